//! Where rustup cannot fetch the wasm target: Debian's compiler for browsers,
//! whose sources are a package of the same version, so that the standard library
//! for wasm can be built with it and put where the compiler looks for it.

mod compiler;
mod standard_library;

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use self::compiler::{RUSTC, no_way};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
    terminal::{Status, print_line},
    tools::{
        lookup::{in_path, output_of},
        package_manager::AptGet,
        wasm_target::toolchain::WasmToolchain,
    },
};

/// The name under which rustup knows Debian's compiler.
const LINKED_AS: &str = "loket-debian";
const LINKER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// Whether Debian's compiler can build the app already: a machine that needed it
/// once need not ask rustup every time.
pub fn is_ready(project: &Project) -> bool {
    ready_linker(project).is_some()
}

/// Makes Debian's compiler able to build the app.
pub fn set_up(project: &Project) -> Result<WasmToolchain> {
    let linker = match ready_linker(project) {
        Some(linker) => linker,
        None => install(project)?,
    };
    let target = target_folder(project);
    Ok(WasmToolchain {
        has_clippy: Path::new("/usr/bin/cargo-clippy").is_file(),
        environment: vec![
            (LINKER_VARIABLE, linker.into_os_string()),
            ("CARGO_TARGET_DIR", target.clone().into_os_string()),
            select_compiler()?,
        ],
        target,
    })
}

/// A folder of its own: each compiler would otherwise overwrite what cargo noted
/// about the other one, and the app that the other one built.
fn target_folder(project: &Project) -> PathBuf {
    project.target.join("debian")
}

fn ready_linker(project: &Project) -> Option<PathBuf> {
    linker().filter(|linker| can_build(project, linker))
}

fn install(project: &Project) -> Result<PathBuf> {
    let apt = AptGet::find().ok_or_else(no_way)?;
    print_line(
        Status::Note,
        "rustup cannot give the wasm target; using Debian's compiler and its sources instead",
    );
    let lld = newest_lld_package().unwrap_or_else(|| "lld".to_owned());
    let step = Step {
        log_name: "install-debian-rust",
        task: "installing Debian's compiler, its sources and a linker",
        usual_time: "30 s to 2 min, once",
        help: "",
    };
    let packages = [
        "rustc-web",
        "cargo-web",
        "rust-web-src",
        "rust-web-clippy",
        lld.as_str(),
    ];
    if !apt.install(project, &step, &packages)? {
        return Err(no_way());
    }
    let linker = linker().ok_or_else(no_way)?;
    if !can_build(project, &linker) {
        standard_library::build(project)?;
        standard_library::copy(project, &apt)?;
        // Cargo does not notice that what it built goes with another standard library.
        let _ = fs::remove_dir_all(target_folder(project));
    }
    if can_build(project, &linker) {
        return Ok(linker);
    }
    Err(Error::new(
        "Debian's compiler still cannot build for wasm after its standard library was added",
        format!(
            "Try it by hand: {RUSTC} --target {} --crate-type lib FILE.rs",
            WasmToolchain::TARGET
        ),
    ))
}

/// Builds a tiny library and links it as the app is linked: the one check that finds
/// a missing linker, and a standard library that is missing, of another version, or
/// without what optimising across crates needs.
fn can_build(project: &Project, linker: &Path) -> bool {
    let folder = project.own_target().join("try-wasm");
    let source = folder.join("empty.rs");
    let written = fs::create_dir_all(&folder).and_then(|()| {
        fs::write(
            &source,
            "#[unsafe(no_mangle)] pub extern \"C\" fn f() -> usize { std::env::args().count() }\n",
        )
    });
    written.is_ok()
        && Command::new(RUSTC)
            .args([
                "--edition=2024",
                "--crate-type=cdylib",
                "--target",
                WasmToolchain::TARGET,
            ])
            .args(["-C", "lto=fat", "-C"])
            .arg(format!("linker={}", linker.display()))
            .arg("--out-dir")
            .arg(&folder)
            .arg(&source)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
}

/// Makes `cargo` mean Debian's: through rustup where it is, else by PATH.
fn select_compiler() -> Result<(&'static str, OsString)> {
    if in_path("rustup").is_none() {
        let old = env::var_os("PATH").unwrap_or_default();
        let mut path = OsString::from("/usr/bin:");
        path.push(old);
        return Ok(("PATH", path));
    }
    let linked = output_of(
        Path::new("rustup"),
        &["toolchain", "link", LINKED_AS, "/usr"],
    );
    if linked.is_none() {
        return Err(Error::new(
            "rustup could not link Debian's compiler",
            format!("Try it by hand: rustup toolchain link {LINKED_AS} /usr"),
        ));
    }
    Ok(("RUSTUP_TOOLCHAIN", LINKED_AS.into()))
}

/// The newest wasm-ld: an older one may not read what a newer compiler writes.
fn linker() -> Option<PathBuf> {
    let newest = fs::read_dir("/usr/lib")
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let version: u32 = name.to_str()?.strip_prefix("llvm-")?.parse().ok()?;
            let linker = entry.path().join("bin/wasm-ld");
            linker.is_file().then_some((version, linker))
        })
        .max();
    newest
        .map(|(_, linker)| linker)
        .or_else(|| in_path("wasm-ld"))
}

fn newest_lld_package() -> Option<String> {
    let known = output_of(
        Path::new("apt-cache"),
        &["search", "--names-only", "^lld-[0-9]+$"],
    )?;
    let newest: u32 = known
        .lines()
        .filter_map(|line| {
            line.split_whitespace()
                .next()?
                .strip_prefix("lld-")?
                .parse()
                .ok()
        })
        .max()?;
    Some(format!("lld-{newest}"))
}
