//! Metrics of the satisfaction survey, by period.

use super::evaluation::PERIOD;
use crate::open_data::cell::{Cell, Row};
use crate::open_data::column::{Column, Dataset, count, day, measure, text};
use crate::open_data::shared_columns::{BASIS, basis};
use loket_domain::evaluation::{Evaluation, EvaluationPeriod};

pub(in crate::open_data) const EVALUATION_SATISFACTION: Dataset = Dataset {
    name: "evaluation-satisfaction",
    title_id: "Survei kepuasan, sembilan unsur",
    title_en: "Satisfaction survey, nine elements",
    columns: &[
        &[
            PERIOD,
            count("answers", "Orang yang menjawab", "People who answered"),
            measure(
                "index_hundredths",
                "hundredths",
                "Indeks 25–100 kali 100; kosong bila terlalu sedikit",
                "Index of 25 to 100, times 100; empty where there are too few answers",
            ),
            text(
                "weight",
                "Bobot unsur: ninth (1/9) atau point_eleven (0,11)",
                "The weight of each element: ninth (1/9) or point_eleven (0.11)",
            ),
            text("grade", "Mutu, A sampai D", "The grade, A to D"),
        ],
        &ELEMENTS,
        &[
            text(
                "weakest",
                "Unsur terlemah, nama kolom",
                "The weakest elements, by their columns",
            ),
            text(
                "action",
                "Tindakan yang diambil",
                "What was done about it, in Indonesian",
            ),
            day("action_date", "Tanggal tindakan", "When"),
        ],
        BASIS,
    ],
};

const fn element(name: &'static str, id: &'static str, en: &'static str) -> Column {
    measure(name, "hundredths", id, en)
}

/// The elements of the survey, in the order of the regulation.
const ELEMENTS: [Column; 9] = [
    element(
        "requirements",
        "Persyaratan, 1–4 kali 100",
        "Requirements, 1 to 4, times 100",
    ),
    element("procedure", "Prosedur", "Procedure"),
    element("time", "Waktu", "Time"),
    element("cost", "Biaya", "Cost"),
    element("product", "Hasil layanan", "Product"),
    element("competence", "Kemampuan petugas", "Competence of the staff"),
    element("conduct", "Sikap petugas", "Conduct of the staff"),
    element("facilities", "Sarana dan prasarana", "Facilities"),
    element(
        "complaints",
        "Penanganan pengaduan",
        "Handling of complaints",
    ),
];

pub(in crate::open_data) fn rows(evaluation: &Evaluation) -> Vec<Row> {
    let row = |period: &EvaluationPeriod| -> Option<Row> {
        let of = period.satisfaction.as_ref()?;
        let mut row = vec![
            (&period.id).into(),
            of.answers.into(),
            of.index.into(),
            Cell::from_wire_name(&of.weight),
            of.grade.as_ref().into(),
        ];
        row.extend((0..ELEMENTS.len()).map(|place| Cell::from(of.elements.get(place).copied())));
        let weakest: Vec<&str> = of
            .weakest
            .iter()
            .filter_map(|place| ELEMENTS.get(*place as usize))
            .map(|element| element.name)
            .collect();
        let weakest = (!weakest.is_empty()).then(|| weakest.join(" "));
        row.push(weakest.into());
        row.push(of.action.as_ref().map(|action| &action.text.id).into());
        row.push(of.action.as_ref().map(|action| action.date).into());
        row.extend(basis(&of.basis));
        Some(row)
    };
    evaluation.periods.iter().filter_map(row).collect()
}
