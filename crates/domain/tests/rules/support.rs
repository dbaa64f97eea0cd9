//! The office that the tables of hours and deadlines are about: the week and the
//! holidays of the real one, and a Ramadan with shorter hours.

pub mod complaints;

use loket_domain::calendar::{
    ExceptionKind, HoursException, OpeningHours, VerifiedCalendar, WeeklyPeriod,
};
use loket_domain::provenance::Source;
use loket_domain::text::LocalizedText;
use loket_domain::time::{Day, TimeZone, Weekday};

/// Only 2026 has a calendar, as on the day on which the counter was first opened.
pub fn office_hours() -> OpeningHours {
    OpeningHours {
        time_zone: time_zone("Asia/Makassar", "WITA", 480),
        weekly: vec![
            period(Weekday::Monday, "08:00", "16:30"),
            period(Weekday::Tuesday, "08:00", "16:30"),
            period(Weekday::Wednesday, "08:00", "16:30"),
            period(Weekday::Thursday, "08:00", "16:00"),
            period(Weekday::Friday, "08:30", "11:00"),
        ],
        verified_calendars: vec![VerifiedCalendar {
            year: 2026,
            source: source(),
        }],
        exceptions: exceptions(),
    }
}

fn exceptions() -> Vec<HoursException> {
    use ExceptionKind::{CollectiveLeave as Leave, NationalHoliday as Holiday};
    let ramadan = HoursException {
        periods: vec![
            period(Weekday::Monday, "08:00", "15:00"),
            period(Weekday::Tuesday, "08:00", "15:00"),
            period(Weekday::Wednesday, "08:00", "15:00"),
            period(Weekday::Thursday, "08:00", "15:00"),
            period(Weekday::Friday, "08:00", "10:30"),
        ],
        ..day_off(
            "2026-02-19",
            Some("2026-03-19"),
            ExceptionKind::SpecialHours,
            "Ramadan",
        )
    };
    vec![
        // First in the list, so that a day off has to win over it by rule, not by luck.
        ramadan,
        day_off("2026-01-01", None, Holiday, "Tahun Baru"),
        day_off("2026-01-16", None, Holiday, "Isra Mikraj"),
        day_off("2026-02-16", None, Leave, "Imlek"),
        day_off("2026-02-17", None, Holiday, "Imlek"),
        day_off("2026-03-18", None, Leave, "Nyepi"),
        day_off("2026-03-19", None, Holiday, "Nyepi"),
        day_off("2026-03-20", None, Leave, "Idulfitri"),
        day_off("2026-03-21", Some("2026-03-22"), Holiday, "Idulfitri"),
        day_off("2026-03-23", Some("2026-03-24"), Leave, "Idulfitri"),
        day_off("2026-04-03", None, Holiday, "Wafat Yesus Kristus"),
        day_off("2026-04-05", None, Holiday, "Paskah"),
        day_off("2026-05-01", None, Holiday, "Hari Buruh"),
        day_off("2026-05-14", None, Holiday, "Kenaikan"),
        day_off("2026-05-15", None, Leave, "Kenaikan"),
        day_off("2026-05-27", None, Holiday, "Iduladha"),
        day_off("2026-05-28", None, Leave, "Iduladha"),
        day_off("2026-05-31", None, Holiday, "Waisak"),
        day_off("2026-06-01", None, Holiday, "Pancasila"),
        day_off("2026-06-16", None, Holiday, "Muharam"),
        day_off("2026-08-17", None, Holiday, "Kemerdekaan"),
        day_off("2026-08-25", None, Holiday, "Maulid"),
        day_off("2026-12-24", None, Leave, "Natal"),
        day_off("2026-12-25", None, Holiday, "Natal"),
    ]
}

fn day_off(date: &str, until: Option<&str>, kind: ExceptionKind, name: &str) -> HoursException {
    HoursException {
        date: day(date),
        until: until.map(day),
        kind,
        name: text(name),
        periods: Vec::new(),
        source: source(),
    }
}

pub fn period(weekday: Weekday, opens: &str, closes: &str) -> WeeklyPeriod {
    WeeklyPeriod {
        weekday,
        opens: opens.parse().unwrap(),
        closes: closes.parse().unwrap(),
    }
}

pub fn time_zone(name: &str, abbreviation: &str, utc_offset_minutes: i32) -> TimeZone {
    TimeZone {
        name: name.into(),
        abbreviation: abbreviation.into(),
        utc_offset_minutes,
    }
}

pub fn source() -> Source {
    Source {
        title: "A decree".into(),
        date: None,
        url: None,
    }
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The same text in both languages.
pub fn text(text: &str) -> LocalizedText {
    LocalizedText {
        id: text.into(),
        en: text.into(),
    }
}

/// Random-looking bytes that are the same in every run.
pub fn byte_patterns<const N: usize>(count: usize) -> impl Iterator<Item = [u8; N]> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mixed = (0..count).map(move |_| {
        core::array::from_fn(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 56) as u8
        })
    });
    // The patterns at which carries and paddings go wrong.
    let regular = [
        [0; N], [0xff; N], [0x55; N], [0xaa; N], [0x01; N], [0x80; N],
    ];
    regular.into_iter().chain(mixed)
}
