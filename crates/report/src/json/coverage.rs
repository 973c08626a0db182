//! What was read, as JSON.

use serde::Serialize;

use crate::coverage::{Coverage, ZoneFrom};

/// What was read.
#[derive(Debug, Serialize)]
pub struct CoverageJson {
    mails_read: u64,
    mails_linked: u64,
    mails_unlinked: u64,
    meetings: u64,
    notes: u64,
    time_zone: ZoneJson,
    mailboxes: Vec<MailboxJson>,
    tables: Vec<TableJson>,
    left_out: Vec<LeftOutJson>,
    dismissed: u64,
    doubts: u64,
    doubt_list: Vec<DoubtJson>,
}

#[derive(Debug, Serialize)]
struct ZoneJson {
    name: String,
    from: &'static str,
}

#[derive(Debug, Serialize)]
struct MailboxJson {
    file: String,
    owner: Option<String>,
    mails: u64,
    sent: u64,
    first: String,
    last: String,
}

#[derive(Debug, Serialize)]
struct TableJson {
    file: String,
    dialect: Option<String>,
    holds: Option<String>,
}

#[derive(Debug, Serialize)]
struct LeftOutJson {
    file: String,
    reason: &'static str,
}

#[derive(Debug, Serialize)]
struct DoubtJson {
    place: String,
    what: String,
    assumed: String,
    settle: Option<String>,
}

impl CoverageJson {
    /// `coverage`, and how many findings the team has dismissed.
    pub fn of(coverage: &Coverage, dismissed: u64) -> Self {
        Self {
            mails_read: coverage.mails_read,
            mails_linked: coverage.mails_linked,
            mails_unlinked: coverage.mails_unlinked,
            meetings: coverage.meetings,
            notes: coverage.notes,
            time_zone: ZoneJson { name: coverage.zone.to_string(), from: zone_from(coverage.zone_from) },
            mailboxes: mailboxes(coverage),
            tables: tables(coverage),
            left_out: coverage
                .left_out
                .iter()
                .map(|(file, reason)| LeftOutJson { file: file.to_string(), reason })
                .collect(),
            dismissed,
            doubts: coverage.doubts.len() as u64,
            doubt_list: doubts(coverage),
        }
    }
}

fn zone_from(from: ZoneFrom) -> &'static str {
    match from {
        ZoneFrom::Settings => "settings",
        ZoneFrom::Calendars => "calendars",
        ZoneFrom::System => "system",
    }
}

fn mailboxes(coverage: &Coverage) -> Vec<MailboxJson> {
    let mailbox = |mailbox: &crate::coverage::MailboxCoverage| MailboxJson {
        file: mailbox.file.to_string(),
        owner: mailbox.owner.as_ref().map(ToString::to_string),
        mails: mailbox.mails,
        sent: mailbox.sent,
        first: mailbox.first.to_string(),
        last: mailbox.last.to_string(),
    };
    coverage.mailboxes.iter().map(mailbox).collect()
}

fn tables(coverage: &Coverage) -> Vec<TableJson> {
    let table = |table: &crate::coverage::TableCoverage| TableJson {
        file: table.file.to_string(),
        dialect: table.dialect.as_ref().map(ToString::to_string),
        holds: (!table.holds.is_empty()).then(|| table.holds.to_string()),
    };
    coverage.tables.iter().map(table).collect()
}

fn doubts(coverage: &Coverage) -> Vec<DoubtJson> {
    let doubt = |doubt: &countersign_model::Doubt| DoubtJson {
        place: doubt.place.to_string(),
        what: doubt.what.clone(),
        assumed: doubt.assumed.clone(),
        settle: (!doubt.settle.is_empty()).then(|| doubt.settle.clone()),
    };
    coverage.doubts.iter().map(doubt).collect()
}
