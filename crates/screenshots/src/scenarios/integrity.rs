//! The integrity zone: what is promised, and the scores.

use super::scenario::{Scenario, scenario};

/// Scenarios of this group.
pub const INTEGRITY: [Scenario; 3] = [
    Scenario {
        also_dark: true,
        ..scenario("integrity", |session| {
            session.open("/zona-integritas");
            session.see("integrity.commitments");
        })
    },
    Scenario {
        also_dark: true,
        ..scenario("scores", |session| {
            session.open("/zona-integritas/nilai");
            session.see("scores.programmes");
        })
    },
    Scenario {
        also_dark: true,
        ..scenario("evaluation", |session| {
            session.open("/zona-integritas/evaluasi");
            session.see("evaluation.satisfaction_text");
        })
    },
];
