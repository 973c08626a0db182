//! Tables that only say what belongs together.

use rustc_hash::FxHashMap;

use crate::crm::field::Field;
use crate::crm::sheet::Row;
use crate::crm::values;

/// Links so far, by the id of what they start from.
#[derive(Debug, Default)]
pub(super) struct Links {
    of_deals: FxHashMap<Box<str>, Box<str>>,
    of_contacts: FxHashMap<Box<str>, Box<str>>,
    activities: FxHashMap<Box<str>, Ends>,
}

/// What an activity belongs to.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// Ids of deals.
    pub(super) deals: Vec<Box<str>>,
    /// Ids of contacts.
    pub(super) contacts: Vec<Box<str>>,
}

impl Links {
    /// Reads which account a deal belongs to; the first one counts.
    pub(super) fn deal_account(&mut self, row: Row<'_>) {
        link(&mut self.of_deals, row.text(Field::DealId), row);
    }

    /// Reads which account a contact belongs to; the first one counts.
    pub(super) fn contact_account(&mut self, row: Row<'_>) {
        link(&mut self.of_contacts, row.text(Field::ContactId), row);
    }

    /// Reads what an activity belongs to.
    pub(super) fn activity(&mut self, row: Row<'_>) {
        let ends = self.activities.entry(row.text(Field::Id).into()).or_default();
        ends.deals.extend(values::ids(row.text(Field::DealId)).map(Into::into));
        ends.contacts.extend(values::ids(row.text(Field::ContactId)).map(Into::into));
    }

    /// The account of a deal.
    pub(super) fn account_of_deal(&self, deal: &str) -> Option<&str> {
        self.of_deals.get(deal).map(AsRef::as_ref)
    }

    /// The account of a contact.
    pub(super) fn account_of_contact(&self, contact: &str) -> Option<&str> {
        self.of_contacts.get(contact).map(AsRef::as_ref)
    }

    /// What an activity belongs to.
    pub(super) fn ends(&self, activity: &str) -> Option<&Ends> {
        self.activities.get(activity)
    }
}

fn link(links: &mut FxHashMap<Box<str>, Box<str>>, from: &str, row: Row<'_>) {
    let account = row.text(Field::AccountId);
    if !from.is_empty() && !account.is_empty() {
        links.entry(from.into()).or_insert_with(|| account.into());
    }
}
