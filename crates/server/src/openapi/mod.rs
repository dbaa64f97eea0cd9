//! The OpenAPI document, generated from the handlers and their types.

mod problems;

pub(crate) use problems::{
    BODY, COMMON, CommonProblems, HealthProblems, IDEMPOTENCY_KEY, LookupProblems,
    NotFoundProblems, Responses, problem_responses,
};

use axum::body::Bytes;
use axum::extract::Extension;
use axum::http::header;
use axum::response::IntoResponse;
use loket_domain::problem::Problem;
use serde::ser::Error as _;
use serde_json::{Error, Value};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The parts of the document that belong to no endpoint.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Loket",
        description = "The public counter of a one-stop licensing office. Texts are in \
            Indonesian (`id`) and English (`en`); instants are in UTC; problems carry codes, \
            never prose. References and access codes are only ever sent in bodies."
    ),
    components(schemas(Problem)),
    tags(
        (name = "information", description = "The office and its integrity zone"),
        (name = "permits", description = "The catalogue of permits and their service standards"),
        (name = "applications", description = "The status of an application"),
        (name = "complaints", description = "Complaints, reports of corruption, wishes and questions"),
        (name = "operation", description = "For those who run the counter")
    )
)]
pub(crate) struct Document;

/// The serialized document.
#[derive(Clone)]
pub struct DocumentJson(Bytes);

impl DocumentJson {
    /// Serializes a generated document, with JSON Schema keywords added to schemas by name
    /// that the generator cannot express.
    ///
    /// # Errors
    /// When a schema is not in the document, or it cannot be written as JSON.
    pub(crate) fn new(
        document: &utoipa::openapi::OpenApi,
        keywords: impl IntoIterator<Item = (String, Value)>,
    ) -> serde_json::Result<Self> {
        let mut document = serde_json::to_value(document)?;
        for (name, keywords) in keywords {
            let schema = &mut document["components"]["schemas"][&name];
            match (schema.as_object_mut(), keywords) {
                (Some(schema), Value::Object(keywords)) => schema.extend(keywords),
                _ => return Err(Error::custom(format!("there is no schema {name}"))),
            }
        }
        serde_json::to_vec_pretty(&document).map(|json| Self(json.into()))
    }

    /// The JSON.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The route of the document, which is added as an extension once all routes are known.
pub fn router<S>() -> OpenApiRouter<S>
where
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(show_openapi))
}

/// This document.
#[utoipa::path(
    get, path = "/openapi.json", tag = "operation",
    responses((status = 200, description = "An OpenAPI 3.1 document", body = Value), CommonProblems)
)]
async fn show_openapi(Extension(document): Extension<DocumentJson>) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, document.0)
}
