//! Writing a complaint step by step, following it, and the public register.

use super::scenario::{Scenario, scenario};
use crate::session::Session;
use loket_test_harness::{Complaint, Receipt};

/// Scenarios of this group.
pub const COMPLAINTS: [Scenario; 18] = [
    Scenario {
        also_dark: true,
        ..scenario("complaint", |session| {
            session.open("/aduan");
            session.see("complaint.kind");
        })
    },
    Scenario {
        also_dark: true,
        ..scenario("complaint-who", |session| {
            session.open("/aduan");
            session.click("complaint.kind_corruption");
            session.click("complaint.next");
            session.see("complaint.identity_proposed");
        })
    },
    scenario("complaint-story", |session| {
        session.open("/aduan");
        session.complaint().choose(&session.browser);
        session.see("complaint.permit");
    }),
    Scenario {
        top: "#error-summary",
        ..scenario("complaint-with-errors", |session| {
            session.open("/aduan");
            session.complaint().choose(&session.browser);
            session.browser.fill("message", "Pendek");
            session.click("complaint.next");
            session.see("errors.invalid_title");
        })
    },
    scenario("complaint-evidence", |session| {
        session.open("/aduan");
        session.complaint().write_story(&session.browser);
        let file = std::env::temp_dir().join("kuitansi.pdf");
        if std::fs::write(&file, "%PDF-1.4\n%%EOF\n").is_ok() {
            session.browser.choose_files("file", &[&file]);
        }
        session.browser.see("kuitansi.pdf");
    }),
    scenario("complaint-person", |session| {
        let complaint = Complaint {
            identity: "confidential",
            ..session.complaint()
        };
        session.open("/aduan");
        complaint.write_story(&session.browser);
        complaint.next(&session.browser);
        session.see("complaint.name_hint");
    }),
    scenario("complaint-review", |session| {
        let complaint = Complaint {
            kind: "service",
            identity: "confidential",
            ..session.complaint()
        };
        session.open("/aduan");
        complaint.write(&session.browser);
    }),
    Scenario {
        top: ".lk-notice--error",
        ..scenario("complaint-offline", |session| {
            session.open("/aduan");
            session.complaint().write(&session.browser);
            session.server.kill();
            session.click("complaint.submit");
            session.see("errors.offline_title");
        })
    },
    Scenario {
        also_dark: true,
        ..scenario("complaint-receipt", |session| {
            send(session, session.complaint());
            session.use_example_numbers();
        })
    },
    Scenario {
        top: ".lk-leaving",
        ..scenario("complaint-receipt-not-kept", |session| {
            send(session, session.complaint());
            session.use_example_numbers();
            session.click("receipt.done");
            session.see("field_errors.receipt_not_kept");
        })
    },
    followed("complaint-status", |session| {
        let receipt = send_and_confirm(session);
        look_up(session, &receipt, "follow.received");
    }),
    followed("complaint-answered", |session| {
        let receipt = send_and_confirm(session);
        session.server.assign(&receipt.ticket, "Bidang perizinan");
        session.server.answer(&receipt.ticket, ANSWER);
        look_up(session, &receipt, "follow.answered");
    }),
    Scenario {
        also_dark: true,
        ..followed("complaint-closing", |session| {
            closing(session);
        })
    },
    followed("complaint-closed", |session| {
        closing(session);
        session.click("respond.confirm");
        session.see("rating.lead");
    }),
    Scenario {
        top: ".lk-marks",
        ..scenario("complaint-rating", |session| {
            closing(session);
            session.click("respond.confirm");
            session.click("rating.begin");
            session.see("rating.requirements");
        })
    },
    Scenario {
        top: ".lk-notice--warning",
        ..scenario("complaint-not-arrived", |session| {
            session.open("/");
            session.browser.run(
                "localStorage.setItem('loket.sending', 'a-key-without-a-complaint');",
                &[],
            );
            session.open("/aduan");
            session.see("sending.not_arrived_title");
        })
    },
    Scenario {
        also_dark: true,
        ..scenario("complaint-register", |session| {
            for kind in ["corruption", "information", "service"] {
                let receipt = send(
                    session,
                    Complaint {
                        kind,
                        ..session.complaint()
                    },
                );
                session.complaint().confirm_receipt_saved(&session.browser);
                if kind == "service" {
                    session.server.answer(&receipt.ticket, ANSWER);
                }
                session.click("receipt.done");
            }
            session.open("/aduan/register");
            session.see("register.list");
        })
    },
    scenario("complaint-register-empty", |session| {
        session.open("/aduan/register");
        session.see("register.empty");
    }),
];

const ANSWER: &str = "Terima kasih. Tarif resmi di loket tiga adalah nol rupiah; petugasnya sudah ditegur dan uangnya dikembalikan.";

/// The screenshot begins with the answer.
const fn followed(name: &'static str, setup: fn(&mut Session)) -> Scenario {
    Scenario {
        top: "#hasil",
        ..scenario(name, setup)
    }
}

fn send(session: &Session, complaint: Complaint<'_>) -> Receipt {
    session.open("/aduan");
    complaint.write(&session.browser);
    complaint.send(&session.browser)
}

fn send_and_confirm(session: &Session) -> Receipt {
    let complaint = Complaint {
        kind: "service",
        ..session.complaint()
    };
    let receipt = send(session, complaint);
    complaint.confirm_receipt_saved(&session.browser);
    receipt
}

fn look_up(session: &Session, receipt: &Receipt, progress: &str) {
    session.click("receipt.follow");
    session.see("complaint.follow_lead");
    session.click("complaint.follow_submit");
    session.browser.see(&format!(
        "{} · {}",
        receipt.ticket,
        session.texts.get(progress)
    ));
}

fn closing(session: &Session) {
    let receipt = send_and_confirm(session);
    session.server.assign(&receipt.ticket, "Bidang perizinan");
    session.server.answer(&receipt.ticket, ANSWER);
    session.server.propose_closing(&receipt.ticket);
    look_up(session, &receipt, "follow.closing_proposed");
}
