//! Conversions between domain types and columns.

use loket_domain::provenance::Provenance;

/// The name of a provenance in a column.
pub(crate) fn provenance_name(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "official",
        Provenance::Draft => "draft",
        Provenance::Sample => "sample",
    }
}

/// The provenance of a column.
pub(crate) fn provenance(name: &str) -> sqlx::Result<Provenance> {
    match name {
        "official" => Ok(Provenance::Official),
        "draft" => Ok(Provenance::Draft),
        "sample" => Ok(Provenance::Sample),
        _ => Err(sqlx::Error::Decode("unknown provenance".into())),
    }
}
