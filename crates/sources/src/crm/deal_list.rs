//! `deals.toml`: deals kept by hand where there is no CRM.
//!
//! ```toml
//! currency = "SEK"                    # of all amounts
//! [[deal]]
//! name = "Widgets for Acme"           # the only thing that must be there
//! account = "Acme AB"
//! domains = ["acme.example"]
//! owner = "Mia Berg <mia@us.example>"
//! stage = "Proposal"
//! amount = 250000
//! close_date = 2026-06-30
//! created = 2026-01-12
//! contacts = ["Anna Jones <anna@acme.example> (Decision maker)"]
//! [[deal.history]]
//! at = 2026-02-01
//! stage = "Discovery"
//! ```
//!
//! It becomes the same tables as `deals.csv`.

use countersign_model::{Doubt, Place};
use toml::Value;

use super::CrmFile;
use super::table::{Rows, Table, decode};

/// What a deal can say, and the header under which it stands in the table.
const DEAL: &[&str] = &[
    "id",
    "name",
    "account",
    "domains",
    "owner",
    "owner_email",
    "stage",
    "status",
    "lost_reason",
    "amount",
    "currency",
    "close_date",
    "created",
    "stage_since",
    "next_step",
    "contacts",
];
/// What an entry of a deal's history can say.
const HISTORY: &[&str] = &["deal", "at", "stage", "amount", "currency", "close_date"];

/// The tables in `file`.
pub(super) fn tables(file: &CrmFile<'_>, doubts: &mut Vec<Doubt>) -> Vec<Table> {
    let (text, _) = decode(&file.bytes);
    let root = match text.parse::<toml::Table>() {
        Ok(root) => root,
        Err(error) => {
            doubts.push(doubt(file, format!("it is not TOML: {}", error.message()), "it was left out"));
            return Vec::new();
        }
    };
    let currency = root.get("currency").map(cell).unwrap_or_default();
    let entries = root.get("deal").or_else(|| root.get("deals")).and_then(Value::as_array);
    let deals: Vec<&toml::Table> = entries.into_iter().flatten().filter_map(Value::as_table).collect();
    if deals.is_empty() {
        doubts.push(doubt(file, "it has no [[deal]]".to_owned(), "no deal was read from it"));
    }
    for key in deals.iter().flat_map(|deal| deal.keys()).filter(|key| !is_known(key)) {
        doubts.push(doubt(file, format!("{key:?} is nothing that a deal can say"), "it was left out"));
    }
    let rows = deals.iter().map(|deal| row(deal, DEAL, &currency, ""));
    let states = deals.iter().flat_map(|deal| {
        let name = cell_of(deal, "name");
        let entries = deal.get("history").and_then(Value::as_array).into_iter().flatten();
        entries
            .filter_map(Value::as_table)
            .map(|entry| row(entry, HISTORY, &currency, &name))
            .collect::<Vec<_>>()
    });
    [table(file, DEAL, rows.collect()), table(file, HISTORY, states.collect())]
        .into_iter()
        .filter(|table| table.rows.len() > 1)
        .collect()
}

fn is_known(key: &str) -> bool {
    DEAL.contains(&key) || ["domain", "contact", "history"].contains(&key)
}

fn table(file: &CrmFile<'_>, headers: &[&str], entries: Vec<Vec<String>>) -> Table {
    let mut rows = Rows::default();
    rows.add(0, headers.iter().copied());
    entries.iter().for_each(|entry| rows.add(0, entry.iter().map(String::as_str)));
    Table { file: file.name.clone(), rows, delimiter: b',', typed: true }
}

fn row(entry: &toml::Table, headers: &[&str], currency: &str, deal: &str) -> Vec<String> {
    headers
        .iter()
        .map(|header| match (*header, cell_of(entry, header)) {
            ("deal", _) => deal.to_owned(),
            ("currency", own) if own.is_empty() => currency.to_owned(),
            ("domains", own) => format!("{own};{}", cell_of(entry, "domain")),
            ("contacts", own) => format!("{own};{}", cell_of(entry, "contact")),
            (_, own) => own,
        })
        .collect()
}

fn cell_of(entry: &toml::Table, key: &str) -> String {
    entry.get(key).map(cell).unwrap_or_default()
}

/// The text of a value; lists are joined, a contact as a table is written as one line.
fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join(";"),
        Value::Table(person) => {
            let of = |key| person.get(key).map(cell).unwrap_or_default();
            let role = of("role");
            let role = if role.is_empty() { role } else { format!(" ({role})") };
            format!("{} <{}>{role}", of("name"), of("email"))
        }
        other => other.to_string(),
    }
}

fn doubt(file: &CrmFile<'_>, what: String, assumed: &str) -> Doubt {
    Doubt {
        place: Place { file: file.name.clone(), offset: 0 },
        what,
        assumed: assumed.to_owned(),
        settle:
            "correct it; a deal is [[deal]] with name, account, domains, owner, stage, amount, close_date"
                .to_owned(),
    }
}
