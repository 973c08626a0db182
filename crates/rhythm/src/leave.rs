//! Stretches of leave, cut out of the time in which somebody could have answered.

use jiff::Timestamp;

/// From, to.
pub(crate) type Stretch = (Timestamp, Timestamp);

/// What `measure` (a span's length) gives for the time from `from` to `to` outside of the `excused` stretches.
pub(crate) fn outside(
    excused: &[Stretch],
    from: Timestamp,
    to: Timestamp,
    measure: impl Fn(Timestamp, Timestamp) -> f64,
) -> f64 {
    let away: f64 =
        merged(excused).iter().map(|(start, end)| measure((*start).max(from), (*end).min(to))).sum();
    (measure(from, to) - away).max(0.0)
}

/// Stretches in order, without overlaps and without empty ones.
fn merged(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut ordered: Vec<Stretch> = stretches.iter().copied().filter(|(from, to)| from < to).collect();
    ordered.sort_unstable();
    let mut merged: Vec<Stretch> = Vec::with_capacity(ordered.len());
    for (from, to) in ordered {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}
