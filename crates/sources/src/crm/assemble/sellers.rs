//! Our side.

use std::sync::Arc;

use countersign_model::{EmailAddress, Seller};

use super::Assembly;
use super::index::{Index, Match};
use crate::crm::field::Field;
use crate::crm::log::Kind;
use crate::crm::sheet::Row;
use crate::crm::values;

/// Sellers so far.
#[derive(Debug, Default)]
pub(super) struct Sellers {
    /// The rows.
    pub(super) rows: Vec<Seller>,
    index: Index,
}

const AMBIGUOUS: Kind = Kind {
    what: "several sellers have the owner's name",
    assumed: "the owner was left open",
    settle: "export the owner's id or address too",
};

impl Sellers {
    fn add(&mut self, crm: usize, seller: Seller) -> usize {
        let number = self.rows.len();
        self.index.add_id(crm, &seller.id, number);
        self.index.add_name(&seller.name, None, number);
        seller.email.iter().for_each(|email| self.index.add_email(email, number));
        self.rows.push(seller);
        number
    }

    fn complete(&mut self, number: usize, name: &str, email: Option<EmailAddress>) {
        let seller = &mut self.rows[number];
        if seller.name.is_empty() && !name.is_empty() {
            seller.name = name.into();
            self.index.add_name(&seller.name, None, number);
        }
        if let (None, Some(email)) = (&seller.email, email) {
            self.index.add_email(&email, number);
            seller.email = Some(email);
        }
    }
}

impl Assembly<'_> {
    /// Reads a row of a table of sellers.
    pub(super) fn seller(&mut self, row: Row<'_>) {
        let (name, email) = (row.name(), row.addresses(Field::Email).into_iter().next());
        let id = row.text(Field::Id);
        let id = if id.is_empty() { email.as_ref().map_or(name.as_str(), EmailAddress::as_str) } else { id };
        if id.is_empty() {
            return self.log.skip(row, "neither id nor name");
        }
        match self.sellers.index.by_id(row.sheet.crm, id) {
            Some(number) => self.sellers.complete(number, &name, email),
            None => {
                self.sellers.add(row.sheet.crm, Seller { id: id.into(), name: name.as_str().into(), email });
            }
        }
    }

    /// The seller who owns `row`.
    pub(super) fn owner(&mut self, row: Row<'_>) -> Option<Arc<str>> {
        let named = values::named(row.text(Field::OwnerName)).next();
        let name = named.map_or("", |named| named.name);
        let email = row.addresses(Field::OwnerEmail).into_iter().next();
        let email = email.or_else(|| EmailAddress::parse(named?.email).ok());
        let id = row.text(Field::OwnerId);
        let crm = row.sheet.crm;
        let found = match self.sellers.index.by_id(crm, id) {
            Some(number) => Match::One(number),
            None => self.by_email_or_name(email.as_ref(), name),
        };
        match found {
            Match::One(number) => {
                self.sellers.complete(number, name, email);
                Some(self.sellers.rows[number].id.clone())
            }
            Match::Several if id.is_empty() => {
                self.log.tally(row, AMBIGUOUS, name);
                None
            }
            _ if name.is_empty() && email.is_none() => (!id.is_empty()).then(|| id.into()),
            _ => {
                let own = email.as_ref().map_or(name, EmailAddress::as_str);
                let id = if id.is_empty() { own } else { id };
                let number = self.sellers.add(crm, Seller { id: id.into(), name: name.into(), email });
                Some(self.sellers.rows[number].id.clone())
            }
        }
    }

    fn by_email_or_name(&self, email: Option<&EmailAddress>, name: &str) -> Match {
        let by_email = email.map_or(Match::None, |email| Match::of(self.sellers.index.by_email(email)));
        if by_email == Match::None { Match::of(self.sellers.index.by_name(name)) } else { by_email }
    }
}
