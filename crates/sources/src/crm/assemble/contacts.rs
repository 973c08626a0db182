//! Contact rows.

use std::sync::Arc;

use countersign_model::{AccountId, Contact, ContactId, EmailAddress};
use jiff::Timestamp;

use super::Assembly;
use super::accounts::replace;
use super::age::modified_at;
use super::index::{Index, Match};
use crate::crm::field::Field;
use crate::crm::fold::fold_name;
use crate::crm::log::Kind;
use crate::crm::sheet::Row;

/// Contacts so far.
#[derive(Debug, Default)]
pub(super) struct Contacts<'a> {
    /// The rows.
    pub(super) rows: Vec<Contact>,
    /// The row that each was read from, where it says more than the contact holds.
    pub(super) sources: Vec<Option<Row<'a>>>,
    modified: Vec<Option<Timestamp>>,
    index: Index,
}

/// Someone whom a row names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Someone<'a> {
    /// By id.
    pub(super) id: &'a str,
    /// By name.
    pub(super) name: &'a str,
    /// By address.
    pub(super) email: Option<&'a EmailAddress>,
    /// Their title, for a row that has to be made.
    pub(super) title: &'a str,
    /// Where they are likeliest to stand.
    pub(super) account: Option<&'a AccountId>,
}

const AMBIGUOUS: Kind = Kind {
    what: "several contacts have the contact's name",
    assumed: "the contact was left open",
    settle: "export the contact's id or address too",
};

impl Contacts<'_> {
    /// Who `someone` is: by id, else by address, else by name, at the account before elsewhere.
    pub(super) fn find(&self, crm: usize, someone: Someone<'_>) -> Match {
        if let Some(number) = self.index.by_id(crm, someone.id) {
            return Match::One(number);
        }
        let by_email = someone.email.map_or(&[][..], |email| self.index.by_email(email));
        match self.narrow(by_email, someone) {
            Match::None => self.by_name(someone),
            found => found,
        }
    }

    fn by_name(&self, someone: Someone<'_>) -> Match {
        let own = someone.account.map_or(&[][..], |account| self.index.by_name_at(someone.name, account));
        Match::of(if own.is_empty() { self.index.by_name(someone.name) } else { own })
    }

    fn narrow(&self, numbers: &[usize], someone: Someone<'_>) -> Match {
        if numbers.len() < 2 || someone.account.is_none() {
            return Match::of(numbers);
        }
        let here = |number: &usize| self.rows[*number].account.as_ref() == someone.account;
        let own: Vec<usize> = numbers.iter().copied().filter(here).collect();
        Match::of(if own.is_empty() { numbers } else { &own })
    }

    fn add(&mut self, crm: usize, id: &str, contact: Contact) -> usize {
        let number = self.rows.len();
        let id = if id.is_empty() { self.free_id(crm, &contact) } else { id.into() };
        self.index.add_id(crm, &id, number);
        self.index.add_name(&contact.name, contact.account.as_ref(), number);
        contact.emails.iter().for_each(|email| self.index.add_email(email, number));
        self.rows.push(Contact { id: ContactId(id), ..contact });
        self.modified.push(None);
        self.sources.push(None);
        number
    }

    /// An id where the export has none: the address, else the name.
    fn free_id(&self, crm: usize, contact: &Contact) -> Arc<str> {
        let own = contact.emails.first().map_or(&*contact.name, EmailAddress::as_str);
        let account = contact.account.as_ref().map(|account| format!("{own} ({})", account.0));
        let numbered = (2..).map(|n| format!("{own} #{n}"));
        let mut ids = std::iter::once(own.to_owned()).chain(account).chain(numbered);
        ids.find(|id| self.index.by_id(crm, id).is_none()).unwrap_or_default().into()
    }

    /// The row of the same person, in an export without ids: the same address, else the same name at the same
    /// account with nothing against it.
    fn same(&self, contact: &Contact) -> Option<usize> {
        if let Some(email) = contact.emails.first() {
            let name = fold_name(&contact.name);
            let fits = |number: &&usize| name.is_empty() || name == fold_name(&self.rows[**number].name);
            return self.index.by_email(email).iter().find(fits).copied();
        }
        let fits = |number: &&usize| {
            let other = &self.rows[**number];
            let titles = other.title.is_empty() || contact.title.is_empty() || other.title == contact.title;
            other.account == contact.account && titles
        };
        let namesakes = match &contact.account {
            Some(account) => self.index.by_name_at(&contact.name, account),
            None => self.index.by_name(&contact.name),
        };
        namesakes.iter().find(fits).copied()
    }

    fn merge(&mut self, number: usize, newer: Contact, modified: Option<Timestamp>) {
        let newest = modified >= self.modified[number];
        let own = &mut self.rows[number];
        if newest || own.name.is_empty() {
            replace(&mut own.name, &newer.name);
        }
        if newest || own.title.is_empty() {
            replace(&mut own.title, &newer.title);
        }
        if own.account.is_none() || (newest && newer.account.is_some()) {
            own.account = newer.account;
        }
        own.known_at = match (own.known_at, newer.known_at) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        for email in newer.emails {
            if !own.emails.contains(&email) {
                self.index.add_email(&email, number);
                own.emails.push(email);
            }
        }
        self.index.add_name(&newer.name, self.rows[number].account.as_ref(), number);
        if newest {
            self.modified[number] = modified;
        }
    }
}

impl<'a> Assembly<'a> {
    /// Reads a row of a table of contacts.
    pub(super) fn contact(&mut self, row: Row<'a>) {
        if row.is_account() {
            return;
        }
        let id = row.text(Field::Id);
        let linked = self.links.account_of_contact(id).map(|id| AccountId(id.into()));
        let contact = Contact {
            id: ContactId("".into()),
            account: self.account_of(row).or(linked),
            name: row.name().into(),
            emails: row.addresses(Field::Email),
            title: row.text(Field::Title).into(),
            reports_to: None,
            known_at: row.beginning(Field::CreatedAt),
        };
        if id.is_empty() && contact.name.is_empty() && contact.emails.is_empty() {
            return self.log.skip(row, "neither id, name nor address");
        }
        let known = match id {
            "" => self.contacts.same(&contact),
            id => self.contacts.index.by_id(row.sheet.crm, id),
        };
        let number = match known {
            Some(number) => {
                self.contacts.merge(number, contact, modified_at(row));
                number
            }
            None => {
                let number = self.contacts.add(row.sheet.crm, id, contact);
                self.contacts.modified[number] = modified_at(row);
                number
            }
        };
        for (_, alias) in row.cells(Field::Id).skip(1) {
            self.contacts.index.add_id(row.sheet.crm, &alias.into(), number);
        }
        self.contacts.sources[number] = Some(row);
    }

    /// The contact that `row` names; made where the export has no row of their own and `may_add`.
    pub(super) fn someone(&mut self, row: Row<'_>, someone: Someone<'_>, may_add: bool) -> Option<usize> {
        match self.contacts.find(row.sheet.crm, someone) {
            Match::One(number) => Some(number),
            Match::Several => {
                self.log.tally(row, AMBIGUOUS, someone.name);
                None
            }
            Match::None if !may_add || (someone.name.is_empty() && someone.email.is_none()) => None,
            Match::None => {
                let contact = Contact {
                    id: ContactId("".into()),
                    account: someone.account.cloned(),
                    name: someone.name.into(),
                    emails: someone.email.cloned().into_iter().collect(),
                    title: someone.title.into(),
                    reports_to: None,
                    known_at: None,
                };
                Some(self.contacts.add(row.sheet.crm, someone.id, contact))
            }
        }
    }

    /// Settles who reports to whom, now that everybody is known.
    pub(super) fn reporting_lines(&mut self) {
        for number in 0..self.contacts.rows.len() {
            let Some(row) = self.contacts.sources[number] else { continue };
            let (id, name) = (row.text(Field::ReportsTo), row.text(Field::ReportsToName));
            if id.is_empty() && name.is_empty() {
                continue;
            }
            let account = self.contacts.rows[number].account.clone();
            let boss = self.someone(
                row,
                Someone { id, name, account: account.as_ref(), ..Someone::default() },
                false,
            );
            self.contacts.rows[number].reports_to = boss.map(|boss| self.contacts.rows[boss].id.clone());
        }
    }
}
