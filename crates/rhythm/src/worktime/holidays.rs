//! Public holidays from one small table per country. Days that always fall on a weekend are left out.

mod de;
mod dk;
mod fi;
mod gb;
mod ie;
mod no;
mod se;
mod us;

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::calendar::is_weekday;
use super::country::Country;
use super::easter::easter;

/// A public holiday: its day each year, and the years in which it is kept.
struct Holiday {
    day: Day,
    first_year: i16,
    last_year: i16,
}

/// How a year's date is found.
enum Day {
    /// Month, day.
    On(i8, i8),
    /// Days after Easter Sunday.
    Easter(i32),
    /// Month, which one (-1: the last), weekday.
    Nth(i8, i8, Weekday),
    /// The first such weekday from month, day on.
    From(i8, i8, Weekday),
    /// Month, day where that is a Friday, else the next Monday.
    FridayOrMonday(i8, i8),
}

/// What happens to a holiday on a Saturday or Sunday.
enum Weekend {
    /// It is lost.
    Lost,
    /// The next working day that is not a holiday itself is free.
    Next,
    /// Friday is free for Saturday, Monday for Sunday.
    Nearest,
}

/// A country's public holidays.
struct Table {
    holidays: &'static [Holiday],
    weekend: Weekend,
}

/// Free days of `country`, from `first_year` to `last_year`.
pub(super) fn of(country: Country, first_year: i16, last_year: i16) -> BTreeSet<Date> {
    let table = table(country);
    let kept = |year: i16| {
        let holidays = table.holidays.iter();
        holidays
            .filter(move |h| (h.first_year..=h.last_year).contains(&year))
            .filter_map(move |h| h.day.date(year))
    };
    let named: BTreeSet<Date> = (first_year..=last_year + 1).flat_map(kept).collect();
    let mut free = named.clone();
    for day in named.into_iter().filter(|day| !is_weekday(*day)) {
        if let Some(instead) = table.weekend.instead_of(day, &free) {
            free.insert(instead);
        }
    }
    free
}

fn table(country: Country) -> &'static Table {
    match country {
        Country::Sweden => &se::TABLE,
        Country::Norway => &no::TABLE,
        Country::Denmark => &dk::TABLE,
        Country::Finland => &fi::TABLE,
        Country::Germany => &de::TABLE,
        Country::UnitedKingdom => &gb::TABLE,
        Country::Ireland => &ie::TABLE,
        Country::UnitedStates => &us::TABLE,
    }
}

impl Weekend {
    fn instead_of(&self, day: Date, taken: &BTreeSet<Date>) -> Option<Date> {
        match self {
            Self::Lost => None,
            Self::Next => {
                let later = day.series(Span::new().days(1)).take(10);
                later.into_iter().find(|d| is_weekday(*d) && !taken.contains(d))
            }
            Self::Nearest if day.weekday() == Weekday::Saturday => day.yesterday().ok(),
            Self::Nearest => day.tomorrow().ok(),
        }
    }
}

impl Day {
    fn date(&self, year: i16) -> Option<Date> {
        match *self {
            Self::On(month, day) => Date::new(year, month, day).ok(),
            Self::Easter(days) => easter(year).checked_add(Span::new().days(days)).ok(),
            Self::Nth(month, nth, weekday) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Self::From(month, day, weekday) => {
                Date::new(year, month, day).ok()?.yesterday().ok()?.nth_weekday(1, weekday).ok()
            }
            Self::FridayOrMonday(month, day) => {
                let named = Date::new(year, month, day).ok()?;
                let friday = named.weekday() == Weekday::Friday;
                if friday { Some(named) } else { Self::From(month, day, Weekday::Monday).date(year) }
            }
        }
    }
}

impl Holiday {
    /// Kept from this year on.
    const fn since(mut self, year: i16) -> Self {
        self.first_year = year;
        self
    }

    /// Kept up to and including this year.
    const fn until(mut self, year: i16) -> Self {
        self.last_year = year;
        self
    }
}

const fn holiday(day: Day) -> Holiday {
    Holiday { day, first_year: i16::MIN, last_year: i16::MAX }
}

const fn on(month: i8, day: i8) -> Holiday {
    holiday(Day::On(month, day))
}

const fn once(year: i16, month: i8, day: i8) -> Holiday {
    on(month, day).since(year).until(year)
}

const fn after_easter(days: i32) -> Holiday {
    holiday(Day::Easter(days))
}

const fn nth(nth: i8, weekday: Weekday, month: i8) -> Holiday {
    holiday(Day::Nth(month, nth, weekday))
}

const fn first_from(month: i8, day: i8, weekday: Weekday) -> Holiday {
    holiday(Day::From(month, day, weekday))
}
