//! What was measured, period by period.

use crate::imports::{HEADER, Office};
use crate::support::{Counter, Setup};
use loket_domain::codes::AccessCode;
use loket_domain::evaluation::{Evaluation, EvaluationPeriod, ProcessingMetrics};
use loket_domain::provenance::{Origin, Provenance};
use loket_domain::survey::SurveyWeight;
use std::sync::Arc;

const PATH: &str = "/api/v1/evaluation";

/// Applications for a research permit that were complete on Monday, 2 November 2026 at noon
/// and were granted after one to ten working days.
fn table(count: usize) -> String {
    const ENDED: [&str; 10] = [
        "03T16:30", "04T16:30", "05T16:00", "06T11:00", "09T16:30", "10T16:30", "11T16:30",
        "12T16:00", "13T11:00", "16T16:30",
    ];
    let mut table = format!("{HEADER}\n");
    for (number, ended) in ENDED.iter().take(count).enumerate() {
        let code = AccessCode::from_random_bytes([number as u8; 10]);
        table.push_str(&format!(
            "EVA-{number:06},{code},izin-penelitian,2026-11-02T12:00:00+08:00,,official,\
             2026-11-02T12:00:00+08:00,10,Dokumen Lengkap,,,,\n\
             EVA-{number:06},,,,,,2026-11-{ended}:00+08:00,50,Disetujui,,,,\n"
        ));
    }
    table
}

/// The evaluation of a counter without examples, after imports.
async fn evaluation(applications: usize, figures: &[&str]) -> Evaluation {
    let office = Office::open().await;
    if applications > 0 {
        office.import("a.csv", table(applications)).await.unwrap();
    }
    for file in figures {
        office.import_evaluation("a.toml", file).await.unwrap();
    }
    office.database.close().await;
    let counter = Counter::open_in(Arc::new(office.folder), Setup::default()).await;
    counter
        .execute(
            "DELETE FROM finished_applications WHERE application_id IN
             (SELECT id FROM applications WHERE is_example = 1)",
        )
        .await
        .unwrap();
    counter.get(PATH).await.json()
}

fn period<'of>(evaluation: &'of Evaluation, id: &str) -> &'of EvaluationPeriod {
    let mut periods = evaluation.periods.iter();
    periods.find(|period| period.id == id).expect(id)
}

fn research(period: &EvaluationPeriod) -> &ProcessingMetrics {
    let mut figures = period.processing.iter();
    figures
        .find(|figures| figures.permit_id == "izin-penelitian")
        .expect("the permit")
}

const SOURCE: &str = "provenance = \"official\"\nsource.title = \"Laporan kantor\"\n";

fn processing(period: &str, applications: u32, median: &str) -> String {
    format!(
        "[[processing]]\nperiod = \"{period}\"\npermit = \"izin-penelitian\"\n\
         applications = {applications}\nmedian_days = {median}\n{SOURCE}"
    )
}

fn survey(period: &str, index: &str, weight: &str, grade: &str, mean: &str) -> String {
    let elements = [mean; 9].join(", ");
    format!(
        "[[satisfaction]]\nperiod = \"{period}\"\nanswers = 80\nindex = {index}\n\
         weight = \"{weight}\"\ngrade = \"{grade}\"\nelements = [{elements}]\n{SOURCE}"
    )
}

#[tokio::test]
async fn ten_of_our_own_count_more_than_a_report_about_the_same() {
    let report = processing("2026-q4", 40, "1.5");
    let found = evaluation(10, &[&report]).await;
    let figures = research(period(&found, "2026-q4"));
    assert_eq!(figures.applications, 10);
    assert_eq!(figures.median_tenths, Some(50));
    assert_eq!(figures.ninetieth_tenths, Some(90));
    assert_eq!(
        figures.in_time,
        figures.promise.as_ref().map(|promise| promise.at_most)
    );
    assert_eq!(figures.basis.origin, Origin::Counter);
    assert_eq!(figures.basis.source, None);
    // The applications are official, but the office has not agreed to publish figures yet.
    assert_eq!(figures.basis.provenance, Provenance::Draft);
    assert_eq!(figures.basis.from.to_string(), "2026-10-01");
    assert_eq!(figures.basis.until.to_string(), "2026-12-31");
    assert!(!period(&found, "2026-q4").is_over);
}

#[tokio::test]
async fn nine_of_our_own_leave_the_word_to_the_report() {
    let report = processing("2026-q4", 40, "1.5");
    let found = evaluation(9, &[&report]).await;
    let figures = research(period(&found, "2026-q4"));
    assert_eq!(
        (figures.applications, figures.median_tenths),
        (40, Some(15))
    );
    assert_eq!(figures.basis.origin, Origin::Imported);
    assert_eq!(
        figures.basis.source.as_ref().unwrap().title,
        "Laporan kantor"
    );
    assert_eq!(figures.basis.provenance, Provenance::Official);
}

#[tokio::test]
async fn nine_alone_are_counted_and_nothing_more() {
    let report = processing("2026-q3", 40, "1.5");
    let found = evaluation(9, &[&report]).await;
    let figures = research(period(&found, "2026-q4"));
    assert_eq!((figures.applications, figures.median_tenths), (9, None));
    assert_eq!((figures.in_time, &figures.before), (None, &None));
    assert_eq!(found.needed, 10);
}

#[tokio::test]
async fn samples_are_gone_once_anything_was_imported() {
    let samples = evaluation(0, &[]).await;
    let third = period(&samples, "2026-q3");
    assert!(third.processing.len() > 1);
    let figures = third.satisfaction.as_ref().unwrap();
    assert_eq!(figures.basis.provenance, Provenance::Sample);
    assert!(figures.action.is_some());

    let found = evaluation(0, &[&processing("2026-q2", 40, "1.5")]).await;
    let ids: Vec<&str> = found.periods.iter().map(|period| &*period.id).collect();
    assert_eq!(ids, ["2026-q4", "2026-q2"]);
    assert_eq!(period(&found, "2026-q2").processing.len(), 1);
}

#[tokio::test]
async fn the_trend_is_against_the_period_before_alone() {
    let (second, third) = (
        processing("2026-q2", 40, "3"),
        processing("2026-q3", 40, "2.5"),
    );
    let found = evaluation(10, &[&second, &third]).await;
    let before = |id: &str| {
        let before = research(period(&found, id)).before.clone();
        before.map(|before| (before.period, before.value))
    };
    assert_eq!(before("2026-q4"), Some(("2026-q3".into(), 25)));
    assert_eq!(before("2026-q3"), Some(("2026-q2".into(), 30)));
    assert_eq!(before("2026-q2"), None);
}

#[tokio::test]
async fn an_index_is_repeated_as_published_and_not_compared_with_another_weight() {
    let second = survey("2026-q2", "87.86", "point_eleven", "B", "3.55");
    let third = survey("2026-q3", "88.75", "ninth", "A", "3.55");
    let year = survey("2025", "80", "ninth", "B", "3.2");
    let found = evaluation(0, &[&format!("{second}{third}{year}")]).await;
    let figures = period(&found, "2026-q2").satisfaction.as_ref().unwrap();
    assert_eq!(figures.index, Some(8786));
    assert_eq!(figures.weight, SurveyWeight::PointEleven);
    assert_eq!(figures.grade.as_deref(), Some("B"));
    assert_eq!(figures.weakest.len(), 9, "all are equal");
    let figures = period(&found, "2026-q3").satisfaction.as_ref().unwrap();
    assert_eq!((figures.index, &figures.before), (Some(8875), &None));
    let year = period(&found, "2025");
    assert_eq!(year.from.to_string(), "2025-01-01");
    assert!(year.is_over && year.satisfaction.is_some());
}

#[tokio::test]
async fn the_counter_computes_the_index_from_ten_answers_on() {
    let counter = Counter::open().await;
    let answer = |sample: u8, marks: &str| {
        format!(
            "INSERT INTO survey_answers VALUES (randomblob(16), '2026-11', 'complaint', {sample}, {marks})"
        )
    };
    for _ in 0..9 {
        let sql = answer(0, "4, 4, 2, 4, 4, 4, 4, 4, 4");
        counter.execute(&sql).await.unwrap();
    }
    let figures = |evaluation: Evaluation| {
        let period = period(&evaluation, "2026-q4");
        period.satisfaction.clone().unwrap()
    };
    let nine = figures(counter.get(PATH).await.json());
    assert_eq!((nine.answers, nine.index, nine.grade), (9, None, None));
    assert!(nine.elements.is_empty() && nine.weakest.is_empty());

    let sql = answer(0, "4, 4, 2, 4, 4, 4, 4, 4, 4");
    counter.execute(&sql).await.unwrap();
    let ten = figures(counter.get(PATH).await.json());
    // 34 of 36 marks by 25, and the grades of evaluation.toml.
    assert_eq!((ten.answers, ten.index), (10, Some(9444)));
    assert_eq!(ten.grade.as_deref(), Some("A"));
    assert_eq!((ten.weakest, ten.elements[2]), (vec![2], 200));
    assert_eq!(ten.basis.provenance, Provenance::Draft);

    counter
        .execute(&answer(1, "1, 1, 1, 1, 1, 1, 1, 1, 1"))
        .await
        .unwrap();
    let eleven = figures(counter.get(PATH).await.json());
    assert_eq!(eleven.basis.provenance, Provenance::Sample);
}

#[tokio::test]
async fn complaints_are_those_of_the_register() {
    let counter = Counter::open().await;
    let evaluation: Evaluation = counter.get(PATH).await.json();
    assert_eq!(period(&evaluation, "2026-q4").complaints, None);
    let complaint = serde_json::json!({
        "kind": "service", "identity": "anonymous",
        "message": "Antrean terlalu lama dan tidak ada kursi."
    });
    let answer = counter
        .complain("f0f1d2a4490c14a0e0000000001", complaint.to_string())
        .await;
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text());
    let evaluation: Evaluation = counter.get(PATH).await.json();
    let figures = period(&evaluation, "2026-q4").complaints.clone().unwrap();
    assert_eq!((figures.received, figures.in_time_percent()), (1, None));
    assert_eq!(figures.basis.origin, Origin::Counter);
}
