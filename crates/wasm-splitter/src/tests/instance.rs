//! A module that runs.

use std::error::Error;

use wasmi::{Engine, Extern, Linker, Module, Store, Val};

use crate::IMPORT_NAMESPACE;

/// An instance of an initial module, or of one in one piece.
pub struct Instance {
    engine: Engine,
    store: Store<()>,
    instance: wasmi::Instance,
}

impl Instance {
    pub fn start(module: &[u8]) -> Result<Self, Box<dyn Error>> {
        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        linker.func_wrap("js", "double", |number: i32| number * 2)?;
        let module = Module::new(&engine, module)?;
        let instance = linker.instantiate_and_start(&mut store, &module)?;
        Ok(Self {
            engine,
            store,
            instance,
        })
    }

    /// Instantiates a chunk, as an app does when it has arrived.
    pub fn load(&mut self, chunk: &[u8]) -> Result<(), Box<dyn Error>> {
        let exports: Vec<(String, Extern)> = self
            .instance
            .exports(&self.store)
            .map(|export| (export.name().to_owned(), export.into_extern()))
            .collect();
        let mut linker = Linker::new(&self.engine);
        for (name, export) in exports {
            linker.define(IMPORT_NAMESPACE, &name, export)?;
        }
        let chunk = Module::new(&self.engine, chunk)?;
        linker.instantiate_and_start(&mut self.store, &chunk)?;
        Ok(())
    }

    /// Calls `main` with the number of a page.
    pub fn show(&mut self, page: i32) -> Result<i32, Box<dyn Error>> {
        let main = self.instance.get_func(&self.store, "main");
        let main = main.ok_or("no main")?;
        let mut result = [Val::I32(0)];
        main.call(&mut self.store, &[Val::I32(page)], &mut result)?;
        result[0].i32().ok_or_else(|| "no number".into())
    }
}
