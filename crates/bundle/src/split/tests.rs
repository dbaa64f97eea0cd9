//! A small app is split, and both ways of running it are compared.

mod app;

use wasmi::{Engine, Extern, Linker, Module as Code, Store, Val};

use self::app::App;
use super::{GATE, Halves, halves, module::Module, plan, plan::Plan};
use crate::Failure;

#[test]
fn what_only_the_gate_leads_to_is_in_the_rest() -> Result<(), Failure> {
    let app = App::new().link();
    let plan = planned(&app)?;
    assert_eq!(plan.gate, app::GATE);
    let moved: Vec<u32> = plan.functions.into_iter().collect();
    assert_eq!(moved, [app::GATE, app::PERMIT, app::PERMIT_EVENT, app::FEE]);
    // The two constants of the permit's page, but not the one that it shares.
    let data: Vec<u32> = plan.data.into_iter().flatten().collect();
    let expected: Vec<u32> = (app::PERMIT_DATA..app::PERMIT_DATA + 8).collect();
    assert_eq!(data, expected);
    Ok(())
}

#[test]
fn both_halves_together_do_what_the_whole_does() -> Result<(), Failure> {
    let app = App::new().link();
    let halves = halves(&Module::read(&app)?, &planned(&app)?)?;
    let mut whole = Running::start(&app)?;
    let mut split = Running::start(&halves.first)?;
    split.fetch(&halves.rest)?;
    for page in [app::HOME_PAGE, app::PERMIT_PAGE] {
        let expected = whole.show(page)?;
        assert_ne!(expected, 0);
        assert_eq!(split.show(page)?, expected, "page {page}");
    }
    Ok(())
}

#[test]
fn without_the_rest_the_home_page_does_what_it_did() -> Result<(), Failure> {
    let app = App::new().link();
    let Halves { first, rest } = halves(&Module::read(&app)?, &planned(&app)?)?;
    let mut whole = Running::start(&app)?;
    let mut split = Running::start(&first)?;
    assert_eq!(split.show(app::HOME_PAGE)?, whole.show(app::HOME_PAGE)?);
    // Why the app must not open the gate before.
    assert!(split.show(app::PERMIT_PAGE).is_err());
    // An attempt leaves nothing behind that would be in the way of the rest.
    split.fetch(&rest)?;
    assert_eq!(split.show(app::PERMIT_PAGE)?, whole.show(app::PERMIT_PAGE)?);
    Ok(())
}

#[test]
fn what_the_home_page_comes_to_in_another_way_stays() -> Result<(), Failure> {
    // The same app, whose home page also takes the event of the permit's page.
    let app = App::new().with_home_taking(app::PERMIT_EVENT).link();
    let plan = planned(&app)?;
    assert!(!plan.functions.contains(&app::PERMIT_EVENT));
    assert!(plan.functions.contains(&app::PERMIT));
    Ok(())
}

#[test]
fn an_app_that_can_not_be_split_safely_is_refused() {
    let refusals = [
        (App::new().without_notes().link(), "--emit-relocs"),
        (App::new().with_wrong_notes().link(), "notes are wrong"),
        (
            App::new().with_gate_named("elsewhere").link(),
            "exactly one",
        ),
    ];
    for (app, reason) in refusals {
        let refusal = planned(&app).map_err(|error| error.to_string());
        assert!(
            refusal.as_ref().is_err_and(|error| error.contains(reason)),
            "{reason}: {refusal:?}"
        );
    }
}

/// wasm-bindgen changes numbers and imports; the small app needs nothing of it, so it
/// is its own bundle.
fn planned(app: &[u8]) -> Result<Plan, Failure> {
    let module = Module::read(app)?;
    plan::make(&module, &module, GATE)
}

/// An app that runs.
struct Running {
    engine: Engine,
    store: Store<()>,
    app: wasmi::Instance,
}

impl Running {
    fn start(module: &[u8]) -> Result<Self, Failure> {
        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        linker.func_wrap("js", "double", |number: i32| number * 2)?;
        let app = linker.instantiate_and_start(&mut store, &Code::new(&engine, module)?)?;
        Ok(Self { engine, store, app })
    }

    /// What the app does when the rest has arrived.
    fn fetch(&mut self, rest: &[u8]) -> Result<(), Failure> {
        let exports: Vec<(String, Extern)> = self
            .app
            .exports(&self.store)
            .map(|export| (export.name().to_owned(), export.into_extern()))
            .collect();
        let mut linker = Linker::new(&self.engine);
        for (name, export) in exports {
            linker.define("a", &name, export)?;
        }
        linker.instantiate_and_start(&mut self.store, &Code::new(&self.engine, rest)?)?;
        Ok(())
    }

    fn show(&mut self, page: i32) -> Result<i32, Failure> {
        let main = self.app.get_func(&self.store, "main").ok_or("no main")?;
        let mut result = [Val::I32(0)];
        main.call(&mut self.store, &[Val::I32(page)], &mut result)?;
        result[0].i32().ok_or_else(|| "no number".into())
    }
}
