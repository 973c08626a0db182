//! Tables that only say what belongs together.

use std::collections::HashMap;

use crate::crm::field::Field;
use crate::crm::sheet::Row;
use crate::crm::values;

/// Links so far, by the id of what they start from.
#[derive(Debug, Default)]
pub(super) struct Links {
    accounts: HashMap<Box<str>, Box<str>>,
    activities: HashMap<Box<str>, Ends>,
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
        let (deal, account) = (row.text(Field::DealId), row.text(Field::AccountId));
        if !deal.is_empty() && !account.is_empty() {
            self.accounts.entry(deal.into()).or_insert_with(|| account.into());
        }
    }

    /// Reads what an activity belongs to.
    pub(super) fn activity(&mut self, row: Row<'_>) {
        let ends = self.activities.entry(row.text(Field::Id).into()).or_default();
        ends.deals.extend(values::ids(row.text(Field::DealId)).map(Into::into));
        ends.contacts.extend(values::ids(row.text(Field::ContactId)).map(Into::into));
    }

    /// The account of a deal.
    pub(super) fn account(&self, deal: &str) -> Option<&str> {
        self.accounts.get(deal).map(AsRef::as_ref)
    }

    /// What an activity belongs to.
    pub(super) fn ends(&self, activity: &str) -> Option<&Ends> {
        self.activities.get(activity)
    }
}
