//! The documentation of the API.

use crate::support::{Counter, process, request};
use axum::http::Method;
use serde_json::Value;

pub async fn document() -> Value {
    let answer = Counter::open().await.get("/api/v1/openapi.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    answer.json()
}

#[tokio::test]
async fn every_route_is_documented() {
    let document = document().await;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut routes: Vec<String> = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            routes.push(format!("{method} {path}"));
        }
    }
    routes.sort();
    assert_eq!(
        routes,
        [
            "get /api/v1/complaints/register",
            "get /api/v1/evaluation",
            "get /api/v1/integrity",
            "get /api/v1/integrity/scores",
            "get /api/v1/office",
            "get /api/v1/office/hours.ics",
            "get /api/v1/open-data",
            "get /api/v1/open-data/{file}",
            "get /api/v1/openapi.json",
            "get /api/v1/permits",
            "get /api/v1/permits/{id}",
            "get /api/v1/permits/{id}/performance",
            "get /api/v1/time",
            "get /healthz",
            "post /api/v1/applications/lookup",
            "post /api/v1/applications/rate",
            "post /api/v1/complaints",
            "post /api/v1/complaints/evidence",
            "post /api/v1/complaints/lookup",
            "post /api/v1/complaints/rate",
            "post /api/v1/complaints/receipt",
            "post /api/v1/complaints/respond",
        ]
    );
}

#[tokio::test]
async fn every_problem_is_declared_as_one() {
    let document = document().await;
    let expected = |route: &str| -> &[&str] {
        match route {
            "/healthz" => &["500", "503"],
            "/api/v1/permits/{id}"
            | "/api/v1/permits/{id}/performance"
            | "/api/v1/open-data/{file}" => &["404", "429", "500", "503"],
            "/api/v1/complaints" => &["400", "413", "415", "422", "428", "429", "500", "503"],
            "/api/v1/applications/rate"
            | "/api/v1/complaints/respond"
            | "/api/v1/complaints/rate"
            | "/api/v1/complaints/evidence" => &[
                "400", "404", "409", "413", "415", "422", "429", "500", "503",
            ],
            "/api/v1/applications/lookup" => &[
                "400", "404", "412", "413", "415", "422", "429", "500", "503",
            ],
            "/api/v1/complaints/lookup" | "/api/v1/complaints/receipt" => {
                &["400", "404", "413", "415", "422", "429", "500", "503"]
            }
            _ => &["429", "500", "503"],
        }
    };
    for (path, item) in document["paths"].as_object().unwrap() {
        let operation = item.as_object().unwrap().values().next().unwrap();
        assert!(operation["summary"].is_string(), "{path}");
        let mut problems = Vec::new();
        for (status, response) in operation["responses"].as_object().unwrap() {
            if status.starts_with('2') {
                continue;
            }
            problems.push(status.as_str());
            let content = &response["content"]["application/problem+json"];
            assert_eq!(
                content["schema"]["$ref"], "#/components/schemas/Problem",
                "{path}"
            );
            for (name, example) in content["examples"].as_object().unwrap() {
                assert_eq!(example["value"]["code"], name.as_str());
                assert_eq!(example["value"]["status"].to_string(), *status);
            }
        }
        assert_eq!(problems, expected(path), "{path}");
    }
}

#[tokio::test]
async fn the_limits_of_bodies_are_those_of_the_rules() {
    let document = document().await;
    let complaint = &document["components"]["schemas"]["ComplaintDraft"];
    assert_eq!(
        complaint["required"],
        serde_json::json!(["kind", "identity", "message"])
    );
    assert_eq!(complaint["additionalProperties"], false);
    let properties = &complaint["properties"];
    assert_eq!(properties["message"]["minLength"], 10);
    assert_eq!(properties["message"]["maxLength"], 4000);
    assert_eq!(properties["name"]["maxLength"], 100);
    assert_eq!(properties["contact"]["maxLength"], 120);
    for (schema, field) in [
        ("ApplicationLookup", "reference"),
        ("ApplicationLookup", "access_code"),
        ("ApplicationRating", "reference"),
        ("ApplicationRating", "access_code"),
        ("ComplaintLookup", "ticket"),
        ("ComplaintLookup", "access_code"),
    ] {
        let property = &document["components"]["schemas"][schema]["properties"][field];
        assert!(property["pattern"].is_string(), "{schema}.{field}");
    }
    let rating = &document["components"]["schemas"]["ApplicationRating"];
    assert_eq!(
        rating["required"],
        serde_json::json!(["reference", "access_code", "marks"])
    );
    assert_eq!(rating["properties"]["marks"]["minItems"], 9);
    assert_eq!(rating["properties"]["marks"]["items"]["maximum"], 4);
    let key = &document["paths"]["/api/v1/complaints"]["post"]["parameters"][0];
    assert_eq!(key["name"], "Idempotency-Key");
    assert_eq!(key["required"], true);
    assert_eq!(key["schema"]["minLength"], 16);
    assert_eq!(key["schema"]["maxLength"], 64);
}

#[tokio::test]
async fn every_reference_in_it_leads_somewhere() {
    let document = document().await;
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1) {
        let pointer = reference.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
    }
}

#[tokio::test]
async fn the_command_prints_the_same_document() {
    let output = process::run(&["openapi"]);
    assert!(output.status.success());
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed, document().await);
}

/// An example that does not work is worse than none.
#[tokio::test]
async fn the_examples_of_bodies_are_understood() {
    let document = document().await;
    let counter = Counter::open().await;
    for (path, expected) in [
        ("/api/v1/applications/lookup", 200),
        ("/api/v1/applications/rate", 200),
        ("/api/v1/complaints/lookup", 404),
        ("/api/v1/complaints", 201),
    ] {
        let body = &document["paths"][path]["post"]["requestBody"]["content"]["application/json"];
        let example = body["example"].to_string();
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", "0b7c1c0e-3a5f-4d57"),
        ];
        let request = request(Method::POST, path, &headers, example);
        assert_eq!(counter.send(request).await.status, expected, "{path}");
    }
}
