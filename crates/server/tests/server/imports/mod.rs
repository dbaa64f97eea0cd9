//! Importing applications from files.

mod command;
mod json_errors;
mod oss;
mod reported_metrics;
mod storage;
mod validation_errors;

use crate::support::content_folder;
use loket_domain::codes::AccessCode;
use loket_domain::time::Timestamp;
use loket_server::content::Content;
use loket_server::database::{Database, load_or_generate_secret_key};
use loket_server::import::{self, Format, ImportCounts, ImportTarget};
use loket_server::reported_metrics::MetricsKind;
use loket_server::secret_key::SecretKey;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub const HEADER: &str = "reference,access_code,permit,submitted_at,stage,provenance,event_at,\
                          status_code,status_name,unit_id,unit_en,note_id,note_en";

/// A row that has no fault, for a code that fits.
pub fn row(reference: &str, at: &str, status: &str) -> String {
    let code = code_of(reference);
    format!(
        "{reference},{code},izin-reklame,2026-11-02T09:00:00+08:00,2,draft,{at},{status},\
         Loket,Counter,,"
    )
}

/// One code for each reference.
pub fn code_of(reference: &str) -> AccessCode {
    let mut bytes = [7; 10];
    for (index, byte) in reference.bytes().enumerate() {
        bytes[index % 10] ^= byte.rotate_left(index as u32);
    }
    AccessCode::from_random_bytes(bytes)
}

/// A database into which is imported.
pub struct Office {
    pub folder: TempDir,
    pub database: Database,
    pub secret: SecretKey,
    data: Content,
}

impl Office {
    pub async fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let database = Database::open(&folder.path().join("loket.db"))
            .await
            .unwrap();
        let secret = load_or_generate_secret_key(&database).await.unwrap();
        let data = Content::load(Path::new(content_folder::REAL)).expect("the real data");
        Self {
            folder,
            database,
            secret,
            data,
        }
    }

    fn target(&self) -> ImportTarget<'_> {
        let now: Timestamp = crate::support::NOW.parse().unwrap();
        ImportTarget {
            database: &self.database,
            secret: &self.secret,
            content: &self.data,
            now,
        }
    }

    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        file
    }

    /// Imports a file; the errors name it without its folder.
    pub async fn import(
        &self,
        name: &str,
        content: impl AsRef<[u8]>,
    ) -> Result<ImportCounts, String> {
        self.import_with(name, content, None).await
    }

    pub async fn import_with(
        &self,
        name: &str,
        content: impl AsRef<[u8]>,
        issue_codes: Option<&Path>,
    ) -> Result<ImportCounts, String> {
        let file = self.file(name, content.as_ref());
        let format = name.ends_with(".txt").then_some(Format::Csv);
        let never = std::future::pending();
        let imported =
            import::import_applications(&self.target(), &file, format, issue_codes, never).await;
        self.without_folder(imported.map(|imported| imported.counts))
    }

    pub async fn import_oss(&self, content: &str, minutes: i32) -> Result<ImportCounts, String> {
        let file = self.file("oss.json", content.as_bytes());
        let never = std::future::pending();
        let imported = import::import_oss(&self.target(), &file, minutes, never).await;
        self.without_folder(imported.map(|imported| imported.counts))
    }

    /// Imports scores; how many entries were new, and how many were known.
    pub async fn import_integrity(&self, name: &str, content: &str) -> Result<(u32, u32), String> {
        self.import_reported_metrics(MetricsKind::Integrity, name, content)
            .await
    }

    /// Imports an evaluation; how many entries were new, and how many were known.
    pub async fn import_evaluation(&self, name: &str, content: &str) -> Result<(u32, u32), String> {
        self.import_reported_metrics(MetricsKind::Evaluation, name, content)
            .await
    }

    async fn import_reported_metrics(
        &self,
        kind: MetricsKind,
        name: &str,
        content: &str,
    ) -> Result<(u32, u32), String> {
        let file = self.file(name, content.as_bytes());
        let imported = import::import_reported_metrics(&self.target(), kind, &file, None).await;
        self.without_folder(imported.map(|imported| (imported.added, imported.known)))
    }

    fn without_folder<T>(&self, result: Result<T, import::ImportError>) -> Result<T, String> {
        let folder = format!("{}/", self.folder.path().display());
        result.map_err(|error| error.to_string().replace(&folder, ""))
    }

    pub async fn count(&self, table: &'static str) -> i64 {
        let sql = match table {
            "applications" => "SELECT count(*) FROM applications",
            "finished" => "SELECT count(*) FROM finished_applications",
            _ => "SELECT count(*) FROM application_events",
        };
        sqlx::query_scalar(sql)
            .fetch_one(self.database.readers())
            .await
            .unwrap()
    }

    pub async fn text(&self, sql: &'static str) -> String {
        sqlx::query_scalar(sql)
            .fetch_one(self.database.readers())
            .await
            .unwrap()
    }
}

pub fn counts(applications: [u64; 2], events: [u64; 2]) -> ImportCounts {
    ImportCounts {
        new_applications: applications[0],
        known_applications: applications[1],
        new_events: events[0],
        known_events: events[1],
    }
}
