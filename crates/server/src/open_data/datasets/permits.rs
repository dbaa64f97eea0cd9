//! Permits and their service standards.

use crate::content::Content;
use crate::open_data::cell::{Cell, Row};
use crate::open_data::column::{Dataset, count, measure, text};
use crate::open_data::shared_columns::{PERMIT, PROVENANCE};
use loket_domain::permits::{COMPONENT_COUNT, Charge, Permit, ProcessingTime};

pub(in crate::open_data) const PERMITS: Dataset = Dataset {
    name: "permits",
    title_id: "Izin dan standar pelayanannya",
    title_en: "Permits and their service standards",
    columns: &[
        PERMIT,
        &[
            text("category", "Bidang", "The field of work"),
            text(
                "issuing_system",
                "Sistem penerbitan: office, oss, simbg, atau sicantik",
                "The system that issues it: office, oss, simbg or sicantik",
            ),
            text(
                "charge",
                "Biaya: free, fixed, formula, atau other_agency; kosong bila belum diumumkan",
                "free, fixed, formula or other_agency; empty where it is not published",
            ),
            measure("fee", "IDR", "Tarif tetap", "The fee, where it is fixed"),
            count("at_least", "Waktu tersingkat", "The shortest time"),
            count("at_most", "Waktu terlama", "The longest time"),
            text(
                "time_unit",
                "Satuan waktu: working_days atau calendar_days",
                "The unit of both: working_days or calendar_days",
            ),
            count(
                "components_published",
                "Komponen standar yang diumumkan, dari 14",
                "Components of the standard that are published, of 14",
            ),
        ],
        PROVENANCE,
    ],
};

pub(in crate::open_data) fn rows(content: &Content) -> Vec<Row> {
    let row = |permit: &Permit| -> Row {
        let categories = &content.catalogue.categories;
        let category = categories.iter().find(|of| of.id == permit.category);
        let charge = permit.standard.fee.as_ref().map(|fee| &fee.charge);
        let (charge, rupiah) = match charge {
            None => (None, None),
            Some(Charge::Free) => (Some("free"), None),
            Some(Charge::Fixed { rupiah }) => (Some("fixed"), Some(*rupiah)),
            Some(Charge::Formula { .. }) => (Some("formula"), None),
            Some(Charge::OtherAgency { .. }) => (Some("other_agency"), None),
        };
        let time = permit.standard.processing_time.as_ref();
        let total = time.and_then(ProcessingTime::total);
        vec![
            (&permit.id).into(),
            (&permit.name.id).into(),
            category.map(|category| &category.name.id).into(),
            Cell::from_wire_name(&permit.issuing_system),
            charge.into(),
            rupiah.into(),
            total.as_ref().and_then(|total| total.at_least).into(),
            total.as_ref().map(|total| total.at_most).into(),
            total
                .as_ref()
                .map(|total| Cell::from_wire_name(&total.unit))
                .into(),
            Cell::Number((COMPONENT_COUNT - permit.standard.missing().count()) as u64),
            permit.provenance.into(),
        ]
    };
    content.permits.iter().map(row).collect()
}
