//! The list of complaints as a table for other programs.

use super::desk::Listed;
use std::io::Write;

/// Writes complaints as CSV. What a spreadsheet would take for a formula gets an
/// apostrophe in front, so that it is shown as text and computed by nobody.
///
/// # Errors
/// Those of writing.
pub fn write_table(out: impl Write, complaints: &[Listed]) -> std::io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record([
        "ticket",
        "kind",
        "identity",
        "received_on",
        "progress",
        "answer_by",
        "overdue",
        "unit",
        "permit",
        "message",
    ])?;
    for complaint in complaints {
        let cells = [
            complaint.ticket.clone(),
            complaint.kind.to_owned(),
            complaint.identity.to_owned(),
            complaint.received_on.to_string(),
            complaint.progress.to_owned(),
            complaint.answer_by.clone().unwrap_or_default(),
            (if complaint.overdue { "yes" } else { "no" }).to_owned(),
            complaint.unit.clone().unwrap_or_default(),
            complaint.permit_id.clone().unwrap_or_default(),
            complaint.message.clone().unwrap_or_default(),
        ];
        table.write_record(cells.map(harmless))?;
    }
    table.flush()
}

/// OWASP's list of what begins a formula, with the characters that look like them.
fn harmless(cell: String) -> String {
    let first = cell.trim_start().chars().next();
    let is_formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠')
    ) || cell.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_a_spreadsheet_would_compute_is_text() {
        let check = |cell: &str, expect: &str| assert_eq!(harmless(cell.into()), expect);
        check("=1+1", "'=1+1");
        check("  =HYPERLINK(\"http://x\")", "'  =HYPERLINK(\"http://x\")");
        check("+62 812", "'+62 812");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\tcmd", "'\tcmd");
        check("＝1", "'＝1");
        check("Antre = lama", "Antre = lama");
        check("", "");
    }
}
