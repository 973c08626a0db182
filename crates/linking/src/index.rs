//! Which deals an address, a domain or a name can mean.

use std::collections::HashMap;

use countersign_model::EmailAddress;

use crate::domains::{is_free_mail, registrable};
use crate::record::DealRecord;

/// Look-ups from what stands in a mail's header to deals, by their number in the list.
#[derive(Debug, Default)]
pub(crate) struct Index {
    addresses: HashMap<EmailAddress, Vec<usize>>,
    domains: HashMap<String, Vec<usize>>,
    words: HashMap<String, Vec<usize>>,
}

impl Index {
    pub(crate) fn new(records: &[DealRecord<'_>]) -> Self {
        let mut index = Self::default();
        for (number, record) in records.iter().enumerate() {
            index.add(number, record);
        }
        index
    }

    fn add(&mut self, number: usize, record: &DealRecord<'_>) {
        for address in record.contacts.iter().flat_map(|c| &c.emails) {
            push(&mut self.addresses, address.clone(), number);
            // A contact of the account from another firm (a reseller, a lawyer) does not make that firm the account.
        }
        for domain in record.account.iter().flat_map(|a| &a.domains) {
            if !is_free_mail(domain) {
                push(&mut self.domains, registrable(domain).to_owned(), number);
            }
        }
        if record.account.is_none_or(|a| a.domains.is_empty()) {
            for address in record.contacts.iter().flat_map(|c| &c.emails) {
                if !is_free_mail(address.domain()) {
                    push(&mut self.domains, registrable(address.domain()).to_owned(), number);
                }
            }
        }
        let name = record.account.map_or(&record.deal.name, |account| &account.name);
        for word in distinctive_words(name) {
            push(&mut self.words, word, number);
        }
    }

    pub(crate) fn by_address(&self, address: &EmailAddress) -> &[usize] {
        self.addresses.get(address).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn by_domain(&self, address: &EmailAddress) -> &[usize] {
        self.domains.get(registrable(address.domain())).map_or(&[], Vec::as_slice)
    }

    /// Deals whose account's name has a word of `text` that no other account shares.
    pub(crate) fn by_words(&self, text: &str) -> Vec<usize> {
        distinctive_words(text)
            .filter_map(|word| self.words.get(&word))
            .filter(|d| d.len() == 1)
            .flatten()
            .copied()
            .collect()
    }
}

fn push<K: std::hash::Hash + Eq>(map: &mut HashMap<K, Vec<usize>>, key: K, number: usize) {
    let deals = map.entry(key).or_default();
    if deals.last() != Some(&number) {
        deals.push(number);
    }
}

/// Words of a name that can tell one account from another.
pub(crate) fn distinctive_words(name: &str) -> impl Iterator<Item = String> + '_ {
    const COMMON: &[&str] = &[
        "group",
        "holding",
        "holdings",
        "limited",
        "services",
        "company",
        "kommun",
        "sverige",
        "sweden",
        "bolag",
        "international",
        "nordic",
        "supply",
        "solutions",
        "systems",
        "consulting",
        "invest",
        "fastigheter",
        "with",
        "från",
        "till",
        "with",
        "from",
        "this",
        "that",
        "offert",
        "proposal",
        "meeting",
        "möte",
        "hello",
    ];
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 5)
        .map(str::to_lowercase)
        .filter(|word| !COMMON.contains(&word.as_str()))
}
