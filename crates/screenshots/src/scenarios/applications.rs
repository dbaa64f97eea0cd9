//! An application in each of its states.

use super::scenario::{Scenario, scenario};
use crate::session::Session;

/// Scenarios of this group.
pub const APPLICATIONS: [Scenario; 14] = [
    state("status-your-turn", |session| look_up(session, 11)),
    state("status-paused", |session| look_up(session, 41)),
    state("status-reset", |session| look_up(session, 43)),
    state("status-restarted", |session| look_up(session, 44)),
    state("status-inspection", |session| look_up(session, 40)),
    state("status-granted", |session| look_up(session, 50)),
    survey("status-survey-offered", |session| look_up(session, 50)),
    survey("status-survey", |session| {
        look_up(session, 50);
        session.click("rating.begin");
        session.see("rating.requirements");
        for choice in ["#marks-1-4", "#marks-2-3", "#marks-3-2"] {
            session.browser.click(choice);
        }
    }),
    survey("status-survey-missing", |session| {
        look_up(session, 50);
        session.click("rating.begin");
        session.click("rating.send");
        session.see("errors.invalid_title");
    }),
    state("status-deemed-granted", |session| look_up(session, 57)),
    state("status-refused", |session| look_up(session, 90)),
    state("status-unknown", |session| look_up(session, 15)),
    state("status-overdue", |session| {
        look_up(session, 45);
        session.see("clock.overdue");
    }),
    state("status-not-reached", |session| {
        session.open("/status");
        session.browser.see_cached("/api/v1/office");
        session.click("status.remember");
        look_up_here(session, 41);
        session.server.kill();
        session.browser.set_now("2026-11-24T15:30:00+08:00");
        session.see("status.not_reached");
    }),
];

/// The screenshot begins with the answer.
const fn state(name: &'static str, setup: fn(&mut Session)) -> Scenario {
    Scenario {
        top: "#hasil",
        ..scenario(name, setup)
    }
}

/// The screenshot begins with the survey.
const fn survey(name: &'static str, setup: fn(&mut Session)) -> Scenario {
    Scenario {
        top: "#survei",
        also_dark: true,
        ..scenario(name, setup)
    }
}

fn look_up(session: &Session, status: u8) {
    session.open("/status");
    look_up_here(session, status);
}

fn look_up_here(session: &Session, status: u8) {
    session.look_up(status);
    session.see("status.history");
}
