//! Writing a complaint step by step, following it, and the public register.

use super::{Scene, Stage, scene};
use loket_journeys::{Complaint, Receipt};

/// All of them.
pub const COMPLAINT: [Scene; 18] = [
    Scene {
        also_dark: true,
        ..scene("complaint", |stage| {
            stage.open("/aduan");
            stage.see("complaint.kind");
        })
    },
    Scene {
        also_dark: true,
        ..scene("complaint-who", |stage| {
            stage.open("/aduan");
            stage.click("complaint.kind_corruption");
            stage.click("complaint.next");
            stage.see("complaint.identity_proposed");
        })
    },
    scene("complaint-story", |stage| {
        stage.open("/aduan");
        stage.complaint().choose(&stage.browser);
        stage.see("complaint.permit");
    }),
    Scene {
        top: "#error-summary",
        ..scene("complaint-with-errors", |stage| {
            stage.open("/aduan");
            stage.complaint().choose(&stage.browser);
            stage.browser.fill("message", "Pendek");
            stage.click("complaint.next");
            stage.see("errors.invalid_title");
        })
    },
    scene("complaint-evidence", |stage| {
        stage.open("/aduan");
        stage.complaint().write_story(&stage.browser);
        let file = std::env::temp_dir().join("kuitansi.pdf");
        if std::fs::write(&file, "%PDF-1.4\n%%EOF\n").is_ok() {
            stage.browser.choose_files("file", &[&file]);
        }
        stage.browser.see("kuitansi.pdf");
    }),
    scene("complaint-person", |stage| {
        let complaint = Complaint {
            identity: "confidential",
            ..stage.complaint()
        };
        stage.open("/aduan");
        complaint.write_story(&stage.browser);
        complaint.next(&stage.browser);
        stage.see("complaint.name_hint");
    }),
    scene("complaint-review", |stage| {
        let complaint = Complaint {
            kind: "service",
            identity: "confidential",
            ..stage.complaint()
        };
        stage.open("/aduan");
        complaint.write(&stage.browser);
    }),
    Scene {
        top: ".lk-notice--error",
        ..scene("complaint-offline", |stage| {
            stage.open("/aduan");
            stage.complaint().write(&stage.browser);
            stage.server.kill();
            stage.click("complaint.submit");
            stage.see("errors.offline_title");
        })
    },
    Scene {
        also_dark: true,
        ..scene("complaint-receipt", |stage| {
            send(stage, stage.complaint());
            stage.use_example_numbers();
        })
    },
    Scene {
        top: ".lk-leaving",
        ..scene("complaint-receipt-not-kept", |stage| {
            send(stage, stage.complaint());
            stage.use_example_numbers();
            stage.click("receipt.done");
            stage.see("field_errors.receipt_not_kept");
        })
    },
    followed("complaint-status", |stage| {
        let receipt = keep(stage);
        look_up(stage, &receipt, "follow.received");
    }),
    followed("complaint-answered", |stage| {
        let receipt = keep(stage);
        stage.server.assign(&receipt.ticket, "Bidang perizinan");
        stage.server.answer(&receipt.ticket, ANSWER);
        look_up(stage, &receipt, "follow.answered");
    }),
    Scene {
        also_dark: true,
        ..followed("complaint-closing", |stage| {
            closing(stage);
        })
    },
    followed("complaint-closed", |stage| {
        closing(stage);
        stage.click("respond.confirm");
        stage.see("rating.lead");
    }),
    Scene {
        top: ".lk-marks",
        ..scene("complaint-rating", |stage| {
            closing(stage);
            stage.click("respond.confirm");
            stage.click("rating.begin");
            stage.see("rating.requirements");
        })
    },
    Scene {
        top: ".lk-notice--warning",
        ..scene("complaint-not-arrived", |stage| {
            stage.open("/");
            stage.browser.run(
                "localStorage.setItem('loket.sending', 'a-key-without-a-complaint');",
                &[],
            );
            stage.open("/aduan");
            stage.see("sending.not_arrived_title");
        })
    },
    Scene {
        also_dark: true,
        ..scene("complaint-register", |stage| {
            for kind in ["corruption", "information", "service"] {
                let receipt = send(
                    stage,
                    Complaint {
                        kind,
                        ..stage.complaint()
                    },
                );
                stage.complaint().keep(&stage.browser);
                if kind == "service" {
                    stage.server.answer(&receipt.ticket, ANSWER);
                }
                stage.click("receipt.done");
            }
            stage.open("/aduan/register");
            stage.see("register.list");
        })
    },
    scene("complaint-register-empty", |stage| {
        stage.open("/aduan/register");
        stage.see("register.empty");
    }),
];

const ANSWER: &str = "Terima kasih. Tarif resmi di loket tiga adalah nol rupiah; petugasnya sudah ditegur dan uangnya dikembalikan.";

/// The picture begins with the answer.
const fn followed(name: &'static str, show: fn(&mut Stage)) -> Scene {
    Scene {
        top: "#hasil",
        ..scene(name, show)
    }
}

fn send(stage: &Stage, complaint: Complaint<'_>) -> Receipt {
    stage.open("/aduan");
    complaint.write(&stage.browser);
    complaint.send(&stage.browser)
}

fn keep(stage: &Stage) -> Receipt {
    let complaint = Complaint {
        kind: "service",
        ..stage.complaint()
    };
    let receipt = send(stage, complaint);
    complaint.keep(&stage.browser);
    receipt
}

fn look_up(stage: &Stage, receipt: &Receipt, progress: &str) {
    stage.click("receipt.follow");
    stage.see("complaint.follow_lead");
    stage.click("complaint.follow_submit");
    stage.browser.see(&format!(
        "{} · {}",
        receipt.ticket,
        stage.texts.get(progress)
    ));
}

fn closing(stage: &Stage) {
    let receipt = keep(stage);
    stage.server.assign(&receipt.ticket, "Bidang perizinan");
    stage.server.answer(&receipt.ticket, ANSWER);
    stage.server.propose_closing(&receipt.ticket);
    look_up(stage, &receipt, "follow.closing_proposed");
}
