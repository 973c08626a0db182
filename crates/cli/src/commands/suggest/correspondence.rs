//! Who outside writes with us, and about what: the groups of people that may be deals.

use std::collections::{BTreeMap, HashMap};

use countersign_linking::{ReadMail, Team, is_free_mail, registrable};
use countersign_model::{EmailAddress, Mailbox};
use jiff::Timestamp;

/// Fewer mails in one of the directions are no exchange.
const EACH_WAY_MIN: u32 = 2;

/// Beginnings of words that commerce uses in subjects, with the stage they speak of.
const COMMERCIAL: &[(&str, Stage)] = &[
    ("contract", Stage::Deciding),
    ("agreement", Stage::Deciding),
    ("signature", Stage::Deciding),
    ("purchase", Stage::Deciding),
    ("order", Stage::Deciding),
    ("avtal", Stage::Deciding),
    ("beställ", Stage::Deciding),
    ("inköp", Stage::Deciding),
    ("underskrift", Stage::Deciding),
    ("upphandl", Stage::Deciding),
    ("tender", Stage::Deciding),
    ("proposal", Stage::Proposed),
    ("quot", Stage::Proposed),
    ("offer", Stage::Proposed),
    ("pricing", Stage::Proposed),
    ("price", Stage::Proposed),
    ("estimate", Stage::Proposed),
    ("bid", Stage::Proposed),
    ("anbud", Stage::Proposed),
    ("pris", Stage::Proposed),
    ("licens", Stage::Proposed),
    ("budget", Stage::Proposed),
    ("kostnad", Stage::Proposed),
    ("demo", Stage::Met),
    ("pilot", Stage::Met),
    ("trial", Stage::Met),
    ("rfp", Stage::Met),
    ("rfi", Stage::Met),
    ("workshop", Stage::Met),
    ("requirement", Stage::Met),
    ("behov", Stage::Met),
    ("krav", Stage::Met),
    ("förstudie", Stage::Met),
    ("evaluation", Stage::Met),
    ("utvärdering", Stage::Met),
    ("scope", Stage::Met),
];

/// How far an exchange seems to have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Stage {
    /// Nothing tells.
    #[default]
    Unknown,
    /// Needs are spoken of.
    Met,
    /// A price is.
    Proposed,
    /// A contract is.
    Deciding,
}

/// The mail with one organisation, or with one person of a mail provider for everybody.
#[derive(Debug, Clone, Default)]
pub(super) struct Correspondence {
    /// Their domain, or the address.
    pub(super) key: String,
    /// Mails from them.
    pub(super) received: u32,
    /// Mails to them.
    pub(super) sent: u32,
    /// Mails whose subject has a commercial word.
    pub(super) commercial: u32,
    /// How far it seems to have come.
    pub(super) stage: Stage,
    /// The first and the last mail.
    pub(super) span: Option<(Timestamp, Timestamp)>,
    /// Their people with how many mails each is in.
    pub(super) people: BTreeMap<EmailAddress, (String, u32)>,
    /// Ours with how many mails each is in.
    pub(super) ours: BTreeMap<EmailAddress, (String, u32)>,
    /// Subjects with commercial words, with how often each comes.
    pub(super) subjects: BTreeMap<String, u32>,
}

/// Every exchange that may be a deal, the most commercial first.
pub(super) fn correspondences(mails: &[ReadMail], team: &Team) -> Vec<Correspondence> {
    let mut all: HashMap<String, Correspondence> = HashMap::new();
    for read in mails.iter().filter(|read| read.reading.automatic.is_none() && !read.mail.marks.mailing_list)
    {
        let mut keys: Vec<String> = read
            .mail
            .everyone()
            .filter(|m| !team.is_ours(&m.address))
            .filter_map(|m| key(&m.address))
            .collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            let entry =
                all.entry(key.clone()).or_insert_with(|| Correspondence { key, ..Correspondence::default() });
            entry.add(read, team);
        }
    }
    let mut found: Vec<Correspondence> = all.into_values().filter(Correspondence::may_be_a_deal).collect();
    found.sort_by(|a, b| {
        let rank = |c: &Correspondence| (c.stage, c.commercial, c.sent + c.received);
        rank(b).cmp(&rank(a)).then_with(|| a.key.cmp(&b.key))
    });
    found
}

/// What an address is grouped by; `None` for machines.
fn key(address: &EmailAddress) -> Option<String> {
    const MACHINES: &[&str] = &[
        "noreply",
        "no-reply",
        "donotreply",
        "do-not-reply",
        "mailer-daemon",
        "postmaster",
        "notifications",
        "newsletter",
    ];
    if MACHINES.iter().any(|machine| address.local().contains(machine)) {
        return None;
    }
    let domain = registrable(address.domain());
    Some(if is_free_mail(domain) { address.as_str().to_owned() } else { domain.to_owned() })
}

impl Correspondence {
    fn add(&mut self, read: &ReadMail, team: &Team) {
        let mail = &read.mail;
        let Some(from) = mail.sender() else { return };
        let theirs = |address: &EmailAddress| key(address).is_some_and(|key| key == self.key);
        match (team.is_ours(from), theirs(from)) {
            (true, _) => self.sent += 1,
            (false, true) => self.received += 1,
            (false, false) => return,
        }
        let (first, last) = self.span.unwrap_or((mail.sent_at, mail.sent_at));
        self.span = Some((first.min(mail.sent_at), last.max(mail.sent_at)));
        let (theirs, others): (Vec<&Mailbox>, Vec<&Mailbox>) =
            mail.everyone().partition(|m| theirs(&m.address));
        theirs.into_iter().for_each(|mailbox| count(&mut self.people, mailbox));
        others
            .into_iter()
            .filter(|m| team.is_ours(&m.address))
            .for_each(|mailbox| count(&mut self.ours, mailbox));
        let subject = mail.subject.to_lowercase();
        let words = || subject.split(|c: char| !c.is_alphanumeric());
        let stages = COMMERCIAL.iter().filter(|(word, _)| words().any(|own| own.starts_with(word)));
        if let Some(stage) = stages.map(|(_, stage)| *stage).max() {
            self.commercial += 1;
            self.stage = self.stage.max(stage);
            *self.subjects.entry(bare(&mail.subject)).or_default() += 1;
        }
    }

    fn may_be_a_deal(&self) -> bool {
        self.sent >= EACH_WAY_MIN && self.received >= EACH_WAY_MIN && self.commercial > 0
    }
}

fn count(people: &mut BTreeMap<EmailAddress, (String, u32)>, mailbox: &Mailbox) {
    let (name, times) = people.entry(mailbox.address.clone()).or_default();
    *times += 1;
    if mailbox.name.len() > name.len() && !mailbox.name.contains('@') {
        *name = mailbox.name.to_string();
    }
}

/// The subject without what answering and passing on put before it.
fn bare(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((head, tail)) = rest.split_once(':') {
        if !["re", "sv", "fw", "fwd", "vb", "vs", "aw"].contains(&head.trim().to_lowercase().as_str()) {
            break;
        }
        rest = tail.trim();
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_what_answering_adds() {
        assert_eq!(bare("SV: Re: Offert: hissar"), "Offert: hissar");
    }

    #[test]
    fn an_organisation_is_one_and_free_mail_is_not() {
        let key = |text: &str| super::key(&EmailAddress::parse(text).unwrap());
        assert_eq!(key("a@mail.acme.example").as_deref(), Some("acme.example"));
        assert_eq!(key("anna@gmail.com").as_deref(), Some("anna@gmail.com"));
        assert_eq!(key("noreply@acme.example"), None);
    }
}
