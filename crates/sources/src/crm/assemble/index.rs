//! Finding a record by its id, else by an address, else by a name.

use std::sync::Arc;

use countersign_model::{AccountId, EmailAddress};
use rustc_hash::FxHashMap;

use super::later::Later;
use crate::crm::dialects::FREE;
use crate::crm::fold::fold_name;

/// Length of a Salesforce id in reports, which lack the last three letters of the API's.
const SHORT_ID_BYTES: usize = 15;
/// Length of a Salesforce id in the API.
const LONG_ID_BYTES: usize = 18;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// The one record.
    One(usize),
    /// Several records fit equally well.
    Several,
    /// None fits.
    None,
}

/// Numbers of records by id, address and name.
#[derive(Debug)]
pub(super) struct Index {
    ids: Vec<FxHashMap<Arc<str>, usize>>,
    short_ids: Later<Arc<str>, Box<str>>,
    emails: Later<EmailAddress, EmailAddress>,
    names: Later<Arc<str>, String>,
    /// Names at an account, so that namesakes elsewhere need not be looked through.
    names_at: Later<(Arc<str>, AccountId), (String, AccountId)>,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            ids: Vec::new(),
            short_ids: Later::new(|id| id.get(..SHORT_ID_BYTES).unwrap_or(id).into()),
            emails: Later::new(EmailAddress::clone),
            names: Later::new(|name| fold_name(name)),
            names_at: Later::new(|(name, account)| (fold_name(name), account.clone())),
        }
    }
}

impl Index {
    /// Notes the id of record `number`, in the namespace `crm`.
    pub(super) fn add_id(&mut self, crm: usize, id: &Arc<str>, number: usize) {
        if self.ids.len() <= crm {
            self.ids.resize_with(crm + 1, FxHashMap::default);
        }
        self.ids[crm].insert(id.clone(), number);
        if id.len() == LONG_ID_BYTES {
            self.short_ids.add(id.clone(), number);
        }
    }

    /// Notes an address of record `number`.
    pub(super) fn add_email(&mut self, email: &EmailAddress, number: usize) {
        self.emails.add(email.clone(), number);
    }

    /// Notes a name of record `number`, and the account that it belongs to.
    pub(super) fn add_name(&mut self, name: &Arc<str>, account: Option<&AccountId>, number: usize) {
        if let Some(account) = account {
            self.names_at.add((name.clone(), account.clone()), number);
        }
        self.names.add(name.clone(), number);
    }

    /// The record with this id: in its own namespace, else in the free one; from there in the only other one
    /// that has it.
    pub(super) fn by_id(&self, crm: usize, id: &str) -> Option<usize> {
        if id.is_empty() {
            return None;
        }
        let own = self.ids.get(crm).and_then(|ids| ids.get(id)).copied();
        own.or_else(|| self.by_short_id(crm, id)).or_else(|| {
            let mut others = self.ids.iter().enumerate().filter(|(other, _)| crm == FREE || *other == FREE);
            let mut found = others.by_ref().filter_map(|(_, ids)| ids.get(id)).copied();
            found.next().filter(|_| found.next().is_none())
        })
    }

    /// The record whose id is `id` but for the three last letters that one of them lacks.
    fn by_short_id(&self, crm: usize, id: &str) -> Option<usize> {
        match id.len() {
            SHORT_ID_BYTES => match self.short_ids.get(&id.into()) {
                [number] => Some(*number),
                _ => None,
            },
            LONG_ID_BYTES => self.ids.get(crm)?.get(id.get(..SHORT_ID_BYTES)?).copied(),
            _ => None,
        }
    }

    /// The records with this address.
    pub(super) fn by_email(&self, email: &EmailAddress) -> &[usize] {
        self.emails.get(email)
    }

    /// The records with this name.
    pub(super) fn by_name(&self, name: &str) -> &[usize] {
        let name = fold_name(name);
        if name.is_empty() { &[] } else { self.names.get(&name) }
    }

    /// The records with this name that belong to `account`.
    pub(super) fn by_name_at(&self, name: &str, account: &AccountId) -> &[usize] {
        let name = fold_name(name);
        if name.is_empty() { &[] } else { self.names_at.get(&(name, account.clone())) }
    }
}

impl Match {
    /// One, several or none of `numbers`.
    pub(super) fn of(numbers: &[usize]) -> Self {
        match numbers {
            [] => Self::None,
            [number] => Self::One(*number),
            _ => Self::Several,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_id_finds_the_api_record() {
        let mut index = Index::default();
        index.add_id(3, &"0065g00000AbCdEAAV".into(), 7);
        assert_eq!(index.by_id(3, "0065g00000AbCdE"), Some(7));
        assert_eq!(index.by_id(3, "0065g00000AbCdF"), None);
    }

    #[test]
    fn ids_of_two_programs_are_kept_apart() {
        let mut index = Index::default();
        index.add_id(3, &"12".into(), 7);
        assert_eq!(
            (index.by_id(3, "12"), index.by_id(4, "12"), index.by_id(FREE, "12")),
            (Some(7), None, Some(7))
        );
        index.add_id(4, &"12".into(), 8);
        assert_eq!((index.by_id(4, "12"), index.by_id(FREE, "12")), (Some(8), None));
    }

    #[test]
    fn two_people_with_one_name_are_several() {
        let mut index = Index::default();
        index.add_name(&"Anna Jones".into(), None, 1);
        assert_eq!(Match::of(index.by_name("anna jones")), Match::One(1));
        index.add_name(&"Jones, Anna".into(), Some(&AccountId("a".into())), 2);
        assert_eq!(Match::of(index.by_name("anna jones")), Match::Several);
        assert_eq!(index.by_name_at("Anna Jones", &AccountId("a".into())), [2]);
    }
}
