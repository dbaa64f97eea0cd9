//! The files of a crate as a tree of modules.

use crate::read_error::ReadError;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::{Attribute, Item, ItemMod, UseTree};

/// A module: its place, its items, and the modules in it.
pub(crate) struct Module {
    /// The path from the root, `crate` alone for the root.
    pub path: Vec<String>,
    pub file: PathBuf,
    /// Its own items, without the modules in it and without what is for tests.
    pub items: Vec<Item>,
    /// What `use` brings in, by the name under which it is known here.
    pub uses: BTreeMap<String, Vec<String>>,
    /// What `use` brings in by `*`.
    pub globs: Vec<Vec<String>>,
    pub children: BTreeMap<String, Module>,
}

/// The tree below a root file.
pub(crate) fn read(root: &Path) -> Result<Module, ReadError> {
    let folder = root.parent().unwrap_or(Path::new("")).to_owned();
    read_file(root.to_owned(), folder, vec!["crate".to_owned()])
}

impl Module {
    /// The paths of this module and all below it.
    pub fn paths(&self) -> Vec<String> {
        let below = self.children.values().flat_map(Module::paths);
        std::iter::once(self.path.join("::")).chain(below).collect()
    }

    /// The module of a path, from the root.
    pub fn find(&self, path: &[String]) -> Option<&Module> {
        match path.split_first() {
            None => Some(self),
            Some((name, rest)) => self.children.get(name)?.find(rest),
        }
    }
}

/// `folder` is where the files of the modules in it are.
fn read_file(file: PathBuf, folder: PathBuf, path: Vec<String>) -> Result<Module, ReadError> {
    let error = |reason: String| ReadError {
        file: file.clone(),
        reason,
    };
    let text = std::fs::read_to_string(&file).map_err(|failure| error(failure.to_string()))?;
    let parsed = syn::parse_file(&text)
        .map_err(|failure| error(format!("line {}: {failure}", failure.span().start().line)))?;
    module(file, folder, path, parsed.items)
}

fn module(
    file: PathBuf,
    folder: PathBuf,
    path: Vec<String>,
    all_items: Vec<Item>,
) -> Result<Module, ReadError> {
    let mut module = Module {
        path,
        file,
        items: Vec::new(),
        uses: BTreeMap::new(),
        globs: Vec::new(),
        children: BTreeMap::new(),
    };
    for item in all_items {
        match item {
            Item::Mod(child) if is_for_tests(&child.attrs) => drop(child),
            Item::Mod(child) => {
                let name = child.ident.to_string();
                let child = child_module(&module, &folder, child)?;
                module.children.insert(name, child);
            }
            Item::Use(item) if is_for_tests(&item.attrs) => drop(item),
            Item::Use(item) => {
                take_uses(&mut module, &item.tree, &mut Vec::new());
                module.items.push(Item::Use(item));
            }
            item if is_item_for_tests(&item) => drop(item),
            item => module.items.push(item),
        }
    }
    Ok(module)
}

fn child_module(parent: &Module, folder: &Path, child: ItemMod) -> Result<Module, ReadError> {
    let name = child.ident.to_string();
    let mut path = parent.path.clone();
    path.push(name.clone());
    let below = folder.join(&name);
    if let Some((_, items)) = child.content {
        return module(parent.file.clone(), below, path, items);
    }
    let beside = folder.join(format!("{name}.rs"));
    let file = if beside.is_file() {
        beside
    } else {
        below.join("mod.rs")
    };
    read_file(file, below, path)
}

fn take_uses(module: &mut Module, tree: &UseTree, before: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            take_uses(module, &path.tree, before);
            before.pop();
        }
        UseTree::Name(name) if name.ident == "self" => {
            if let Some(last) = before.last().cloned() {
                module.uses.insert(last, before.clone());
            }
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            let path = before.iter().cloned().chain([name.clone()]).collect();
            module.uses.insert(name, path);
        }
        UseTree::Rename(name) => {
            let mut path = before.clone();
            if name.ident != "self" {
                path.push(name.ident.to_string());
            }
            module.uses.insert(name.rename.to_string(), path);
        }
        UseTree::Glob(_) => module.globs.push(before.clone()),
        UseTree::Group(group) => {
            for tree in &group.items {
                take_uses(module, tree, before);
            }
        }
    }
}

fn is_item_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Fn(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        _ => return false,
    };
    is_for_tests(attributes)
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|condition| condition == "test")
    })
}
