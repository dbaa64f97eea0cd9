//! `cargo xtask build`: the release to deploy.

use std::{fs, path::Path};

use crate::{
    app,
    failure::{Failure, Outcome},
    project::Project,
    server,
    terminal::spoken_size,
};

/// Builds dist/ and the server, and says where they are.
pub fn run(project: &Project, public_url: &str) -> Outcome {
    app::build(project, public_url, || server::build_release(project))?;
    let dist = project.dist();
    let program = server::program(project, true);
    let (files, bytes) = content(&dist)?;
    println!("The app:    {}/", project.shown(&dist));
    println!(
        "            {files} files, {} with their compressed copies, for {public_url}",
        spoken_size(bytes)
    );
    println!("The server: {}", project.shown(&program));
    println!("            {}", spoken_size(size(&program)?));
    println!(
        "Copy both, and the folder crates/server/content, to the machine that serves them;\n\
         `loket-server serve --help` says what it needs there."
    );
    Ok(())
}

fn content(folder: &Path) -> Outcome<(usize, u64)> {
    let mut total = (0, 0);
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let (files, bytes) = if path.is_dir() {
            content(&path)?
        } else {
            (1, size(&path)?)
        };
        total = (total.0 + files, total.1 + bytes);
    }
    Ok(total)
}

fn size(file: &Path) -> Outcome<u64> {
    fs::metadata(file)
        .map(|metadata| metadata.len())
        .map_err(|error| Failure::file("read", file, &error))
}
