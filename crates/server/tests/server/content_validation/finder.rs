//! ValidationErrors in `finder.toml`.

use super::errors;
use crate::support::content_folder::copy;
use loket_server::content::Content;

/// Three questions; `second` and `third` say where their first answers lead.
fn questions(second: &str, third: &str) -> String {
    let question = |id: &str, answers: &[&str]| {
        let mut text =
            format!("[[questions]]\nid = \"{id}\"\ntext.id = \"Apa?\"\ntext.en = \"What?\"\n");
        for answer in answers {
            text.push_str(&format!(
                "[[questions.answers]]\ntext.id = \"Ini\"\ntext.en = \"This\"\nleads_to.{answer}\n"
            ));
        }
        text
    };
    let permits = "permits = [\"izin-reklame\"]";
    [
        question("first", &["question = \"second\"", permits]),
        question("second", &[second, permits]),
        question("third", &[third]),
    ]
    .concat()
}

fn check(content: &str, expected: &[&str]) {
    let folder = copy();
    std::fs::write(folder.path().join("finder.toml"), content).unwrap();
    let found = errors(&folder);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(
            found.starts_with(&format!("finder.toml: {expected}")),
            "{found}"
        );
    }
}

const TO_THIRD: &str = "question = \"third\"";
const TO_PERMIT: &str = "permits = [\"izin-reklame\", \"pbg\"]";

#[test]
fn every_way_ends_after_three_questions() {
    check(&questions(TO_THIRD, TO_PERMIT), &[]);
    check(
        &questions(TO_PERMIT, TO_PERMIT),
        &["questions[2]: no answer leads to it"],
    );
    check(
        &questions(TO_THIRD, "question = \"first\""),
        &["questions[0]: comes only after 3 others"],
    );
    check(
        &questions(TO_THIRD, "question = \"third\""),
        &["questions[2]: comes only after 3 others"],
    );
    let fourth = questions(TO_THIRD, "question = \"fourth\"")
        + "[[questions]]\nid = \"fourth\"\ntext.id = \"Apa?\"\ntext.en = \"What?\"\n\
           [[questions.answers]]\ntext.id = \"Ini\"\ntext.en = \"This\"\n\
           leads_to.permits = [\"izin-reklame\"]\n";
    check(&fourth, &["questions[3]: comes only after 3 others"]);
}

#[test]
fn answers_lead_to_what_is_there() {
    let to = |step| questions(TO_THIRD, step);
    check(
        &to("question = \"nowhere\""),
        &["questions[2].answers[0].leads_to.question: \"nowhere\" is the id of no question"],
    );
    check(
        &to("permits = [\"izin-x\"]"),
        &["questions[2].answers[0].leads_to.permits[0]: \"izin-x\" is the id of no permit"],
    );
    check(
        &to("permits = []"),
        &["questions[2].answers[0].leads_to.permits: has no entry"],
    );
    check(
        &to("permits = [\"izin-reklame\", \"izin-reklame\"]"),
        &["questions[2].answers[0].leads_to.permits[1]: \"izin-reklame\" is listed twice"],
    );
    check(
        &to("kategori = \"x\""),
        &["questions[2].answers[0].leads_to"],
    );
}

#[test]
fn questions_have_ids_and_texts() {
    let good = questions(TO_THIRD, TO_PERMIT);
    check(
        &good
            .replacen("id = \"third\"", "id = \"second\"", 1)
            .replace("= \"third\"", "= \"second\""),
        &[
            "questions[2].id: \"second\" is used twice",
            "questions[1]: comes only after 3 others",
            "questions[2]: no answer leads to it",
        ],
    );
    check(
        &good.replacen("text.en = \"What?\"", "text.en = \" \"", 1),
        &["questions[0].text.en: is empty"],
    );
    check(
        &good.replacen("text.en = \"What?\"", "", 1),
        &["questions[0].text: missing field `en`"],
    );
}

#[test]
fn without_the_file_there_are_no_questions() {
    let folder = copy();
    let _ = std::fs::remove_file(folder.path().join("finder.toml"));
    let data = Content::load(folder.path()).unwrap();
    assert!(data.catalogue.questions.is_empty());
}
