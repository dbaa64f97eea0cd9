//! Who refers to what. In a finished module a reference to a function in the table, or
//! to data, is a plain number. Linked with `--emit-relocs`, the module comes with the
//! linker's notes on where each of them stands and what it means.

use std::collections::{BTreeSet, HashMap};

use wasmparser::{RelocationEntry, RelocationType, SymbolInfo};

use super::module::Module;
use crate::Failure;

/// The references in a module as it was linked.
#[derive(Debug, Default)]
pub struct References {
    /// The pieces of data, a variable or a constant each.
    pub items: Vec<Item>,
    /// What the code of each function refers to, apart from the functions it calls.
    pub by_function: HashMap<u32, BTreeSet<Target>>,
    /// What each piece of data refers to.
    pub by_item: HashMap<usize, BTreeSet<Target>>,
    /// What is referred to from data that belongs to no item.
    pub by_nobody: BTreeSet<Target>,
}

/// A piece of data: its first address, and the one behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The first address.
    pub from: u32,
    /// The address behind it.
    pub to: u32,
}

/// What is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The function at this place of the table.
    Slot(u32),
    /// The item with this number.
    Item(usize),
}

/// What a symbol stands for.
#[derive(Clone, Copy)]
enum Symbol {
    Function(u32),
    Item(usize),
    Other,
}

/// Reads the notes of the linker.
pub fn read(linked: &Module<'_>) -> Result<References, Failure> {
    let mut references = References::default();
    let symbols = read_symbols(linked, &mut references.items)?;
    if linked.relocations.is_empty() {
        return Err("the linker's notes are missing; link it with --emit-relocs".into());
    }
    let slot_of: HashMap<u32, u32> = linked
        .slots
        .iter()
        .map(|(slot, function)| (*function, *slot))
        .collect();
    for section in &linked.relocations {
        for note in section.entries() {
            let note = note?;
            let symbol = || symbols.get(note.index as usize).copied();
            let (target, value) = match kind(note.ty)? {
                Kind::Plain => continue,
                Kind::Function => match symbol() {
                    Some(Symbol::Function(function)) => {
                        let slot = slot_of.get(&function).ok_or("a function is in no table")?;
                        (Target::Slot(*slot), *slot)
                    }
                    _ => return Err("a note speaks of a function that is not there".into()),
                },
                Kind::Data => match symbol() {
                    Some(Symbol::Item(item)) => {
                        let address = i64::from(references.items[item].from) + note.addend;
                        (Target::Item(item), address as u32)
                    }
                    // Where the stack or the heap begins: in no segment.
                    _ => continue,
                },
            };
            if section.section_index() == linked.code.0 {
                let at = linked.code.1 + note.offset as usize;
                confirm(linked, &note, at, value)?;
                let function = function_at(linked, at).ok_or("a note is in no function")?;
                references
                    .by_function
                    .entry(function)
                    .or_default()
                    .insert(target);
            } else if section.section_index() == linked.data.0 {
                let at = linked.data.1 + note.offset as usize;
                confirm(linked, &note, at, value)?;
                references.add_by_data(linked, at, target)?;
            }
        }
    }
    Ok(references)
}

impl References {
    /// Items may overlap, since the linker stores equal ends of texts once.
    fn add_by_data(
        &mut self,
        linked: &Module<'_>,
        at: usize,
        target: Target,
    ) -> Result<(), Failure> {
        let segment = linked
            .segments
            .iter()
            .find(|segment| (segment.at..segment.at + segment.bytes.len()).contains(&at))
            .ok_or("a note is in no segment of data")?;
        let address = segment.address + (at - segment.at) as u32;
        let mut owned = false;
        for (number, item) in self.items.iter().enumerate() {
            if (item.from..item.to).contains(&address) {
                owned = true;
                self.by_item.entry(number).or_default().insert(target);
            }
        }
        if !owned {
            self.by_nobody.insert(target);
        }
        Ok(())
    }
}

fn read_symbols(linked: &Module<'_>, items: &mut Vec<Item>) -> Result<Vec<Symbol>, Failure> {
    let mut symbols = Vec::new();
    for subsection in linked
        .linking
        .iter()
        .flat_map(|linking| linking.subsections())
    {
        let wasmparser::Linking::SymbolTable(table) = subsection? else {
            continue;
        };
        for symbol in table {
            symbols.push(match symbol? {
                SymbolInfo::Func { index, .. } => Symbol::Function(index),
                SymbolInfo::Data {
                    symbol: Some(place),
                    ..
                } => {
                    match linked.segments.get(place.index as usize) {
                        Some(segment) => {
                            let from = segment.address + place.offset;
                            items.push(Item {
                                from,
                                to: from + place.size,
                            });
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

enum Kind {
    /// A direct call, a type, a global: to be read from the code itself.
    Plain,
    /// A place in the table of functions.
    Function,
    /// An address.
    Data,
}

/// A kind of reference that is not known here must not be taken for none.
fn kind(of: RelocationType) -> Result<Kind, Failure> {
    use RelocationType::*;
    match of {
        FunctionIndexLeb | TypeIndexLeb | GlobalIndexLeb | TableNumberLeb | EventIndexLeb
        | FunctionOffsetI32 | SectionOffsetI32 | GlobalIndexI32 => Ok(Kind::Plain),
        TableIndexSleb | TableIndexI32 => Ok(Kind::Function),
        MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32 => Ok(Kind::Data),
        other => Err(format!("a note is of a kind that is not expected: {other:?}").into()),
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

/// Compares a note with the number that stands there: were the notes about another
/// place, everything that is concluded from them would be wrong.
fn confirm(
    linked: &Module<'_>,
    note: &RelocationEntry,
    at: usize,
    value: u32,
) -> Result<(), Failure> {
    let field = linked
        .bytes
        .get(at..at + note.ty.extent())
        .ok_or("a note speaks of a place behind the end")?;
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
    Err(format!("the linker's notes are wrong: {found} stands where {value} is noted").into())
}
