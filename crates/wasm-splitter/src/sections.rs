//! Sections that the initial module and the chunks write in the same way.

use std::{collections::BTreeMap, ops::Range};

use wasm_encoder::{
    ConstExpr, CustomSection, ElementSection, Elements, Module as Output, RawSection, SectionId,
};
use wasmparser::{BinaryReader, TypeSectionReader};

use crate::{error::SplitError, module::Module};

/// Copies a section.
pub fn copy(output: &mut Output, module: &Module<'_>, section: SectionId) {
    let id = section as u8;
    if let Some(data) = module.raw.get(&id) {
        output.section(&RawSection { id, data });
    }
}

/// Copies the section that says which features of wasm the module uses: wasm-opt goes by
/// that.
pub fn copy_target_features(output: &mut Output, module: &Module<'_>) {
    if let Some(data) = module.target_features {
        output.section(&CustomSection {
            name: "target_features".into(),
            data: data.into(),
        });
    }
}

/// Puts functions into the slots of the table, one segment for each run of neighbours.
pub fn elements(slots: &BTreeMap<u32, u32>) -> ElementSection {
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    for (slot, function) in slots {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u32 == *slot => run.push(*function),
            _ => runs.push((*slot, vec![*function])),
        }
    }
    let mut elements = ElementSection::new();
    for (start, run) in runs {
        elements.active(
            None,
            &ConstExpr::i32_const(start as i32),
            Elements::Functions(run.into()),
        );
    }
    elements
}

/// The bytes of a range of addresses, which lies in one segment.
pub fn data<'a>(module: &Module<'a>, range: &Range<u32>) -> Option<&'a [u8]> {
    let segment = module
        .segments
        .iter()
        .find(|segment| segment.address <= range.start && range.end <= segment.end())?;
    let from = (range.start - segment.address) as usize;
    segment.bytes.get(from..from + range.len())
}

/// How many parameters the functions of a type take.
pub fn parameters(module: &Module<'_>, type_index: u32) -> Result<u32, SplitError> {
    let section = module.raw.get(&(SectionId::Type as u8)).copied();
    let types = TypeSectionReader::new(BinaryReader::new(section.unwrap_or_default(), 0))
        .map_err(SplitError::code)?;
    let mut types = types.into_iter_err_on_gc_types();
    let of_type = types
        .nth(type_index as usize)
        .ok_or_else(|| SplitError::code(format!("type {type_index} is missing")))?
        .map_err(SplitError::code)?;
    Ok(of_type.params().len() as u32)
}
