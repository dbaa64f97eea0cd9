//! The scores of the integrity zone against the minimums of each predicate.

mod rows;

use crate::content::reported_metrics::{
    ImportedAssessment, ImportedProgramme, ImportedTraining, IntegrityEntry,
};
use crate::figures::integrity_entries;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::CommonProblems;
use crate::state::AppState;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use loket_domain::problem::ProblemCode;
use loket_domain::provenance::{Basis, Origin, Provenance, Source};
use loket_domain::scores::{Assessment, PredicateRule, Programme, Scorecard, Training};
use loket_domain::time::Day;
use rows::rows;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route.
pub fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(show_scores))
}

/// The scores of the six areas and the results, against what each predicate asks for;
/// what the office did, and how its staff were trained.
#[utoipa::path(
    get, path = "/integrity/scores", tag = "information",
    responses((status = 200, body = Scorecard), CommonProblems)
)]
async fn show_scores(State(state): State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    let scorecard = scorecard(&state).await?;
    let json =
        serde_json::to_string(&scorecard).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cacheable::json(&headers, json, &etag))
}

/// The scores, by the rules of the content folder.
pub(crate) async fn scorecard(state: &AppState) -> ApiResult<Scorecard> {
    let entries = integrity_entries(state).await?;
    let content = &state.content;
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
            IntegrityEntry::Assessment(entry) => card.assessments.push(assessment(state, entry)),
            IntegrityEntry::Programme(entry) => {
                // One that was imported for an area that is gone since is not shown.
                card.programmes.extend(programme(state, entry));
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

fn assessment(state: &AppState, entry: ImportedAssessment) -> Assessment {
    Assessment {
        rows: rows(&state.content.scoring, &entry.scores),
        id: entry.id,
        kind: entry.kind,
        assessor: entry.assessor,
        basis: basis(entry.source, entry.from, entry.until, entry.provenance),
    }
}

fn programme(state: &AppState, entry: ImportedProgramme) -> Option<Programme> {
    let mut criteria = state.content.scoring.criteria.iter();
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

/// Of a figure from a document.
pub(crate) fn basis(source: Source, from: Day, until: Day, provenance: Provenance) -> Basis {
    Basis {
        origin: Origin::Imported,
        source: Some(source),
        from,
        until,
        provenance,
    }
}
