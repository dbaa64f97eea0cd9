//! ValidationErrors in the rules of the evaluation and in figures.

use super::check;

const SCORING: &str = "scoring.toml";
const EVALUATION: &str = "evaluation.toml";
const SCORES: &str = "reported-metrics/integrity.toml";
const MEASURED: &str = "reported-metrics/evaluation.toml";

#[test]
fn the_criteria_add_up() {
    check(
        SCORING,
        "maximum = 60\n",
        "maximum = 59\n",
        "criteria[1].maximum: is not what its parts can reach together",
    );
    check(
        SCORING,
        "compliance = 3.5",
        "compliance = 3",
        "criteria[3].maximum: is not compliance and reform together",
    );
    check(
        SCORING,
        "part_of = \"results\"",
        "part_of = \"enabler\"",
        "criteria[9].part_of: is not the id of a criterion further up",
    );
    check(
        SCORING,
        "minimums.WBBM = 19.5",
        "minimums.WBBM = 23",
        "criteria[9].minimums.WBBM: is more than the maximum",
    );
    check(
        SCORING,
        "minimums.WBK = 18.25",
        "minimums.WBX = 18.25",
        "criteria[9].minimums.WBX: is not a predicate of this file",
    );
    check(
        SCORING,
        "minimums.WBK = 18.25",
        "minimums.WBK = 18.255",
        "criteria[9].minimums.WBK: invalid value: floating point `18.255`, expected a number of 0 or more with at most 2 decimals, e.g. 18.25",
    );
    check(
        SCORING,
        "area_percent = 60",
        "area_percent = 160",
        "predicates[0].area_percent: is a percentage",
    );
}

#[test]
fn the_rules_of_the_evaluation_cover_every_index() {
    check(
        EVALUATION,
        "from = 2500",
        "from = 2600",
        "bands: no band begins at 2500",
    );
    check(
        EVALUATION,
        "from = 6500",
        "from = 7661",
        "bands: two bands begin at the same index",
    );
    check(
        EVALUATION,
        "\"sip-dokter\"",
        "\"sip-dokte\"",
        "headline_permit: is not a permit",
    );
}

#[test]
fn scores_fit_their_criteria() {
    check(
        SCORES,
        "compliance = 3.6, reform = 2.9",
        "compliance = 4.1, reform = 2.9",
        "assessments[0].scores[0].compliance: is more than the maximum, 4.00",
    );
    check(
        SCORES,
        "compliance = 3.6, reform = 2.9",
        "compliance = 3.6",
        "assessments[0].scores[0]: give both compliance and reform, or neither",
    );
    check(
        SCORES,
        "compliance = 3.6, reform = 2.9",
        "score = 6.4, compliance = 3.6, reform = 2.9",
        "assessments[0].scores[0].score: is not compliance and reform together, 6.50",
    );
    check(
        SCORES,
        "criterion = \"business-process\"",
        "criterion = \"change-management\"",
        "assessments[0].scores[1].criterion: is scored twice",
    );
    check(
        SCORES,
        "{ criterion = \"performance\", score = 3.75 }",
        "{ criterion = \"performance\", score = 3.75 }, { criterion = \"clean-and-accountable\", score = 20 }",
        "assessments[0].scores: clean-and-accountable is 20.00, but its parts are 19.85 together",
    );
    check(
        SCORES,
        "area = \"oversight\"",
        "area = \"results\"",
        "programmes[3].area: is not the id of an area",
    );
    check(
        SCORES,
        "from = \"2026-02-16\"",
        "from = \"2026-02-18\"",
        "trainings[0].from: is after the date",
    );
}

#[test]
fn measured_figures_are_consistent() {
    check(
        MEASURED,
        "in_time = 60",
        "in_time = 65",
        "processing[0].in_time: is more than applications",
    );
    check(
        MEASURED,
        "ninetieth_days = 6.8",
        "ninetieth_days = 4.5",
        "processing[0].ninetieth_days: is less than median_days",
    );
    check(
        MEASURED,
        "median_days = 4.6",
        "median_days = 4.65",
        "processing[0].median_days",
    );
    check(
        MEASURED,
        "period = \"2026-q3\"",
        "period = \"2026-q5\"",
        "processing[0].period: a period is a quarter such as 2026-q3",
    );
    check(
        MEASURED,
        "late = 3",
        "late = 4",
        "complaints[0].received: is less than in_time, late and overdue together",
    );
    check(
        MEASURED,
        "period = \"2026-q2\"\nreceived",
        "period = \"2026-q3\"\nreceived",
        "complaints[1].period: 2026-q3 is in the file twice",
    );
}

/// The traps of the index: the grade, a slip of the pen, and the other weight.
#[test]
fn a_published_index_fits_its_elements_and_its_weight() {
    check(
        MEASURED,
        "grade = \"B\"",
        "grade = \"A\"",
        "satisfaction[0].grade: an index of this height has grade B",
    );
    check(
        MEASURED,
        "index = 83.86",
        "index = 83.68",
        "satisfaction[0].weight: the index fits its elements by neither weight",
    );
    check(
        MEASURED,
        "index = 83.86",
        "index = 83.02",
        "satisfaction[0].weight: the index fits the elements by the other weight",
    );
    check(
        MEASURED,
        "elements = [3.38",
        "elements = [0.38",
        "satisfaction[0].elements[0]: the mean of an element is 1 to 4",
    );
}
