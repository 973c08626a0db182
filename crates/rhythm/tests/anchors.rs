//! What a silence means: anchors that any change of the arithmetic must keep.

use countersign_rhythm::{Exchange, Habits, WorkTime};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;

fn stockholm() -> WorkTime {
    WorkTime::new(TimeZone::get("Europe/Stockholm").unwrap(), "SE")
}

fn at(local: DateTime) -> Timestamp {
    TimeZone::get("Europe/Stockholm").unwrap().to_timestamp(local).unwrap()
}

/// Nine in the morning.
fn morning(day: Date) -> Timestamp {
    at(day.at(9, 0, 0, 0))
}

fn answered(asked: DateTime, answered: DateTime) -> Exchange {
    Exchange { asked_at: at(asked), answered_at: Some(at(answered)) }
}

/// Answers the same afternoon, every Tuesday from mid-January.
fn within_hours(times: i32) -> Vec<Exchange> {
    let tuesday = date(2026, 1, 13);
    let days = (0..times).map(|week| tuesday.checked_add(jiff::Span::new().weeks(week)).unwrap());
    days.map(|day| answered(day.at(10, 0, 0, 0), day.at(13, 15, 0, 0))).collect()
}

fn dark(past: &[Exchange], open: &[Timestamp], now: Timestamp) -> f64 {
    Habits::default().silence(past, open, now, &[], &stockholm()).dark.value()
}

#[test]
fn three_questions_in_eight_working_days_to_one_who_answers_within_hours() {
    let open = [morning(date(2026, 3, 2)), morning(date(2026, 3, 5)), morning(date(2026, 3, 10))];
    for times in [4, 6] {
        let p = dark(&within_hours(times), &open, morning(date(2026, 3, 12)));
        assert!(p >= 0.85, "{times}: {p}");
    }
}

#[test]
fn five_working_days_are_nothing_to_one_who_took_twelve() {
    let slow = [answered(date(2026, 1, 12).at(9, 0, 0, 0), date(2026, 1, 28).at(9, 0, 0, 0))];
    let p = dark(&slow, &[morning(date(2026, 3, 2))], morning(date(2026, 3, 9)));
    assert!(p <= 0.3, "{p}");
}

#[test]
fn two_working_days_are_nothing_to_anybody() {
    for past in [vec![], within_hours(1), within_hours(7), within_hours(500)] {
        let asked = date(2026, 3, 2).checked_add(jiff::Span::new().weeks(520)).unwrap();
        let now = asked.checked_add(jiff::Span::new().days(2)).unwrap();
        let p = dark(&past, &[morning(asked)], morning(now));
        assert!(p <= 0.35, "{}: {p}", past.len());
    }
}

#[test]
fn nine_working_days_are_odd_for_one_who_answers_within_hours() {
    let p = dark(&within_hours(6), &[morning(date(2026, 3, 2))], morning(date(2026, 3, 13)));
    assert!(p >= 0.6, "{p}");
}

#[test]
fn christmas_adds_almost_nothing() {
    let asked = [morning(date(2025, 12, 22))];
    let past: Vec<Exchange> = within_hours(6)
        .into_iter()
        .map(|e| Exchange {
            asked_at: e.asked_at - jiff::SignedDuration::from_hours(24 * 7 * 15),
            answered_at: e.answered_at.map(|a| a - jiff::SignedDuration::from_hours(24 * 7 * 15)),
        })
        .collect();
    let before = dark(&past, &asked, morning(date(2025, 12, 23)));
    let after = dark(&past, &asked, morning(date(2026, 1, 7)));
    assert!(after - before < 0.15 && after < 0.35, "{before} {after}");
}

#[test]
fn excused_leave_adds_nothing() {
    let leave = [
        (morning(date(2026, 3, 4)), morning(date(2026, 3, 18))),
        (morning(date(2026, 3, 9)), morning(date(2026, 3, 19))),
    ];
    let open = [morning(date(2026, 3, 3)), morning(date(2026, 3, 16))];
    let judged =
        |now, excused: &[_]| Habits::default().silence(&within_hours(6), &open, now, excused, &stockholm());
    let before = judged(morning(date(2026, 3, 4)), &[]);
    let after = judged(morning(date(2026, 3, 19)), &leave);
    assert!((after.dark.value() - before.dark.value()).abs() < 1e-9, "{before:?} {after:?}");
    assert!((after.working_days - 1.0).abs() < 1e-9, "{after:?}");
    assert!(judged(morning(date(2026, 3, 19)), &[]).dark.value() > 0.6);
}

#[test]
fn leave_in_the_past_does_not_make_somebody_slow() {
    let past = [answered(date(2026, 1, 12).at(9, 0, 0, 0), date(2026, 1, 28).at(9, 0, 0, 0))];
    let leave = [(morning(date(2026, 1, 12)), morning(date(2026, 1, 27)))];
    let usual = |excused: &[_]| {
        Habits::default().silence(&past, &[], morning(date(2026, 3, 2)), excused, &stockholm())
    };
    assert!(usual(&leave).usual_working_days < 1.1);
    assert!(usual(&[]).usual_working_days > 3.0);
}

#[test]
fn a_first_silence_of_four_working_days_is_not_yet_dark() {
    for times in [0, 1, 6, 500] {
        let asked = date(2026, 3, 2).checked_add(jiff::Span::new().weeks(520)).unwrap();
        let now = asked.checked_add(jiff::Span::new().days(4)).unwrap();
        let p = dark(&within_hours(times), &[morning(asked)], morning(now));
        assert!(p < 0.6, "{times}: {p}");
    }
}

#[test]
fn reminders_on_consecutive_days_are_one_question() {
    let now = morning(date(2026, 3, 9));
    let once = dark(&within_hours(6), &[morning(date(2026, 3, 2))], now);
    let daily = [2, 3, 4].map(|day| morning(date(2026, 3, day)));
    assert!((dark(&within_hours(6), &daily, now) - once).abs() < 1e-12);
}

#[test]
fn one_who_often_leaves_questions_unanswered_is_less_oddly_silent() {
    let mut past = within_hours(3);
    let open = [morning(date(2026, 3, 2))];
    let reliable = dark(&past, &open, morning(date(2026, 3, 13)));
    past.extend([14, 15, 16].map(|d| Exchange { asked_at: morning(date(2026, 1, d)), answered_at: None }));
    let fickle = dark(&past, &open, morning(date(2026, 3, 13)));
    assert!(fickle < reliable - 0.2, "{fickle} {reliable}");
}

#[test]
fn without_an_open_question_there_is_no_silence() {
    let silence = Habits::default().silence(&[], &[], morning(date(2026, 3, 2)), &[], &stockholm());
    assert_eq!(silence.working_days, 0.0);
    assert!((silence.dark.value() - 0.1).abs() < 1e-12);
    assert!((silence.usual_working_days - 1.0).abs() < 1e-9);
}
