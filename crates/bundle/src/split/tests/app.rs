//! A small app as a linker writes it: a home page, a permit's page behind the gate, what
//! both use, and notes on every reference.

mod body;

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, EntityType,
    ExportKind, ExportSection, FunctionSection, GlobalSection, GlobalType, ImportSection,
    LinkingSection, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, SymbolTable,
    TableSection, TableType, TypeSection, ValType,
};

use self::body::{Body, Note, number};

// The functions, by their numbers.
const DOUBLE: u32 = 0;
const MAIN: u32 = 1;
const HOME: u32 = 2;
pub const GATE: u32 = 3;
pub const PERMIT: u32 = 4;
const HOME_EVENT: u32 = 5;
pub const PERMIT_EVENT: u32 = 6;
const SHARED: u32 = 7;
pub const FEE: u32 = 8;

/// What `main` is told to show.
pub const HOME_PAGE: i32 = 0;
pub const PERMIT_PAGE: i32 = 1;

// The data, by its addresses: constants of the home page, of both, and of the permit's
// page, the last of which is a place in the table.
const HOME_DATA: u32 = 1024;
const SHARED_DATA: u32 = 1028;
pub const PERMIT_DATA: u32 = 1032;
const DATA: [u32; 4] = [11, 22, 33, PERMIT_SLOT];

const HOME_SLOT: u32 = 1;
const PERMIT_SLOT: u32 = 2;

// Kinds of notes.
const SLOT_IN_CODE: u8 = 1;
const SLOT_IN_DATA: u8 = 2;
const ADDRESS_IN_CODE: u8 = 4;

/// How the small app differs from itself.
pub struct App {
    home_takes: u32,
    notes: bool,
    shift: u32,
    gate: &'static str,
}

impl App {
    pub fn new() -> Self {
        Self {
            home_takes: HOME_EVENT,
            notes: true,
            shift: 0,
            gate: "_ZN5loket5pages9lazy_page17h0123456789abcdefE",
        }
    }

    pub fn with_home_taking(self, home_takes: u32) -> Self {
        Self { home_takes, ..self }
    }

    pub fn without_notes(self) -> Self {
        Self {
            notes: false,
            ..self
        }
    }

    /// As when the notes are those of another build.
    pub fn with_wrong_notes(self) -> Self {
        Self { shift: 1, ..self }
    }

    pub fn with_gate_named(self, gate: &'static str) -> Self {
        Self { gate, ..self }
    }

    /// The module.
    pub fn link(&self) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], [ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("js", "double", EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        (MAIN..=FEE).for_each(|_| {
            functions.function(0);
        });
        module.section(&functions);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 3,
            maximum: Some(3),
            shared: false,
        });
        module.section(&tables);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        module.section(&memories);
        let mut globals = GlobalSection::new();
        let stack = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        globals.global(stack, &ConstExpr::i32_const(1000));
        module.section(&globals);
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0);
        exports.export("main", ExportKind::Func, MAIN);
        module.section(&exports);
        let mut elements = ElementSection::new();
        let events = vec![HOME_EVENT, PERMIT_EVENT];
        elements.active(
            None,
            &ConstExpr::i32_const(HOME_SLOT as i32),
            Elements::Functions(events.into()),
        );
        module.section(&elements);
        let notes = self.write_code(&mut module);
        let mut data = DataSection::new();
        let bytes = DATA.map(u32::to_le_bytes).concat();
        data.active(0, &ConstExpr::i32_const(HOME_DATA as i32), bytes);
        module.section(&data);
        if self.notes {
            self.write_notes(&mut module, &notes);
        }
        let mut names = NameMap::new();
        let all = [
            "double", "main", "home", self.gate, "permit", "a", "b", "c", "d",
        ];
        for (function, name) in (DOUBLE..).zip(all) {
            names.append(function, name);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        module.section(&section);
        module.finish()
    }

    fn write_code(&self, module: &mut Module) -> Vec<Note> {
        let slot = if self.home_takes == HOME_EVENT {
            HOME_SLOT
        } else {
            PERMIT_SLOT
        };
        let bodies = [
            // main: the home page, or the gate.
            Body::new(|code| {
                code.local_get(0)
                    .if_(wasm_encoder::BlockType::Result(ValType::I32));
                code.local_get(0).call(GATE).else_();
                code.local_get(0).call(HOME).end();
            }),
            // home: its event, of what it shares, with its own constant.
            Body::new(|_| {})
                .load(HOME_DATA)
                .then(|code| {
                    code.call(SHARED);
                })
                .slot(self.home_takes, slot)
                .then(|code| {
                    code.call_indirect(0, 0);
                }),
            Body::new(|code| {
                code.local_get(0).call(PERMIT);
            }),
            // permit: moves the stack, and takes its event from its data.
            Body::new(|code| {
                code.global_get(0).i32_const(16).i32_sub().global_set(0);
            })
            .load(PERMIT_DATA)
            .then(|code| {
                code.call(SHARED).call(FEE);
            })
            .load(PERMIT_DATA + 4)
            .then(|code| {
                code.call_indirect(0, 0).global_get(0).i32_add();
            }),
            Body::new(|code| {
                code.local_get(0).i32_const(7).i32_add();
            }),
            Body::new(|code| {
                code.local_get(0).i32_const(9).i32_mul();
            }),
            // shared: both pages come here.
            Body::new(|code| {
                code.local_get(0);
            })
            .load(SHARED_DATA)
            .then(|code| {
                code.i32_add();
            }),
            // fee: only the permit's page needs JavaScript.
            Body::new(|code| {
                code.local_get(0).call(DOUBLE);
            }),
        ];
        let mut section = CodeSection::new();
        let mut notes = Vec::new();
        // One byte says how many functions there are, one how long each is.
        let mut at = 1;
        for body in bodies {
            let mut function = body.function;
            function.instructions().end();
            at += 1;
            notes.extend(body.notes.into_iter().map(|note| Note {
                at: note.at + at,
                ..note
            }));
            at += function.byte_len();
            section.function(&function);
        }
        module.section(&section);
        notes
    }

    fn write_notes(&self, module: &mut Module, notes: &[Note]) {
        let mut symbols = SymbolTable::new();
        for function in DOUBLE..=FEE {
            let name = format!("f{function}");
            let undefined = if function == DOUBLE { 0x10 } else { 0 };
            symbols.function(undefined, function, (function != DOUBLE).then_some(&name));
        }
        for item in 0..DATA.len() as u32 {
            let place = wasm_encoder::DataSymbolDefinition {
                index: 0,
                offset: item * 4,
                size: 4,
            };
            symbols.data(0, &format!("d{item}"), Some(place));
        }
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);
        module.section(&linking);
        // The ninth and the tenth section: one byte of count, five of head.
        let in_data = [Note {
            kind: SLOT_IN_DATA,
            at: 1 + DATA_HEAD + 12,
            symbol: PERMIT_EVENT,
        }];
        for (name, section, notes) in [("reloc.CODE", 8, notes), ("reloc.DATA", 9, &in_data)] {
            let mut bytes = vec![section, notes.len() as u8];
            for note in notes {
                bytes.extend([note.kind]);
                number(&mut bytes, note.at as u32 + self.shift);
                number(&mut bytes, note.symbol);
                if note.kind == ADDRESS_IN_CODE {
                    number(&mut bytes, 0);
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
const DATA_HEAD: usize = 6;
