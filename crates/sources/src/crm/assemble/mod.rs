//! From recognised tables to the nouns of the model: rows of the same record merged, references resolved.

mod accounts;
mod activities;
mod age;
mod claims;
mod contacts;
mod deals;
mod domains;
mod finish;
mod history;
mod index;
mod kinds;
mod later;
mod links;
mod mention;
mod outcome;
mod reason;
mod role_words;
mod sellers;
mod stages;

use countersign_model::{Crm, LoggedActivity};
use rustc_hash::FxHashSet;

use super::field::{Field, Object};
use super::log::Log;
use super::sheet::{Row, Sheet};
use accounts::Accounts;
use claims::Claims;
use contacts::Contacts;
use deals::Deals;
use links::Links;
use sellers::Sellers;
use stages::Stages;

/// The order in which tables are read: what others refer to comes first.
const ORDER: [Object; 13] = [
    Object::Sellers,
    Object::Stages,
    Object::Accounts,
    Object::ContactAccounts,
    Object::Contacts,
    Object::DealAccounts,
    Object::Deals,
    Object::DealHistory,
    Object::FieldHistory,
    Object::StageEntries,
    Object::Roles,
    Object::ActivityLinks,
    Object::Activities,
];

/// Everything that was read so far.
struct Assembly<'a> {
    log: &'a mut Log,
    sellers: Sellers,
    stages: Stages,
    accounts: Accounts,
    contacts: Contacts<'a>,
    deals: Deals,
    claims: Claims,
    links: Links,
    activities: Vec<LoggedActivity>,
    activity_ids: FxHashSet<(usize, Box<str>)>,
}

/// Reads all rows of `sheets`.
pub(super) fn assemble(sheets: &[Sheet], log: &mut Log) -> Crm {
    let mut assembly = Assembly {
        log,
        sellers: Sellers::default(),
        stages: Stages::default(),
        accounts: Accounts::default(),
        contacts: Contacts::default(),
        deals: Deals::default(),
        claims: Claims::default(),
        links: Links::default(),
        activities: Vec::new(),
        activity_ids: FxHashSet::default(),
    };
    for object in ORDER {
        for sheet in age::oldest_first(sheets, object) {
            assembly.deals.open(sheet);
            sheet.rows().for_each(|row| assembly.read(object, row));
        }
        match object {
            // Some programs keep accounts among the contacts.
            Object::Accounts => {
                let rows =
                    sheets.iter().filter(|sheet| sheet.object == Object::Contacts).flat_map(Sheet::rows);
                rows.filter(|row| row.is_account()).for_each(|row| assembly.read(Object::Accounts, row));
            }
            Object::Deals => assembly.contacts_on_deals(),
            _ => {}
        }
    }
    assembly.finish()
}

impl<'a> Assembly<'a> {
    fn read(&mut self, object: Object, row: Row<'a>) {
        if row.flag(Field::Deleted) == Some(true) {
            return self.log.skip(row, "deleted in the CRM");
        }
        if row.flag(Field::Newest) == Some(false) {
            return self.log.skip(row, "an older version of the row");
        }
        match object {
            Object::Sellers => self.seller(row),
            Object::Stages => self.stages.read(row),
            Object::Accounts => self.account(row),
            Object::Contacts => self.contact(row),
            Object::DealAccounts => self.links.deal_account(row),
            Object::ContactAccounts => self.links.contact_account(row),
            Object::Deals => self.deal(row),
            Object::DealHistory => self.deal_history(row),
            Object::FieldHistory => self.field_history(row),
            Object::StageEntries => self.stage_entry(row),
            Object::Roles => self.role(row),
            Object::ActivityLinks => self.links.activity(row),
            Object::Activities => self.activity(row),
            Object::Nothing => {}
        }
    }
}
