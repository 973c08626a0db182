//! What becomes of one made-up deal: its rows in the CRM and its course.

use std::sync::Arc;

use countersign_model::{
    Account, AccountId, ClaimedRole, Contact, ContactId, Currency, Deal, DealChange, DealId, EmailAddress,
    LoggedActivity, LoggedKind, Money, Outcome, Place, RoleClaim,
};
use jiff::civil::date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;

use super::grammar::Grammar;
use super::people::{Organisation, Person, seller};
use super::random::Random;

/// So many deals a seller has.
pub(super) const DEALS_PER_SELLER: usize = 100;
/// Of a hundred deals so many are open.
const OPEN_PERCENT: usize = 15;
const DAY: SignedDuration = SignedDuration::from_hours(24);
const STAGES: [&str; 5] =
    ["Qualification", "Needs Analysis", "Solution Development", "Proposal", "Negotiation"];

/// The day up to which everything is written, in UTC.
pub(super) fn today() -> Timestamp {
    Offset::UTC.to_timestamp(date(2026, 5, 29).at(18, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A deal with those who take part in it.
#[derive(Debug)]
pub(super) struct Course {
    pub(super) number: usize,
    pub(super) organisation: Organisation,
    pub(super) seller: Person,
    /// How many of the organisation's people write; they are the first.
    pub(super) writers: usize,
    pub(super) begun: Timestamp,
    pub(super) ended: Timestamp,
    outcome: Option<Outcome>,
    stages: usize,
}

/// Does the deal with this number end later than anybody writes?
pub(super) fn is_open(number: usize) -> bool {
    Random::of("open", number).percent(OPEN_PERCENT)
}

impl Course {
    /// The deal with this number.
    pub(super) fn of(number: usize) -> Self {
        let mut random = Random::of("course", number);
        let days = |count: usize| DAY * i32::try_from(count).unwrap_or(0);
        let length = days(random.between(60, 240));
        let open = is_open(number);
        let ended = if open { today() } else { today() - days(random.between(5, 900)) };
        let won = if random.percent(45) { Outcome::Won } else { Outcome::Lost };
        Self {
            number,
            organisation: Organisation::of(number),
            seller: seller(number / DEALS_PER_SELLER),
            writers: random.between(3, 6),
            begun: ended - length,
            ended,
            outcome: (!open).then_some(won),
            stages: if open { random.between(1, 5) } else { 5 },
        }
    }

    /// The moment at which `share` of a thousand parts of its time have gone by.
    pub(super) fn at(&self, share: usize) -> Timestamp {
        let length = self.ended.duration_since(self.begun).as_secs();
        self.begun + SignedDuration::from_secs(length * i64::try_from(share).unwrap_or(0) / 1000)
    }

    /// Who is spoken of in it.
    pub(super) fn names(&self) -> Vec<String> {
        let buyers = &self.organisation.people[..self.writers + 4];
        buyers.iter().flat_map(|person| [person.given().to_owned(), person.name.clone()]).collect()
    }

    /// Its account.
    pub(super) fn account(&self) -> Account {
        Account {
            id: self.account_id(),
            name: self.organisation.name.as_str().into(),
            domains: vec![self.organisation.domain.as_str().into()],
            country: if self.organisation.swedish { "SE" } else { "GB" }.into(),
        }
    }

    fn account_id(&self) -> AccountId {
        AccountId(format!("001{:012}AAA", self.number).into())
    }

    fn contact_id(&self, person: usize) -> ContactId {
        ContactId(format!("003{:08}{person:04}AAA", self.number).into())
    }

    fn deal_id(&self) -> DealId {
        DealId(format!("006{:012}AAA", self.number).into())
    }

    /// Its people.
    pub(super) fn contacts(&self) -> impl Iterator<Item = Contact> + '_ {
        self.organisation.people.iter().enumerate().map(|(at, person)| Contact {
            id: self.contact_id(at),
            account: Some(self.account_id()),
            name: person.name.as_str().into(),
            emails: EmailAddress::parse(&person.address).into_iter().collect(),
            title: person.title.as_str().into(),
            reports_to: (at > 0 && at < 8).then(|| self.contact_id(at / 2)),
            known_at: Some(self.at(at * 20)),
        })
    }

    /// What the CRM claims of its people's roles.
    pub(super) fn claims(&self) -> impl Iterator<Item = RoleClaim> + '_ {
        let roles = [ClaimedRole::Decider, ClaimedRole::Evaluator, ClaimedRole::User];
        roles.into_iter().enumerate().map(|(at, role)| RoleClaim {
            deal: self.deal_id(),
            contact: self.contact_id(at),
            role,
            known_at: Some(self.at(50 + at * 100)),
            id: format!("00K{:08}{at:04}AAA", self.number).into(),
        })
    }

    /// Its own row, with its history.
    pub(super) fn deal(&self) -> Deal {
        let mut random = Random::of("deal", self.number);
        let amount = Money {
            value: Decimal::from(random.between(8, 900) * 1000),
            currency: Currency::parse(if self.organisation.swedish { "SEK" } else { "GBP" }).ok(),
        };
        let close = Offset::UTC.to_datetime(self.ended + DAY * 21).date();
        let mut history: Vec<DealChange> = (0..self.stages)
            .map(|stage| DealChange {
                at: Some(self.at(stage * 180)),
                stage: STAGES[stage].into(),
                outcome: None,
                amount: Some(amount),
                close_date: Some(close),
            })
            .collect();
        if let Some(outcome) = self.outcome {
            let stage = if outcome == Outcome::Won { "Closed Won" } else { "Closed Lost" };
            history.push(DealChange {
                at: Some(self.ended),
                stage: stage.into(),
                outcome: Some(outcome),
                amount: Some(amount),
                close_date: Some(close),
            });
        }
        let grammar = Grammar::of(self.organisation.swedish);
        Deal {
            id: self.deal_id(),
            name: format!("{}, {}", self.organisation.name, grammar.say("thing", &mut random, &[])).into(),
            account: Some(self.account_id()),
            owner: Some(owner_id(self.number / DEALS_PER_SELLER)),
            created_at: Some(self.begun),
            current: history[history.len() - 1].clone(),
            history: Some(history),
            push_count: None,
            next_step: "".into(),
            place: Place::default(),
        }
    }

    /// What its seller logged.
    pub(super) fn activities(&self) -> impl Iterator<Item = LoggedActivity> + '_ {
        let grammar = Grammar::of(self.organisation.swedish);
        let names = self.names();
        (0..4).map(move |at| {
            let mut random = Random::of("activity", self.number * 10 + at);
            let moment = self.at(120 + at * 220);
            LoggedActivity {
                id: format!("00T{:08}{at:04}AAA", self.number).into(),
                kind: if at % 2 == 0 { LoggedKind::Call } else { LoggedKind::Note },
                deal: Some(self.deal_id()),
                contacts: vec![self.contact_id(random.between(0, self.writers))],
                owner: Some(owner_id(self.number / DEALS_PER_SELLER)),
                at: moment,
                known_at: moment,
                duration_seconds: (at % 2 == 0).then_some(900),
                subject: "Call".into(),
                text: grammar.say("note", &mut random, &names).into(),
                done: true,
            }
        })
    }
}

/// The CRM's id of the seller with this number.
pub(super) fn owner_id(number: usize) -> Arc<str> {
    format!("005{number:012}AAA").into()
}
