//! Quiet times: working days on which few are at their desk, so that silence there says little.
//!
//! A share is what such a day counts of an ordinary one. The shares are judgements, not measurements: in the
//! Swedish July about one in five is at work; between Christmas and New Year hardly anybody answers. They are all
//! here, and only here. Where several apply, the smallest holds.

use jiff::civil::{Date, Weekday};

use super::country::Country;
use super::easter::easter;

/// When it is quiet.
enum When {
    /// ISO weeks, both included.
    Weeks(i8, i8),
    /// Month and day to month and day, both included, within one year.
    Dates((i8, i8), (i8, i8)),
    /// Days after Easter Sunday, both included.
    Easter(i64, i64),
    /// Days after Thanksgiving, both included.
    Thanksgiving(i64, i64),
}

/// A single working day between two free days (klämdag, Brückentag).
const SQUEEZED_SHARE: f64 = 0.4;

/// Everywhere: the days before Christmas, those between the years, and the first ones after.
const CHRISTMAS: &[(When, f64)] = &[
    (When::Dates((12, 19), (12, 22)), 0.7),
    (When::Dates((12, 23), (12, 23)), 0.3),
    (When::Dates((12, 24), (12, 31)), 0.05),
    (When::Dates((1, 2), (1, 2)), 0.5),
];

/// Where many stay away until Epiphany.
const UNTIL_EPIPHANY: (When, f64) = (When::Dates((1, 2), (1, 5)), 0.2);

const SWEDEN: &[(When, f64)] = &[
    UNTIL_EPIPHANY,
    (When::Weeks(28, 31), 0.2), // industrisemester
    (When::Weeks(27, 27), 0.6),
    (When::Weeks(32, 32), 0.6),
    (When::Easter(-3, -3), 0.6), // skärtorsdag, a half day for many
    (When::Dates((4, 30), (4, 30)), 0.7),
];
const NORWAY: &[(When, f64)] = &[
    UNTIL_EPIPHANY,
    (When::Weeks(28, 30), 0.2), // fellesferie
    (When::Weeks(27, 27), 0.6),
    (When::Weeks(31, 31), 0.4),
    (When::Easter(-6, -4), 0.4), // påskeuken
];
const DENMARK: &[(When, f64)] = &[
    (When::Weeks(28, 30), 0.3), // industriferie
    (When::Weeks(31, 31), 0.5),
    (When::Easter(-6, -4), 0.5),
    (When::Dates((6, 5), (6, 5)), 0.2), // grundlovsdag
    (When::Easter(40, 40), 0.3),
];
const FINLAND: &[(When, f64)] =
    &[UNTIL_EPIPHANY, (When::Weeks(27, 27), 0.4), (When::Weeks(28, 31), 0.2), (When::Easter(-3, -3), 0.6)];
const GERMANY: &[(When, f64)] = &[
    UNTIL_EPIPHANY,
    (When::Dates((1, 6), (1, 6)), 0.6),     // some states keep Epiphany,
    (When::Easter(60, 60), 0.5),            // Corpus Christi,
    (When::Dates((8, 15), (8, 15)), 0.8),   // the Assumption,
    (When::Dates((10, 31), (10, 31)), 0.6), // the Reformation
    (When::Dates((11, 1), (11, 1)), 0.5),   // or All Saints
];
const UNITED_KINGDOM: &[(When, f64)] = &[];
const IRELAND: &[(When, f64)] = &[(When::Easter(-2, -2), 0.3)]; // Good Friday
const UNITED_STATES: &[(When, f64)] =
    &[(When::Thanksgiving(-3, -2), 0.8), (When::Thanksgiving(-1, -1), 0.4), (When::Thanksgiving(1, 1), 0.1)];

/// What the working day `day` counts in `country`, from 0 to 1.
pub(super) fn share(country: Country, day: Date, is_open: impl Fn(Date) -> bool) -> f64 {
    let matching = CHRISTMAS.iter().chain(own(country)).filter(|(when, _)| when.holds(day));
    let share = matching.map(|(_, share)| *share).fold(1.0, f64::min);
    if is_squeezed(day, is_open) { share.min(SQUEEZED_SHARE) } else { share }
}

fn own(country: Country) -> &'static [(When, f64)] {
    match country {
        Country::Sweden => SWEDEN,
        Country::Norway => NORWAY,
        Country::Denmark => DENMARK,
        Country::Finland => FINLAND,
        Country::Germany => GERMANY,
        Country::UnitedKingdom => UNITED_KINGDOM,
        Country::Ireland => IRELAND,
        Country::UnitedStates => UNITED_STATES,
    }
}

fn is_squeezed(day: Date, is_open: impl Fn(Date) -> bool) -> bool {
    let free = |neighbour: Result<Date, jiff::Error>| neighbour.is_ok_and(|day| !is_open(day));
    free(day.yesterday()) && free(day.tomorrow())
}

impl When {
    fn holds(&self, day: Date) -> bool {
        match *self {
            Self::Weeks(from, to) => (from..=to).contains(&day.iso_week_date().week()),
            Self::Dates(from, to) => (from..=to).contains(&(day.month(), day.day())),
            Self::Easter(from, to) => (from..=to).contains(&days_after(easter(day.year()), day)),
            Self::Thanksgiving(from, to) => {
                let november = Date::new(day.year(), 11, 1).ok();
                let feast = november.and_then(|first| first.nth_weekday_of_month(4, Weekday::Thursday).ok());
                feast.is_some_and(|feast| (from..=to).contains(&days_after(feast, day)))
            }
        }
    }
}

fn days_after(from: Date, day: Date) -> i64 {
    day.duration_since(from).as_hours() / 24
}
