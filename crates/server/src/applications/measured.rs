//! How long the applications took that ended in a time.

use super::table;
use crate::state::AppState;
use loket_domain::permits::MIN_APPLICATIONS;
use loket_domain::provenance::Provenance;
use loket_domain::time::{Day, TimeOfDay};
use serde_json::json;
use sqlx::Row as _;
use std::collections::HashMap;

/// How long the applications for a permit took. The figures are absent where there are
/// not enough of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measured {
    /// How many ended and have a time that can be computed.
    pub applications: u32,
    /// Half of them took at most this long.
    pub median_tenths: Option<u32>,
    /// Nine in ten took at most this long.
    pub ninetieth_tenths: Option<u32>,
    /// How many kept the promise; none did where there is no promise.
    pub in_time: Option<u32>,
    /// That of the least official of them; absent where there is none.
    pub provenance: Option<Provenance>,
}

/// Applications that took the same time.
struct Group {
    elapsed_tenths: u32,
    in_time: bool,
    provenance: Provenance,
    count: u32,
}

/// Those that ended on these days at the office, for these permits. One whose time cannot
/// be computed is not among them.
pub(crate) async fn measured(
    state: &AppState,
    from: Day,
    until: Day,
    permits: &[&str],
) -> sqlx::Result<HashMap<String, Measured>> {
    let zone = &state.office.hours.time_zone;
    let rows = sqlx::query(
        "SELECT permit_id, elapsed_tenths, in_time, provenance, count(*) AS count
         FROM finished_applications
         WHERE permit_id IN (SELECT value FROM json_each(?))
           AND ended_at >= ? AND ended_at < ? AND elapsed_tenths IS NOT NULL
         GROUP BY permit_id, elapsed_tenths, in_time, provenance
         ORDER BY permit_id, elapsed_tenths",
    )
    .bind(json!(permits).to_string())
    .bind(zone.instant(from, TimeOfDay::MIDNIGHT).unix_seconds())
    .bind(
        zone.instant(until.plus_days(1), TimeOfDay::MIDNIGHT)
            .unix_seconds(),
    )
    .fetch_all(state.database.readers())
    .await?;
    let mut groups: HashMap<String, Vec<Group>> = HashMap::new();
    for row in &rows {
        let group = Group {
            elapsed_tenths: row.try_get("elapsed_tenths")?,
            in_time: row
                .try_get::<Option<bool>, _>("in_time")?
                .unwrap_or_default(),
            provenance: table::provenance(row.try_get("provenance")?)?,
            count: row.try_get("count")?,
        };
        groups
            .entry(row.try_get("permit_id")?)
            .or_default()
            .push(group);
    }
    let of = |(permit, groups): (String, Vec<Group>)| (permit, Measured::of(&groups));
    Ok(groups.into_iter().map(of).collect())
}

impl Measured {
    /// Of groups with the quickest first.
    fn of(groups: &[Group]) -> Self {
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

/// The smallest time that at least this share took at most.
fn nearest_rank(groups: &[Group], applications: u32, percent: u32) -> u32 {
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
