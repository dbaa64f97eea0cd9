//! The basis of measured metrics.

use crate::content::EvaluationRules;
use crate::content::reported_metrics::Period;
use loket_domain::provenance::{Basis, Origin, Provenance};

/// The basis of a metric that was measured here: no more official than the office says of
/// its own metrics.
pub(super) fn measured_basis(rules: &EvaluationRules, id: Period, provenance: Provenance) -> Basis {
    Basis {
        origin: Origin::Counter,
        source: None,
        from: id.from(),
        until: id.until(),
        provenance: rules.provenance.least_official(provenance),
    }
}
