//! The documents of the published content in the database.

use crate::content::Content;
use crate::http::etag;
use sqlx::sqlite::SqliteExecutor;
use sqlx::{Row as _, SqliteConnection};

pub(super) const OFFICE: &str = "office";
pub(super) const INTEGRITY: &str = "integrity";
pub(super) const CATALOGUE: &str = "permits";

/// A published document.
pub(super) struct Document {
    pub json: String,
    pub etag: String,
}

/// The name of the document of a permit.
pub(super) fn permit_document(id: &str) -> String {
    format!("{CATALOGUE}/{id}")
}

/// Finds a document by its name.
pub(super) async fn find(
    executor: impl SqliteExecutor<'_>,
    name: &str,
) -> sqlx::Result<Option<Document>> {
    let row = sqlx::query("SELECT json, etag FROM documents WHERE name = ?")
        .bind(name)
        .fetch_optional(executor)
        .await?;
    let document = row.map(|row| {
        Ok(Document {
            json: row.try_get("json")?,
            etag: row.try_get("etag")?,
        })
    });
    document.transpose()
}

/// Replaces every document by those of the content.
///
/// # Errors
/// Those of the database, and when a document cannot be written as JSON.
pub(crate) async fn replace_all(
    connection: &mut SqliteConnection,
    content: &Content,
) -> sqlx::Result<()> {
    let documents = documents(content).map_err(|error| sqlx::Error::Encode(error.into()))?;
    sqlx::query("DELETE FROM documents")
        .execute(&mut *connection)
        .await?;
    for (name, json) in documents {
        sqlx::query("INSERT INTO documents (name, json, etag) VALUES (?, ?, ?)")
            .bind(name)
            .bind(&json)
            .bind(etag::strong(json.as_bytes()))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The documents of the content, by their names.
fn documents(content: &Content) -> serde_json::Result<Vec<(String, String)>> {
    let mut documents = vec![
        (OFFICE.to_owned(), serde_json::to_string(&content.office)?),
        (
            INTEGRITY.to_owned(),
            serde_json::to_string(&content.integrity)?,
        ),
        (
            CATALOGUE.to_owned(),
            serde_json::to_string(&content.catalogue)?,
        ),
    ];
    for permit in &content.permits {
        documents.push((permit_document(&permit.id), serde_json::to_string(permit)?));
    }
    Ok(documents)
}
