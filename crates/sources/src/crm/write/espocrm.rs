//! EspoCRM's field names.

use countersign_model::{LoggedActivity, LoggedKind};

use super::parts::{ExportFile, amount, currency, day, moment, names, role, table};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    let mut files =
        vec![deals(records), roles(records), contacts(records), accounts(records), users(records)];
    files.extend(activities(records));
    files
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "id",
        "name",
        "amount",
        "stage",
        "lastStage",
        "closeDate",
        "createdAt",
        "amountCurrency",
        "accountId",
        "accountName",
        "assignedUserId",
        "assignedUserName",
        "nextStep",
        "lossReason",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            amount(now.amount),
            now.stage.to_string(),
            now.stage.to_string(),
            day(now.close_date),
            moment(deal.created_at),
            currency(now.amount),
            deal.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            records.account(deal.account.as_ref()),
            deal.owner.as_deref().unwrap_or_default().to_owned(),
            records.owner(deal.owner.as_deref()),
            deal.next_step.to_string(),
            super::parts::reason(now.outcome),
        ]
    });
    table("Opportunity.csv", headers, rows)
}

fn roles(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.role_claims.iter().map(|claim| {
        [
            claim.id.to_string(),
            claim.deal.0.to_string(),
            claim.contact.0.to_string(),
            role(claim.role).to_owned(),
        ]
    });
    table("ContactOpportunity.csv", ["id", "opportunityId", "contactId", "role"], rows)
}

fn contacts(records: &Records<'_>) -> ExportFile {
    let headers = [
        "id",
        "firstName",
        "lastName",
        "salutationName",
        "emailAddress",
        "title",
        "accountId",
        "accountName",
        "createdAt",
    ];
    let rows = records.crm.contacts.iter().map(|contact| {
        let (first, last) = names(&contact.name);
        [
            contact.id.0.to_string(),
            first,
            last,
            String::new(),
            join(contact.emails.iter().map(ToString::to_string)),
            contact.title.to_string(),
            contact.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            records.account(contact.account.as_ref()),
            moment(contact.known_at),
        ]
    });
    table("Contact.csv", headers, rows)
}

fn accounts(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(ToString::to_string));
        [
            account.id.0.to_string(),
            account.name.to_string(),
            domains,
            account.country.to_string(),
            String::new(),
        ]
    });
    table("Account.csv", ["id", "name", "website", "billingAddressCountry", "assignedUserId"], rows)
}

fn users(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let email = seller.email.as_ref().map_or_else(String::new, ToString::to_string);
        [seller.id.to_string(), seller.id.to_string(), seller.name.to_string(), email]
    });
    table("User.csv", ["id", "userName", "name", "emailAddress"], rows)
}

fn activities(records: &Records<'_>) -> Vec<ExportFile> {
    let of = |kind: LoggedKind| records.crm.activities.iter().filter(move |activity| activity.kind == kind);
    let row = |activity: &LoggedActivity| {
        [
            activity.id.to_string(),
            activity.subject.to_string(),
            if activity.done { "Held" } else { "Planned" }.to_owned(),
            moment(Some(activity.at)),
            String::new(),
            activity.duration_seconds.map_or_else(String::new, |seconds| seconds.to_string()),
            activity.text.to_string(),
            activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
            join(activity.contacts.iter().map(|id| id.0.to_string())),
            activity.owner.as_deref().unwrap_or_default().to_owned(),
            moment(Some(activity.known_at)),
            String::new(),
        ]
    };
    let headers = |last| {
        [
            "id",
            "name",
            "status",
            "dateStart",
            "dateEnd",
            "duration",
            "description",
            "parentId",
            "contactsIds",
            "assignedUserId",
            "createdAt",
            last,
        ]
    };
    let posts = of(LoggedKind::Note).map(|activity| {
        [
            activity.id.to_string(),
            activity.text.to_string(),
            activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
            activity.owner.as_deref().unwrap_or_default().to_owned(),
            moment(Some(activity.known_at)),
        ]
    });
    vec![
        table("Call.csv", headers("direction"), of(LoggedKind::Call).map(row)),
        table("Meeting.csv", headers("parentType"), of(LoggedKind::Meeting).map(row)),
        table("Task.csv", headers("priority"), of(LoggedKind::Task).map(row)),
        table("Note.csv", ["id", "post", "parentId", "createdById", "createdAt"], posts),
    ]
}
