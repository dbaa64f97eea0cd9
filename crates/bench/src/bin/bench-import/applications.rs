//! Made-up applications, the same in every run.

use loket_domain::codes::AccessCode;
use loket_domain::time::Timestamp;
use std::io::{self, Write};

/// Applications by their number, from 0.
pub struct GeneratedApplications {
    /// How many there are.
    pub count: u32,
}

/// The permits that are applied for, one after the other.
const PERMITS: [&str; 3] = ["izin-reklame", "sip-dokter", "izin-penelitian"];

/// 5 January 2026, 09:00 at the office, a Monday.
const FIRST: i64 = 1_767_574_800;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// They were submitted over this time, in a year whose holidays are known.
const SUBMITTED_OVER: i64 = 290 * DAY;

impl GeneratedApplications {
    /// This many applications.
    pub fn new(count: u32) -> Self {
        Self { count }
    }

    /// The reference of an application; also of one that nobody has.
    pub fn reference(&self, number: u32) -> String {
        format!("PLU-2026-{:07}", 1_000_000 + number)
    }

    /// The access code of an application; also of one that nobody has.
    pub fn access_code(&self, number: u32) -> String {
        let mut random = [0; 10];
        for (place, byte) in random.iter_mut().enumerate() {
            let mixed = (u64::from(number) << 8 | place as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            *byte = (mixed >> 40) as u8;
        }
        AccessCode::from_random_bytes(random).to_string()
    }

    /// Writes the applications as CSV and returns the number of rows without the header.
    pub fn write(&self, to: &mut impl Write) -> io::Result<u32> {
        writeln!(
            to,
            "reference,access_code,permit,submitted_at,stage,provenance,event_at,status_code,\
             status_name,unit_id,unit_en,note_id,note_en"
        )?;
        let mut rows = 0;
        for number in 0..self.count {
            let permit = PERMITS[number as usize % PERMITS.len()];
            let spread = SUBMITTED_OVER / i64::from(self.count) * i64::from(number);
            let submitted = FIRST + spread / DAY * DAY + i64::from(number % 7) * 20 * 60;
            for (after, code, name, note) in history(number) {
                let at = Timestamp::from_unix_seconds(submitted + after);
                let (note_id, note_en) = if note {
                    ("Lengkapi denah lokasi.", "Complete the site plan.")
                } else {
                    ("", "")
                };
                writeln!(
                    to,
                    "{},{},{permit},{},2,sample,{at},{code},{name},Bidang Perizinan,\
                     Licensing division,{note_id},{note_en}",
                    self.reference(number),
                    self.access_code(number),
                    Timestamp::from_unix_seconds(submitted),
                )?;
                rows += 1;
            }
        }
        Ok(rows)
    }
}

/// What happened to an application: seconds after it was submitted, code, name, and
/// whether there is a note. Every fourth was stopped once; four in five have ended.
fn history(number: u32) -> Vec<(i64, u8, &'static str, bool)> {
    let days = i64::from(number % 5);
    let mut events = vec![
        (0, 9, "Telah Melengkapi Persyaratan", false),
        (2 * HOUR, 10, "Dokumen Lengkap", false),
        (DAY + HOUR, 20, "Validasi", false),
    ];
    if number.is_multiple_of(4) {
        events.push((2 * DAY, 41, "Konfirmasi Persyaratan", true));
        events.push((4 * DAY, 42, "Data Konfirmasi Persyaratan", false));
    }
    events.push((5 * DAY, 40, "Inspeksi", false));
    match number % 10 {
        0 | 1 => {}
        2 => events.push(((7 + days) * DAY, 90, "Ditolak", true)),
        3 => events.push(((15 + days) * DAY, 57, "Disetujui otomatis", false)),
        _ => events.push(((7 + days) * DAY, 50, "Disetujui", false)),
    }
    events
}
