//! Everything public as tables, for those who want to compute with it.

mod catalogue;
mod rows;
mod table;
mod write;

use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::{cacheable, etag};
use crate::openapi::{CommonProblems, PermitProblems};
use crate::state::AppState;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use catalogue::DATASETS;
use loket_domain::problem::ProblemCode;
use serde::Serialize;
use table::{Column, Dataset, Row, text};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes.
pub fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list_datasets))
        .routes(routes!(show_dataset))
}

/// Which data there are.
#[derive(Serialize, ToSchema)]
struct OpenDataIndex {
    /// Under which terms the data may be used.
    terms: Said,
    /// What the columns mean.
    dictionary: Files,
    /// The sets of data.
    datasets: Vec<ListedDataset>,
}

/// A set of data.
#[derive(Serialize, ToSchema)]
struct ListedDataset {
    /// Its name.
    name: &'static str,
    /// What is in it.
    title: Said,
    /// Its files.
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

/// The addresses of a table's files, below that of the API.
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

/// The table that says what the columns mean. A text that a spreadsheet would compute has
/// an apostrophe before it in CSV.
const DICTIONARY: Dataset = Dataset {
    name: "dictionary",
    title_id: "Kamus data",
    title_en: "Data dictionary",
    columns: &[&[
        text("dataset", "Nama data", "The set of data"),
        text("column", "Nama kolom", "The column"),
        text(
            "kind",
            "Isi: text, number, flag, day",
            "What it holds: text, number, flag, day",
        ),
        text("unit", "Satuan", "The unit of a number that is not a count"),
        text(
            "meaning_id",
            "Artinya dalam bahasa Indonesia",
            "What it means, in Indonesian",
        ),
        text(
            "meaning_en",
            "Artinya dalam bahasa Inggris",
            "What it means, in English",
        ),
    ]],
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
        dictionary: files(&DICTIONARY),
        datasets: DATASETS.iter().map(listed).collect(),
    };
    let json = serde_json::to_string(&index).map_err(|_| ApiProblem::new(ProblemCode::Internal))?;
    let etag = etag::strong(json.as_bytes());
    Ok(cacheable::json(&headers, json, &etag))
}

fn files(dataset: &Dataset) -> Files {
    let address = |form: &str| format!("/api/v1/open-data/{}.{form}", dataset.name);
    Files {
        csv: address("csv"),
        json: address("json"),
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
        PermitProblems
    )
)]
async fn show_dataset(
    State(state): State<AppState>,
    headers: HeaderMap,
    file: Result<Path<String>, PathRejection>,
) -> ApiResult<Response> {
    let unknown = || ApiProblem::new(ProblemCode::NotFound);
    let Path(file) = file.map_err(|_| unknown())?;
    let (name, form) = file.split_once('.').ok_or_else(unknown)?;
    let mut datasets = DATASETS.iter().chain([&DICTIONARY]);
    let dataset = datasets.find(|of| of.name == name).ok_or_else(unknown)?;
    let rows = match name {
        "dictionary" => dictionary(),
        name => rows::rows(&state, name).await?,
    };
    let (kind, content) = match form {
        "json" => ("application/json", write::as_json(dataset.columns(), &rows)),
        "csv" => (
            "text/csv; charset=utf-8",
            write::as_csv(dataset.columns(), &rows)
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

fn dictionary() -> Vec<Row> {
    let row = |dataset: &Dataset, column: &Column| -> Row {
        vec![
            dataset.name.into(),
            column.name.into(),
            rows::name(&column.kind),
            Some(column.unit).filter(|unit| !unit.is_empty()).into(),
            column.id.into(),
            column.en.into(),
        ]
    };
    let datasets = DATASETS.iter().chain([&DICTIONARY]);
    datasets
        .flat_map(|dataset| dataset.columns().map(move |column| row(dataset, column)))
        .collect()
}
