//! Who took part when: one row of marks through the deal's phases.

use jiff::Timestamp;

use super::Span;
use crate::text::style::Style;
use crate::text::{Run, faint};
use crate::tongue::Tongue;
use crate::words::phase_word;

/// The deal's time, laid out over columns.
pub(super) struct Strip<'a> {
    pub(super) phases: &'a [Span],
    pub(super) covers: (Timestamp, Timestamp),
    pub(super) columns: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Mark {
    Nothing,
    Border,
    Addressed,
    Acted,
}

impl Strip<'_> {
    /// The names of the phases, each where it begins, as far as it has room.
    pub(super) fn header(&self, tongue: Tongue) -> String {
        let mut header = vec![' '; self.columns];
        let starts: Vec<usize> = self.phases.iter().map(|span| self.column(span.from)).collect();
        for (number, span) in self.phases.iter().enumerate() {
            let end = starts.get(number + 1).copied().unwrap_or(self.columns);
            let room = end.saturating_sub(starts[number]);
            let name = format!("│{}", phase_word(span.phase, tongue));
            for (at, letter) in name.chars().take(room).enumerate() {
                header[starts[number] + at] = letter;
            }
        }
        header.into_iter().collect()
    }

    /// One person's row.
    pub(super) fn row(&self, acted: &[Timestamp], addressed: &[Timestamp]) -> Vec<Run> {
        let mut marks = vec![Mark::Nothing; self.columns];
        let mut put = |at: Timestamp, mark: Mark| {
            let column = self.column(at);
            if marks[column] < mark {
                marks[column] = mark;
            }
        };
        self.phases.iter().for_each(|span| put(span.from, Mark::Border));
        addressed.iter().for_each(|at| put(*at, Mark::Addressed));
        acted.iter().for_each(|at| put(*at, Mark::Acted));
        marks.into_iter().map(drawn).collect()
    }

    fn column(&self, at: Timestamp) -> usize {
        let (from, to) = (self.covers.0.as_second(), self.covers.1.as_second());
        let whole = (to - from).max(1);
        let passed = (at.as_second() - from).clamp(0, whole);
        let last = i64::try_from(self.columns.saturating_sub(1)).unwrap_or(0);
        usize::try_from(passed.saturating_mul(last) / whole).unwrap_or(0)
    }
}

fn drawn(mark: Mark) -> Run {
    match mark {
        Mark::Nothing => faint(" "),
        Mark::Border => faint("│"),
        Mark::Addressed => faint("∘"),
        Mark::Acted => ("●".to_owned(), Style::Good),
    }
}

#[cfg(test)]
mod tests {
    use countersign_model::Phase;
    use jiff::civil::date;

    use super::*;
    use crate::Clean;

    fn at(month: i8, day: i8) -> Timestamp {
        jiff::tz::TimeZone::UTC.to_timestamp(date(2026, month, day).at(12, 0, 0, 0)).unwrap()
    }

    #[test]
    fn marks_stand_where_their_time_is() {
        let span = |month, phase| Span {
            from: at(month, 1),
            day: date(2026, month, 1),
            phase,
            stage: Clean::default(),
        };
        let phases = [span(1, Phase::Discover), span(2, Phase::Develop)];
        let strip = Strip { phases: &phases, covers: (at(1, 1), at(3, 1)), columns: 20 };
        assert_eq!(strip.header(Tongue::En), "│Discover│Develop   ");
        let row: String =
            strip.row(&[at(1, 10), at(3, 1)], &[at(2, 15)]).into_iter().map(|(text, _)| text).collect();
        assert_eq!(row, "│ ●      │    ∘    ●");
    }
}
