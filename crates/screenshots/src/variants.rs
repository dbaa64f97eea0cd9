//! In which sizes and colour schemes each scenario is taken.

use crate::scenarios::Scenario;
use loket_test_harness::browser::{NARROW_PHONE, PHONE, Size, WIDE};

/// The screenshots that are kept in the repository: scenario, language, size, colours.
const IN_REPOSITORY: [(&str, &str, Size, &str); 25] = [
    ("home", "id", PHONE, "light"),
    ("home", "id", WIDE, "light"),
    ("home", "id", PHONE, "dark"),
    ("home-holiday", "en", PHONE, "light"),
    ("home-wrong-clock", "id", PHONE, "light"),
    ("permits", "id", PHONE, "light"),
    ("permit", "id", PHONE, "light"),
    ("permit", "en", WIDE, "light"),
    ("permit-checklist", "id", PHONE, "light"),
    ("permit-calculator", "id", PHONE, "light"),
    ("finder", "id", PHONE, "light"),
    ("status-your-turn", "id", PHONE, "light"),
    ("status-paused", "id", PHONE, "light"),
    ("status-overdue", "id", PHONE, "light"),
    ("status-survey", "id", PHONE, "light"),
    ("complaint", "id", PHONE, "light"),
    ("complaint-who", "id", PHONE, "light"),
    ("complaint-receipt", "id", PHONE, "light"),
    ("complaint-closing", "id", PHONE, "light"),
    ("complaint-register", "id", PHONE, "light"),
    ("integrity", "id", WIDE, "light"),
    ("scores", "id", PHONE, "light"),
    ("scores", "en", WIDE, "dark"),
    ("evaluation", "id", PHONE, "light"),
    ("static-shell", "id", PHONE, "light"),
];

/// The sizes and colour schemes of a scenario: every one with `all`, otherwise those of
/// the screenshots in the repository.
pub fn variants(scenario: &Scenario, language: &str, all: bool) -> Vec<(Size, &'static str)> {
    if !all {
        let is_this = |(name, of, _, _): &&(&str, &str, Size, &'static str)| {
            *name == scenario.name && *of == language
        };
        return IN_REPOSITORY
            .iter()
            .filter(is_this)
            .map(|(_, _, size, colours)| (*size, *colours))
            .collect();
    }
    let colours: &[&'static str] = if scenario.also_dark {
        &["light", "dark"]
    } else {
        &["light"]
    };
    let sizes = [PHONE, NARROW_PHONE, WIDE];
    colours
        .iter()
        .flat_map(|colours| sizes.map(|size| (size, *colours)))
        .collect()
}
