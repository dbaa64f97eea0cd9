//! Writing the first module: the whole one without what the rest has.

use std::collections::BTreeMap;

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ExportSection, Function, FunctionSection,
    Module as Output, SectionId, TableSection, reencode::Reencode,
};
use wasmparser::ExternalKind;

use super::{module::Module, parts, plan::Plan, renumber::Renumber, shared::Shared};
use crate::Failure;

/// Writes it. The gate stays as a call of the first free place in the table, where the
/// rest puts the gate itself.
pub fn write(bundled: &Module<'_>, plan: &Plan, shared: &Shared) -> Result<Vec<u8>, Failure> {
    let all = 0..bundled.types_of_functions.len() as u32;
    let stays = |f: &u32| *f == plan.gate || !plan.functions.contains(f);
    let mut renumber = Renumber {
        functions: all.clone().filter(stays).zip(0..).collect(),
        ..Renumber::default()
    };
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in all.filter(stays) {
        let Some(body) = bundled.body(function) else {
            continue;
        };
        functions.function(bundled.types_of_functions[function as usize]);
        if function == plan.gate {
            code.function(&stub(bundled, plan)?);
        } else {
            renumber.parse_function_body(&mut code, body.clone())?;
        }
    }
    let slots: BTreeMap<u32, u32> = bundled
        .slots
        .iter()
        .filter(|(_, function)| !plan.functions.contains(function))
        .map(|(slot, function)| (*slot, renumber.function(*function)))
        .collect();

    let mut output = Output::new();
    parts::take_over(&mut output, bundled, SectionId::Type);
    parts::take_over(&mut output, bundled, SectionId::Import);
    output.section(&functions);
    output.section(&tables(bundled, &mut renumber)?);
    parts::take_over(&mut output, bundled, SectionId::Memory);
    parts::take_over(&mut output, bundled, SectionId::Global);
    output.section(&exports(bundled, shared, &renumber));
    if let Some(function) = bundled.start {
        output.section(&wasm_encoder::StartSection {
            function_index: renumber.function(function),
        });
    }
    output.section(&parts::elements(&slots));
    output.section(&code);
    output.section(&data(bundled, plan));
    parts::features(&mut output, bundled);
    Ok(output.finish())
}

/// The place of the gate in the table: one more than the table had.
pub fn slot_of_gate(bundled: &Module<'_>) -> u32 {
    bundled
        .tables
        .first()
        .map_or(0, |table| table.initial as u32)
}

fn stub(bundled: &Module<'_>, plan: &Plan) -> Result<Function, Failure> {
    let type_index = bundled.types_of_functions[plan.gate as usize];
    let mut function = Function::new([]);
    let mut code = function.instructions();
    for parameter in 0..parts::parameters(bundled, type_index)? {
        code.local_get(parameter);
    }
    code.i32_const(slot_of_gate(bundled) as i32)
        .call_indirect(0, type_index)
        .end();
    Ok(function)
}

fn tables(bundled: &Module<'_>, renumber: &mut Renumber) -> Result<TableSection, Failure> {
    let mut tables = TableSection::new();
    for (number, table) in bundled.tables.iter().enumerate() {
        let mut table = renumber.table_type(*table)?;
        if number == 0 {
            table.minimum += 1;
            table.maximum = table.maximum.map(|most| most.max(table.minimum));
        }
        tables.table(table);
    }
    Ok(tables)
}

fn exports(bundled: &Module<'_>, shared: &Shared, renumber: &Renumber) -> ExportSection {
    let mut exports = ExportSection::new();
    let old = bundled
        .exports
        .iter()
        .map(|export| (export.kind, export.index, export.name));
    let new = shared
        .new
        .iter()
        .map(|(kind, index, name)| (*kind, *index, name.as_str()));
    for (kind, index, name) in old.chain(new) {
        let index = match kind {
            ExternalKind::Func => renumber.function(index),
            _ => index,
        };
        exports.export(name, kind.into(), index);
    }
    exports
}

/// Zeros in the place of what the rest brings: wasm-opt leaves long runs of them out.
fn data(bundled: &Module<'_>, plan: &Plan) -> DataSection {
    let mut data = DataSection::new();
    for segment in &bundled.segments {
        let addresses = segment.address..;
        let bytes = addresses.zip(segment.bytes).map(|(address, byte)| {
            let moves = plan.data.iter().any(|range| range.contains(&address));
            if moves { 0 } else { *byte }
        });
        let bytes: Vec<u8> = bytes.collect();
        data.active(0, &ConstExpr::i32_const(segment.address as i32), bytes);
    }
    data
}
