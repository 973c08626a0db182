//! Twenty: labels with the parts of compound fields behind them (`Amount CurrencyCode`), relations as ids.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// Everything that Twenty exports.
pub(super) static TWENTY: Dialect = Dialect {
    name: "Twenty",
    utc: true,
    point: true,
    shapes: &[OPPORTUNITY, PERSON, COMPANY, MEMBER, NOTE, TASK, LINK],
};

const OPPORTUNITY: Shape = Shape::of(Object::Deals)
    .files(&["opportunit"])
    .must(&[
        &["Name"],
        &["Stage"],
        &[
            "Amount AmountMicros",
            "Amount CurrencyCode",
            "Point of Contact Id",
            "pointOfContactId",
            "Point of Contact",
        ],
    ])
    .columns(&[
        ("Id", Field::Id),
        ("Name", Field::Name),
        ("Amount AmountMicros", Field::Amount),
        ("Amount / Amount", Field::Amount),
        ("Amount CurrencyCode", Field::Currency),
        ("Amount / Currency", Field::Currency),
        ("Amount", Field::Amount),
        ("Close date", Field::CloseDate),
        ("Stage", Field::Stage),
        ("Company Id", Field::AccountId),
        ("Company", Field::AccountName),
        ("Company Name", Field::AccountName),
        ("Company DomainName PrimaryLinkUrl", Field::Domain),
        ("Point of Contact Id", Field::ContactId),
        ("Point of Contact", Field::ContactName),
        ("Owner Id", Field::OwnerId),
        ("Owner", Field::OwnerName),
        ("Creation date", Field::CreatedAt),
        ("Created at", Field::CreatedAt),
        ("Last update", Field::ModifiedAt),
        ("Updated at", Field::ModifiedAt),
        ("Created by Name", Field::Aside),
        ("Created by Source", Field::Aside),
        ("Position", Field::Aside),
    ]);

const PERSON: Shape = Shape::of(Object::Contacts)
    .files(&["people", "person"])
    .must(&[&["Name LastName", "Name FirstName"], &["Emails PrimaryEmail", "Emails", "Company Id"]])
    .columns(&[
        ("Id", Field::Id),
        ("Name FirstName", Field::FirstName),
        ("Name LastName", Field::LastName),
        ("Emails PrimaryEmail", Field::Email),
        ("Emails AdditionalEmails", Field::Email),
        ("Emails", Field::Email),
        ("Job Title", Field::Title),
        ("Company Id", Field::AccountId),
        ("Company", Field::AccountName),
        ("Creation date", Field::CreatedAt),
        ("Created at", Field::CreatedAt),
        ("Last update", Field::ModifiedAt),
        ("City", Field::Aside),
        ("Phones PrimaryPhoneNumber", Field::Aside),
        ("Linkedin PrimaryLinkUrl", Field::Aside),
    ]);

const COMPANY: Shape = Shape::of(Object::Accounts)
    .files(&["compan"])
    .must(&[&["Name"], &["Domain Name PrimaryLinkUrl", "Address AddressCountry", "Employees"]])
    .columns(&[
        ("Id", Field::Id),
        ("Name", Field::Name),
        ("Domain Name PrimaryLinkUrl", Field::Domain),
        ("Domain Name", Field::Domain),
        ("Domain Name SecondaryLinks", Field::Aside),
        ("Address AddressCountry", Field::Country),
        ("Last update", Field::ModifiedAt),
        ("Employees", Field::Aside),
        ("Account Owner Id", Field::Aside),
        ("Creation date", Field::Aside),
        ("ICP", Field::Aside),
    ]);

const MEMBER: Shape = Shape::of(Object::Sellers)
    .files(&["member"])
    .must(&[&["Name LastName", "Name FirstName"], &["User Email", "User Id"]])
    .columns(&[
        ("Id", Field::Id),
        ("Name FirstName", Field::FirstName),
        ("Name LastName", Field::LastName),
        ("User Email", Field::Email),
        ("User Id", Field::Aside),
        ("Time zone", Field::Aside),
    ]);

const NOTE: Shape = Shape::activities(LoggedKind::Note)
    .files(&["note"])
    .must(&[
        &["Title"],
        &["Body Markdown", "BodyV2 Markdown", "Body V2 Markdown", "Body"],
        &["Creation date", "Created at"],
    ])
    .columns(&[
        ("Id", Field::Id),
        ("Title", Field::Subject),
        ("Body Markdown", Field::Text),
        ("BodyV2 Markdown", Field::Text),
        ("Body", Field::Text),
        ("Creation date", Field::CreatedAt),
        ("Created at", Field::CreatedAt),
        ("Created by Name", Field::OwnerName),
        ("Opportunity Id", Field::DealId),
        ("Body Blocknote", Field::Aside),
        ("BodyV2 Blocknote", Field::Aside),
    ]);

const TASK: Shape = Shape::of(Object::Activities)
    .files(&["task"])
    .must(&[&["Title"], &["Due Date"], &["Assignee Id", "Assignee", "Status"]])
    .columns(&[
        ("Id", Field::Id),
        ("Title", Field::Subject),
        ("Body Markdown", Field::Text),
        ("BodyV2 Markdown", Field::Text),
        ("Body", Field::Text),
        ("Due Date", Field::Day),
        ("Status", Field::Status),
        ("Assignee Id", Field::OwnerId),
        ("Assignee", Field::OwnerName),
        ("Creation date", Field::CreatedAt),
        ("Created at", Field::CreatedAt),
        ("Opportunity Id", Field::DealId),
        ("Body Blocknote", Field::Aside),
        ("BodyV2 Blocknote", Field::Aside),
    ]);

/// To which opportunities and people notes and tasks belong.
const LINK: Shape = Shape::of(Object::ActivityLinks)
    .files(&["target"])
    .must(&[
        &["Note Id", "Task Id"],
        &["Opportunity Id", "Person Id", "Target Opportunity Id", "Target Person Id"],
    ])
    .columns(&[
        ("Note Id", Field::Id),
        ("Task Id", Field::Id),
        ("Opportunity Id", Field::DealId),
        ("Target Opportunity Id", Field::DealId),
        ("Person Id", Field::ContactId),
        ("Target Person Id", Field::ContactId),
        ("Company Id", Field::Aside),
    ]);
