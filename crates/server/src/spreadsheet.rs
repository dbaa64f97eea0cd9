//! Text in CSV files that people open in a spreadsheet.

use std::borrow::Cow;

/// The text as a cell that no spreadsheet computes: what would be taken for a formula gets
/// an apostrophe in front.
///
/// The characters are OWASP's list for CSV injection, with those that look like them.
pub(crate) fn escape_formula(text: &str) -> Cow<'_, str> {
    let first = text.trim_start().chars().next();
    let is_formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠')
    ) || text.starts_with(['\t', '\r', '\n']);
    if is_formula {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::escape_formula;

    #[test]
    fn what_a_spreadsheet_would_compute_is_text() {
        let check = |text: &str, expect: &str| assert_eq!(escape_formula(text), expect);
        check("=1+1", "'=1+1");
        check("  =HYPERLINK(\"http://x\")", "'  =HYPERLINK(\"http://x\")");
        check("+62 812", "'+62 812");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("|x", "'|x");
        check("%x", "'%x");
        check("\tcmd", "'\tcmd");
        check("\rcmd", "'\rcmd");
        check("＝1", "'＝1");
        check("Antre = lama", "Antre = lama");
        check("2026-11-24", "2026-11-24");
        check("", "");
    }
}
