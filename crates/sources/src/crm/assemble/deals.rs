//! Deals: one row each, or successive lists of them.

use std::sync::Arc;

use countersign_model::{AccountId, Deal, DealChange, DealId};
use jiff::Timestamp;

use super::Assembly;
use super::accounts::replace;
use super::age::{modified_at, taken_at};
use super::history::Changes;
use super::index::{Index, Match};
use super::outcome::{end_of, outcome};
use crate::crm::field::Field;
use crate::crm::log::Kind;
use crate::crm::sheet::{Row, Sheet};

/// Deals so far.
#[derive(Debug, Default)]
pub(super) struct Deals {
    /// The deals with what will become their history.
    pub(super) drafts: Vec<Draft>,
    index: Index,
    /// When the table being read was exported.
    pub(super) taken_at: Option<Timestamp>,
}

/// A deal being put together.
#[derive(Debug)]
pub(super) struct Draft {
    /// The deal; its history is still missing.
    pub(super) deal: Deal,
    /// The namespace of its id.
    pub(super) crm: usize,
    /// Its states in successive lists, oldest first.
    pub(super) lists: Vec<Listed>,
    /// Its states in a table of history.
    pub(super) states: Vec<DealChange>,
    /// Its changes, field by field.
    pub(super) changes: Changes,
    /// When it was won or lost.
    pub(super) closed_at: Option<Timestamp>,
}

/// The state of a deal in one list.
#[derive(Debug)]
pub(super) struct Listed {
    /// The number of the table.
    pub(super) table: usize,
    /// When that was exported, as far as it says so.
    pub(super) taken_at: Option<Timestamp>,
    /// When the row was last changed.
    pub(super) modified_at: Option<Timestamp>,
    /// The state.
    pub(super) state: DealChange,
}

const AMBIGUOUS: Kind = Kind {
    what: "several deals have the deal's name",
    assumed: "the row was left out",
    settle: "export the deal's id too",
};
const CONFLICT: Kind = Kind {
    what: "a deal stands here twice, with different stages, amounts or close dates",
    assumed: "the later row was taken",
    settle: "export each deal once, or with the date of its last change",
};

impl Deals {
    /// Begins a table.
    pub(super) fn open(&mut self, sheet: &Sheet) {
        self.taken_at = (sheet.object == crate::crm::field::Object::Deals).then(|| taken_at(sheet)).flatten();
    }

    fn add(&mut self, crm: usize, deal: Deal) -> usize {
        let number = self.drafts.len();
        self.index.add_id(crm, &deal.id.0, number);
        self.index.add_name(&deal.name, deal.account.as_ref(), number);
        let changes = Changes::default();
        self.drafts.push(Draft {
            deal,
            crm,
            lists: Vec::new(),
            states: Vec::new(),
            changes,
            closed_at: None,
        });
        number
    }

    fn free_id(&self, crm: usize, name: &str, account: Option<&AccountId>) -> Arc<str> {
        let long = account.map(|account| format!("{name} ({})", account.0));
        let numbered = (2..).map(|n| format!("{name} #{n}"));
        let mut ids = std::iter::once(name.to_owned()).chain(long).chain(numbered);
        ids.find(|id| self.index.by_id(crm, id).is_none()).unwrap_or_default().into()
    }

    /// The number of the deal with this id.
    pub(super) fn by_id(&self, crm: usize, id: &str) -> Option<usize> {
        self.index.by_id(crm, id)
    }

    /// The deal without an id that has this name and account.
    fn same(&self, name: &str, account: Option<&AccountId>) -> Option<usize> {
        if let Some(account) = account {
            return self.index.by_name_at(name, account).first().copied();
        }
        self.index.by_name(name).iter().find(|number| self.drafts[**number].deal.account.is_none()).copied()
    }
}

impl<'a> Assembly<'a> {
    /// Reads a row of a list of deals.
    pub(super) fn deal(&mut self, row: Row<'a>) {
        let (id, name) = (row.text(Field::Id), row.text(Field::Name));
        if id.is_empty() && name.is_empty() {
            return self.log.skip(row, "neither id nor name");
        }
        let account = self.account_of(row).or_else(|| self.linked_account(row));
        account.iter().for_each(|account| self.account_domains(account, row));
        let crm = row.sheet.crm;
        let known =
            if id.is_empty() { self.deals.same(name, account.as_ref()) } else { self.deals.by_id(crm, id) };
        let state = self.state(row);
        let number = known.unwrap_or_else(|| {
            let id = if id.is_empty() { self.deals.free_id(crm, name, account.as_ref()) } else { id.into() };
            self.deals.add(crm, blank(id, row))
        });
        self.list(number, row, state, account);
        let account = self.deals.drafts[number].deal.account.as_ref();
        self.deals.index.add_name(&name.into(), account, number);
        for (_, alias) in row.cells(Field::Id).skip(1) {
            self.deals.index.add_id(crm, &alias.into(), number);
        }
        self.claims_of_deal(number, row);
    }

    fn linked_account(&self, row: Row<'_>) -> Option<AccountId> {
        self.links.account_of_deal(row.text(Field::Id)).map(|id| AccountId(id.into()))
    }

    fn state(&mut self, row: Row<'_>) -> DealChange {
        let stage = self.stages.label(row.text(Field::Stage));
        let end = end_of(row, &stage, &self.stages);
        let flagged = [Field::Closed, Field::Won, Field::Lost].iter().any(|field| row.flag(*field).is_some());
        if let Some(end) = end.filter(|_| flagged) {
            self.stages.learn(&stage, end);
        }
        let outcome = outcome(end, row.text(Field::LostReason), &stage);
        let closed_at = outcome.and_then(|_| row.moment(Field::ClosedAt));
        DealChange {
            at: closed_at.or_else(|| row.moment(Field::StageChangedAt)),
            outcome,
            stage,
            amount: row.money(Field::Amount),
            close_date: row.day(Field::CloseDate),
        }
    }

    /// Takes what `row` says of a deal, unless a newer row has been read.
    fn list(&mut self, number: usize, row: Row<'_>, state: DealChange, account: Option<AccountId>) {
        let owner = self.owner(row);
        let listed = Listed {
            table: row.table(),
            taken_at: self.deals.taken_at,
            modified_at: modified_at(row),
            state,
        };
        let draft = &mut self.deals.drafts[number];
        let newest = draft.lists.iter().all(|other| other.modified_at <= listed.modified_at);
        let deal = &mut draft.deal;
        if newest {
            replace(&mut deal.name, row.text(Field::Name));
            deal.next_step = row.text(Field::NextStep).into();
            deal.account = account.or(deal.account.take());
            deal.owner = owner.or(deal.owner.take());
            deal.push_count = row.count(Field::PushCount).or(deal.push_count);
            deal.place = row.place();
            draft.closed_at = listed.state.outcome.and_then(|_| row.moment(Field::ClosedAt));
        }
        deal.created_at = deal.created_at.or_else(|| row.beginning(Field::CreatedAt));
        let again = draft.lists.iter_mut().find(|other| other.table == listed.table);
        match again {
            None => draft.lists.push(listed),
            Some(other) => {
                let undated = other.modified_at.is_none() || other.modified_at == listed.modified_at;
                if other.state != listed.state && undated {
                    self.log.tally(row, CONFLICT, row.text(Field::Name));
                }
                if listed.modified_at >= other.modified_at {
                    *other = listed;
                }
            }
        }
    }

    /// The deal that `row` belongs to, by id or name; several of one name are told.
    pub(super) fn deal_of(&mut self, row: Row<'_>) -> Option<usize> {
        let crm = row.sheet.crm;
        if let Some(number) = self.deals.by_id(crm, row.text(Field::DealId)) {
            return Some(number);
        }
        let name = row.text(Field::DealName);
        match Match::of(self.deals.index.by_name(name)) {
            Match::One(number) => Some(number),
            Match::None => None,
            Match::Several => {
                let found = self.deal_at_account(row, name);
                if found.is_none() {
                    self.log.tally(row, AMBIGUOUS, name);
                }
                found
            }
        }
    }

    /// Of several deals with one name, the only one at the account that `row` names.
    fn deal_at_account(&mut self, row: Row<'_>, name: &str) -> Option<usize> {
        let account = self.account_of(row)?;
        match self.deals.index.by_name_at(name, &account) {
            [number] => Some(*number),
            _ => None,
        }
    }

    /// The id of the deal with this number.
    pub(super) fn deal_id(&self, number: usize) -> DealId {
        self.deals.drafts[number].deal.id.clone()
    }
}

fn blank(id: Arc<str>, row: Row<'_>) -> Deal {
    Deal {
        id: DealId(id),
        name: row.text(Field::Name).into(),
        account: None,
        owner: None,
        created_at: None,
        current: DealChange { at: None, stage: "".into(), outcome: None, amount: None, close_date: None },
        history: None,
        push_count: None,
        next_step: "".into(),
        place: row.place(),
    }
}
