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
use crate::complaints::PublicRegister;
use crate::evaluation::EvaluationService;
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

/// What the rows are made from.
pub(super) struct Sources {
    pub state: AppState,
    pub register: PublicRegister,
    pub evaluation: EvaluationService,
}

/// The rows of a dataset of this name; empty if there is none.
pub(super) async fn rows(sources: &Sources, dataset: &str) -> ApiResult<Vec<Row>> {
    let Sources {
        state,
        register,
        evaluation: service,
    } = sources;
    Ok(match dataset {
        "permits" => permits::rows(&state.content),
        "hours" => hours::rows(&state.office.hours),
        "complaint-months" => complaints::month_rows(state, register).await?,
        "complaints" => complaints::rows(state, register).await?,
        "evaluation-processing" => evaluation::processing_rows(&service.evaluation().await?),
        "evaluation-complaints" => evaluation::complaint_rows(&service.evaluation().await?),
        "evaluation-satisfaction" => satisfaction::rows(&service.evaluation().await?),
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
