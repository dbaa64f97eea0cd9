//! The data of the counter: files that officers edit, checked as a whole before any of
//! them is shown.

mod application_file;
mod checks;
mod examples;
mod faults;
mod files;
pub(crate) mod store;

pub use application_file::ApplicationFile;
pub use faults::{Fault, Faults};

use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{FinderQuestion, Permit, PermitCatalogue, PermitCategory};
use serde::Deserialize;
use std::path::Path;

/// Everything in the data folder, free of faults.
pub struct CounterData {
    /// `office.toml`.
    pub office: Office,
    /// `integrity.toml`.
    pub integrity: IntegrityZone,
    /// `categories.toml`, what the list shows of each permit, and `finder.toml`.
    pub catalogue: PermitCatalogue,
    /// `permits/*.toml`, in the order of their names.
    pub permits: Vec<Permit>,
    /// `applications/*.toml`.
    pub applications: Vec<ApplicationFile>,
}

/// The shape of `categories.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Categories {
    categories: Vec<PermitCategory>,
}

/// The shape of `finder.toml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Questions {
    questions: Vec<FinderQuestion>,
}

const FINDER: &str = "finder.toml";

impl CounterData {
    /// Reads and checks a data folder.
    ///
    /// # Errors
    /// Every fault of every file, so that an officer can mend all of them at once.
    pub fn load(folder: &Path) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let office: Option<Office> = files::read(folder, "office.toml", &mut faults);
        let integrity: Option<IntegrityZone> = files::read(folder, "integrity.toml", &mut faults);
        let categories: Option<Categories> = files::read(folder, "categories.toml", &mut faults);
        let permits = files::read_all::<Permit>(folder, "permits", &mut faults);
        let applications = files::read_all::<ApplicationFile>(folder, "applications", &mut faults);
        let questions: Questions = files::read_if_there(folder, FINDER, &mut faults);

        if let Some(office) = &office {
            checks::office(office, &mut faults.in_file("office.toml"));
        }
        if let Some(integrity) = &integrity {
            checks::integrity(integrity, &mut faults.in_file("integrity.toml"));
        }
        if let Some(categories) = &categories {
            let mut faults = faults.in_file("categories.toml");
            checks::categories(&categories.categories, &mut faults);
        }
        let categories = categories.map(|file| file.categories);
        checks::permits(&permits, categories.as_deref(), &mut faults);
        checks::applications(&applications, &permits, &mut faults);
        checks::questions(&questions.questions, &permits, &mut faults.in_file(FINDER));

        match (office, integrity, categories) {
            (Some(office), Some(integrity), Some(categories)) if faults.is_empty() => {
                let permits = permits.into_contents();
                Ok(Self {
                    office,
                    integrity,
                    catalogue: PermitCatalogue {
                        categories,
                        permits: permits.iter().map(Permit::to_summary).collect(),
                        questions: questions.questions,
                    },
                    permits,
                    applications: applications.into_contents(),
                })
            }
            _ => Err(faults),
        }
    }

    /// What there is, in one line.
    pub fn summary(&self) -> String {
        format!(
            "office, integrity, {} categories, {} questions, {} permits, {} applications",
            self.catalogue.categories.len(),
            self.catalogue.questions.len(),
            self.permits.len(),
            self.applications.len()
        )
    }
}
