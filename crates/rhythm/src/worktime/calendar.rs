//! Running totals of working days in a country, so that any span is one subtraction.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use jiff::civil::Date;

use super::country::Country;
use super::{holidays, quiet};

/// Holidays are known in these years; before and after only weekends are free.
const FIRST_YEAR: i16 = 1990;
const LAST_YEAR: i16 = 2060;
/// A Monday: day number 0.
const FIRST_DAY: Date = Date::constant(FIRST_YEAR, 1, 1);

/// A country's working days. Built once per country and program run, about 26,000 days.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    /// Per day number: working days before it. One entry more than there are days; empty without holidays.
    whole: Vec<u32>,
    /// The same, with quiet days counted in part.
    weighted: Vec<f64>,
}

impl Calendar {
    /// The calendar of `country`.
    pub(super) fn of(country: Country) -> &'static Self {
        static CALENDARS: [OnceLock<Calendar>; Country::ALL.len()] =
            [const { OnceLock::new() }; Country::ALL.len()];
        CALENDARS[country as usize].get_or_init(|| Self::build(country))
    }

    fn build(country: Country) -> Self {
        let free: BTreeSet<Date> = holidays::of(country, FIRST_YEAR, LAST_YEAR);
        let is_open = |day: Date| is_weekday(day) && !free.contains(&day);
        let last = Date::constant(LAST_YEAR, 12, 31);
        let (mut whole, mut weighted) = (vec![0], vec![0.0]);
        let (mut days, mut weight) = (0, 0.0);
        let every_day = std::iter::successors(Some(FIRST_DAY), |day| day.tomorrow().ok());
        for day in every_day.take_while(|day| *day <= last) {
            if is_open(day) {
                days += 1;
                weight += quiet::share(country, day, is_open);
            }
            whole.push(days);
            weighted.push(weight);
        }
        Self { whole, weighted }
    }

    /// Does anybody work on `day`?
    pub(super) fn is_working_day(&self, day: Date) -> bool {
        let day = number(day);
        self.total(day + 1) > self.total(day)
    }

    /// Working days up to and including `day`, from an arbitrary beginning.
    pub(super) fn days_through(&self, day: Date) -> i64 {
        self.total(number(day) + 1)
    }

    /// Working days before day number `day`.
    #[expect(clippy::cast_precision_loss, reason = "a few million days at most")]
    pub(super) fn whole_before(&self, day: i64) -> f64 {
        self.total(day) as f64
    }

    /// Working days before day number `day`, quiet ones counted in part.
    #[expect(clippy::cast_precision_loss, reason = "a few million days at most")]
    pub(super) fn weighted_before(&self, day: i64) -> f64 {
        let (inside, outside) = self.split(day);
        self.weighted.get(inside).copied().unwrap_or(0.0) + outside as f64
    }

    fn total(&self, day: i64) -> i64 {
        let (inside, outside) = self.split(day);
        self.whole.get(inside).map_or(0, |days| i64::from(*days)) + outside
    }

    /// Where to look up `day`, and the weekdays between that place and `day` when it lies outside.
    fn split(&self, day: i64) -> (usize, i64) {
        let end = i64::try_from(self.whole.len().saturating_sub(1)).unwrap_or(0);
        let inside = day.clamp(0, end);
        (usize::try_from(inside).unwrap_or(0), weekdays_before(day) - weekdays_before(inside))
    }
}

/// The calendar of a country without known holidays.
pub(super) fn weekdays_only() -> &'static Calendar {
    static WEEKDAYS: Calendar = Calendar { whole: Vec::new(), weighted: Vec::new() };
    &WEEKDAYS
}

/// Days from the first day to `day`.
pub(super) fn number(day: Date) -> i64 {
    day.duration_since(FIRST_DAY).as_hours() / 24
}

/// Monday to Friday.
pub(super) fn is_weekday(day: Date) -> bool {
    day.weekday().to_monday_zero_offset() < 5
}

/// Weekdays from the first day, a Monday, to before day number `day`; negative before it.
fn weekdays_before(day: i64) -> i64 {
    5 * day.div_euclid(7) + day.rem_euclid(7).min(5)
}
