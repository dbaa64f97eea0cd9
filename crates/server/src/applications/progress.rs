//! The progress of an application through the steps of its procedure.

use super::finished::ended_at;
use super::storage::applications::StoredApplication;
use loket_domain::applications::{
    Application, ApplicationStep, ServiceClock, StatusMeaning, StepState,
};
use loket_domain::permits::Permit;
use loket_domain::time::Timestamp;

/// The application as the citizen sees it.
pub(super) fn application(
    stored: StoredApplication,
    permit: &Permit,
    clock: ServiceClock,
    now: Timestamp,
    has_rated: bool,
) -> Application {
    let granted = stored
        .events
        .last()
        .and_then(|event| StatusMeaning::from_code(event.status.code))
        .and_then(|meaning| meaning.granted);
    let procedure = permit.standard.procedure.as_deref().unwrap_or_default();
    let states = step_states(procedure.len(), stored.stage, granted);
    let steps = procedure
        .iter()
        .zip(states)
        .map(|(step, state)| ApplicationStep {
            name: step.name.clone(),
            actor: step.actor,
            state,
        })
        .collect();
    let can_rate = !has_rated && ended_at(&stored.events).is_some();
    Application {
        reference: stored.reference,
        permit_id: stored.permit_id,
        permit_name: permit.name.clone(),
        submitted_at: stored.submitted_at,
        steps,
        events: stored.events.into_iter().rev().collect(),
        issuing_system: permit.issuing_system,
        clock,
        as_of: now,
        provenance: stored.provenance,
        can_rate,
    }
}

/// The state of each step. An application that was granted has finished the step it is
/// at; one that was refused stopped there.
fn step_states(
    steps: usize,
    stage: Option<u32>,
    granted: Option<bool>,
) -> impl Iterator<Item = StepState> {
    let stage = match (stage, granted) {
        (Some(stage), _) => stage as usize,
        (None, Some(true)) => steps,
        // Refused before it was started: at the first step.
        (None, Some(false)) => 1,
        (None, None) => 0,
    };
    let at_stage = match granted {
        None => StepState::Current,
        Some(true) => StepState::Done,
        Some(false) => StepState::Stopped,
    };
    (1..=steps).map(move |step| match step.cmp(&stage) {
        std::cmp::Ordering::Less => StepState::Done,
        std::cmp::Ordering::Equal => at_stage,
        std::cmp::Ordering::Greater => StepState::Upcoming,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `d`one, `c`urrent, `u`pcoming, `s`topped.
    fn check(stage: Option<u32>, granted: Option<bool>, expected: &str) {
        let states: String = step_states(4, stage, granted)
            .map(|state| match state {
                StepState::Done => 'd',
                StepState::Current => 'c',
                StepState::Upcoming => 'u',
                StepState::Stopped => 's',
            })
            .collect();
        assert_eq!(states, expected, "stage {stage:?}, granted {granted:?}");
    }

    #[test]
    fn each_step_is_done_current_upcoming_or_stopped() {
        check(None, None, "uuuu");
        check(Some(1), None, "cuuu");
        check(Some(3), None, "ddcu");
        check(Some(4), None, "dddc");
        check(Some(4), Some(true), "dddd");
        check(Some(3), Some(true), "dddu");
        check(None, Some(true), "dddd");
        check(Some(2), Some(false), "dsuu");
        check(None, Some(false), "suuu");
    }
}
