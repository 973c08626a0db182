//! How often people who do answer would be called dark, and how soon those who don't are: habits against fixed rules.
//!
//! `cargo run -p countersign-rhythm --example false_alarms --release`. People are invented: means of log latencies
//! normal around one working day, spreads scaled inverse χ², 1 to 20 earlier answers. Each has one open question;
//! it is a false alarm when the rule speaks before the answer comes, and had they gone dark, the delay is when it
//! speaks. Thresholds that are matched are set so that 5% of all are false alarms.
#![expect(clippy::print_stdout, reason = "a program to be read on a terminal")]

use countersign_rhythm::{Answers, Habits};

const PEOPLE: usize = 20_000;
const BETWEEN_SPREAD: f64 = 1.2;
const WITHIN_VARIANCE: f64 = 1.2;
const WITHIN_FREEDOM: u32 = 6;
/// As the habits suppose it.
const BUSY_SCALE_DAYS: f64 = 4.5;
const HISTORY_MAX: u64 = 20;
const FALSE_ALARMS: f64 = 0.05;
const FIXED_DAYS: f64 = 14.0;
/// Where gone-dark speaks.
const DARK_MIN: f64 = 0.6;
/// Never later than this.
const DELAY_DAYS_MAX: f64 = 60.0;

struct Person {
    past: Answers,
    latencies: Vec<f64>,
    /// Mean of their log latencies.
    mean: f64,
    /// The answer that is awaited, in working days.
    next: f64,
}

fn main() {
    for (title, busy) in
        [("Answers come as the habit has it", 0.0), ("One question in four meets a busy spell", 0.26)]
    {
        let mut chance = Chance(7);
        let known: Vec<Answers> = (0..2_000).map(|_| Person::invent(&mut chance, busy).past).collect();
        let people: Vec<Person> = (0..PEOPLE).map(|_| Person::invent(&mut chance, busy)).collect();
        println!(
            "\n{title}\n{:28} {:>6} {:>6} {:>6} {:>6} {:>6} {:>8} {:>8}",
            "rule", "all", "fast", "2nd", "3rd", "slow", "median", "mean"
        );
        report("fixed 14 days", &people, |_| FIXED_DAYS);
        matched("fixed, matched", &people, |_, k| k);
        matched("k times own mean, matched", &people, |p, k| k * own_mean(p));
        matched("mean + k deviations, matched", &people, |p, k| own_mean(p) + k * own_deviation(p));
        let (learned, default) = (Habits::learn(&known), Habits::default());
        matched("learned habits, matched", &people, |p, k| days_until(&learned, &p.past, k / DELAY_DAYS_MAX));
        matched("default habits, matched", &people, |p, k| days_until(&default, &p.past, k / DELAY_DAYS_MAX));
        report("learned habits at 0.6", &people, |p| days_until(&learned, &p.past, DARK_MIN));
        report("default habits at 0.6", &people, |p| days_until(&default, &p.past, DARK_MIN));
        by_history(&people, |p| days_until(&learned, &p.past, DARK_MIN));
    }
}

/// Sets the rule's number so that the share of false alarms is the wanted one, and reports it.
fn matched(name: &str, people: &[Person], rule: impl Fn(&Person, f64) -> f64) {
    let (mut low, mut high) = (0.0, DELAY_DAYS_MAX);
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if false_alarms(people, |p| rule(p, middle)) > FALSE_ALARMS { low = middle } else { high = middle }
    }
    report(name, people, |p| rule(p, high));
}

fn report(name: &str, people: &[Person], speaks_after: impl Fn(&Person) -> f64) {
    let mut ordered: Vec<&Person> = people.iter().collect();
    ordered.sort_by(|a, b| a.mean.total_cmp(&b.mean));
    let quartile = |n: usize| {
        let quarter = &ordered[n * PEOPLE / 4..(n + 1) * PEOPLE / 4];
        share(quarter.iter().filter(|p| p.next > speaks_after(p)).count(), quarter.len())
    };
    let mut delays: Vec<f64> = people.iter().map(|p| speaks_after(p).min(DELAY_DAYS_MAX)).collect();
    delays.sort_by(f64::total_cmp);
    let mean = delays.iter().sum::<f64>() / share(PEOPLE, 1);
    let all = false_alarms(people, &speaks_after);
    let quartiles =
        [quartile(0), quartile(1), quartile(2), quartile(3)].map(|q| format!("{:5.1}%", 100.0 * q)).join(" ");
    println!("{name:28} {:5.1}% {quartiles} {:6.1} d {mean:6.1} d", 100.0 * all, delays[PEOPLE / 2]);
}

fn by_history(people: &[Person], speaks_after: impl Fn(&Person) -> f64) {
    let shares = [(1, 1), (2, 3), (4, 7), (8, 13), (14, 20)].map(|(from, to)| {
        let some: Vec<&Person> = people.iter().filter(|p| (from..=to).contains(&p.latencies.len())).collect();
        let alarms = some.iter().filter(|p| p.next > speaks_after(p)).count();
        format!("{from}-{to}: {:.1}%", 100.0 * share(alarms, some.len()))
    });
    println!("false alarms of learned habits at 0.6 by number of earlier answers: {}", shares.join(", "));
}

fn false_alarms(people: &[Person], speaks_after: impl Fn(&Person) -> f64) -> f64 {
    share(people.iter().filter(|p| p.next > speaks_after(p)).count(), people.len())
}

/// Working days of silence after which the probability of having gone dark reaches `threshold`.
fn days_until(habits: &Habits, past: &Answers, threshold: f64) -> f64 {
    let is_dark = |days: f64| habits.dark(past, &[days]).value() >= threshold;
    let (mut low, mut high) = (0.0, 4.0 * DELAY_DAYS_MAX);
    for _ in 0..18 {
        let middle = f64::midpoint(low, high);
        if is_dark(middle) { high = middle } else { low = middle }
    }
    high
}

fn own_mean(person: &Person) -> f64 {
    person.latencies.iter().sum::<f64>() / share(person.latencies.len(), 1)
}

fn own_deviation(person: &Person) -> f64 {
    let mean = own_mean(person);
    let squares: f64 = person.latencies.iter().map(|l| (l - mean).powi(2)).sum();
    (squares / share(person.latencies.len(), 1)).sqrt().max(0.5)
}

#[expect(clippy::cast_precision_loss, reason = "thousands")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

impl Person {
    fn invent(chance: &mut Chance, busy: f64) -> Self {
        let mean = BETWEEN_SPREAD * chance.normal();
        let chi: f64 = (0..WITHIN_FREEDOM).map(|_| chance.normal().powi(2)).sum();
        let spread = (WITHIN_VARIANCE * f64::from(WITHIN_FREEDOM) / chi).sqrt();
        let answer = |chance: &mut Chance| {
            let habit = (mean + spread * chance.normal()).exp();
            let held_up =
                if chance.uniform() < busy { BUSY_SCALE_DAYS * (-chance.uniform().ln()).sqrt() } else { 0.0 };
            habit.max(held_up)
        };
        let times = 1 + chance.next() % HISTORY_MAX;
        let latencies: Vec<f64> = (0..times).map(|_| answer(chance)).collect();
        let mut past = Answers::default();
        latencies.iter().for_each(|days| past.add(Some(*days)));
        Self { past, latencies, mean, next: answer(chance) }
    }
}

/// SplitMix64: the same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Above 0, up to 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits")]
    fn uniform(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }
}
