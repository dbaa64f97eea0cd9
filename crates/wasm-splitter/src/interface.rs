//! What the chunks import from the initial module, and under which names.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use wasmparser::{ExternalKind, Operator};

use crate::{
    error::SplitError,
    module::Module,
    partition::{ChunkContents, Partition},
};

/// The imports of all chunks, and what the initial module exports on top for them.
#[derive(Debug)]
pub struct Interface {
    /// The imports of each chunk, in the order of the split points.
    pub imports: Vec<ChunkImports>,
    /// Exports that the module did not have: kind, old index and name.
    pub added_exports: Vec<(ExternalKind, u32, String)>,
}

/// What one chunk imports: old indices, each with the name of the export.
#[derive(Debug, Default)]
pub struct ChunkImports {
    /// Functions of the initial module, and imported ones that it hands on.
    pub functions: BTreeMap<u32, String>,
    /// Globals: the stack pointer.
    pub globals: BTreeMap<u32, String>,
    /// Tables: that of the functions, and that of JavaScript's values.
    pub tables: BTreeMap<u32, String>,
    /// Memories.
    pub memories: BTreeMap<u32, String>,
}

impl Interface {
    /// Finds what the functions of each chunk use of the initial module.
    pub fn new(module: &Module<'_>, partition: &Partition) -> Result<Self, SplitError> {
        let uses = partition
            .chunks
            .iter()
            .map(|chunk| Uses::from_chunk(module, chunk))
            .collect::<Result<Vec<_>, _>>()?;
        let all = |kind: fn(&Uses) -> &BTreeSet<u32>| uses.iter().flat_map(kind).copied().collect();
        let mut names = ExportNames::new(module);
        let functions = names.assign(ExternalKind::Func, all(|uses| &uses.functions));
        let globals = names.assign(ExternalKind::Global, all(|uses| &uses.globals));
        let tables = names.assign(ExternalKind::Table, all(|uses| &uses.tables));
        let memories = names.assign(ExternalKind::Memory, all(|uses| &uses.memories));
        let imports = uses.iter().map(|uses| ChunkImports {
            functions: only(&functions, &uses.functions),
            globals: only(&globals, &uses.globals),
            tables: only(&tables, &uses.tables),
            memories: only(&memories, &uses.memories),
        });
        Ok(Self {
            imports: imports.collect(),
            added_exports: names.added,
        })
    }
}

fn only(names: &BTreeMap<u32, String>, wanted: &BTreeSet<u32>) -> BTreeMap<u32, String> {
    let mut names = names.clone();
    names.retain(|index, _| wanted.contains(index));
    names
}

/// What the functions of a chunk use that is not in the chunk.
struct Uses {
    functions: BTreeSet<u32>,
    globals: BTreeSet<u32>,
    tables: BTreeSet<u32>,
    memories: BTreeSet<u32>,
}

impl Uses {
    fn from_chunk(module: &Module<'_>, chunk: &ChunkContents) -> Result<Self, SplitError> {
        let mut uses = Self {
            functions: BTreeSet::new(),
            globals: BTreeSet::new(),
            // The chunk puts its functions and its data there.
            tables: BTreeSet::from([0]),
            memories: BTreeSet::from([0]),
        };
        for body in chunk.functions.iter().filter_map(|f| module.body(*f)) {
            for operator in body.get_operators_reader().map_err(SplitError::code)? {
                uses.add(&operator.map_err(SplitError::code)?, chunk);
            }
        }
        Ok(uses)
    }

    fn add(&mut self, operator: &Operator<'_>, chunk: &ChunkContents) {
        match *operator {
            Operator::Call { function_index: f }
            | Operator::ReturnCall { function_index: f }
            | Operator::RefFunc { function_index: f }
                if !chunk.functions.contains(&f) =>
            {
                self.functions.insert(f);
            }
            Operator::GlobalGet { global_index: g } | Operator::GlobalSet { global_index: g } => {
                self.globals.insert(g);
            }
            Operator::TableGet { table: t }
            | Operator::TableSet { table: t }
            | Operator::TableSize { table: t }
            | Operator::TableGrow { table: t }
            | Operator::TableFill { table: t }
            | Operator::CallIndirect { table_index: t, .. }
            | Operator::ReturnCallIndirect { table_index: t, .. } => {
                self.tables.insert(t);
            }
            _ => {}
        }
    }
}

/// Names for exports, of one or two letters where the module has none: there are
/// hundreds, and each is in two modules.
struct ExportNames<'a> {
    module: &'a Module<'a>,
    taken: HashSet<&'a str>,
    next: usize,
    added: Vec<(ExternalKind, u32, String)>,
}

impl<'a> ExportNames<'a> {
    fn new(module: &'a Module<'a>) -> Self {
        Self {
            module,
            taken: module.exports.iter().map(|export| export.name).collect(),
            next: 0,
            added: Vec::new(),
        }
    }

    fn assign(&mut self, kind: ExternalKind, wanted: BTreeSet<u32>) -> BTreeMap<u32, String> {
        let mut names = BTreeMap::new();
        for index in wanted {
            let exported = self
                .module
                .exports
                .iter()
                .find(|export| export.kind == kind && export.index == index);
            let name = match exported {
                Some(export) => export.name.to_owned(),
                None => self.add(kind, index),
            };
            names.insert(index, name);
        }
        names
    }

    fn add(&mut self, kind: ExternalKind, index: u32) -> String {
        loop {
            let name = short_name(self.next);
            self.next += 1;
            if !self.taken.contains(name.as_str()) {
                self.added.push((kind, index, name.clone()));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_short_as_they_can_be_and_differ() {
        let names: Vec<String> = (0..800).map(short_name).collect();
        assert_eq!(names[..2], ["a", "b"]);
        assert_eq!(names[25..28], ["z", "aa", "ab"]);
        assert_eq!(names[701..704], ["zz", "aaa", "aab"]);
        let different: HashSet<&String> = names.iter().collect();
        assert_eq!(different.len(), names.len());
    }
}
