//! Scores of the integrity zone, and the minimum scores of each predicate.

use crate::content::ScoringRules;
use crate::open_data::cell::{Cell, Row};
use crate::open_data::column::{Dataset, count, day, measure, text};
use crate::open_data::shared_columns::{BASIS, PROVENANCE, basis, source};
use loket_domain::scores::Scorecard;

pub(in crate::open_data) const SCORES: Dataset = Dataset {
    name: "scores",
    title_id: "Nilai Zona Integritas",
    title_en: "Integrity zone scores",
    columns: &[
        &[
            text("assessment", "Kode penilaian", "The id of the assessment"),
            text(
                "kind",
                "external: pihak lain; self: kantor sendiri",
                "external, or self: the office itself",
            ),
            text("assessor", "Penilai", "Who assessed, in Indonesian"),
            text("criterion", "Kode kriteria", "The id of the criterion"),
            text("criterion_name", "Nama kriteria", "Its name, in Indonesian"),
            count(
                "level",
                "Tingkat, 0 untuk keseluruhan",
                "How deep it stands, 0 for the total",
            ),
            measure(
                "score",
                "hundredths",
                "Nilai kali 100",
                "The score, times 100",
            ),
            measure(
                "maximum",
                "hundredths",
                "Nilai tertinggi kali 100",
                "The most that can be reached, times 100",
            ),
            measure(
                "compliance",
                "hundredths",
                "Pemenuhan kali 100",
                "Compliance (pemenuhan), times 100",
            ),
            measure(
                "reform",
                "hundredths",
                "Reform kali 100",
                "Reform, times 100",
            ),
        ],
        BASIS,
    ],
};

pub(in crate::open_data) const MINIMUMS: Dataset = Dataset {
    name: "minimums",
    title_id: "Nilai terendah untuk WBK dan WBBM",
    title_en: "Lowest scores for WBK and WBBM",
    columns: &[
        &[
            text("predicate", "Predikat", "The predicate"),
            text("criterion", "Kode kriteria", "The id of the criterion"),
            text("criterion_name", "Nama kriteria", "Its name, in Indonesian"),
            measure(
                "minimum",
                "hundredths",
                "Nilai terendah kali 100",
                "The lowest score that is enough, times 100",
            ),
            text("source", "Peraturannya", "The regulation"),
            day("source_date", "Tanggalnya", "Its day"),
        ],
        PROVENANCE,
    ],
};

pub(in crate::open_data) fn score_rows(card: &Scorecard) -> Vec<Row> {
    let mut rows = Vec::new();
    for assessment in &card.assessments {
        for of in &assessment.rows {
            let mut row = vec![
                (&assessment.id).into(),
                Cell::from_wire_name(&assessment.kind),
                (&assessment.assessor.id).into(),
                (&of.id).into(),
                (&of.name.id).into(),
                u32::from(of.level).into(),
                of.score.into(),
                of.maximum.into(),
                of.compliance.as_ref().map(|part| part.score).into(),
                of.reform.as_ref().map(|part| part.score).into(),
            ];
            row.extend(basis(&assessment.basis));
            rows.push(row);
        }
    }
    rows
}

pub(in crate::open_data) fn minimum_rows(rules: &ScoringRules) -> Vec<Row> {
    let mut rows = Vec::new();
    for predicate in &rules.predicates {
        for criterion in &rules.criteria {
            let Some(minimum) = criterion.minimum(predicate) else {
                continue;
            };
            let [title, date] = source(Some(&predicate.source));
            rows.push(vec![
                (&predicate.id).into(),
                (&criterion.id).into(),
                (&criterion.name.id).into(),
                minimum.into(),
                title,
                date,
                predicate.provenance.into(),
            ]);
        }
    }
    rows
}
