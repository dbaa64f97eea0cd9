//! A small app as a linker writes it: a home page, a permit's page and a complaint's page
//! behind their entry functions, what they share, and a relocation for every reference.

mod body;
mod code;
pub mod layout;
mod sections;

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, EntityType,
    FunctionSection, ImportSection, LinkingSection, Module, SymbolTable, TypeSection, ValType,
};

use self::{
    body::{ADDRESS_IN_CODE, Relocation, push_leb128},
    layout::{DATA, DOUBLE, FUNCTIONS, HOME_DATA, HOME_EVENT, MAIN, PERMIT_DATA, PERMIT_EVENT},
};

/// A kind of relocation, by its number in the format.
const SLOT_IN_DATA: u8 = 2;

/// The app, or a variant of it.
#[derive(Clone)]
pub struct App {
    home_takes: u32,
    complaint_shows_permit: bool,
    relocations: bool,
    shift: u32,
}

impl Default for App {
    fn default() -> Self {
        Self {
            home_takes: HOME_EVENT,
            complaint_shows_permit: false,
            relocations: true,
            shift: 0,
        }
    }
}

impl App {
    pub fn with_home_taking(self, home_takes: u32) -> Self {
        Self { home_takes, ..self }
    }

    pub fn with_complaint_showing_permit(self) -> Self {
        Self {
            complaint_shows_permit: true,
            ..self
        }
    }

    pub fn without_relocations(&self) -> Self {
        Self {
            relocations: false,
            ..self.clone()
        }
    }

    /// As when the relocations are those of another build.
    pub fn with_shifted_relocations(&self) -> Self {
        Self {
            shift: 1,
            ..self.clone()
        }
    }

    /// Writes the module.
    pub fn link(&self) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], [ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("js", "double", EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        for _ in MAIN..FUNCTIONS {
            functions.function(0);
        }
        module.section(&functions);
        sections::write_memory_and_table(&mut module);
        let relocations = self.write_code(&mut module);
        let mut data = DataSection::new();
        let bytes = DATA.map(u32::to_le_bytes).concat();
        data.active(0, &ConstExpr::i32_const(HOME_DATA as i32), bytes);
        module.section(&data);
        if self.relocations {
            self.write_relocations(&mut module, &relocations);
        }
        sections::write_names(&mut module);
        module.finish()
    }

    fn write_code(&self, module: &mut Module) -> Vec<Relocation> {
        let mut section = CodeSection::new();
        let mut relocations = Vec::new();
        // One byte says how many functions there are, one how long each is.
        let mut at = 1;
        for body in code::bodies(self.home_takes, self.complaint_shows_permit) {
            let mut function = body.function;
            function.instructions().end();
            at += 1;
            relocations.extend(body.relocations.into_iter().map(|relocation| Relocation {
                at: relocation.at + at,
                ..relocation
            }));
            at += function.byte_len();
            section.function(&function);
        }
        module.section(&section);
        relocations
    }

    fn write_relocations(&self, module: &mut Module, in_code: &[Relocation]) {
        let mut symbols = SymbolTable::new();
        for function in DOUBLE..FUNCTIONS {
            let name = format!("f{function}");
            let undefined = if function == DOUBLE { 0x10 } else { 0 };
            symbols.function(undefined, function, (function != DOUBLE).then_some(&name));
        }
        for item in 0..DATA.len() as u32 {
            let place = DataSymbolDefinition {
                index: 0,
                offset: item * 4,
                size: 4,
            };
            symbols.data(0, &format!("d{item}"), Some(place));
        }
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);
        module.section(&linking);
        // One byte says how many segments there are.
        let in_data = [Relocation {
            kind: SLOT_IN_DATA,
            at: 1 + SEGMENT_HEAD + (PERMIT_DATA + 4 - HOME_DATA) as usize,
            symbol: PERMIT_EVENT,
        }];
        // Code is the ninth section, data the tenth.
        for (name, section, relocations) in
            [("reloc.CODE", 8, in_code), ("reloc.DATA", 9, &in_data)]
        {
            let mut bytes = vec![section, relocations.len() as u8];
            for relocation in relocations {
                bytes.extend([relocation.kind]);
                push_leb128(&mut bytes, relocation.at as u32 + self.shift);
                push_leb128(&mut bytes, relocation.symbol);
                if relocation.kind == ADDRESS_IN_CODE {
                    push_leb128(&mut bytes, 0);
                }
            }
            module.section(&CustomSection {
                name: name.into(),
                data: bytes.into(),
            });
        }
    }
}

/// Kind, address in two bytes with one before and one behind, length.
const SEGMENT_HEAD: usize = 6;
