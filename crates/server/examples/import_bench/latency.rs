//! Whether lookups get slower when there is more to look through.

use crate::counter::{Counter, micros, percentile};
use crate::table::mixed;

const LOOKUPS: u64 = 4000;

/// Lookups in both counters in turns, so that whatever else the machine does slows both.
pub async fn compare(many: &Counter, few: &Counter) {
    let (mut in_many, mut in_few) = (Vec::new(), Vec::new());
    for number in 0..LOOKUPS {
        in_many.push(many.time_right(mixed(number)).await);
        in_few.push(few.time_right(mixed(number)).await);
    }
    for percent in [50, 99] {
        let [slow, fast] = [&mut in_many, &mut in_few].map(|times| percentile(times, percent));
        println!(
            "  p{percent}: {} with {} applications, {} with {}: ratio {:.2}",
            micros(slow),
            many.applications,
            micros(fast),
            few.applications,
            slow.as_secs_f64() / fast.as_secs_f64()
        );
    }
}
