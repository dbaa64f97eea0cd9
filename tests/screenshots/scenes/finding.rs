//! Finding a permit, and what its page can do.

use super::{Scene, Stage, scene};

/// All of them.
pub const FINDING: [Scene; 9] = [
    scene("permits", |stage| {
        stage.open("/izin");
        stage.see("provenance.sample_title");
    }),
    scene("permits-found", |stage| {
        stage.open("/izin?cari=pasng papan nama");
        stage.see("provenance.sample_title");
    }),
    scene("permits-nothing-found", |stage| {
        stage.open("/izin?cari=zzzz");
        stage.see("permits.nothing_title");
    }),
    Scene {
        also_dark: true,
        ..scene("finder", |stage| {
            stage.open("/cari-izin");
            stage.see("finder.search");
        })
    },
    scene("finder-found", |stage| {
        stage.open("/cari-izin?tanya=business&jawab=3");
        stage.see("finder.found");
    }),
    Scene {
        also_dark: true,
        ..scene("permit", permit)
    },
    Scene {
        top: "fieldset",
        also_dark: true,
        ..scene("permit-checklist", |stage| {
            permit(stage);
            stage.browser.click("#varian-sedang");
            for place in [0, 2] {
                stage.browser.click(&format!("#syarat-{place}"));
            }
            stage.browser.wait_until(
                "two ticks",
                "return document.querySelectorAll('input[type=checkbox]:checked').length === 2;",
                &[],
            );
        })
    },
    Scene {
        top: ".lk-panel.lk-screen",
        ..scene("permit-calculator", |stage| {
            permit(stage);
            stage.browser.fill("hitung-0", "4");
            stage.browser.fill("hitung-1", "30");
            stage.browser.choose_first("hitung-2");
            stage.browser.wait_until(
                "the estimate",
                "return document.querySelector('.lk-panel.lk-screen .lk-amount');",
                &[],
            );
        })
    },
    Scene {
        top: ".lk-panel:has(#tanggal)",
        ..scene("permit-ready-by", |stage| {
            permit(stage);
            stage.browser.choose_day("tanggal", "2026-12-18");
            stage.see("ready_by.skipped");
        })
    },
];

fn permit(stage: &mut Stage) {
    stage.open("/izin/izin-reklame");
    stage.see("components.fee");
    stage.see("performance.title");
}
