//! ValidationErrors in `applications/*.toml`.

use super::{check, errors};
use crate::support::content_folder::{copy, first_file, replace};

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
    let errors = errors(&folder);
    assert_eq!(
        errors,
        [format!(
            "{file}: access_code: is mistyped: its last two characters do not fit the others"
        )]
    );
}
