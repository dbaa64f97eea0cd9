//! Files that come with a complaint.
//!
//! They arrive after the complaint, opened by its receipt: a photo that does not get
//! through a bad connection must not hold up the words. They are kept in the database, as
//! the complaint is, and never served: the staff write them to a folder of their own.

use super::look_up::open;
use super::status::case_state;
use super::storage::events::events_of;
use super::storage::evidence::{self, NewEvidence};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::EvidenceProblems;
use crate::state::AppState;
use axum::Json;
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::{
    ComplaintLookup, EvidenceError, EvidenceKind, EvidenceReceipt, MAX_EVIDENCE,
    MAX_EVIDENCE_BYTES, validate_evidence,
};
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};
use loket_domain::schema;
use serde::Deserialize;
use utoipa::ToSchema;

/// What the form is in bytes, at most: a file, its fields, and what stands between them.
pub(super) const FORM_LIMIT: usize = MAX_EVIDENCE_BYTES as usize + 16 * 1024;

/// The form, its parts in any order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "for the documentation")]
pub(crate) struct EvidenceForm {
    /// The number of the complaint, in any spelling.
    #[schema(schema_with = schema::ticket)]
    ticket: String,
    /// The code on the receipt, in any spelling.
    #[schema(schema_with = schema::complaint_access_code)]
    access_code: String,
    /// A JPEG without metadata, or a PDF; at most 5 MiB.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Adds a file to a complaint. The same file twice is one file.
#[utoipa::path(
    post, path = "/complaints/evidence", tag = "complaints",
    request_body(content = EvidenceForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = EvidenceReceipt, description = "The file is stored"),
        (status = 200, body = EvidenceReceipt, description = "It was stored before"),
        EvidenceProblems
    )
)]
pub(super) async fn add_evidence(
    State(state): State<AppState>,
    request: Request,
) -> ApiResult<(StatusCode, Json<EvidenceReceipt>)> {
    let form = Multipart::from_request(request, &())
        .await
        .map_err(|_| ApiProblem::new(ProblemCode::UnsupportedMediaType))?;
    let [ticket, code, content] = parts(form, ["ticket", "access_code", "file"]).await?;
    let lookup = ComplaintLookup {
        ticket: text(ticket)?,
        access_code: text(code)?,
    };
    let (ticket, code) = lookup.validate().map_err(ApiProblem::invalid_fields)?;
    open(&state, state.database.readers(), ticket, &code).await?;
    let kind = validate_evidence(&content).map_err(refusal)?;
    store(&state, ticket, &code, kind, &content).await
}

/// The parts of these names, of which there is one each and no other.
async fn parts<const N: usize>(mut form: Multipart, names: [&str; N]) -> ApiResult<[Bytes; N]> {
    let malformed = || ApiProblem::new(ProblemCode::MalformedForm);
    let mut found = [const { None }; N];
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let place = names.iter().position(|name| field.name() == Some(*name));
        let place = place.ok_or_else(malformed)?;
        let content = field.bytes().await.map_err(unreadable)?;
        if found[place].replace(content).is_some() {
            return Err(malformed());
        }
    }
    let found: Option<Vec<Bytes>> = found.into_iter().collect();
    found
        .and_then(|found| found.try_into().ok())
        .ok_or_else(malformed)
}

fn text(bytes: Bytes) -> ApiResult<String> {
    String::from_utf8(bytes.into()).map_err(|_| ApiProblem::new(ProblemCode::MalformedForm))
}

fn unreadable(error: MultipartError) -> ApiProblem {
    ApiProblem::new(match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::BodyTooLarge,
        _ => ProblemCode::MalformedForm,
    })
}

fn refusal(fault: EvidenceError) -> ApiProblem {
    let field = "file";
    ApiProblem::invalid_fields(vec![match fault {
        EvidenceError::Empty => FieldProblem::new(field, FieldCode::Required),
        EvidenceError::TooLarge => {
            FieldProblem::with_limit(field, FieldCode::TooLarge, MAX_EVIDENCE_BYTES)
        }
        EvidenceError::OtherKind => FieldProblem::new(field, FieldCode::UnsupportedFile),
        EvidenceError::HasMetadata => FieldProblem::new(field, FieldCode::HasMetadata),
    }])
}

async fn store(
    state: &AppState,
    ticket: Ticket,
    code: &AccessCode,
    kind: EvidenceKind,
    content: &[u8],
) -> ApiResult<(StatusCode, Json<EvidenceReceipt>)> {
    let digest = state.secret_key.fingerprint(content);
    let bytes = u32::try_from(content.len()).unwrap_or(u32::MAX);
    let receipt = |count: u32| {
        Json(EvidenceReceipt {
            kind,
            bytes,
            count,
            left: MAX_EVIDENCE.saturating_sub(count),
        })
    };
    let mut transaction = state.database.begin_write().await?;
    let row = open(state, &mut *transaction, ticket, code).await?;
    let count = evidence::count(&mut *transaction, row.id).await?;
    if evidence::exists(&mut *transaction, row.id, &digest).await? {
        return Ok((StatusCode::OK, receipt(count)));
    }
    if count >= MAX_EVIDENCE {
        let field = FieldProblem::with_limit("file", FieldCode::TooMany, MAX_EVIDENCE);
        return Err(ApiProblem::invalid_fields(vec![field]));
    }
    let events = events_of(&mut *transaction, row.id).await?;
    let now = state.now();
    if row.erased
        || case_state(&state.office, &row, &events, now)
            .closed
            .is_some()
    {
        return Err(ApiProblem::new(ProblemCode::NotPossible));
    }
    let new = NewEvidence {
        complaint_id: row.id,
        position: count,
        received_at: now,
        kind,
        bytes,
        digest,
        content,
    };
    evidence::insert(&mut *transaction, &new).await?;
    transaction.commit().await?;
    Ok((StatusCode::CREATED, receipt(count + 1)))
}
