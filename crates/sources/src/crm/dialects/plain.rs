//! A list of deals kept by hand: `deals.csv`, and `deals.toml` turned into the same tables. BottleCRM's export
//! has these headers too.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// Lists kept by hand.
pub(in crate::crm) static PLAIN: Dialect =
    Dialect { name: "list of deals", utc: false, point: false, shapes: &[DEAL, ROLE, HISTORY, NOTE] };

const DEAL: Shape = Shape::of(Object::Deals)
    .files(&["deal"])
    .must(&[
        &["name", "deal", "deal name", "affär", "affärsnamn"],
        &[
            "account",
            "account name",
            "company",
            "customer",
            "organisation",
            "domain",
            "domains",
            "kund",
            "företag",
            "domän",
        ],
        &["stage", "amount", "close_date", "owner", "fas", "steg", "belopp", "slutdatum", "ansvarig"],
    ])
    .columns(&[
        ("id", Field::Id),
        ("name", Field::Name),
        ("deal", Field::Name),
        ("deal name", Field::Name),
        ("affär", Field::Name),
        ("affärsnamn", Field::Name),
        ("account", Field::AccountName),
        ("account name", Field::AccountName),
        ("company", Field::AccountName),
        ("customer", Field::AccountName),
        ("organisation", Field::AccountName),
        ("kund", Field::AccountName),
        ("företag", Field::AccountName),
        ("account_id", Field::AccountId),
        ("domain", Field::Domain),
        ("domains", Field::Domain),
        ("domän", Field::Domain),
        ("domäner", Field::Domain),
        ("website", Field::Domain),
        ("owner", Field::OwnerName),
        ("owner_email", Field::OwnerEmail),
        ("deal owner", Field::OwnerName),
        ("seller", Field::OwnerName),
        ("ansvarig", Field::OwnerName),
        ("säljare", Field::OwnerName),
        ("assigned to", Field::OwnerName),
        ("stage", Field::Stage),
        ("fas", Field::Stage),
        ("steg", Field::Stage),
        ("status", Field::Status),
        ("outcome", Field::Status),
        ("utfall", Field::Status),
        ("lost_reason", Field::LostReason),
        ("amount", Field::Amount),
        ("value", Field::Amount),
        ("belopp", Field::Amount),
        ("värde", Field::Amount),
        ("currency", Field::Currency),
        ("valuta", Field::Currency),
        ("close_date", Field::CloseDate),
        ("closing date", Field::CloseDate),
        ("slutdatum", Field::CloseDate),
        ("stängningsdatum", Field::CloseDate),
        ("created", Field::CreatedAt),
        ("created_at", Field::CreatedAt),
        ("skapad", Field::CreatedAt),
        ("modified", Field::ModifiedAt),
        ("stage_since", Field::StageChangedAt),
        ("next_step", Field::NextStep),
        ("nästa steg", Field::NextStep),
        ("contacts", Field::People),
        ("contact", Field::People),
        ("kontakter", Field::People),
        ("kontakt", Field::People),
        ("pipeline", Field::Aside),
        ("probability", Field::Aside),
        ("type", Field::Aside),
        ("tags", Field::Aside),
    ]);

const ROLE: Shape = Shape::of(Object::Roles)
    .files(&["contact", "kontakt"])
    .must(&[
        &["deal", "deal_id", "affär"],
        &["contact", "contact_email", "kontakt", "email"],
        &["role", "title", "roll"],
    ])
    .columns(&[
        ("deal_id", Field::DealId),
        ("deal", Field::DealName),
        ("affär", Field::DealName),
        ("account", Field::AccountName),
        ("contact", Field::ContactName),
        ("kontakt", Field::ContactName),
        ("contact_email", Field::ContactEmail),
        ("email", Field::ContactEmail),
        ("title", Field::ContactTitle),
        ("titel", Field::ContactTitle),
        ("role", Field::Role),
        ("roll", Field::Role),
    ]);

const HISTORY: Shape = Shape::of(Object::DealHistory)
    .files(&["history", "historik"])
    .must(&[&["deal", "deal_id", "affär"], &["stage", "fas", "steg"], &["at", "since", "date", "datum"]])
    .columns(&[
        ("deal_id", Field::DealId),
        ("deal", Field::DealName),
        ("affär", Field::DealName),
        ("stage", Field::Stage),
        ("fas", Field::Stage),
        ("steg", Field::Stage),
        ("at", Field::ChangedAt),
        ("since", Field::ChangedAt),
        ("date", Field::ChangedAt),
        ("datum", Field::ChangedAt),
        ("amount", Field::Amount),
        ("belopp", Field::Amount),
        ("currency", Field::Currency),
        ("valuta", Field::Currency),
        ("close_date", Field::CloseDate),
        ("slutdatum", Field::CloseDate),
    ]);

const NOTE: Shape = Shape::activities(LoggedKind::Note)
    .files(&["note", "anteckning"])
    .must(&[&["deal", "deal_id", "affär"], &["note", "text", "anteckning"], &["date", "datum"]])
    .columns(&[
        ("id", Field::Id),
        ("deal_id", Field::DealId),
        ("deal", Field::DealName),
        ("affär", Field::DealName),
        ("note", Field::Text),
        ("text", Field::Text),
        ("anteckning", Field::Text),
        ("date", Field::At),
        ("datum", Field::At),
        ("owner", Field::OwnerName),
        ("contact", Field::ContactName),
        ("kontakt", Field::ContactName),
    ]);
