//! Learning and judging, on people made up from numbers.

use proptest::prelude::*;

use super::{Habits, LatencyPrior, PropensityPrior};
use crate::answers::Answers;

/// Somebody whose answers took these working days.
fn person(latencies: &[f64], unanswered: u32) -> Answers {
    let mut answers = Answers::default();
    latencies.iter().for_each(|days| answers.add(Some(*days)));
    (0..unanswered).for_each(|_| answers.add(None));
    answers
}

#[test]
fn a_team_without_experience_has_the_default_habits() {
    let (learned, default) = (Habits::learn(&[Answers::default()]), Habits::default());
    assert!((learned.latency.mean - default.latency.mean).abs() < 1e-9);
    assert!((learned.propensity.answered - default.propensity.answered).abs() < 1e-9);
}

#[test]
fn a_slow_team_is_given_more_time_and_a_fast_one_less() {
    let slow: Vec<Answers> = (0..60).map(|i| person(&[4.0, 7.0, 5.0 + f64::from(i % 7)], 0)).collect();
    let fast: Vec<Answers> = (0..60).map(|i| person(&[0.1, 0.3, 0.2 + f64::from(i % 7) / 20.0], 0)).collect();
    let stranger = Answers::default();
    assert!((4.0..8.0).contains(&Habits::learn(&slow).usual_working_days(&stranger)));
    assert!((0.1..0.4).contains(&Habits::learn(&fast).usual_working_days(&stranger)));
    let after_nine_days = |people: &[Answers]| Habits::learn(people).dark(&stranger, &[9.0]).value();
    let (slow, fast) = (after_nine_days(&slow), after_nine_days(&fast));
    assert!(slow < 0.5 && fast > 0.6, "{slow} {fast}");
}

#[test]
fn a_few_exchanges_move_the_defaults_only_a_little() {
    let learned = Habits::learn(&[person(&[6.0], 0), person(&[5.0], 0)]);
    let usual = learned.usual_working_days(&Answers::default());
    assert!((1.1..2.5).contains(&usual), "{usual}");
}

#[test]
fn the_order_of_people_does_not_matter_and_the_same_answers_give_the_same_habits() {
    let people: Vec<Answers> = (1..40).map(|i| person(&[f64::from(i) / 5.0, 1.0], i as u32 % 3)).collect();
    let backwards: Vec<Answers> = people.iter().rev().copied().collect();
    assert_eq!(Habits::learn(&people), Habits::learn(&people));
    let (a, b) = (Habits::learn(&people), Habits::learn(&backwards));
    assert!((a.latency.mean - b.latency.mean).abs() < 0.01);
}

#[test]
fn a_team_that_is_often_left_unanswered_expects_it() {
    let people: Vec<Answers> = (0..50).map(|_| person(&[1.0], 2)).collect();
    let PropensityPrior { answered, unanswered } = Habits::learn(&people).propensity;
    assert!((0.25..0.5).contains(&(answered / (answered + unanswered))), "{answered} {unanswered}");
}

#[test]
fn colleagues_who_are_slow_make_a_stranger_slower() {
    let team = Habits::default();
    let account = team.in_account(&[person(&[8.0, 9.0, 10.0], 0), person(&[6.0, 12.0], 0)]);
    let stranger = Answers::default();
    let (there, elsewhere) = (account.usual_working_days(&stranger), team.usual_working_days(&stranger));
    assert!(there > 1.5 * elsewhere && there < 8.0, "{there} {elsewhere}");
    assert_eq!(team.in_account(&[]).propensity, team.propensity);
    assert!((team.in_account(&[]).latency.weight - team.latency.weight).abs() < 1e-9);
}

#[test]
fn what_is_learned_of_invented_people_is_how_they_were_invented() {
    // Means at the quantiles of N(1, 1²), answers at those of N(mean, 0.5²): nothing is drawn by chance.
    let quantiles = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645];
    let people: Vec<Answers> = (0..10)
        .flat_map(|_| quantiles)
        .map(|z| person(&quantiles.map(|e: f64| (1.0 + z + 0.5 * e).exp()), 0))
        .collect();
    let LatencyPrior { mean, weight, variance, .. } = Habits::learn(&people).latency;
    assert!((mean - 1.0).abs() < 0.15, "{mean}");
    assert!((variance.sqrt() - 0.5).abs() < 0.1, "{variance}");
    assert!(((variance / weight).sqrt() - 1.0).abs() < 0.25, "{weight}");
}

proptest! {
    #[test]
    fn a_longer_wait_never_lowers_the_probability(
        latencies in prop::collection::vec(0.0..60.0_f64, 0..30), unanswered in 0..9_u32, days in 0.0..400.0_f64, more in 0.0..50.0_f64,
    ) {
        let (habits, answers) = (Habits::default(), person(&latencies, unanswered));
        let (sooner, later) = (habits.dark(&answers, &[days]).value(), habits.dark(&answers, &[days + more]).value());
        prop_assert!(later >= sooner - 1e-12, "{} {}", sooner, later);
    }

    #[test]
    fn two_days_are_nothing_and_four_not_dark_for_anybody(
        latencies in prop::collection::vec(0.0..60.0_f64, 0..300), unanswered in 0..9_u32,
    ) {
        let (habits, answers) = (Habits::default(), person(&latencies, unanswered));
        prop_assert!(habits.dark(&answers, &[2.0]).value() <= 0.35);
        prop_assert!(habits.dark(&answers, &[4.0]).value() < 0.6);
    }

    #[test]
    fn learning_gives_usable_habits_from_anything(
        people in prop::collection::vec((prop::collection::vec(0.0..1e6_f64, 0..6), 0..9_u32), 0..12), waited in 0.0..1e6_f64,
    ) {
        let people: Vec<Answers> = people.iter().map(|(latencies, unanswered)| person(latencies, *unanswered)).collect();
        let habits = Habits::learn(&people).in_account(&people);
        for someone in &people {
            let p = habits.dark(someone, &[waited, waited / 2.0]).value();
            prop_assert!((0.0..=1.0).contains(&p) && habits.usual_working_days(someone) >= 0.0);
        }
    }
}
