//! What warehouses split into tables of their own.

use crate::crm::field::{Field, Object};
use crate::crm::shape::Shape;

pub(super) const STAGE_ENTRY: Shape = Shape::of(Object::StageEntries)
    .files(&["dealstage"])
    .must(&[&["deal_id"], &["date_entered"], &["value"]])
    .columns(&[
        ("deal_id", Field::DealId),
        ("value", Field::Stage),
        ("date_entered", Field::ChangedAt),
        ("source", Field::Aside),
        ("source_id", Field::Aside),
        ("_fivetran_active", Field::Aside),
    ]);

pub(super) const PROPERTY_HISTORY: Shape = Shape::of(Object::FieldHistory)
    .files(&["dealpropertyhistory"])
    .must(&[&["deal_id"], &["name"], &["value"], &["timestamp"]])
    .columns(&[
        ("deal_id", Field::DealId),
        ("name", Field::Changed),
        ("value", Field::NewValue),
        ("timestamp", Field::ChangedAt),
        ("source", Field::Aside),
        ("source_id", Field::Aside),
    ]);

pub(super) const PIPELINE_STAGE: Shape =
    Shape::of(Object::Stages).files(&["dealpipelinestage"]).must(&[&["stage_id"], &["label"]]).columns(&[
        ("stage_id", Field::Id),
        ("label", Field::Name),
        ("closed_won", Field::Won),
        ("is_closed", Field::Closed),
        ("_fivetran_deleted", Field::Aside),
        ("pipeline_id", Field::Aside),
        ("display_order", Field::Aside),
    ]);

pub(super) const DEAL_CONTACT: Shape = Shape::of(Object::Roles)
    .files(&["dealcontact"])
    .must(&[&["deal_id", "hs_deal_id"], &["contact_id"]])
    .columns(&[
        ("deal_id", Field::DealId),
        ("contact_id", Field::ContactId),
        ("label", Field::Role),
        ("association_label", Field::Role),
        ("type_id", Field::Aside),
        ("category", Field::Aside),
    ]);

pub(super) const DEAL_COMPANY: Shape = Shape::of(Object::DealAccounts)
    .files(&["dealcompany"])
    .must(&[&["deal_id"], &["company_id"]])
    .columns(&[
        ("deal_id", Field::DealId),
        ("company_id", Field::AccountId),
        ("type_id", Field::Aside),
        ("category", Field::Aside),
    ]);

pub(super) const CONTACT_COMPANY: Shape = Shape::of(Object::ContactAccounts)
    .files(&["contactcompany"])
    .must(&[&["contact_id"], &["company_id"]])
    .columns(&[
        ("contact_id", Field::ContactId),
        ("company_id", Field::AccountId),
        ("type_id", Field::Aside),
        ("category", Field::Aside),
    ]);

pub(super) const ENGAGEMENT_LINK: Shape = Shape::of(Object::ActivityLinks)
    .files(&["engagementdeal", "engagementcontact"])
    .must(&[&["engagement_id"], &["deal_id", "contact_id"]])
    .columns(&[
        ("engagement_id", Field::Id),
        ("deal_id", Field::DealId),
        ("contact_id", Field::ContactId),
        ("engagement_type", Field::Aside),
        ("type_id", Field::Aside),
        ("category", Field::Aside),
    ]);

/// Ids and types of engagements, whose texts stand in tables of their own.
pub(super) const ENGAGEMENT: Shape = Shape::nothing(&[&["id"], &["type"], &["portal_id"]])
    .files(&["engagement"])
    .columns(&[("id", Field::Aside), ("type", Field::Aside), ("portal_id", Field::Aside)]);

/// Tickets, products, and everything else that HubSpot exports.
pub(super) const OTHER: Shape = Shape::nothing(&[&["Record ID", "hs_object_id", "_fivetran_synced"]]);

pub(super) const MERGES: Shape =
    Shape::nothing(&[&["canonical_vid"], &["vid_to_merge"]]).files(&["contactmerge"]).columns(&[
        ("canonical_vid", Field::Aside),
        ("vid_to_merge", Field::Aside),
        ("contact_id", Field::Aside),
        ("first_name", Field::Aside),
        ("last_name", Field::Aside),
    ]);
