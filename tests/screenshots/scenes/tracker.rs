//! An application in each of its states.

use super::{Scene, Stage, scene};

/// All of them.
pub const TRACKER: [Scene; 14] = [
    state("status-your-turn", |stage| look_up(stage, 11)),
    state("status-paused", |stage| look_up(stage, 41)),
    state("status-reset", |stage| look_up(stage, 43)),
    state("status-restarted", |stage| look_up(stage, 44)),
    state("status-inspection", |stage| look_up(stage, 40)),
    state("status-granted", |stage| look_up(stage, 50)),
    survey("status-survey-offered", |stage| look_up(stage, 50)),
    survey("status-survey", |stage| {
        look_up(stage, 50);
        stage.click("rating.begin");
        stage.see("rating.requirements");
        for choice in ["#marks-1-4", "#marks-2-3", "#marks-3-2"] {
            stage.browser.click(choice);
        }
    }),
    survey("status-survey-missing", |stage| {
        look_up(stage, 50);
        stage.click("rating.begin");
        stage.click("rating.send");
        stage.see("errors.invalid_title");
    }),
    state("status-deemed-granted", |stage| look_up(stage, 57)),
    state("status-refused", |stage| look_up(stage, 90)),
    state("status-unknown", |stage| look_up(stage, 15)),
    state("status-overdue", |stage| {
        look_up(stage, 45);
        stage.see("clock.overdue");
    }),
    state("status-not-reached", |stage| {
        stage.open("/status");
        stage.browser.see_stored("/api/v1/office");
        stage.click("status.remember");
        look_up_here(stage, 41);
        stage.server.kill();
        stage.browser.set_now("2026-11-24T15:30:00+08:00");
        stage.see("status.not_reached");
    }),
];

/// The picture begins with the answer.
const fn state(name: &'static str, show: fn(&mut Stage)) -> Scene {
    Scene {
        top: "#hasil",
        ..scene(name, show)
    }
}

/// The picture begins with the survey.
const fn survey(name: &'static str, show: fn(&mut Stage)) -> Scene {
    Scene {
        top: "#survei",
        also_dark: true,
        ..scene(name, show)
    }
}

fn look_up(stage: &Stage, status: u8) {
    stage.open("/status");
    look_up_here(stage, status);
}

fn look_up_here(stage: &Stage, status: u8) {
    stage.look_up(status);
    stage.see("status.history");
}
