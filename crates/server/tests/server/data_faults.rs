//! Faults in the data are named by file and field.

use crate::support::data_folder::{copy, first_file, replace};
use loket_server::counter_data::CounterData;
use tempfile::TempDir;

fn faults(folder: &TempDir) -> Vec<String> {
    match CounterData::load(folder.path()) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

/// One replacement in one file must give one fault that begins so.
fn check(file: &str, old: &str, new: &str, expected: &str) {
    let folder = copy();
    replace(&folder, file, old, new);
    let faults = faults(&folder);
    let found = faults
        .iter()
        .any(|fault| fault.starts_with(&format!("{file}: {expected}")));
    assert!(found, "expected {file}: {expected}\nfound {faults:#?}");
}

const OFFICE: &str = "office.toml";
const REKLAME: &str = "permits/09-izin-reklame.toml";

#[test]
fn the_shipped_data_has_none() {
    assert_eq!(faults(&copy()), Vec::<String>::new());
}

#[test]
fn what_is_no_toml_is_named_by_line() {
    check(OFFICE, "short_name = ", "short_name = = ", "");
    let folder = copy();
    replace(&folder, OFFICE, "short_name = ", "short_name = = ");
    let faults = faults(&folder);
    assert!(faults[0].contains("(line "), "{faults:#?}");
}

#[test]
fn shapes_are_named_by_field() {
    check(
        OFFICE,
        "utc_offset_minutes = 480",
        "utc_offset_minutes = \"8\"",
        "hours.time_zone.utc_offset_minutes: invalid type",
    );
    check(
        OFFICE,
        "opens = \"08:00\"",
        "opens = \"8 pagi\"",
        "hours.weekly[0].opens: expected a time as HH:MM (line ",
    );
    check(
        OFFICE,
        "short_name = ",
        "shrt_name = ",
        "shrt_name: unknown field `shrt_name`",
    );
    check(
        REKLAME,
        "form = \"original\"",
        "form = \"paper\"",
        "standard.requirements.common[0].form: unknown variant `paper`",
    );
    check(
        REKLAME,
        "issuing_system = \"office\"",
        "",
        "missing field `issuing_system`",
    );
    check(
        "categories.toml",
        "id = ",
        "ident = ",
        "categories[0].ident: unknown field",
    );
}

#[test]
fn texts_are_neither_empty_nor_blank() {
    check(
        OFFICE,
        "short_name = \"DPMPTSP Kota Palu\"",
        "short_name = \" \"",
        "short_name: is empty",
    );
    check(
        REKLAME,
        "name.en = \"Permit for signs and advertisements\"",
        "name.en = \"\"",
        "name.en: is empty",
    );
    check(
        "integrity.toml",
        "[[predicates]]\nid = \"WBK\"",
        "[[predicates]]\nid = \"\"",
        "predicates[0].id: is empty",
    );
}

#[test]
fn the_calendar_is_consistent() {
    check(
        OFFICE,
        "closes = \"16:30\"",
        "closes = \"07:30\"",
        "hours.weekly[0].closes: 07:30 is not after 08:00",
    );
    check(
        OFFICE,
        "weekday = \"tuesday\"",
        "weekday = \"monday\"",
        "hours.weekly[1]: overlaps another period",
    );
    check(
        OFFICE,
        "utc_offset_minutes = 480",
        "utc_offset_minutes = 420",
        "hours.time_zone.utc_offset_minutes: Asia/Makassar is 480 minutes",
    );
    check(
        OFFICE,
        "name = \"Asia/Makassar\"",
        "name = \"Asia/Singapore\"",
        "hours.time_zone.name: is Asia/Jakarta",
    );
    check(
        OFFICE,
        "date = \"2026-01-01\"",
        "date = \"2027-01-01\"",
        "hours.exceptions[0].date: the year 2027 is not among hours.verified_calendars",
    );
    check(
        OFFICE,
        "date = \"2026-01-01\"",
        "date = \"2026-01-16\"",
        "hours.exceptions[1].date: overlaps",
    );
    check(
        OFFICE,
        "date = \"2026-01-01\"",
        "date = \"2026-01-02\"\nuntil = \"2026-01-01\"",
        "hours.exceptions[0].until: is on or after 2026-01-02",
    );
    check(
        OFFICE,
        "kind = \"national_holiday\"",
        "kind = \"special_hours\"",
        "hours.exceptions[0].periods: special hours need periods",
    );
}

#[test]
fn the_office_can_be_reached_and_must_answer() {
    check(
        OFFICE,
        "kind = \"information\"",
        "kind = \"service\"",
        "complaint_deadlines: Information has 0 deadlines",
    );
    check(
        OFFICE,
        "working_days = 5",
        "working_days = 0",
        "complaint_deadlines[",
    );
    check(
        OFFICE,
        "https://www.lapor.go.id",
        "http://www.lapor.go.id",
        "oversight[0].value: a website",
    );
    check(
        OFFICE,
        "loket@dpmptsp-palu.example",
        "loket",
        "contacts[1].value: an e-mail address",
    );
    check(
        OFFICE,
        "0451-000-000",
        "telepon",
        "contacts[0].value: a number",
    );
}

#[test]
fn permits_are_consistent() {
    check(
        REKLAME,
        "id = \"izin-reklame\"",
        "id = \"Izin Reklame\"",
        "id: an id has",
    );
    check(
        REKLAME,
        "id = \"izin-reklame\"",
        "id = \"izin-baliho\"",
        "id: \"izin-baliho\" does not fit",
    );
    check(
        REKLAME,
        "id = \"izin-reklame\"",
        "id = \"izin-paud\"",
        "id: ",
    );
    check(
        REKLAME,
        "category = \"public-space\"",
        "category = \"none\"",
        "category: \"none\" is not in categories.toml",
    );
    check(
        REKLAME,
        "count = 2",
        "count = 0",
        "standard.requirements.common[2].count: is at least 1",
    );
    check(
        REKLAME,
        "at_most = ",
        "at_least = 999\nat_most = ",
        "standard.processing_time.stages[0].at_least",
    );
    let folder = copy();
    std::fs::copy(
        folder.path().join(REKLAME),
        folder.path().join("permits/90-izin-reklame.toml"),
    )
    .unwrap();
    let faults = faults(&folder);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(faults[0].contains("is also the id of permits/09-izin-reklame.toml"));
}

#[test]
fn applications_are_consistent() {
    let file = first_file(&copy(), "applications");
    check(
        &file,
        "reference = \"",
        "reference = \"_",
        "reference: has 4 to 40",
    );
    check(&file, "permit = \"", "permit = \"x", "permit: \"x");
    check(&file, "stage = ", "stage = 9", "stage: the procedure of");
    check(
        &file,
        "provenance = \"sample\"",
        "provenance = \"official\"",
        "provenance: is \"sample\"",
    );
    check(
        &file,
        "submitted_at = \"2026",
        "submitted_at = \"2027",
        "events[0].at: is before",
    );
    check(
        &file,
        "submitted_at = \"",
        "submitted_at = \"x",
        "submitted_at: expected an instant",
    );
    check(
        &file,
        "status.name = \"",
        "status.name = \"\"\nstatus.nama = \"",
        "events[0].status.nama",
    );
}

#[test]
fn a_mistyped_code_is_named_but_not_repeated() {
    let folder = copy();
    let file = first_file(&folder, "applications");
    let content = std::fs::read_to_string(folder.path().join(&file)).unwrap();
    let code = content.split_once("access_code = \"").unwrap().1[..20].to_owned();
    let mistyped = format!(
        "{}{}",
        if code.starts_with('0') { '1' } else { '0' },
        &code[1..]
    );
    replace(&folder, &file, &code, &mistyped);
    let faults = faults(&folder);
    assert_eq!(
        faults,
        [format!(
            "{file}: access_code: is mistyped: its last two characters do not fit the others"
        )]
    );
}

#[test]
fn all_faults_of_all_files_are_named_at_once() {
    let folder = copy();
    replace(&folder, OFFICE, "closes = \"16:30\"", "closes = \"07:30\"");
    replace(
        &folder,
        REKLAME,
        "category = \"public-space\"",
        "category = \"none\"",
    );
    replace(&folder, "integrity.toml", "[[predicates]]", "[[predikat]]");
    std::fs::remove_file(folder.path().join("categories.toml")).unwrap();
    let faults = faults(&folder);
    for file in [OFFICE, "integrity.toml", "categories.toml"] {
        assert!(
            faults.iter().any(|fault| fault.starts_with(file)),
            "{file}: {faults:#?}"
        );
    }
    let unfounded = faults
        .iter()
        .filter(|fault| fault.contains("is not in categories.toml"));
    assert_eq!(unfounded.count(), 0, "the categories could not be read");
}
