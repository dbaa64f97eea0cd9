//! A table of made-up applications.

use loket_domain::codes::AccessCode;
use loket_domain::time::Timestamp;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

const HEADER: &str = "reference,access_code,permit,submitted_at,stage,provenance,event_at,\
                      status_code,status_name,unit_id,unit_en,note_id,note_en";
const PERMITS: [&str; 6] = [
    "izin-reklame",
    "izin-penelitian",
    "sip-dokter",
    "sip-perawat",
    "izin-paud",
    "pbg",
];
const DAY: i64 = 86_400;

/// The reference of an application.
pub fn reference(number: u32) -> String {
    format!("BENCH-{number:08}")
}

/// Its code.
pub fn code(number: u32) -> AccessCode {
    AccessCode::from_random_bytes(bytes(u64::from(number)))
}

/// A code of no application.
pub fn wrong_code(number: u32) -> AccessCode {
    AccessCode::from_random_bytes(bytes(u64::from(number) | 1 << 40))
}

/// Numbers that look drawn at random, the same on every run.
pub fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ mixed >> 31
}

fn bytes(number: u64) -> [u8; 10] {
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&mixed(number).to_le_bytes());
    bytes
}

/// Writes the table; how many events it has. Everything happened in the last year, most
/// of it has ended, one in five was paused.
pub fn write(file: &Path, applications: u32) -> u64 {
    let mut out = BufWriter::new(std::fs::File::create(file).unwrap());
    writeln!(out, "{HEADER}").unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let now = now.as_secs().cast_signed();
    let mut events = 0;
    for number in 0..applications {
        let random = mixed(u64::from(number) | 2 << 40);
        let submitted = now - (20 + (random % 340).cast_signed()) * DAY;
        let permit = PERMITS[number as usize % PERMITS.len()];
        let head = format!(
            "{},{},{permit},{},,sample",
            reference(number),
            code(number),
            Timestamp::from_unix_seconds(submitted)
        );
        for (index, (code, name, after)) in steps(random).iter().enumerate() {
            let head = if index == 0 { &*head } else { ",,,,," };
            let at = Timestamp::from_unix_seconds(submitted + after);
            writeln!(
                out,
                "{head},{at},{code},{name},Bidang Perizinan,Licensing division,\
                 \"Berkas diperiksa, nomor urut {number}.\",\"File in hand, number {number}.\""
            )
            .unwrap();
            events += 1;
        }
    }
    out.flush().unwrap();
    events
}

/// Codes, names, and seconds after submission.
fn steps(random: u64) -> Vec<(u8, &'static str, i64)> {
    let quick = (random % 5).cast_signed() * DAY / 2;
    let mut steps = vec![
        (9, "Telah Melengkapi Persyaratan", 0),
        (10, "Dokumen Lengkap", DAY),
    ];
    if random.is_multiple_of(5) {
        steps.push((41, "Konfirmasi Persyaratan", 2 * DAY));
        steps.push((42, "Data Konfirmasi Persyaratan", 4 * DAY));
    } else {
        steps.push((40, "Inspeksi", 2 * DAY + quick));
    }
    steps.push((20, "Validasi", 6 * DAY + quick));
    if !random.is_multiple_of(10) {
        steps.push((50, "Disetujui", 8 * DAY + quick));
    }
    steps
}
