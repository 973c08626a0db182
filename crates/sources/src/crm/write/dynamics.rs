//! Dynamics 365: technical columns, serial dates.

use countersign_model::LoggedKind;

use super::parts::{ExportFile, amount, currency, reason, role, serial, serial_day, status, table};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    vec![
        deals(records),
        contacts(records),
        accounts(records),
        users(records),
        connections(records),
        activities(records),
        notes(records),
    ]
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "(Do Not Modify) Opportunity",
        "(Do Not Modify) Row Checksum",
        "Topic",
        "Potential Customer",
        "Est. Revenue",
        "Currency",
        "Est. Close Date",
        "Owner",
        "Sales Stage",
        "Status",
        "Status Reason",
        "Actual Close Date",
        "Created On",
        "Next Step",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        [
            deal.id.0.to_string(),
            "x".to_owned(),
            deal.name.to_string(),
            records.account(deal.account.as_ref()),
            amount(now.amount),
            currency(now.amount),
            serial_day(now.close_date),
            records.owner(deal.owner.as_deref()),
            now.stage.to_string(),
            status(now.outcome),
            reason(now.outcome),
            serial(now.at.filter(|_| now.outcome.is_some())),
            serial(deal.created_at),
            deal.next_step.to_string(),
        ]
    });
    table("Opportunities.csv", headers, rows)
}

fn contacts(records: &Records<'_>) -> ExportFile {
    let headers = [
        "(Do Not Modify) Contact",
        "(Do Not Modify) Row Checksum",
        "Full Name",
        "Email",
        "Job Title",
        "Company Name",
        "Manager",
        "Created On",
    ];
    let rows = records.crm.contacts.iter().map(|contact| {
        [
            contact.id.0.to_string(),
            "x".to_owned(),
            contact.name.to_string(),
            join(contact.emails.iter().map(ToString::to_string)),
            contact.title.to_string(),
            records.account(contact.account.as_ref()),
            contact.reports_to.as_ref().map_or_else(String::new, |id| records.contact(id)),
            serial(contact.known_at),
        ]
    });
    table("Contacts.csv", headers, rows)
}

fn accounts(records: &Records<'_>) -> ExportFile {
    let headers = [
        "(Do Not Modify) Account",
        "(Do Not Modify) Row Checksum",
        "Account Name",
        "Website",
        "Address 1: Country/Region",
    ];
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(ToString::to_string));
        [
            account.id.0.to_string(),
            "x".to_owned(),
            account.name.to_string(),
            domains,
            account.country.to_string(),
        ]
    });
    table("Accounts.csv", headers, rows)
}

fn users(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let email = seller.email.as_ref().map_or_else(String::new, ToString::to_string);
        [seller.id.to_string(), "x".to_owned(), seller.name.to_string(), email]
    });
    table(
        "Users.csv",
        ["(Do Not Modify) User", "(Do Not Modify) Row Checksum", "Full Name", "Primary Email"],
        rows,
    )
}

fn connections(records: &Records<'_>) -> ExportFile {
    let headers = [
        "(Do Not Modify) Connection",
        "(Do Not Modify) Row Checksum",
        "Connected From",
        "Connected To",
        "Role (To)",
        "Created On",
    ];
    let claims =
        records.crm.deals.iter().flat_map(|deal| records.claims(deal).map(move |claim| (deal, claim)));
    let rows = claims.map(|(deal, claim)| {
        [
            claim.id.to_string(),
            "x".to_owned(),
            deal.name.to_string(),
            records.contact(&claim.contact),
            role(claim.role).to_owned(),
            serial(claim.known_at),
        ]
    });
    table("Connections.csv", headers, rows)
}

fn activities(records: &Records<'_>) -> ExportFile {
    let headers = [
        "(Do Not Modify) Activity",
        "(Do Not Modify) Row Checksum",
        "Subject",
        "Regarding",
        "Activity Type",
        "Required Attendees",
        "Owner",
        "Activity Status",
        "Start Date",
        "Created On",
        "Duration",
        "Description",
    ];
    let word = |kind| match kind {
        LoggedKind::Call => "Phone Call",
        LoggedKind::Meeting => "Appointment",
        LoggedKind::Email => "Email",
        LoggedKind::Task | LoggedKind::Note => "Task",
    };
    let rows =
        records.crm.activities.iter().filter(|activity| activity.kind != LoggedKind::Note).map(|activity| {
            [
                activity.id.to_string(),
                "x".to_owned(),
                activity.subject.to_string(),
                records.deal_of(activity),
                word(activity.kind).to_owned(),
                records.people(activity),
                records.owner(activity.owner.as_deref()),
                if activity.done { "Completed" } else { "Open" }.to_owned(),
                serial(Some(activity.at)),
                serial(Some(activity.known_at)),
                activity.duration_seconds.map_or_else(String::new, |seconds| (seconds / 60).to_string()),
                activity.text.to_string(),
            ]
        });
    table("Activities.csv", headers, rows)
}

fn notes(records: &Records<'_>) -> ExportFile {
    let headers = [
        "(Do Not Modify) Note",
        "(Do Not Modify) Row Checksum",
        "Title",
        "Description",
        "Regarding",
        "Owner",
        "Created On",
    ];
    let rows =
        records.crm.activities.iter().filter(|activity| activity.kind == LoggedKind::Note).map(|activity| {
            [
                activity.id.to_string(),
                "x".to_owned(),
                activity.subject.to_string(),
                activity.text.to_string(),
                records.deal_of(activity),
                records.owner(activity.owner.as_deref()),
                serial(Some(activity.known_at)),
            ]
        });
    table("Notes.csv", headers, rows)
}
