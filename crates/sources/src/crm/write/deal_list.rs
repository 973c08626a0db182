//! `deals.toml`.

use std::fmt::Write as _;

use countersign_model::{Deal, DealChange};

use super::parts::{ExportFile, amount, currency, day, moment, reason, role, status};
use super::records::Records;

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    let text = records.crm.deals.iter().map(|deal| entry(records, deal)).collect();
    vec![ExportFile { name: "deals.toml", text }]
}

fn entry(records: &Records<'_>, deal: &Deal) -> String {
    let now = &deal.current;
    let account = records.crm.accounts.iter().find(|account| Some(&account.id) == deal.account.as_ref());
    let domains = account.map_or_else(String::new, |account| account.domains.join(";"));
    let seller = records.crm.sellers.iter().find(|seller| Some(&seller.id) == deal.owner.as_ref());
    let email = seller.and_then(|seller| seller.email.as_ref()).map_or_else(String::new, ToString::to_string);
    let people = records.claims(deal).map(|claim| {
        format!(
            "{} <{}> ({})",
            records.contact(&claim.contact),
            records.email(&claim.contact),
            role(claim.role)
        )
    });
    let mut text = String::from("[[deal]]\n");
    let mut say = |key: &str, value: &str| line(&mut text, key, value);
    say("id", &deal.id.0);
    say("name", &deal.name);
    say("account", &records.account(deal.account.as_ref()));
    say("domains", &domains);
    say("owner", &records.owner(deal.owner.as_deref()));
    say("owner_email", &email);
    say("status", &status(now.outcome));
    say("lost_reason", &reason(now.outcome));
    say("created", &moment(deal.created_at));
    say("stage_since", &moment(now.at));
    say("next_step", &deal.next_step);
    say("contacts", &people.collect::<Vec<_>>().join("; "));
    state(&mut text, now);
    for change in deal.history.iter().flatten() {
        text.push_str("[[deal.history]]\n");
        line(&mut text, "at", &moment(change.at));
        state(&mut text, change);
    }
    text
}

fn state(text: &mut String, change: &DealChange) {
    line(text, "stage", &change.stage);
    line(text, "amount", &amount(change.amount));
    line(text, "currency", &currency(change.amount));
    line(text, "close_date", &day(change.close_date));
}

fn line(text: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        // A value of TOML written as a string is a string; writing to a String cannot fail.
        let _ = writeln!(text, "{key} = {}", toml::Value::String(value.to_owned()));
    }
}
