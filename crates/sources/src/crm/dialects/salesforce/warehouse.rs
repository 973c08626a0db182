//! Salesforce as warehouses copy it, where that differs from the API's names in snake_case.

use crate::crm::field::{Field, Object};
use crate::crm::shape::Shape;

/// Every version of each deal, from when to when it was valid.
pub(super) const VERSIONS: Shape = Shape::of(Object::DealHistory)
    .files(&["opportunityhistory"])
    .must(&[&["_fivetran_start", "dbt_valid_from", "valid_from"], &["stage_name"], &["id"]])
    .columns(&[
        ("id", Field::DealId),
        ("stage_name", Field::Stage),
        ("amount", Field::Amount),
        ("currency_iso_code", Field::Currency),
        ("close_date", Field::CloseDate),
        ("_fivetran_start", Field::ChangedAt),
        ("dbt_valid_from", Field::ChangedAt),
        ("valid_from", Field::ChangedAt),
        ("is_deleted", Field::Deleted),
        ("_fivetran_active", Field::Aside),
        ("_fivetran_end", Field::Aside),
        ("is_closed", Field::Aside),
        ("is_won", Field::Aside),
        ("name", Field::Aside),
        ("account_id", Field::Aside),
        ("owner_id", Field::Aside),
        ("created_date", Field::Aside),
        ("next_step", Field::Aside),
        ("last_modified_date", Field::Aside),
    ]);
