//! CRM exports of every dialect, as made-up files.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod dialects;
mod dynamics;
mod espocrm;
mod headers;
mod hostile;
mod hubspot;
mod joins;
mod lists;
mod mapping;
mod odoo;
mod pipedrive;
mod salesforce;
mod snapshots;
mod styles;
mod twenty;
mod workbooks;

use countersign_model::{Contact, Crm, Deal, Doubt, LoggedActivity, RoleClaim};
use countersign_sources::crm::{CrmCoverage, CrmFile, Mapping, read_crm};

/// What was read.
struct Read {
    crm: Crm,
    coverage: CrmCoverage,
    doubts: Vec<Doubt>,
}

/// Reads `files`, each a name and a text.
fn read(files: &[(&str, &str)]) -> Read {
    read_with(files, &Mapping::default())
}

fn read_with(files: &[(&str, &str)], mapping: &Mapping) -> Read {
    let files: Vec<CrmFile<'_>> =
        files.iter().map(|(name, text)| CrmFile::new(name, text.as_bytes())).collect();
    let (crm, coverage, doubts) = read_crm(&files, mapping);
    Read { crm, coverage, doubts }
}

impl Read {
    /// Reads without any doubt.
    #[track_caller]
    fn sound(files: &[(&str, &str)]) -> Self {
        let read = read(files);
        assert_eq!(read.told(), Vec::<String>::new());
        read
    }

    #[track_caller]
    fn deal(&self, id: &str) -> &Deal {
        self.crm.deals.iter().find(|deal| &*deal.id.0 == id).unwrap()
    }

    #[track_caller]
    fn contact(&self, id: &str) -> &Contact {
        self.crm.contacts.iter().find(|contact| &*contact.id.0 == id).unwrap()
    }

    #[track_caller]
    fn activity(&self, id: &str) -> &LoggedActivity {
        self.crm.activities.iter().find(|activity| &*activity.id == id).unwrap()
    }

    /// `contact: role` of every claim on a deal.
    fn claims(&self, deal: &str) -> Vec<String> {
        let of_deal = |claim: &&RoleClaim| &*claim.deal.0 == deal;
        self.crm
            .role_claims
            .iter()
            .filter(of_deal)
            .map(|c| format!("{}: {:?}", c.contact.0, c.role))
            .collect()
    }

    /// `since stage amount close outcome` of every change of a deal.
    #[track_caller]
    fn history(&self, deal: &str) -> Vec<String> {
        let history = self.deal(deal).history.as_ref().unwrap();
        history.iter().map(change).collect()
    }

    /// Every doubt as a sentence.
    fn told(&self) -> Vec<String> {
        self.doubts.iter().map(ToString::to_string).collect()
    }

    /// `file: dialect object taken/rows` of every table.
    fn tables(&self) -> Vec<String> {
        let tables = self.coverage.tables.iter();
        tables
            .map(|table| {
                let dialect = table.dialect.as_deref().unwrap_or("?");
                format!("{}: {dialect} {} {}/{}", table.file, table.object, table.taken(), table.rows)
            })
            .collect()
    }
}

fn change(change: &countersign_model::DealChange) -> String {
    let at = change.at.map_or("-".to_owned(), |at| at.to_string()[..16].to_owned());
    let amount = change.amount.map_or("-".to_owned(), |money| money.value.to_string());
    let close = change.close_date.map_or("-".to_owned(), |date| date.to_string());
    let outcome = change.outcome.map_or(String::new(), |outcome| format!(" {outcome:?}"));
    format!("{at} {} {amount} {close}{outcome}", change.stage)
}
