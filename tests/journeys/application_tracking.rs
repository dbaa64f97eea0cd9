//! What a citizen sees of their application in each state: whose turn it is, what to do
//! and where, and how the clock stands. The days are worked out by hand from the sample
//! applications and the office's calendar.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Complaint, Sample, Texts, journey, sample_application};

/// A state, by the status of the last event.
struct State {
    status: u8,
    /// Keys of texts that must be there.
    says: &'static [&'static str],
    /// Words that must be there.
    shows: &'static [&'static str],
    /// Keys of texts that must not be there.
    never: &'static [&'static str],
}

const STATES: [State; 9] = [
    State {
        status: 11,
        says: &[
            "status.turn_applicant",
            "statuses.c11",
            "next.c11",
            "next.where_simbg",
            "clock.not_started",
        ],
        shows: &["Janji kantor: 8–30 hari kerja"],
        never: &["clock.overdue", "clock.bar"],
    },
    State {
        status: 41,
        says: &[
            "status.turn_applicant",
            "statuses.c41",
            "next.c41",
            "next.where_simbg",
        ],
        // From Wednesday, 28 October: ten whole days, and 7,5 of 8 hours of a Thursday.
        shows: &[
            "Hitungan waktu sedang berhenti, karena kantor menunggu Anda. Yang sudah terpakai: 10,9 hari kerja.",
            "Janji kantor: 9–18 hari kerja",
            "Berhenti sejak Kamis, 12 November 2026, pukul 15.30 WITA",
            "Oleh: Dinas Pekerjaan Umum dan Penataan Ruang",
            "Sebab: Letak tangga darurat lantai dua belum jelas",
        ],
        never: &["clock.overdue", "clock.reset"],
    },
    State {
        status: 43,
        says: &[
            "status.turn_applicant",
            "statuses.c43",
            "next.c41",
            "clock.reset",
        ],
        shows: &[
            "Berhenti dari Selasa, 10 November 2026, pukul 10.30 WITA sampai Kamis, 12 November 2026, pukul 09.10 WITA",
            "Sebab: Perhitungan fondasi belum memuat data tanah.",
            "Berhenti dan dikembalikan ke nol sejak Kamis, 19 November 2026, pukul 13.45 WITA",
            "Oleh: Dinas Pekerjaan Umum dan Penataan Ruang",
            "Sebab: Gambar yang baru menambah satu lantai",
        ],
        never: &["clock.overdue"],
    },
    State {
        status: 44,
        says: &["statuses.c44"],
        shows: &[
            "Berhenti dan dikembalikan ke nol dari Senin, 16 November 2026, pukul 15.10 WITA; mulai lagi Senin, 23 November 2026, pukul 11.25 WITA",
            "Sebab: Ruang penyimpanan obat pindah ke lantai lain.",
            // Monday, 23 November does not count; then fourteen working days.
            "aling lambat Jumat, 11 Desember 2026, pukul 11.00 WITA",
        ],
        never: &["clock.reset"],
    },
    State {
        status: 40,
        says: &["statuses.c40"],
        shows: &[
            "Sekarang giliran Dinas Kesehatan. Anda tidak perlu berbuat apa-apa.",
            "Tim akan datang pada Rabu, 2 Desember 2026.",
            // Complete on Friday, 20 November; then fourteen working days.
            "aling lambat Kamis, 10 Desember 2026, pukul 16.00 WITA",
            "Janji kantor: 9–14 hari kerja",
        ],
        never: &["clock.interruptions", "next.where_office"],
    },
    State {
        status: 50,
        says: &["status.turn_nobody", "statuses.c50", "next.c50"],
        // One whole day, and 185 of the 480 minutes of a Thursday.
        shows: &["Selesai dalam 1,3 hari kerja. Janji kantor: 2–4 hari kerja."],
        never: &["clock.overdue", "escalation.complain"],
    },
    State {
        status: 57,
        says: &[
            "status.turn_nobody",
            "statuses.c57",
            "next.c57",
            "clock.deemed",
        ],
        shows: &["Selesai dalam 7 hari kerja"],
        never: &["escalation.complain"],
    },
    State {
        status: 90,
        says: &["status.turn_nobody", "statuses.c90", "next.c90"],
        shows: &["Lapangan sudah dipakai untuk acara lain"],
        never: &["clock.overdue", "next.c50"],
    },
    State {
        status: 15,
        says: &["status.turn_unknown"],
        shows: &["Penjadwalan Ulang (kode 15)"],
        never: &["status.turn_nobody", "status.turn_applicant"],
    },
];

#[test]
fn every_state_says_whose_turn_it_is_what_to_do_and_how_the_clock_stands() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        for state in &STATES {
            let sample = sample_application(state.status);
            look_up(browser, &sample);
            for key in state.says {
                browser.see(texts.get(key));
            }
            for words in state.shows {
                browser.see(words);
            }
            for key in state.never {
                browser.see_not(texts.get(key));
            }
            let turn = browser.text_of(".lk-turn");
            assert!(!turn.is_empty(), "nobody's turn at {}", state.status);
            browser.assert_no_leak_of(&[&sample.reference, &sample.access_code]);
            browser.click(texts.get("status.forget"));
        }
    });
}

#[test]
fn an_overdue_application_says_so_and_offers_whom_to_tell() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let sample = sample_application(45);
        look_up(browser, &sample);
        browser.see(texts.get("clock.overdue"));
        // From Monday, 2 November: eleven working days.
        browser.see("Seharusnya paling lambat Selasa, 17 November 2026, pukul 16.30 WITA");
        browser.see("dari janji 7–11 hari kerja.");
        browser.see(texts.get("escalation.lead"));
        let links = browser.read(
            "return [...document.querySelectorAll('#hasil a')].map((link) => link.getAttribute('href')).join(' ');",
        );
        for address in [
            "https://www.lapor.go.id",
            "sms:1708",
            "https://ombudsman.go.id",
        ] {
            assert!(links.contains(address), "{address} is not among {links}");
        }

        browser.click(texts.get("escalation.complain"));
        browser.see_address("/aduan");
        browser.see(texts.get("complaint.title"));
        let complaint = Complaint {
            message: "Izin saya sudah lewat batas waktu.",
            ..Complaint::default()
        };
        complaint.choose(browser);
        assert_eq!(browser.value_of("application_reference"), sample.reference);
        let chosen = "return field('permit_id') && field('permit_id').value === arguments[0];";
        browser.wait_until(
            "the permit in the form",
            chosen,
            &[sample.permit.clone().into()],
        );
        browser.assert_no_leak_of(&[&sample.reference, &sample.access_code]);

        // The complaint arrives with the application that it is about.
        browser.fill("message", complaint.message);
        complaint.next(browser);
        complaint.go_on_from_evidence(browser);
        browser.see(&sample.reference);
        let receipt = complaint.send(browser);
        let shown = server.show_complaint(&receipt.ticket);
        assert!(shown.contains(&sample.reference), "{shown}");
    });
}

#[test]
fn the_history_has_each_event_once_with_day_time_and_unit() {
    journey(|browser, _| {
        look_up(browser, &sample_application(40));
        browser.see("Rabu, 18 November 2026, pukul 20.47 WITA");
        let times = browser.read(
            "return [...document.querySelectorAll('.lk-timeline__time')].map((time) => tidy(time.innerText)).join('|');",
        );
        let times: Vec<&str> = times.split('|').collect();
        assert_eq!(times.len(), 5, "{times:?}");
        assert!(times[0].starts_with("Senin, 23 November 2026"), "{times:?}");
        assert!(times[4].starts_with("Jumat, 6 November 2026"), "{times:?}");
    });
}

fn look_up(browser: &Browser, sample: &Sample) {
    browser.open("/status");
    browser.fill("reference", &sample.reference);
    browser.fill("access_code", &sample.access_code);
    browser.click(Texts::for_language("id").get("status.submit"));
    browser.see(
        &Texts::for_language("id")
            .fill("status.reference_line", &[("reference", &sample.reference)]),
    );
}
