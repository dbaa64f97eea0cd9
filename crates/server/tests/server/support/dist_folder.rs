//! A folder as Trunk leaves it, with compressed copies.

use loket_server::static_files::{Dist, FrameAncestors};
use tempfile::TempDir;

pub const WASM: &str = "/loket-0123456789abcdef_bg.wasm";
pub const SCRIPT: &str = "/loket-0123456789abcdef.js";

/// The files. What is in the compressed ones does not matter here, only which is sent.
pub fn make() -> TempDir {
    let folder = TempDir::new().unwrap();
    let page = "<!doctype html><html><head><title>Loket</title><meta name=description content=x>\
                </head><script type=module>init()</script></html>";
    let files = [
        ("index.html", page),
        ("index.html.br", "page in brotli"),
        ("index.html.gz", "page in gzip"),
        ("loket-0123456789abcdef_bg.wasm", "\0asm"),
        ("loket-0123456789abcdef_bg.wasm.br", "wasm in brotli"),
        ("loket-0123456789abcdef_bg.wasm.gz", "wasm in gzip"),
        ("loket-0123456789abcdef.js", "export {}"),
        ("robots.txt", "User-agent: *"),
    ];
    for (name, content) in files {
        std::fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

pub fn open(folder: &TempDir, frame_ancestors: &str) -> Dist {
    let ancestors = FrameAncestors::parse(frame_ancestors).unwrap();
    Dist::open(folder.path(), &ancestors).unwrap()
}
