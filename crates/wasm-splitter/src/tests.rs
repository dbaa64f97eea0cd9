//! A small app is split, and both ways of running it are compared.

mod fixture;
mod instance;

use std::collections::BTreeSet;

use self::{
    fixture::{App, layout},
    instance::Instance,
};
use crate::{
    SplitError, SplitModules, SplitPoint,
    module::Module,
    partition::{self, Partition},
    split,
    split_point::entry_functions,
};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const PERMIT: SplitPoint<'static> = SplitPoint {
    name: "permit",
    function: "app::pages::permit_page",
};
const COMPLAINT: SplitPoint<'static> = SplitPoint {
    name: "complaint",
    function: "app::pages::complaint_page",
};

#[test]
fn what_only_the_entry_function_reaches_is_in_the_chunk() -> Outcome {
    let app = App::default().link();
    let partition = partition_of(&app, &[PERMIT])?;
    let [permit] = &partition.chunks[..] else {
        return Err("one chunk".into());
    };
    assert_eq!(permit.entry, layout::PERMIT_ENTRY);
    assert_eq!(
        permit.functions,
        BTreeSet::from([
            layout::PERMIT_ENTRY,
            layout::PERMIT,
            layout::PERMIT_EVENT,
            layout::FEE
        ])
    );
    // The two constants of the permit's page, but not the one that it shares.
    let data: Vec<u32> = permit.data.iter().cloned().flatten().collect();
    let expected: Vec<u32> = (layout::PERMIT_DATA..layout::PERMIT_DATA + 8).collect();
    assert_eq!(data, expected);
    Ok(())
}

#[test]
fn what_two_chunks_share_stays_in_the_initial_module() -> Outcome {
    let app = App::default().link();
    let partition = partition_of(&app, &[PERMIT, COMPLAINT])?;
    let [permit, complaint] = &partition.chunks[..] else {
        return Err("two chunks".into());
    };
    assert!(permit.functions.contains(&layout::PERMIT));
    assert_eq!(
        complaint.functions,
        BTreeSet::from([layout::COMPLAINT_ENTRY, layout::COMPLAINT])
    );
    assert!(!partition.moves(layout::FORM), "both fill in a form");
    let data: Vec<u32> = complaint.data.iter().cloned().flatten().collect();
    let own = layout::COMPLAINT_DATA..layout::COMPLAINT_DATA + 4;
    assert_eq!(data, own.collect::<Vec<_>>());
    Ok(())
}

#[test]
fn the_modules_together_do_what_the_whole_does() -> Outcome {
    let app = App::default().link();
    let table: [&[SplitPoint<'_>]; 4] = [
        &[PERMIT],
        &[COMPLAINT],
        &[PERMIT, COMPLAINT],
        &[COMPLAINT, PERMIT],
    ];
    for points in table {
        let modules = split(&app, &app, points)?;
        let mut whole = Instance::start(&app)?;
        let mut parts = Instance::start(&modules.initial)?;
        // Chunks arrive in the order in which they are wanted, not in that of the points.
        for chunk in modules.chunks.iter().rev() {
            parts.load(&chunk.wasm)?;
        }
        for page in layout::PAGES {
            let expected = whole.show(page)?;
            assert_ne!(expected, 0);
            assert_eq!(parts.show(page)?, expected, "page {page} by {points:?}");
        }
    }
    Ok(())
}

#[test]
fn before_a_chunk_arrives_only_its_pages_fail() -> Outcome {
    let app = App::default().link();
    let SplitModules {
        initial, chunks, ..
    } = split(&app, &app, &[PERMIT, COMPLAINT])?;
    let mut whole = Instance::start(&app)?;
    let mut parts = Instance::start(&initial)?;
    let mut expect = |parts: &mut Instance, loaded: &[i32]| -> Outcome {
        for page in layout::PAGES {
            if loaded.contains(&page) {
                assert_eq!(parts.show(page)?, whole.show(page)?, "page {page}");
            } else {
                assert!(parts.show(page).is_err(), "page {page}");
            }
        }
        Ok(())
    };
    expect(&mut parts, &[layout::HOME_PAGE])?;
    // An attempt leaves nothing behind that would be in the way of a chunk.
    parts.load(&chunks[1].wasm)?;
    expect(&mut parts, &[layout::HOME_PAGE, layout::COMPLAINT_PAGE])?;
    parts.load(&chunks[0].wasm)?;
    expect(&mut parts, &layout::PAGES)
}

#[test]
fn a_chunk_enters_another_one_through_its_entry_function() -> Outcome {
    let app = App::default().with_complaint_showing_permit().link();
    let SplitModules {
        initial, chunks, ..
    } = split(&app, &app, &[PERMIT, COMPLAINT])?;
    let mut whole = Instance::start(&app)?;
    let mut parts = Instance::start(&initial)?;
    parts.load(&chunks[1].wasm)?;
    assert!(parts.show(layout::COMPLAINT_PAGE).is_err());
    parts.load(&chunks[0].wasm)?;
    let expected = whole.show(layout::COMPLAINT_PAGE)?;
    assert_eq!(parts.show(layout::COMPLAINT_PAGE)?, expected);
    Ok(())
}

#[test]
fn what_the_home_page_reaches_in_another_way_stays() -> Outcome {
    let app = App::default().with_home_taking(layout::PERMIT_EVENT).link();
    let partition = partition_of(&app, &[PERMIT])?;
    assert!(!partition.moves(layout::PERMIT_EVENT));
    assert!(partition.moves(layout::PERMIT));
    Ok(())
}

#[test]
fn the_same_input_gives_the_same_bytes() -> Outcome {
    let app = App::default().link();
    let [a, b] = [(); 2].map(|()| split(&app, &app, &[PERMIT, COMPLAINT]));
    let (a, b) = (a?, b?);
    assert_eq!(a.initial, b.initial);
    for (a, b) in a.chunks.iter().zip(&b.chunks) {
        assert_eq!(a.wasm, b.wasm);
    }
    Ok(())
}

#[test]
fn what_can_not_be_split_safely_is_refused() {
    let missing = SplitPoint {
        name: "permit",
        function: "app::pages::missing",
    };
    let other_name = SplitPoint {
        name: "permit_again",
        ..PERMIT
    };
    let other_function = SplitPoint {
        name: "permit",
        ..COMPLAINT
    };
    let app = App::default();
    let without = app.without_relocations();
    let shifted = app.with_shifted_relocations();
    let table: [(&App, &[SplitPoint<'_>], &str); 6] = [
        (&without, &[PERMIT], "--emit-relocs"),
        (&shifted, &[PERMIT], "they are wrong"),
        (&app, &[missing], "there are 0 functions"),
        (&app, &[], "none are given"),
        (&app, &[PERMIT, other_function], "names two chunks"),
        (&app, &[PERMIT, other_name], "the entry of two chunks"),
    ];
    for (app, points, reason) in table {
        let app = app.link();
        let refusal = split(&app, &app, points).map_err(|error| error.to_string());
        assert!(
            refusal.as_ref().is_err_and(|error| error.contains(reason)),
            "{reason}: {refusal:?}"
        );
    }
}

#[test]
fn an_input_that_is_no_module_is_named() {
    let app = App::default().link();
    let is_named = |outcome: Result<SplitModules, SplitError>, name| matches!(outcome, Err(SplitError::Input { input, .. }) if input == name);
    assert!(is_named(split(b"text", &app, &[PERMIT]), "module"));
    assert!(is_named(split(&app, b"text", &[PERMIT]), "linked module"));
}

/// wasm-bindgen changes numbers and imports; the small app needs nothing of it, so its
/// module and its linked module are one.
fn partition_of(app: &[u8], points: &[SplitPoint<'_>]) -> Result<Partition, SplitError> {
    let module = Module::read(app).map_err(|error| SplitError::Code(error.to_string()))?;
    partition::compute(&module, &module, &entry_functions(&module, points)?)
}
