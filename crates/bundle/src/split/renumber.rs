//! Writing code again under other numbers.

use std::{collections::HashMap, convert::Infallible};

use wasm_encoder::reencode::{Error, Reencode};

/// The new numbers. What has none keeps its own.
#[derive(Debug, Default)]
pub struct Renumber {
    /// Of functions.
    pub functions: HashMap<u32, u32>,
    /// Of globals.
    pub globals: HashMap<u32, u32>,
    /// Of tables.
    pub tables: HashMap<u32, u32>,
}

impl Renumber {
    /// The new number of a function.
    pub fn function(&self, old: u32) -> u32 {
        self.functions.get(&old).copied().unwrap_or(old)
    }
}

impl Reencode for Renumber {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.function(old))
    }

    fn global_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.globals.get(&old).copied().unwrap_or(old))
    }

    fn table_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.tables.get(&old).copied().unwrap_or(old))
    }
}
