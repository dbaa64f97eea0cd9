//! A journey: one citizen, one browser, one server.

use crate::browser::Browser;
use crate::server::{Server, ServerOptions};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Runs a script against a server and a browser of its own, and then checks that the
/// console has no message that the script did not announce.
///
/// Journeys share nothing but the built app: each has its own port, database, browser
/// profile and clock, so any number of them may run at once.
#[track_caller]
pub fn journey(script: impl FnOnce(&mut Browser, &mut Server)) {
    journey_with(ServerOptions::default(), script);
}

/// Runs a script like [`journey`], against a server with other options.
#[track_caller]
pub fn journey_with(options: ServerOptions, script: impl FnOnce(&mut Browser, &mut Server)) {
    let mut server = Server::start(options);
    let mut browser = Browser::start(server.address());
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        script(&mut browser, &mut server);
        browser.assert_console_as_expected();
    }));
    if let Err(panic) = outcome {
        eprintln!(
            "{}\n--- the server's log\n{}",
            browser.failure_report(),
            server.log()
        );
        resume_unwind(panic);
    }
}
