//! People: one entry each, whatever addresses and names they go by.

use std::collections::HashMap;
use std::sync::Arc;

use countersign_model::{EmailAddress, Evidence};
use countersign_reading::titles::{self, Title};
use jiff::Timestamp;

use crate::names::{Fit, fit, initials, words};

/// A person's number within one deal's committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonId(pub usize);

/// Whose side somebody is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Ours.
    Seller,
    /// The buying organisation's.
    Buyer,
    /// Neither: a reseller, an adviser, a lawyer's office.
    ThirdParty,
}

/// Somebody in the record of a deal.
#[derive(Debug, Clone)]
pub struct Person {
    /// The fullest name known; empty for someone without a name.
    pub name: Arc<str>,
    /// All addresses, best first.
    pub addresses: Vec<EmailAddress>,
    /// What they sign with where it is not a part of their name, folded: "joss", "micke".
    pub(crate) nicknames: Vec<String>,
    /// Whose side they are on.
    pub side: Side,
    /// Their title: a signature's outranks what others call them, which outranks the CRM's.
    pub title: Option<Title>,
    title_rank: u8,
    /// For someone known only as somebody's boss: whose.
    pub boss_of: Option<PersonId>,
    /// When they first appear in the record, and where.
    pub first_seen: Option<(Timestamp, Evidence)>,
}

/// Where a title comes from, the most believable last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TitleSource {
    Crm = 1,
    Said = 2,
    Signature = 3,
}

impl Person {
    /// Do they assist somebody else?
    pub fn is_assistant(&self) -> bool {
        self.title.as_ref().is_some_and(|t| t.assistant)
    }

    /// Their place on the title ladder, 0 to 7; `None` when no title is known.
    pub fn level(&self) -> Option<u8> {
        self.title.as_ref().map(|t| t.level)
    }
}

/// Everyone in the record of one deal.
#[derive(Debug, Default)]
pub(crate) struct People {
    pub(crate) all: Vec<Person>,
    by_address: HashMap<EmailAddress, PersonId>,
}

impl People {
    pub(crate) fn get(&self, id: PersonId) -> &Person {
        &self.all[id.0]
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..self.all.len()).map(PersonId)
    }

    pub(crate) fn by_address(&self, address: &EmailAddress) -> Option<PersonId> {
        self.by_address.get(address).copied()
    }

    /// The person with this address; else the one on the same side who has this very name and no address of
    /// another domain; else a new one.
    pub(crate) fn with_address(&mut self, address: &EmailAddress, name: &str, side: Side) -> PersonId {
        if let Some(id) = self.by_address(address) {
            self.learn_name(id, name);
            return id;
        }
        let by_name = self.ids().find(|id| {
            let person = self.get(*id);
            let same_name = words(name).len() > 1
                && fit(&words(name), &words(&person.name)) == Fit::Full
                && words(name).len() == words(&person.name).len();
            same_name && person.side == side
        });
        let id = by_name.unwrap_or_else(|| self.add(name, side));
        self.all[id.0].addresses.push(address.clone());
        self.by_address.insert(address.clone(), id);
        self.learn_name(id, name);
        if self.get(id).name.is_empty() {
            let guessed = name_from_local(address.local());
            self.all[id.0].name = guessed.into();
        }
        id
    }

    pub(crate) fn add(&mut self, name: &str, side: Side) -> PersonId {
        let name = if name.contains('@') { "" } else { name.trim() };
        self.all.push(Person {
            name: name.into(),
            addresses: Vec::new(),
            nicknames: Vec::new(),
            side,
            title: None,
            title_rank: 0,
            boss_of: None,
            first_seen: None,
        });
        PersonId(self.all.len() - 1)
    }

    fn learn_name(&mut self, id: PersonId, name: &str) {
        if !name.contains('@') && words(name).len() > words(&self.get(id).name).len() {
            self.all[id.0].name = name.trim().into();
        }
    }

    /// Whoever signs with one word that is no part of their name is called so.
    pub(crate) fn learn_signature(&mut self, id: PersonId, signed: &str) {
        let [word] = &words(signed)[..] else { return };
        let person = &mut self.all[id.0];
        let known = person.nicknames.contains(word)
            || fit(std::slice::from_ref(word), &words(&person.name)) != Fit::No;
        if word.chars().count() > 1 && !known {
            person.nicknames.push(word.clone());
        }
    }

    pub(crate) fn learn_title(&mut self, id: PersonId, title: &Title, source: TitleSource) {
        let person = &mut self.all[id.0];
        if source as u8 >= person.title_rank {
            person.title = Some(title.clone());
            person.title_rank = source as u8;
        }
    }

    pub(crate) fn learn_title_text(&mut self, id: PersonId, text: &str, source: TitleSource) {
        if let Some(title) = titles::parse(text) {
            self.learn_title(id, &title, source);
        }
    }

    pub(crate) fn saw(&mut self, id: PersonId, at: Timestamp, evidence: impl FnOnce() -> Evidence) {
        let seen = &mut self.all[id.0].first_seen;
        if seen.as_ref().is_none_or(|(first, _)| at < *first) {
            *seen = Some((at, evidence()));
        }
    }

    /// Whoever is called `name`: the best fit, buyers before others; `prefer` breaks ties.
    pub(crate) fn called(&self, name: &str, honorific: bool, prefer: &[PersonId]) -> Option<PersonId> {
        let called = words(name);
        let mut best: Option<(Fit, bool, bool, PersonId)> = None;
        for id in self.ids() {
            let person = self.get(id);
            let mut fits = fit(&called, &words(&person.name));
            if fits == Fit::No && called.len() == 1 && person.nicknames.contains(&called[0]) {
                fits = Fit::First;
            }
            if fits == Fit::Last && !honorific && called.len() == 1 && called[0].len() < 4 {
                fits = Fit::No;
            }
            if fits == Fit::No {
                continue;
            }
            let rank = (fits, person.side != Side::Seller, prefer.contains(&id), id);
            if best.as_ref().is_none_or(|b| (rank.0, rank.1, rank.2) > (b.0, b.1, b.2)) {
                best = Some(rank);
            }
        }
        best.map(|(.., id)| id)
    }

    /// Whoever has these initials, if only one has.
    pub(crate) fn with_initials(&self, letters: &str) -> Option<PersonId> {
        let mut found = self.ids().filter(|id| initials(&words(&self.get(*id).name)) == letters);
        let first = found.next();
        if found.next().is_some() { None } else { first }
    }

    /// The unseen boss of `of`, entered on first use.
    pub(crate) fn boss_of(&mut self, of: PersonId) -> PersonId {
        if let Some(id) = self.ids().find(|id| self.get(*id).boss_of == Some(of)) {
            return id;
        }
        let id = self.add("", self.get(of).side);
        self.all[id.0].boss_of = Some(of);
        id
    }
}

/// `anna.jones` → "Anna Jones"; a role mailbox or an initial plus last name stays as it is.
fn name_from_local(local: &str) -> String {
    let parts: Vec<&str> =
        local.split(['.', '_', '-']).filter(|p| p.chars().all(char::is_alphabetic) && p.len() > 1).collect();
    if parts.len() < 2 {
        return String::new();
    }
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|c| c.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    parts.into_iter().map(capital).collect::<Vec<_>>().join(" ")
}
