//! The scores of the integrity zone.

use crate::support::{Counter, Setup, content_folder};
use loket_domain::provenance::Provenance;
use loket_domain::scores::{AssessorKind, ScoreRow, Scorecard};

const PATH: &str = "/api/v1/integrity/scores";

fn row<'card>(card: &'card Scorecard, assessment: &str, id: &str) -> &'card ScoreRow {
    let assessment = card.assessments.iter().find(|of| of.id == assessment);
    let rows = &assessment.expect("the assessment").rows;
    rows.iter().find(|row| row.id == id).expect("the row")
}

fn minimums(row: &ScoreRow) -> Vec<(&str, u32, Option<bool>)> {
    let minimums = row.minimums.iter();
    minimums
        .map(|minimum| (&*minimum.predicate, minimum.score, minimum.met))
        .collect()
}

#[tokio::test]
async fn each_score_is_held_against_what_wbk_and_wbbm_ask_for() {
    let counter = Counter::open().await;
    let card: Scorecard = counter.get(PATH).await.json();
    let check = |id: &str, score: u32, expected: &[(&str, u32, Option<bool>)]| {
        let row = row(&card, "2026-inspectorate", id);
        assert_eq!(row.score, Some(score), "{id}");
        assert_eq!(minimums(row), expected, "{id}");
    };
    let (met, not) = (Some(true), Some(false));
    check("total", 7425, &[("WBK", 7500, not), ("WBBM", 8500, not)]);
    check("enablers", 4075, &[("WBK", 4000, met), ("WBBM", 4800, not)]);
    // Sixty and seventy-five percent of the maximum.
    check(
        "human-resources",
        590,
        &[("WBK", 600, not), ("WBBM", 750, not)],
    );
    check(
        "business-process",
        485,
        &[("WBK", 420, met), ("WBBM", 525, not)],
    );
    check(
        "clean-and-accountable",
        1915,
        &[("WBK", 1825, met), ("WBBM", 1950, not)],
    );
    check(
        "anti-corruption-survey",
        1540,
        &[("WBK", 1575, not), ("WBBM", 1575, not)],
    );
    check("performance", 375, &[("WBK", 250, met), ("WBBM", 375, met)]);
    // Nothing is asked of the results as a whole.
    check("results", 3350, &[]);
    let area = row(&card, "2026-inspectorate", "oversight");
    let parts = [&area.compliance, &area.reform];
    let parts = parts.map(|part| part.as_ref().map(|part| (part.score, part.maximum)));
    assert_eq!(parts, [Some((560, 750)), Some((405, 750))]);
    assert_eq!((area.level, area.unverified), (2, true));
}

#[tokio::test]
async fn what_others_found_comes_before_what_the_office_says_of_itself() {
    let counter = Counter::open().await;
    let card: Scorecard = counter.get(PATH).await.json();
    let kinds: Vec<AssessorKind> = card.assessments.iter().map(|of| of.kind).collect();
    assert_eq!(kinds, [AssessorKind::External, AssessorKind::Office]);
    for assessment in &card.assessments {
        assert_eq!(assessment.basis.provenance, Provenance::Sample);
        assert!(assessment.basis.source.is_some());
    }
    // No decree, no award.
    assert!(
        card.predicates
            .iter()
            .all(|predicate| predicate.award.is_none())
    );
}

#[tokio::test]
async fn a_threshold_changed_in_the_data_changes_the_page_without_a_build() {
    let data = content_folder::copy();
    content_folder::replace(
        &data,
        "scoring.toml",
        "minimums.WBK = 75",
        "minimums.WBK = 74.25",
    );
    content_folder::replace(
        &data,
        "scoring.toml",
        "area_percent = 60",
        "area_percent = 59",
    );
    let setup = Setup {
        data: Some(data.path().into()),
        ..Setup::default()
    };
    let card: Scorecard = Counter::open_with(setup).await.get(PATH).await.json();
    let total = minimums(row(&card, "2026-inspectorate", "total"));
    assert_eq!(total[0], ("WBK", 7425, Some(true)));
    let area = minimums(row(&card, "2026-inspectorate", "human-resources"));
    assert_eq!(area[0], ("WBK", 590, Some(true)));
}

#[tokio::test]
async fn a_missing_part_leaves_the_whole_without_a_score() {
    let data = content_folder::copy();
    content_folder::replace(
        &data,
        "reported-metrics/integrity.toml",
        "  { criterion = \"performance\", score = 3.75 },\n",
        "",
    );
    let setup = Setup {
        data: Some(data.path().into()),
        ..Setup::default()
    };
    let card: Scorecard = Counter::open_with(setup).await.get(PATH).await.json();
    for id in ["total", "results", "clean-and-accountable", "performance"] {
        let row = row(&card, "2026-self", id);
        assert_eq!(row.score, None, "{id}");
        assert!(row.minimums.iter().all(|minimum| minimum.met.is_none()));
    }
    assert_eq!(row(&card, "2026-self", "enablers").score, Some(4665));
}
