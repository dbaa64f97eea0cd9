//! Finding permits: what people type, and what comes first.

mod catalogue;

use loket_domain::permits::SearchIndex;

/// The ids of what is found, best first.
fn found(typed: &str) -> Vec<&'static str> {
    let permits = catalogue::permits();
    let hits = SearchIndex::new(&permits).search(typed);
    hits.into_iter().map(catalogue::id).collect()
}

/// Each line has what is typed and the permit that comes first.
fn check_first(lines: &[(&str, &str)]) {
    for (typed, expect) in lines {
        let found = found(typed);
        assert_eq!(found.first(), Some(expect), "{typed}: {found:?}");
    }
}

fn check_none(lines: &[&str]) {
    for typed in lines {
        assert_eq!(found(typed), [""; 0], "{typed}");
    }
}

#[test]
fn everyday_words_find_a_permit() {
    check_first(&[
        ("buka apotek", "izin-apotek"),
        ("saya mau buka apotek", "izin-apotek"),
        ("jual obat", "izin-apotek"),
        ("kerja di apotek", "sip-apoteker"),
        ("pasang papan nama", "izin-reklame"),
        ("papan nama toko", "izin-reklame"),
        ("renovasi rumah", "pbg"),
        ("bikin rumah baru", "pbg"),
        ("IMB", "pbg"),
        ("dokter praktek", "sip-dokter"),
        ("SIP dokter gigi", "sip-dokter"),
        ("jualan di pasar", "kios-pasar"),
        ("mau jualan baju online", "nib"),
        ("buka rumah makan", "nib"),
        ("makam", "pemakaman"),
        ("kuburan keluarga", "pemakaman"),
        ("ikut jalan angkot", "izin-trayek"),
        ("sopir angkot", "izin-trayek"),
        ("penelitian skripsi", "izin-penelitian"),
        ("konser di taman", "pemakaian-ruang-publik"),
        ("pasar malam", "pemakaian-ruang-publik"),
        ("tempat penitipan bayi", "izin-paud"),
        ("taman kanak kanak", "izin-paud"),
        ("gedung baru", "slf"),
        ("gali jalan", "pemanfaatan-jalan"),
    ]);
}

#[test]
fn english_words_find_a_permit() {
    check_first(&[
        ("open a pharmacy", "izin-apotek"),
        ("shop sign", "izin-reklame"),
        ("renovate house", "pbg"),
        ("I want to renovate a house", "pbg"),
        ("doctor", "sip-dokter"),
        ("register my company", "nib"),
        ("sell food at the market", "kios-pasar"),
        ("bury my grandmother", "pemakaman"),
        ("city bus", "izin-trayek"),
        ("thesis", "izin-penelitian"),
        ("night market", "pemakaian-ruang-publik"),
        ("building permit", "pbg"),
    ]);
}

#[test]
fn typing_mistakes_are_forgiven() {
    check_first(&[
        // A letter is missing.
        ("apotk", "izin-apotek"),
        ("papn nama", "izin-reklame"),
        ("pharmcy", "izin-apotek"),
        ("penelitan", "izin-penelitian"),
        // A letter is doubled.
        ("dokterr", "sip-dokter"),
        ("rekklame", "izin-reklame"),
        ("apootek", "izin-apotek"),
        ("bukaa apotik", "izin-apotek"),
        // Two letters are swapped.
        ("rekalme", "izin-reklame"),
        ("dkoter", "sip-dokter"),
        ("spnaduk", "izin-reklame"),
        ("penelitain", "izin-penelitian"),
        // A letter is wrong.
        ("apotik", "izin-apotek"),
        ("raklame", "izin-reklame"),
        ("teklame", "izin-reklame"),
        ("dpkter gigi", "sip-dokter"),
        ("praktek perawat", "sip-perawat"),
        ("cemetary", "pemakaman"),
        ("ijin usaha", "nib"),
        // Two mistakes in a long word.
        ("kindegarden", "izin-paud"),
        ("advertisemnet", "izin-reklame"),
        // No blank, or a digit for the word again.
        ("papannama", "izin-reklame"),
        ("kanak2", "izin-paud"),
    ]);
}

#[test]
fn an_unfinished_word_finds_a_permit() {
    check_first(&[
        ("apo", "sip-apoteker"),
        ("buka apo", "izin-apotek"),
        ("buka ap", "izin-apotek"),
        ("rek", "izin-reklame"),
        ("rekalm", "izin-reklame"),
        ("skrips", "izin-penelitian"),
        ("renovasi ru", "pbg"),
        ("jualan di pas", "kios-pasar"),
        ("kinder", "izin-paud"),
    ]);
}

#[test]
fn affixes_make_no_difference() {
    check_first(&[
        ("pemasangan papan nama", "izin-reklame"),
        ("memasang spanduk", "izin-reklame"),
        ("membangun rumah", "pbg"),
        ("pembangunan rumah", "pbg"),
        ("merenovasi", "pbg"),
        ("memperpanjang sip dokter", "sip-dokter"),
        ("menyewa kios", "kios-pasar"),
        ("penyewaan lapangan", "pemakaian-ruang-publik"),
        ("memakai taman", "pemakaian-ruang-publik"),
        ("menguburkan", "pemakaman"),
        ("meneliti", "izin-penelitian"),
        ("menitipkan anak", "izin-paud"),
        ("penggalian kabel", "pemanfaatan-jalan"),
        ("merawat", "sip-perawat"),
        ("renovating my house", "pbg"),
        ("doctors", "sip-dokter"),
        ("pharmacies", "izin-apotek"),
    ]);
}

#[test]
fn case_blanks_accents_and_marks_make_no_difference() {
    check_first(&[
        ("BUKA APOTEK", "izin-apotek"),
        ("   buka \t  apotek\n", "izin-apotek"),
        ("buka-apotek!", "izin-apotek"),
        ("\"renovasi\" (rumah)", "pbg"),
        ("rénovasi RÜMAH", "pbg"),
        ("áÑgkôt", "izin-trayek"),
        ("umbul umbul", "izin-reklame"),
    ]);
}

#[test]
fn a_second_permit_that_fits_is_not_lost() {
    let check = |typed: &str, expect: &[&str]| assert_eq!(found(typed), expect, "{typed}");
    check("buka apotek", &["izin-apotek", "sip-apoteker"]);
    check("apotik", &["izin-apotek", "sip-apoteker"]);
    check("pharmcy", &["izin-apotek", "sip-apoteker"]);
    check("sip", &["sip-dokter", "sip-perawat", "sip-apoteker"]);
    check("gedung baru", &["slf", "pbg"]);
    check("bangunan", &["pbg", "slf"]);
    check("sewa", &["kios-pasar", "pemakaian-ruang-publik"]);
    // What fits one of two words only is noise, and so it is here.
    check("papan nama", &["izin-reklame"]);
    check("dokter praktik", &["sip-dokter"]);
}

#[test]
fn what_no_permit_has_finds_nothing() {
    check_none(&[
        "xyzzy",
        "asdf",
        "qwertyuiop",
        "paspor",
        "kursus",
        // That every permit is an `izin` finds no permit for a marriage.
        "izin nikah",
        "saya mau nikah",
        "0",
    ]);
}

#[test]
fn a_word_that_no_permit_has_is_ignored_beside_one_that_says_much() {
    check_first(&[
        ("xyzzy apotek", "izin-apotek"),
        ("reklame qwertyuiop", "izin-reklame"),
        ("dokter hewan", "sip-dokter"),
    ]);
}

#[test]
fn words_that_say_nothing_find_everything_in_its_order() {
    let all: Vec<&str> = (0..catalogue::permits().len()).map(catalogue::id).collect();
    // The last one is on its way to `bagaimana`.
    for typed in ["", "   ", "?!", "😀", "saya mau", "how do I", "bagaim"] {
        assert_eq!(found(typed), all, "{typed}");
    }
}

#[test]
fn a_word_that_all_have_says_little() {
    assert!(found("izin").len() > 10);
    check_first(&[
        ("izin angkot", "izin-trayek"),
        ("surat izin apoteker", "sip-apoteker"),
        ("permit cemetery", "pemakaman"),
    ]);
}

#[test]
fn anything_can_be_typed() {
    let long = "apotek ".repeat(1_000);
    let letters = "a".repeat(1_000);
    let accents = "é".repeat(1_000);
    for typed in [
        "'; DROP TABLE permits; --",
        "<script>alert(1)</script>",
        "\0\u{1}\u{7f}\u{202e}",
        "Ã",
        "用地許可",
        "%s%n%00",
        &letters,
        &accents,
        &long,
    ] {
        let found = found(typed);
        assert!(found.len() <= catalogue::permits().len(), "{typed}");
    }
    assert_eq!(found(&long).first(), Some(&"izin-apotek"));
}

#[test]
fn an_empty_catalogue_has_nothing_to_find() {
    let index = SearchIndex::new(&[]);
    for typed in ["", "apotek", "qwertyuiop"] {
        assert_eq!(index.search(typed), [0; 0], "{typed}");
    }
}
