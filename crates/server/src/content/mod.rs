//! The data of the counter: files that officers edit, checked as a whole before any of
//! them is shown.

mod application_file;
mod checks;
mod decimal;
mod evaluation_rules;
mod examples;
mod faults;
pub mod figures;
mod files;
mod scoring;
pub(crate) mod store;

pub use application_file::ApplicationFile;
pub use decimal::{Decimal, Hundredths, Tenths};
pub use evaluation_rules::EvaluationRules;
pub use faults::{Fault, Faults};
pub use scoring::{Criterion, ScoredPredicate, ScoringRules};

use figures::{EvaluationFile, IntegrityFile};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::{Headline, Office};
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
    /// `scoring.toml`.
    pub scoring: ScoringRules,
    /// `evaluation.toml`.
    pub evaluation: EvaluationRules,
    /// `figures/integrity.toml`: shown until something else was imported.
    pub integrity_figures: IntegrityFile,
    /// `figures/evaluation.toml`: the same.
    pub evaluation_figures: EvaluationFile,
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
const SCORING: &str = "scoring.toml";
const EVALUATION: &str = "evaluation.toml";
const INTEGRITY_FIGURES: &str = "figures/integrity.toml";
const EVALUATION_FIGURES: &str = "figures/evaluation.toml";

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
        let scoring: Option<ScoringRules> = files::read(folder, SCORING, &mut faults);
        let evaluation: Option<EvaluationRules> = files::read(folder, EVALUATION, &mut faults);
        let integrity_figures: IntegrityFile =
            files::read_if_there(folder, INTEGRITY_FIGURES, &mut faults);
        let evaluation_figures: EvaluationFile =
            files::read_if_there(folder, EVALUATION_FIGURES, &mut faults);

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
        if let (Some(scoring), Some(integrity)) = (&scoring, &integrity) {
            checks::scoring(scoring, integrity, &mut faults.in_file(SCORING));
            let mut faults = faults.in_file(INTEGRITY_FIGURES);
            figures::check_integrity(&integrity_figures, scoring, &mut faults);
        }
        if let Some(evaluation) = &evaluation
            && permits.complete
        {
            checks::evaluation(evaluation, &permits, &mut faults.in_file(EVALUATION));
            let mut faults = faults.in_file(EVALUATION_FIGURES);
            let permits = permits.iter().map(|(_, permit)| permit);
            figures::check_evaluation(&evaluation_figures, evaluation, permits, &mut faults);
        }

        match (office, integrity, categories, scoring, evaluation) {
            (
                Some(mut office),
                Some(integrity),
                Some(categories),
                Some(scoring),
                Some(evaluation),
            ) if faults.is_empty() => {
                let permits = permits.into_contents();
                office.headline = headline(&permits, &evaluation);
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
                    scoring,
                    evaluation,
                    integrity_figures,
                    evaluation_figures,
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

/// The promise with which the home page leads.
fn headline(permits: &[Permit], rules: &EvaluationRules) -> Option<Headline> {
    let id = rules.headline_permit.as_ref()?;
    let permit = permits.iter().find(|permit| permit.id == *id)?;
    let promise = permit.standard.processing_time.as_ref()?.total()?;
    Some(Headline {
        permit_id: permit.id.clone(),
        permit_name: permit.name.clone(),
        at_most: promise.at_most,
        unit: promise.unit,
        provenance: permit.provenance,
    })
}
