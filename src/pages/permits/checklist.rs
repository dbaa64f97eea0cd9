//! What a citizen has ready for a permit. Kept on this device only.

use crate::app::storage;
use crate::locale::fingerprint;
use loket_domain::permits::{Requirement, RequirementVariant, Requirements};
use loket_ui::{ErasedSignal, effect};

/// The choices and ticks of one citizen for one permit.
#[derive(Clone, Copy)]
pub(super) struct Checklist {
    /// The variant of the case, by its place in the list.
    pub variant: ErasedSignal<Option<usize>>,
    ready: ErasedSignal<Vec<u32>>,
}

impl Checklist {
    /// The checklist of a permit as it was kept, with the variant of the address where
    /// it names one.
    pub fn open(permit_id: &str, requirements: &Requirements, in_address: &str) -> Self {
        let key = format!("loket.checklist.{permit_id}");
        let kept = storage::kept(&key).unwrap_or_default();
        let (variant, ready) = kept.split_once(' ').unwrap_or((&kept, ""));
        let place = |id: &str| {
            requirements
                .variants
                .iter()
                .position(|variant| variant.id == id)
        };
        let checklist = Self {
            variant: ErasedSignal::new(place(in_address).or_else(|| place(variant))),
            ready: ErasedSignal::new(
                ready
                    .split(' ')
                    .filter_map(|tick| tick.parse().ok())
                    .collect(),
            ),
        };
        let variants = requirements.variants.clone();
        effect(move || match checklist.to_text(&variants) {
            Some(text) => storage::keep(&key, &text),
            None => storage::forget(&key),
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

    /// The id of the variant and the ticks; none when there is nothing to keep.
    fn to_text(self, variants: &[RequirementVariant]) -> Option<String> {
        let variant = (*self.variant.get()).and_then(|place| variants.get(place));
        let ready = self.ready.get();
        if variant.is_none() && ready.is_empty() {
            return None;
        }
        let mut text = variant.map_or(String::new(), |variant| variant.id.clone());
        for tick in ready.iter() {
            text.push(' ');
            text.push_str(&tick.to_string());
        }
        Some(text)
    }
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
        storage::forget("loket.checklist.test-a");
    }

    #[test]
    async fn erasing_leaves_nothing_on_the_device() {
        let owner = ready();
        owner.set();
        let checklist = Checklist::open("test-c", &requirements(&["small"]), "small");
        checklist.set_ready(&requirement("KTP", DocumentForm::Copy), true);
        tick().await;
        assert!(storage::kept("loket.checklist.test-c").is_some());
        checklist.erase();
        tick().await;
        assert_eq!(storage::kept("loket.checklist.test-c"), None);
    }
}
