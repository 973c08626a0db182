//! Who is said to have which role on which deal.

use countersign_model::{ClaimedRole, ContactId, DealId, EmailAddress, RoleClaim};
use jiff::Timestamp;
use rustc_hash::FxHashMap;

use super::Assembly;
use super::contacts::Someone;
use super::mention::mentions;
use super::role_words::role;
use crate::crm::field::{Field, Object};
use crate::crm::log::Kind;
use crate::crm::sheet::Row;
use crate::crm::values;

/// Claims so far.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// The claims.
    pub(super) rows: Vec<RoleClaim>,
    seen: FxHashMap<(DealId, ContactId), Vec<usize>>,
}

const NOBODY: Kind = Kind {
    what: "the contact of a role is not in the export",
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
        let mut found = false;
        for mention in mentions(row) {
            let inner = EmailAddress::parse(mention.email).ok();
            let someone = Someone {
                id: mention.id,
                name: if mention.name.is_empty() { mention.partner } else { &mention.name },
                email: inner.as_ref(),
                title: mention.title,
                account: account.as_ref(),
            };
            let may_add = mention.partner.is_empty() || !mention.name.is_empty();
            if let Some(contact) = self.someone(row, someone, may_add) {
                self.claim(deal, contact, mention.role, row);
                found = true;
            }
        }
        found
    }

    /// Claims a role; the contact's own where the row names none.
    fn claim(&mut self, deal: usize, contact: usize, text: &str, row: Row<'_>) {
        let own = self.contacts.sources[contact].map_or("", |source| source.text(Field::Role));
        let text = if text.is_empty() { own } else { text };
        let (deal_id, contact) = (self.deal_id(deal), self.contacts.rows[contact].id.clone());
        let table = row.sheet.object == Object::Roles;
        let known_at = match table {
            true => row.moment(Field::CreatedAt),
            false => self.deals.taken_at.filter(|_| self.deals.drafts[deal].lists.len() > 1),
        };
        let id = Some(row.text(Field::Id)).filter(|id| table && !id.is_empty());
        let id = id.map_or_else(|| format!("{}/{}", deal_id.0, contact.0), str::to_owned);
        for word in roles(text) {
            self.claims.add(claim(&deal_id, &contact, role(word), known_at, &id), word.is_empty());
        }
    }

    /// Reads the deals, and the roles on them, that stand in contacts' own rows.
    pub(super) fn contacts_on_deals(&mut self) {
        for number in 0..self.contacts.rows.len() {
            let Some(row) = self.contacts.sources[number] else { continue };
            let ids = row.cells(Field::DealId).flat_map(|(_, cell)| values::ids(cell));
            let mut deals: Vec<usize> = ids.filter_map(|id| self.deals.by_id(row.sheet.crm, id)).collect();
            if deals.is_empty() && !row.text(Field::DealName).is_empty() {
                deals.extend(self.deal_of(row));
            }
            for deal in deals {
                self.claim(deal, number, "", row);
            }
        }
    }
}

/// The roles in one cell.
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
