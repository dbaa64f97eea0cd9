//! Loading and validating a content folder.

use super::application_file::ApplicationFile;
use super::evaluation_rules::EvaluationRules;
use super::reported_metrics::{EvaluationFile, IntegrityFile, check_evaluation, check_integrity};
use super::scoring::ScoringRules;
use super::validation_errors::ValidationErrors;
use super::{files, validation};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::{Headline, Office};
use loket_domain::permits::{FinderQuestion, Permit, PermitCatalogue, PermitCategory};
use serde::Deserialize;
use std::path::Path;

/// The content of a folder; it has no validation errors.
pub struct Content {
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
    /// `reported-metrics/integrity.toml`: shown until something else was imported.
    pub reported_integrity_metrics: IntegrityFile,
    /// `reported-metrics/evaluation.toml`: the same.
    pub reported_evaluation_metrics: EvaluationFile,
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
const REPORTED_INTEGRITY_METRICS: &str = "reported-metrics/integrity.toml";
const REPORTED_EVALUATION_METRICS: &str = "reported-metrics/evaluation.toml";

impl Content {
    /// Reads and checks a content folder.
    ///
    /// # Errors
    /// Every error of every file, so that an officer can mend all of them at once.
    pub fn load(folder: &Path) -> Result<Self, ValidationErrors> {
        let mut errors = ValidationErrors::default();
        let office: Option<Office> = files::read(folder, "office.toml", &mut errors);
        let integrity: Option<IntegrityZone> = files::read(folder, "integrity.toml", &mut errors);
        let categories: Option<Categories> = files::read(folder, "categories.toml", &mut errors);
        let permits = files::read_all::<Permit>(folder, "permits", &mut errors);
        let applications = files::read_all::<ApplicationFile>(folder, "applications", &mut errors);
        let questions: Questions = files::read_if_there(folder, FINDER, &mut errors);
        let scoring: Option<ScoringRules> = files::read(folder, SCORING, &mut errors);
        let evaluation: Option<EvaluationRules> = files::read(folder, EVALUATION, &mut errors);
        let reported_integrity_metrics: IntegrityFile =
            files::read_if_there(folder, REPORTED_INTEGRITY_METRICS, &mut errors);
        let reported_evaluation_metrics: EvaluationFile =
            files::read_if_there(folder, REPORTED_EVALUATION_METRICS, &mut errors);

        if let Some(office) = &office {
            validation::office(office, &mut errors.in_file("office.toml"));
        }
        if let Some(integrity) = &integrity {
            validation::integrity(integrity, &mut errors.in_file("integrity.toml"));
        }
        if let Some(categories) = &categories {
            let mut errors = errors.in_file("categories.toml");
            validation::categories(&categories.categories, &mut errors);
        }
        let categories = categories.map(|file| file.categories);
        validation::permits(&permits, categories.as_deref(), &mut errors);
        validation::applications(&applications, &permits, &mut errors);
        validation::questions(&questions.questions, &permits, &mut errors.in_file(FINDER));
        if let (Some(scoring), Some(integrity)) = (&scoring, &integrity) {
            validation::scoring(scoring, integrity, &mut errors.in_file(SCORING));
            let mut errors = errors.in_file(REPORTED_INTEGRITY_METRICS);
            check_integrity(&reported_integrity_metrics, scoring, &mut errors);
        }
        if let Some(evaluation) = &evaluation
            && permits.complete
        {
            validation::evaluation(evaluation, &permits, &mut errors.in_file(EVALUATION));
            let mut errors = errors.in_file(REPORTED_EVALUATION_METRICS);
            let permits = permits.iter().map(|(_, permit)| permit);
            check_evaluation(
                &reported_evaluation_metrics,
                evaluation,
                permits,
                &mut errors,
            );
        }

        match (office, integrity, categories, scoring, evaluation) {
            (
                Some(mut office),
                Some(integrity),
                Some(categories),
                Some(scoring),
                Some(evaluation),
            ) if errors.is_empty() => {
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
                    reported_integrity_metrics,
                    reported_evaluation_metrics,
                })
            }
            _ => Err(errors),
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
