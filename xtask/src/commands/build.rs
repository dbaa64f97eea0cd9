//! `cargo xtask build`: the release to deploy.

use std::{fs, path::Path};

use crate::{
    build::{app, host},
    error::{Error, Result},
    project::Project,
    terminal::format_size,
};

/// Builds dist/ and the server, and says where they are.
pub fn run(project: &Project, public_url: &str) -> Result {
    app::build(project, public_url, || host::build_release_server(project))?;
    let dist = project.dist();
    let program = host::release_server(project);
    let (files, bytes) = content(&dist)?;
    println!("The app:    {}/", project.shown(&dist));
    println!(
        "            {files} files, {} with their compressed copies, for {public_url}",
        format_size(bytes)
    );
    println!("The server: {}", project.shown(&program));
    println!("            {}", format_size(size(&program)?));
    println!(
        "Copy both, and the folder crates/server/content, to the machine that serves them;\n\
         `loket-server serve --help` says what it needs there."
    );
    Ok(())
}

fn content(folder: &Path) -> Result<(usize, u64)> {
    let mut total = (0, 0);
    let entries = fs::read_dir(folder).map_err(|error| Error::file("read", folder, &error))?;
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

fn size(file: &Path) -> Result<u64> {
    fs::metadata(file)
        .map(|metadata| metadata.len())
        .map_err(|error| Error::file("read", file, &error))
}
