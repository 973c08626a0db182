//! Salesforce's API names.

use countersign_model::{LoggedKind, Outcome};

use super::parts::{ExportFile, amount, api_moment, currency, day, day_of, kind, names, reason, role, table};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    vec![
        deals(records),
        history(records),
        roles(records),
        contacts(records),
        accounts(records),
        users(records),
        tasks(records),
    ]
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Id",
        "AccountId",
        "Name",
        "StageName",
        "Amount",
        "CurrencyIsoCode",
        "CloseDate",
        "IsClosed",
        "IsWon",
        "Loss_Reason__c",
        "OwnerId",
        "CreatedDate",
        "LastStageChangeDate",
        "NextStep",
        "PushCount",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        [
            deal.id.0.to_string(),
            deal.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            deal.name.to_string(),
            now.stage.to_string(),
            amount(now.amount),
            currency(now.amount),
            day(now.close_date),
            now.outcome.is_some().to_string(),
            (now.outcome == Some(Outcome::Won)).to_string(),
            reason(now.outcome),
            deal.owner.as_deref().unwrap_or_default().to_owned(),
            api_moment(deal.created_at),
            api_moment(now.at),
            deal.next_step.to_string(),
            deal.push_count.map_or_else(String::new, |count| count.to_string()),
        ]
    });
    table("Opportunity.csv", headers, rows)
}

fn history(records: &Records<'_>) -> ExportFile {
    let headers =
        ["Id", "OpportunityId", "StageName", "Amount", "CurrencyIsoCode", "CloseDate", "CreatedDate"];
    let rows = records.changes().enumerate().map(|(number, (deal, change))| {
        [
            format!("h{number}"),
            deal.id.0.to_string(),
            change.stage.to_string(),
            amount(change.amount),
            currency(change.amount),
            day(change.close_date),
            api_moment(change.at),
        ]
    });
    table("OpportunityHistory.csv", headers, rows)
}

fn roles(records: &Records<'_>) -> ExportFile {
    let headers = ["Id", "OpportunityId", "ContactId", "Role", "IsPrimary", "CreatedDate"];
    let rows = records.crm.role_claims.iter().map(|claim| {
        [
            claim.id.to_string(),
            claim.deal.0.to_string(),
            claim.contact.0.to_string(),
            role(claim.role).to_owned(),
            "false".to_owned(),
            api_moment(claim.known_at),
        ]
    });
    table("OpportunityContactRole.csv", headers, rows)
}

fn contacts(records: &Records<'_>) -> ExportFile {
    let headers =
        ["Id", "AccountId", "FirstName", "LastName", "Email", "Title", "ReportsToId", "CreatedDate"];
    let rows = records.crm.contacts.iter().map(|contact| {
        let (first, last) = names(&contact.name);
        [
            contact.id.0.to_string(),
            contact.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            first,
            last,
            join(contact.emails.iter().map(ToString::to_string)),
            contact.title.to_string(),
            contact.reports_to.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            api_moment(contact.known_at),
        ]
    });
    table("Contact.csv", headers, rows)
}

fn accounts(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(|domain| format!("https://www.{domain}")));
        [account.id.0.to_string(), account.name.to_string(), domains, account.country.to_string()]
    });
    table("Account.csv", ["Id", "Name", "Website", "BillingCountry"], rows)
}

fn users(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let email = seller.email.as_ref().map_or_else(String::new, ToString::to_string);
        [seller.id.to_string(), seller.name.to_string(), email, "true".to_owned()]
    });
    table("User.csv", ["Id", "Name", "Email", "IsActive"], rows)
}

fn tasks(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Id",
        "WhatId",
        "WhoId",
        "Subject",
        "TaskSubtype",
        "Type",
        "Status",
        "ActivityDate",
        "CompletedDateTime",
        "CallDurationInSeconds",
        "Description",
        "OwnerId",
        "CreatedDate",
    ];
    let rows = records.crm.activities.iter().map(|activity| {
        [
            activity.id.to_string(),
            activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
            join(activity.contacts.iter().map(|id| id.0.to_string())),
            activity.subject.to_string(),
            if activity.kind == LoggedKind::Call { "Call" } else { "Task" }.to_owned(),
            kind(activity.kind).to_owned(),
            if activity.done { "Completed" } else { "Not Started" }.to_owned(),
            day_of(activity.at),
            api_moment(Some(activity.at).filter(|_| activity.done)),
            activity.duration_seconds.map_or_else(String::new, |seconds| seconds.to_string()),
            activity.text.to_string(),
            activity.owner.as_deref().unwrap_or_default().to_owned(),
            api_moment(Some(activity.known_at)),
        ]
    });
    table("Task.csv", headers, rows)
}
