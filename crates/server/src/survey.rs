//! SQL of the satisfaction survey: the answers, kept apart from who gave them.

use crate::secret_key::Digest;
use loket_domain::survey::{Marks, SURVEY_ELEMENTS, SurveyTally};
use loket_domain::time::Day;
use sqlx::{Row as _, Sqlite, SqliteConnection, SqliteExecutor, Transaction};

/// What an answer is about.
pub(crate) enum SurveySubject {
    /// An application that has ended.
    Application {
        /// Whether it is a sample.
        is_sample: bool,
    },
    /// A complaint that was closed.
    Complaint,
}

/// The answers of a month.
pub(crate) struct SurveyMonth {
    /// The month, such as `2026-11`.
    pub month: String,
    pub tally: SurveyTally,
    /// Whether an answer was about a sample application.
    pub has_samples: bool,
}

/// Stores an answer under a random number, with the month alone.
///
/// # Errors
/// Those of the database, and [`sqlx::Error::Io`] if the system gives no random numbers.
pub(crate) async fn store(
    transaction: &mut Transaction<'static, Sqlite>,
    today: Day,
    subject: SurveySubject,
    marks: Marks,
) -> sqlx::Result<()> {
    let mut id = [0_u8; 16];
    getrandom::fill(&mut id).map_err(|error| sqlx::Error::Io(error.into()))?;
    let mut month = today.to_string();
    month.truncate("2026-11".len());
    let (about, is_sample) = match subject {
        SurveySubject::Application { is_sample } => ("application", is_sample),
        SurveySubject::Complaint => ("complaint", false),
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

/// The answers of each month.
pub(crate) async fn months(executor: impl SqliteExecutor<'_>) -> sqlx::Result<Vec<SurveyMonth>> {
    let rows = sqlx::query(
        "SELECT sum(requirements), sum(procedure), sum(time), sum(cost), sum(product),
                sum(competence), sum(conduct), sum(facilities), sum(complaints),
                month, max(is_sample) AS has_samples, count(*) AS answers
         FROM survey_answers GROUP BY month",
    )
    .fetch_all(executor)
    .await?;
    let mut months = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut sums = [None; SURVEY_ELEMENTS];
        for (place, sum) in sums.iter_mut().enumerate() {
            *sum = Some(row.try_get(place)?);
        }
        let tally = SurveyTally {
            answers: row.try_get("answers")?,
            sums,
        };
        months.push(SurveyMonth {
            month: row.try_get("month")?,
            tally,
            has_samples: row.try_get("has_samples")?,
        });
    }
    Ok(months)
}

/// The idempotency key of the answer given with the receipt of an application, if there is
/// one.
pub(crate) async fn answered_by(
    connection: &mut SqliteConnection,
    receipt: &Digest,
) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar("SELECT key_digest FROM survey_receipts WHERE receipt_digest = ?")
        .bind(&receipt[..])
        .fetch_optional(connection)
        .await
}

/// Records that a receipt has answered.
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
