//! The command, as a process.

use super::{HEADER, row};
use crate::support::content_folder;
use crate::support::process::{Server, command, failure, run};
use loket_server::database::{Database, load_or_generate_secret_key};
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const AT: &str = "2026-11-02T09:00:00+08:00";

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn names(&self) -> Vec<String> {
        std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    fn options(&self) -> [String; 4] {
        [
            "--content".to_owned(),
            content_folder::REAL.to_owned(),
            "--database".to_owned(),
            self.path("loket.db"),
        ]
    }

    fn arguments<'a>(&'a self, options: &'a [String; 4], first: &[&'a str]) -> Vec<&'a str> {
        let options = options.iter().map(String::as_str);
        [&["import"], first]
            .concat()
            .into_iter()
            .chain(options)
            .collect()
    }
}

fn table(applications: usize) -> String {
    let mut table = format!("{HEADER}\n");
    for number in 0..applications {
        table.push_str(&row(&format!("PLU-{number:06}"), AT, "9,Lengkap"));
        table.push('\n');
    }
    table
}

#[test]
fn it_says_what_it_imported() {
    let place = Place::new();
    let file = place.path("a.csv");
    std::fs::write(&file, table(3)).unwrap();
    let options = place.options();
    let arguments = place.arguments(&options, &["applications", &file]);
    let output = run(&arguments);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(
        said.starts_with("imported: 3 new and 0 known applications, 3 new and 0 known events; "),
        "{said}"
    );
    assert!(said.contains("rows/s"), "{said}");
    std::fs::write(&file, table(3).replace("izin-reklame", "izin-x")).unwrap();
    let error = failure(&arguments);
    assert!(error.contains(&format!("{file}:2: permit: ")), "{error}");
    assert!(error.contains("3 errors; nothing was changed"), "{error}");
}

#[test]
fn what_cannot_be_read_is_named() {
    let place = Place::new();
    let options = place.options();
    let missing = place.path("none.csv");
    let other = place.path("a.xlsx");
    std::fs::write(&other, "x").unwrap();
    for (arguments, expected) in [
        (&["applications", &missing][..], "cannot read "),
        (&["applications", &other], "--format csv or --format json"),
        (&["applications", "-"], "--format csv or --format json"),
        (
            &["oss", &missing],
            "--time-zone WIB, WITA, WIT or an offset",
        ),
        (&["oss", &missing, "--time-zone", "WIB"], "cannot read "),
    ] {
        let error = failure(&place.arguments(&options, arguments));
        assert!(error.contains(expected), "{arguments:?}: {error}");
    }
}

#[test]
fn standard_input_is_a_file_too() {
    let place = Place::new();
    let options = place.options();
    let mut child = command(&place.arguments(&options, &["applications", "-", "--format", "csv"]))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(table(2).as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("imported: 2 new"), "{said}");
}

/// Interrupted after everything is written but before it is stored.
#[test]
fn who_interrupts_it_finds_everything_as_it_was() {
    let place = Place::new();
    let options = place.options();
    let codes = place.path("codes.csv");
    let first = [
        "applications",
        "-",
        "--format",
        "csv",
        "--issue-codes",
        &codes,
    ];
    let mut child = command(&place.arguments(&options, &first))
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(table(3000).as_bytes()).unwrap();
    input.flush().unwrap();
    // Only now is it ready to be interrupted.
    let unfinished = || {
        place
            .names()
            .into_iter()
            .any(|name| name.ends_with(".unfinished"))
    };
    while !unfinished() {
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(500));
    let id = child.id().to_string();
    Command::new("kill").args(["-INT", &id]).status().unwrap();
    let output = child.wait_with_output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(error.contains("stopped; nothing was changed"), "{error}");
    drop(input);
    let left: Vec<String> = place
        .names()
        .into_iter()
        .filter(|name| !name.starts_with("loket.db"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
    // Everything is new to the next one.
    let file = place.path("a.csv");
    std::fs::write(&file, table(3)).unwrap();
    let output = run(&place.arguments(&options, &["applications", &file]));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("imported: 3 new and 0 known"), "{said}");
}

#[test]
fn a_running_server_shows_what_is_imported() {
    let place = Place::new();
    let options = place.options();
    let mut serve = vec!["--dist", "none"];
    serve.extend(options.iter().map(String::as_str));
    let server = Server::start(&serve);
    let examples = format!("{}/examples/applications.csv", content_folder::REAL);
    let output = run(&place.arguments(&options, &["applications", &examples]));
    assert!(output.status.success(), "{output:?}");
    let content = std::fs::read_to_string(&examples).unwrap();
    let mut fields = content.lines().nth(1).unwrap().split(',');
    let (reference, code) = (fields.next().unwrap(), fields.next().unwrap());
    let body = format!("{{\"reference\":\"{reference}\",\"access_code\":\"{code}\"}}");
    let answer = server.exchange(
        format!(
            "POST /api/v1/applications/lookup HTTP/1.1\r\nhost: loket\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .as_bytes(),
    );
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

/// Whoever else writes, the server or another import, is waited for.
#[tokio::test]
async fn it_waits_while_another_program_writes() {
    let place = Place::new();
    let options = place.options();
    let file = place.path("a.csv");
    std::fs::write(&file, table(2)).unwrap();
    let database = Database::open(&place.folder.path().join("loket.db"))
        .await
        .unwrap();
    load_or_generate_secret_key(&database).await.unwrap();
    let writing = database.begin_write().await.unwrap();
    let mut child = command(&place.arguments(&options, &["applications", &file]))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    stderr.read_line(&mut said).unwrap();
    assert!(
        said.contains("another program is writing to the database; waiting"),
        "{said}"
    );
    writing.commit().await.unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.starts_with("imported: 2 new and 0 known applications"),
        "{said}"
    );
}
