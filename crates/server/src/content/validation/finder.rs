//! `finder.toml`: questions that lead to a permit.

use super::fields::{check_ids, check_texts};
use crate::content::files::Files;
use crate::content::validation_errors::FileErrors;
use loket_domain::permits::{FinderQuestion, FinderStep, MAX_QUESTIONS, Permit};

pub(in crate::content) fn check_questions(
    questions: &[FinderQuestion],
    permits: &Files<Permit>,
    errors: &mut FileErrors<'_>,
) {
    for (index, question) in questions.iter().enumerate() {
        let field = format!("questions[{index}]");
        check_texts(question, &field, errors);
        errors.require(
            !question.answers.is_empty(),
            format!("{field}.answers"),
            "has no entry",
        );
        for (place, answer) in question.answers.iter().enumerate() {
            let field = format!("{field}.answers[{place}].leads_to");
            check_step(&answer.leads_to, questions, permits, &field, errors);
        }
    }
    let ids = questions.iter().map(|question| &*question.id);
    check_ids(ids, "questions", errors);
    check_ways(questions, errors);
}

fn check_step(
    step: &FinderStep,
    questions: &[FinderQuestion],
    permits: &Files<Permit>,
    field: &str,
    errors: &mut FileErrors<'_>,
) {
    match step {
        FinderStep::Question(id) => {
            let known = questions.iter().any(|question| question.id == *id);
            let text = format!("{id:?} is the id of no question");
            errors.require(known, format!("{field}.question"), &text);
        }
        FinderStep::Permits(ids) => {
            errors.require(!ids.is_empty(), format!("{field}.permits"), "has no entry");
            for (index, id) in ids.iter().enumerate() {
                let field = format!("{field}.permits[{index}]");
                let known = permits.iter().any(|(_, permit)| permit.id == *id);
                // Of files that cannot be read nothing is known to be missing.
                let text = format!("{id:?} is the id of no permit");
                errors.require(known || !permits.complete, &field, &text);
                let text = format!("{id:?} is listed twice");
                errors.require(!ids[..index].contains(id), &field, &text);
            }
        }
    }
}

/// Every question can be reached from the first, and no way through is too long. A way
/// that comes back to a question would never end, so it is too long as well.
fn check_ways(questions: &[FinderQuestion], errors: &mut FileErrors<'_>) {
    let mut reached = vec![false; questions.len()];
    let mut here: Vec<usize> = (0..questions.len().min(1)).collect();
    for _ in 0..MAX_QUESTIONS {
        for index in &here {
            reached[*index] = true;
        }
        here = next(questions, &here);
    }
    for index in &here {
        reached[*index] = true;
        let text = format!(
            "comes only after {MAX_QUESTIONS} others on some way; nobody is asked more than \
             {MAX_QUESTIONS} questions, and no way comes back"
        );
        errors.add(format!("questions[{index}]"), text);
    }
    for (index, reached) in reached.into_iter().enumerate() {
        let text = "no answer leads to it; the first question is where everybody begins";
        errors.require(reached, format!("questions[{index}]"), text);
    }
}

/// The questions to which the answers of some questions lead, each once.
fn next(questions: &[FinderQuestion], here: &[usize]) -> Vec<usize> {
    let mut next: Vec<usize> = here
        .iter()
        .flat_map(|index| &questions[*index].answers)
        .filter_map(|answer| match &answer.leads_to {
            FinderStep::Question(id) => questions.iter().position(|question| question.id == *id),
            FinderStep::Permits(_) => None,
        })
        .collect();
    next.sort_unstable();
    next.dedup();
    next
}
