//! Pictures of every page and state, at fixed instants, so that they can be compared.

mod command_line;
mod scenes;
mod stage;

use command_line::Options;
use loket_journeys::browser::{NARROW_PHONE, PHONE, Size, WIDE};
use scenes::{COMPLAINT, FINDING, INTEGRITY, SCENES, Scene, TRACKER};
use stage::Stage;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The pictures that are kept in the repository: scene, language, size, colours.
const SELECTED: [(&str, &str, Size, &str); 25] = [
    ("home", "id", PHONE, "light"),
    ("home", "id", WIDE, "light"),
    ("home", "id", PHONE, "dark"),
    ("home-holiday", "en", PHONE, "light"),
    ("home-wrong-clock", "id", PHONE, "light"),
    ("permits", "id", PHONE, "light"),
    ("permit", "id", PHONE, "light"),
    ("permit", "en", WIDE, "light"),
    ("permit-checklist", "id", PHONE, "light"),
    ("permit-calculator", "id", PHONE, "light"),
    ("finder", "id", PHONE, "light"),
    ("status-your-turn", "id", PHONE, "light"),
    ("status-paused", "id", PHONE, "light"),
    ("status-overdue", "id", PHONE, "light"),
    ("status-survey", "id", PHONE, "light"),
    ("complaint", "id", PHONE, "light"),
    ("complaint-who", "id", PHONE, "light"),
    ("complaint-receipt", "id", PHONE, "light"),
    ("complaint-closing", "id", PHONE, "light"),
    ("complaint-register", "id", PHONE, "light"),
    ("integrity", "id", WIDE, "light"),
    ("scores", "id", PHONE, "light"),
    ("scores", "en", WIDE, "dark"),
    ("evaluation", "id", PHONE, "light"),
    ("plain-page", "id", PHONE, "light"),
];

fn main() -> ExitCode {
    let options = match Options::parse(env::args().skip(1)) {
        Ok(options) => options,
        Err(explanation) => {
            eprintln!("{explanation}");
            return ExitCode::FAILURE;
        }
    };
    match take_pictures(&options) {
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

fn take_pictures(options: &Options) -> std::io::Result<usize> {
    fs::create_dir_all(&options.out)?;
    let mut bytes = 0;
    let scenes = SCENES
        .iter()
        .chain(&FINDING)
        .chain(&TRACKER)
        .chain(&COMPLAINT)
        .chain(&INTEGRITY);
    let scenes = scenes.filter(|scene| options.wants(scene.name));
    for (scene, language) in scenes.flat_map(|scene| [(scene, "id"), (scene, "en")]) {
        let shots = shots(scene, language, options.all);
        if shots.is_empty() {
            continue;
        }
        let mut stage = Stage::set(language, scene.at, scene.without_wasm);
        (scene.show)(&mut stage);
        for (size, colours) in shots {
            stage.browser.resize(size);
            stage.browser.prefer_colours(colours);
            stage.browser.scroll_to(scene.top);
            let name = format!(
                "{}-{}-{language}{}",
                scene.name,
                size.width,
                if colours == "dark" { "-dark" } else { "" }
            );
            bytes += write(&options.out, &name, &stage.browser.picture_of_the_screen())?;
            if options.all {
                bytes += write(
                    &options.out,
                    &format!("{name}-full"),
                    &stage.browser.picture_of_the_page(size),
                )?;
            }
        }
    }
    Ok(bytes)
}

/// The sizes and colours in which a scene is wanted.
fn shots(scene: &Scene, language: &str, all: bool) -> Vec<(Size, &'static str)> {
    if !all {
        let is_this = |(name, of, _, _): &&(&str, &str, Size, &'static str)| {
            *name == scene.name && *of == language
        };
        return SELECTED
            .iter()
            .filter(is_this)
            .map(|(_, _, size, colours)| (*size, *colours))
            .collect();
    }
    let colours: &[&'static str] = if scene.also_dark {
        &["light", "dark"]
    } else {
        &["light"]
    };
    let sizes = [PHONE, NARROW_PHONE, WIDE];
    colours
        .iter()
        .flat_map(|colours| sizes.map(|size| (size, *colours)))
        .collect()
}

fn write(folder: &Path, name: &str, picture: &[u8]) -> std::io::Result<usize> {
    fs::write(folder.join(format!("{name}.png")), picture)?;
    println!("{name}.png  {} kB", picture.len() / 1000);
    Ok(picture.len())
}
