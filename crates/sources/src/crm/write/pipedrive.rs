//! Pipedrive's exports: names as links.

use countersign_model::LoggedKind;

use super::parts::{
    ExportFile, amount, currency, day, day_of, duration, kind, moment, reason, status, table, time,
};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    vec![
        deals(records),
        people(records),
        organizations(records),
        users(records),
        activities(records),
        notes(records),
    ]
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Deal - ID",
        "Deal - Title",
        "Deal - Value",
        "Deal - Currency of Value",
        "Deal - Organization",
        "Deal - Contact person",
        "Deal - Owner",
        "Deal - Stage",
        "Deal - Status",
        "Deal - Expected close date",
        "Deal - Deal created",
        "Deal - Last stage change",
        "Deal - Lost reason",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            amount(now.amount),
            currency(now.amount),
            records.account(deal.account.as_ref()),
            records.claims(deal).next().map_or_else(String::new, |claim| records.contact(&claim.contact)),
            records.owner(deal.owner.as_deref()),
            now.stage.to_string(),
            status(now.outcome),
            day(now.close_date),
            moment(deal.created_at),
            moment(now.at),
            reason(now.outcome),
        ]
    });
    table("deals.csv", headers, rows)
}

fn people(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Person - ID",
        "Person - Name",
        "Person - Email",
        "Person - Organization",
        "Person - Job title",
        "Person - Person created",
    ];
    let rows = records.crm.contacts.iter().map(|contact| {
        [
            contact.id.0.to_string(),
            contact.name.to_string(),
            contact.emails.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            records.account(contact.account.as_ref()),
            contact.title.to_string(),
            moment(contact.known_at),
        ]
    });
    table("people.csv", headers, rows)
}

fn organizations(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Organization - ID",
        "Organization - Name",
        "Organization - Website",
        "Organization - Country of Address",
    ];
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(ToString::to_string));
        [account.id.0.to_string(), account.name.to_string(), domains, account.country.to_string()]
    });
    table("organizations.csv", headers, rows)
}

fn users(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let email = seller.email.as_ref().map_or_else(String::new, ToString::to_string);
        [seller.id.to_string(), seller.name.to_string(), email, "yes".to_owned()]
    });
    table("users.csv", ["ID", "User - Name", "User - Email", "User - Active"], rows)
}

fn activities(records: &Records<'_>) -> ExportFile {
    let headers = [
        "ID",
        "Subject",
        "Type",
        "Due date",
        "Due time",
        "Duration",
        "Done",
        "Note",
        "Assigned to user",
        "Deal ID",
        "Deal",
        "Contact person",
        "Add time",
    ];
    let rows =
        records.crm.activities.iter().filter(|activity| activity.kind != LoggedKind::Note).map(|activity| {
            [
                activity.id.to_string(),
                activity.subject.to_string(),
                kind(activity.kind).to_lowercase(),
                day_of(activity.at),
                time(activity.at),
                duration(activity.duration_seconds),
                if activity.done { "Done" } else { "To do" }.to_owned(),
                activity.text.to_string(),
                records.owner(activity.owner.as_deref()),
                activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
                records.deal_of(activity),
                records.people(activity),
                moment(Some(activity.known_at)),
            ]
        });
    table("activities.csv", headers, rows)
}

fn notes(records: &Records<'_>) -> ExportFile {
    let headers = ["ID", "Content", "Deal ID", "Deal title", "Contact person", "User", "Add time"];
    let rows =
        records.crm.activities.iter().filter(|activity| activity.kind == LoggedKind::Note).map(|activity| {
            [
                activity.id.to_string(),
                format!(
                    "<p>{}</p>",
                    activity.text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>")
                ),
                activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
                records.deal_of(activity),
                records.people(activity),
                records.owner(activity.owner.as_deref()),
                moment(Some(activity.known_at)),
            ]
        });
    table("notes.csv", headers, rows)
}
