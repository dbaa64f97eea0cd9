//! A small app as a linker writes it: a home page, a permit's page and a complaint's page
//! behind their entry functions, what they share, and a relocation for every reference.

mod body;

use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition,
    ElementSection, Elements, EntityType, ExportKind, ExportSection, FunctionSection,
    GlobalSection, GlobalType, ImportSection, LinkingSection, MemorySection, MemoryType, Module,
    NameMap, NameSection, RefType, SymbolTable, TableSection, TableType, TypeSection, ValType,
};

use self::body::{ADDRESS_IN_CODE, Body, Relocation, SLOT_IN_CODE, push_leb128};

// The functions, by index.
const DOUBLE: u32 = 0;
const MAIN: u32 = 1;
const HOME: u32 = 2;
pub const PERMIT_ENTRY: u32 = 3;
pub const PERMIT: u32 = 4;
const HOME_EVENT: u32 = 5;
pub const PERMIT_EVENT: u32 = 6;
const HEADING: u32 = 7;
pub const FEE: u32 = 8;
pub const COMPLAINT_ENTRY: u32 = 9;
pub const COMPLAINT: u32 = 10;
pub const FORM: u32 = 11;
const FUNCTIONS: u32 = 12;

/// What `main` is told to show.
pub const HOME_PAGE: i32 = 0;
pub const PERMIT_PAGE: i32 = 1;
pub const COMPLAINT_PAGE: i32 = 2;
pub const PAGES: [i32; 3] = [HOME_PAGE, PERMIT_PAGE, COMPLAINT_PAGE];

// The data, by address: constants of the home page, of its and the permit's heading, of
// the permit's page (the last of them is a table slot), of the complaint's, of the form.
const HOME_DATA: u32 = 1024;
const HEADING_DATA: u32 = 1028;
pub const PERMIT_DATA: u32 = 1032;
pub const COMPLAINT_DATA: u32 = 1040;
const FORM_DATA: u32 = 1044;
const DATA: [u32; 6] = [11, 22, 33, PERMIT_SLOT, 44, 55];

const HOME_SLOT: u32 = 1;
const PERMIT_SLOT: u32 = 2;

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
        write_memory_and_table(&mut module);
        let relocations = self.write_code(&mut module);
        let mut data = DataSection::new();
        let bytes = DATA.map(u32::to_le_bytes).concat();
        data.active(0, &ConstExpr::i32_const(HOME_DATA as i32), bytes);
        module.section(&data);
        if self.relocations {
            self.write_relocations(&mut module, &relocations);
        }
        write_names(&mut module);
        module.finish()
    }

    fn write_code(&self, module: &mut Module) -> Vec<Relocation> {
        let mut section = CodeSection::new();
        let mut relocations = Vec::new();
        // One byte says how many functions there are, one how long each is.
        let mut at = 1;
        for body in self.bodies() {
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

    /// From `MAIN` on.
    fn bodies(&self) -> Vec<Body> {
        let home_slot = match self.home_takes {
            HOME_EVENT => HOME_SLOT,
            _ => PERMIT_SLOT,
        };
        let shows_permit = self.complaint_shows_permit;
        let number = BlockType::Result(ValType::I32);
        vec![
            // main.
            Body::new(|code| {
                code.local_get(0).i32_const(COMPLAINT_PAGE).i32_eq();
                code.if_(number).local_get(0).call(COMPLAINT_ENTRY).else_();
                code.local_get(0).if_(number);
                code.local_get(0).call(PERMIT_ENTRY).else_();
                code.local_get(0).call(HOME).end().end();
            }),
            // home: calls its event by its slot.
            Body::new(|_| {})
                .load(HOME_DATA)
                .then(|code| {
                    code.call(HEADING);
                })
                .slot(self.home_takes, home_slot)
                .then(|code| {
                    code.call_indirect(0, 0);
                }),
            // permit's entry.
            Body::new(|code| {
                code.local_get(0).call(PERMIT);
            }),
            // permit: moves the stack pointer, and takes the slot of its event from data.
            Body::new(|code| {
                code.global_get(0).i32_const(16).i32_sub().global_set(0);
            })
            .load(PERMIT_DATA)
            .then(|code| {
                code.call(HEADING).call(FEE);
            })
            .load(PERMIT_DATA + 4)
            .then(|code| {
                code.call_indirect(0, 0).call(FORM);
                code.global_get(0).i32_add();
            }),
            // home's event.
            Body::new(|code| {
                code.local_get(0).i32_const(7).i32_add();
            }),
            // permit's event.
            Body::new(|code| {
                code.local_get(0).i32_const(9).i32_mul();
            }),
            // heading: of the home page and the permit's.
            Body::new(|code| {
                code.local_get(0);
            })
            .load(HEADING_DATA)
            .then(|code| {
                code.i32_add();
            }),
            // fee: only the permit's page calls JavaScript.
            Body::new(|code| {
                code.local_get(0).call(DOUBLE);
            }),
            // complaint's entry.
            Body::new(|code| {
                code.local_get(0).call(COMPLAINT);
            }),
            // complaint.
            Body::new(|_| {}).load(COMPLAINT_DATA).then(|code| {
                code.call(FORM);
                if shows_permit {
                    code.call(PERMIT_ENTRY);
                }
            }),
            // form: of the permit's page and the complaint's.
            Body::new(|code| {
                code.local_get(0);
            })
            .load(FORM_DATA)
            .then(|code| {
                code.i32_add();
            }),
        ]
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

/// The sections from the tables to the elements.
fn write_memory_and_table(module: &mut Module) {
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
    let stack_pointer = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(stack_pointer, &ConstExpr::i32_const(1000));
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
}

fn write_names(module: &mut Module) {
    let names = [
        "double",
        "main",
        "home",
        "_ZN3app5pages11permit_page17h0123456789abcdefE",
        "permit",
        "home_event",
        "permit_event",
        "heading",
        "fee",
        "_ZN3app5pages14complaint_page17h0123456789abcdefE",
        "complaint",
        "form",
    ];
    let mut map = NameMap::new();
    for (function, name) in (DOUBLE..).zip(names) {
        map.append(function, name);
    }
    let mut section = NameSection::new();
    section.functions(&map);
    module.section(&section);
}

/// The symbol of the item at an address: items come after the functions.
fn symbol_of_item(address: u32) -> u32 {
    FUNCTIONS + (address - HOME_DATA) / 4
}

impl Body {
    /// Loads the number at an address.
    fn load(self, address: u32) -> Self {
        let symbol = symbol_of_item(address);
        let mut body = self.reference(ADDRESS_IN_CODE, symbol, address);
        // i32.load, aligned by four, no offset.
        body.function.raw([0x28, 2, 0]);
        body
    }

    /// Pushes the slot of a function.
    fn slot(self, function: u32, slot: u32) -> Self {
        self.reference(SLOT_IN_CODE, function, slot)
    }
}
