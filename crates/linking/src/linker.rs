//! Giving each mail, meeting and note to the deal that it is about.

use std::collections::HashMap;

use countersign_model::{EmailAddress, Meeting, MessageId, Phase};
use jiff::{SignedDuration, Timestamp};

use crate::index::{Index, distinctive_words};
use crate::ledger::Ledger;
use crate::material::{ReadMail, Snapshot};
use crate::record::DealRecord;
use crate::stages::StageMap;

/// A deal is still written about for a while after its end, and was before its beginning.
const BEFORE: SignedDuration = SignedDuration::from_hours(24 * 30);
const AFTER: SignedDuration = SignedDuration::from_hours(24 * 60);

/// The deals with what belongs to them, and what belongs to none.
#[derive(Debug)]
pub struct Linked<'a> {
    /// One record per deal that existed, in the CRM's order.
    pub records: Vec<DealRecord<'a>>,
    /// Mails with somebody outside that no deal claims.
    pub mails_unlinked: u32,
    /// Mails given to a deal.
    pub mails_linked: u32,
}

/// Links everything in `snapshot`.
pub fn link<'a>(snapshot: &Snapshot<'a>, stages: &StageMap) -> Linked<'a> {
    let ledger = Ledger::new(snapshot.crm);
    let begin = |deal| DealRecord::begin(deal, snapshot, &ledger, stages);
    let mut records: Vec<_> = snapshot.crm.deals.iter().filter_map(begin).collect();
    let index = Index::new(&records);
    let mut linker = Linker { index, by_mail: HashMap::new(), snapshot };
    let (mut mails_linked, mut mails_unlinked) = (0, 0);
    for mail in &snapshot.mails {
        match linker.deal_of_mail(mail, &records) {
            Some(number) => {
                linker.by_mail.insert(&mail.mail.id, number);
                records[number].mails.push(mail);
                mails_linked += 1;
            }
            None if linker.outsiders(mail.mail.everyone().map(|m| &m.address)).next().is_some() => {
                mails_unlinked += 1;
            }
            None => {}
        }
    }
    for meeting in &snapshot.meetings {
        if let Some(number) = linker.deal_of_meeting(meeting, &records) {
            records[number].meetings.push(meeting);
        }
    }
    let by_id: HashMap<_, _> = records.iter().enumerate().map(|(n, r)| (r.deal.id.clone(), n)).collect();
    for note in &snapshot.notes {
        if let Some(number) = note.logged.deal.as_ref().and_then(|id| by_id.get(id)) {
            records[*number].notes.push(note);
        }
    }
    Linked { records, mails_unlinked, mails_linked }
}

struct Linker<'s, 'a> {
    index: Index,
    by_mail: HashMap<&'a MessageId, usize>,
    snapshot: &'s Snapshot<'a>,
}

impl Linker<'_, '_> {
    fn outsiders<'m>(
        &self,
        all: impl Iterator<Item = &'m EmailAddress>,
    ) -> impl Iterator<Item = &'m EmailAddress> {
        all.filter(|address| !self.snapshot.team.is_ours(address))
    }

    fn deal_of_mail(&self, mail: &ReadMail, records: &[DealRecord<'_>]) -> Option<usize> {
        let mut votes = Votes::default();
        let failed = mail.mail.marks.failed_recipients.iter();
        self.vote_people(&mut votes, self.outsiders(mail.mail.everyone().map(|m| &m.address).chain(failed)));
        let parents = mail.mail.in_reply_to.iter().chain(&mail.mail.references);
        if let Some(number) = parents.filter_map(|id| self.by_mail.get(id)).next() {
            votes.add(*number, 3.0);
        }
        if votes.is_empty() && mail.mail.everyone().all(|m| self.snapshot.team.is_ours(&m.address)) {
            for number in self.index.by_words(&mail.mail.subject) {
                votes.add(number, 1.0);
            }
        }
        let sellers = mail.mail.everyone().map(|m| &m.address);
        votes.settle(records, &mail.mail.subject, mail.mail.sent_at, &sellers.collect::<Vec<_>>())
    }

    fn deal_of_meeting(&self, meeting: &Meeting, records: &[DealRecord<'_>]) -> Option<usize> {
        let mut votes = Votes::default();
        let people =
            meeting.organizer.iter().chain(meeting.attendees.iter().map(|a| &a.mailbox)).map(|m| &m.address);
        self.vote_people(&mut votes, self.outsiders(people.clone()));
        if votes.is_empty() {
            for number in self.index.by_words(&meeting.title) {
                votes.add(number, 1.0);
            }
        }
        votes.settle(records, &meeting.title, meeting.start, &people.collect::<Vec<_>>())
    }

    fn vote_people<'m>(&self, votes: &mut Votes, people: impl Iterator<Item = &'m EmailAddress>) {
        for address in people {
            for number in self.index.by_address(address) {
                votes.add(*number, 3.0);
            }
            for number in self.index.by_domain(address) {
                votes.add(*number, 2.0);
            }
        }
    }
}

/// How much speaks for each deal.
#[derive(Default)]
struct Votes(Vec<(usize, f64)>);

impl Votes {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn add(&mut self, number: usize, weight: f64) {
        match self.0.iter_mut().find(|(n, _)| *n == number) {
            Some((_, sum)) => *sum += weight,
            None => self.0.push((number, weight)),
        }
    }

    /// The deal with the most votes; among deals of one account, what the words, the seller and the dates say.
    fn settle(
        mut self,
        records: &[DealRecord<'_>],
        words: &str,
        at: Timestamp,
        people: &[&EmailAddress],
    ) -> Option<usize> {
        if self.0.len() > 1 {
            let words: Vec<String> = distinctive_words(words).collect();
            for (number, sum) in &mut self.0 {
                *sum += fit(&records[*number], &words, at, people);
            }
        }
        self.0.sort_by(|a, b| {
            let created = |n: usize| records[n].deal.created_at;
            b.1.total_cmp(&a.1).then_with(|| created(b.0).cmp(&created(a.0))).then(a.0.cmp(&b.0))
        });
        self.0.first().map(|(number, _)| *number)
    }
}

fn fit(record: &DealRecord<'_>, words: &[String], at: Timestamp, people: &[&EmailAddress]) -> f64 {
    let shared = distinctive_words(&record.deal.name).filter(|word| words.contains(word)).count();
    let owner = record.owner.and_then(|o| o.email.as_ref()).is_some_and(|email| people.contains(&email));
    let started =
        record.deal.created_at.is_none_or(|created| created.saturating_sub(BEFORE).is_ok_and(|t| t <= at));
    let ended =
        record.phases.iter().find(|span| matches!(span.phase, Phase::Closed(_))).map(|span| span.from);
    let over = ended.is_some_and(|end| end.saturating_add(AFTER).is_ok_and(|t| t < at));
    #[expect(clippy::cast_precision_loss, reason = "a handful of words")]
    let shared = shared as f64;
    shared + f64::from(u8::from(owner)) - 4.0 * f64::from(u8::from(!started || over))
}
