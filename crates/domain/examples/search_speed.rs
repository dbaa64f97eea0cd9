//! How long a keystroke in the search takes, by the number of permits.
//!
//! `cargo run --release -p loket-domain --example search_speed`
//!
//! The permits are made up: words of syllables, some of them in every second permit and
//! most in a few, in texts as long as those of the office. The sentences are typed letter
//! by letter, as on a phone.

use loket_domain::permits::{PermitSummary, SearchIndex};
use loket_domain::provenance::Provenance;
use loket_domain::text::LocalizedText;
use std::collections::HashSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    println!(
        "permits  words  index ms  keystrokes  median µs  99 % µs  slowest µs (what was typed)"
    );
    for count in [40, 2_000, 20_000] {
        measure(count);
    }
}

fn measure(count: usize) {
    let permits = catalogue(count);
    let start = Instant::now();
    let index = SearchIndex::new(&permits);
    let built = start.elapsed();

    let mut times: Vec<(Duration, String)> = keystrokes(&permits)
        .into_iter()
        .map(|typed| (fastest_of_five(&index, &typed), typed))
        .collect();
    times.sort();
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    let at = |percent: usize| micros(times[(times.len() - 1) * percent / 100].0);
    let (slowest, typed) = &times[times.len() - 1];
    println!(
        "{count:7}  {:5}  {:8.1}  {:10}  {:9.1}  {:7.1}  {:10.1} ({typed})",
        different_words(&permits),
        built.as_secs_f64() * 1e3,
        times.len(),
        at(50),
        at(99),
        micros(*slowest),
    );
}

fn different_words(permits: &[PermitSummary]) -> usize {
    let texts = permits.iter().flat_map(|permit| {
        let texts = [&permit.name, &permit.summary];
        let sentences = texts.into_iter().flat_map(|text| [&text.id, &text.en]);
        sentences.chain(&permit.keywords)
    });
    let words: HashSet<&str> = texts.flat_map(|text| text.split(' ')).collect();
    words.len()
}

/// The machine is shared: what others do is no part of the answer.
fn fastest_of_five(index: &SearchIndex, typed: &str) -> Duration {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(index.search(black_box(typed)));
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

/// Each text that stands in the field while sentences are typed: words of permits, the
/// same with a mistake, and words that no permit has.
fn keystrokes(permits: &[PermitSummary]) -> Vec<String> {
    let mut random = Random(7);
    let mut sentences = vec![
        "saya mau buka apotek".to_owned(),
        "pasang papan nama toko".to_owned(),
        "renovasi rumah xyzzyq".to_owned(),
        "izin izin usaha pasang rumah surat baru kota".to_owned(),
    ];
    for _ in 0..20 {
        let permit = &permits[random.below(permits.len())];
        let keyword = &permit.keywords[random.below(permit.keywords.len())];
        sentences.push(format!("izin {keyword}"));
        let mut mistyped = format!("{keyword} {}", permit.name.en);
        mistyped.remove(2);
        sentences.push(mistyped);
    }
    sentences
        .iter()
        .flat_map(|sentence| (1..=sentence.len()).map(|length| sentence[..length].to_owned()))
        .collect()
}

/// Permits that are made up; the same for the same number.
fn catalogue(count: usize) -> Vec<PermitSummary> {
    let mut random = Random(1);
    (0..count)
        .map(|number| PermitSummary {
            id: format!("izin-{number}"),
            name: text(&mut random, 4),
            summary: text(&mut random, 12),
            category: "usaha".into(),
            keywords: (0..20)
                .map(|keyword| sentence(&mut random, 1 + keyword % 3))
                .collect(),
            total_time: None,
            charge: None,
            provenance: Provenance::Sample,
        })
        .collect()
}

fn text(random: &mut Random, words: usize) -> LocalizedText {
    LocalizedText {
        id: sentence(random, words),
        en: sentence(random, words),
    }
}

fn sentence(random: &mut Random, words: usize) -> String {
    (0..words)
        .map(|_| word(random))
        .collect::<Vec<_>>()
        .join(" ")
}

const COMMON_WORDS: &[&str] = &[
    "izin", "usaha", "surat", "kota", "baru", "pasang", "buka", "rumah", "toko", "jalan",
    "bangunan", "praktik", "papan", "nama", "permit", "licence", "city", "open", "house", "shop",
];
const SYLLABLES: &[&str] = &[
    "ba", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "di", "ki", "li", "mi", "ri", "si", "ti",
    "bu", "du", "ku", "lu", "mu", "ru", "tu", "be", "ke", "pe", "re", "te", "ko", "lo", "mo", "to",
    "han", "kan", "mang", "rup", "tas", "wer",
];

/// Every third word is a common one. The others are drawn as words of a language are: the
/// hundredth as often as the next hundred, and so on, of [`WORDS`] that there are.
fn word(random: &mut Random) -> String {
    if random.below(3) == 0 {
        return COMMON_WORDS[random.below(COMMON_WORDS.len())].to_owned();
    }
    let rank = (WORDS as f64).powf(random.below(1 << 20) as f64 / f64::from(1 << 20)) as usize;
    spell(rank * 7919 + SYLLABLES.len())
}

/// More than twice as many as the words of the office's own permits let expect.
const WORDS: usize = 20_000;

fn spell(number: usize) -> String {
    let next = number / SYLLABLES.len();
    let before = if next == 0 {
        String::new()
    } else {
        spell(next)
    };
    before + SYLLABLES[number % SYLLABLES.len()]
}

/// A linear congruential generator: the same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}
