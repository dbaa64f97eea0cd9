//! The parts that both modules have, each its own.

use std::collections::BTreeMap;

use wasm_encoder::{
    ConstExpr, CustomSection, ElementSection, Elements, Module as Output, RawSection, SectionId,
};
use wasmparser::{BinaryReader, TypeSectionReader};

use super::module::Module;
use crate::Failure;

/// Writes a section as it was.
pub fn take_over(output: &mut Output, bundled: &Module<'_>, section: SectionId) {
    let id = section as u8;
    if let Some(data) = bundled.raw.get(&id) {
        output.section(&RawSection { id, data });
    }
}

/// Says which features of wasm the module uses: wasm-opt goes by that.
pub fn features(output: &mut Output, bundled: &Module<'_>) {
    if let Some(data) = bundled.target_features {
        output.section(&CustomSection {
            name: "target_features".into(),
            data: data.into(),
        });
    }
}

/// Puts functions into the table, each run of neighbours at once.
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

/// How many parameters functions of a type have.
pub fn parameters(bundled: &Module<'_>, type_index: u32) -> Result<u32, Failure> {
    let section = bundled.raw.get(&(SectionId::Type as u8)).copied();
    let types = TypeSectionReader::new(BinaryReader::new(section.unwrap_or_default(), 0))?;
    let mut types = types.into_iter_err_on_gc_types();
    let of_type = types
        .nth(type_index as usize)
        .ok_or("a type is missing")??;
    Ok(of_type.params().len() as u32)
}
