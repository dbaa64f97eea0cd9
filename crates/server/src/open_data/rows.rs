//! The rows of each set of data.

mod complaints;
mod evaluation;
mod office;
mod scores;

pub(super) use office::name;

use super::table::Row;
use crate::evaluation::evaluation;
use crate::http::problem::ApiResult;
use crate::scores::scorecard;
use crate::state::AppState;

/// The rows of a set; none of a name that there is not.
pub(super) async fn rows(state: &AppState, dataset: &str) -> ApiResult<Vec<Row>> {
    Ok(match dataset {
        "permits" => office::permits(&state.content),
        "hours" => office::hours(&state.office.hours),
        "complaint-months" => complaints::months(state).await?,
        "complaints" => complaints::entries(state).await?,
        "evaluation-processing" => evaluation::processing(&evaluation(state).await?),
        "evaluation-complaints" => evaluation::complaints(&evaluation(state).await?),
        "evaluation-satisfaction" => evaluation::satisfaction(&evaluation(state).await?),
        "scores" => scores::scores(&scorecard(state).await?),
        "minimums" => scores::minimums(&state.content.scoring),
        "programmes" => scores::programmes(&scorecard(state).await?),
        "trainings" => scores::trainings(&scorecard(state).await?),
        _ => Vec::new(),
    })
}
