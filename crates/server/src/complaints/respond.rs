//! What a citizen does with a complaint: write more, agree, object, open it again, rate.

use super::look_up::open;
use super::status::{case_state, status};
use super::storage::events::{self, By, NewEvent, events_of};
use crate::http::cors::IDEMPOTENT_REPLAY;
use crate::http::idempotency_key::IdempotencyKey;
use crate::http::json_body::{JsonBody, LOOKUP_LIMIT};
use crate::http::problem::{ApiProblem, ApiResult};
use crate::openapi::RespondProblems;
use crate::state::AppState;
use crate::survey;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::{
    ComplaintAction, ComplaintRating, ComplaintResponse, ComplaintStatus,
};
use loket_domain::problem::ProblemCode;
use loket_domain::survey::Marks;

/// Bytes of a response's body: the longest message in four-byte characters, twice.
const RESPONSE_LIMIT: usize = 32 * 1024;

/// Does one of the things that the complaint's `actions` allow, but for rating.
///
/// The same `Idempotency-Key` does nothing twice.
#[utoipa::path(
    post, path = "/complaints/respond", tag = "complaints",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each response, e.g. a UUID of version 4.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    )),
    request_body(
        content = ComplaintResponse,
        example = json!({
            "ticket": "ADU-7K2M-9QXR", "access_code": "ACCRK3-ZP8NKV-TE6HY1",
            "action": "contest", "message": "Uangnya belum dikembalikan."
        })
    ),
    responses(
        (
            status = 200, body = ComplaintStatus, description = "Done, now or before",
            headers(("idempotent-replay" = String, description = "`true` where it was done before"))
        ),
        RespondProblems
    )
)]
pub(super) async fn respond_to_complaint(
    State(state): State<AppState>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(response): JsonBody<ComplaintResponse, RESPONSE_LIMIT>,
) -> ApiResult<Response> {
    let response = response.validate().map_err(ApiProblem::invalid_fields)?;
    let does = Deed {
        ticket: response.ticket,
        access_code: &response.access_code,
        key: &key,
        action: response.action,
        message: (!response.message.is_empty()).then_some(&response.message),
        marks: None,
    };
    does.carry_out(&state).await
}

/// Rates how a closed complaint was handled, once. The marks are kept apart from the
/// complaint, so that nobody can tell whose they are.
#[utoipa::path(
    post, path = "/complaints/rate", tag = "complaints",
    params((
        "Idempotency-Key" = String, Header,
        description = "Drawn at random for each rating, e.g. a UUID of version 4.",
        min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$"
    )),
    request_body(
        content = ComplaintRating,
        example = json!({
            "ticket": "ADU-7K2M-9QXR", "access_code": "ACCRK3-ZP8NKV-TE6HY1",
            "marks": [4, 3, 3, 4, 4, 3, 4, 3, 2]
        })
    ),
    responses(
        (
            status = 200, body = ComplaintStatus, description = "Done, now or before",
            headers(("idempotent-replay" = String, description = "`true` where it was done before"))
        ),
        RespondProblems
    )
)]
pub(super) async fn rate_complaint(
    State(state): State<AppState>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(rating): JsonBody<ComplaintRating, LOOKUP_LIMIT>,
) -> ApiResult<Response> {
    let rating = rating.validate().map_err(ApiProblem::invalid_fields)?;
    let does = Deed {
        ticket: rating.ticket,
        access_code: &rating.access_code,
        key: &key,
        action: ComplaintAction::Rate,
        message: None,
        marks: Some(rating.marks),
    };
    does.carry_out(&state).await
}

/// What a citizen wants done.
struct Deed<'request> {
    ticket: Ticket,
    access_code: &'request AccessCode,
    key: &'request str,
    action: ComplaintAction,
    message: Option<&'request str>,
    marks: Option<Marks>,
}

impl Deed<'_> {
    async fn carry_out(self, state: &AppState) -> ApiResult<Response> {
        // Without the write lock first: whoever has no receipt must not hold it.
        open(
            state,
            state.database.readers(),
            self.ticket,
            self.access_code,
        )
        .await?;
        let digest = state.secret_key.idempotency_digest(self.key);
        let mut transaction = state.database.begin_write().await?;
        let row = open(state, &mut *transaction, self.ticket, self.access_code).await?;
        match events::complaint_of_key(&mut transaction, &digest).await? {
            Some(id) if id == row.id => {
                let status = status(state, &mut transaction, row).await?;
                return Ok(([(IDEMPOTENT_REPLAY, "true")], Json(status)).into_response());
            }
            Some(_) => return Err(ApiProblem::new(ProblemCode::IdempotencyKeyReused)),
            None => {}
        }
        let now = state.now();
        let events = events_of(&mut *transaction, row.id).await?;
        if !case_state(&state.office, &row, &events, now)
            .actions
            .contains(&self.action)
        {
            return Err(ApiProblem::new(ProblemCode::NotPossible));
        }
        let event = NewEvent {
            at: now,
            kind: self.action.into(),
            by: By::Citizen(digest),
            unit: None,
            text: self.message,
        };
        events::append(&mut transaction, row.id, &event).await?;
        if let Some(marks) = self.marks {
            survey::store(state, &mut transaction, survey::About::Complaint, marks).await?;
        }
        let status = status(state, &mut transaction, row).await?;
        transaction.commit().await?;
        Ok(Json(status).into_response())
    }
}
