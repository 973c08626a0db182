//! One deal with everything that is known of it at a moment.

use countersign_model::{Account, Contact, Deal, DealChange, Meeting, Money, Phase, RoleClaim, Seller};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::ledger::Ledger;
use crate::material::{ReadMail, ReadNote, Snapshot};
use crate::stages::StageMap;
use crate::team::Team;

/// One deal with everything that is known of it at a moment: what a review is made from.
#[derive(Debug)]
pub struct DealRecord<'a> {
    /// The moment.
    pub at: Timestamp,
    /// The deal row.
    pub deal: &'a Deal,
    /// Its account.
    pub account: Option<&'a Account>,
    /// The seller answerable for it.
    pub owner: Option<&'a Seller>,
    /// Its phases so far, oldest first; never empty.
    pub phases: Vec<PhaseSpan<'a>>,
    /// What is known of its close date.
    pub close: CloseDates,
    /// Its amount.
    pub amount: Option<Money>,
    /// Contact rows of the account and of its role claims.
    pub contacts: Vec<&'a Contact>,
    /// What the CRM claims about roles.
    pub claims: Vec<&'a RoleClaim>,
    /// Its mails by time.
    pub mails: Vec<&'a ReadMail>,
    /// Its meetings by start.
    pub meetings: Vec<&'a Meeting>,
    /// Its calls and notes by time.
    pub notes: Vec<&'a ReadNote>,
    /// Our side.
    pub team: &'a Team,
}

/// A phase and since when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseSpan<'a> {
    /// Since when; the beginning of time for a deal without dates.
    pub from: Timestamp,
    /// The phase.
    pub phase: Phase,
    /// The CRM's own name of it.
    pub stage: &'a str,
}

/// What is known of a deal's close date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CloseDates {
    /// The promised day.
    pub current: Option<Date>,
    /// How often it was moved later; `None` without a history.
    pub moved_later: Option<u32>,
}

impl<'a> DealRecord<'a> {
    /// The record of `deal` as `snapshot` knows it, without mails, meetings and notes; `None` when the deal did
    /// not exist yet.
    pub(crate) fn begin(
        deal: &'a Deal,
        snapshot: &Snapshot<'a>,
        ledger: &Ledger<'a>,
        stages: &StageMap,
    ) -> Option<Self> {
        let known = |at: Option<Timestamp>| at.is_none_or(|at| at <= snapshot.at);
        if !known(deal.created_at) {
            return None;
        }
        let account = ledger.account(deal);
        let claims: Vec<_> = ledger.claims(deal).filter(|claim| known(claim.known_at)).collect();
        let contacts = ledger.contacts(deal, &claims).filter(|contact| known(contact.known_at)).collect();
        let state = history(deal, snapshot.at);
        Some(Self {
            at: snapshot.at,
            deal,
            account,
            owner: deal.owner.as_deref().and_then(|id| snapshot.team.seller(id)),
            phases: phases(deal, &state, stages),
            close: close_dates(deal, &state),
            amount: state.iter().rev().find_map(|change| change.amount).or(deal.current.amount),
            contacts,
            claims,
            mails: Vec::new(),
            meetings: Vec::new(),
            notes: Vec::new(),
            team: snapshot.team,
        })
    }

    /// The same deal without anybody and anything on it: all that is asked of a deal that is only counted.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self {
            phases: self.phases.clone(),
            contacts: Vec::new(),
            claims: Vec::new(),
            mails: Vec::new(),
            meetings: Vec::new(),
            notes: Vec::new(),
            ..*self
        }
    }

    /// The phase it is in.
    pub fn phase(&self) -> Phase {
        self.phases.last().map_or(Phase::Qualify, |span| span.phase)
    }

    /// The phase it was in at `at`.
    pub fn phase_at(&self, at: Timestamp) -> Phase {
        let span = self.phases.iter().rev().find(|span| span.from <= at).or(self.phases.first());
        span.map_or(Phase::Qualify, |span| span.phase)
    }

    /// When it first reached `phase` or a later one.
    pub fn reached(&self, phase: Phase) -> Option<Timestamp> {
        self.phases.iter().find(|span| span.phase >= phase).map(|span| span.from)
    }
}

/// The deal's changes known by `at`; its row alone where there is no history.
fn history(deal: &Deal, at: Timestamp) -> Vec<&DealChange> {
    match &deal.history {
        Some(changes) => changes.iter().filter(|c| c.at.is_none_or(|t| t <= at)).collect(),
        None => vec![&deal.current],
    }
}

fn phases<'a>(deal: &'a Deal, state: &[&'a DealChange], stages: &StageMap) -> Vec<PhaseSpan<'a>> {
    let start = deal.created_at.unwrap_or(Timestamp::MIN);
    let mut spans: Vec<PhaseSpan<'a>> = Vec::new();
    for change in state {
        let phase = match change.outcome {
            Some(outcome) => Phase::Closed(outcome),
            None => stages.phase(&change.stage).unwrap_or(Phase::Qualify),
        };
        if spans.last().is_none_or(|last| last.phase != phase) {
            spans.push(PhaseSpan { from: change.at.unwrap_or(start), phase, stage: &change.stage });
        }
    }
    if spans.is_empty() {
        spans.push(PhaseSpan { from: start, phase: Phase::Qualify, stage: "" });
    }
    spans
}

fn close_dates(deal: &Deal, state: &[&DealChange]) -> CloseDates {
    let dates: Vec<Date> = state.iter().filter_map(|change| change.close_date).collect();
    let moved = dates.windows(2).filter(|pair| pair[1] > pair[0]).count();
    CloseDates {
        current: dates.last().copied().or(deal.current.close_date),
        moved_later: if dates.len() < 2 { deal.push_count } else { u32::try_from(moved).ok() },
    }
}
