//! Dates, times and amounts as people write them in each language.

use super::generated::{Texts, arg};
use loket_domain::permits::{DurationUnit, Stage, StepTarget, StepUnit};
use loket_domain::provenance::Source;
use loket_domain::time::{Day, TimeOfDay, Weekday};

/// `Selasa, 15 Desember 2026`, `Tuesday, 15 December 2026`.
pub fn day_long(texts: &Texts, day: Day) -> String {
    format!(
        "{}, {}",
        weekday_name(texts, day.weekday()),
        day_short(texts, day)
    )
}

/// `15 Desember 2026`.
pub fn day_short(texts: &Texts, day: Day) -> String {
    let (year, month, day) = day.year_month_day();
    format!("{day} {} {year}", name_of_month(texts, month))
}

/// `Desember 2026`.
pub fn month_of_year(texts: &Texts, day: Day) -> String {
    let (year, month, _) = day.year_month_day();
    format!("{} {year}", name_of_month(texts, month))
}

/// `Juli–September 2026` of `2026-q3`, `2026` of a year.
pub fn period_name(texts: &Texts, id: &str) -> String {
    let quarter = id.split_once('-');
    let quarter = quarter
        .and_then(|(year, quarter)| Some((year, quarter.strip_prefix('q')?.parse::<u32>().ok()?)));
    match quarter {
        Some((year, quarter @ 1..=4)) => format!(
            "{}–{} {year}",
            name_of_month(texts, quarter * 3 - 2),
            name_of_month(texts, quarter * 3)
        ),
        _ => id.to_owned(),
    }
}

/// `08.00` in Indonesian, `08:00` in English.
pub fn clock_time(texts: &Texts, time: TimeOfDay) -> String {
    let (hour, minute) = time.hour_minute();
    format!("{hour:02}{}{minute:02}", texts.format.time_separator)
}

/// `Rp150.000` in Indonesian, `IDR 150,000` in English.
pub fn rupiah(texts: &Texts, amount: u64) -> String {
    let digits = amount.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(texts.format.thousands_separator);
        }
        grouped.push(digit);
    }
    texts.format.rupiah(&grouped)
}

/// `3–25 hari kerja`, `5 working days`.
pub fn stage_length(texts: &Texts, stage: &Stage) -> String {
    let days = match stage.at_least {
        Some(at_least) if at_least != stage.at_most => format!("{at_least}–{}", stage.at_most),
        _ => stage.at_most.to_string(),
    };
    count_of_days(texts, &days, stage.at_most, stage.unit)
}

/// `3,5 hari kerja` in Indonesian, `3.5 working days` in English, of 35 tenths.
pub fn tenths_of_days(texts: &Texts, tenths: u32, unit: DurationUnit) -> String {
    let (whole, part) = (tenths / 10, tenths % 10);
    let days = match part {
        0 => whole.to_string(),
        _ => format!("{whole}{}{part}", texts.format.decimal_separator),
    };
    count_of_days(texts, &days, if tenths == 10 { 1 } else { 2 }, unit)
}

/// `83,86` in Indonesian, `83.86` in English, of 8386 hundredths; `75` of 7500.
pub fn hundredths(texts: &Texts, hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        _ => format!("{whole}{}{part:02}", texts.format.decimal_separator),
    }
}

/// `15 menit`, `2 working days`.
pub fn step_length(texts: &Texts, target: StepTarget) -> String {
    let count = target.at_most.to_string();
    let days = |unit| count_of_days(texts, &count, target.at_most, unit);
    match target.unit {
        StepUnit::Minutes => texts.format.minutes(&count),
        StepUnit::Hours => texts.format.hours(&count),
        StepUnit::WorkingDays => days(DurationUnit::WorkingDays),
        StepUnit::CalendarDays => days(DurationUnit::CalendarDays),
    }
}

/// `2 jam 10 menit` in Indonesian, `2 h 10 min` in English.
pub fn hours_and_minutes(texts: &Texts, minutes: u32) -> String {
    let hours = texts.format.hours(&(minutes / 60).to_string());
    let left = texts.format.minutes(&(minutes % 60).to_string());
    match (minutes / 60, minutes % 60) {
        (0, _) => left,
        (_, 0) => hours,
        _ => format!("{hours} {left}"),
    }
}

/// A size in bytes in whole kilobytes, rounded up.
pub fn kilobytes(bytes: u32) -> String {
    bytes.div_ceil(1024).to_string()
}

/// A limit in bytes in whole megabytes.
pub fn megabytes(bytes: u32) -> String {
    (bytes / (1024 * 1024)).to_string()
}

/// A number or range of days with its unit in the right number.
pub fn count_of_days(texts: &Texts, days: &str, count: u32, unit: DurationUnit) -> String {
    match (unit, count) {
        (DurationUnit::WorkingDays, 1) => texts.format.working_day(days),
        (DurationUnit::WorkingDays, _) => texts.format.working_days(days),
        (DurationUnit::CalendarDays, 1) => texts.format.calendar_day(days),
        (DurationUnit::CalendarDays, _) => texts.format.calendar_days(days),
    }
}

/// The name of a weekday.
pub fn weekday_name(texts: &Texts, weekday: Weekday) -> &'static str {
    let names = &texts.weekdays;
    match weekday {
        Weekday::Monday => names.monday,
        Weekday::Tuesday => names.tuesday,
        Weekday::Wednesday => names.wednesday,
        Weekday::Thursday => names.thursday,
        Weekday::Friday => names.friday,
        Weekday::Saturday => names.saturday,
        Weekday::Sunday => names.sunday,
    }
}

/// The name of a month, 1 to 12.
fn name_of_month(texts: &Texts, month: u32) -> &'static str {
    texts
        .format
        .months
        .split(' ')
        .nth(month as usize - 1)
        .unwrap_or_default()
}

/// `PermenPANRB 14/2017`, with its day where it is known.
pub fn source_text(texts: &Texts, source: &Source) -> String {
    match source.date {
        Some(date) => texts
            .basis
            .dated(arg::Day(&day_short(texts, date)), arg::Title(&source.title)),
        None => source.title.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use loket_domain::text::Language;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn amounts_days_and_times_are_written_as_indonesians_write_them() {
        let texts = Texts::for_language(Language::Indonesian);
        assert_eq!(rupiah(texts, 0), "Rp0");
        assert_eq!(rupiah(texts, 150_000), "Rp150.000");
        assert_eq!(rupiah(texts, 1_250_000), "Rp1.250.000");
        assert_eq!(period_name(texts, "2026-q3"), "Juli–September 2026");
        assert_eq!(period_name(texts, "2025"), "2025");
        assert_eq!(period_name(texts, "2025-q9"), "2025-q9");
        assert_eq!(hundredths(texts, 8386), "83,86");
        assert_eq!(hundredths(texts, 1805), "18,05");
        assert_eq!(hundredths(texts, 7500), "75");
        let day = Day::new(2026, 12, 15);
        let day = day.map(|day| day_long(texts, day));
        assert_eq!(day.as_deref(), Some("Selasa, 15 Desember 2026"));
        assert_eq!(hours_and_minutes(texts, 0), "0 menit");
        assert_eq!(hours_and_minutes(texts, 59), "59 menit");
        assert_eq!(hours_and_minutes(texts, 120), "2 jam");
        assert_eq!(hours_and_minutes(texts, 130), "2 jam 10 menit");
        let time = TimeOfDay::new(8, 5).map(|time| clock_time(texts, time));
        assert_eq!(time.as_deref(), Some("08.05"));
    }
}
