//! Salesforce as its API, Data Loader and weekly export name things; warehouses write the same in snake_case.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// API names.
pub(in crate::crm::dialects) static API: Dialect = Dialect {
    name: "Salesforce",
    utc: true,
    point: true,
    shapes: &[
        DEAL,
        HISTORY,
        super::warehouse::VERSIONS,
        FIELD_HISTORY,
        ROLE,
        CONTACT,
        ACCOUNT,
        USER,
        STAGE,
        TASK,
        EVENT,
        NOTE,
        OTHER,
    ],
};

/// Every other object of an export: leads, products, campaigns.
const OTHER: Shape =
    Shape::nothing(&[&["Id"], &["SystemModstamp", "CreatedById", "LastModifiedById", "_fivetran_synced"]]);

const DEAL: Shape =
    Shape::of(Object::Deals).files(&["opportunit"]).must(&[&["Id"], &["StageName"], &["Name"]]).columns(&[
        ("Id", Field::Id),
        ("Name", Field::Name),
        ("AccountId", Field::AccountId),
        ("Account.Name", Field::AccountName),
        ("OwnerId", Field::OwnerId),
        ("Owner.Name", Field::OwnerName),
        ("Owner.Email", Field::OwnerEmail),
        ("ContactId", Field::ContactId),
        ("StageName", Field::Stage),
        ("IsClosed", Field::Closed),
        ("IsWon", Field::Won),
        ("Amount", Field::Amount),
        ("CurrencyIsoCode", Field::Currency),
        ("CloseDate", Field::CloseDate),
        ("CreatedDate", Field::CreatedAt),
        ("LastModifiedDate", Field::ModifiedAt),
        ("LastStageChangeDate", Field::StageChangedAt),
        ("PushCount", Field::PushCount),
        ("NextStep", Field::NextStep),
        ("IsDeleted", Field::Deleted),
        ("_fivetran_active", Field::Newest),
    ]);

const HISTORY: Shape = Shape::of(Object::DealHistory)
    .files(&["opportunityhistory"])
    .must(&[&["OpportunityId"], &["StageName"], &["CreatedDate"]])
    .columns(&[
        ("Id", Field::Id),
        ("OpportunityId", Field::DealId),
        ("StageName", Field::Stage),
        ("Amount", Field::Amount),
        ("CurrencyIsoCode", Field::Currency),
        ("CloseDate", Field::CloseDate),
        ("CreatedDate", Field::ChangedAt),
        ("IsDeleted", Field::Deleted),
    ]);

const FIELD_HISTORY: Shape = Shape::of(Object::FieldHistory)
    .files(&["opportunityfieldhistory"])
    .must(&[&["OpportunityId"], &["Field"], &["NewValue"]])
    .columns(&[
        ("Id", Field::Id),
        ("OpportunityId", Field::DealId),
        ("Field", Field::Changed),
        ("OldValue", Field::OldValue),
        ("NewValue", Field::NewValue),
        ("CreatedDate", Field::ChangedAt),
        ("IsDeleted", Field::Deleted),
    ]);

const ROLE: Shape = Shape::of(Object::Roles)
    .files(&["opportunitycontactrole"])
    .must(&[&["OpportunityId"], &["ContactId"], &["Role", "IsPrimary"]])
    .columns(&[
        ("Id", Field::Id),
        ("OpportunityId", Field::DealId),
        ("ContactId", Field::ContactId),
        ("Role", Field::Role),
        ("CreatedDate", Field::CreatedAt),
        ("IsDeleted", Field::Deleted),
    ]);

const CONTACT: Shape = Shape::of(Object::Contacts)
    .files(&["contact"])
    .must(&[&["Id"], &["LastName", "Name"], &["AccountId", "ReportsToId", "Email"]])
    .columns(&[
        ("Id", Field::Id),
        ("AccountId", Field::AccountId),
        ("Account.Name", Field::AccountName),
        ("Name", Field::Name),
        ("FirstName", Field::FirstName),
        ("LastName", Field::LastName),
        ("Email", Field::Email),
        ("Title", Field::Title),
        ("Department", Field::Aside),
        ("ReportsToId", Field::ReportsTo),
        ("CreatedDate", Field::CreatedAt),
        ("LastModifiedDate", Field::ModifiedAt),
        ("IsDeleted", Field::Deleted),
        ("_fivetran_active", Field::Newest),
        ("MailingCountry", Field::Aside),
        ("Phone", Field::Aside),
        ("MobilePhone", Field::Aside),
        ("Salutation", Field::Aside),
    ]);

const ACCOUNT: Shape = Shape::of(Object::Accounts)
    .files(&["account"])
    .must(&[
        &["Id"],
        &["Name"],
        &["Website", "BillingCountry", "BillingCountryCode", "Industry", "NumberOfEmployees", "ParentId"],
    ])
    .columns(&[
        ("Id", Field::Id),
        ("Name", Field::Name),
        ("Website", Field::Domain),
        ("BillingCountryCode", Field::Country),
        ("BillingCountry", Field::Country),
        ("IsDeleted", Field::Deleted),
        ("LastModifiedDate", Field::ModifiedAt),
        ("_fivetran_active", Field::Newest),
        ("Industry", Field::Aside),
        ("NumberOfEmployees", Field::Aside),
        ("ParentId", Field::Aside),
        ("OwnerId", Field::Aside),
    ]);

const USER: Shape = Shape::of(Object::Sellers)
    .files(&["user"])
    .must(&[&["Id"], &["Name", "LastName"], &["IsActive", "Username", "ProfileId", "UserRoleId"]])
    .columns(&[
        ("Id", Field::Id),
        ("Name", Field::Name),
        ("FirstName", Field::FirstName),
        ("LastName", Field::LastName),
        ("Email", Field::Email),
        ("Title", Field::Title),
        ("IsActive", Field::Aside),
        ("Username", Field::Aside),
    ]);

const STAGE: Shape = Shape::of(Object::Stages)
    .files(&["opportunitystage"])
    .must(&[&["MasterLabel", "ApiName"], &["IsWon"], &["IsClosed"]])
    .columns(&[
        ("ApiName", Field::Id),
        ("MasterLabel", Field::Name),
        ("IsClosed", Field::Closed),
        ("IsWon", Field::Won),
    ]);

const TASK: Shape = Shape::of(Object::Activities)
    .files(&["task"])
    .must(&[&["Id"], &["WhatId", "WhoId"], &["Subject"], &["Status", "TaskSubtype", "ActivityDate"]])
    .columns(&[
        ("Id", Field::Id),
        ("WhatId", Field::DealId),
        ("WhoId", Field::ContactId),
        ("Subject", Field::Subject),
        ("TaskSubtype", Field::Kind),
        ("Type", Field::CoarseKind),
        ("CallType", Field::Aside),
        ("Status", Field::Status),
        ("IsClosed", Field::Done),
        ("ActivityDate", Field::Day),
        ("CompletedDateTime", Field::CompletedAt),
        ("CallDurationInSeconds", Field::Seconds),
        ("Description", Field::Text),
        ("OwnerId", Field::OwnerId),
        ("CreatedDate", Field::CreatedAt),
        ("IsDeleted", Field::Deleted),
    ]);

const EVENT: Shape = Shape::activities(LoggedKind::Meeting)
    .files(&["event"])
    .must(&[
        &["Id"],
        &["WhatId", "WhoId"],
        &["Subject"],
        &["StartDateTime", "ActivityDateTime", "EndDateTime", "DurationInMinutes"],
    ])
    .columns(&[
        ("Id", Field::Id),
        ("WhatId", Field::DealId),
        ("WhoId", Field::ContactId),
        ("Subject", Field::Subject),
        ("StartDateTime", Field::At),
        ("ActivityDateTime", Field::At),
        ("EndDateTime", Field::EndAt),
        ("ActivityDate", Field::Day),
        ("DurationInMinutes", Field::Minutes),
        ("Description", Field::Text),
        ("OwnerId", Field::OwnerId),
        ("CreatedDate", Field::CreatedAt),
        ("IsDeleted", Field::Deleted),
        ("Location", Field::Aside),
    ]);

const NOTE: Shape = Shape::activities(LoggedKind::Note)
    .files(&["note"])
    .must(&[&["Id"], &["ParentId"], &["Title"], &["Body"]])
    .columns(&[
        ("Id", Field::Id),
        ("ParentId", Field::DealId),
        ("Title", Field::Subject),
        ("Body", Field::Text),
        ("OwnerId", Field::OwnerId),
        ("CreatedDate", Field::CreatedAt),
        ("IsDeleted", Field::Deleted),
    ]);
