//! The ranking: scores of permits, and the order of the best.

/// The score of each permit.
pub(super) struct Ranking {
    scores: Vec<Score>,
}

#[derive(Clone, Copy, Default)]
struct Score {
    /// The sum over the words before the current one.
    total: u32,
    /// How many of those words the permit has.
    words: u32,
    /// The strength of its best field for the current word.
    this_word: u32,
}

/// What scores less than a third of the best is noise, if it has fewer of the words.
const FEWER_WORDS_SHARE: u32 = 3;
/// What has as many of the words as the best may be weaker.
const SAME_WORDS_SHARE: u32 = 5;

/// Differences within a level are too small to decide.
const LEVELS: u32 = 256;

impl Ranking {
    /// Starts with a score of zero for each permit.
    pub(super) fn new(permits: usize) -> Self {
        Self {
            scores: vec![Score::default(); permits],
        }
    }

    /// Records that a permit has the current word with this strength. Only the strongest
    /// counts.
    pub(super) fn record_match(&mut self, permit: usize, strength: u32) {
        if let Some(score) = self.scores.get_mut(permit) {
            score.this_word = strength.max(score.this_word);
        }
    }

    /// Adds the strengths of the current word to the scores, and begins the next word.
    pub(super) fn finish_word(&mut self) {
        for score in &mut self.scores {
            score.total += score.this_word;
            score.words += u32::from(score.this_word > 0);
            score.this_word = 0;
        }
    }

    /// Adds to the score of a permit.
    pub(super) fn add_bonus(&mut self, permit: usize, strength: u32) {
        if let Some(score) = self.scores.get_mut(permit) {
            score.total += strength;
        }
    }

    /// Returns the permits that match, best first and in their order where their scores are
    /// equal; none when the best is below `least`.
    pub(super) fn best_first(&self, least: u32) -> Vec<usize> {
        let mut best = Score::default();
        for score in &self.scores {
            if score.total > best.total {
                best = *score;
            }
        }
        if best.total == 0 || best.total < least {
            return Vec::new();
        }
        // A sort by counting: how many stand on a level, then where it begins, then each
        // permit in its place.
        let mut places = [0; LEVELS as usize];
        for score in &self.scores {
            if let Some(count) = places.get_mut(score.level_below(&best)) {
                *count += 1;
            }
        }
        let mut start = 0;
        for place in &mut places {
            start += core::mem::replace(place, start);
        }
        let mut sorted = vec![0; start];
        for (permit, score) in self.scores.iter().enumerate() {
            if let Some(next) = places.get_mut(score.level_below(&best))
                && let Some(place) = sorted.get_mut(*next)
            {
                *place = permit;
                *next += 1;
            }
        }
        sorted
    }
}

impl Score {
    /// How far it is below the best; a level that does not exist for what is noise.
    fn level_below(&self, best: &Score) -> usize {
        let least_share = if self.words < best.words {
            FEWER_WORDS_SHARE
        } else {
            SAME_WORDS_SHARE
        };
        if self.total * least_share < best.total {
            return LEVELS as usize;
        }
        ((best.total - self.total) * (LEVELS - 1) / best.total) as usize
    }
}

#[cfg(test)]
mod tests;
