//! The relocations of a linked module: who refers to what.
//!
//! In a finished module a reference to a function in the table, or to data, is a plain
//! number. Linked with `--emit-relocs`, the module says where each of them stands and
//! what it means.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

use wasmparser::{RelocationEntry, RelocationType, SymbolInfo};

use crate::{error::SplitError, module::Module};

/// The references in a linked module.
#[derive(Debug, Default)]
pub struct Relocations {
    /// The items of data, a variable or a constant each. They may overlap, since the
    /// linker stores equal ends of texts once.
    pub items: Vec<DataItem>,
    /// What the code of each function refers to, apart from the functions it calls.
    pub by_function: HashMap<u32, BTreeSet<Target>>,
    /// What each item of data refers to.
    pub by_item: HashMap<usize, BTreeSet<Target>>,
    /// What is referred to from data that belongs to no item.
    pub without_owner: BTreeSet<Target>,
}

/// The addresses of a variable or constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataItem {
    /// The first address.
    pub start: u32,
    /// The address after the last.
    pub end: u32,
}

impl DataItem {
    /// Its addresses.
    pub fn addresses(&self) -> Range<u32> {
        self.start..self.end
    }
}

/// What is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The function in this slot of the table.
    Slot(u32),
    /// The item with this number.
    Item(usize),
}

impl Relocations {
    /// Reads the relocations, and compares each with the number that stands in its place.
    pub fn read(linked: &Module<'_>) -> Result<Self, SplitError> {
        if linked.relocations.is_empty() {
            let reason = "the linked module has none; link it with --emit-relocs";
            return Err(SplitError::relocations(reason));
        }
        let mut relocations = Self::default();
        let symbols = read_symbols(linked, &mut relocations.items)?;
        let slot_of: HashMap<u32, u32> = linked
            .slots
            .iter()
            .map(|(slot, function)| (*function, *slot))
            .collect();
        for section in &linked.relocations {
            for entry in section.entries() {
                let entry = entry.map_err(|error| SplitError::relocations(error.to_string()))?;
                let symbol = symbols.get(entry.index as usize).copied();
                let reference = resolve(&entry, symbol, &slot_of, &relocations.items)?;
                if let Some((target, value)) = reference {
                    relocations.add(linked, section.section_index(), &entry, target, value)?;
                }
            }
        }
        Ok(relocations)
    }

    fn add(
        &mut self,
        linked: &Module<'_>,
        section: u32,
        entry: &RelocationEntry,
        target: Target,
        value: u32,
    ) -> Result<(), SplitError> {
        if section == linked.code.index {
            let at = linked.code.start + entry.offset as usize;
            check_value(linked, entry, at, value)?;
            let function = function_at(linked, at)
                .ok_or_else(|| SplitError::relocations("one stands in no function"))?;
            self.by_function.entry(function).or_default().insert(target);
        } else if section == linked.data.index {
            let at = linked.data.start + entry.offset as usize;
            check_value(linked, entry, at, value)?;
            self.add_to_items(linked, at, target)?;
        }
        Ok(())
    }

    fn add_to_items(
        &mut self,
        linked: &Module<'_>,
        at: usize,
        target: Target,
    ) -> Result<(), SplitError> {
        let segment = linked
            .segments
            .iter()
            .find(|segment| (segment.at..segment.at + segment.bytes.len()).contains(&at))
            .ok_or_else(|| SplitError::relocations("one stands in no segment of data"))?;
        let address = segment.address + (at - segment.at) as u32;
        let mut has_owner = false;
        for (number, item) in self.items.iter().enumerate() {
            if item.addresses().contains(&address) {
                has_owner = true;
                self.by_item.entry(number).or_default().insert(target);
            }
        }
        if !has_owner {
            self.without_owner.insert(target);
        }
        Ok(())
    }
}

/// What a symbol stands for.
#[derive(Clone, Copy)]
enum Symbol {
    Function(u32),
    Item(usize),
    Other,
}

fn read_symbols(linked: &Module<'_>, items: &mut Vec<DataItem>) -> Result<Vec<Symbol>, SplitError> {
    let broken = |error: wasmparser::BinaryReaderError| SplitError::relocations(error.to_string());
    let mut symbols = Vec::new();
    for subsection in linked
        .linking
        .iter()
        .flat_map(|linking| linking.subsections())
    {
        let wasmparser::Linking::SymbolTable(table) = subsection.map_err(broken)? else {
            continue;
        };
        for symbol in table {
            symbols.push(match symbol.map_err(broken)? {
                SymbolInfo::Func { index, .. } => Symbol::Function(index),
                SymbolInfo::Data {
                    symbol: Some(place),
                    ..
                } => {
                    match linked.segments.get(place.index as usize) {
                        Some(segment) => {
                            let start = segment.address + place.offset;
                            let end = start + place.size;
                            items.push(DataItem { start, end });
                            Symbol::Item(items.len() - 1)
                        }
                        // Memory that begins as zeros has no segment.
                        None => Symbol::Other,
                    }
                }
                _ => Symbol::Other,
            });
        }
    }
    Ok(symbols)
}

/// What a relocation refers to and the number that has to stand in its place; nothing for
/// one that the code itself explains.
fn resolve(
    entry: &RelocationEntry,
    symbol: Option<Symbol>,
    slot_of: &HashMap<u32, u32>,
    items: &[DataItem],
) -> Result<Option<(Target, u32)>, SplitError> {
    match (kind(entry.ty)?, symbol) {
        (Kind::Direct, _) => Ok(None),
        (Kind::Slot, Some(Symbol::Function(function))) => {
            let slot = slot_of
                .get(&function)
                .ok_or_else(|| SplitError::relocations("a function is in no table"))?;
            Ok(Some((Target::Slot(*slot), *slot)))
        }
        (Kind::Slot, _) => Err(SplitError::relocations("a function is not there")),
        (Kind::Address, Some(Symbol::Item(item))) => {
            let address = i64::from(items[item].start) + entry.addend;
            Ok(Some((Target::Item(item), address as u32)))
        }
        // Where the stack or the heap begins: in no segment.
        (Kind::Address, _) => Ok(None),
    }
}

enum Kind {
    /// A direct call, a type, a global: the code itself says it.
    Direct,
    /// A slot of the table.
    Slot,
    /// An address in memory.
    Address,
}

/// A kind that is not known here must not be taken for none.
fn kind(of: RelocationType) -> Result<Kind, SplitError> {
    use RelocationType::*;
    match of {
        FunctionIndexLeb | TypeIndexLeb | GlobalIndexLeb | TableNumberLeb | EventIndexLeb
        | FunctionOffsetI32 | SectionOffsetI32 | GlobalIndexI32 => Ok(Kind::Direct),
        TableIndexSleb | TableIndexI32 => Ok(Kind::Slot),
        MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32 => Ok(Kind::Address),
        other => Err(SplitError::Relocations(format!(
            "one is of a kind that is not expected: {other:?}"
        ))),
    }
}

fn function_at(linked: &Module<'_>, at: usize) -> Option<u32> {
    let after = linked
        .bodies
        .partition_point(|body| body.range().start as usize <= at);
    let index = after.checked_sub(1)?;
    let is_inside = (at as u64) < linked.bodies[index].range().end;
    is_inside.then(|| linked.imported() + index as u32)
}

/// Compares a relocation with the number that stands there: were it about another place,
/// everything that is concluded from it would be wrong.
fn check_value(
    linked: &Module<'_>,
    entry: &RelocationEntry,
    at: usize,
    value: u32,
) -> Result<(), SplitError> {
    let field = linked
        .bytes
        .get(at..at + entry.ty.extent())
        .ok_or_else(|| SplitError::relocations("one stands after the end"))?;
    let found = match *field {
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
        _ => field
            .iter()
            .rev()
            .fold(0_u64, |number, byte| (number << 7) | u64::from(byte & 0x7f)) as u32,
    };
    if found == value {
        return Ok(());
    }
    Err(SplitError::Relocations(format!(
        "they are wrong: {found} stands where they say {value}"
    )))
}
