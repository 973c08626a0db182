//! From a bare day, month or weekday to the one that is meant, as seen from the day of writing.

use jiff::civil::Date;

use super::calendar::{
    Days, day, easter, iso_week, months, nth_weekday, plus, plus_months, weekday, weekday_after,
    weekday_before,
};
use super::lexicon::{Feast, Season};

/// A date without a year that is gone for longer than this is next year's.
const GONE_DAYS_MAX: i32 = 21;
/// A date told in the past that is gone for longer than this is rather the next one, if that is near.
const TOLD_DAYS_MAX: i32 = 240;
/// How near the next one must be then.
const AHEAD_DAYS_MAX: i32 = 125;
/// A week number that is gone for longer than this is next year's.
const WEEK_GONE_DAYS_MAX: i32 = 42;

/// A feast that ended no longer ago than this is the one that is spoken of.
const FEAST_GONE_DAYS_MAX: i32 = 30;

/// The day of a month without a year.
pub(super) fn day_of_year(written: Date, month: u8, dom: u8, past: bool) -> Option<Date> {
    let years = [written.year() - 1, written.year(), written.year() + 1];
    let mut candidates = years.iter().filter_map(|year| day(*year, month, dom));
    if past {
        let told = candidates.clone().rfind(|date| *date <= written);
        let soon = candidates.find(|date| *date > written && *date <= plus(written, AHEAD_DAYS_MAX));
        let fresh = told.filter(|date| *date >= plus(written, -TOLD_DAYS_MAX));
        return fresh.or(soon).or(told);
    }
    let oldest = plus(written, -GONE_DAYS_MAX);
    let leap = || (written.year() + 2..written.year() + 8).find_map(|year| day(year, month, dom));
    candidates.find(|date| *date >= oldest).or_else(leap)
}

/// The day of a month without a month; with a weekday, the nearest month in which it falls on it.
pub(super) fn day_of_month(written: Date, dom: u8, on: Option<i32>, past: bool) -> Option<Date> {
    let first = written.first_of_month();
    let nth = |n: i32| {
        let month = plus_months(first, n);
        day(month.year(), u8::try_from(month.month()).ok()?, dom)
    };
    let ahead = || (0..8).filter_map(nth).filter(|date| *date >= written);
    let gone = || (0..8).filter_map(|n| nth(-n)).filter(|date| *date <= written);
    if past {
        return on.and_then(|on| gone().take(2).find(|d| weekday(*d) == on)).or_else(|| gone().next());
    }
    let fits = |date: &Date| on.is_none_or(|on| weekday(*date) == on);
    let near = ahead().take(2).find(fits).or_else(|| gone().take(1).find(fits));
    near.or_else(|| ahead().find(fits)).or_else(|| ahead().next())
}

/// Monday to Sunday of a numbered week.
pub(super) fn numbered_week(written: Date, week: u8, past: bool) -> Option<Days> {
    let years = [written.year() - 1, written.year(), written.year() + 1];
    let mut weeks = years.iter().filter_map(|year| iso_week(*year, week));
    if past {
        return weeks.rfind(|(monday, _)| *monday <= written);
    }
    let oldest = plus(written, -WEEK_GONE_DAYS_MAX);
    weeks.find(|(_, sunday)| *sunday >= oldest)
}

/// A weekday without anything else.
pub(super) fn bare_weekday(written: Date, wanted: i32, past: bool) -> Date {
    if past { weekday_before(written, wanted) } else { weekday_after(written, wanted) }
}

/// A month as a whole, without a year.
pub(super) fn bare_month(written: Date, month: u8, past: bool) -> Option<Days> {
    recurring(written, past, |year| months(year, month, 1))
}

/// A season without a year. Winter begins in December.
pub(super) fn season(written: Date, season: Season, past: bool) -> Option<Days> {
    recurring(written, past, |year| season_of(year, season))
}

/// A season of a year.
pub(super) fn season_of(year: i16, season: Season) -> Option<Days> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    months(year, month, 3)
}

/// A feast without a year.
pub(super) fn feast(written: Date, feast: Feast, past: bool) -> Option<Days> {
    if feast == Feast::Holidays {
        let winter = !(3..=8).contains(&written.month());
        let break_ = if winter { Feast::ChristmasBreak } else { Feast::SummerLeave };
        return self::feast(written, break_, past);
    }
    let just_gone = recurring(written, true, |year| feast_of(year, feast));
    let fresh = just_gone.filter(|(_, to)| *to < written && *to >= plus(written, -FEAST_GONE_DAYS_MAX));
    fresh.or_else(|| recurring(written, past, |year| feast_of(year, feast)))
}

/// The one that is not over yet, or, in the past, the last one that has begun.
fn recurring(written: Date, past: bool, of: impl Fn(i16) -> Option<Days>) -> Option<Days> {
    let years = [written.year() - 1, written.year(), written.year() + 1];
    let mut all = years.iter().filter_map(|year| of(*year));
    if past { all.rfind(|(from, _)| *from < written) } else { all.find(|(_, to)| *to >= written) }
}

/// A feast of a year.
pub(super) fn feast_of(year: i16, feast: Feast) -> Option<Days> {
    let single = |date: Date| (date, date);
    let around_easter =
        |from: i32, to: i32| easter(year).map(|sunday| (plus(sunday, from), plus(sunday, to)));
    let between = |a: (u8, u8), b: (u8, u8)| Some((day(year, a.0, a.1)?, day(year, b.0, b.1)?));
    match feast {
        Feast::Easter => around_easter(-2, 1),
        Feast::MaundyThursday => around_easter(-3, -3),
        Feast::GoodFriday => around_easter(-2, -2),
        Feast::Ascension => around_easter(39, 39),
        Feast::Whitsun => around_easter(49, 50),
        Feast::Valborg => day(year, 4, 30).map(single),
        Feast::NationalDay => day(year, 6, 6).map(single),
        Feast::Midsummer => {
            day(year, 6, 18).map(|d| weekday_after(d, 4)).map(|friday| (friday, plus(friday, 1)))
        }
        Feast::SummerLeave => Some((iso_week(year, 28)?.0, iso_week(year, 31)?.1)),
        Feast::AllSaints => day(year, 10, 30).map(|d| single(weekday_after(d, 5))),
        Feast::AutumnBreak => iso_week(year, 44),
        Feast::Thanksgiving => nth_weekday(year, 11, 3, 4).map(|thursday| (thursday, plus(thursday, 1))),
        Feast::Lucia => day(year, 12, 13).map(single),
        Feast::ChristmasEve => day(year, 12, 24).map(single),
        Feast::NewYearsEve => day(year, 12, 31).map(single),
        Feast::Christmas => between((12, 24), (12, 26)),
        Feast::BetweenTheYears => between((12, 27), (12, 30)),
        Feast::NewYear => Some((day(year, 12, 31)?, day(year + 1, 1, 1)?)),
        Feast::Epiphany => day(year, 1, 6).map(single),
        Feast::ChristmasBreak | Feast::Holidays => Some((day(year, 12, 22)?, day(year + 1, 1, 6)?)),
    }
}
