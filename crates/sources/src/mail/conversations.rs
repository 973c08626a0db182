//! Which mails answer each other: by References and In-Reply-To, and where these lack, by subject and people.

mod groups;
mod subject;

use std::collections::HashMap;

use countersign_model::{EmailAddress, Mail};
use jiff::{SignedDuration, Timestamp};

use groups::Groups;
use subject::normalised;

/// Mails with one subject that lie further apart are different conversations.
const GAP_MAX: SignedDuration = SignedDuration::from_hours(45 * 24);

/// A conversation, by the index of its first mail among the mails that were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConversationId(pub u32);

/// For each of `mails` the conversation that it belongs to. The order of `mails` does not change who belongs
/// together.
pub fn conversations(mails: &[Mail]) -> Vec<ConversationId> {
    let mut groups = Groups::new(mails.len());
    by_references(mails, &mut groups);
    by_subject(mails, &mut groups);
    groups.into_firsts().into_iter().map(ConversationId).collect()
}

/// Mails that name one another, or the same third mail, belong together.
fn by_references(mails: &[Mail], groups: &mut Groups) {
    let mut named: HashMap<&str, usize> = HashMap::with_capacity(mails.len() * 2);
    for (index, mail) in mails.iter().enumerate() {
        let ids = mail.references.iter().chain(&mail.in_reply_to).chain([&mail.id]);
        for id in ids {
            let first = *named.entry(id.as_str()).or_insert(index);
            groups.unite(first, index);
        }
    }
}

/// What is looked at of a mail when only its subject can tell.
struct Candidate<'a> {
    sent_at: Timestamp,
    index: usize,
    people: Vec<&'a EmailAddress>,
}

/// An answer or a forward without references joins the latest earlier mail of its subject with people in common.
fn by_subject(mails: &[Mail], groups: &mut Groups) {
    let mut by_subject: HashMap<String, Vec<Candidate<'_>>> = HashMap::new();
    for (index, mail) in mails.iter().enumerate() {
        let subject = normalised(&mail.subject).text;
        if subject.is_empty() {
            continue;
        }
        let mut people: Vec<_> = mail.everyone().map(|mailbox| &mailbox.address).collect();
        people.sort();
        people.dedup();
        by_subject.entry(subject).or_default().push(Candidate { sent_at: mail.sent_at, index, people });
    }
    for mut candidates in by_subject.into_values().filter(|candidates| candidates.len() > 1) {
        candidates.sort_by(|a, b| (a.sent_at, &mails[a.index].id).cmp(&(b.sent_at, &mails[b.index].id)));
        join_answers(mails, &candidates, groups);
    }
}

fn join_answers(mails: &[Mail], candidates: &[Candidate<'_>], groups: &mut Groups) {
    // The latest mail of this subject for each pair of people.
    let mut latest: HashMap<(&EmailAddress, &EmailAddress), (Timestamp, usize)> = HashMap::new();
    for candidate in candidates {
        let mail = &mails[candidate.index];
        let lacks_references = mail.in_reply_to.is_none() && mail.references.is_empty();
        let pairs = pairs(&candidate.people, mail.sender());
        if lacks_references && normalised(&mail.subject).is_answer {
            let earlier = pairs.iter().filter_map(|pair| latest.get(pair)).max();
            if let Some(&(at, index)) = earlier
                && candidate.sent_at.duration_since(at) <= GAP_MAX
            {
                groups.unite(index, candidate.index);
            }
        }
        for pair in pairs {
            latest.insert(pair, (candidate.sent_at, candidate.index));
        }
    }
}

/// The sender with each of the others, in one order whoever writes.
fn pairs<'a>(
    people: &[&'a EmailAddress],
    sender: Option<&'a EmailAddress>,
) -> Vec<(&'a EmailAddress, &'a EmailAddress)> {
    let Some(sender) = sender else { return Vec::new() };
    people
        .iter()
        .filter(|other| **other != sender)
        .map(|&other| (sender.min(other), sender.max(other)))
        .collect()
}
