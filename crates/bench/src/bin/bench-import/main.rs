//! What an import of many applications takes, what a lookup takes among so many, and
//! whether the time of a refusal tells an unknown reference from a wrong code. It prints
//! figures and judges none.

mod applications;
mod connection;
mod import;
mod lookups;

use applications::GeneratedApplications;
use loket_test_harness::{Server, ServerOptions};
use std::error::Error;

/// How many applications a large office has after some years.
const MANY: u32 = 100_000;
/// What they are compared with.
const FEW: u32 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let few = loaded_server(FEW)?;
    let many = loaded_server(MANY)?;
    lookups::compare(&few, &many)?;
    Ok(())
}

/// A server that has imported this many applications, and the applications.
fn loaded_server(count: u32) -> Result<(Server, GeneratedApplications), Box<dyn Error>> {
    let server = Server::start(ServerOptions::default());
    let applications = GeneratedApplications::new(count);
    import::measure(&server, &applications)?;
    Ok((server, applications))
}
