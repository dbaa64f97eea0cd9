//! From how well each permit fits to a list of those that fit best.

/// How well each permit fits.
pub(super) struct Ranking {
    fits: Vec<Fit>,
}

#[derive(Clone, Copy, Default)]
struct Fit {
    /// The sum over the words before this one.
    score: u32,
    /// How many of those words the permit has.
    words: u32,
    /// The strength of its best place of this word.
    this_word: u32,
}

/// What fits less than a third as well as the best is noise, if it has fewer of the words.
const FEWER_WORDS_SHARE: u32 = 3;
/// What has as many of the words as the best may be weaker.
const SAME_WORDS_SHARE: u32 = 5;

/// Differences within a level are too small to decide.
const LEVELS: u32 = 256;

impl Ranking {
    /// No permit fits yet.
    pub(super) fn new(permits: usize) -> Self {
        Self {
            fits: vec![Fit::default(); permits],
        }
    }

    /// A permit has this word, in a place of this strength. Only the best place counts.
    pub(super) fn note(&mut self, permit: usize, strength: u32) {
        if let Some(fit) = self.fits.get_mut(permit) {
            fit.this_word = strength.max(fit.this_word);
        }
    }

    /// What follows belongs to the next word.
    pub(super) fn next_word(&mut self) {
        for fit in &mut self.fits {
            fit.score += fit.this_word;
            fit.words += u32::from(fit.this_word > 0);
            fit.this_word = 0;
        }
    }

    /// Something else speaks for a permit that has words.
    pub(super) fn add(&mut self, permit: usize, strength: u32) {
        if let Some(fit) = self.fits.get_mut(permit) {
            fit.score += strength;
        }
    }

    /// The permits that fit, best first and in their order where they fit equally; none
    /// when the best is weaker than `least`.
    pub(super) fn best_first(&self, least: u32) -> Vec<usize> {
        let mut best = Fit::default();
        for fit in &self.fits {
            if fit.score > best.score {
                best = *fit;
            }
        }
        if best.score == 0 || best.score < least {
            return Vec::new();
        }
        // A sort by counting: how many stand on a level, then where it begins, then each
        // permit in its place.
        let mut places = [0; LEVELS as usize];
        for fit in &self.fits {
            if let Some(count) = places.get_mut(fit.level_below(&best)) {
                *count += 1;
            }
        }
        let mut start = 0;
        for place in &mut places {
            start += core::mem::replace(place, start);
        }
        let mut sorted = vec![0; start];
        for (permit, fit) in self.fits.iter().enumerate() {
            if let Some(next) = places.get_mut(fit.level_below(&best))
                && let Some(place) = sorted.get_mut(*next)
            {
                *place = permit;
                *next += 1;
            }
        }
        sorted
    }
}

impl Fit {
    /// How far it is below the best; a level that does not exist for what is noise.
    fn level_below(&self, best: &Fit) -> usize {
        let least_share = if self.words < best.words {
            FEWER_WORDS_SHARE
        } else {
            SAME_WORDS_SHARE
        };
        if self.score * least_share < best.score {
            return LEVELS as usize;
        }
        ((best.score - self.score) * (LEVELS - 1) / best.score) as usize
    }
}
