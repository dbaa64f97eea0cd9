//! A wasm module, as far as splitting it needs to know it.

use std::collections::{BTreeMap, HashMap};

use wasmparser::{
    ConstExpr, DataKind, Element, ElementItems, ElementKind, Export, FunctionBody, GlobalType,
    Import, KnownCustom, LinkingSectionReader, MemoryType, Name, NameSectionReader, Operator,
    Parser, Payload, RelocSectionReader, TableType, TypeRef,
};

use crate::Failure;

/// The parts of a module. Functions are counted with the imported ones first.
#[derive(Default)]
pub struct Module<'a> {
    /// The whole file.
    pub bytes: &'a [u8],
    /// Sections that are taken over as they are, by their kind.
    pub raw: HashMap<u8, &'a [u8]>,
    /// Which features of wasm the module uses.
    pub target_features: Option<&'a [u8]>,
    /// The imports, all of them functions.
    pub imports: Vec<Import<'a>>,
    /// The number of each function's type.
    pub types_of_functions: Vec<u32>,
    /// The functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The names of functions, where the module has any.
    pub names: HashMap<u32, &'a str>,
    /// The tables; the first one is that of the functions.
    pub tables: Vec<TableType>,
    /// The function at each place of the first table.
    pub slots: BTreeMap<u32, u32>,
    /// The memories.
    pub memories: Vec<MemoryType>,
    /// The globals.
    pub globals: Vec<Global>,
    /// The exports.
    pub exports: Vec<Export<'a>>,
    /// The function that runs when the module is instantiated.
    pub start: Option<u32>,
    /// The data, as it lies in memory.
    pub segments: Vec<Segment<'a>>,
    /// Number and place in the file of the sections of code and of data.
    pub code: (u32, usize),
    /// See `code`.
    pub data: (u32, usize),
    /// What the linker noted about the names of things, and about references to them.
    pub linking: Option<LinkingSectionReader<'a>>,
    /// See `linking`.
    pub relocations: Vec<RelocSectionReader<'a>>,
}

/// A global.
#[derive(Clone, Copy)]
pub struct Global {
    /// Its type.
    pub ty: GlobalType,
    /// Its value from the start.
    pub begins: u32,
}

/// Data that is in memory from the start.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// Its first address.
    pub address: u32,
    /// What lies there.
    pub bytes: &'a [u8],
    /// Where these bytes are in the file.
    pub at: usize,
}

impl Segment<'_> {
    /// The address behind its last.
    pub fn end(&self) -> u32 {
        self.address + self.bytes.len() as u32
    }
}

impl<'a> Module<'a> {
    /// Reads a module, and refuses what splitting does not know how to keep right.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Failure> {
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

    /// The number of the first function that is not imported.
    pub fn imported(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The body of a function, unless it is imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        let index = function.checked_sub(self.imported())?;
        self.bodies.get(index as usize)
    }

    fn read_section(&mut self, payload: Payload<'a>, number: u32) -> Result<(), Failure> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(of_type) = import.ty else {
                        return Err(format!("it imports `{}`, no function", import.name).into());
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
                        begins: constant(&global.init_expr)?,
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
                self.code = (number, usize::try_from(range.start)?);
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(segments) => {
                self.data = (number, usize::try_from(segments.range().start)?);
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

    fn read_element(&mut self, element: &Element<'a>) -> Result<(), Failure> {
        let ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        } = &element.kind
        else {
            return Err("it has functions that are put into a table later".into());
        };
        let ElementItems::Functions(functions) = element.items.clone() else {
            return Err("its table is not filled with functions alone".into());
        };
        for (slot, function) in (constant(offset_expr)?..).zip(functions) {
            self.slots.insert(slot, function?);
        }
        Ok(())
    }

    fn read_segment(&mut self, segment: &wasmparser::Data<'a>) -> Result<(), Failure> {
        let DataKind::Active {
            memory_index: 0,
            offset_expr,
        } = &segment.kind
        else {
            return Err("it has data that is put into memory later".into());
        };
        self.segments.push(Segment {
            address: constant(offset_expr)?,
            bytes: segment.data,
            at: usize::try_from(segment.range.end)? - segment.data.len(),
        });
        Ok(())
    }

    fn read_names(&mut self, names: NameSectionReader<'a>) -> Result<(), Failure> {
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

/// A number that is known beforehand.
fn constant(place: &ConstExpr<'_>) -> Result<u32, Failure> {
    match place.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Err("a number that should be known beforehand is computed".into()),
    }
}
