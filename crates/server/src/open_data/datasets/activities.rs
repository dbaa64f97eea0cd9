//! Programmes of the integrity zone, and training of the staff.

use crate::open_data::cell::Row;
use crate::open_data::column::{Dataset, count, measure, text};
use crate::open_data::shared_columns::{BASIS, basis};
use loket_domain::scores::{Programme, Scorecard, Training};

pub(in crate::open_data) const PROGRAMMES: Dataset = Dataset {
    name: "programmes",
    title_id: "Program Zona Integritas",
    title_en: "Integrity zone programmes",
    columns: &[
        &[
            text("programme", "Kode program", "The id of the programme"),
            text("area", "Kode area", "The id of the area"),
            text("area_name", "Nama area", "Its name, in Indonesian"),
            text("title", "Yang dikerjakan", "What it was, in Indonesian"),
            text("result", "Hasilnya", "What came of it, in Indonesian"),
            text("url", "Buktinya", "Where the evidence is"),
        ],
        BASIS,
    ],
};

pub(in crate::open_data) const TRAININGS: Dataset = Dataset {
    name: "trainings",
    title_id: "Pelatihan pegawai",
    title_en: "Training of the staff",
    columns: &[
        &[
            text(
                "subject",
                "Yang dipelajari",
                "What was learned, in Indonesian",
            ),
            measure("hours", "hours", "Lamanya", "How long it took"),
            count("people", "Pegawai yang ikut", "Staff who took part"),
        ],
        BASIS,
    ],
};

pub(in crate::open_data) fn programme_rows(card: &Scorecard) -> Vec<Row> {
    let row = |of: &Programme| -> Row {
        let mut row = vec![
            (&of.id).into(),
            (&of.area).into(),
            (&of.area_name.id).into(),
            (&of.title.id).into(),
            of.result.as_ref().map(|result| &result.id).into(),
            of.url.as_ref().into(),
        ];
        row.extend(basis(&of.basis));
        row
    };
    card.programmes.iter().map(row).collect()
}

pub(in crate::open_data) fn training_rows(card: &Scorecard) -> Vec<Row> {
    let row = |of: &Training| -> Row {
        let mut row = vec![(&of.subject.id).into(), of.hours.into(), of.people.into()];
        row.extend(basis(&of.basis));
        row
    };
    card.trainings.iter().map(row).collect()
}
