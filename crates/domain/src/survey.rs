//! The satisfaction index of the service (*Indeks Kepuasan Masyarakat*, IKM) by
//! PermenPANRB 14/2017: nine elements, each marked from 1 to 4; their weighted mean
//! times 25.
//!
//! Whole numbers throughout, so that phone and server can not differ in a last digit.

use crate::problem::{FieldCode, FieldProblem};
use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// How many elements the survey of the service has (*unsur*): requirements, procedure,
/// time, cost, product, competence, conduct, facilities, complaints.
pub const SURVEY_ELEMENTS: usize = 9;

/// The marks of one answer, in the order of the elements.
pub type Marks = [u8; SURVEY_ELEMENTS];

/// Validates the marks of an answer together with what opened it: nine marks, each from 1
/// (bad) to 4 (very good).
///
/// # Errors
/// What is wrong with what opened it, and with the field `marks`.
pub(crate) fn validate_marks<T>(
    opened: Result<T, Vec<FieldProblem>>,
    marks: &[u8],
) -> Result<(T, Marks), Vec<FieldProblem>> {
    let marks = Marks::try_from(marks)
        .ok()
        .filter(|marks| marks.iter().all(|mark| (1..=4).contains(mark)));
    match (opened, marks) {
        (Ok(opened), Some(marks)) => Ok((opened, marks)),
        (opened, marks) => {
            let mut problems = opened.err().unwrap_or_default();
            if marks.is_none() {
                problems.push(FieldProblem::new("marks", FieldCode::Required));
            }
            Err(problems)
        }
    }
}

/// The weight of each element. The regulation prints 0.11, which is not a ninth: the
/// same marks can get another grade by the one than by the other. So the weight is
/// published beside the index, and an index that was published is never computed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SurveyWeight {
    /// 1/9: the nine weights are one in sum.
    Ninth,
    /// 0.11: they are 0.99 in sum, so that the best index is 99.
    PointEleven,
}

/// The tally of the answers of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyTally {
    /// How many people answered.
    pub answers: u32,
    /// The sum of the marks for each element, in the order of the regulation:
    /// requirements, procedure, time, cost, product, competence, conduct, facilities,
    /// complaints. `None` where the element was not asked.
    pub sums: [Option<u32>; SURVEY_ELEMENTS],
}

/// Why no index can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyIndexError {
    /// Nobody answered.
    NoAnswers,
    /// An element was not asked; this is its place, from 0. To leave it out would make
    /// another index under the same name.
    MissingElement(usize),
}

/// A grade and where it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct SurveyBand {
    /// The letter, `A` to `D`.
    pub grade: String,
    /// What it is called.
    pub label: LocalizedText,
    /// The lowest index that has it, in hundredths.
    pub from: u32,
}

impl SurveyTally {
    /// Tallies answers, each a mark for every element.
    pub fn from_answers(answers: &[Marks]) -> Self {
        let sum = |element: usize| {
            let marks = answers.iter().map(|answer| u32::from(answer[element]));
            Some(marks.sum())
        };
        Self {
            answers: u32::try_from(answers.len()).unwrap_or(u32::MAX),
            sums: core::array::from_fn(sum),
        }
    }

    /// Computes the index in hundredths, 2500 to 10 000 by ninths; half a hundredth is rounded
    /// up.
    ///
    /// # Errors
    /// [`SurveyIndexError`] where none can be computed.
    pub fn index(&self, weight: SurveyWeight) -> Result<u32, SurveyIndexError> {
        if self.answers == 0 {
            return Err(SurveyIndexError::NoAnswers);
        }
        let mut total = 0;
        for (place, sum) in self.sums.iter().enumerate() {
            total += u64::from(sum.ok_or(SurveyIndexError::MissingElement(place))?);
        }
        let answers = u64::from(self.answers);
        let index = match weight {
            SurveyWeight::Ninth => rounded(total * 2500, answers * 9),
            SurveyWeight::PointEleven => rounded(total * 275, answers),
        };
        Ok(index)
    }

    /// Computes the mean of an element in hundredths, 100 to 400; `None` without an answer.
    pub fn mean(&self, element: usize) -> Option<u32> {
        let sum = (*self.sums.get(element)?)?;
        let answers = u64::from(self.answers);
        (answers > 0).then(|| rounded(u64::from(sum) * 100, answers))
    }

    /// Returns the elements with the lowest sum: what the office has to work on first. Several
    /// where they are equal, none where nobody answered.
    pub fn weakest(&self) -> Vec<usize> {
        let lowest = self.sums.iter().flatten().min();
        match lowest {
            Some(lowest) if self.answers > 0 => (0..SURVEY_ELEMENTS)
                .filter(|element| self.sums[*element] == Some(*lowest))
                .collect(),
            _ => Vec::new(),
        }
    }
}

impl SurveyBand {
    /// Returns the band of an index in hundredths. The bands as printed leave gaps (88.30 and
    /// 88.31 are the ends of two of them), which is why the index is rounded first and
    /// each band reaches up to the beginning of the next.
    pub fn for_index(bands: &[SurveyBand], index: u32) -> Option<&SurveyBand> {
        let reached = bands.iter().filter(|band| band.from <= index);
        reached.max_by_key(|band| band.from)
    }
}

/// Divides; half is rounded up.
fn rounded(dividend: u64, divisor: u64) -> u32 {
    u32::try_from((dividend * 2 + divisor) / (divisor * 2)).unwrap_or(u32::MAX)
}
