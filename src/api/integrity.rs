//! The integrity zone, its scores, the evaluation, and open data.

use super::callback::Done;
use super::transport::{address, get};
use loket_domain::evaluation::Evaluation;
use loket_domain::integrity::IntegrityZone;
use loket_domain::scores::Scorecard;

/// The content of the integrity zone.
pub fn integrity(done: Done<IntegrityZone>) {
    get("integrity", done);
}

/// The scores of the integrity zone.
pub fn scores(done: Done<Scorecard>) {
    get("integrity/scores", done);
}

/// What was measured against what was promised.
pub fn evaluation(done: Done<Evaluation>) {
    get("evaluation", done);
}

/// The address of open data in a form: `csv` or `json`.
pub fn open_data_file(dataset: &str, form: &str) -> String {
    address(&format!("open-data/{dataset}.{form}"))
}
