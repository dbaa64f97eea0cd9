//! The datasets, each with its columns and its rows side by side.

mod activities;
mod complaints;
mod evaluation;
mod hours;
mod permits;
mod satisfaction;
mod scores;

use super::cell::Row;
use super::column::Dataset;
use crate::evaluation::evaluation;
use crate::http::problem::ApiResult;
use crate::scores::scorecard;
use crate::state::AppState;

/// Every dataset but the data dictionary, in the order of the index.
pub(super) const DATASETS: [Dataset; 11] = [
    permits::PERMITS,
    hours::HOURS,
    complaints::COMPLAINT_MONTHS,
    complaints::COMPLAINTS,
    evaluation::EVALUATION_PROCESSING,
    evaluation::EVALUATION_COMPLAINTS,
    satisfaction::EVALUATION_SATISFACTION,
    scores::SCORES,
    scores::MINIMUMS,
    activities::PROGRAMMES,
    activities::TRAININGS,
];

/// The rows of a dataset of this name; empty if there is none.
pub(super) async fn rows(state: &AppState, dataset: &str) -> ApiResult<Vec<Row>> {
    Ok(match dataset {
        "permits" => permits::rows(&state.content),
        "hours" => hours::rows(&state.office.hours),
        "complaint-months" => complaints::month_rows(state).await?,
        "complaints" => complaints::rows(state).await?,
        "evaluation-processing" => evaluation::processing_rows(&evaluation(state).await?),
        "evaluation-complaints" => evaluation::complaint_rows(&evaluation(state).await?),
        "evaluation-satisfaction" => satisfaction::rows(&evaluation(state).await?),
        "scores" => scores::score_rows(&scorecard(&state.database, &state.content).await?),
        "minimums" => scores::minimum_rows(&state.content.scoring),
        "programmes" => {
            activities::programme_rows(&scorecard(&state.database, &state.content).await?)
        }
        "trainings" => {
            activities::training_rows(&scorecard(&state.database, &state.content).await?)
        }
        _ => Vec::new(),
    })
}
