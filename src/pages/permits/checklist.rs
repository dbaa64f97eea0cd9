//! Which requirements of a permit a citizen has ready. Saved on this device only.

use crate::platform::storage::{Slot, Stored};
use loket_domain::permits::{Requirement, RequirementVariant, Requirements};
use loket_locale_file::fingerprint;
use loket_ui::{ErasedSignal, effect};

/// The choices and ticks of one citizen for one permit.
#[derive(Clone, Copy)]
pub(super) struct Checklist {
    /// The variant of the case, by its place in the list.
    pub variant: ErasedSignal<Option<usize>>,
    ready: ErasedSignal<Vec<u32>>,
}

impl Checklist {
    /// The saved checklist of a permit, with the variant of the address where it names
    /// one. It is saved whenever it changes.
    pub fn open(permit_id: &str, requirements: &Requirements, in_address: &str) -> Self {
        let key = storage_key(permit_id);
        let saved = Slot::<SavedChecklist>::on_device(&key)
            .load()
            .unwrap_or_default();
        let place = |id: &str| {
            requirements
                .variants
                .iter()
                .position(|variant| variant.id == id)
        };
        let checklist = Self {
            variant: ErasedSignal::new(place(in_address).or_else(|| place(&saved.variant))),
            ready: ErasedSignal::new(saved.ready),
        };
        let variants = requirements.variants.clone();
        effect(move || {
            let slot = Slot::on_device(&key);
            let to_save = checklist.to_save(&variants);
            match to_save.is_empty() {
                true => slot.clear(),
                false => slot.save(&to_save),
            }
        });
        checklist
    }

    /// Whether a requirement is ready.
    pub fn is_ready(self, requirement: &Requirement) -> bool {
        self.ready.get().contains(&tick_of(requirement))
    }

    /// Ticks a requirement, or takes the tick away.
    pub fn set_ready(self, requirement: &Requirement, is_ready: bool) {
        let tick = tick_of(requirement);
        let mut ready = self.ready.get_untracked().to_vec();
        ready.retain(|other| *other != tick);
        if is_ready {
            ready.push(tick);
        }
        self.ready.set(ready);
    }

    /// Erases choice and ticks, on the page and on the device.
    pub fn erase(self) {
        self.variant.set(None);
        self.ready.set(Vec::new());
    }

    fn to_save(self, variants: &[RequirementVariant]) -> SavedChecklist {
        let variant = (*self.variant.get()).and_then(|place| variants.get(place));
        SavedChecklist {
            variant: variant.map_or(String::new(), |variant| variant.id.clone()),
            ready: self.ready.get().to_vec(),
        }
    }
}

/// What is saved of a checklist: the id of the variant and the ticks, apart by spaces.
#[derive(Default)]
struct SavedChecklist {
    variant: String,
    ready: Vec<u32>,
}

impl SavedChecklist {
    fn is_empty(&self) -> bool {
        self.variant.is_empty() && self.ready.is_empty()
    }
}

impl Stored for SavedChecklist {
    fn to_text(&self) -> Option<String> {
        let mut text = self.variant.clone();
        for tick in &self.ready {
            text.push(' ');
            text.push_str(&tick.to_string());
        }
        Some(text)
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        Some(Self {
            variant: words.next()?.to_owned(),
            ready: words.filter_map(|tick| tick.parse().ok()).collect(),
        })
    }
}

fn storage_key(permit_id: &str) -> String {
    format!("loket.checklist.{permit_id}")
}

/// What stands for a requirement in the ticks: its words, so that one which the office
/// changes is no longer ticked.
fn tick_of(requirement: &Requirement) -> u32 {
    fingerprint(&requirement.name.id) ^ requirement.form as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use any_spawner::Executor;
    use leptos::prelude::Owner;
    use leptos::task::tick;
    use loket_domain::permits::DocumentForm;
    use loket_domain::text::LocalizedText;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn saved_text(permit_id: &str) -> Slot<'static, String> {
        Slot::on_device(storage_key(permit_id).leak())
    }

    /// An owner for signals, and what runs their effects.
    fn ready() -> Owner {
        // Fails when another test did it.
        let _ = Executor::init_wasm_bindgen();
        Owner::new()
    }

    fn requirement(name: &str, form: DocumentForm) -> Requirement {
        let name = LocalizedText {
            id: name.into(),
            en: name.into(),
        };
        Requirement {
            name,
            form,
            count: None,
            obtained_from: None,
            note: None,
        }
    }

    fn requirements(variants: &[&str]) -> Requirements {
        let variant = |id: &&str| RequirementVariant {
            id: (*id).into(),
            name: requirement(id, DocumentForm::Copy).name,
            items: Vec::new(),
        };
        Requirements {
            common: Vec::new(),
            variants: variants.iter().map(variant).collect(),
        }
    }

    #[test]
    async fn ticks_and_choice_are_there_again_and_a_changed_requirement_is_not_ticked() {
        let owner = ready();
        owner.set();
        let two = requirements(&["small", "large"]);
        let copy = requirement("KTP", DocumentForm::Copy);
        let checklist = Checklist::open("test-a", &two, "");
        assert!(!checklist.is_ready(&copy));
        checklist.variant.set(Some(1));
        checklist.set_ready(&copy, true);
        tick().await;
        // The office has put another variant first since.
        let three = requirements(&["tiny", "small", "large"]);
        let again = Checklist::open("test-a", &three, "");
        assert_eq!(*again.variant.get_untracked(), Some(2));
        assert!(again.is_ready(&copy));
        assert!(!again.is_ready(&requirement("KTP", DocumentForm::Original)));
        assert!(!again.is_ready(&requirement("KTP baru", DocumentForm::Copy)));
        assert!(!Checklist::open("test-b", &three, "").is_ready(&copy));
        let shared = Checklist::open("test-a", &three, "tiny");
        assert_eq!(*shared.variant.get_untracked(), Some(0));
        saved_text("test-a").clear();
    }

    #[test]
    async fn erasing_leaves_nothing_on_the_device() {
        let owner = ready();
        owner.set();
        let checklist = Checklist::open("test-c", &requirements(&["small"]), "small");
        checklist.set_ready(&requirement("KTP", DocumentForm::Copy), true);
        tick().await;
        assert!(saved_text("test-c").load().is_some());
        checklist.erase();
        tick().await;
        assert_eq!(saved_text("test-c").load(), None);
    }
}
