//! Re-encoding code under new indices of functions, globals and tables.

use std::{collections::HashMap, fmt};

use wasm_encoder::reencode::{Error, Reencode};

/// The new indices of a written module.
#[derive(Debug, Default)]
pub struct Reindex {
    /// Of functions; each that is used must be there.
    pub functions: HashMap<u32, u32>,
    /// Of globals; `None` keeps their indices.
    pub globals: Option<HashMap<u32, u32>>,
    /// Of tables; `None` keeps their indices.
    pub tables: Option<HashMap<u32, u32>>,
}

/// A function, global or table that code uses but that its module does not have.
#[derive(Debug, PartialEq, Eq)]
pub struct Missing {
    kind: &'static str,
    index: u32,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} is used where it is not", self.kind, self.index)
    }
}

impl std::error::Error for Missing {}

impl Reindex {
    /// The new index of a function.
    pub fn function(&self, old: u32) -> Result<u32, Missing> {
        new_index("function", &self.functions, old)
    }
}

impl Reencode for Reindex {
    type Error = Missing;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Missing>> {
        self.function(old).map_err(Error::UserError)
    }

    fn global_index(&mut self, old: u32) -> Result<u32, Error<Missing>> {
        let Some(globals) = &self.globals else {
            return Ok(old);
        };
        new_index("global", globals, old).map_err(Error::UserError)
    }

    fn table_index(&mut self, old: u32) -> Result<u32, Error<Missing>> {
        let Some(tables) = &self.tables else {
            return Ok(old);
        };
        new_index("table", tables, old).map_err(Error::UserError)
    }
}

fn new_index(kind: &'static str, map: &HashMap<u32, u32>, old: u32) -> Result<u32, Missing> {
    let missing = Missing { kind, index: old };
    map.get(&old).copied().ok_or(missing)
}
