//! Salesforce's report labels.

use countersign_model::LoggedKind;

use super::parts::{ExportFile, amount, currency, day, kind, moment, names, reason, role, table};
use super::records::{Records, join};

/// What stands below the data of every report.
const FOOTER: &str = "\n\"Report\"\n\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\
                      \"Confidential Information - Do Not Distribute\"\n";

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    let files = vec![
        deals(records),
        history(records),
        roles(records),
        contacts(records),
        accounts(records),
        users(records),
        activities(records),
    ];
    files.into_iter().map(|file| ExportFile { text: file.text + FOOTER, ..file }).collect()
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Opportunity ID",
        "Opportunity Name",
        "Account Name",
        "Opportunity Owner",
        "Stage",
        "Amount",
        "Amount Currency",
        "Close Date",
        "Closed",
        "Won",
        "Loss Reason",
        "Created Date",
        "Last Stage Change Date",
        "Next Step",
        "Push Count",
    ];
    let flag = |is: bool| if is { "1" } else { "0" }.to_owned();
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            records.account(deal.account.as_ref()),
            records.owner(deal.owner.as_deref()),
            now.stage.to_string(),
            amount(now.amount),
            currency(now.amount),
            day(now.close_date),
            flag(now.outcome.is_some()),
            flag(now.outcome == Some(countersign_model::Outcome::Won)),
            reason(now.outcome),
            moment(deal.created_at),
            moment(now.at),
            deal.next_step.to_string(),
            deal.push_count.map_or_else(String::new, |count| count.to_string()),
        ]
    });
    table("opportunities.csv", headers, rows)
}

fn history(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Opportunity ID",
        "Opportunity Name",
        "From Stage",
        "To Stage",
        "Amount",
        "Amount Currency",
        "Close Date",
        "Last Modified",
    ];
    let rows = records.changes().map(|(deal, change)| {
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            String::new(),
            change.stage.to_string(),
            amount(change.amount),
            currency(change.amount),
            day(change.close_date),
            moment(change.at),
        ]
    });
    table("opportunity history.csv", headers, rows)
}

fn roles(records: &Records<'_>) -> ExportFile {
    let headers =
        ["Opportunity ID", "Opportunity Name", "Contact ID", "Contact: Full Name", "Role", "Created Date"];
    let rows =
        records.crm.deals.iter().flat_map(|deal| records.claims(deal).map(move |claim| (deal, claim))).map(
            |(deal, claim)| {
                [
                    deal.id.0.to_string(),
                    deal.name.to_string(),
                    claim.contact.0.to_string(),
                    records.contact(&claim.contact),
                    role(claim.role).to_owned(),
                    moment(claim.known_at),
                ]
            },
        );
    table("contact roles.csv", headers, rows)
}

fn contacts(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Contact ID",
        "First Name",
        "Last Name",
        "Email",
        "Title",
        "Account Name",
        "Reports To",
        "Created Date",
    ];
    let rows = records.crm.contacts.iter().map(|contact| {
        let (first, last) = names(&contact.name);
        [
            contact.id.0.to_string(),
            first,
            last,
            join(contact.emails.iter().map(ToString::to_string)),
            contact.title.to_string(),
            records.account(contact.account.as_ref()),
            contact.reports_to.as_ref().map_or_else(String::new, |id| records.contact(id)),
            moment(contact.known_at),
        ]
    });
    table("contacts.csv", headers, rows)
}

fn accounts(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(ToString::to_string));
        [account.id.0.to_string(), account.name.to_string(), domains, account.country.to_string()]
    });
    table("accounts.csv", ["Account ID", "Account Name", "Website", "Billing Country"], rows)
}

fn users(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let email = seller.email.as_ref().map_or_else(String::new, ToString::to_string);
        [seller.id.to_string(), seller.name.to_string(), email, "Standard User".to_owned()]
    });
    table("users.csv", ["User ID", "Full Name", "Email", "Profile"], rows)
}

fn activities(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Activity ID",
        "Subject",
        "Opportunity ID",
        "Opportunity",
        "Contact",
        "Contact ID",
        "Assigned",
        "Task Subtype",
        "Type",
        "Status",
        "Date",
        "Completed Date/Time",
        "Created Date",
        "Call Duration (seconds)",
        "Full Comments",
    ];
    let rows = records.crm.activities.iter().map(|activity| {
        [
            activity.id.to_string(),
            activity.subject.to_string(),
            activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
            records.deal_of(activity),
            records.people(activity),
            join(activity.contacts.iter().map(|id| id.0.to_string())),
            records.owner(activity.owner.as_deref()),
            if activity.kind == LoggedKind::Call { "Call" } else { "Task" }.to_owned(),
            kind(activity.kind).to_owned(),
            if activity.done { "Completed" } else { "Not Started" }.to_owned(),
            super::parts::day_of(activity.at),
            moment(Some(activity.at).filter(|_| activity.done)),
            moment(Some(activity.known_at)),
            activity.duration_seconds.map_or_else(String::new, |seconds| seconds.to_string()),
            activity.text.to_string(),
        ]
    });
    table("activities.csv", headers, rows)
}
