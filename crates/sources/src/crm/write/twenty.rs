//! Twenty's compound labels.

use super::parts::{ExportFile, amount, currency, day, moment, names, table};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    vec![
        deals(records),
        people(records),
        companies(records),
        members(records),
        notes(records),
        targets(records),
    ]
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Id",
        "Name",
        "Amount AmountMicros",
        "Amount CurrencyCode",
        "Close date",
        "Stage",
        "Company Id",
        "Point of Contact Id",
        "Owner Id",
        "Creation date",
        "Loss reason",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            amount(now.amount),
            currency(now.amount),
            day(now.close_date),
            now.stage.to_string(),
            deal.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            records.claims(deal).next().map_or_else(String::new, |claim| claim.contact.0.to_string()),
            deal.owner.as_deref().unwrap_or_default().to_owned(),
            moment(deal.created_at),
            super::parts::reason(now.outcome),
        ]
    });
    table("opportunities.csv", headers, rows)
}

fn people(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Id",
        "Name FirstName",
        "Name LastName",
        "Emails PrimaryEmail",
        "Emails AdditionalEmails",
        "Job Title",
        "Company Id",
        "Creation date",
    ];
    let rows = records.crm.contacts.iter().map(|contact| {
        let (first, last) = names(&contact.name);
        [
            contact.id.0.to_string(),
            first,
            last,
            contact.emails.first().map_or_else(String::new, ToString::to_string),
            join(contact.emails.iter().skip(1).map(ToString::to_string)),
            contact.title.to_string(),
            contact.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            moment(contact.known_at),
        ]
    });
    table("people.csv", headers, rows)
}

fn companies(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(|domain| format!("https://{domain}")));
        [account.id.0.to_string(), account.name.to_string(), domains, account.country.to_string()]
    });
    table("companies.csv", ["Id", "Name", "Domain Name PrimaryLinkUrl", "Address AddressCountry"], rows)
}

fn members(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let (first, last) = names(&seller.name);
        [
            seller.id.to_string(),
            first,
            last,
            seller.email.as_ref().map_or_else(String::new, ToString::to_string),
        ]
    });
    table("workspaceMembers.csv", ["Id", "Name FirstName", "Name LastName", "User Email"], rows)
}

fn notes(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.activities.iter().map(|activity| {
        [
            activity.id.to_string(),
            activity.subject.to_string(),
            activity.text.to_string(),
            moment(Some(activity.known_at)),
            records.owner(activity.owner.as_deref()),
        ]
    });
    table("notes.csv", ["Id", "Title", "BodyV2 Markdown", "Creation date", "Created by Name"], rows)
}

fn targets(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.activities.iter().flat_map(|activity| {
        let deal = activity.deal.iter().map(|deal| (deal.0.to_string(), String::new()));
        let people = activity.contacts.iter().map(|contact| (String::new(), contact.0.to_string()));
        deal.chain(people).map(|(deal, person)| [activity.id.to_string(), deal, person])
    });
    table("noteTargets.csv", ["Note Id", "Opportunity Id", "Person Id"], rows)
}
