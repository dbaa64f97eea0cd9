//! From the paths in the code to the modules that define what they name.

use crate::import::Import;
use crate::module_tree::Module;
use std::collections::BTreeSet;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Item, ItemUse, Path, UseTree, Visibility};

/// Every import of a crate.
pub(crate) fn imports(root: &Module) -> Vec<Import> {
    let mut imports = BTreeSet::new();
    collect(root, root, &mut imports);
    imports.into_iter().collect()
}

fn collect(root: &Module, module: &Module, imports: &mut BTreeSet<Import>) {
    let mut visitor = Paths {
        root,
        module,
        imports,
    };
    for item in &module.items {
        visitor.visit_item(item);
    }
    for child in module.children.values() {
        collect(root, child, imports);
    }
}

struct Paths<'a> {
    root: &'a Module,
    module: &'a Module,
    imports: &'a mut BTreeSet<Import>,
}

impl Paths<'_> {
    fn take(&mut self, path: &[String], line: usize) {
        let Some(target) = defining_module(self.root, self.module, path, 0) else {
            return;
        };
        // A parent names its children to declare them; what counts is who uses what.
        if target.path != self.module.path {
            self.imports.insert(Import {
                from: self.module.path.join("::"),
                to: target.path.join("::"),
                path: path.join("::"),
                file: self.module.file.clone(),
                line,
            });
        }
    }

    fn take_tree(&mut self, tree: &UseTree, before: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.take_tree(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) if name.ident == "self" => {
                self.take(before, name.span().start().line)
            }
            UseTree::Name(name) => {
                self.take_last(before, name.ident.to_string(), name.span().start().line)
            }
            UseTree::Rename(name) => {
                self.take_last(before, name.ident.to_string(), name.span().start().line)
            }
            UseTree::Glob(glob) => self.take(before, glob.span().start().line),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.take_tree(tree, before);
                }
            }
        }
    }

    fn take_last(&mut self, before: &[String], last: String, line: usize) {
        let path: Vec<String> = before.iter().cloned().chain([last]).collect();
        self.take(&path, line);
    }
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Use(item) if is_facade(self.root, self.module, item) => {}
            Item::Use(item) => self.take_tree(&item.tree, &mut Vec::new()),
            item => visit::visit_item(self, item),
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        // One segment is a local name or one that `use` brought in, which was counted there.
        if path.segments.len() > 1 {
            let names: Vec<String> = path
                .segments
                .iter()
                .map(|segment| segment.ident.to_string())
                .collect();
            self.take(&names, path.span().start().line);
        }
        visit::visit_path(self, path);
    }

    /// Arguments of macros are read as expressions where they are some.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let arguments = call.parse_body_with(
            syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated,
        );
        for argument in arguments.iter().flatten() {
            self.visit_expr(argument);
        }
    }
}

/// Whether a `use` only passes on what is in modules below.
fn is_facade(root: &Module, module: &Module, item: &ItemUse) -> bool {
    if matches!(item.vis, Visibility::Inherited) {
        return false;
    }
    let first = match &item.tree {
        UseTree::Path(path) => path.ident.to_string(),
        _ => return false,
    };
    match first.as_str() {
        "self" => true,
        "crate" | "super" => {
            // A re-export of another module's item is an import like any other.
            let _ = root;
            false
        }
        first => module.children.contains_key(first),
    }
}

/// How many re-exports are followed; more would be a circle of them.
const MOST_RE_EXPORTS: usize = 8;

/// The module that defines what a path names, as seen from a module; `None` for what
/// another crate defines.
fn defining_module<'a>(
    root: &'a Module,
    from: &'a Module,
    path: &[String],
    followed: usize,
) -> Option<&'a Module> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => descend(root, root, rest, followed),
        "self" => descend(root, from, rest, followed),
        "super" => {
            let parent = root.find(&from.path[1..from.path.len().checked_sub(1)?])?;
            match rest.first().map(String::as_str) {
                Some("super") => defining_module(root, parent, rest, followed),
                _ => descend(root, parent, rest, followed),
            }
        }
        name if from.children.contains_key(name) => descend(root, from, path, followed),
        name => {
            // `use crate::http::cached;` and then `cached::json()`.
            let used = from.uses.get(name)?;
            if followed > MOST_RE_EXPORTS || used.first() == path.first() && used.len() == 1 {
                return None;
            }
            let whole: Vec<String> = used.iter().chain(rest).cloned().collect();
            (whole != path).then(|| defining_module(root, from, &whole, followed + 1))?
        }
    }
}

fn descend<'a>(
    root: &'a Module,
    at: &'a Module,
    path: &[String],
    followed: usize,
) -> Option<&'a Module> {
    let Some((name, rest)) = path.split_first() else {
        return Some(at);
    };
    if let Some(child) = at.children.get(name) {
        return descend(root, child, rest, followed);
    }
    if followed > MOST_RE_EXPORTS {
        return Some(at);
    }
    if let Some(used) = at.uses.get(name) {
        let whole: Vec<String> = used.iter().chain(rest).cloned().collect();
        // Nothing of this crate where another crate's item is passed on.
        return defining_module(root, at, &whole, followed + 1);
    }
    let by_glob = at.globs.iter().find_map(|glob| {
        let target = defining_module(root, at, glob, followed + 1)?;
        defines(target, name).then_some(target)
    });
    Some(by_glob.unwrap_or(at))
}

fn defines(module: &Module, name: &str) -> bool {
    module.items.iter().any(|item| {
        let ident = match item {
            Item::Fn(item) => &item.sig.ident,
            Item::Struct(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Const(item) => &item.ident,
            Item::Static(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::Type(item) => &item.ident,
            _ => return false,
        };
        ident == name
    })
}
