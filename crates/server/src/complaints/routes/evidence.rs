//! The endpoint that adds a file to a complaint.

use super::context::complaint_context;
use super::problems::EvidenceProblems;
use crate::complaints::evidence;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::state::AppState;
use axum::Json;
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use loket_domain::complaints::{
    ComplaintLookup, EvidenceError, EvidenceReceipt, MAX_EVIDENCE_BYTES, validate_evidence,
};
use loket_domain::problem::{FieldCode, FieldProblem, ProblemCode};
use loket_domain::schema;
use serde::Deserialize;
use utoipa::ToSchema;

/// The maximum size of the form in bytes: a file, its fields, and what stands between them.
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
    let context = complaint_context(&state);
    // Before the file is examined: whoever has no receipt must not cause work.
    context
        .find(context.database.readers(), ticket, &code)
        .await?;
    let kind = validate_evidence(&content).map_err(evidence_problem)?;
    let added = evidence::add(&context, ticket, &code, kind, &content).await?;
    let status = if added.is_new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok((status, Json(added.receipt)))
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

fn evidence_problem(error: EvidenceError) -> ApiProblem {
    let field = "file";
    ApiProblem::invalid_fields(vec![match error {
        EvidenceError::Empty => FieldProblem::new(field, FieldCode::Required),
        EvidenceError::TooLarge => {
            FieldProblem::with_limit(field, FieldCode::TooLarge, MAX_EVIDENCE_BYTES)
        }
        EvidenceError::OtherKind => FieldProblem::new(field, FieldCode::UnsupportedFile),
        EvidenceError::HasMetadata => FieldProblem::new(field, FieldCode::HasMetadata),
    }])
}
