//! The home page, the empty status page, and what goes wrong.

use super::scenario::{Scenario, scenario};
use crate::session::Session;
use loket_domain::codes::AccessCode;

const HOLIDAY: &str = "2026-12-25T10:00:00+08:00";

/// Scenarios outside of the other groups.
pub const GENERAL: [Scenario; 9] = [
    Scenario {
        also_dark: true,
        ..scenario("home", home)
    },
    Scenario {
        at: HOLIDAY,
        ..scenario("home-holiday", home)
    },
    Scenario {
        also_dark: true,
        ..scenario("home-wrong-clock", |session| {
            // Five hours ahead.
            session.browser.set_now_on_load("2026-11-24T14:30:00+08:00");
            home(session);
        })
    },
    scenario("status", |session| session.open("/status")),
    Scenario {
        top: "#hasil",
        ..scenario("status-no-match", |session| {
            session.open("/status");
            session.look_up_with(
                "PLU-2026-000412",
                &AccessCode::from_random_bytes([7; 10]).to_string(),
            );
            session.see("errors.no_match_title");
        })
    },
    Scenario {
        top: "#error-summary",
        ..scenario("status-mistyped", |session| {
            session.open("/status");
            session.look_up_with("PLU-2026-000412", "7K3M9Q-XT7K3M-9QXT7K");
            session.see("field_errors.mistyped");
        })
    },
    scenario("not-found", |session| session.open("/ini-tidak-ada")),
    scenario("offline", |session| {
        home(session);
        session.server.kill();
        session.click("places.permits");
        session.see("errors.offline_title");
    }),
    Scenario {
        without_wasm: true,
        ..scenario("static-shell", static_shell)
    },
];

fn home(session: &mut Session) {
    session.open("/");
    session.see("home.contact_title");
}

/// The static shell without its app. Indonesian only: it is there before any language can be chosen.
fn static_shell(session: &mut Session) {
    session.browser.open_without_waiting("/");
    session.browser.wait_until(
        "the reason",
        "return !document.getElementById('kendala').hidden;",
        &[],
    );
}
