//! Metrics measured from what happened at this counter, by quarter.

use crate::applications::{ProcessingTimes, processing_times};
use crate::complaints::PublicRegister;
use crate::content::reported_metrics::Period;
use crate::http::problem::ApiResult;
use crate::state::AppState;
use crate::survey::{self, SurveyMonth};
use loket_domain::complaints::RegisterMonth;
use loket_domain::survey::SurveyTally;
use loket_domain::time::Day;
use std::collections::{BTreeMap, HashMap};

/// The number of quarters, the current one included.
const QUARTERS: usize = 8;

/// What was measured in a quarter.
#[derive(Default)]
pub(super) struct MeasuredQuarter {
    /// How long applications took that ended in it, by permit.
    pub processing: HashMap<String, ProcessingTimes>,
    /// The complaints received in it; `None` if there was none.
    pub complaints: Option<RegisterMonth>,
    /// The survey answers given in it; `None` if there was none.
    pub survey: Option<MeasuredSurvey>,
}

/// Survey answers.
pub(super) struct MeasuredSurvey {
    pub tally: SurveyTally,
    /// Whether an answer was about a sample application.
    pub has_samples: bool,
}

/// The quarters up to today in which something happened, and the current one.
pub(super) async fn measured_quarters(
    state: &AppState,
    register: &PublicRegister,
    today: Day,
) -> ApiResult<BTreeMap<Period, MeasuredQuarter>> {
    let current = Period::quarter_of(today);
    let quarters: Vec<Period> =
        std::iter::successors(Some(current), |period| Some(period.before()))
            .take(QUARTERS)
            .collect();
    let mut measured: BTreeMap<Period, MeasuredQuarter> = BTreeMap::new();
    measured.entry(current).or_default();
    let permits: Vec<&str> = state
        .content
        .permits
        .iter()
        .map(|permit| &*permit.id)
        .collect();
    let zone = &state.office.hours.time_zone;
    for quarter in &quarters {
        let processing = processing_times(
            &state.database,
            zone,
            quarter.from(),
            quarter.until(),
            &permits,
        )
        .await?;
        if !processing.is_empty() {
            measured.entry(*quarter).or_default().processing = processing;
        }
    }
    for month in register.months().await? {
        if let Some(quarter) = quarter_of(&month.month, &quarters)
            && month.received > 0
        {
            let sum = &mut measured.entry(quarter).or_default().complaints;
            add_month(sum.get_or_insert_default(), &month);
        }
    }
    for month in survey::months(state.database.readers()).await? {
        if let Some(quarter) = quarter_of(&month.month, &quarters) {
            let quarter = measured.entry(quarter).or_default();
            match &mut quarter.survey {
                Some(sum) => sum.add(&month),
                none => *none = Some(month.into()),
            }
        }
    }
    Ok(measured)
}

/// The quarter of a month such as `2026-11`, if it is one of these.
fn quarter_of(month: &str, quarters: &[Period]) -> Option<Period> {
    let day: Day = format!("{month}-01").parse().ok()?;
    let quarter = Period::quarter_of(day);
    quarters.contains(&quarter).then_some(quarter)
}

fn add_month(sum: &mut RegisterMonth, month: &RegisterMonth) {
    sum.received += month.received;
    sum.in_time += month.in_time;
    sum.late += month.late;
    sum.overdue += month.overdue;
    sum.reopened += month.reopened;
}

impl MeasuredSurvey {
    fn add(&mut self, month: &SurveyMonth) {
        self.has_samples |= month.has_samples;
        self.tally.answers += month.tally.answers;
        for (sum, more) in self.tally.sums.iter_mut().zip(month.tally.sums) {
            *sum = sum.zip(more).map(|(sum, more)| sum + more);
        }
    }
}

impl From<SurveyMonth> for MeasuredSurvey {
    fn from(month: SurveyMonth) -> Self {
        Self {
            tally: month.tally,
            has_samples: month.has_samples,
        }
    }
}
