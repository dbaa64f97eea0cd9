//! A parsed wasm module, as far as splitting needs to know it.

use std::{
    collections::{BTreeMap, HashMap},
    error::Error,
};

use wasmparser::{
    ConstExpr, DataKind, Element, ElementItems, ElementKind, Export, FunctionBody, GlobalType,
    Import, KnownCustom, LinkingSectionReader, MemoryType, Name, NameSectionReader, Operator,
    Parser, Payload, RelocSectionReader, TableType, TypeRef,
};

/// The sections of a module. Indices of functions count the imported ones first.
#[derive(Default)]
pub struct Module<'a> {
    /// The whole file.
    pub bytes: &'a [u8],
    /// The contents of each section, by its id.
    pub raw: HashMap<u8, &'a [u8]>,
    /// The section `target_features`.
    pub target_features: Option<&'a [u8]>,
    /// The imports, all of them functions.
    pub imports: Vec<Import<'a>>,
    /// The type index of each function.
    pub types_of_functions: Vec<u32>,
    /// The functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The names of functions; empty without a `name` section.
    pub names: HashMap<u32, &'a str>,
    /// The tables; the first one holds functions.
    pub tables: Vec<TableType>,
    /// The function in each slot of the first table.
    pub slots: BTreeMap<u32, u32>,
    /// The memories.
    pub memories: Vec<MemoryType>,
    /// The globals.
    pub globals: Vec<Global>,
    /// The exports.
    pub exports: Vec<Export<'a>>,
    /// The function that runs when the module is instantiated.
    pub start: Option<u32>,
    /// The data segments.
    pub segments: Vec<Segment<'a>>,
    /// The code section.
    pub code: SectionPlace,
    /// The data section.
    pub data: SectionPlace,
    /// The symbol table, in a module linked with `--emit-relocs`.
    pub linking: Option<LinkingSectionReader<'a>>,
    /// The relocation sections, in such a module.
    pub relocations: Vec<RelocSectionReader<'a>>,
}

/// Where a section is in the file.
#[derive(Clone, Copy, Default)]
pub struct SectionPlace {
    /// Its number among all sections, by which relocations refer to it.
    pub index: u32,
    /// The offset of its contents in the file.
    pub start: usize,
}

/// A global.
#[derive(Clone, Copy)]
pub struct Global {
    /// Its type.
    pub ty: GlobalType,
    /// Its value at the start.
    pub initial_value: u32,
}

/// An active data segment.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// Its first address.
    pub address: u32,
    /// Its contents.
    pub bytes: &'a [u8],
    /// The offset of its contents in the file.
    pub at: usize,
}

impl Segment<'_> {
    /// The address after its last.
    pub fn end(&self) -> u32 {
        self.address + self.bytes.len() as u32
    }
}

impl<'a> Module<'a> {
    /// Parses a module, and refuses what splitting does not know how to keep right.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Box<dyn Error>> {
        let mut module = Self {
            bytes,
            ..Self::default()
        };
        let mut number = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            let section = payload.as_section();
            if let Some((kind, range)) = &section {
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                module
                    .raw
                    .insert(*kind, bytes.get(range).unwrap_or_default());
            }
            module.read_section(payload, number)?;
            number += u32::from(section.is_some());
        }
        Ok(module)
    }

    /// The index of the first function that is not imported.
    pub fn imported(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The body of a function, unless it is imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        let index = function.checked_sub(self.imported())?;
        self.bodies.get(index as usize)
    }

    /// The table slot for the entry function of a chunk: behind those that the table has.
    pub fn entry_slot(&self, chunk: usize) -> u32 {
        let slots = self.tables.first().map_or(0, |table| table.initial);
        slots as u32 + chunk as u32
    }

    fn read_section(&mut self, payload: Payload<'a>, number: u32) -> Result<(), Box<dyn Error>> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(of_type) = import.ty else {
                        return Err(
                            format!("it imports `{}`, which is no function", import.name).into(),
                        );
                    };
                    self.types_of_functions.push(of_type);
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(types) => {
                for of_type in types {
                    self.types_of_functions.push(of_type?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    let global = global?;
                    self.globals.push(Global {
                        ty: global.ty,
                        initial_value: constant(&global.init_expr)?,
                    });
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    self.exports.push(export?);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.read_element(&element?)?;
                }
            }
            Payload::CodeSectionStart {
                unchecked_range: range,
                ..
            } => {
                self.code = SectionPlace {
                    index: number,
                    start: usize::try_from(range.start)?,
                };
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(segments) => {
                self.data = SectionPlace {
                    index: number,
                    start: usize::try_from(segments.range().start)?,
                };
                for segment in segments {
                    self.read_segment(&segment?)?;
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Name(names) => self.read_names(names)?,
                KnownCustom::Linking(linking) => self.linking = Some(linking),
                KnownCustom::Reloc(relocations) => self.relocations.push(relocations),
                _ if section.name() == "target_features" => {
                    self.target_features = Some(section.data());
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn read_element(&mut self, element: &Element<'a>) -> Result<(), Box<dyn Error>> {
        let ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        } = &element.kind
        else {
            return Err("it has passive or declared element segments".into());
        };
        let ElementItems::Functions(functions) = element.items.clone() else {
            return Err("its element segments do not hold functions alone".into());
        };
        for (slot, function) in (constant(offset_expr)?..).zip(functions) {
            self.slots.insert(slot, function?);
        }
        Ok(())
    }

    fn read_segment(&mut self, segment: &wasmparser::Data<'a>) -> Result<(), Box<dyn Error>> {
        let DataKind::Active {
            memory_index: 0,
            offset_expr,
        } = &segment.kind
        else {
            return Err("it has passive data segments".into());
        };
        self.segments.push(Segment {
            address: constant(offset_expr)?,
            bytes: segment.data,
            at: usize::try_from(segment.range.end)? - segment.data.len(),
        });
        Ok(())
    }

    fn read_names(&mut self, names: NameSectionReader<'a>) -> Result<(), Box<dyn Error>> {
        for subsection in names {
            if let Name::Function(functions) = subsection? {
                for naming in functions {
                    let naming = naming?;
                    self.names.insert(naming.index, naming.name);
                }
            }
        }
        Ok(())
    }
}

/// The value of a constant expression.
fn constant(place: &ConstExpr<'_>) -> Result<u32, Box<dyn Error>> {
    match place.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Err("a constant expression is no plain i32.const".into()),
    }
}
