//! What OSS says.

use super::{HEADER, Office, counts, row};
use serde_json::{Value, json};

async fn office() -> Office {
    let office = Office::open().await;
    let first = row("PLU-2026-1", "2026-11-02T09:00:00+08:00", "9,Lengkap");
    let other = row("PLU-2026-2", "2026-11-02T09:00:00+08:00", "9,Lengkap");
    let table = format!("{HEADER}\n{first}\n{other}\n");
    office.import("a.csv", table).await.unwrap();
    office
}

fn envelope(data: &Value) -> String {
    json!({"responLicenseStatus": {"kode": 200, "keterangan": "Sukses", "data": data}}).to_string()
}

fn record(code: &str, time: &str) -> Value {
    json!({"reference": "plu-2026-1", "kd_status": code, "tgl_status": time,
        "nip_status": "198001012006041001", "nama_status": "Nama Seorang Petugas",
        "instansi": "Dinas Kesehatan", "keterangan": "Berkas diperiksa"})
}

const LAST: &str = "SELECT status_code || ' ' || datetime(at, 'unixepoch') || ' ' || status_name
        || ' ' || unit_id || ' ' || unit_en || ' ' || note_id || ' ' || note_en
    FROM application_events WHERE position = 1";

#[tokio::test]
async fn a_status_is_added_in_the_zone_that_is_named() {
    for (minutes, time) in [(420, "03:15:00"), (480, "02:15:00"), (540, "01:15:00")] {
        let office = office().await;
        let data = json!([record("41", "2026-11-20 10:15:00")]);
        let found = office.import_oss(&envelope(&data), minutes).await.unwrap();
        assert_eq!(found, counts([0, 1], [1, 0]));
        let expected = format!(
            "41 2026-11-20 {time} Konfirmasi Persyaratan Dinas Kesehatan Dinas Kesehatan \
             Berkas diperiksa Berkas diperiksa"
        );
        assert_eq!(office.text(LAST).await, expected);
        let again = office.import_oss(&envelope(&data), minutes).await.unwrap();
        assert_eq!(again, counts([0, 1], [0, 1]));
    }
}

/// The number and perhaps the name of the officer stand in the answer of OSS.
#[tokio::test]
async fn officers_are_not_stored() {
    let office = office().await;
    let data = json!([
        record("41", "2026-11-20 10:15:00"),
        record("15", "2026-11-20 11:15:00")
    ]);
    office.import_oss(&envelope(&data), 480).await.unwrap();
    for file in ["loket.db", "loket.db-wal"] {
        let bytes = std::fs::read(office.folder.path().join(file)).unwrap();
        for personal in ["Nama Seorang Petugas", "198001012006041001"] {
            let found = bytes
                .windows(personal.len())
                .any(|window| window == personal.as_bytes());
            assert!(!found, "{file} has {personal}");
        }
    }
}

#[tokio::test]
async fn an_unknown_status_keeps_the_name_that_oss_gives_it() {
    for (fields, expected) in [
        (
            json!({"uraian_status": "Penjadwalan Ulang"}),
            "Penjadwalan Ulang",
        ),
        (
            json!({"nama_status": "Penjadwalan Ulang"}),
            "Penjadwalan Ulang",
        ),
        (
            json!({"nama_status": "Budi", "nip_status": "1980"}),
            "Status 15",
        ),
        (json!({}), "Status 15"),
    ] {
        let office = office().await;
        let mut record = json!({"id_izin": "PLU-2026-1", "kd_status": 15,
            "tgl_status": "2026-11-20 10:15:00"});
        let record_fields = record.as_object_mut().unwrap();
        record_fields.extend(fields.as_object().unwrap().clone());
        let one = json!({"responsecheckLicenseStatus": {"kode": "200", "dataIZIN": record}});
        office.import_oss(&one.to_string(), 480).await.unwrap();
        let name = office
            .text("SELECT status_name FROM application_events WHERE position = 1")
            .await;
        assert_eq!(name, expected);
    }
}

#[tokio::test]
async fn errors_are_named_and_nothing_is_stored() {
    let office = office().await;
    let good = record("20", "2026-11-20 10:15:00");
    let with = |field: &str, value: Value| {
        let mut record = record("41", "2026-11-20 11:15:00");
        record[field] = value;
        envelope(&json!([good, record]))
    };
    for (content, expected) in [
        (
            with("reference", json!("PLU-2026-99")),
            "oss.json:1: reference: is that of no application",
        ),
        (
            with("reference", json!("")),
            "oss.json:1: reference: is missing",
        ),
        (
            with("tgl_status", json!("2026-11-20T10:15:00+08:00")),
            "oss.json:1: tgl_status: is a time without",
        ),
        (
            with("tgl_status", json!("2026-11-26 10:15:00")),
            "oss.json:1: tgl_status: is in the future",
        ),
        (
            with("tgl_status", json!("2026-11-01 10:15:00")),
            "oss.json:1: tgl_status: 2026-11-01T02:15:00Z is before",
        ),
        (
            with("kd_status", json!("sepuluh")),
            "oss.json:1: kd_status: is a whole number",
        ),
        (
            with("keterangan", json!("NIK 7271014101900001")),
            "oss.json:1: keterangan: has what looks like an NIK",
        ),
        (
            with("kd_status", json!([])),
            "oss.json:1: data did not match",
        ),
        ("{}".to_owned(), "oss.json:1: is no answer of OSS"),
        ("[]".to_owned(), "oss.json:1: invalid type"),
        (
            json!({"data": {}}).to_string(),
            "oss.json:1: is no answer of OSS",
        ),
        (
            json!({"respon": {}, "respon2": {}}).to_string(),
            "oss.json:1: is no answer of OSS",
        ),
        (
            json!({"respon": {"kode": 200}}).to_string(),
            "oss.json:1: has no data",
        ),
        (
            json!({"respon": {"data": []}}).to_string(),
            "oss.json:1: has no kode",
        ),
        (
            "\n\n{\"respon\": {\n\"kode\": 200, }}".to_owned(),
            "oss.json:4: ",
        ),
    ] {
        let error = office.import_oss(&content, 480).await.unwrap_err();
        assert!(
            error.contains(expected),
            "expected {expected}\nfound {error}"
        );
        assert!(
            error.to_lowercase().contains("nothing was changed"),
            "{error}"
        );
        assert_eq!(office.count("events").await, 2, "{expected}");
    }
}

/// OSS answers with HTTP 200 and puts its error into the envelope.
#[tokio::test]
async fn an_error_of_oss_is_reported_as_one() {
    let office = office().await;
    for kode in [json!(400), json!("500")] {
        let answer = json!({"responreceiveLicenseStatus": {"kode": kode,
            "keterangan": "Data izin tidak ditemukan", "dataNIB": {}}});
        let error = office
            .import_oss(&answer.to_string(), 480)
            .await
            .unwrap_err();
        let expected =
            format!("kode: OSS answered with its error {kode}: \"Data izin tidak ditemukan\"");
        assert!(error.contains(&expected), "{error}");
        assert_eq!(office.count("events").await, 2);
    }
}

#[tokio::test]
async fn the_line_of_a_record_is_named() {
    let office = office().await;
    let content = "{\n \"respon\": {\"kode\": 200,\n  \"data\": [\n   {\"reference\": \"PLU-2026-1\",\n    \
                   \"kd_status\": \"20\", \"tgl_status\": \"2026-11-20 10:15:00\"},\n   \
                   {\"reference\": \"PLU-2026-2\", \"kd_status\": \"20\"}\n  ]}}";
    let error = office.import_oss(content, 480).await.unwrap_err();
    assert!(error.starts_with("oss.json:6: tgl_status"), "{error}");
}
