//! The satisfaction survey: what people answered, kept apart from who they are.

use crate::http::problem::{ApiProblem, ApiResult};
use crate::secret_key::Digest;
use crate::state::AppState;
use loket_domain::problem::ProblemCode;
use loket_domain::survey::Marks;
use sqlx::{Sqlite, SqliteConnection, Transaction};

/// What an answer is about.
pub(crate) enum About {
    /// An application that has ended.
    Application {
        /// Whether it is a sample.
        is_sample: bool,
    },
    /// A complaint that was closed.
    Complaint,
}

/// Stores an answer under a number drawn at random, with the month alone.
pub(crate) async fn store(
    state: &AppState,
    transaction: &mut Transaction<'static, Sqlite>,
    about: About,
    marks: Marks,
) -> ApiResult<()> {
    let mut id = [0_u8; 16];
    getrandom::fill(&mut id).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let today = state.office.hours.time_zone.local_time(state.now()).day;
    let mut month = today.to_string();
    month.truncate("2026-11".len());
    let (about, is_sample) = match about {
        About::Application { is_sample } => ("application", is_sample),
        About::Complaint => ("complaint", false),
    };
    let mut insert = sqlx::query(
        "INSERT INTO survey_answers
         (id, month, about, is_sample, requirements, procedure, time, cost, product,
          competence, conduct, facilities, complaints)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id.to_vec())
    .bind(month)
    .bind(about)
    .bind(is_sample);
    for mark in marks {
        insert = insert.bind(i64::from(mark));
    }
    insert.execute(&mut **transaction).await?;
    Ok(())
}

/// The key of the answer that was given with the receipt of an application, if there is one.
pub(crate) async fn answered_by(
    connection: &mut SqliteConnection,
    receipt: &Digest,
) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar("SELECT key_digest FROM survey_receipts WHERE receipt_digest = ?")
        .bind(&receipt[..])
        .fetch_optional(connection)
        .await
}

/// Remembers that a receipt has answered.
pub(crate) async fn close_receipt(
    connection: &mut SqliteConnection,
    receipt: &Digest,
    key: &Digest,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO survey_receipts (receipt_digest, key_digest) VALUES (?, ?)")
        .bind(&receipt[..])
        .bind(&key[..])
        .execute(connection)
        .await?;
    Ok(())
}
