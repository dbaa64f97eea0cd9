//! Options of the import commands.

use super::options::ContentOptions;
use crate::content::MetricsFormat;
use crate::import::Format;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// A subcommand of `import`.
#[derive(Subcommand)]
pub enum ImportCommand {
    /// Import applications and their events, all of a file or nothing
    Applications(ImportApplications),
    /// Import statuses from OSS, as events of applications that are here already
    Oss(ImportOss),
    /// Import scores of the integrity zone, programmes and trainings, all of a file or nothing
    Integrity(ImportReportedMetrics),
    /// Import reported metrics and satisfaction surveys, all of a file or nothing
    Evaluation(ImportReportedMetrics),
}

/// Options of `import integrity` and `import evaluation`.
#[derive(Args)]
pub struct ImportReportedMetrics {
    /// The file (.toml or .json), in the format of those in reported-metrics/ of the content
    /// folder; - is standard input
    pub file: PathBuf,

    /// The format, if the name of the file does not say it
    #[arg(long, value_enum)]
    pub format: Option<MetricsFormat>,

    /// The database and the content folder.
    #[command(flatten)]
    pub target: DatabaseOptions,
}

/// Options of `import applications`.
#[derive(Args)]
pub struct ImportApplications {
    /// The file, CSV or a JSON array; - is standard input
    pub file: PathBuf,

    /// The format, if the name of the file does not say it
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Issue access codes for new applications that have none, and write them to this new
    /// file
    #[arg(long, value_name = "OUT.csv")]
    pub issue_codes: Option<PathBuf>,

    /// The database and the content folder.
    #[command(flatten)]
    pub target: DatabaseOptions,
}

/// Options of `import oss`.
#[derive(Args)]
pub struct ImportOss {
    /// The file with the response of OSS; - is standard input
    pub file: PathBuf,

    /// The time zone of the times in the file: WIB, WITA, WIT or an offset such as +08:00.
    /// Required: OSS writes its times without one, and none is assumed
    #[arg(long, value_name = "ZONE", value_parser = parse_zone)]
    pub time_zone: Option<i32>,

    /// The database and the content folder.
    #[command(flatten)]
    pub target: DatabaseOptions,
}

/// The database and the content folder.
#[derive(Args)]
pub struct DatabaseOptions {
    /// The database file; a running server may have it open
    #[arg(long, env = "LOKET_DATABASE", default_value = "var/loket.db")]
    pub database: PathBuf,

    /// The content folder.
    #[command(flatten)]
    pub content: ContentOptions,
}

/// Minutes ahead of UTC.
fn parse_zone(text: &str) -> Result<i32, String> {
    match &*text.to_ascii_uppercase() {
        "WIB" => return Ok(7 * 60),
        "WITA" => return Ok(8 * 60),
        "WIT" => return Ok(9 * 60),
        _ => {}
    }
    parse_offset(text)
        .ok_or_else(|| format!("{text} is neither WIB, WITA or WIT nor an offset such as +08:00"))
}

fn parse_offset(text: &str) -> Option<i32> {
    let (sign, rest) = text.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':')?;
    let two_digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !two_digits(hours) || !two_digits(minutes) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    let in_range = hours <= 14 && minutes <= 59;
    match sign {
        "+" if in_range => Some(total),
        "-" if in_range => Some(-total),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_named_or_given_as_offsets() {
        let check = |text: &str, expected: Option<i32>| {
            assert_eq!(parse_zone(text).ok(), expected, "{text}");
        };
        check("WIB", Some(420));
        check("wita", Some(480));
        check("WIT", Some(540));
        check("+08:00", Some(480));
        check("-03:30", Some(-210));
        for wrong in [
            "", "8", "+8", "+08", "08:00", "+08:60", "+15:00", "UTC", "+-8:00",
        ] {
            check(wrong, None);
        }
    }
}
