//! EspoCRM: field names as headers, times in UTC. Its tables of opportunities and contacts lose the roles; the
//! table between them has them.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// Everything that EspoCRM exports.
pub(super) static ESPOCRM: Dialect = Dialect {
    name: "EspoCRM",
    utc: true,
    point: true,
    shapes: &[OPPORTUNITY, ROLE, CONTACT, ACCOUNT, USER, MEETING, CALL, TASK, NOTE],
};

const OPPORTUNITY: Shape = Shape::of(Object::Deals)
    .files(&["opportunit"])
    .must(&[
        &["name"],
        &["stage"],
        &["closeDate"],
        &["amountCurrency", "amountConverted", "lastStage", "assignedUserName", "assignedUserId"],
    ])
    .columns(&[
        ("id", Field::Id),
        ("name", Field::Name),
        ("accountId", Field::AccountId),
        ("accountName", Field::AccountName),
        ("assignedUserId", Field::OwnerId),
        ("assignedUserName", Field::OwnerName),
        ("stage", Field::Stage),
        ("amount", Field::Amount),
        ("amountCurrency", Field::Currency),
        ("closeDate", Field::CloseDate),
        ("createdAt", Field::CreatedAt),
        ("modifiedAt", Field::ModifiedAt),
        ("contactId", Field::ContactId),
        ("contactsIds", Field::ContactId),
        ("contactName", Field::ContactName),
        ("contactRole", Field::Role),
        ("nextStep", Field::NextStep),
        ("deleted", Field::Deleted),
        ("lastStage", Field::Aside),
        ("probability", Field::Aside),
        ("leadSource", Field::Aside),
        ("amountConverted", Field::Aside),
        ("amountWeightedConverted", Field::Aside),
        ("description", Field::Aside),
    ]);

const ROLE: Shape = Shape::of(Object::Roles)
    .files(&["contactopportunity", "opportunitycontact"])
    .must(&[&["opportunityId"], &["contactId"], &["role"]])
    .columns(&[
        ("id", Field::Id),
        ("opportunityId", Field::DealId),
        ("contactId", Field::ContactId),
        ("role", Field::Role),
        ("deleted", Field::Deleted),
    ]);

const CONTACT: Shape = Shape::of(Object::Contacts)
    .files(&["contact"])
    .must(&[
        &["lastName", "name"],
        &["emailAddress"],
        &["accountId", "accountName", "opportunityRole", "accountAnyId"],
        &["assignedUserId", "assignedUserName", "createdAt", "salutationName", "opportunityRole"],
    ])
    .columns(&[
        ("id", Field::Id),
        ("name", Field::Name),
        ("firstName", Field::FirstName),
        ("lastName", Field::LastName),
        ("emailAddress", Field::Email),
        ("title", Field::Title),
        ("accountId", Field::AccountId),
        ("accountName", Field::AccountName),
        ("opportunityRole", Field::Role),
        ("opportunitiesIds", Field::DealId),
        ("createdAt", Field::CreatedAt),
        ("modifiedAt", Field::ModifiedAt),
        ("deleted", Field::Deleted),
        ("salutationName", Field::Aside),
        ("phoneNumber", Field::Aside),
        ("doNotCall", Field::Aside),
        ("accountType", Field::Aside),
        ("assignedUserId", Field::Aside),
    ]);

const ACCOUNT: Shape = Shape::of(Object::Accounts)
    .files(&["account"])
    .must(&[
        &["name"],
        &["website", "industry", "billingAddressCountry", "sicCode"],
        &["emailAddress", "assignedUserId", "assignedUserName", "billingAddressCity", "createdAt"],
    ])
    .columns(&[
        ("id", Field::Id),
        ("name", Field::Name),
        ("website", Field::Domain),
        ("emailAddress", Field::Domain),
        ("billingAddressCountry", Field::Country),
        ("modifiedAt", Field::ModifiedAt),
        ("deleted", Field::Deleted),
        ("industry", Field::Aside),
        ("type", Field::Aside),
        ("billingAddressCity", Field::Aside),
        ("assignedUserId", Field::Aside),
    ]);

const USER: Shape = Shape::of(Object::Sellers)
    .files(&["user"])
    .must(&[&["id"], &["userName"], &["name", "lastName"]])
    .columns(&[
        ("id", Field::Id),
        ("name", Field::Name),
        ("firstName", Field::FirstName),
        ("lastName", Field::LastName),
        ("emailAddress", Field::Email),
        ("userName", Field::Aside),
        ("type", Field::Aside),
        ("isActive", Field::Aside),
        ("title", Field::Aside),
    ]);

/// Meetings, calls and tasks have these columns.
const COLUMNS: &[(&str, Field)] = &[
    ("id", Field::Id),
    ("name", Field::Subject),
    ("status", Field::Status),
    ("dateStart", Field::At),
    ("dateEnd", Field::EndAt),
    ("duration", Field::Seconds),
    ("dateCompleted", Field::CompletedAt),
    ("description", Field::Text),
    ("parentId", Field::DealId),
    ("parentName", Field::DealName),
    ("accountName", Field::AccountName),
    ("contactsIds", Field::ContactId),
    ("contactId", Field::ContactId),
    ("contactName", Field::ContactName),
    ("assignedUserId", Field::OwnerId),
    ("assignedUserName", Field::OwnerName),
    ("createdAt", Field::CreatedAt),
    ("deleted", Field::Deleted),
    ("parentType", Field::Aside),
    ("direction", Field::Aside),
    ("priority", Field::Aside),
];

const MEETING: Shape = Shape::activities(LoggedKind::Meeting)
    .files(&["meeting"])
    .must(&[&["name"], &["dateStart"], &["dateEnd"], &["parentId", "parentName"]])
    .columns(COLUMNS);

const CALL: Shape = Shape::activities(LoggedKind::Call)
    .files(&["call"])
    .must(&[&["name"], &["dateStart"], &["direction"], &["parentId", "parentName"]])
    .columns(COLUMNS);

const TASK: Shape = Shape::of(Object::Activities)
    .files(&["task"])
    .must(&[&["name"], &["priority", "dateCompleted"], &["parentId", "parentName"]])
    .columns(COLUMNS);

const NOTE: Shape = Shape::activities(LoggedKind::Note)
    .files(&["note"])
    .must(&[&["post"], &["parentId", "parentName"], &["createdAt"]])
    .columns(&[
        ("id", Field::Id),
        ("post", Field::Text),
        ("parentId", Field::DealId),
        ("parentName", Field::DealName),
        ("createdById", Field::OwnerId),
        ("createdByName", Field::OwnerName),
        ("createdAt", Field::CreatedAt),
        ("deleted", Field::Deleted),
        ("parentType", Field::Aside),
        ("type", Field::Aside),
    ]);
