//! The crate that a function is written in.

const STANDARD: [&str; 3] = ["core", "alloc", "std"];
/// For what the linker and wasm-bindgen add.
const NO_CRATE: &str = "(no crate)";

/// The crate of a function, by its demangled path. A method of a trait belongs to the type that it is
/// for, unless that is a type of the standard library, a reference or the like:
/// then it belongs to the trait. Generic functions belong to where they are
/// written, whoever made an instance of them.
pub fn crate_of(name: &str) -> String {
    crate_of_path(name).unwrap_or(NO_CRATE).to_owned()
}

fn crate_of_path(path: &str) -> Option<&str> {
    let Some(inside) = inside_angles(path) else {
        let (first, _) = path.split_once("::")?;
        return is_name(first).then_some(first);
    };
    let (of_type, of_trait) = match split_as(inside) {
        Some((of_type, of_trait)) => (of_type, crate_of_path(of_trait)),
        None => (inside, None),
    };
    let own = crate_of_type(of_type);
    match own {
        Some(krate) if !STANDARD.contains(&krate) => Some(krate),
        // What no trait claims, such as the methods of slices, is the library's own.
        _ => of_trait.or(own).or(Some("core")),
    }
}

/// The crate of a named type; references, tuples, slices and parameters have none.
fn crate_of_type(of_type: &str) -> Option<&str> {
    let of_type = of_type.strip_prefix("dyn ").unwrap_or(of_type);
    crate_of_path(of_type)
}

/// What is between an opening angle bracket and the one that closes it.
fn inside_angles(path: &str) -> Option<&str> {
    let inside = path.strip_prefix('<')?;
    let end = walk(inside)
        .find(|(_, depth, c)| *depth < 0 && *c == '>')?
        .0;
    Some(&inside[..end])
}

/// Splits `A as B` where it is not inside other brackets.
fn split_as(text: &str) -> Option<(&str, &str)> {
    let at = walk(text)
        .find(|(at, depth, _)| *depth == 0 && text[*at..].starts_with(" as "))?
        .0;
    Some((&text[..at], &text[at + " as ".len()..]))
}

/// Every character with its place and how many brackets are open after it. The
/// arrow of a function's type closes nothing.
fn walk(text: &str) -> impl Iterator<Item = (usize, i32, char)> {
    let mut depth = 0;
    let mut before = ' ';
    text.char_indices().map(move |(at, c)| {
        match c {
            '<' | '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '>' if before != '-' => depth -= 1,
            _ => {}
        }
        before = c;
        (at, depth, c)
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_the_crate_they_are_written_in() {
        let table = [
            ("leptos_router::hooks::use_navigate", "leptos_router"),
            ("app::main::{{closure}}", "app"),
            ("core::ptr::drop_in_place<app::Page>", "core"),
            ("core::ptr::drop_in_place::<app::Page>", "core"),
            ("<app::Page as core::fmt::Debug>::fmt", "app"),
            (
                "<alloc::vec::Vec<u8> as serde::ser::Serialize>::serialize",
                "serde",
            ),
            ("<alloc::vec::Vec<app::Page>>::push", "alloc"),
            ("<&T as core::fmt::Debug>::fmt", "core"),
            ("<T as tachys::view::Render>::build", "tachys"),
            ("<(A,B) as tachys::view::Render>::build", "tachys"),
            ("<[u8] as serde::ser::Serialize>::serialize", "serde"),
            ("<[T]>::sort", "core"),
            (
                "<dyn tachys::view::Any as core::any::Any>::type_id",
                "tachys",
            ),
            (
                "<F as wasm_bindgen::Call<fn(u8) -> bool>>::call",
                "wasm_bindgen",
            ),
            (
                "<<app::List as core::iter::IntoIterator>::Item as serde::Serialize>::serialize",
                "app",
            ),
            ("<fn(u8) -> u8 as tachys::Render>::build", "tachys"),
            ("__wbindgen_malloc", NO_CRATE),
            ("memcpy", NO_CRATE),
            ("", NO_CRATE),
        ];
        for (name, krate) in table {
            assert_eq!(crate_of(name), krate, "{name}");
        }
    }
}
