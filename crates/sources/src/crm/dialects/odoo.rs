//! Odoo: technical names (`partner_id/id`) or labels. One table of partners holds accounts and contacts alike,
//! and a deal's partner can be either.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// Everything that Odoo exports.
pub(super) static ODOO: Dialect = Dialect {
    name: "Odoo",
    utc: true,
    point: true,
    shapes: &[LEAD, PARTNER, STAGE, USER, MEETING, MESSAGE, TRACKING, ACTIVITY],
};

const LEAD: Shape = Shape::of(Object::Deals)
    .files(&["crmlead", "lead", "opportunit", "pipeline"])
    .must(&[
        &["name", "Opportunity"],
        &["stage_id", "stage_id/name", "stage_id/id", "Stage"],
        &[
            "expected_revenue",
            "Expected Revenue",
            "date_deadline",
            "Expected Closing",
            "partner_id",
            "partner_id/id",
            "won_status",
            "Salesperson",
            "lost_reason_id",
        ],
    ])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        (".id", Field::Id),
        ("name", Field::Name),
        ("Opportunity", Field::Name),
        ("partner_id", Field::Partner),
        ("partner_id/name", Field::Partner),
        ("partner_id/display_name", Field::Partner),
        ("partner_id/commercial_partner_id", Field::AccountName),
        ("Customer", Field::Partner),
        ("partner_id/id", Field::PartnerId),
        ("Customer/External ID", Field::PartnerId),
        ("partner_name", Field::AccountName),
        ("Company Name", Field::AccountName),
        ("website", Field::Domain),
        ("Website", Field::Domain),
        ("contact_name", Field::ContactName),
        ("Contact Name", Field::ContactName),
        ("email_from", Field::ContactEmail),
        ("Email", Field::ContactEmail),
        ("function", Field::ContactTitle),
        ("Job Position", Field::ContactTitle),
        ("user_id", Field::OwnerName),
        ("user_id/name", Field::OwnerName),
        ("user_id/id", Field::OwnerId),
        ("Salesperson", Field::OwnerName),
        ("stage_id", Field::Stage),
        ("stage_id/name", Field::Stage),
        ("stage_id/id", Field::Stage),
        ("Stage", Field::Stage),
        ("won_status", Field::Status),
        ("Won/Lost", Field::Status),
        ("Is Won", Field::Status),
        ("active", Field::Active),
        ("Active", Field::Active),
        ("lost_reason_id", Field::LostReason),
        ("lost_reason_id/name", Field::LostReason),
        ("Lost Reason", Field::LostReason),
        ("expected_revenue", Field::Amount),
        ("Expected Revenue", Field::Amount),
        ("company_currency", Field::Currency),
        ("company_currency/name", Field::Currency),
        ("Currency", Field::Currency),
        ("date_deadline", Field::CloseDate),
        ("Expected Closing", Field::CloseDate),
        ("create_date", Field::CreatedAt),
        ("Created on", Field::CreatedAt),
        ("write_date", Field::ModifiedAt),
        ("Last Updated on", Field::ModifiedAt),
        ("date_last_stage_update", Field::StageChangedAt),
        ("Last Stage Update", Field::StageChangedAt),
        ("date_closed", Field::ClosedAt),
        ("Closed Date", Field::ClosedAt),
        ("activity_summary", Field::NextStep),
        ("Next Activity Summary", Field::NextStep),
        ("type", Field::Aside),
        ("team_id", Field::Aside),
        ("Sales Team", Field::Aside),
        ("probability", Field::Aside),
        ("automated_probability", Field::Aside),
        ("tag_ids", Field::Aside),
        ("Tags", Field::Aside),
        ("phone", Field::Aside),
        ("priority", Field::Aside),
    ]);

const PARTNER: Shape = Shape::of(Object::Contacts)
    .files(&["respartner", "partner", "contact"])
    .must(&[
        &["name", "Name", "complete_name", "display_name", "Complete Name"],
        &[
            "is_company",
            "Is a Company",
            "company_type",
            "parent_id",
            "parent_id/id",
            "parent_id/name",
            "Related Company",
            "commercial_partner_id",
        ],
    ])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        (".id", Field::Id),
        ("name", Field::Name),
        ("email", Field::Email),
        ("function", Field::Title),
        ("Job Position", Field::Title),
        ("parent_id/id", Field::AccountId),
        ("parent_id", Field::AccountName),
        ("parent_id/name", Field::AccountName),
        ("Related Company", Field::AccountName),
        ("company_name", Field::AccountName),
        ("Company Name", Field::AccountName),
        ("is_company", Field::IsAccount),
        ("Is a Company", Field::IsAccount),
        ("website", Field::Domain),
        ("country_id", Field::Country),
        ("country_id/code", Field::Country),
        ("country_id/name", Field::Country),
        ("Country", Field::Country),
        ("create_date", Field::CreatedAt),
        ("Created on", Field::CreatedAt),
        ("write_date", Field::ModifiedAt),
        ("Last Updated on", Field::ModifiedAt),
        ("company_type", Field::Aside),
        ("complete_name", Field::Aside),
        ("display_name", Field::Aside),
        ("phone", Field::Aside),
        ("City", Field::Aside),
        ("user_id", Field::Aside),
    ]);

const STAGE: Shape = Shape::of(Object::Stages)
    .files(&["crmstage", "stage"])
    .must(&[&["name", "Stage Name"], &["is_won", "Is Won Stage?"]])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        ("name", Field::Name),
        ("Stage Name", Field::Name),
        ("is_won", Field::Won),
        ("Is Won Stage?", Field::Won),
    ]);

const USER: Shape = Shape::of(Object::Sellers)
    .files(&["resusers", "user"])
    .must(&[&["login", "Login"], &["name"]])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        ("name", Field::Name),
        ("email", Field::Email),
        ("login", Field::Email),
        ("partner_id", Field::Aside),
    ]);

const MEETING: Shape = Shape::activities(LoggedKind::Meeting)
    .files(&["calendarevent", "event"])
    .must(&[
        &["name", "Meeting Subject"],
        &["start", "Start"],
        &["opportunity_id", "opportunity_id/id", "Opportunity"],
    ])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        ("name", Field::Subject),
        ("Meeting Subject", Field::Subject),
        ("start", Field::At),
        ("stop", Field::EndAt),
        ("description", Field::Text),
        ("opportunity_id", Field::DealName),
        ("Opportunity", Field::DealName),
        ("opportunity_id/id", Field::DealId),
        ("partner_ids", Field::ContactName),
        ("Attendees", Field::ContactName),
        ("partner_ids/id", Field::ContactId),
        ("user_id", Field::OwnerName),
        ("Organizer", Field::OwnerName),
        ("create_date", Field::CreatedAt),
        ("Created on", Field::CreatedAt),
        ("duration", Field::Aside),
    ]);

const MESSAGE: Shape = Shape::of(Object::Activities)
    .files(&["mailmessage", "message"])
    .must(&[&["body", "Contents"], &["res_id", "Related Document ID", "record_name"]])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        ("body", Field::Text),
        ("Contents", Field::Text),
        ("subject", Field::Subject),
        ("res_id", Field::DealId),
        ("Related Document ID", Field::DealId),
        ("record_name", Field::DealName),
        ("date", Field::At),
        ("author_id", Field::OwnerName),
        ("Author", Field::OwnerName),
        ("message_type", Field::CoarseKind),
        ("subtype_id", Field::Kind),
        ("Subtype", Field::Kind),
        ("mail_activity_type_id", Field::Kind),
        ("create_date", Field::CreatedAt),
        ("model", Field::Aside),
    ]);

const TRACKING: Shape = Shape::of(Object::FieldHistory)
    .files(&["tracking"])
    .must(&[&["field_id", "field", "field_desc"], &["new_value_char", "new_value_datetime"]])
    .columns(&[
        ("mail_message_id/res_id", Field::DealId),
        ("mail_message_id/record_name", Field::DealName),
        ("mail_message_id/date", Field::ChangedAt),
        ("create_date", Field::ChangedAt),
        ("field_id", Field::Changed),
        ("field_desc", Field::Changed),
        ("field", Field::Changed),
        ("old_value_char", Field::OldValue),
        ("old_value_datetime", Field::OldValue),
        ("old_value_float", Field::OldValue),
        ("new_value_char", Field::NewValue),
        ("new_value_datetime", Field::NewValue),
        ("new_value_float", Field::NewValue),
    ]);

const ACTIVITY: Shape = Shape::of(Object::Activities)
    .files(&["mailactivity", "activit"])
    .must(&[&["activity_type_id", "Activity Type"], &["res_name", "res_id", "Document Name"]])
    .columns(&[
        ("id", Field::Id),
        ("External ID", Field::Id),
        ("summary", Field::Subject),
        ("note", Field::Text),
        ("res_name", Field::DealName),
        ("Document Name", Field::DealName),
        ("res_id", Field::DealId),
        ("date_deadline", Field::Day),
        ("Due Date", Field::Day),
        ("date_done", Field::CompletedAt),
        ("Done Date", Field::CompletedAt),
        ("user_id", Field::OwnerName),
        ("Assigned to", Field::OwnerName),
        ("create_date", Field::CreatedAt),
        ("Created on", Field::CreatedAt),
        ("activity_type_id", Field::Aside),
        ("Activity Type", Field::Aside),
    ]);
