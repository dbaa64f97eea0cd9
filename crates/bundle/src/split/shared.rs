//! What the rest needs of the first module, and under which names it gets it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use wasmparser::{ExternalKind, Operator};

use super::{module::Module, plan::Plan};
use crate::Failure;

/// Numbers in the bundled module, each with the name under which the first module
/// exports it.
#[derive(Debug, Default)]
pub struct Shared {
    /// Functions of the first module, and imported ones that it hands on.
    pub functions: BTreeMap<u32, String>,
    /// Globals: where the stack ends.
    pub globals: BTreeMap<u32, String>,
    /// Tables: that of the functions, and that of values of JavaScript.
    pub tables: BTreeMap<u32, String>,
    /// Memories.
    pub memories: BTreeMap<u32, String>,
    /// Those of the names that the first module does not have yet.
    pub new: Vec<(ExternalKind, u32, String)>,
}

/// Finds what the functions of the rest use.
pub fn find(bundled: &Module<'_>, plan: &Plan) -> Result<Shared, Failure> {
    let mut functions = BTreeSet::new();
    let mut globals = BTreeSet::new();
    // The first table and memory are where the rest puts its functions and its data.
    let mut tables = BTreeSet::from([0]);
    for body in plan.functions.iter().filter_map(|f| bundled.body(*f)) {
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index: f }
                | Operator::ReturnCall { function_index: f }
                | Operator::RefFunc { function_index: f }
                    if !plan.functions.contains(&f) =>
                {
                    functions.insert(f);
                }
                Operator::GlobalGet { global_index: g }
                | Operator::GlobalSet { global_index: g } => {
                    globals.insert(g);
                }
                Operator::TableGet { table: t }
                | Operator::TableSet { table: t }
                | Operator::TableSize { table: t }
                | Operator::TableGrow { table: t }
                | Operator::TableFill { table: t }
                | Operator::CallIndirect { table_index: t, .. }
                | Operator::ReturnCallIndirect { table_index: t, .. } => {
                    tables.insert(t);
                }
                _ => {}
            }
        }
    }
    let mut names = Names::new(bundled);
    Ok(Shared {
        functions: names.give(ExternalKind::Func, functions),
        globals: names.give(ExternalKind::Global, globals),
        tables: names.give(ExternalKind::Table, tables),
        memories: names.give(ExternalKind::Memory, BTreeSet::from([0])),
        new: names.new,
    })
}

/// Gives names of one or two letters: there are hundreds, and each is in both modules.
struct Names<'a> {
    module: &'a Module<'a>,
    taken: HashSet<&'a str>,
    next: usize,
    new: Vec<(ExternalKind, u32, String)>,
}

impl<'a> Names<'a> {
    fn new(module: &'a Module<'a>) -> Self {
        Self {
            module,
            taken: module.exports.iter().map(|export| export.name).collect(),
            next: 0,
            new: Vec::new(),
        }
    }

    fn give(&mut self, kind: ExternalKind, wanted: BTreeSet<u32>) -> BTreeMap<u32, String> {
        let mut names = BTreeMap::new();
        for index in wanted {
            let exported = self
                .module
                .exports
                .iter()
                .find(|export| export.kind == kind && export.index == index);
            let name = match exported {
                Some(export) => export.name.to_owned(),
                None => self.invent(kind, index),
            };
            names.insert(index, name);
        }
        names
    }

    fn invent(&mut self, kind: ExternalKind, index: u32) -> String {
        loop {
            let name = short_name(self.next);
            self.next += 1;
            if !self.taken.contains(name.as_str()) {
                self.new.push((kind, index, name.clone()));
                return name;
            }
        }
    }
}

/// `a` to `z`, then `aa`, `ab` and so on.
fn short_name(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    match number.checked_sub(26) {
        None => letter(number).to_string(),
        Some(more) => format!("{}{}", short_name(more / 26), letter(more)),
    }
}
