//! The records with what they refer to.

use std::collections::HashMap;

use countersign_model::{
    Account, AccountId, Contact, ContactId, Crm, Deal, DealChange, LoggedActivity, RoleClaim, Seller,
};

/// The records with what they refer to.
pub(super) struct Records<'a> {
    pub(super) crm: &'a Crm,
    accounts: HashMap<&'a AccountId, &'a Account>,
    contacts: HashMap<&'a ContactId, &'a Contact>,
    sellers: HashMap<&'a str, &'a Seller>,
}

impl<'a> Records<'a> {
    pub(super) fn of(crm: &'a Crm) -> Self {
        Self {
            crm,
            accounts: crm.accounts.iter().map(|account| (&account.id, account)).collect(),
            contacts: crm.contacts.iter().map(|contact| (&contact.id, contact)).collect(),
            sellers: crm.sellers.iter().map(|seller| (&*seller.id, seller)).collect(),
        }
    }

    /// The name of an account.
    pub(super) fn account(&self, id: Option<&AccountId>) -> String {
        id.and_then(|id| self.accounts.get(id)).map_or_else(String::new, |account| account.name.to_string())
    }

    /// The name of a contact.
    pub(super) fn contact(&self, id: &ContactId) -> String {
        self.contacts.get(id).map_or_else(String::new, |contact| contact.name.to_string())
    }

    /// The first address of a contact.
    pub(super) fn email(&self, id: &ContactId) -> String {
        let email = self.contacts.get(id).and_then(|contact| contact.emails.first());
        email.map_or_else(String::new, ToString::to_string)
    }

    /// The name of a seller.
    pub(super) fn owner(&self, id: Option<&str>) -> String {
        id.and_then(|id| self.sellers.get(id)).map_or_else(String::new, |seller| seller.name.to_string())
    }

    /// The claims on a deal.
    pub(super) fn claims(&self, deal: &Deal) -> impl Iterator<Item = &'a RoleClaim> {
        let id = deal.id.clone();
        self.crm.role_claims.iter().filter(move |claim| claim.deal == id)
    }

    /// The name of the deal that an activity belongs to.
    pub(super) fn deal_of(&self, activity: &LoggedActivity) -> String {
        let found = self.crm.deals.iter().find(|deal| Some(&deal.id) == activity.deal.as_ref());
        found.map_or_else(String::new, |deal| deal.name.to_string())
    }

    /// The names of an activity's contacts.
    pub(super) fn people(&self, activity: &LoggedActivity) -> String {
        join(activity.contacts.iter().map(|id| self.contact(id)))
    }

    /// Every change of every deal.
    pub(super) fn changes(&self) -> impl Iterator<Item = (&'a Deal, &'a DealChange)> {
        let history = |deal: &'a Deal| deal.history.iter().flatten().map(move |change| (deal, change));
        self.crm.deals.iter().flat_map(history)
    }

    /// What changed in every deal, field by field: deal, moment, field, before, after.
    pub(super) fn steps(&self) -> Vec<(&'a Deal, &'a DealChange, &'static str, String, String)> {
        use super::parts::{amount, day};
        let mut steps = Vec::new();
        for deal in &self.crm.deals {
            let mut last: Option<&DealChange> = None;
            for change in deal.history.iter().flatten() {
                let fields = |change: &DealChange| {
                    [
                        ("stage", change.stage.to_string()),
                        ("amount", amount(change.amount)),
                        ("closedate", day(change.close_date)),
                    ]
                };
                let before = last.map_or_else(Default::default, |last| fields(last).map(|(_, value)| value));
                for ((field, after), before) in fields(change).into_iter().zip(before) {
                    if after != before {
                        steps.push((deal, change, field, before, after));
                    }
                }
                last = Some(change);
            }
        }
        steps
    }
}

/// Joined with semicolons.
pub(super) fn join(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(";")
}
