//! Symbols of functions.

/// Demangles a symbol: the path as a person writes it, without hashes.
///
/// Takes names that wasm-bindgen has demangled already, too; it leaves the hashes in.
pub fn demangle(symbol: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    without_crate_hashes(without_final_hash(&name))
}

/// Without `::h0123456789abcdef` at the end.
fn without_final_hash(name: &str) -> &str {
    match name.rsplit_once("::h") {
        Some((before, hash)) if is_hash(hash) => before,
        _ => name,
    }
}

/// Without the `[0123456789abcdef]` behind the names of crates.
fn without_crate_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if is_hash(hash) => clean.push_str(rest),
            _ => {
                clean.push('[');
                clean.push_str(part);
            }
        }
    }
    clean
}

/// A hash may lack its leading zeros.
fn is_hash(text: &str) -> bool {
    (10..=16).contains(&text.len()) && text.chars().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_mangling_are_demangled() {
        let table = [
            (
                "_ZN6leptos5mount8mount_to17h0123456789abcdefE",
                "leptos::mount::mount_to",
            ),
            ("_RNvNtCs1234_7mycrate3foo3bar", "mycrate::foo::bar"),
            (
                "_ZN46_$LT$app..Page$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE",
                "<app::Page as core::fmt::Debug>::fmt",
            ),
            (
                "app[0123456789abcdef]::settings_page::h0123456789abcdef",
                "app::settings_page",
            ),
            ("memcpy", "memcpy"),
        ];
        for (symbol, path) in table {
            assert_eq!(demangle(symbol), path);
        }
    }
}
