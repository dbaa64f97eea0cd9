//! The endpoints of the open data.

use super::column::Dataset;
use super::datasets::{self, DATASETS, Sources};
use super::{dictionary, format};
use crate::complaints::PublicRegister;
use crate::evaluation::EvaluationService;
use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::{CommonProblems, NotFoundProblems};
use crate::state::AppState;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRef, Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use loket_domain::problem::ProblemCode;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of the open data.
pub fn router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    PublicRegister: FromRef<S>,
    EvaluationService: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new()
        .routes(routes!(list_datasets))
        .routes(routes!(show_dataset))
}

/// The index of the open data.
#[derive(Serialize, ToSchema)]
struct OpenDataIndex {
    /// The terms of use.
    terms: Said,
    /// The data dictionary, which says what the columns mean.
    dictionary: Files,
    /// The datasets.
    datasets: Vec<ListedDataset>,
}

/// A dataset of the index.
#[derive(Serialize, ToSchema)]
struct ListedDataset {
    /// The name.
    name: &'static str,
    /// The title.
    title: Said,
    /// The files.
    files: Files,
}

/// A text in both languages.
#[derive(Serialize, ToSchema)]
struct Said {
    /// Indonesian.
    id: &'static str,
    /// English.
    en: &'static str,
}

/// The paths of a dataset's files.
#[derive(Serialize, ToSchema)]
struct Files {
    /// RFC 4180, UTF-8 with a byte order mark.
    csv: String,
    /// An array of objects.
    json: String,
}

/// The office has not decided yet, and nobody decides for it.
const TERMS: Said = Said {
    id: "Kantor belum menetapkan lisensi. Sebutkan kantor ini sebagai sumbernya, dan sebutkan \
         keadaan setiap angka: resmi, rancangan, atau contoh.",
    en: "The office has not decided on a licence yet. Name the office as the source, and say of \
         each figure whether it is official, a draft or a sample.",
};

/// Which data can be downloaded, and where it is said what the columns mean.
#[utoipa::path(
    get, path = "/open-data", tag = "open data",
    responses((status = 200, body = OpenDataIndex), CommonProblems)
)]
async fn list_datasets(headers: HeaderMap) -> ApiResult<Response> {
    let listed = |dataset: &Dataset| ListedDataset {
        name: dataset.name,
        title: Said {
            id: dataset.title_id,
            en: dataset.title_en,
        },
        files: files(dataset),
    };
    let index = OpenDataIndex {
        terms: TERMS,
        dictionary: files(&dictionary::DICTIONARY),
        datasets: DATASETS.iter().map(listed).collect(),
    };
    let json = serde_json::to_string(&index).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cacheable::json(&headers, json, &etag))
}

fn files(dataset: &Dataset) -> Files {
    let path = |extension: &str| format!("/api/v1/open-data/{}.{extension}", dataset.name);
    Files {
        csv: path("csv"),
        json: path("json"),
    }
}

/// A set of data as a table: `permits.csv`, `permits.json`, and so on; `dictionary.csv`
/// says what the columns mean.
#[utoipa::path(
    get, path = "/open-data/{file}", tag = "open data",
    params(("file" = String, Path, description = "Dataset and form", example = "permits.csv")),
    responses(
        (status = 200, content(
            (String = "text/csv"), (Vec<serde_json::Value> = "application/json")
        )),
        NotFoundProblems
    )
)]
async fn show_dataset(
    State(state): State<AppState>,
    State(register): State<PublicRegister>,
    State(evaluation): State<EvaluationService>,
    headers: HeaderMap,
    file: Result<Path<String>, PathRejection>,
) -> ApiResult<Response> {
    let unknown = || ApiProblem::new(ProblemCode::NotFound);
    let Path(file) = file.map_err(|_| unknown())?;
    let (name, form) = file.split_once('.').ok_or_else(unknown)?;
    let dataset = all_datasets().find(|dataset| dataset.name == name);
    let dataset = dataset.ok_or_else(unknown)?;
    let rows = match name {
        "dictionary" => dictionary::rows(all_datasets()),
        name => {
            let sources = Sources {
                state,
                register,
                evaluation,
            };
            datasets::rows(&sources, name).await?
        }
    };
    let (kind, content) = match form {
        "json" => (
            "application/json",
            format::to_json(dataset.columns(), &rows),
        ),
        "csv" => (
            "text/csv; charset=utf-8",
            format::to_csv(dataset.columns(), &rows)
                .map_err(|_| ApiProblem::new(ProblemCode::Internal))?,
        ),
        _ => return Err(unknown()),
    };
    let etag = etag::strong(content.as_bytes());
    let mut response = cacheable::document(&headers, kind, content, &etag);
    // Only names that are known come here.
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{file}\"")) {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}

/// Every dataset, the data dictionary last.
fn all_datasets() -> impl Iterator<Item = &'static Dataset> {
    DATASETS.iter().chain([&dictionary::DICTIONARY])
}
