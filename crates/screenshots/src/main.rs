//! Screenshots of every page and state, at fixed instants, so that they can be compared.

mod command_line;
mod scenarios;
mod session;
mod variants;

use command_line::Options;
use session::Session;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};
use variants::variants;

fn main() -> ExitCode {
    let options = match Options::parse(env::args().skip(1)) {
        Ok(options) => options,
        Err(explanation) => {
            eprintln!("{explanation}");
            return ExitCode::FAILURE;
        }
    };
    match take_screenshots(&options) {
        Ok(bytes) => {
            println!("{} kB together, in {}", bytes / 1000, options.out.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cannot write to {}: {error}", options.out.display());
            ExitCode::FAILURE
        }
    }
}

fn take_screenshots(options: &Options) -> std::io::Result<usize> {
    fs::create_dir_all(&options.out)?;
    let mut bytes = 0;
    let scenarios = scenarios::all().filter(|scenario| options.wants(scenario.name));
    for (scenario, language) in scenarios.flat_map(|scenario| [(scenario, "id"), (scenario, "en")])
    {
        let variants = variants(scenario, language, options.all);
        if variants.is_empty() {
            continue;
        }
        let mut session = Session::start(language, scenario.at, scenario.without_wasm);
        (scenario.setup)(&mut session);
        for (size, colours) in variants {
            session.browser.resize(size);
            session.browser.prefer_colour_scheme(colours);
            session.browser.scroll_to(scenario.top);
            let name = format!(
                "{}-{}-{language}{}",
                scenario.name,
                size.width,
                if colours == "dark" { "-dark" } else { "" }
            );
            bytes += write(&options.out, &name, &session.browser.screenshot())?;
            if options.all {
                bytes += write(
                    &options.out,
                    &format!("{name}-full"),
                    &session.browser.full_page_screenshot(size),
                )?;
            }
        }
    }
    Ok(bytes)
}

fn write(folder: &Path, name: &str, screenshot: &[u8]) -> std::io::Result<usize> {
    fs::write(folder.join(format!("{name}.png")), screenshot)?;
    println!("{name}.png  {} kB", screenshot.len() / 1000);
    Ok(screenshot.len())
}
