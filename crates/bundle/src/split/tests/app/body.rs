//! The code of a function, with notes on its references.

use wasm_encoder::{Function, InstructionSink};

use super::{ADDRESS_IN_CODE, FEE, HOME_DATA, SLOT_IN_CODE};

/// A reference: what kind, where, to what.
pub struct Note {
    pub kind: u8,
    pub at: usize,
    pub symbol: u32,
}

/// The code of a function.
pub struct Body {
    pub function: Function,
    pub notes: Vec<Note>,
}

impl Body {
    pub fn new(write: impl FnOnce(&mut InstructionSink<'_>)) -> Self {
        let function = Function::new([]);
        let notes = Vec::new();
        Self { function, notes }.then(write)
    }

    /// Goes on.
    pub fn then(mut self, write: impl FnOnce(&mut InstructionSink<'_>)) -> Self {
        write(&mut self.function.instructions());
        self
    }

    /// Loads the number at an address, with a note.
    pub fn load(self, address: u32) -> Self {
        let symbol = FEE + 1 + (address - HOME_DATA) / 4;
        let mut body = self.reference(ADDRESS_IN_CODE, symbol, address);
        // i32.load, aligned by four, no offset.
        body.function.raw([0x28, 2, 0]);
        body
    }

    /// The place of a function in the table, with a note.
    pub fn slot(self, function: u32, slot: u32) -> Self {
        self.reference(SLOT_IN_CODE, function, slot)
    }

    /// Linkers write references with five bytes, whatever they need.
    fn reference(mut self, kind: u8, symbol: u32, value: u32) -> Self {
        let at = self.function.byte_len() + 1;
        self.notes.push(Note { kind, at, symbol });
        let mut bytes = vec![0x41];
        bytes
            .extend((0..5).map(|n| (value >> (7 * n) & 0x7f) as u8 | if n < 4 { 0x80 } else { 0 }));
        self.function.raw(bytes);
        self
    }
}

/// As wasm writes numbers.
pub fn number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
