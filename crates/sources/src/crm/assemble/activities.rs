//! Calls, meetings, notes and tasks that sellers logged.

use std::sync::Arc;

use countersign_model::{ContactId, EmailAddress, LoggedActivity, LoggedKind};
use jiff::Timestamp;

use super::Assembly;
use super::contacts::Someone;
use super::index::Match;
use super::kinds::kind;
use crate::crm::field::Field;
use crate::crm::sheet::Row;
use crate::crm::values;

impl Assembly<'_> {
    /// Reads a row of a table of activities.
    pub(super) fn activity(&mut self, row: Row<'_>) {
        let id = row.text(Field::Id);
        if !id.is_empty() && !self.activity_ids.insert((row.sheet.crm, id.into())) {
            return self.log.skip(row, "the same activity again");
        }
        let created_at = row.moment(Field::CreatedAt);
        let kind = kind(row);
        let Some(at) = happened_at(row, kind).or(created_at) else {
            return self.log.skip(row, "no date");
        };
        let place = row.place();
        let deal = self.activity_deal(row);
        let activity = LoggedActivity {
            id: if id.is_empty() { format!("{}:{}", place.file, place.offset).into() } else { id.into() },
            kind,
            contacts: self.activity_contacts(row, deal),
            deal: deal.map(|number| self.deal_id(number)),
            owner: self.owner(row),
            at,
            known_at: created_at.unwrap_or(at),
            duration_seconds: duration(row),
            subject: row.text(Field::Subject).into(),
            text: text(row),
            done: is_done(row, kind),
        };
        self.activities.push(activity);
    }

    fn activity_deal(&mut self, row: Row<'_>) -> Option<usize> {
        let crm = row.sheet.crm;
        let linked = self.links.ends(row.text(Field::Id));
        let linked = linked.into_iter().flat_map(|ends| ends.deals.iter().map(AsRef::as_ref));
        let ids = row.cells(Field::DealId).flat_map(|(_, cell)| values::ids(cell)).chain(linked);
        let found = ids.filter_map(|id| self.deals.by_id(crm, id)).next();
        found.or_else(|| if row.text(Field::DealName).is_empty() { None } else { self.deal_of(row) })
    }

    fn activity_contacts(&mut self, row: Row<'_>, deal: Option<usize>) -> Vec<ContactId> {
        let crm = row.sheet.crm;
        let account = deal.and_then(|number| self.deals.drafts[number].deal.account.as_ref());
        let linked = self.links.ends(row.text(Field::Id));
        let linked = linked.into_iter().flat_map(|ends| ends.contacts.iter().map(AsRef::as_ref));
        let ids = row.cells(Field::ContactId).flat_map(|(_, cell)| values::ids(cell)).chain(linked);
        let mut found: Vec<ContactId> = Vec::new();
        let mut take = |matched: Match| {
            if let Match::One(number) = matched {
                let id = &self.contacts.rows[number].id;
                if !found.contains(id) {
                    found.push(id.clone());
                }
            }
        };
        for id in ids {
            take(self.contacts.find(crm, Someone { id, ..Someone::default() }));
        }
        for email in row.addresses(Field::ContactEmail) {
            take(self.contacts.find(crm, Someone { email: Some(&email), account, ..Someone::default() }));
        }
        for named in row.cells(Field::ContactName).flat_map(|(_, cell)| values::named(cell)) {
            let email = EmailAddress::parse(named.email).ok();
            take(self.contacts.find(
                crm,
                Someone { name: named.name, email: email.as_ref(), account, ..Someone::default() },
            ));
        }
        found
    }
}

fn text(row: Row<'_>) -> Arc<str> {
    let texts: Vec<_> = row.cells(Field::Text).map(|(_, cell)| values::plain(cell)).collect();
    match texts.as_slice() {
        [] => "".into(),
        [text] => text.as_ref().into(),
        several => several.join("\n").into(),
    }
}

/// Meetings and calls have a beginning; what is done was done when it was completed; the rest has a day.
fn happened_at(row: Row<'_>, kind: LoggedKind) -> Option<Timestamp> {
    let begun = row.moment(Field::At);
    let completed = row.moment(Field::CompletedAt);
    let first = if kind == LoggedKind::Task { completed.or(begun) } else { begun.or(completed) };
    first.or_else(|| {
        let day = row.when(Field::Day)?;
        let (time, offset) = match row.text(Field::TimeOfDay) {
            "" => (day.time, day.offset),
            text => (values::When::time(text).or(day.time), day.offset),
        };
        values::When { time, offset, ..day }.moment(&row.sheet.zone, 12)
    })
}

fn duration(row: Row<'_>) -> Option<u32> {
    let minutes = row.count(Field::Minutes).and_then(|minutes| minutes.checked_mul(60));
    let milliseconds = row.count(Field::Milliseconds).map(|milliseconds| milliseconds / 1000);
    let spelled = spelled(row.text(Field::Duration));
    let given = row.count(Field::Seconds).or(minutes).or(milliseconds).or(spelled);
    given.or_else(|| {
        let (begun, ended) = (row.moment(Field::At)?, row.moment(Field::EndAt)?);
        u32::try_from(ended.as_second() - begun.as_second()).ok()
    })
}

/// `0:30` is half an hour; `0:30:15` too, and some seconds.
fn spelled(text: &str) -> Option<u32> {
    let mut parts = text.split(':').map(|part| part.trim().parse::<u32>().ok());
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().flatten().unwrap_or(0);
    hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)
}

fn is_done(row: Row<'_>, kind: LoggedKind) -> bool {
    if let Some(done) = row.flag(Field::Done) {
        return done;
    }
    let status = row.text(Field::Status).to_lowercase();
    if !status.is_empty() {
        let open = [
            "not started",
            "in progress",
            "waiting",
            "deferred",
            "planned",
            "scheduled",
            "open",
            "not held",
            "todo",
            "to do",
            "canceled",
            "cancelled",
            "no show",
        ];
        return !open.iter().any(|word| status.starts_with(word))
            && !status.replace(['_', ' '], "").starts_with("notstarted");
    }
    kind != LoggedKind::Task || !row.text(Field::CompletedAt).is_empty()
}
