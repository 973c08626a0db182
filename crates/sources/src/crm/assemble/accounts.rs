//! The buying organisations.

use std::sync::Arc;

use countersign_model::{Account, AccountId};
use jiff::Timestamp;

use super::Assembly;
use super::age::modified_at;
use super::contacts::Someone;
use super::domains::domains;
use super::index::{Index, Match};
use crate::crm::field::Field;
use crate::crm::log::Kind;
use crate::crm::sheet::Row;

/// Accounts so far.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    /// The rows.
    pub(super) rows: Vec<Account>,
    modified: Vec<Option<Timestamp>>,
    index: Index,
}

const AMBIGUOUS: Kind = Kind {
    what: "several accounts have the account's name",
    assumed: "the account was left open",
    settle: "export the account's id too",
};

impl Accounts {
    fn add(&mut self, crm: usize, id: &str, name: &str) -> usize {
        let number = self.rows.len();
        let id: Arc<str> = if id.is_empty() { self.free_id(crm, name) } else { id.into() };
        self.index.add_id(crm, &id, number);
        let name: Arc<str> = name.into();
        self.index.add_name(&name, None, number);
        self.rows.push(Account { id: AccountId(id), name, domains: Vec::new(), country: "".into() });
        self.modified.push(None);
        number
    }

    fn free_id(&self, crm: usize, name: &str) -> Arc<str> {
        let taken = |id: &str| self.index.by_id(crm, id).is_some();
        let numbered = (2..).map(|n| format!("{name} #{n}"));
        std::iter::once(name.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default().into()
    }

    /// Adds the domains in `cells`, each once.
    fn add_domains<'c>(&mut self, number: usize, cells: impl Iterator<Item = (usize, &'c str)>) {
        let own = &mut self.rows[number].domains;
        for domain in cells.flat_map(|(_, cell)| domains(cell)) {
            if !own.contains(&domain) {
                own.push(domain);
            }
        }
    }
}

impl Assembly<'_> {
    /// Reads a row of a table of accounts.
    pub(super) fn account(&mut self, row: Row<'_>) {
        let (crm, id, name) = (row.sheet.crm, row.text(Field::Id), row.name());
        if id.is_empty() && name.is_empty() {
            return self.log.skip(row, "neither id nor name");
        }
        let known = self.accounts.index.by_id(crm, if id.is_empty() { &name } else { id });
        let number = known.unwrap_or_else(|| self.accounts.add(crm, id, &name));
        let modified = modified_at(row);
        let newest = modified >= self.accounts.modified[number];
        let account = &mut self.accounts.rows[number];
        if newest || account.name.is_empty() {
            self.accounts.modified[number] = modified;
            replace(&mut account.name, &name);
        }
        if newest || account.country.is_empty() {
            replace(&mut account.country, row.text(Field::Country));
        }
        if known.is_some() {
            self.accounts.index.add_name(&name.into(), None, number);
        }
        for (_, alias) in row.cells(Field::Id).skip(1) {
            self.accounts.index.add_id(crm, &alias.into(), number);
        }
        self.accounts.add_domains(number, row.cells(Field::Domain));
    }

    /// The account that `row` belongs to; made where the export names one and has no table of accounts.
    pub(super) fn account_of(&mut self, row: Row<'_>) -> Option<AccountId> {
        let (crm, id) = (row.sheet.crm, row.account_id());
        let name = row.account_name();
        let name = if name.is_empty() { self.partner_account(row) } else { name };
        if self.accounts.index.by_id(crm, id).is_none()
            && let Some(account) = self.account_of_partner(row)
        {
            return Some(account);
        }
        let found = match self.accounts.index.by_id(crm, id) {
            Some(number) => Match::One(number),
            None if id.is_empty() => Match::of(self.accounts.index.by_name(name)),
            None => Match::None,
        };
        match found {
            Match::One(number) => Some(self.accounts.rows[number].id.clone()),
            Match::Several => {
                self.log.tally(row, AMBIGUOUS, name);
                None
            }
            Match::None if name.is_empty() => (!id.is_empty()).then(|| AccountId(id.into())),
            Match::None => {
                let number = self.accounts.add(crm, id, name);
                Some(self.accounts.rows[number].id.clone())
            }
        }
    }

    /// The account in a cell that may hold an account and a contact: `Acme, Anna Jones`.
    fn partner_account<'a>(&self, row: Row<'a>) -> &'a str {
        let whole = row.text(Field::Partner);
        if self.accounts.index.by_name(whole).is_empty() { row.partner().0 } else { whole }
    }

    /// The account of the contact that stands where an account may stand.
    fn account_of_partner(&self, row: Row<'_>) -> Option<AccountId> {
        let (id, name) = (row.text(Field::PartnerId), row.text(Field::Partner));
        if !self.accounts.index.by_name(row.partner().0).is_empty() || (id.is_empty() && name.is_empty()) {
            return None;
        }
        match self.contacts.find(row.sheet.crm, Someone { id, name, ..Someone::default() }) {
            Match::One(number) => self.contacts.rows[number].account.clone(),
            _ => None,
        }
    }

    /// Adds domains that a deal's row gives for its account.
    pub(super) fn account_domains(&mut self, account: &AccountId, row: Row<'_>) {
        if let Some(number) = self.accounts.index.by_id(row.sheet.crm, &account.0) {
            self.accounts.add_domains(number, row.cells(Field::Domain));
        }
    }
}

/// Sets `field` unless there is nothing to set.
pub(super) fn replace(field: &mut Arc<str>, text: &str) {
    if !text.is_empty() && **field != *text {
        *field = text.into();
    }
}
