//! The satisfaction index: the two weights, rounding, and where the grades begin.

use loket_domain::survey::SURVEY_ELEMENTS;
use loket_domain::survey::SurveyWeight::{Ninth, PointEleven};
use loket_domain::survey::{SurveyBand, SurveyIndexError, SurveyTally, SurveyWeight};
use loket_domain::text::LocalizedText;

/// Marks that are `total` in sum over all nine elements, as even as can be.
fn tally(answers: u32, total: u32) -> SurveyTally {
    let elements = SURVEY_ELEMENTS as u32;
    let sum = |place: usize| {
        let one_more = (place as u32) < total % elements;
        Some(total / elements + u32::from(one_more))
    };
    SurveyTally {
        answers,
        sums: core::array::from_fn(sum),
    }
}

/// The bands of PermenPANRB 14/2017.
fn bands() -> Vec<SurveyBand> {
    let band = |grade: &str, id: &str, en: &str, from| SurveyBand {
        grade: grade.into(),
        label: LocalizedText {
            id: id.into(),
            en: en.into(),
        },
        from,
    };
    vec![
        band("D", "Tidak Baik", "Not good", 2500),
        band("C", "Kurang Baik", "Below good", 6500),
        band("B", "Baik", "Good", 7661),
        band("A", "Sangat Baik", "Very good", 8831),
    ]
}

fn grade(index: u32) -> Option<String> {
    SurveyBand::for_index(&bands(), index).map(|band| band.grade.clone())
}

#[test]
fn the_index_is_the_weighted_mean_times_25() {
    let check = |answers, total, weight: SurveyWeight, index, expected: &str| {
        let found = tally(answers, total).index(weight);
        assert_eq!(found, Ok(index), "{total} of {answers} by {weight:?}");
        let found = grade(index);
        assert_eq!(found.as_deref(), Some(expected), "{index}");
    };
    // The worst and the best answer.
    check(1, 9, Ninth, 2500, "D");
    check(1, 36, Ninth, 10_000, "A");
    check(1, 36, PointEleven, 9900, "A");
    // One data set, two indexes.
    check(1000, 32_932, Ninth, 9148, "A");
    check(1000, 32_932, PointEleven, 9056, "A");
    // A mean of 3.55 is "very good" by ninths and "good" by 0.11.
    check(100, 3195, Ninth, 8875, "A");
    check(100, 3195, PointEleven, 8786, "B");
    // 88.305 lies between the bands as they are printed; rounded it is 88.31.
    check(5000, 158_949, Ninth, 8831, "A");
    check(5000, 158_948, Ninth, 8830, "B");
    // 76.60 is the last of C, 76.605 is rounded to the first of B.
    check(1000, 27_576, Ninth, 7660, "C");
    check(5000, 137_889, Ninth, 7661, "B");
    check(5000, 137_888, Ninth, 7660, "C");
    // 65.00 exactly.
    check(10, 234, Ninth, 6500, "C");
    check(1000, 23_399, Ninth, 6500, "C");
    check(1000, 23_398, Ninth, 6499, "D");
    // By 0.11 the worst answer is below the lowest band.
    assert_eq!(tally(1, 9).index(PointEleven), Ok(2475));
    assert_eq!(grade(2475), None);
    // Many answers do not overflow.
    assert_eq!(tally(100_000_000, 3_600_000_000).index(Ninth), Ok(10_000));
}

#[test]
fn without_answers_there_is_no_index() {
    for weight in [Ninth, PointEleven] {
        assert_eq!(tally(0, 0).index(weight), Err(SurveyIndexError::NoAnswers));
    }
    let nobody = SurveyTally::from_answers(&[]);
    assert_eq!(nobody.index(Ninth), Err(SurveyIndexError::NoAnswers));
    assert_eq!(nobody.mean(0), None);
    assert!(nobody.weakest().is_empty());
}

#[test]
fn a_missing_element_is_named_and_never_left_out() {
    for missing in 0..SURVEY_ELEMENTS {
        let mut tally = tally(10, 300);
        tally.sums[missing] = None;
        for weight in [Ninth, PointEleven] {
            assert_eq!(
                tally.index(weight),
                Err(SurveyIndexError::MissingElement(missing))
            );
        }
        assert_eq!(tally.mean(missing), None);
        assert!(!tally.weakest().contains(&missing));
    }
}

#[test]
fn answers_are_counted_by_element() {
    let answers = [[4, 3, 3, 4, 4, 3, 4, 3, 2], [3, 3, 4, 4, 4, 3, 4, 2, 2]];
    let tally = SurveyTally::from_answers(&answers);
    assert_eq!(tally.answers, 2);
    assert_eq!(tally.sums.map(Option::unwrap), [7, 6, 7, 8, 8, 6, 8, 5, 4]);
    assert_eq!(tally.mean(0), Some(350));
    assert_eq!(tally.mean(SURVEY_ELEMENTS), None);
    assert_eq!(tally.weakest(), [8]);
    // A third is rounded down, two thirds up.
    assert_eq!(
        SurveyTally::from_answers(&[[1; 9], [1; 9], [2; 9]]).mean(0),
        Some(133)
    );
    assert_eq!(
        SurveyTally::from_answers(&[[1; 9], [2; 9], [2; 9]]).mean(0),
        Some(167)
    );
}

#[test]
fn equally_weak_elements_are_all_named() {
    let tally = SurveyTally::from_answers(&[[4, 2, 3, 4, 4, 3, 4, 2, 3]]);
    assert_eq!(tally.weakest(), [1, 7]);
}

#[test]
fn a_band_begins_at_its_lowest_index_in_whatever_order_they_stand() {
    let mut bands = bands();
    bands.reverse();
    for (index, expected) in [
        (2500, "D"),
        (6499, "D"),
        (6500, "C"),
        (7660, "C"),
        (7661, "B"),
        (8830, "B"),
        (8831, "A"),
        (10_000, "A"),
    ] {
        let band = SurveyBand::for_index(&bands, index).unwrap();
        assert_eq!(band.grade, expected, "{index}");
    }
    assert_eq!(SurveyBand::for_index(&bands, 2499), None);
    assert_eq!(SurveyBand::for_index(&[], 9000), None);
}
