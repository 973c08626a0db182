//! Our side: who is a seller, and which domains are ours.

use std::collections::HashSet;
use std::sync::Arc;

use countersign_model::{EmailAddress, Seller};

use crate::domains::{is_free_mail, registrable};

/// The selling team.
#[derive(Debug, Clone, Default)]
pub struct Team {
    /// The people.
    pub sellers: Vec<Seller>,
    addresses: HashSet<EmailAddress>,
    domains: HashSet<Arc<str>>,
}

impl Team {
    /// The team of these sellers and whoever else writes from `domains`. Sellers' own domains are added unless
    /// they are free-mail providers'.
    pub fn new(sellers: Vec<Seller>, domains: impl IntoIterator<Item = String>) -> Self {
        let addresses: HashSet<_> = sellers.iter().filter_map(|s| s.email.clone()).collect();
        let theirs = addresses.iter().map(|a| registrable(a.domain()).to_owned());
        let domains = domains.into_iter().chain(theirs).filter(|d| !is_free_mail(d)).map(Arc::from).collect();
        Self { sellers, addresses, domains }
    }

    /// Is `address` one of ours?
    pub fn is_ours(&self, address: &EmailAddress) -> bool {
        self.addresses.contains(address) || self.domains.contains(registrable(address.domain()))
    }

    /// The seller with this id.
    pub fn seller(&self, id: &str) -> Option<&Seller> {
        self.sellers.iter().find(|s| &*s.id == id)
    }
}
