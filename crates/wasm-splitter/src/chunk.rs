//! Writing a chunk: a module that imports what it needs from the initial one, and puts
//! its functions into the table and its data into memory when it is instantiated.

use std::collections::BTreeMap;

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, EntityType, FunctionSection, ImportSection,
    Module as Output, SectionId, reencode::Reencode,
};

use crate::{
    error::SplitError, interface::ChunkImports, module::Module, partition::Partition,
    reindex::Reindex, sections,
};

/// The namespace from which a chunk imports the exports of the initial module.
pub const IMPORT_NAMESPACE: &str = "a";

/// Writes the chunk with this number.
pub fn write(
    module: &Module<'_>,
    partition: &Partition,
    number: usize,
    imports: &ChunkImports,
) -> Result<Vec<u8>, SplitError> {
    let contents = &partition.chunks[number];
    let functions = imports.functions.keys().chain(&contents.functions);
    let mut reindex = Reindex {
        functions: functions.copied().zip(0..).collect(),
        globals: Some(imports.globals.keys().copied().zip(0..).collect()),
        tables: Some(imports.tables.keys().copied().zip(0..).collect()),
    };
    let mut types = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in &contents.functions {
        types.function(module.types_of_functions[*function as usize]);
        if let Some(body) = module.body(*function) {
            reindex
                .parse_function_body(&mut code, body.clone())
                .map_err(SplitError::code)?;
        }
    }
    let own_slots = module
        .slots
        .iter()
        .filter(|(_, function)| contents.functions.contains(function))
        .map(|(slot, function)| (*slot, *function));
    let slots = own_slots
        .chain([(module.entry_slot(number), contents.entry)])
        .map(|(slot, function)| reindex.function(function).map(|index| (slot, index)))
        .collect::<Result<BTreeMap<_, _>, _>>()
        .map_err(SplitError::code)?;

    let mut output = Output::new();
    sections::copy(&mut output, module, SectionId::Type);
    output.section(&import_section(module, partition, imports, &mut reindex)?);
    output.section(&types);
    output.section(&sections::elements(&slots));
    output.section(&code);
    let mut data = DataSection::new();
    for range in &contents.data {
        let bytes = sections::data(module, range).unwrap_or_default();
        let address = ConstExpr::i32_const(range.start as i32);
        data.active(0, &address, bytes.iter().copied());
    }
    output.section(&data);
    sections::copy_target_features(&mut output, module);
    Ok(output.finish())
}

fn import_section(
    module: &Module<'_>,
    partition: &Partition,
    imports: &ChunkImports,
    reindex: &mut Reindex,
) -> Result<ImportSection, SplitError> {
    let mut section = ImportSection::new();
    for (function, name) in &imports.functions {
        let of_type = module.types_of_functions[*function as usize];
        section.import(IMPORT_NAMESPACE, name, EntityType::Function(of_type));
    }
    for (table, name) in &imports.tables {
        let old = module.tables[*table as usize];
        let mut ty = reindex.table_type(old).map_err(SplitError::code)?;
        // The initial module's table has a slot more for each entry function.
        if *table == 0 {
            ty.minimum += partition.chunks.len() as u64;
        }
        ty.maximum = None;
        section.import(IMPORT_NAMESPACE, name, EntityType::Table(ty));
    }
    for (memory, name) in &imports.memories {
        let old = module.memories[*memory as usize];
        let memory = reindex.memory_type(old).map_err(SplitError::code)?;
        section.import(IMPORT_NAMESPACE, name, EntityType::Memory(memory));
    }
    for (global, name) in &imports.globals {
        let old = module.globals[*global as usize].ty;
        let global = reindex.global_type(old).map_err(SplitError::code)?;
        section.import(IMPORT_NAMESPACE, name, EntityType::Global(global));
    }
    Ok(section)
}
