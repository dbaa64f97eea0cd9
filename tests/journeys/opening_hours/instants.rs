//! Whether the office is open at which instant.

/// An instant at the office, what the line says then, and whether it says that the
/// holidays are not known.
pub struct Instant {
    /// When.
    pub at: String,
    /// `open` or `closed`.
    pub state: &'static str,
    /// Beside it, in Indonesian.
    pub indonesian: &'static str,
    /// The same in English.
    pub english: &'static str,
}

/// From this instant on, what the line promises rests on a year without a calendar.
pub const UNVERIFIED_FROM: &str = "2026-12-31T16:00:00+08:00";

/// Every line of the table.
pub fn instants() -> Vec<Instant> {
    let instant = |line: &'static str| {
        let mut fields = line.split('|').map(str::trim);
        let mut next = || fields.next().expect("four fields");
        Instant {
            at: format!("{}+08:00", next()),
            state: next(),
            indonesian: next(),
            english: next(),
        }
    };
    let lines = TABLE.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(instant)
        .collect()
}

/// The hours of a Ramadan, as an office announces them. The content has none.
pub const RAMADAN: &str = r#"
[[hours.exceptions]]
date = "2026-02-19"
until = "2026-03-17"
kind = "special_hours"
name.id = "Jam layanan Ramadan"
name.en = "Hours in Ramadan"
source.title = "Surat edaran contoh"
periods = [
  { weekday = "monday", opens = "08:00", closes = "15:00" },
  { weekday = "tuesday", opens = "08:00", closes = "15:00" },
  { weekday = "wednesday", opens = "08:00", closes = "15:00" },
  { weekday = "thursday", opens = "08:00", closes = "15:00" },
  { weekday = "friday", opens = "08:00", closes = "10:30" },
]
"#;

/// 2026 has a calendar, 2027 has none yet.
const TABLE: &str = "
    # Monday
    2026-11-23T07:59:59 | closed | Buka hari ini pukul 08.00 WITA | Opens today at 08:00 WITA
    2026-11-23T08:00:00 | open | tutup dalam 8 jam 30 menit, pukul 16.30 WITA | closes in 8 h 30 min, at 16:30 WITA
    2026-11-23T16:29:59 | open | tutup dalam 1 menit, pukul 16.30 WITA | closes in 1 min, at 16:30 WITA
    2026-11-23T16:30:00 | closed | Buka besok pukul 08.00 WITA | Opens tomorrow at 08:00 WITA
    # Tuesday
    2026-11-24T00:00:00 | closed | Buka hari ini pukul 08.00 WITA | Opens today at 08:00 WITA
    2026-11-24T07:59:59 | closed | Buka hari ini pukul 08.00 WITA | Opens today at 08:00 WITA
    2026-11-24T08:00:00 | open | tutup dalam 8 jam 30 menit, pukul 16.30 WITA | closes in 8 h 30 min, at 16:30 WITA
    2026-11-24T16:29:59 | open | tutup dalam 1 menit, pukul 16.30 WITA | closes in 1 min, at 16:30 WITA
    2026-11-24T16:30:00 | closed | Buka besok pukul 08.00 WITA | Opens tomorrow at 08:00 WITA
    # Wednesday
    2026-11-25T07:59:59 | closed | Buka hari ini pukul 08.00 WITA | Opens today at 08:00 WITA
    2026-11-25T08:00:00 | open | tutup dalam 8 jam 30 menit, pukul 16.30 WITA | closes in 8 h 30 min, at 16:30 WITA
    2026-11-25T14:20:00 | open | tutup dalam 2 jam 10 menit, pukul 16.30 WITA | closes in 2 h 10 min, at 16:30 WITA
    2026-11-25T15:30:00 | open | tutup dalam 1 jam, pukul 16.30 WITA | closes in 1 h, at 16:30 WITA
    2026-11-25T16:29:59 | open | tutup dalam 1 menit, pukul 16.30 WITA | closes in 1 min, at 16:30 WITA
    2026-11-25T16:30:00 | closed | Buka besok pukul 08.00 WITA | Opens tomorrow at 08:00 WITA
    # Thursday
    2026-11-26T07:59:59 | closed | Buka hari ini pukul 08.00 WITA | Opens today at 08:00 WITA
    2026-11-26T08:00:00 | open | tutup dalam 8 jam, pukul 16.00 WITA | closes in 8 h, at 16:00 WITA
    2026-11-26T15:59:59 | open | tutup dalam 1 menit, pukul 16.00 WITA | closes in 1 min, at 16:00 WITA
    2026-11-26T16:00:00 | closed | Buka besok pukul 08.30 WITA | Opens tomorrow at 08:30 WITA
    # Friday, and the weekend
    2026-11-27T08:29:59 | closed | Buka hari ini pukul 08.30 WITA | Opens today at 08:30 WITA
    2026-11-27T08:30:00 | open | tutup dalam 2 jam 30 menit, pukul 11.00 WITA | closes in 2 h 30 min, at 11:00 WITA
    2026-11-27T10:59:59 | open | tutup dalam 1 menit, pukul 11.00 WITA | closes in 1 min, at 11:00 WITA
    2026-11-27T11:00:00 | closed | Buka Senin pukul 08.00 WITA | Opens Monday at 08:00 WITA
    2026-11-28T10:00:00 | closed | Buka Senin pukul 08.00 WITA | Opens Monday at 08:00 WITA
    2026-11-29T10:00:00 | closed | Buka besok pukul 08.00 WITA | Opens tomorrow at 08:00 WITA
    # Ramadan: the day before, shorter days, a Friday, and the feast at its end
    2026-02-18T16:29:59 | open | tutup dalam 1 menit, pukul 16.30 WITA | closes in 1 min, at 16:30 WITA
    2026-02-19T07:59:59 | closed | Jam layanan Ramadan. Buka hari ini pukul 08.00 WITA | Hours in Ramadan. Opens today at 08:00 WITA
    2026-02-19T14:59:59 | open | Jam layanan Ramadan: tutup dalam 1 menit, pukul 15.00 WITA | Hours in Ramadan: closes in 1 min, at 15:00 WITA
    2026-02-19T15:00:00 | closed | Jam layanan Ramadan. Buka besok pukul 08.00 WITA | Hours in Ramadan. Opens tomorrow at 08:00 WITA
    2026-02-20T10:29:59 | open | Jam layanan Ramadan: tutup dalam 1 menit, pukul 10.30 WITA | Hours in Ramadan: closes in 1 min, at 10:30 WITA
    2026-02-20T10:30:00 | closed | Jam layanan Ramadan. Buka Senin pukul 08.00 WITA | Hours in Ramadan. Opens Monday at 08:00 WITA
    2026-03-17T15:00:00 | closed | Jam layanan Ramadan. Buka Rabu, 25 Maret 2026 pukul 08.00 WITA | Hours in Ramadan. Opens Wednesday, 25 March 2026 at 08:00 WITA
    # Collective leave, then Christmas and its weekend
    2026-12-23T16:30:00 | closed | Buka Senin pukul 08.00 WITA | Opens Monday at 08:00 WITA
    2026-12-24T10:00:00 | closed | Cuti bersama Natal. Buka Senin pukul 08.00 WITA | Collective leave for Christmas. Opens Monday at 08:00 WITA
    2026-12-25T10:00:00 | closed | Kelahiran Yesus Kristus (Natal). Buka Senin pukul 08.00 WITA | Christmas Day. Opens Monday at 08:00 WITA
    2026-12-28T10:00:00 | open | tutup dalam 6 jam 30 menit, pukul 16.30 WITA | closes in 6 h 30 min, at 16:30 WITA
    # The end of the year whose holidays are known
    2026-12-31T15:59:00 | open | tutup dalam 1 menit, pukul 16.00 WITA | closes in 1 min, at 16:00 WITA
    2026-12-31T16:00:00 | closed | Buka besok pukul 08.30 WITA | Opens tomorrow at 08:30 WITA
    2027-01-04T10:00:00 | open | tutup dalam 6 jam 30 menit, pukul 16.30 WITA | closes in 6 h 30 min, at 16:30 WITA
    2027-01-09T10:00:00 | closed | Buka Senin pukul 08.00 WITA | Opens Monday at 08:00 WITA
";
