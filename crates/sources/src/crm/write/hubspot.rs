//! HubSpot's labels; history as a warehouse has it.

use countersign_model::{ClaimedRole, LoggedActivity, LoggedKind, Outcome};

use super::parts::{ExportFile, amount, currency, day, moment, names, reason, table};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    let mut files =
        vec![deals(records), contacts(records), companies(records), owners(records), history(records)];
    files.extend(activities(records));
    files
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Record ID",
        "Deal Name",
        "Deal Stage",
        "Amount",
        "Currency",
        "Close Date",
        "Create Date",
        "Date entered current stage",
        "Deal owner",
        "Associated Company IDs",
        "Associated Contact IDs (Decision maker)",
        "Associated Contact IDs (Evaluator)",
        "Associated Contact IDs (End user)",
        "Associated Contact IDs (Influencer)",
        "Associated Contact IDs",
        "Is Closed Won",
        "Is closed lost",
        "Closed Lost Reason",
        "Next step",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        let with = |role: ClaimedRole| {
            join(
                records
                    .claims(deal)
                    .filter(|claim| claim.role == role)
                    .map(|claim| claim.contact.0.to_string()),
            )
        };
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            now.stage.to_string(),
            amount(now.amount),
            currency(now.amount),
            day(now.close_date),
            moment(deal.created_at),
            moment(now.at),
            records.owner(deal.owner.as_deref()),
            deal.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            with(ClaimedRole::Decider),
            with(ClaimedRole::Evaluator),
            with(ClaimedRole::User),
            with(ClaimedRole::Influencer),
            with(ClaimedRole::Other),
            (now.outcome == Some(Outcome::Won)).to_string(),
            matches!(now.outcome, Some(Outcome::Lost | Outcome::NoDecision)).to_string(),
            reason(now.outcome),
            deal.next_step.to_string(),
        ]
    });
    table("hubspot-deals.csv", headers, rows)
}

fn contacts(records: &Records<'_>) -> ExportFile {
    let headers = [
        "Record ID",
        "First Name",
        "Last Name",
        "Email",
        "Additional email addresses",
        "Job Title",
        "Associated Company IDs",
        "Create Date",
        "Contact owner",
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
            String::new(),
        ]
    });
    table("hubspot-contacts.csv", headers, rows)
}

fn companies(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.accounts.iter().map(|account| {
        let domains = join(account.domains.iter().map(ToString::to_string));
        [account.id.0.to_string(), account.name.to_string(), domains, account.country.to_string()]
    });
    table(
        "hubspot-companies.csv",
        ["Record ID", "Company name", "Company Domain Name", "Country/Region"],
        rows,
    )
}

fn owners(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let (first, last) = names(&seller.name);
        [
            seller.id.to_string(),
            seller.email.as_ref().map_or_else(String::new, ToString::to_string),
            first,
            last,
        ]
    });
    table("owner.csv", ["owner_id", "email", "first_name", "last_name"], rows)
}

fn history(records: &Records<'_>) -> ExportFile {
    let rows = records.steps().into_iter().map(|(deal, change, field, _, after)| {
        let property = if field == "stage" { "dealstage" } else { field };
        [deal.id.0.to_string(), moment(change.at), property.to_owned(), after]
    });
    table("deal_property_history.csv", ["deal_id", "timestamp", "name", "value"], rows)
}

fn activities(records: &Records<'_>) -> Vec<ExportFile> {
    let of = |kind: LoggedKind| records.crm.activities.iter().filter(move |activity| activity.kind == kind);
    let common = |activity: &LoggedActivity| {
        [
            activity.id.to_string(),
            activity.subject.to_string(),
            activity.text.to_string(),
            moment(Some(activity.at)),
            moment(Some(activity.known_at)),
            records.owner(activity.owner.as_deref()),
            activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
            join(activity.contacts.iter().map(|id| id.0.to_string())),
            activity
                .duration_seconds
                .map_or_else(String::new, |seconds| (u64::from(seconds) * 1000).to_string()),
        ]
    };
    let (owner, deals, contacts) = ("Activity assigned to", "Associated Deal IDs", "Associated Contact IDs");
    let call = [
        "Record ID",
        "Call Title",
        "Call notes",
        "Activity date",
        "Create Date",
        owner,
        deals,
        contacts,
        "Call duration",
    ];
    let meeting = [
        "Record ID",
        "Meeting name",
        "Meeting description",
        "Meeting start time",
        "Create Date",
        owner,
        deals,
        contacts,
        "Meeting location",
    ];
    let email = [
        "Record ID",
        "Email subject",
        "Email body",
        "Activity date",
        "Create Date",
        owner,
        deals,
        contacts,
        "Email direction",
    ];
    let note = [
        "Record ID",
        "Title",
        "Note body",
        "Activity date",
        "Create Date",
        owner,
        deals,
        contacts,
        "Priority",
    ];
    let task = [
        "Record ID",
        "Task Title",
        "Task notes",
        "Due date",
        "Create Date",
        owner,
        deals,
        contacts,
        "Task Status",
    ];
    let state =
        |activity: &LoggedActivity| if activity.done { "COMPLETED" } else { "NOT_STARTED" }.to_owned();
    vec![
        table("hubspot-calls.csv", call, of(LoggedKind::Call).map(common)),
        table("hubspot-meetings.csv", meeting, of(LoggedKind::Meeting).map(common)),
        table("hubspot-emails.csv", email, of(LoggedKind::Email).map(common)),
        table("hubspot-notes.csv", note, of(LoggedKind::Note).map(common)),
        table(
            "hubspot-tasks.csv",
            task,
            of(LoggedKind::Task).map(|activity| {
                let [a, b, c, d, e, f, g, h, _] = common(activity);
                [a, b, c, d, e, f, g, h, state(activity)]
            }),
        ),
    ]
}
