//! The data in the database.

use super::CounterData;
use crate::applications::{self, StoredApplication};
use crate::database::Database;
use crate::documents;
use crate::keys::Secret;
use loket_domain::codes::{AccessCode, canonical_reference};
use sha2::{Digest as _, Sha256};
use sqlx::{Sqlite, Transaction};

/// Replaces everything that comes from files, in one transaction: whoever reads sees
/// the old state or the new one. Complaints are never touched.
pub(crate) async fn replace(
    database: &Database,
    secret: &Secret,
    data: &CounterData,
) -> sqlx::Result<()> {
    let documents = documents::names(
        &data.office,
        &data.integrity,
        &data.catalogue,
        &data.permits,
    )
    .map_err(|error| sqlx::Error::Encode(error.into()))?;
    let mut transaction = database.begin_write().await?;
    sqlx::query("DELETE FROM documents")
        .execute(&mut *transaction)
        .await?;
    for (name, json) in documents {
        sqlx::query("INSERT INTO documents (name, json, etag) VALUES (?, ?, ?)")
            .bind(name)
            .bind(&json)
            .bind(etag(&json))
            .execute(&mut *transaction)
            .await?;
    }
    replace_samples(&mut transaction, secret, data).await?;
    transaction.commit().await
}

async fn replace_samples(
    transaction: &mut Transaction<'static, Sqlite>,
    secret: &Secret,
    data: &CounterData,
) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM applications WHERE provenance = 'sample'")
        .execute(&mut **transaction)
        .await?;
    for file in &data.applications {
        let code: Option<AccessCode> = file.access_code.parse().ok();
        let (Some(code), Some(canonical)) = (code, canonical_reference(&file.reference)) else {
            // The checks of the data have refused such a file.
            continue;
        };
        let application = StoredApplication {
            reference: file.reference.clone(),
            permit_id: file.permit.clone(),
            submitted_at: file.submitted_at,
            stage: file.stage,
            provenance: file.provenance,
            events: file.events.clone(),
        };
        let digest = secret.application_digest(&canonical, &code);
        applications::insert(transaction, &application, &digest).await?;
    }
    Ok(())
}

/// A strong etag: it changes exactly when the content does.
fn etag(json: &str) -> String {
    let digest = Sha256::digest(json);
    let hash: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("\"{hash}\"")
}
