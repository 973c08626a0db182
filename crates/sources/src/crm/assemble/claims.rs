//! Who is said to have which role on which deal.

use std::collections::HashMap;

use countersign_model::{ClaimedRole, Contact, ContactId, DealId, EmailAddress, RoleClaim};
use jiff::Timestamp;

use super::Assembly;
use super::contacts::Someone;
use super::role_words::role;
use crate::crm::field::Field;
use crate::crm::log::Kind;
use crate::crm::sheet::Row;
use crate::crm::values;

/// Claims so far.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// The claims.
    pub(super) rows: Vec<RoleClaim>,
    seen: HashMap<(DealId, ContactId), Vec<usize>>,
}

const NOBODY: Kind = Kind {
    what: "name a contact who is not in the export",
    assumed: "the role was left out",
    settle: "export the contacts too",
};

impl Claims {
    /// Adds a claim, unless the same is known. No role beside a role says nothing.
    fn add(&mut self, claim: RoleClaim, empty: bool) {
        let numbers = self.seen.entry((claim.deal.clone(), claim.contact.clone())).or_default();
        if numbers.iter().any(|number| self.rows[*number].role == claim.role)
            || (empty && !numbers.is_empty())
        {
            return;
        }
        numbers.push(self.rows.len());
        self.rows.push(claim);
    }
}

impl<'a> Assembly<'a> {
    /// Reads a row of a table of roles.
    pub(super) fn role(&mut self, row: Row<'a>) {
        let Some(deal) = self.deal_of(row) else {
            return self.log.skip(row, "its deal is not in the export");
        };
        if !self.claims_of_row(deal, row) {
            let who = row.cells(Field::ContactId).chain(row.cells(Field::ContactName)).next();
            self.log.tally(row, NOBODY, who.map_or("", |(_, cell)| cell));
            self.log.skip(row, "its contact is not in the export");
        }
    }

    /// Reads the contacts and roles, and the stages entered, that stand in a deal's own row.
    pub(super) fn claims_of_deal(&mut self, deal: usize, row: Row<'a>) {
        self.stage_columns(deal, row);
        self.claims_of_row(deal, row);
    }

    /// Claims the roles of everybody whom `row` names on a deal; is there anybody?
    fn claims_of_row(&mut self, deal: usize, row: Row<'_>) -> bool {
        let account = self.deals.drafts[deal].deal.account.clone();
        let emails = row.addresses(Field::ContactEmail);
        let names: Vec<values::Named<'_>> =
            row.cells(Field::ContactName).flat_map(|(_, c)| values::named(c)).collect();
        let ids: Vec<&str> = row.cells(Field::ContactId).flat_map(|(_, cell)| values::ids(cell)).collect();
        let mut found = false;
        for place in 0..ids.len().max(names.len()).max(emails.len()) {
            let named = names.get(place);
            let inner = named.and_then(|named| EmailAddress::parse(named.email).ok());
            let someone = Someone {
                id: ids.get(place).copied().unwrap_or_default(),
                name: named.map_or("", |named| named.name),
                email: inner.as_ref().or(emails.get(place)),
                account: account.as_ref(),
            };
            if let Some(contact) = self.someone(row, someone, true) {
                self.claim(deal, contact, row);
                found = true;
            }
        }
        found
    }

    fn claim(&mut self, deal: usize, contact: ContactId, row: Row<'_>) {
        let (deal, text) = (self.deal_id(deal), row.text(Field::Role));
        let known_at = (row.sheet.object == crate::crm::field::Object::Roles)
            .then(|| row.moment(Field::CreatedAt))
            .flatten();
        let id = match row.text(Field::Id) {
            id if id.is_empty() || row.sheet.object != crate::crm::field::Object::Roles => {
                format!("{}/{}", deal.0, contact.0)
            }
            id => id.to_owned(),
        };
        for word in roles(text) {
            let claim = claim(&deal, &contact, role(word), known_at, &id);
            self.claims.add(claim, word.is_empty());
        }
    }

    /// Reads the deals, and the roles on them, that stand in contacts' own rows.
    pub(super) fn contacts_on_deals(&mut self) {
        for number in 0..self.contacts.rows.len() {
            let Some(row) = self.contacts.sources[number] else { continue };
            let crm = row.sheet.crm;
            let ids = row.cells(Field::DealId).flat_map(|(_, cell)| values::ids(cell));
            let mut deals: Vec<usize> = ids.filter_map(|id| self.deals.by_id(crm, id)).collect();
            if deals.is_empty() && !row.text(Field::DealName).is_empty() {
                deals.extend(self.deal_of(row));
            }
            let Contact { id: contact, known_at, .. } = self.contacts.rows[number].clone();
            for deal in deals {
                let deal = self.deal_id(deal);
                let id = format!("{}/{}", deal.0, contact.0);
                for word in roles(row.text(Field::Role)) {
                    let claim = claim(&deal, &contact, role(word), known_at, &id);
                    self.claims.add(claim, word.is_empty());
                }
            }
        }
    }
}

fn roles(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim)
}

fn claim(
    deal: &DealId,
    contact: &ContactId,
    role: ClaimedRole,
    known_at: Option<Timestamp>,
    id: &str,
) -> RoleClaim {
    RoleClaim { deal: deal.clone(), contact: contact.clone(), role, known_at, id: id.into() }
}
