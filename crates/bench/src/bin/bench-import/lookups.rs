//! How long lookups take: among few and many applications, and by what is wrong.
//!
//! All kinds take turns on one connection, so that whatever else the machine does falls
//! on all of them alike.

use crate::applications::GeneratedApplications;
use crate::connection::Connection;
use loket_bench::Percentiles;
use loket_test_harness::Server;
use std::io;

/// How often every kind is asked in a round, and how many rounds there are.
const TURNS: u32 = 300;
const ROUNDS: u32 = 10;

/// A kind of question and the status that it is answered with.
const KINDS: [(&str, u16); 3] = [
    ("right code", 200),
    ("wrong code", 404),
    ("unknown reference", 404),
];
const WRONG: usize = 1;
const UNKNOWN: usize = 2;

/// Times in microseconds, by round and kind.
type Times = Vec<[Vec<f64>; 3]>;

/// Asks both servers in turn and prints what it took.
pub fn compare(
    few: &(Server, GeneratedApplications),
    many: &(Server, GeneratedApplications),
) -> io::Result<()> {
    let [few, many] = [few, many].map(|(server, applications)| (server.address(), applications));
    let mut few = (Connection::open(few.0)?, few.1, Times::new());
    let mut many = (Connection::open(many.0)?, many.1, Times::new());
    for round in 0..ROUNDS {
        for (connection, applications, times) in [&mut few, &mut many] {
            times.push(ask(connection, applications, round)?);
        }
    }
    println!("\nlookups, {} of each kind, microseconds:", TURNS * ROUNDS);
    for (kind, (name, _)) in KINDS.iter().enumerate() {
        let [among_few, among_many] = [&few.2, &many.2].map(|times| all_of(times, kind));
        println!(
            "  {name:17}  among {} p50 {:.0} p99 {:.0}  |  among {} p50 {:.0} p99 {:.0}  |  ratio of the p50 {:.2}",
            few.1.count,
            among_few.median,
            among_few.p99,
            many.1.count,
            among_many.median,
            among_many.p99,
            among_many.median / among_few.median
        );
    }
    let ratio = |round: &[Vec<f64>; 3]| {
        let median = |kind: usize| Percentiles::from_values(round[kind].iter().copied()).median;
        median(UNKNOWN) / median(WRONG)
    };
    let ratios = Percentiles::from_values(many.2.iter().map(ratio));
    println!(
        "\nunknown reference against wrong code among {}: the p50 of {ROUNDS} rounds differ by factors of {:.3} to {:.3}, in the middle {:.3}",
        many.1.count, ratios.min, ratios.max, ratios.median
    );
    Ok(())
}

fn ask(
    connection: &mut Connection,
    applications: &GeneratedApplications,
    round: u32,
) -> io::Result<[Vec<f64>; 3]> {
    let mut times = [const { Vec::new() }; 3];
    for turn in 0..TURNS {
        // Far apart, so that no page of the database serves two turns.
        let number = (round * TURNS + turn).wrapping_mul(7919) % applications.count;
        let other = applications.count + number;
        let questions = [
            (
                applications.reference(number),
                applications.access_code(number),
            ),
            (
                applications.reference(number),
                applications.access_code(other),
            ),
            (
                applications.reference(other),
                applications.access_code(number),
            ),
        ];
        // Forwards and backwards, so that each comes as often after the one as after the
        // other.
        for step in 0..KINDS.len() {
            let first = turn as usize / 2;
            let kind = match turn % 2 {
                0 => (first + step) % KINDS.len(),
                _ => (first + KINDS.len() - step) % KINDS.len(),
            };
            let (reference, code) = &questions[kind];
            let (status, time) = connection.look_up(reference, code)?;
            if status != KINDS[kind].1 {
                let (name, expected) = KINDS[kind];
                return Err(io::Error::other(format!(
                    "{name}: {status}, not {expected}"
                )));
            }
            times[kind].push(time.as_secs_f64() * 1e6);
        }
    }
    Ok(times)
}

fn all_of(times: &Times, kind: usize) -> Percentiles {
    Percentiles::from_values(times.iter().flat_map(|round| round[kind].iter().copied()))
}
