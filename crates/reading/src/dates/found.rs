//! What the date grammar found at one place.

use jiff::civil::Date;

use super::Frame;
use super::calendar::Days;

/// What kind of date was found, since "before" and "after" mean different things for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A day, or a range between two of them.
    Days,
    /// A week, month, season or feast, named as a whole.
    Stretch,
    /// Part of a stretch: "the end of June".
    Part,
    /// A season or feast: "by Easter" means its beginning.
    Season,
}

/// A date found at some token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The token behind it.
    pub(super) next: usize,
    pub(super) days: Days,
    pub(super) kind: Kind,
    /// A frame that its own words set.
    pub(super) frame: Option<Frame>,
}

impl Found {
    pub(super) fn day(next: usize, date: Date) -> Self {
        Self { next, days: (date, date), kind: Kind::Days, frame: None }
    }

    pub(super) fn days(next: usize, days: Days) -> Self {
        Self { next, days, kind: Kind::Days, frame: None }
    }

    pub(super) fn stretch(next: usize, days: Days) -> Self {
        Self { next, days, kind: Kind::Stretch, frame: None }
    }

    pub(super) fn part(next: usize, days: Days) -> Self {
        Self { next, days, kind: Kind::Part, frame: None }
    }

    pub(super) fn season(next: usize, days: Days) -> Self {
        Self { next, days, kind: Kind::Season, frame: None }
    }

    pub(super) fn framed(self, frame: Frame) -> Self {
        Self { frame: Some(frame), ..self }
    }
}
