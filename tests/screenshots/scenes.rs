//! Every page and every state that has a look of its own.

mod complaint;
mod finding;
mod integrity;
mod tracker;

pub use complaint::COMPLAINT;
pub use finding::FINDING;
pub use integrity::INTEGRITY;
pub use tracker::TRACKER;

use super::stage::Stage;
use loket_domain::codes::AccessCode;

/// One thing to take a picture of.
pub struct Scene {
    /// Its name, also of the files.
    pub name: &'static str,
    /// The instant on the device.
    pub at: &'static str,
    /// Whether the app's wasm is missing.
    pub without_wasm: bool,
    /// Whether its dark look is wanted too.
    pub also_dark: bool,
    /// The element that is at the top of the picture.
    pub top: &'static str,
    /// What has to be done to see it.
    pub show: fn(&mut Stage),
}

/// A Tuesday morning: the office is open.
const OPEN: &str = "2026-11-24T09:30:00+08:00";
const HOLIDAY: &str = "2026-12-25T10:00:00+08:00";

/// All but those of finding a permit, of the states of an application, of complaints, and
/// of the integrity zone.
pub const SCENES: [Scene; 9] = [
    Scene {
        also_dark: true,
        ..scene("home", home)
    },
    Scene {
        at: HOLIDAY,
        ..scene("home-holiday", home)
    },
    Scene {
        also_dark: true,
        ..scene("home-wrong-clock", |stage| {
            // Five hours ahead.
            stage
                .browser
                .set_now_from_the_start("2026-11-24T14:30:00+08:00");
            home(stage);
        })
    },
    scene("status", |stage| stage.open("/status")),
    Scene {
        top: "#hasil",
        ..scene("status-no-match", |stage| {
            stage.open("/status");
            stage.look_up_with(
                "PLU-2026-000412",
                &AccessCode::from_random_bytes([7; 10]).to_string(),
            );
            stage.see("errors.no_match_title");
        })
    },
    Scene {
        top: "#error-summary",
        ..scene("status-mistyped", |stage| {
            stage.open("/status");
            stage.look_up_with("PLU-2026-000412", "7K3M9Q-XT7K3M-9QXT7K");
            stage.see("field_errors.mistyped");
        })
    },
    scene("not-found", |stage| stage.open("/ini-tidak-ada")),
    scene("offline", |stage| {
        home(stage);
        stage.server.kill();
        stage.click("places.permits");
        stage.see("errors.offline_title");
    }),
    Scene {
        without_wasm: true,
        ..scene("plain-page", plain_page)
    },
];

const fn scene(name: &'static str, show: fn(&mut Stage)) -> Scene {
    Scene {
        name,
        at: OPEN,
        without_wasm: false,
        also_dark: false,
        top: "body",
        show,
    }
}

fn home(stage: &mut Stage) {
    stage.open("/");
    stage.see("home.contact_title");
}

/// Indonesian only: it is there before any language can be chosen.
fn plain_page(stage: &mut Stage) {
    stage.browser.open_plain("/");
    stage.browser.wait_until(
        "the reason",
        "return !document.getElementById('kendala').hidden;",
        &[],
    );
}
