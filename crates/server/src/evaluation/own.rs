//! What this counter can tell from what happened at it.

use crate::applications::measured::{Measured, measured};
use crate::complaints::register_months;
use crate::content::reported_metrics::Period;
use crate::http::problem::ApiResult;
use crate::state::AppState;
use loket_domain::complaints::RegisterMonth;
use loket_domain::survey::{SURVEY_ELEMENTS, SurveyTally};
use loket_domain::time::Day;
use sqlx::Row as _;
use std::collections::{BTreeMap, HashMap};

/// Quarters that are told, the current one included.
const QUARTERS: usize = 8;

/// What happened in a quarter.
#[derive(Default)]
pub(super) struct OwnQuarter {
    /// How long applications took that ended in it, by permit.
    pub processing: HashMap<String, Measured>,
    /// The complaints that were received in it; none is not the same as a count of none.
    pub complaints: Option<RegisterMonth>,
    /// What people answered in it.
    pub survey: Option<OwnSurvey>,
}

/// What people answered.
pub(super) struct OwnSurvey {
    pub tally: SurveyTally,
    /// Whether one of the answers was about a sample application.
    pub has_samples: bool,
}

/// The quarters up to today in which something happened, and the current one.
pub(super) async fn own(state: &AppState, today: Day) -> ApiResult<BTreeMap<Period, OwnQuarter>> {
    let current = Period::quarter_of(today);
    let quarters: Vec<Period> =
        std::iter::successors(Some(current), |period| Some(period.before()))
            .take(QUARTERS)
            .collect();
    let mut own: BTreeMap<Period, OwnQuarter> = BTreeMap::new();
    own.entry(current).or_default();
    let permits: Vec<&str> = state
        .content
        .permits
        .iter()
        .map(|permit| &*permit.id)
        .collect();
    for quarter in &quarters {
        let processing = measured(state, quarter.from(), quarter.until(), &permits).await?;
        if !processing.is_empty() {
            own.entry(*quarter).or_default().processing = processing;
        }
    }
    for month in register_months(state).await? {
        if let Some(quarter) = quarter_of(&month.month, &quarters)
            && month.received > 0
        {
            let sum = &mut own.entry(quarter).or_default().complaints;
            add(sum.get_or_insert_default(), &month);
        }
    }
    for (month, survey) in surveys(state).await? {
        if let Some(quarter) = quarter_of(&month, &quarters) {
            let quarter = own.entry(quarter).or_default();
            match &mut quarter.survey {
                Some(sum) => sum.add(&survey),
                none => *none = Some(survey),
            }
        }
    }
    Ok(own)
}

/// The quarter of a month such as `2026-11`, if it is one of these.
fn quarter_of(month: &str, quarters: &[Period]) -> Option<Period> {
    let day: Day = format!("{month}-01").parse().ok()?;
    let quarter = Period::quarter_of(day);
    quarters.contains(&quarter).then_some(quarter)
}

fn add(sum: &mut RegisterMonth, month: &RegisterMonth) {
    sum.received += month.received;
    sum.in_time += month.in_time;
    sum.late += month.late;
    sum.overdue += month.overdue;
    sum.reopened += month.reopened;
}

async fn surveys(state: &AppState) -> sqlx::Result<Vec<(String, OwnSurvey)>> {
    let rows = sqlx::query(
        "SELECT sum(requirements), sum(procedure), sum(time), sum(cost), sum(product),
                sum(competence), sum(conduct), sum(facilities), sum(complaints),
                month, max(is_sample) AS has_samples, count(*) AS answers
         FROM survey_answers GROUP BY month",
    )
    .fetch_all(state.database.readers())
    .await?;
    let mut surveys = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut sums = [None; SURVEY_ELEMENTS];
        for (place, sum) in sums.iter_mut().enumerate() {
            *sum = Some(row.try_get(place)?);
        }
        let tally = SurveyTally {
            answers: row.try_get("answers")?,
            sums,
        };
        let has_samples = row.try_get("has_samples")?;
        surveys.push((row.try_get("month")?, OwnSurvey { tally, has_samples }));
    }
    Ok(surveys)
}

impl OwnSurvey {
    fn add(&mut self, other: &OwnSurvey) {
        self.has_samples |= other.has_samples;
        self.tally.answers += other.tally.answers;
        for (sum, more) in self.tally.sums.iter_mut().zip(other.tally.sums) {
            *sum = sum.zip(more).map(|(sum, more)| sum + more);
        }
    }
}
