//! The service standard of a permit.

use super::fields::check_ids;
use crate::counter_data::faults::FileFaults;
use loket_domain::permits::{
    COMPONENT_COUNT, Charge, ProcessingTime, Requirement, Requirements, ServiceStandard,
};

/// The longest stage that is taken for real: about three years.
const LONGEST_STAGE: u32 = 1000;

pub(super) fn check_standard(standard: &ServiceStandard, faults: &mut FileFaults<'_>) {
    faults.require(
        standard.missing().count() < COMPONENT_COUNT,
        "standard",
        "has none of the fourteen components",
    );
    if let Some(requirements) = &standard.requirements {
        check_requirements(requirements, faults);
    }
    if let Some(procedure) = &standard.procedure {
        faults.require(!procedure.is_empty(), "standard.procedure", "has no step");
    }
    if let Some(time) = &standard.processing_time {
        check_processing_time(time, faults);
    }
    if let Some(legal_basis) = &standard.legal_basis {
        faults.require(
            !legal_basis.is_empty(),
            "standard.legal_basis",
            "has no entry",
        );
    }
    match standard.fee.as_ref().map(|fee| &fee.charge) {
        Some(Charge::Fixed { rupiah }) => faults.require(
            *rupiah > 0,
            "standard.fee.charge.fixed.rupiah",
            "is more than 0; what costs nothing is \"free\"",
        ),
        Some(Charge::Formula { inputs, .. }) => faults.require(
            !inputs.is_empty(),
            "standard.fee.charge.formula.inputs",
            "has no entry; a formula has at least one measure",
        ),
        Some(Charge::Free | Charge::OtherAgency { .. }) | None => {}
    }
}

fn check_requirements(requirements: &Requirements, faults: &mut FileFaults<'_>) {
    let field = "standard.requirements";
    let empty = requirements.common.is_empty() && requirements.variants.is_empty();
    faults.require(
        !empty,
        field,
        "has no entry; leave the component out when unknown",
    );
    check_counts(&requirements.common, &format!("{field}.common"), faults);
    let variants = format!("{field}.variants");
    let ids = requirements.variants.iter().map(|variant| &*variant.id);
    check_ids(ids, &variants, faults);
    faults.require(
        requirements.variants.len() != 1,
        &variants,
        "has one entry; what everybody must bring belongs into common",
    );
    for (index, variant) in requirements.variants.iter().enumerate() {
        check_counts(
            &variant.items,
            &format!("{variants}[{index}].items"),
            faults,
        );
    }
}

fn check_counts(requirements: &[Requirement], list: &str, faults: &mut FileFaults<'_>) {
    for (index, requirement) in requirements.iter().enumerate() {
        faults.require(
            requirement.count != Some(0),
            format!("{list}[{index}].count"),
            "is at least 1",
        );
    }
}

fn check_processing_time(time: &ProcessingTime, faults: &mut FileFaults<'_>) {
    let list = "standard.processing_time.stages";
    faults.require(!time.stages.is_empty(), list, "has no stage");
    for (index, stage) in time.stages.iter().enumerate() {
        let in_range = |days: u32| (1..=LONGEST_STAGE).contains(&days);
        let text = format!("is between 1 and {LONGEST_STAGE} days");
        let field = format!("{list}[{index}]");
        faults.require(in_range(stage.at_most), format!("{field}.at_most"), &text);
        if let Some(at_least) = stage.at_least {
            let text = format!("is between 1 and at_most, {} days", stage.at_most);
            let holds = at_least > 0 && at_least <= stage.at_most;
            faults.require(holds, format!("{field}.at_least"), &text);
        }
    }
}
