//! Writing the rest: a module that imports what it needs from the first one, and puts
//! its functions into the table and its data into memory when it is instantiated.

use std::collections::BTreeMap;

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, EntityType, FunctionSection, ImportSection,
    Module as Output, SectionId, reencode::Reencode,
};

use super::{
    first::slot_of_gate, module::Module, parts, plan::Plan, renumber::Renumber, shared::Shared,
};
use crate::Failure;

/// The name under which the app hands its exports over.
const APP: &str = "a";

/// Writes it.
pub fn write(bundled: &Module<'_>, plan: &Plan, shared: &Shared) -> Result<Vec<u8>, Failure> {
    let functions = shared.functions.keys().chain(&plan.functions);
    let mut renumber = Renumber {
        functions: functions.copied().zip(0..).collect(),
        globals: shared.globals.keys().copied().zip(0..).collect(),
        tables: shared.tables.keys().copied().zip(0..).collect(),
    };
    let mut types = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in &plan.functions {
        types.function(bundled.types_of_functions[*function as usize]);
        if let Some(body) = bundled.body(*function) {
            renumber.parse_function_body(&mut code, body.clone())?;
        }
    }
    let mut slots: BTreeMap<u32, u32> = bundled
        .slots
        .iter()
        .filter(|(_, function)| plan.functions.contains(function))
        .map(|(slot, function)| (*slot, renumber.function(*function)))
        .collect();
    slots.insert(slot_of_gate(bundled), renumber.function(plan.gate));

    let mut output = Output::new();
    parts::take_over(&mut output, bundled, SectionId::Type);
    output.section(&imports(bundled, shared, &mut renumber)?);
    output.section(&types);
    output.section(&parts::elements(&slots));
    output.section(&code);
    output.section(&data(bundled, plan));
    parts::features(&mut output, bundled);
    Ok(output.finish())
}

fn imports(
    bundled: &Module<'_>,
    shared: &Shared,
    renumber: &mut Renumber,
) -> Result<ImportSection, Failure> {
    let mut imports = ImportSection::new();
    for (function, name) in &shared.functions {
        let of_type = bundled.types_of_functions[*function as usize];
        imports.import(APP, name, EntityType::Function(of_type));
    }
    for (table, name) in &shared.tables {
        let mut ty = renumber.table_type(bundled.tables[*table as usize])?;
        // The first module's own table has one more place, for the gate.
        ty.minimum += u64::from(*table == 0);
        ty.maximum = None;
        imports.import(APP, name, EntityType::Table(ty));
    }
    for (memory, name) in &shared.memories {
        let memory = renumber.memory_type(bundled.memories[*memory as usize])?;
        imports.import(APP, name, EntityType::Memory(memory));
    }
    for (global, name) in &shared.globals {
        let global = renumber.global_type(bundled.globals[*global as usize].ty)?;
        imports.import(APP, name, EntityType::Global(global));
    }
    Ok(imports)
}

fn data(bundled: &Module<'_>, plan: &Plan) -> DataSection {
    let mut data = DataSection::new();
    for range in &plan.data {
        let segment = bundled
            .segments
            .iter()
            .find(|segment| segment.address <= range.start && range.end <= segment.end());
        if let Some(segment) = segment {
            let from = (range.start - segment.address) as usize;
            let bytes = &segment.bytes[from..from + range.len()];
            data.active(
                0,
                &ConstExpr::i32_const(range.start as i32),
                bytes.iter().copied(),
            );
        }
    }
    data
}
