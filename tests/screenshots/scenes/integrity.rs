//! The integrity zone: what is promised, and the scores.

use super::{Scene, scene};

/// All of them.
pub const INTEGRITY: [Scene; 3] = [
    Scene {
        also_dark: true,
        ..scene("integrity", |stage| {
            stage.open("/zona-integritas");
            stage.see("integrity.commitments");
        })
    },
    Scene {
        also_dark: true,
        ..scene("scores", |stage| {
            stage.open("/zona-integritas/nilai");
            stage.see("scores.programmes");
        })
    },
    Scene {
        also_dark: true,
        ..scene("evaluation", |stage| {
            stage.open("/zona-integritas/evaluasi");
            stage.see("evaluation.satisfaction_text");
        })
    },
];
