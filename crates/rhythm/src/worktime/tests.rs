//! Holidays against an independent list; spans against days counted one by one.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use proptest::prelude::*;

use super::WorkTime;
use super::easter::easter;

fn work(zone: &str, country: &str) -> WorkTime {
    WorkTime::new(TimeZone::get(zone).unwrap(), country)
}

fn in_utc(country: &str) -> WorkTime {
    WorkTime::new(TimeZone::UTC, country)
}

fn at(work: &WorkTime, day: Date, hour: i8) -> Timestamp {
    work.zone.to_timestamp(day.at(hour, 0, 0, 0)).unwrap()
}

/// Weekdays of a year on which nobody works.
fn free(work: &WorkTime, year: i16) -> String {
    let days = date(year, 1, 1).series(Span::new().days(1)).take_while(|day| day.year() == year);
    let free = days.filter(|day| super::calendar::is_weekday(*day) && !work.is_working_day(*day));
    free.map(|day| format!("{:02}-{:02}", day.month(), day.day())).collect::<Vec<_>>().join(" ")
}

#[test]
fn holidays_agree_with_an_independent_list() {
    let list = include_str!("holidays/independent.txt");
    let mut lines = 0;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let (country, rest) = line.split_once(' ').unwrap();
        let (year, days) = rest.split_once(' ').unwrap();
        let ours = free(&in_utc(country), year.parse().unwrap());
        if country == "IE" {
            // The list has no days instead of those on a weekend.
            assert!(days.split(' ').all(|day| ours.contains(day)), "{country} {year}: {ours}");
        } else {
            assert_eq!(ours, days, "{country} {year}");
        }
        lines += 1;
    }
    assert!(lines > 300);
}

#[test]
fn a_holiday_on_a_weekend_is_made_up_for_where_that_is_the_custom() {
    assert_eq!(free(&in_utc("IE"), 2024), "01-01 02-05 03-18 04-01 05-06 06-03 08-05 10-28 12-25 12-26");
    assert!(free(&in_utc("GB"), 2021).ends_with("12-27 12-28"));
    assert!(free(&in_utc("GB"), 2022).ends_with("12-26 12-27"));
    assert!(free(&in_utc("US"), 2021).ends_with("12-24 12-31"));
    assert!(free(&in_utc("SE"), 2026).ends_with("12-24 12-25 12-31"));
}

#[test]
fn easter_falls_where_it_fell() {
    let known = [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2008, 3, 23),
        (2024, 3, 31),
        (2026, 4, 5),
        (2038, 4, 25),
    ];
    for (year, month, day) in known {
        assert_eq!(easter(year), date(year, month, day));
    }
}

#[test]
fn a_country_goes_by_its_code_and_by_its_names() {
    for (name, code) in [
        ("SE", "SE"),
        ("Sverige", "SE"),
        ("sweden ", "SE"),
        ("United Kingdom", "GB"),
        ("U.K.", "GB"),
        ("Deutschland", "DE"),
        ("United States of America", "US"),
        ("USA", "US"),
        ("Éire", "IE"),
        ("Suomi", "FI"),
        ("DANMARK", "DK"),
        ("Norge", "NO"),
        ("Atlantis", ""),
        ("", ""),
    ] {
        assert_eq!(in_utc(name).country, code, "{name}");
    }
}

#[test]
fn an_unknown_country_has_free_weekends_only() {
    let nowhere = in_utc("Atlantis");
    assert!(nowhere.is_working_day(date(2026, 12, 25)));
    assert!(!nowhere.is_working_day(date(2026, 12, 26)));
    assert_eq!(nowhere.working_days(date(2026, 12, 18), date(2027, 1, 1)), 10);
    let years = nowhere.working_time(at(&nowhere, date(1800, 1, 1), 12), at(&nowhere, date(2200, 1, 1), 12));
    assert!((years - 104_355.0).abs() < 2.0, "{years}");
}

#[test]
fn a_working_day_lasts_from_eight_to_five_on_the_local_clock() {
    let work = work("Europe/Stockholm", "SE");
    let tuesday = date(2026, 3, 10);
    let days = |from: Timestamp, to: Timestamp| work.working_time(from, to);
    assert!((days(at(&work, tuesday, 8), at(&work, tuesday, 17)) - 1.0).abs() < 1e-9);
    assert!((days(at(&work, tuesday, 11), at(&work, tuesday, 14)) - 1.0 / 3.0).abs() < 1e-9);
    assert_eq!(days(at(&work, tuesday, 18), at(&work, date(2026, 3, 11), 7)), 0.0);
    assert_eq!(days(at(&work, tuesday, 14), at(&work, tuesday, 11)), 0.0);
    assert!((days(at(&work, date(2026, 3, 13), 17), at(&work, date(2026, 3, 16), 17)) - 1.0).abs() < 1e-9);
    assert!((days(at(&work, date(2026, 3, 27), 9), at(&work, date(2026, 3, 30), 9)) - 1.0).abs() < 1e-9);
}

#[test]
fn the_industrial_holidays_and_christmas_count_in_part() {
    let sweden = work("Europe/Stockholm", "Sverige");
    let days = |from, to| sweden.working_time(at(&sweden, from, 8), at(&sweden, to, 8));
    assert!((days(date(2026, 7, 6), date(2026, 8, 3)) - 4.0).abs() < 1e-9);
    assert!(days(date(2025, 12, 23), date(2026, 1, 7)) < 1.0);
    assert!((days(date(2026, 5, 15), date(2026, 5, 16)) - 0.4).abs() < 1e-9); // after Ascension
    let america = work("America/New_York", "US");
    let week = america.working_time(at(&america, date(2026, 11, 23), 8), at(&america, date(2026, 11, 30), 8));
    assert!((week - 2.1).abs() < 1e-9, "{week}");
    let count =
        sweden.calendar_working_time(at(&sweden, date(2026, 7, 6), 8), at(&sweden, date(2026, 8, 3), 8));
    assert!((count - 20.0).abs() < 1e-9);
}

#[test]
fn a_span_is_the_sum_of_its_days_in_and_around_the_known_years() {
    for country in ["SE", "GB", "nowhere"] {
        let work = in_utc(country);
        for from in [date(1988, 5, 4), date(2025, 2, 1), date(2059, 3, 3), date(2070, 1, 1)] {
            let to = from.checked_add(Span::new().days(1200)).unwrap();
            let days = from.series(Span::new().days(1)).skip(1).take_while(|day| *day <= to);
            let counted = days.filter(|day| work.is_working_day(*day)).count();
            assert_eq!(work.working_days(from, to) as usize, counted, "{country} {from}");
            assert_eq!(work.working_days(to, from), 0);
        }
    }
}

proptest! {
    #[test]
    fn no_moment_is_too_early_or_too_late(from in -377_000_000_000..=253_000_000_000_i64, to in any::<i64>()) {
        let moment = |second: i64| Timestamp::from_second(second).unwrap_or(if second < 0 { Timestamp::MIN } else { Timestamp::MAX });
        let (from, to) = (moment(from), moment(to));
        for country in ["SE", "US", ""] {
            let work = work("Europe/Stockholm", country);
            let weighted = work.working_time(from, to);
            prop_assert!(weighted.is_finite() && weighted >= 0.0);
            prop_assert!(weighted <= work.calendar_working_time(from, to) + 1e-6);
            let _ = work.working_days(work.date(from), work.date(to));
        }
    }

    #[test]
    fn time_adds_up(start in 1_500_000_000..1_800_000_000_i64, first in 0..90_000_000_i64, second in 0..90_000_000_i64) {
        let work = work("America/New_York", "US");
        let moment = |second| Timestamp::from_second(second).unwrap();
        let (a, b, c) = (moment(start), moment(start + first), moment(start + first + second));
        let parts = work.working_time(a, b) + work.working_time(b, c);
        prop_assert!((work.working_time(a, c) - parts).abs() < 1e-6);
    }
}
