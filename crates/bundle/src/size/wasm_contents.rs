//! Which functions, of which crates, a wasm module is made of.

use std::collections::{BTreeMap, HashMap};

use wasm_splitter::symbol::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use super::owner::crate_of;

/// The contents of a module, in bytes.
#[derive(Debug, Default)]
pub struct WasmContents {
    /// Bytes of all functions.
    pub code: usize,
    /// Bytes of all data segments.
    pub data: usize,
    /// The functions, in the order of the module.
    pub functions: Vec<Function>,
}

/// One function.
#[derive(Debug)]
pub struct Function {
    /// Its demangled name.
    pub name: String,
    /// The crate it is written in.
    pub krate: String,
    /// Its code.
    pub bytes: usize,
}

impl WasmContents {
    /// The crates with the bytes of their functions, largest first.
    pub fn by_crate(&self) -> Vec<(&str, usize)> {
        let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
        for function in &self.functions {
            *sums.entry(&function.krate).or_default() += function.bytes;
        }
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        sums
    }

    /// The largest functions.
    pub fn largest(&self, count: usize) -> Vec<&Function> {
        let mut functions: Vec<&Function> = self.functions.iter().collect();
        functions.sort_by_key(|function| std::cmp::Reverse(function.bytes));
        functions.truncate(count);
        functions
    }
}

/// Reads a module that still has the names of its functions.
pub fn read(module: &[u8]) -> Result<WasmContents, String> {
    let mut contents = WasmContents::default();
    let mut names: HashMap<u32, String> = HashMap::new();
    let mut imported = 0_u32;
    let mut bodies: Vec<usize> = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(readable)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let is_function = matches!(
                        import.map_err(readable)?.ty,
                        TypeRef::Func(_) | TypeRef::FuncExact(_)
                    );
                    imported += u32::from(is_function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().len()),
            Payload::DataSection(segments) => contents.data = length(&segments.range()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(map) = subsection.map_err(readable)? {
                            for naming in map {
                                let naming = naming.map_err(readable)?;
                                names.insert(naming.index, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return Err("the module has no names; give the one from before wasm-opt".to_owned());
    }
    contents.code = bodies.iter().sum();
    contents.functions = (imported..)
        .zip(bodies)
        .map(|(index, bytes)| {
            let mangled = names.get(&index).map(String::as_str).unwrap_or_default();
            let name = demangle(mangled);
            Function {
                krate: crate_of(&name),
                name,
                bytes,
            }
        })
        .collect();
    Ok(contents)
}

fn readable(error: wasmparser::BinaryReaderError) -> String {
    format!("it is not a wasm module that can be read: {error}")
}

fn length(range: &std::ops::Range<u64>) -> usize {
    usize::try_from(range.end - range.start).unwrap_or(usize::MAX)
}
