//! Writing the initial module: the whole module without the contents of the chunks.

use std::collections::BTreeMap;

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ExportSection, Function, FunctionSection,
    Module as Output, SectionId, StartSection, TableSection, reencode::Reencode,
};
use wasmparser::ExternalKind;

use crate::{
    error::SplitError, interface::Interface, module::Module, partition::Partition,
    reindex::Reindex, sections,
};

/// Writes the initial module. In the place of each entry function stands a placeholder:
/// it calls the table slot into which the chunk puts the entry function itself.
pub fn write(
    module: &Module<'_>,
    partition: &Partition,
    interface: &Interface,
) -> Result<Vec<u8>, SplitError> {
    let all = 0..module.types_of_functions.len() as u32;
    let stays = |f: &u32| partition.entry_of(*f).is_some() || !partition.moves(*f);
    let mut reindex = Reindex {
        functions: all.clone().filter(stays).zip(0..).collect(),
        ..Reindex::default()
    };
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in all.filter(stays) {
        let Some(body) = module.body(function) else {
            continue;
        };
        functions.function(module.types_of_functions[function as usize]);
        if let Some(chunk) = partition.entry_of(function) {
            code.function(&placeholder(module, function, chunk)?);
        } else {
            reindex
                .parse_function_body(&mut code, body.clone())
                .map_err(SplitError::code)?;
        }
    }
    let slots = module
        .slots
        .iter()
        .filter(|(_, function)| !partition.moves(**function))
        .map(|(slot, function)| reindex.function(*function).map(|index| (*slot, index)))
        .collect::<Result<BTreeMap<_, _>, _>>()
        .map_err(SplitError::code)?;

    let mut output = Output::new();
    sections::copy(&mut output, module, SectionId::Type);
    sections::copy(&mut output, module, SectionId::Import);
    output.section(&functions);
    output.section(&tables(module, partition, &mut reindex)?);
    sections::copy(&mut output, module, SectionId::Memory);
    sections::copy(&mut output, module, SectionId::Global);
    output.section(&exports(module, interface, &reindex)?);
    if let Some(function) = module.start {
        output.section(&StartSection {
            function_index: reindex.function(function).map_err(SplitError::code)?,
        });
    }
    output.section(&sections::elements(&slots));
    output.section(&code);
    output.section(&data(module, partition));
    sections::copy_target_features(&mut output, module);
    Ok(output.finish())
}

fn placeholder(module: &Module<'_>, entry: u32, chunk: usize) -> Result<Function, SplitError> {
    let type_index = module.types_of_functions[entry as usize];
    let mut function = Function::new([]);
    let mut code = function.instructions();
    for parameter in 0..sections::parameters(module, type_index)? {
        code.local_get(parameter);
    }
    code.i32_const(module.entry_slot(chunk) as i32)
        .call_indirect(0, type_index)
        .end();
    Ok(function)
}

fn tables(
    module: &Module<'_>,
    partition: &Partition,
    reindex: &mut Reindex,
) -> Result<TableSection, SplitError> {
    let mut tables = TableSection::new();
    for (number, table) in module.tables.iter().enumerate() {
        let mut table = reindex.table_type(*table).map_err(SplitError::code)?;
        if number == 0 {
            table.minimum += partition.chunks.len() as u64;
            table.maximum = table.maximum.map(|most| most.max(table.minimum));
        }
        tables.table(table);
    }
    Ok(tables)
}

fn exports(
    module: &Module<'_>,
    interface: &Interface,
    reindex: &Reindex,
) -> Result<ExportSection, SplitError> {
    let mut exports = ExportSection::new();
    let old = module
        .exports
        .iter()
        .map(|export| (export.kind, export.index, export.name));
    let new = interface
        .added_exports
        .iter()
        .map(|(kind, index, name)| (*kind, *index, name.as_str()));
    for (kind, index, name) in old.chain(new) {
        let index = match kind {
            ExternalKind::Func => reindex.function(index).map_err(SplitError::code)?,
            _ => index,
        };
        exports.export(name, kind.into(), index);
    }
    Ok(exports)
}

/// Zeros in the place of what chunks bring: wasm-opt leaves long runs of them out.
fn data(module: &Module<'_>, partition: &Partition) -> DataSection {
    let mut data = DataSection::new();
    for segment in &module.segments {
        let mut bytes = segment.bytes.to_vec();
        for moved in partition.chunks.iter().flat_map(|chunk| &chunk.data) {
            let inside = moved.start.max(segment.address)..moved.end.min(segment.end());
            for address in inside {
                bytes[(address - segment.address) as usize] = 0;
            }
        }
        data.active(0, &ConstExpr::i32_const(segment.address as i32), bytes);
    }
    data
}
