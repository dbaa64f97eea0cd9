//! A journey: one citizen, one browser, one server.

use crate::browser::Browser;
use crate::server::{Server, ServerOptions};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Runs a script against a server and a browser of its own, and then looks whether the
/// browser complained about anything that the script did not announce.
#[track_caller]
pub fn journey(script: impl FnOnce(&mut Browser, &mut Server)) {
    journey_with(ServerOptions::default(), script);
}

/// The same with another server.
#[track_caller]
pub fn journey_with(options: ServerOptions, script: impl FnOnce(&mut Browser, &mut Server)) {
    let _seat = BrowserSlot::take();
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

/// A place among the browsers that run at once: more of them make each other time out.
struct BrowserSlot;

const BROWSERS_AT_ONCE: usize = 2;
static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

impl BrowserSlot {
    fn take() -> Self {
        let wait = FREED.wait_while(taken(), |taken| *taken >= BROWSERS_AT_ONCE);
        *wait.unwrap_or_else(PoisonError::into_inner) += 1;
        BrowserSlot
    }
}

impl Drop for BrowserSlot {
    fn drop(&mut self) {
        *taken() -= 1;
        FREED.notify_one();
    }
}

fn taken() -> MutexGuard<'static, usize> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}
