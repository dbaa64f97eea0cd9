//! Whether the time of an answer tells an unknown reference from a wrong code.

use crate::counter::{Counter, micros, percentile};
use crate::table::{code, mixed, reference, wrong_code};
use axum::http::StatusCode;
use std::time::Duration;

const ROUNDS: u32 = 10;
const PER_ROUND: u32 = 1000;

/// The kinds in turns; then the ratio of the medians of each
/// round. Where the smallest and the largest have 1 between them, nobody can use it.
pub async fn compare(counter: &Counter) {
    let mut all: [Vec<Duration>; 3] = Default::default();
    let mut ratios = Vec::new();
    for round in 0..ROUNDS {
        let mut times: [Vec<Duration>; 3] = Default::default();
        for number in 0..PER_ROUND {
            let number = round * PER_ROUND + number;
            for kind in order(number) {
                times[kind].push(time(counter, kind, number).await);
            }
        }
        let [unknown, wrong, _] = [0, 1, 2].map(|kind| percentile(&mut times[kind], 50));
        ratios.push(unknown.as_secs_f64() / wrong.as_secs_f64());
        for (all, times) in all.iter_mut().zip(times) {
            all.extend(times);
        }
    }
    for (name, times) in ["unknown reference", "wrong code", "right code"]
        .iter()
        .zip(&mut all)
    {
        let [median, ninetieth] = [50, 90].map(|percent| percentile(times, percent));
        println!(
            "  {name}: median {}, p90 {}",
            micros(median),
            micros(ninetieth)
        );
    }
    ratios.sort_by(f64::total_cmp);
    let (smallest, largest) = (ratios[0], ratios[ratios.len() - 1]);
    println!(
        "  unknown reference to wrong code, {ROUNDS} rounds of {PER_ROUND}: ratio of the \
         medians {smallest:.3} to {largest:.3}"
    );
}

/// One of the six orders, as if drawn at random: what a lookup costs depends on what was
/// looked up before it, so none may always follow the same.
fn order(number: u32) -> [usize; 3] {
    const ORDERS: [[usize; 3]; 6] = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];
    ORDERS[(mixed(u64::from(number) | 3 << 40) % 6) as usize]
}

async fn time(counter: &Counter, kind: usize, number: u32) -> Duration {
    let known = (mixed(u64::from(number)) % u64::from(counter.applications)) as u32;
    match kind {
        0 => {
            let unknown = reference(90_000_000 + number);
            counter
                .time(&unknown, &wrong_code(number), StatusCode::NOT_FOUND)
                .await
        }
        1 => {
            counter
                .time(
                    &reference(known),
                    &wrong_code(number),
                    StatusCode::NOT_FOUND,
                )
                .await
        }
        _ => {
            counter
                .time(&reference(known), &code(known), StatusCode::OK)
                .await
        }
    }
}
