//! The scorecard: reported scores, programmes and trainings, by the rules of the content.

use super::rows::rows;
use crate::content::Content;
use crate::content::reported_metrics::{
    ImportedAssessment, ImportedProgramme, ImportedTraining, IntegrityEntry,
};
use crate::database::Database;
use crate::reported_metrics::{self, MetricsKind, basis};
use loket_domain::scores::{Assessment, PredicateRule, Programme, Scorecard, Training};

/// The newest reported scores, or the made-up ones of the content while nothing was
/// imported.
///
/// # Errors
/// Those of the database.
pub(crate) async fn scorecard(database: &Database, content: &Content) -> sqlx::Result<Scorecard> {
    let imported = reported_metrics::newest(database.readers(), MetricsKind::Integrity).await?;
    let entries =
        imported.unwrap_or_else(|| content.reported_integrity_metrics.clone().into_entries());
    let award = |id: &str| {
        let predicates = content.integrity.predicates.iter();
        let predicate = predicates.clone().find(|predicate| predicate.id == id);
        predicate.and_then(|predicate| predicate.award.clone())
    };
    let predicates = content.scoring.predicates.iter().map(|rule| PredicateRule {
        id: rule.id.clone(),
        award: award(&rule.id),
        source: rule.source.clone(),
        provenance: rule.provenance,
    });
    let mut card = Scorecard {
        predicates: predicates.collect(),
        assessments: Vec::new(),
        programmes: Vec::new(),
        trainings: Vec::new(),
    };
    for entry in entries {
        match entry {
            IntegrityEntry::Assessment(entry) => card.assessments.push(assessment(content, entry)),
            IntegrityEntry::Programme(entry) => {
                // One that was imported for an area that is gone since is not shown.
                card.programmes.extend(programme(content, entry));
            }
            IntegrityEntry::Training(entry) => card.trainings.push(training(entry)),
        }
    }
    // Newest first; the second key keeps the order from depending on that of the imports.
    card.assessments.sort_by(|one, other| {
        let of = |assessment: &Assessment| std::cmp::Reverse(assessment.basis.until);
        (of(one), one.kind, &one.id).cmp(&(of(other), other.kind, &other.id))
    });
    card.programmes
        .sort_by(|one, other| (other.basis.until, &one.id).cmp(&(one.basis.until, &other.id)));
    card.trainings.sort_by(|one, other| {
        let until = other.basis.until.cmp(&one.basis.until);
        until.then_with(|| one.subject.id.cmp(&other.subject.id))
    });
    Ok(card)
}

fn assessment(content: &Content, entry: ImportedAssessment) -> Assessment {
    Assessment {
        rows: rows(&content.scoring, &entry.scores),
        id: entry.id,
        kind: entry.kind,
        assessor: entry.assessor,
        basis: basis(entry.source, entry.from, entry.until, entry.provenance),
    }
}

fn programme(content: &Content, entry: ImportedProgramme) -> Option<Programme> {
    let mut criteria = content.scoring.criteria.iter();
    let area = criteria.find(|criterion| criterion.id == entry.area)?;
    let from = entry.from.unwrap_or(entry.date);
    Some(Programme {
        id: entry.id,
        area: entry.area,
        area_name: area.name.clone(),
        title: entry.title,
        result: entry.result,
        url: entry.url,
        basis: basis(entry.source, from, entry.date, entry.provenance),
    })
}

fn training(entry: ImportedTraining) -> Training {
    let from = entry.from.unwrap_or(entry.date);
    Training {
        subject: entry.subject,
        hours: entry.hours,
        people: entry.people,
        basis: basis(entry.source, from, entry.date, entry.provenance),
    }
}
