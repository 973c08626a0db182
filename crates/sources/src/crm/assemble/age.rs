//! How old an export is: by the date in its name, else by the newest change in its rows.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use crate::crm::field::{Field, Object};
use crate::crm::sheet::{Row, Sheet};

/// The sheets of `object`, the oldest first; those without a date before the others, by name.
pub(super) fn oldest_first(sheets: &[Sheet], object: Object) -> Vec<&Sheet> {
    let mut found: Vec<(Option<Timestamp>, &Sheet)> =
        sheets.iter().filter(|sheet| sheet.object == object).map(|sheet| (None, sheet)).collect();
    if found.len() > 1 {
        found.iter_mut().for_each(|(at, sheet)| *at = taken_at(sheet));
        found.sort_by_key(|(at, sheet)| (*at, sheet.number));
    }
    found.into_iter().map(|(_, sheet)| sheet).collect()
}

/// When `sheet` was exported, as far as it says so.
pub(super) fn taken_at(sheet: &Sheet) -> Option<Timestamp> {
    named_day(&sheet.file).or_else(|| sheet.rows().filter_map(modified_at).max())
}

/// When the row was last changed; of a list with a row for each stage, when that was entered.
pub(super) fn modified_at(row: Row<'_>) -> Option<Timestamp> {
    row.moment(Field::ModifiedAt).or_else(|| row.moment(Field::ChangedAt))
}

/// The end of the last day in a path such as `2026-03-01/deals.csv` or `deals_20260301.csv`.
fn named_day(path: &str) -> Option<Timestamp> {
    let starts = (0..path.len()).rev().filter(|at| path.is_char_boundary(*at));
    let date = starts.filter_map(|at| day_at(path, at)).next()?;
    Offset::UTC.to_timestamp(date.to_datetime(Time::MAX)).ok()
}

fn day_at(path: &str, at: usize) -> Option<Date> {
    let before = path[..at].chars().next_back();
    if before.is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let digits: String = match path.get(at..at + 10).map(str::as_bytes) {
        Some([_, _, _, _, a, _, _, b, _, _]) if a == b && matches!(a, b'-' | b'_' | b'.') => {
            path[at..at + 10].chars().filter(|c| *c != char::from(*a)).collect()
        }
        _ => path.get(at..at + 8)?.to_owned(),
    };
    if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i16 = digits[..4].parse().ok()?;
    let date = Date::new(year, digits[4..6].parse().ok()?, digits[6..].parse().ok()?).ok()?;
    (1990..2100).contains(&year).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_the_name_is_found() {
        let day = |path| named_day(path).map(|at| at.to_string()[..10].to_owned());
        assert_eq!(day("crm/2026-03-01/deals.csv").as_deref(), Some("2026-03-01"));
        assert_eq!(day("deals_20260301.csv").as_deref(), Some("2026-03-01"));
        assert_eq!(day("export 2025_12_31 (2).csv").as_deref(), Some("2025-12-31"));
        assert_eq!(day("Opportunity.csv"), None);
        assert_eq!(day("åäö-1234567890.csv"), None);
    }
}
