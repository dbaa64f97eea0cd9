//! What a keystroke in the search costs on a phone: the real app in a real browser, the
//! processor slowed down four times, catalogues of three sizes from the real server.
//! It prints figures and judges none.

mod typing;
mod workload;

use loket_bench::Percentiles;
use loket_test_harness::CATALOGUE_SIZES;
use std::process::ExitCode;
use typing::Measurement;
use workload::CPU_SLOWDOWN;

/// One frame at 60 Hz, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

fn main() -> ExitCode {
    println!(
        "Milliseconds with the processor {CPU_SLOWDOWN} times slower; one frame at 60 Hz is {FRAME:.1}.\n"
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
    for permits in CATALOGUE_SIZES {
        match typing::measure(permits) {
            Ok(measurement) => print(permits, &measurement),
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

fn print(permits: usize, measurement: &Measurement) {
    let [whole, event, build, layout] = [0, 1, 2, 3].map(|part| {
        Percentiles::from_values(measurement.letters.iter().map(|letter| letter[part]))
    });
    let over = measurement
        .letters
        .iter()
        .filter(|letter| letter[0] > FRAME)
        .count();
    println!(
        "{permits:>7} | {:>9.1} {:>9.0} {:>9.0} | {:>7} {:>6.1} {:>6.1} {:>6.1} {over:>6} | {:>6.1} {:>6.1} {:>6.1} | {:>7.1}",
        measurement.catalogue_bytes / 1000.0,
        measurement.received,
        measurement.shown,
        measurement.letters.len(),
        whole.median,
        whole.p95,
        whole.max,
        event.median,
        build.median,
        layout.median,
        measurement.longest_pause,
    );
    println!(
        "        | the processor is really {:.1} times slower",
        measurement.slower
    );
    for (words, [whole, event, build, layout]) in &measurement.slowest {
        println!(
            "        | slowest: {whole:.1} ({event:.1} + {build:.1} + {layout:.1}) at “{words}”"
        );
    }
}
