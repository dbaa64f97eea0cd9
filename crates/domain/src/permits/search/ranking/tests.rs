//! The order of scores, and what is noise beside the best.

use super::Ranking;

/// Ranks permits, each by the strengths of its words.
fn ranked(permits: &[&[u32]], least: u32) -> Vec<usize> {
    let mut ranking = Ranking::new(permits.len());
    let words = permits.iter().map(|words| words.len()).max().unwrap_or(0);
    for word in 0..words {
        for (permit, strengths) in permits.iter().enumerate() {
            if let Some(strength) = strengths.get(word) {
                ranking.record_match(permit, *strength);
            }
        }
        ranking.finish_word();
    }
    ranking.best_first(least)
}

#[test]
fn the_best_is_first_and_equals_stay_in_their_order() {
    assert_eq!(ranked(&[&[5], &[9], &[7]], 0), [1, 2, 0]);
    assert_eq!(ranked(&[&[5], &[9], &[5]], 0), [1, 0, 2]);
    assert_eq!(ranked(&[&[4, 4], &[9]], 0), [1, 0]);
    // A difference of less than a 255th of the best decides nothing.
    assert_eq!(ranked(&[&[255], &[256]], 0), [0, 1]);
    assert_eq!(ranked(&[&[253], &[256]], 0), [1, 0]);
}

#[test]
fn nothing_is_found_below_the_least_strength() {
    assert_eq!(ranked(&[&[9]], 9), [0]);
    assert_eq!(ranked(&[&[9]], 10), [0; 0]);
    assert_eq!(ranked(&[&[0]], 0), [0; 0]);
    assert_eq!(ranked(&[], 0), [0; 0]);
}

#[test]
fn what_is_weak_beside_the_best_is_noise() {
    // With as many words: under a fifth of the best.
    assert_eq!(ranked(&[&[10], &[2]], 0), [0, 1]);
    assert_eq!(ranked(&[&[11], &[2]], 0), [0]);
    assert_eq!(ranked(&[&[9], &[2]], 0), [0, 1]);
    // With fewer: under a third.
    assert_eq!(ranked(&[&[5, 4], &[3]], 0), [0, 1]);
    assert_eq!(ranked(&[&[5, 5], &[3]], 0), [0]);
    // The first of the best decides how many words are fewer.
    assert_eq!(ranked(&[&[9], &[5, 4], &[2]], 0), [0, 1, 2]);
    assert_eq!(ranked(&[&[5, 4], &[9], &[2]], 0), [0, 1]);
}

#[test]
fn only_the_strongest_match_of_a_word_counts_and_a_bonus_is_added() {
    let mut ranking = Ranking::new(2);
    ranking.record_match(0, 6);
    ranking.record_match(0, 2);
    ranking.record_match(1, 7);
    ranking.finish_word();
    assert_eq!(ranking.best_first(0), [1, 0]);
    ranking.add_bonus(0, 2);
    assert_eq!(ranking.best_first(0), [0, 1]);
    // A permit that does not exist is left out.
    ranking.add_bonus(2, 100);
    ranking.record_match(2, 100);
    assert_eq!(ranking.best_first(8), [0, 1]);
}
