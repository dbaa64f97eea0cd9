//! ValidationErrors in `permits/*.toml`.

use super::{REKLAME, check, errors};
use crate::support::content_folder::copy;

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
        "at_most = 3\nunit",
        "at_least = 999\nat_most = 3\nunit",
        "standard.processing_time.stages[0].at_least",
    );
    check(
        REKLAME,
        "target = { at_most = 15",
        "target = { at_most = 0",
        "standard.procedure[",
    );
    let folder = copy();
    std::fs::copy(
        folder.path().join(REKLAME),
        folder.path().join("permits/90-izin-reklame.toml"),
    )
    .unwrap();
    let errors = errors(&folder);
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert!(errors[0].contains("is also the id of permits/09-izin-reklame.toml"));
}
