//! Who has the final say: evidence weighed person by person, with room for someone not yet seen and for
//! "nothing tells".

use countersign_linking::DealRecord;
use countersign_model::{ClaimedRole, Evidence, Probability};
use countersign_reading::signals::SignalKind;

use crate::people::{People, PersonId, Side};
use crate::statement::Statement;

/// What must be outweighed before anybody is named, in the unit of the weights below (log-odds).
const NOBODY: f64 = 1.4;
/// Words must bring at least this much; a title or a CRM role alone names nobody.
const WORDS_MIN: f64 = 0.7;
/// A further statement of the same kind adds this share of the one before.
const REPEAT: f64 = 0.55;
/// A hint that the reader does not count weighs this share.
const HINT: f64 = 0.25;
/// What a seller writes to a buyer about the buyer's own order of power is a guess, and no evidence.
const SELLERS_GUESS: f64 = 0.0;
const REPORTED: f64 = 0.85;
const TITLE_PER_LEVEL: f64 = 0.12;
const CRM_CLAIM: f64 = 0.6;
const ASSISTANT: f64 = -4.0;
const THIRD_PARTY: f64 = -3.0;
/// Somebody outside whom the buyers themselves name as the one who decides: an owner, a parent company.
const NAMED_OUTSIDER: f64 = -1.0;
/// So much must a buyer's word weigh for that.
const NAMED_MIN: f64 = 1.6;
/// Naming somebody else as the one who decides speaks against oneself.
const DEFERS: f64 = -1.2;
/// What being put before somebody weighs more, where the one who does it says that they do not decide themselves.
const PASSED_UP: f64 = 1.2;
/// From this step of the title ladder somebody can be the boss who was spoken of.
const SENIOR_LEVEL: u8 = 3;

/// Somebody who may have the final say.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who; possibly someone known only as somebody's boss.
    pub person: PersonId,
    /// How likely.
    pub probability: Probability,
    /// Why, the most telling first.
    pub evidence: Vec<Evidence>,
}

/// The one with the final say, as a ranked list.
#[derive(Debug, Clone, Default)]
pub struct EconomicBuyer {
    /// Candidates, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// How likely it is that nothing in the record tells.
    pub nobody: Probability,
}

impl EconomicBuyer {
    /// The likeliest, where that is likelier than that nothing tells.
    pub fn likeliest(&self) -> Option<&Candidate> {
        self.candidates.first().filter(|c| c.probability > self.nobody)
    }
}

struct Tally {
    person: PersonId,
    words: f64,
    rest: f64,
    evidence: Vec<(f64, Evidence)>,
}

/// Weighs everything said about power.
pub(crate) fn weigh(record: &DealRecord<'_>, people: &People, statements: &[Statement]) -> EconomicBuyer {
    let mut tallies: Vec<Tally> = people
        .ids()
        .filter(|id| people.get(*id).side != Side::Seller)
        .map(|person| tally(person, record, people, statements))
        .collect();
    fold_unseen(&mut tallies, people, statements);
    let likely = |t: &Tally| t.words >= WORDS_MIN;
    let scores: Vec<(usize, f64)> =
        tallies.iter().enumerate().filter(|(_, t)| likely(t)).map(|(i, t)| (i, t.words + t.rest)).collect();
    let total: f64 = NOBODY.exp() + scores.iter().map(|(_, s)| s.exp()).sum::<f64>();
    let mut candidates: Vec<Candidate> = scores
        .into_iter()
        .map(|(i, score)| Candidate {
            person: tallies[i].person,
            probability: Probability::new(score.exp() / total),
            evidence: strongest_first(&mut tallies[i].evidence),
        })
        .collect();
    candidates.sort_by(|a, b| {
        b.probability.value().total_cmp(&a.probability.value()).then(a.person.cmp(&b.person))
    });
    EconomicBuyer { candidates, nobody: Probability::new(NOBODY.exp() / total) }
}

fn tally(person: PersonId, record: &DealRecord<'_>, people: &People, statements: &[Statement]) -> Tally {
    let mut pieces: Vec<(SignalKind, f64, &Statement)> = Vec::new();
    for statement in statements {
        let weight = weight(statement, person, people) + passed_up(statement, person, statements);
        if weight != 0.0 {
            pieces.push((statement.kind, weight, statement));
        }
    }
    pieces.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let mut words = 0.0;
    for (i, (kind, weight, _)) in pieces.iter().enumerate() {
        let earlier = pieces[..i].iter().filter(|(k, ..)| k == kind).count();
        words += weight * REPEAT.powi(i32::try_from(earlier).unwrap_or(i32::MAX));
    }
    let evidence =
        pieces.iter().filter(|(_, w, _)| *w > 0.0).map(|(_, w, s)| (*w, s.evidence.clone())).collect();
    let named_by_buyers = pieces
        .iter()
        .any(|(_, w, s)| *w >= NAMED_MIN && people.get(s.by).side == Side::Buyer && s.by != person);
    Tally { person, words, rest: standing(person, record, people, named_by_buyers), evidence }
}

/// What one statement adds to or takes from `person`.
fn weight(statement: &Statement, person: PersonId, people: &People) -> f64 {
    use SignalKind as K;
    let about = statement.about == Some(person);
    let deferring = statement.by == person && !about && statement.about.is_some();
    let base = match statement.kind {
        K::DecidesOther if about => 3.0,
        K::DecidesSelf if about => 3.2,
        K::DecidesBody if about && statement.by != person => 1.8,
        K::DecidesOther if deferring => DEFERS,
        K::Formality | K::Submitted | K::Pending if deferring => DEFERS / 2.0,
        K::Disclaims if about => -3.0,
        K::Formality if about => 1.5,
        K::BringsDecider if about => 1.2,
        K::Questioned | K::Refused | K::Approved if about => 0.9,
        K::Submitted | K::Pending if about => 0.7,
        _ => return 0.0,
    };
    let source = if statement.reported {
        REPORTED
    } else if people.get(statement.by).side == Side::Seller {
        SELLERS_GUESS
    } else {
        1.0
    };
    base * source * statement.certainty.value().sqrt() * if statement.clear { 1.0 } else { HINT }
}

/// "It is not ours to say yes to; Ragnhild takes it up in June": whom it is put before by one who disclaims decides.
fn passed_up(statement: &Statement, person: PersonId, statements: &[Statement]) -> f64 {
    let put_before = matches!(statement.kind, SignalKind::Submitted | SignalKind::Pending)
        && statement.about == Some(person)
        && statement.by != person
        && statement.clear;
    let disclaimed = |s: &Statement| {
        s.kind == SignalKind::Disclaims && s.clear && s.source == statement.source && s.by == statement.by
    };
    if put_before && statements.iter().any(disclaimed) { PASSED_UP } else { 0.0 }
}

/// What title, side and the CRM say.
fn standing(person: PersonId, record: &DealRecord<'_>, people: &People, named_by_buyers: bool) -> f64 {
    let entry = people.get(person);
    let mut sum = entry.level().map_or(0.0, |level| TITLE_PER_LEVEL * f64::from(level));
    if entry.is_assistant() {
        sum += ASSISTANT;
    }
    if entry.side == Side::ThirdParty {
        sum += if named_by_buyers { NAMED_OUTSIDER } else { THIRD_PARTY };
    }
    if claimed_deciders(record, people).contains(&person) {
        sum += CRM_CLAIM;
    }
    sum
}

/// Whom the CRM names as the one who decides.
pub(crate) fn claimed_deciders(record: &DealRecord<'_>, people: &People) -> Vec<PersonId> {
    let claims = record.claims.iter().filter(|c| c.role == ClaimedRole::Decider);
    let rows = claims.filter_map(|claim| record.contacts.iter().find(|c| c.id == claim.contact));
    rows.filter_map(|contact| match contact.emails.first() {
        Some(email) => people.by_address(email),
        None => people.called(&contact.name, false, &[]),
    })
    .collect()
}

/// "Anna's boss" and a named person who acts as one are one: what was said of the unseen boss counts for the
/// named one who ranks above Anna and has evidence of their own.
///
/// So is a senior who is first named after the boss was spoken of: the boss has got a name.
fn fold_unseen(tallies: &mut [Tally], people: &People, statements: &[Statement]) {
    for unseen in 0..tallies.len() {
        let Some(of) = people.get(tallies[unseen].person).boss_of else { continue };
        let below = people.get(of).level();
        let since = statements.iter().filter(|s| s.about == Some(tallies[unseen].person)).map(|s| s.at).min();
        let named_since = |i: usize| {
            let person = people.get(tallies[i].person);
            let senior = person.level().is_some_and(|level| level >= SENIOR_LEVEL && Some(level) > below);
            senior && person.first_seen.as_ref().is_some_and(|(seen, _)| Some(*seen) > since)
        };
        let heir = (0..tallies.len())
            .filter(|i| {
                let person = people.get(tallies[*i].person);
                let above = person.level().zip(below).is_none_or(|(theirs, anna)| theirs >= anna);
                person.boss_of.is_none() && tallies[*i].person != of && !person.is_assistant() && above
            })
            .filter(|i| {
                named_since(*i)
                    || tallies[*i].words
                        + 0.2 * f64::from(people.get(tallies[*i].person).level().unwrap_or(0))
                        >= 0.8
                        && tallies[*i].words > 0.3
            })
            .max_by(|a, b| tallies[*a].words.total_cmp(&tallies[*b].words));
        if let Some(heir) = heir {
            let words = std::mem::take(&mut tallies[unseen].words);
            let evidence = std::mem::take(&mut tallies[unseen].evidence);
            tallies[heir].words += words;
            tallies[heir].evidence.extend(evidence);
        }
    }
}

fn strongest_first(evidence: &mut Vec<(f64, Evidence)>) -> Vec<Evidence> {
    let mut pieces = std::mem::take(evidence);
    pieces.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut seen: Vec<Evidence> = Vec::new();
    for (_, piece) in pieces {
        if !seen.contains(&piece) {
            seen.push(piece);
        }
    }
    seen
}
