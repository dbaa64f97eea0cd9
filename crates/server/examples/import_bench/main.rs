//! Measures an import and the lookups on what it leaves behind.
//!
//! ```sh
//! cargo build --release -p loket-server
//! cargo run --release -p loket-server --example import_bench -- 100000
//! ```
//!
//! Times are of the machine it runs on. What can be compared elsewhere are the ratios:
//! both sides of each were measured in turns.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a measurement that cannot be made has nothing else to say"
)]

mod child;
mod counter;
mod latency;
mod table;
mod timing;

use counter::Counter;
use std::path::Path;

const DEFAULT_APPLICATIONS: u32 = 100_000;
const FEW_APPLICATIONS: u32 = 10;

#[tokio::main]
async fn main() {
    let argument = std::env::args().nth(1);
    let applications = argument.map_or(DEFAULT_APPLICATIONS, |text| {
        text.parse().expect("a number of applications")
    });
    let folder = tempfile::tempdir().expect("a temporary folder");
    let [many, few] = ["many", "few"].map(|name| folder.path().join(name));
    println!("import of {applications} applications");
    child::import(&many, applications);
    println!("\nimport of {FEW_APPLICATIONS} applications, to compare with");
    child::import(&few, FEW_APPLICATIONS);

    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"));
    let many = Counter::open(&many, data, applications).await;
    let few = Counter::open(&few, data, FEW_APPLICATIONS).await;
    println!("\nlookups with the right code");
    latency::compare(&many, &few).await;
    println!("\nwhat the time of a lookup tells, with {applications} applications");
    timing::compare(&many).await;
}
