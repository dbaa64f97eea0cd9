//! `cargo run -p module-graph -- FOLDER` checks a crate, `… -- --mermaid FOLDER` draws it.

use module_graph::{ModuleGraph, check, mermaid};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (draws, folder) = match arguments.as_slice() {
        [folder] => (false, folder),
        [option, folder] if option == "--mermaid" => (true, folder),
        _ => {
            eprintln!("usage: module-graph [--mermaid] FOLDER");
            return ExitCode::from(2);
        }
    };
    let graphs = match ModuleGraph::read_targets(Path::new(folder)) {
        Ok(graphs) => graphs,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut broken = 0;
    for graph in &graphs {
        if draws {
            println!("%% {}", graph.root.display());
            print!("{}", mermaid(graph));
            continue;
        }
        let violations = check(graph);
        broken += violations.len();
        for violation in &violations {
            println!("{violation}");
        }
        println!(
            "{} {}: {} modules, {} imports, {} broken rules",
            graph.package,
            graph.root.display(),
            graph.modules.len(),
            graph.imports.len(),
            violations.len()
        );
    }
    ExitCode::from(u8::from(broken > 0))
}
