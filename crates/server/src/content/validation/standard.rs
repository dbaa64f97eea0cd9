//! The service standard of a permit.

use super::fee::check_charge;
use super::fields::check_ids;
use crate::content::validation_errors::FileErrors;
use loket_domain::permits::{
    COMPONENT_COUNT, ProcedureStep, ProcessingTime, Requirement, Requirements, ServiceStandard,
};

/// The longest stage that is taken for real: about three years.
const LONGEST_STAGE: u32 = 1000;

pub(super) fn check_standard(standard: &ServiceStandard, errors: &mut FileErrors<'_>) {
    errors.require(
        standard.missing().count() < COMPONENT_COUNT,
        "standard",
        "has none of the fourteen components",
    );
    if let Some(requirements) = &standard.requirements {
        check_requirements(requirements, errors);
    }
    if let Some(procedure) = &standard.procedure {
        check_procedure(procedure, errors);
    }
    if let Some(time) = &standard.processing_time {
        check_processing_time(time, errors);
    }
    if let Some(legal_basis) = &standard.legal_basis {
        errors.require(
            !legal_basis.is_empty(),
            "standard.legal_basis",
            "has no entry",
        );
    }
    if let Some(fee) = &standard.fee {
        check_charge(&fee.charge, errors);
    }
}

fn check_procedure(procedure: &[ProcedureStep], errors: &mut FileErrors<'_>) {
    let list = "standard.procedure";
    errors.require(!procedure.is_empty(), list, "has no step");
    for (index, step) in procedure.iter().enumerate() {
        errors.require(
            step.target.is_none_or(|target| target.at_most > 0),
            format!("{list}[{index}].target.at_most"),
            "is more than 0; leave the target out when there is none",
        );
    }
}

fn check_requirements(requirements: &Requirements, errors: &mut FileErrors<'_>) {
    let field = "standard.requirements";
    let empty = requirements.common.is_empty() && requirements.variants.is_empty();
    errors.require(
        !empty,
        field,
        "has no entry; leave the component out when unknown",
    );
    check_counts(&requirements.common, &format!("{field}.common"), errors);
    let variants = format!("{field}.variants");
    let ids = requirements.variants.iter().map(|variant| &*variant.id);
    check_ids(ids, &variants, errors);
    errors.require(
        requirements.variants.len() != 1,
        &variants,
        "has one entry; what everybody must bring belongs into common",
    );
    for (index, variant) in requirements.variants.iter().enumerate() {
        check_counts(
            &variant.items,
            &format!("{variants}[{index}].items"),
            errors,
        );
    }
}

fn check_counts(requirements: &[Requirement], list: &str, errors: &mut FileErrors<'_>) {
    for (index, requirement) in requirements.iter().enumerate() {
        errors.require(
            requirement.count != Some(0),
            format!("{list}[{index}].count"),
            "is at least 1",
        );
    }
}

fn check_processing_time(time: &ProcessingTime, errors: &mut FileErrors<'_>) {
    let list = "standard.processing_time.stages";
    errors.require(!time.stages.is_empty(), list, "has no stage");
    for (index, stage) in time.stages.iter().enumerate() {
        let in_range = |days: u32| (1..=LONGEST_STAGE).contains(&days);
        let text = format!("is between 1 and {LONGEST_STAGE} days");
        let field = format!("{list}[{index}]");
        errors.require(in_range(stage.at_most), format!("{field}.at_most"), &text);
        if let Some(at_least) = stage.at_least {
            let text = format!("is between 1 and at_most, {} days", stage.at_most);
            let holds = at_least > 0 && at_least <= stage.at_most;
            errors.require(holds, format!("{field}.at_least"), &text);
        }
    }
}
