//! What a keystroke in the search costs on a phone: the real app in a real browser, the
//! processor slowed down four times, catalogues of three sizes from the real server.
//! It prints figures and judges none.

mod visit;

use loket_journeys::{Figures, MANY};
use std::process::ExitCode;

/// One frame at 60 Hz, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// How many times slower the processor is made.
const SLOWER: f64 = 4.0;

/// What is typed: what people do, what they want, in both languages, with mistakes.
const WORDS: [&str; 9] = [
    "pasang papan nama",
    "renovasi rumah",
    "buka apotek",
    "toko bangunan",
    "izin usaha rumah makan",
    "surat keterangan",
    "open a pharmacy",
    "pasng spandk",
    "klinik gigi palu barat",
];

fn main() -> ExitCode {
    println!(
        "Milliseconds with the processor {SLOWER} times slower; one frame at 60 Hz is {FRAME:.1}.\n"
    );
    println!(
        "{:>7} | {:>9} {:>9} {:>9} | {:>7} {:>6} {:>6} {:>6} {:>6} | {:>6} {:>6} {:>6} | {:>7}",
        "permits",
        "JSON kB",
        "received",
        "shown",
        "letters",
        "median",
        "p95",
        "max",
        "> 1 fr",
        "event",
        "build",
        "layout",
        "address"
    );
    for permits in MANY {
        match visit::visit(permits) {
            Ok(visit) => print(permits, &visit),
            Err(error) => {
                eprintln!("no catalogue of {permits} permits: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    println!(
        "\nreceived, shown: after the page began to load; between them the answer is read, the\n\
         index is built and the first results are drawn. event, build, layout: medians of the\n\
         parts of a letter. address: the longest task while the address follows the words."
    );
    ExitCode::SUCCESS
}

fn print(permits: usize, visit: &visit::Visit) {
    let [whole, event, build, layout] =
        [0, 1, 2, 3].map(|part| Figures::of(visit.letters.iter().map(|letter| letter[part])));
    let over = visit
        .letters
        .iter()
        .filter(|letter| letter[0] > FRAME)
        .count();
    println!(
        "{permits:>7} | {:>9.1} {:>9.0} {:>9.0} | {:>7} {:>6.1} {:>6.1} {:>6.1} {over:>6} | {:>6.1} {:>6.1} {:>6.1} | {:>7.1}",
        visit.catalogue_bytes / 1000.0,
        visit.received,
        visit.shown,
        visit.letters.len(),
        whole.median,
        whole.p95,
        whole.max,
        event.median,
        build.median,
        layout.median,
        visit.longest_pause,
    );
    println!(
        "        | the processor is really {:.1} times slower",
        visit.slower
    );
    for (words, [whole, event, build, layout]) in &visit.slowest {
        println!(
            "        | slowest: {whole:.1} ({event:.1} + {build:.1} + {layout:.1}) at “{words}”"
        );
    }
}
