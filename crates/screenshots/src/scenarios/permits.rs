//! Finding a permit, and what its page can do.

use super::scenario::{Scenario, scenario};
use crate::session::Session;

/// Scenarios of this group.
pub const PERMITS: [Scenario; 9] = [
    scenario("permits", |session| {
        session.open("/izin");
        session.see("provenance.sample_title");
    }),
    scenario("permits-found", |session| {
        session.open("/izin?cari=pasng papan nama");
        session.see("provenance.sample_title");
    }),
    scenario("permits-nothing-found", |session| {
        session.open("/izin?cari=zzzz");
        session.see("permits.nothing_title");
    }),
    Scenario {
        also_dark: true,
        ..scenario("finder", |session| {
            session.open("/cari-izin");
            session.see("finder.search");
        })
    },
    scenario("finder-found", |session| {
        session.open("/cari-izin?tanya=business&jawab=3");
        session.see("finder.found");
    }),
    Scenario {
        also_dark: true,
        ..scenario("permit", permit)
    },
    Scenario {
        top: "fieldset",
        also_dark: true,
        ..scenario("permit-checklist", |session| {
            permit(session);
            session.browser.click("#varian-sedang");
            for place in [0, 2] {
                session.browser.click(&format!("#syarat-{place}"));
            }
            session.browser.wait_until(
                "two ticks",
                "return document.querySelectorAll('input[type=checkbox]:checked').length === 2;",
                &[],
            );
        })
    },
    Scenario {
        top: ".lk-panel.lk-screen",
        ..scenario("permit-calculator", |session| {
            permit(session);
            session.browser.fill("hitung-0", "4");
            session.browser.fill("hitung-1", "30");
            session.browser.choose_first("hitung-2");
            session.browser.wait_until(
                "the estimate",
                "return document.querySelector('.lk-panel.lk-screen .lk-amount');",
                &[],
            );
        })
    },
    Scenario {
        top: ".lk-panel:has(#tanggal)",
        ..scenario("permit-ready-by", |session| {
            permit(session);
            session.browser.choose_day("tanggal", "2026-12-18");
            session.see("ready_by.skipped");
        })
    },
];

fn permit(session: &mut Session) {
    session.open("/izin/izin-reklame");
    session.see("components.fee");
    session.see("performance.title");
}
