//! Processing times: how long the applications took that were finished in a period.

use super::storage::finished::{FinishedGroup, groups};
use crate::database::Database;
use loket_domain::permits::MIN_APPLICATIONS;
use loket_domain::provenance::Provenance;
use loket_domain::time::{Day, TimeOfDay, TimeZone};
use std::collections::HashMap;

/// How long the applications for a permit took. Only the number is present where there are
/// not enough of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct ProcessingTimes {
    /// The number of finished applications whose time can be computed.
    pub applications: u32,
    /// The median, in tenths of a day.
    pub median_tenths: Option<u32>,
    /// The 90th percentile, in tenths of a day.
    pub ninetieth_tenths: Option<u32>,
    /// The number that kept the promise; 0 where there is no promise.
    pub in_time: Option<u32>,
    /// The provenance of the least official of them; `None` where there is none.
    pub provenance: Option<Provenance>,
}

/// The processing times of the applications for these permits that were finished on these
/// days at the office. Permits without a finished application are absent.
pub(crate) async fn processing_times(
    database: &Database,
    zone: &TimeZone,
    from: Day,
    until: Day,
    permits: &[&str],
) -> sqlx::Result<HashMap<String, ProcessingTimes>> {
    let start = zone.instant(from, TimeOfDay::MIDNIGHT);
    let end = zone.instant(until.plus_days(1), TimeOfDay::MIDNIGHT);
    let mut by_permit: HashMap<String, Vec<FinishedGroup>> = HashMap::new();
    for group in groups(database.readers(), permits, start, end).await? {
        let groups = by_permit.entry(group.permit_id.clone()).or_default();
        groups.push(group);
    }
    let times = by_permit
        .into_iter()
        .map(|(permit, groups)| (permit, ProcessingTimes::from_groups(&groups)));
    Ok(times.collect())
}

impl ProcessingTimes {
    /// From groups with the quickest first.
    fn from_groups(groups: &[FinishedGroup]) -> Self {
        let applications = groups.iter().map(|group| group.count).sum();
        let enough = applications >= MIN_APPLICATIONS;
        let in_time = groups.iter().filter(|group| group.in_time);
        let provenances = groups.iter().map(|group| group.provenance);
        Self {
            applications,
            median_tenths: enough.then(|| nearest_rank(groups, applications, 50)),
            ninetieth_tenths: enough.then(|| nearest_rank(groups, applications, 90)),
            in_time: enough.then(|| in_time.map(|group| group.count).sum()),
            provenance: provenances.reduce(Provenance::least_official),
        }
    }
}

/// The percentile by nearest rank: the smallest time that at least this share took at most.
fn nearest_rank(groups: &[FinishedGroup], applications: u32, percent: u32) -> u32 {
    let rank = (u64::from(applications) * u64::from(percent)).div_ceil(100);
    let mut seen = 0;
    groups
        .iter()
        .find(|group| {
            seen += u64::from(group.count);
            seen >= rank
        })
        .map_or(0, |group| group.elapsed_tenths)
}

#[cfg(test)]
mod tests;
