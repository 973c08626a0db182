//! Odoo's technical names.

use countersign_model::Outcome;

use super::parts::{ExportFile, amount, currency, day, kind, moment, reason, table};
use super::records::{Records, join};

pub(super) fn write(records: &Records<'_>) -> Vec<ExportFile> {
    vec![deals(records), partners(records), users(records), tracking(records), messages(records)]
}

fn deals(records: &Records<'_>) -> ExportFile {
    let headers = [
        "id",
        "name",
        "partner_id/id",
        "user_id",
        "stage_id",
        "expected_revenue",
        "company_currency",
        "date_deadline",
        "create_date",
        "date_last_stage_update",
        "won_status",
        "lost_reason_id",
        "date_closed",
    ];
    let rows = records.crm.deals.iter().map(|deal| {
        let now = &deal.current;
        let partner = records.claims(deal).next().map(|claim| claim.contact.0.to_string());
        let won_status = match now.outcome {
            None => "pending",
            Some(Outcome::Won) => "won",
            Some(Outcome::Lost | Outcome::NoDecision) => "lost",
        };
        [
            deal.id.0.to_string(),
            deal.name.to_string(),
            partner.or(deal.account.as_ref().map(|id| id.0.to_string())).unwrap_or_default(),
            records.owner(deal.owner.as_deref()),
            now.stage.to_string(),
            amount(now.amount),
            currency(now.amount),
            day(now.close_date),
            moment(deal.created_at),
            moment(now.at),
            won_status.to_owned(),
            reason(now.outcome),
            moment(now.at.filter(|_| now.outcome.is_some())),
        ]
    });
    table("crm.lead.csv", headers, rows)
}

fn partners(records: &Records<'_>) -> ExportFile {
    let headers = [
        "id",
        "name",
        "is_company",
        "parent_id/id",
        "email",
        "function",
        "website",
        "country_id",
        "create_date",
    ];
    let companies = records.crm.accounts.iter().map(|account| {
        [
            account.id.0.to_string(),
            account.name.to_string(),
            "True".to_owned(),
            String::new(),
            String::new(),
            String::new(),
            join(account.domains.iter().map(ToString::to_string)),
            account.country.to_string(),
            String::new(),
        ]
    });
    let people = records.crm.contacts.iter().map(|contact| {
        [
            contact.id.0.to_string(),
            contact.name.to_string(),
            "False".to_owned(),
            contact.account.as_ref().map_or_else(String::new, |id| id.0.to_string()),
            join(contact.emails.iter().map(ToString::to_string)),
            contact.title.to_string(),
            String::new(),
            String::new(),
            moment(contact.known_at),
        ]
    });
    table("res.partner.csv", headers, companies.chain(people))
}

fn users(records: &Records<'_>) -> ExportFile {
    let rows = records.crm.sellers.iter().map(|seller| {
        let email = seller.email.as_ref().map_or_else(String::new, ToString::to_string);
        [seller.id.to_string(), seller.name.to_string(), email]
    });
    table("res.users.csv", ["id", "name", "login"], rows)
}

fn tracking(records: &Records<'_>) -> ExportFile {
    let headers =
        ["mail_message_id/res_id", "mail_message_id/date", "field_desc", "old_value_char", "new_value_char"];
    let rows = records.steps().into_iter().map(|(deal, change, field, before, after)| {
        let field = match field {
            "stage" => "Stage",
            "amount" => "Expected Revenue",
            _ => "date_deadline",
        };
        [deal.id.0.to_string(), moment(change.at), field.to_owned(), before, after]
    });
    table("mail.tracking.value.csv", headers, rows)
}

fn messages(records: &Records<'_>) -> ExportFile {
    let headers =
        ["id", "subject", "body", "res_id", "date", "author_id", "mail_activity_type_id", "create_date"];
    let rows = records.crm.activities.iter().map(|activity| {
        [
            activity.id.to_string(),
            activity.subject.to_string(),
            activity.text.to_string(),
            activity.deal.as_ref().map_or_else(String::new, |deal| deal.0.to_string()),
            moment(Some(activity.at)),
            records.owner(activity.owner.as_deref()),
            kind(activity.kind).to_owned(),
            moment(Some(activity.known_at)),
        ]
    });
    table("mail.message.csv", headers, rows)
}
