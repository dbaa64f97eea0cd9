//! The texts of a locale file without their keys, read alike by the build script and in
//! the browser. The keys are known when the app is compiled, and their order with them.

/// The texts of a locale file, one a line, in the file's order. The build script has
/// checked that every text of the file is alone on its line.
pub fn lines(file: &str) -> String {
    let mut lines = String::new();
    for line in file.split('\n') {
        // Comments and the names of sections have no text.
        let quoted = line
            .split_once('"')
            .and_then(|(_, quoted)| quoted.strip_suffix('"'));
        if let Some(text) = quoted {
            lines.push_str(text);
            lines.push('\n');
        }
    }
    lines
}

/// Tells the texts of one build from those of another (FNV-1a, 32 bits): the file is
/// fetched, and a new one must not be read with the keys of an old app.
pub fn fingerprint(lines: &str) -> u32 {
    lines.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn the_texts_are_taken_in_their_order() {
        let check = |file: &str, expected: &str| assert_eq!(lines(file), expected, "{file:?}");
        check("", "");
        check("# A comment.\n\n[app]\ntitle = \"Loket\"\n", "Loket\n");
        check("b = \"two = 2\"\na = \"{one}\"", "two = 2\n{one}\n");
        check("cut = \"off in the mid", "");
    }

    #[test]
    fn another_text_or_order_has_another_fingerprint() {
        let fingerprints = ["", "a\n", "b\n", "a\nb\n", "b\na\n"].map(fingerprint);
        for (index, one) in fingerprints.iter().enumerate() {
            assert!(!fingerprints[..index].contains(one), "{fingerprints:?}");
        }
    }
}
