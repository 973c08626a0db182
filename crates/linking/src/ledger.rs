//! The CRM's rows by what they belong to, so that no deal need look through all of them.

use std::collections::HashMap;

use countersign_model::{Account, AccountId, Contact, ContactId, Crm, Deal, DealId, RoleClaim};

/// Look-ups into the CRM's rows; contacts by their numbers in the CRM's order.
#[derive(Debug)]
pub(crate) struct Ledger<'a> {
    crm: &'a Crm,
    accounts: HashMap<&'a AccountId, &'a Account>,
    contacts_of_account: HashMap<&'a AccountId, Vec<usize>>,
    contacts: HashMap<&'a ContactId, Vec<usize>>,
    claims: HashMap<&'a DealId, Vec<&'a RoleClaim>>,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(crm: &'a Crm) -> Self {
        let mut ledger = Self {
            crm,
            accounts: HashMap::new(),
            contacts_of_account: HashMap::new(),
            contacts: HashMap::new(),
            claims: HashMap::new(),
        };
        for account in &crm.accounts {
            ledger.accounts.entry(&account.id).or_insert(account);
        }
        for (number, contact) in crm.contacts.iter().enumerate() {
            ledger.contacts.entry(&contact.id).or_default().push(number);
            if let Some(account) = &contact.account {
                ledger.contacts_of_account.entry(account).or_default().push(number);
            }
        }
        for claim in &crm.role_claims {
            ledger.claims.entry(&claim.deal).or_default().push(claim);
        }
        ledger
    }

    /// The deal's account.
    pub(crate) fn account(&self, deal: &Deal) -> Option<&'a Account> {
        self.accounts.get(deal.account.as_ref()?).copied()
    }

    /// What is claimed about roles on the deal, in the CRM's order.
    pub(crate) fn claims(&self, deal: &Deal) -> impl Iterator<Item = &'a RoleClaim> {
        self.claims.get(&deal.id).into_iter().flatten().copied()
    }

    /// The contacts of the deal's account and of `claims`, each once, in the CRM's order.
    pub(crate) fn contacts(&self, deal: &Deal, claims: &[&RoleClaim]) -> impl Iterator<Item = &'a Contact> {
        let of_account = deal.account.as_ref().and_then(|account| self.contacts_of_account.get(account));
        let claimed = claims.iter().filter_map(|claim| self.contacts.get(&claim.contact));
        let mut numbers: Vec<usize> = of_account.into_iter().chain(claimed).flatten().copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(|number| &self.crm.contacts[number])
    }
}
