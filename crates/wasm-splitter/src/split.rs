//! Splitting from end to end: read, partition, write, validate.

use wasmparser::Validator;

use crate::{
    chunk,
    error::SplitError,
    initial,
    interface::Interface,
    module::Module,
    partition::{self, Partition},
    split_point::{SplitPoint, entry_functions},
};

/// A split module.
#[derive(Debug)]
pub struct SplitModules {
    /// The module that is loaded first.
    pub initial: Vec<u8>,
    /// The chunks, in the order of the split points.
    pub chunks: Vec<Chunk>,
    /// How many functions the module had before.
    pub functions: usize,
    /// How many bytes of data it had before.
    pub data: usize,
}

/// A module that is loaded when its entry function is wanted.
#[derive(Debug)]
pub struct Chunk {
    /// The name that its split point gives it.
    pub name: String,
    /// The module.
    pub wasm: Vec<u8>,
    /// How many functions moved into it.
    pub functions: usize,
    /// How many bytes of data moved into it.
    pub data: usize,
}

/// Splits a module at the given points.
///
/// `module` is what wasm-bindgen wrote, `linked` what the linker wrote before it; see the
/// crate's documentation for what both must have. The same input gives the same bytes.
///
/// # Errors
/// [`SplitError`] says which input or split point is at fault.
pub fn split(
    module: &[u8],
    linked: &[u8],
    points: &[SplitPoint<'_>],
) -> Result<SplitModules, SplitError> {
    let module = read("module", module)?;
    let linked = read("linked module", linked)?;
    let entries = entry_functions(&module, points)?;
    let partition = partition::compute(&module, &linked, &entries)?;
    let interface = Interface::new(&module, &partition)?;
    let initial = validated(initial::write(&module, &partition, &interface)?)?;
    let chunks = points
        .iter()
        .zip(0..)
        .map(|(point, number)| write_chunk(&module, &partition, &interface, point, number))
        .collect::<Result<_, _>>()?;
    Ok(SplitModules {
        initial,
        chunks,
        functions: module.bodies.len(),
        data: module.segments.iter().map(|s| s.bytes.len()).sum(),
    })
}

fn write_chunk(
    module: &Module<'_>,
    partition: &Partition,
    interface: &Interface,
    point: &SplitPoint<'_>,
    number: usize,
) -> Result<Chunk, SplitError> {
    let contents = &partition.chunks[number];
    let wasm = chunk::write(module, partition, number, &interface.imports[number])?;
    Ok(Chunk {
        name: point.name.to_owned(),
        wasm: validated(wasm)?,
        functions: contents.functions.len(),
        data: contents.data.iter().map(ExactSizeIterator::len).sum(),
    })
}

fn read<'a>(input: &'static str, bytes: &'a [u8]) -> Result<Module<'a>, SplitError> {
    Module::read(bytes).map_err(|reason| SplitError::Input {
        input,
        reason: reason.to_string(),
    })
}

/// A browser would refuse an invalid module, and nobody would see why.
fn validated(module: Vec<u8>) -> Result<Vec<u8>, SplitError> {
    Validator::new()
        .validate_all(&module)
        .map_err(SplitError::Output)?;
    Ok(module)
}
