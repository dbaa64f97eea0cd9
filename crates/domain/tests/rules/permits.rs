//! The service standard of a permit: total time, gaps, summary.

use crate::support::text;
use loket_domain::permits::{
    COMPONENT_COUNT, Charge, ClockStart, Component, DurationUnit, Fee, IssuingSystem, Permit,
    ProcessingTime, Requirements, ServiceStandard, Stage,
};
use loket_domain::provenance::Provenance;

use DurationUnit::{CalendarDays, WorkingDays};

fn stage(at_least: Option<u32>, at_most: u32, unit: DurationUnit) -> Stage {
    Stage {
        name: None,
        at_least,
        at_most,
        unit,
    }
}

fn processing_time(stages: Vec<Stage>) -> ProcessingTime {
    ProcessingTime {
        stages,
        starts: ClockStart::CompleteFile,
        note: None,
    }
}

#[test]
fn stages_add_up_when_they_share_a_unit() {
    let check = |stages: Vec<Stage>, expect: Option<Stage>| {
        assert_eq!(
            processing_time(stages.clone()).total(),
            expect,
            "{stages:?}"
        );
    };
    let working = |at_least, at_most| stage(at_least, at_most, WorkingDays);
    check(vec![], None);
    check(vec![working(None, 7)], Some(working(None, 7)));
    check(vec![working(Some(3), 7)], Some(working(Some(3), 7)));
    // The building approval: registration, consultation, fee.
    check(
        vec![working(None, 2), working(Some(3), 25), working(None, 3)],
        Some(working(Some(8), 30)),
    );
    check(
        vec![working(None, 3), working(None, 2)],
        Some(working(None, 5)),
    );
    check(vec![working(Some(4), 4)], Some(working(None, 4)));
    check(
        vec![
            stage(None, 14, CalendarDays),
            stage(Some(1), 7, CalendarDays),
        ],
        Some(stage(Some(15), 21, CalendarDays)),
    );
    check(vec![working(None, 3), stage(None, 14, CalendarDays)], None);
    check(vec![stage(None, 14, CalendarDays), working(None, 3)], None);
}

#[test]
fn the_total_has_no_name_even_when_its_only_stage_has_one() {
    let named = Stage {
        name: Some(text("Pemeriksaan")),
        ..stage(None, 2, WorkingDays)
    };
    assert_eq!(processing_time(vec![named]).total().unwrap().name, None);
}

#[test]
fn missing_components_are_named_in_the_order_of_the_standard() {
    let mut standard = ServiceStandard::default();
    assert_eq!(standard.missing().collect::<Vec<_>>(), Component::ALL);
    assert_eq!(Component::ALL.len(), COMPONENT_COUNT);
    fill(&mut standard);
    assert_eq!(standard.missing().count(), 0);
}

#[test]
fn each_component_is_missed_on_its_own() {
    let check = |remove: fn(&mut ServiceStandard), expect: Component| {
        let mut standard = ServiceStandard::default();
        fill(&mut standard);
        remove(&mut standard);
        assert_eq!(standard.missing().collect::<Vec<_>>(), [expect]);
        assert!(!standard.has(expect));
    };
    check(
        |standard| standard.requirements = None,
        Component::Requirements,
    );
    check(|standard| standard.procedure = None, Component::Procedure);
    check(
        |standard| standard.processing_time = None,
        Component::ProcessingTime,
    );
    check(|standard| standard.fee = None, Component::Fee);
    check(|standard| standard.product = None, Component::Product);
    check(
        |standard| standard.complaint_handling = None,
        Component::ComplaintHandling,
    );
    check(
        |standard| standard.legal_basis = None,
        Component::LegalBasis,
    );
    check(|standard| standard.facilities = None, Component::Facilities);
    check(
        |standard| standard.staff_competence = None,
        Component::StaffCompetence,
    );
    check(
        |standard| standard.internal_supervision = None,
        Component::InternalSupervision,
    );
    check(
        |standard| standard.staff_count = None,
        Component::StaffCount,
    );
    check(
        |standard| standard.service_guarantee = None,
        Component::ServiceGuarantee,
    );
    check(
        |standard| standard.safety_guarantee = None,
        Component::SafetyGuarantee,
    );
    check(
        |standard| standard.performance_evaluation = None,
        Component::PerformanceEvaluation,
    );
}

#[test]
fn a_summary_says_what_is_published_and_nothing_else() {
    let mut permit = Permit {
        id: "nib".into(),
        name: text("NIB"),
        summary: text("Ringkasan"),
        category: "business".into(),
        issuing_system: IssuingSystem::Oss,
        keywords: vec!["warung".into()],
        provenance: Provenance::Sample,
        standard: ServiceStandard::default(),
    };
    let bare = permit.to_summary();
    assert_eq!((bare.total_time, bare.charge), (None, None));
    fill(&mut permit.standard);
    let full = permit.to_summary();
    assert_eq!(full.total_time, Some(stage(None, 7, WorkingDays)));
    assert_eq!(full.charge, Some(Charge::Free));
    assert_eq!(full.keywords, ["warung"]);
    assert_eq!(full.provenance, Provenance::Sample);
}

fn fill(standard: &mut ServiceStandard) {
    let words = || Some(text("Isi"));
    *standard = ServiceStandard {
        requirements: Some(Requirements {
            common: vec![],
            variants: vec![],
        }),
        procedure: Some(vec![]),
        processing_time: Some(processing_time(vec![stage(None, 7, WorkingDays)])),
        fee: Some(Fee {
            charge: Charge::Free,
            legal_basis: None,
            note: None,
        }),
        product: words(),
        complaint_handling: words(),
        legal_basis: Some(vec![]),
        facilities: words(),
        staff_competence: words(),
        internal_supervision: words(),
        staff_count: words(),
        service_guarantee: words(),
        safety_guarantee: words(),
        performance_evaluation: words(),
    };
}
