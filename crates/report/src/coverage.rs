//! What was read, what was not, and what is in doubt: plain facts, gathered by whoever read the folder.

use countersign_model::Doubt;
use jiff::civil::Date;

use crate::clean::Clean;

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// Mails, each once.
    pub mails_read: u64,
    /// Mails given to a deal.
    pub mails_linked: u64,
    /// Mails with somebody outside that no deal claims.
    pub mails_unlinked: u64,
    /// Meetings.
    pub meetings: u64,
    /// Calls and notes.
    pub notes: u64,
    /// Every mailbox.
    pub mailboxes: Vec<MailboxCoverage>,
    /// Every table.
    pub tables: Vec<TableCoverage>,
    /// Files that are not read, and why.
    pub left_out: Vec<(Clean, &'static str)>,
    /// The clock in which days begin and end.
    pub zone: Clean,
    /// Where that clock comes from.
    pub zone_from: ZoneFrom,
    /// What is in doubt, gaps in the mail first.
    pub doubts: Vec<Doubt>,
}

/// Where the time zone comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ZoneFrom {
    /// `countersign.toml`.
    Settings,
    /// The zone that most events of the calendars name.
    Calendars,
    /// The machine.
    #[default]
    System,
}

/// What was read of one mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxCoverage {
    /// The file, or the directory of single mails.
    pub file: Clean,
    /// Whose it is, where that can be told.
    pub owner: Option<Clean>,
    /// Mails.
    pub mails: u64,
    /// Mails that its owner sent.
    pub sent: u64,
    /// The day of the first mail.
    pub first: Date,
    /// The day of the last mail.
    pub last: Date,
}

/// What was read of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCoverage {
    /// The file, with the sheet of a workbook.
    pub file: Clean,
    /// The program that wrote it; `None` when it was not recognised.
    pub dialect: Option<Clean>,
    /// What its rows are.
    pub holds: Clean,
    /// Rows below the header.
    pub rows: u64,
    /// Rows that were taken.
    pub taken: u64,
    /// Why rows were left out, how many, and the line of the first.
    pub skipped: Vec<(&'static str, u64, u64)>,
}

impl Coverage {
    /// The programs whose tables were recognised, each once.
    pub fn dialects(&self) -> Vec<&Clean> {
        let mut dialects: Vec<&Clean> =
            self.tables.iter().filter_map(|table| table.dialect.as_ref()).collect();
        dialects.sort();
        dialects.dedup();
        dialects
    }
}
