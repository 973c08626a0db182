//! What a rule looks at, and the questions that several rules ask of it.

use std::sync::Arc;

use countersign_committee::{Committee, PersonId, Statement, cite_mail, cite_note};
use countersign_linking::DealRecord;
use countersign_model::{Citation, Evidence, Phase, Searched, SourceKind};
use countersign_reading::signals::SignalKind;
use countersign_rhythm::{Habits, WorkTime};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::finding::Finding;
use crate::rule::{Rule, all};

/// One deal at one moment, as rules see it.
#[derive(Debug)]
pub struct Subject<'a> {
    /// What is known.
    pub record: &'a DealRecord<'a>,
    /// Who they are.
    pub committee: &'a Committee,
    /// How people answer here.
    pub habits: &'a Habits,
    /// The buyers' working time.
    pub work: &'a WorkTime,
    /// The day that is looked at.
    pub today: Date,
}

impl Subject<'_> {
    /// Everything that the rules chosen by `wanted` find, in the order of codes.
    pub fn findings(&self, wanted: impl Fn(&Rule) -> bool) -> Vec<Finding> {
        if !self.record.phase().is_open() {
            return Vec::new();
        }
        let rules = all().iter().copied().filter(|rule| wanted(rule));
        rules
            .flat_map(|rule| {
                (rule.detect)(self).into_iter().filter_map(|found| Finding::from_match(rule, found))
            })
            .collect()
    }

    /// The phase it is in.
    pub(crate) fn phase(&self) -> Phase {
        self.record.phase()
    }

    /// Statements of `kind` that the reader counts.
    pub(crate) fn clear(&self, kind: SignalKind) -> impl DoubleEndedIterator<Item = &Statement> {
        self.committee.statements.iter().filter(move |s| s.kind == kind && s.clear)
    }

    /// Statements of `kind` that the reader counts and that the buying side makes, or a seller's note reports.
    pub(crate) fn buyers_say(&self, kind: SignalKind) -> impl DoubleEndedIterator<Item = &Statement> {
        self.clear(kind).filter(|s| s.reported || !self.committee.is_seller(s.by))
    }

    /// Everything said in the same mail or note as `statement`.
    pub(crate) fn same_breath<'s>(&'s self, statement: &'s Statement) -> impl Iterator<Item = &'s Statement> {
        self.committee.statements.iter().filter(move |s| s.source == statement.source)
    }

    /// The one with the final say, where the record tells.
    pub(crate) fn economic_buyer(&self) -> Option<PersonId> {
        self.committee.economic_buyer.likeliest().map(|c| c.person)
    }

    /// Is the one with the final say known and without any part in it?
    pub(crate) fn economic_buyer_is_absent(&self) -> bool {
        self.economic_buyer().is_some_and(|id| !self.committee.took_part(id))
    }

    /// The day of a moment, in the buyers' clock.
    pub(crate) fn day(&self, at: Timestamp) -> Date {
        self.work.date(at)
    }

    /// The beginning of a day in the buyers' clock.
    pub(crate) fn day_start(&self, day: Date) -> Option<Timestamp> {
        self.work.zone.to_timestamp(day.to_datetime(jiff::civil::Time::midnight())).ok()
    }

    /// Working days from `from` until today.
    pub(crate) fn working_days_since(&self, from: Date) -> u32 {
        self.work.working_days(from, self.today)
    }

    /// The last mails and notes of the record, newest first: how things stand.
    pub(crate) fn latest(&self, most: usize) -> Vec<Evidence> {
        let mails = self.record.mails.iter().filter(|m| m.reading.automatic.is_none());
        let mut pieces: Vec<_> = mails.map(|m| (m.mail.sent_at, cite_mail(m))).collect();
        pieces.extend(self.record.notes.iter().map(|n| (n.logged.at, cite_note(n))));
        pieces.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        pieces.into_iter().take(most).map(|(_, piece)| piece).collect()
    }

    /// What was looked through.
    pub(crate) fn searched(&self) -> Evidence {
        let mails = u32::try_from(self.record.mails.len()).unwrap_or(u32::MAX);
        let meetings =
            u32::try_from(self.record.meetings.len() + self.record.notes.len()).unwrap_or(u32::MAX);
        let from = self.record.mails.first().map(|m| m.mail.sent_at).or(self.record.deal.created_at);
        Evidence::Searched(Searched {
            mails,
            meetings,
            from: from.unwrap_or(self.record.at),
            to: self.record.at,
        })
    }

    /// The deal's own row in the CRM.
    pub(crate) fn deal_row(&self) -> Evidence {
        let citation = Citation {
            source: SourceKind::Crm,
            id: self.record.deal.id.0.clone(),
            at: self.record.phases.last().map_or(self.record.at, |span| span.from),
            utc_offset_minutes: 0,
            by: self.record.owner.map_or_else(|| Arc::from(""), |o| o.name.clone()),
        };
        Evidence::Quoted { citation, quote: Arc::from(""), span: None }
    }
}

/// Up to `most` pieces of evidence of statements, without repeating a source, in the order given.
pub(crate) fn evidence_of<'s>(
    statements: impl IntoIterator<Item = &'s Statement>,
    most: usize,
) -> Vec<Evidence> {
    let mut sources = Vec::new();
    let mut evidence = Vec::new();
    for statement in statements {
        if !sources.contains(&statement.source) && evidence.len() < most {
            sources.push(statement.source);
            evidence.push(statement.evidence.clone());
        }
    }
    evidence
}
