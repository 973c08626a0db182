//! The committee as a map: who ranks highest at the top, empty chairs where nobody has sat.

use countersign_committee::Side;
use jiff::civil::Date;

use super::strip::Strip;
use super::{Portrait, Seat};
use crate::brief::Part;
use crate::figures;
use crate::text::style::Style;
use crate::text::{Look, Run, Sheet, faint, fitted, plain};
use crate::tongue::Tongue;

/// So many people are drawn; the rest are counted.
const SEATS_MAX: usize = 14;
/// Columns of a name.
const NAME: usize = 30;
/// Columns of a chair.
const CHAIR: usize = 5;

/// Draws the buyers, then those beside them, then ours.
pub(super) fn draw(sheet: &mut Sheet, portrait: &Portrait, look: Look) {
    let tongue = look.tongue;
    let columns = sheet.width().saturating_sub(CHAIR + NAME + 1);
    let strip = Strip { phases: &portrait.phases, covers: portrait.covers, columns };
    let heading = fitted(tongue.say("Who decides", "Vem som bestämmer"), CHAIR + NAME + 1);
    sheet.line([
        (heading.trim_end().to_owned(), Style::Heading),
        plain(gap(&heading)),
        faint(strip.header(tongue)),
    ]);
    let buyers = ranked(portrait, Side::Buyer);
    tier(sheet, &buyers, &strip, portrait.brief.as_of, look);
    for (side, title) in [
        (Side::ThirdParty, tongue.say("Beside them", "Vid sidan av")),
        (Side::Seller, tongue.say("Our side", "Vår sida")),
    ] {
        let seats: Vec<&Seat> = ranked(portrait, side)
            .into_iter()
            .filter(|seat| side == Side::ThirdParty || !seat.acted.is_empty())
            .collect();
        if !seats.is_empty() {
            sheet.blank();
            sheet.indented(0, [(title.to_owned(), Style::Heading)]);
            tier(sheet, &seats, &strip, portrait.brief.as_of, look);
        }
    }
    sheet.blank();
    let legend = tongue.say(
        "(●) has taken part · ( ) absent · (?) unseen · ● wrote, came or spoke · ∘ was sent or invited to something",
        "(●) har deltagit · ( ) frånvarande · (?) osedd · ● skrev, kom eller talade · ∘ fick eller bjöds in till något",
    );
    sheet.indented(0, [faint(legend)]);
}

/// What fills a heading up to where the strip begins.
fn gap(heading: &str) -> String {
    " ".repeat(heading.chars().count() - heading.trim_end().chars().count())
}

/// People of one side, the highest first: whoever has the final say, then by title, then by part taken.
fn ranked(portrait: &Portrait, side: Side) -> Vec<&Seat> {
    let mut seats: Vec<&Seat> = portrait.seats.iter().filter(|seat| seat.side == side).collect();
    let rank = |seat: &Seat| {
        let level = seat.level.or(seat.above.map(|below| below + 1)).filter(|_| !seat.assistant);
        (seat.decides, level, seat.acted.len(), seat.addressed.len())
    };
    seats.sort_by(|a, b| rank(b).cmp(&rank(a)).then_with(|| a.called.cmp(&b.called)));
    seats
}

fn tier(sheet: &mut Sheet, seats: &[&Seat], strip: &Strip<'_>, as_of: Date, look: Look) {
    let most = if look.verbose { seats.len() } else { SEATS_MAX };
    for (number, seat) in seats.iter().take(most).enumerate() {
        let last = number + 1 == seats.len().min(most);
        let (chair, style) = chair(seat);
        let name = if seat.decides { Style::Strong } else { Style::Plain };
        let row = [(format!("{chair:CHAIR$}"), style), (fitted(&seat.called, NAME), name), plain(" ")];
        sheet.line(row.into_iter().chain(strip.row(&seat.acted, &seat.addressed)));
        let stem = if last { "     " } else { " │   " };
        sheet.hung(vec![faint(stem)], facts(seat, as_of, look.tongue));
    }
    if seats.len() > most {
        let more = figures::count((seats.len() - most) as u64, look.tongue);
        sheet.indented(
            CHAIR,
            [faint(
                look.tongue
                    .say(format!("and {more} more (--verbose)"), format!("och {more} till (--verbose)")),
            )],
        );
    }
}

fn chair(seat: &Seat) -> (&'static str, Style) {
    match seat.part {
        Part::Taken { .. } => ("(●)", Style::Good),
        Part::Absent { .. } if seat.decides => ("( )", Style::High),
        Part::Absent { .. } => ("( )", Style::Faint),
        Part::Unseen => ("(?)", Style::High),
    }
}

/// What is known of somebody, below their name.
fn facts(seat: &Seat, as_of: Date, tongue: Tongue) -> Vec<Run> {
    let mut facts: Vec<Run> = Vec::new();
    let mut add = |run: Run| {
        if !facts.is_empty() {
            facts.push(faint(" · "));
        }
        facts.push(run);
    };
    if let Some(title) = &seat.title {
        add(faint(title.to_string()));
    }
    if let Some(sure) = seat.final_say.filter(|p| seat.decides || p.value() >= 0.1) {
        let sure = figures::percent(sure, tongue);
        let style = if seat.decides { Style::Strong } else { Style::Faint };
        add((tongue.say(format!("final say {sure}"), format!("sista ordet {sure}")), style));
    }
    if seat.claimed {
        add(faint(tongue.say("decides, says the CRM", "bestämmer, enligt CRM")));
    }
    add(part(seat.part, as_of, tongue));
    facts
}

fn part(part: Part, as_of: Date, tongue: Tongue) -> Run {
    match part {
        Part::Taken { times, last } => {
            let times = figures::of(
                u64::from(times),
                tongue.say("time", "gång"),
                tongue.say("times", "gånger"),
                tongue,
            );
            let last = figures::short_day(last, as_of, tongue);
            faint(tongue.say(
                format!("took part {times}, last {last}"),
                format!("har deltagit {times}, senast {last}"),
            ))
        }
        Part::Absent { addressed: 0, invited: 0 } => faint(tongue.say("only spoken of", "bara omtalad")),
        Part::Absent { addressed, invited } => {
            let mails = figures::mails(u64::from(addressed), tongue);
            let meetings = figures::meetings(u64::from(invited), tongue);
            let words = match (addressed, invited) {
                (_, 0) => tongue.say(format!("was sent {mails}"), format!("har fått {mails}")),
                (0, _) => tongue.say(format!("invited to {meetings}"), format!("inbjuden till {meetings}")),
                _ => tongue.say(
                    format!("was sent {mails}, invited to {meetings}"),
                    format!("har fått {mails}, inbjuden till {meetings}"),
                ),
            };
            (
                tongue.say(format!("{words}, has said nothing"), format!("{words}, har inte sagt något")),
                Style::Medium,
            )
        }
        Part::Unseen => (
            tongue.say("must exist, has no name yet", "måste finnas, har inget namn än").to_owned(),
            Style::High,
        ),
    }
}
