//! The commands of the staff, as processes beside a running server.

use super::{KEY, complaint};
use crate::support::process::{Server, command, failure};
use crate::support::{Counter, content_folder};
use loket_domain::complaints::ComplaintReceipt;
use serde_json::json;
use std::path::Path;

pub(super) struct Office<'data> {
    pub folder: &'data Path,
}

impl Office<'_> {
    pub fn path(&self, name: &str) -> String {
        self.folder.join(name).to_str().unwrap().to_owned()
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Runs a command as somebody, at the instant in the file `clock` if there is one, and
    /// gives what it says.
    pub fn run(&self, account: &str, arguments: &[&str]) -> String {
        let output = command(
            &self
                .arguments(account, arguments)
                .iter()
                .map(|one| &**one)
                .collect::<Vec<_>>(),
        )
        .env("LOKET_CLOCK_FILE", self.path("clock"))
        .output()
        .unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn fails(&self, account: &str, arguments: &[&str]) -> String {
        let arguments = self.arguments(account, arguments);
        failure(&arguments.iter().map(|one| &**one).collect::<Vec<_>>())
    }

    fn arguments(&self, account: &str, arguments: &[&str]) -> Vec<String> {
        let password = self.path(&format!("{account}.password"));
        let database = self.path("loket.db");
        let common = [
            "--as",
            account,
            "--password-file",
            &password,
            "--database",
            &database,
            "--content",
            content_folder::REAL,
        ];
        arguments
            .iter()
            .chain(&common)
            .map(|text| (*text).to_owned())
            .collect()
    }

    pub fn add(&self, by: &str, name: &str, role: &str, unit: &str) -> String {
        let file = self.write(
            &format!("{name}.password"),
            &format!("kata sandi {name} panjang\n"),
        );
        self.run(
            by,
            &[
                "staff",
                "add",
                name,
                "--role",
                role,
                "--unit",
                unit,
                "--new-password-file",
                &file,
            ],
        )
    }
}

#[tokio::test]
async fn a_complaint_is_listed_assigned_answered_and_closed_from_the_command_line() {
    let counter = Counter::open().await;
    let body = json!({
        "kind": "service", "identity": "confidential", "name": "Sitti Rahma",
        "message": "=1+1 Antrean terlalu lama.", "may_be_published": true
    });
    let receipt: ComplaintReceipt = counter.complain(KEY, body.to_string()).await.json();
    let other: ComplaintReceipt = counter
        .complain("kunci-000000000001", complaint("Petugas tidak ramah."))
        .await
        .json();
    let office = Office {
        folder: counter.folder.path(),
    };
    let _server = Server::start(&[
        "--content",
        content_folder::REAL,
        "--database",
        &office.path("loket.db"),
        "--dist",
        "none",
    ]);

    let first = office.write("x.password", "kata sandi x panjang\n");
    let refused = office.fails(
        "x",
        &[
            "staff",
            "add",
            "x",
            "--role",
            "handler",
            "--unit",
            "A",
            "--new-password-file",
            &first,
        ],
    );
    assert!(refused.contains("administrator"), "{refused}");
    assert!(
        office
            .add("kepala", "kepala", "administrator", "Sekretariat")
            .contains("added: kepala")
    );
    office.add("kepala", "ani", "handler", "Bidang Pengaduan");
    office.add("kepala", "budi", "unit", "Bidang Perizinan");
    let refused = office.fails("ani", &["staff", "list"]);
    assert!(refused.contains("only an administrator"), "{refused}");
    assert!(office.run("kepala", &["staff", "list"]).contains("ani"));

    let list = office.run("ani", &["complaints", "list"]);
    assert!(
        list.contains(&receipt.ticket) && list.contains(&other.ticket),
        "{list}"
    );
    assert!(
        !list.contains("Sitti") && !list.contains("Antrean"),
        "{list}"
    );
    let shown = office.run(
        "ani",
        &["complaints", "show", &receipt.ticket.to_lowercase()],
    );
    assert!(
        shown.contains("Sitti Rahma") && shown.contains("Antrean terlalu lama."),
        "{shown}"
    );
    office.run(
        "ani",
        &[
            "complaints",
            "assign",
            &receipt.ticket,
            "--unit",
            "Bidang Perizinan",
        ],
    );
    let shown = office.run("budi", &["complaints", "show", &receipt.ticket]);
    assert!(
        !shown.contains("Sitti") && shown.contains("in confidence"),
        "{shown}"
    );
    let refused = office.fails("budi", &["complaints", "show", &other.ticket]);
    assert!(refused.contains("that this account may see"), "{refused}");

    let early = office.fails("ani", &["complaints", "close", &receipt.ticket]);
    assert!(early.contains("answer first"), "{early}");
    let answer = office.write("answer.txt", "Kami menambah satu loket.\n");
    office.run(
        "budi",
        &[
            "complaints",
            "answer",
            &receipt.ticket,
            "--text-file",
            &answer,
        ],
    );
    let closed = office.run("ani", &["complaints", "close", &receipt.ticket]);
    assert!(closed.contains("10 working days"), "{closed}");
    office.run("ani", &["complaints", "release", &receipt.ticket]);

    let table = office.path("complaints.csv");
    office.run("ani", &["complaints", "export", &table]);
    let written = std::fs::read_to_string(&table).unwrap();
    assert!(written.contains("'=1+1 Antrean"), "{written}");
    assert!(!written.contains("Sitti"), "{written}");
    let refused = office.fails("ani", &["complaints", "export", &table]);
    assert!(refused.contains("not there yet"), "{refused}");

    let wrong = office.write("salah.password", "bukan kata sandinya\n");
    let refused = failure(&[
        "complaints",
        "list",
        "--as",
        "ani",
        "--password-file",
        &wrong,
        "--database",
        &office.path("loket.db"),
        "--content",
        content_folder::REAL,
    ]);
    assert!(
        refused.contains("no account has this name and this password"),
        "{refused}"
    );
    let log = office.run("kepala", &["complaints", "log"]);
    assert!(log.contains("refused  sign in"), "{log}");
    let who_saw = log
        .lines()
        .filter(|line| line.contains("show") && line.contains(&receipt.ticket));
    assert_eq!(who_saw.count(), 2, "{log}");
    assert_eq!(
        log.matches(&format!(
            "refused  show                     {}",
            other.ticket
        ))
        .count(),
        1,
        "{log}"
    );
}

#[test]
fn whoever_does_not_say_who_they_are_is_told_how() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = folder.path().join("loket.db");
    let common = [
        "--database",
        database.to_str().unwrap(),
        "--content",
        content_folder::REAL,
    ];
    let refused = failure(&[&["complaints", "list"][..], &common].concat());
    assert!(refused.contains("--as"), "{refused}");
    let refused = failure(&[&["complaints", "list", "--as", "ani"][..], &common].concat());
    assert!(refused.contains("there is nobody to ask"), "{refused}");
}
