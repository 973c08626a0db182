//! What a silence means: anchors that any change of the arithmetic must keep.
#![expect(clippy::unwrap_used, reason = "a test")]

use countersign_rhythm::{Exchange, Habits, WorkTime};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

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

/// From the first moment there is to the last.
fn any_moment() -> impl Strategy<Value = Timestamp> {
    let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    let seconds = prop_oneof![Just(first), Just(last), first..=last, 1_700_000_000..1_800_000_000_i64];
    seconds.prop_map(|second| Timestamp::from_second(second).unwrap())
}

proptest! {
    #[test]
    fn any_history_at_any_time_gives_a_probability(
        past in prop::collection::vec((any_moment(), prop::option::of(any_moment())), 0..8),
        open in prop::collection::vec(any_moment(), 0..5),
        excused in prop::collection::vec((any_moment(), any_moment()), 0..4),
        now in any_moment(),
    ) {
        let past: Vec<Exchange> =
            past.into_iter().map(|(asked_at, answered_at)| Exchange { asked_at, answered_at }).collect();
        let silence = Habits::default().silence(&past, &open, now, &excused, &stockholm());
        prop_assert!((0.0..=1.0).contains(&silence.dark.value()));
        prop_assert!(silence.working_days.is_finite() && silence.working_days >= 0.0);
        prop_assert!(silence.usual_working_days.is_finite() && silence.usual_working_days >= 0.0);
    }

    #[test]
    fn waiting_longer_for_one_answer_never_lowers_the_probability(
        times in 0..9_i32, asked in 1_767_225_600..1_790_000_000_i64, wait in 0..20_000_000_i64, more in 0..5_000_000_i64,
    ) {
        let moment = |second| Timestamp::from_second(second).unwrap();
        // All earlier answers lie before the question, so that none becomes known while waiting.
        let asked = asked + 400 * 86_400;
        let past = within_hours(times);
        let (sooner, later) = (moment(asked + wait), moment(asked + wait + more));
        let open = [moment(asked)];
        prop_assert!(dark(&past, &open, later) >= dark(&past, &open, sooner) - 1e-9);
    }

    #[test]
    fn what_lies_after_now_is_not_seen(later in prop::collection::vec(0..9_000_000_i64, 1..5)) {
        let now = morning(date(2026, 3, 13));
        let (past, open) = (within_hours(6), vec![morning(date(2026, 3, 2))]);
        let ahead = later.into_iter().map(|s| now + jiff::SignedDuration::from_secs(s + 1));
        let (mut more_past, mut more_open) = (past.clone(), open.clone());
        for at in ahead {
            more_past.push(Exchange { asked_at: at, answered_at: None });
            more_past.push(Exchange { asked_at: morning(date(2026, 3, 12)), answered_at: Some(at) });
            more_open.push(at);
        }
        prop_assert_eq!(dark(&past, &open, now), dark(&more_past, &more_open, now));
    }
}
