//! Tables, dates and amounts as text.

use countersign_model::{ClaimedRole, LoggedKind, Money, Outcome};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name.
    pub name: &'static str,
    /// Its contents.
    pub text: String,
}

/// A table as comma-separated text.
pub(super) fn table<const N: usize>(
    name: &'static str,
    headers: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> ExportFile {
    let mut text = String::new();
    line(&mut text, headers.iter().copied());
    for row in rows {
        line(&mut text, row.iter().map(String::as_str));
    }
    ExportFile { name, text }
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            text.push(',');
        }
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push('\n');
}

/// `2026-01-13T15:00:00.000+0000`.
pub(super) fn api_moment(at: Option<Timestamp>) -> String {
    at.map_or_else(String::new, |at| at.strftime("%Y-%m-%dT%H:%M:%S.000+0000").to_string())
}

/// `2026-01-13 15:00:00`, in UTC.
pub(super) fn moment(at: Option<Timestamp>) -> String {
    at.map_or_else(String::new, |at| at.strftime("%Y-%m-%d %H:%M:%S").to_string())
}

/// `15:00:00`, in UTC.
pub(super) fn time(at: Timestamp) -> String {
    at.strftime("%H:%M:%S").to_string()
}

/// The day in UTC.
pub(super) fn day_of(at: Timestamp) -> String {
    Offset::UTC.to_datetime(at).date().to_string()
}

/// `2026-06-30`.
pub(super) fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

/// Excel's days since 1900.
pub(super) fn serial(at: Option<Timestamp>) -> String {
    const EPOCH_SERIAL: f64 = 25_569.0;
    #[expect(clippy::cast_precision_loss, reason = "seconds of this century are exact")]
    let serial = |at: Timestamp| at.as_second() as f64 / 86_400.0 + EPOCH_SERIAL;
    at.map_or_else(String::new, |at| serial(at).to_string())
}

/// Excel's days since 1900.
pub(super) fn serial_day(date: Option<Date>) -> String {
    serial(date.and_then(|date| Offset::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok()))
}

/// The amount without its currency.
pub(super) fn amount(money: Option<Money>) -> String {
    money.map_or_else(String::new, |money| money.value.to_string())
}

/// The currency without its amount.
pub(super) fn currency(money: Option<Money>) -> String {
    money.and_then(|money| money.currency).map_or_else(String::new, |currency| currency.to_string())
}

/// A reason that reads as this outcome.
pub(super) fn reason(outcome: Option<Outcome>) -> String {
    match outcome {
        Some(Outcome::Lost) => "Lost to competitor".to_owned(),
        Some(Outcome::NoDecision) => "No decision".to_owned(),
        Some(Outcome::Won) | None => String::new(),
    }
}

/// Open, won or lost.
pub(super) fn status(outcome: Option<Outcome>) -> String {
    match outcome {
        None => "Open",
        Some(Outcome::Won) => "Won",
        Some(Outcome::Lost | Outcome::NoDecision) => "Lost",
    }
    .to_owned()
}

/// The word for a role.
pub(super) fn role(role: ClaimedRole) -> &'static str {
    match role {
        ClaimedRole::Decider => "Decision Maker",
        ClaimedRole::Evaluator => "Evaluator",
        ClaimedRole::User => "Business User",
        ClaimedRole::Influencer => "Influencer",
        ClaimedRole::Other => "Other",
    }
}

/// The word for a kind of activity.
pub(super) fn kind(kind: LoggedKind) -> &'static str {
    match kind {
        LoggedKind::Call => "Call",
        LoggedKind::Meeting => "Meeting",
        LoggedKind::Note => "Note",
        LoggedKind::Task => "Task",
        LoggedKind::Email => "Email",
    }
}

/// Given and family name.
pub(super) fn names(name: &str) -> (String, String) {
    let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
    (first.to_owned(), last.to_owned())
}

/// `0:30:15`.
pub(super) fn duration(seconds: Option<u32>) -> String {
    seconds.map_or_else(String::new, |s| format!("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60))
}
