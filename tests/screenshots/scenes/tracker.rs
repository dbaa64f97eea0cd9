//! An application in each of its states.

use super::{Scene, Stage, scene};

/// All of them.
pub const TRACKER: [Scene; 11] = [
    state("status-your-turn", |stage| look_up(stage, 11)),
    state("status-paused", |stage| look_up(stage, 41)),
    state("status-reset", |stage| look_up(stage, 43)),
    state("status-restarted", |stage| look_up(stage, 44)),
    state("status-inspection", |stage| look_up(stage, 40)),
    state("status-granted", |stage| look_up(stage, 50)),
    state("status-deemed-granted", |stage| look_up(stage, 57)),
    state("status-refused", |stage| look_up(stage, 90)),
    state("status-unknown", |stage| look_up(stage, 15)),
    state("status-overdue", |stage| {
        look_up(stage, 45);
        stage.see("clock.overdue");
        stage.use_an_example_delay();
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

fn look_up(stage: &Stage, status: u8) {
    stage.open("/status");
    look_up_here(stage, status);
}

fn look_up_here(stage: &Stage, status: u8) {
    stage.look_up(status);
    stage.see("status.history");
}
