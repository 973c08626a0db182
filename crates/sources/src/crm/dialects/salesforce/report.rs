//! Salesforce reports: labels instead of names, English or Swedish, with lines that are no data below.

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// Labels.
pub(in crate::crm::dialects) static REPORT: Dialect = Dialect {
    name: "Salesforce",
    utc: false,
    point: false,
    shapes: &[DEAL, HISTORY, FIELD_HISTORY, ROLE, CONTACT, ACCOUNT, USER, ACTIVITY],
};

const DEAL: Shape = Shape::of(Object::Deals)
    .files(&["opportunit", "affarsmojlighet", "affärsmöjlighet"])
    .must(&[
        &["Opportunity Name", "Affärsmöjlighetsnamn", "Namn på affärsmöjlighet"],
        &["Stage", "Fas", "Steg"],
    ])
    .columns(&[
        ("Opportunity ID", Field::Id),
        ("18 Digit Opportunity ID", Field::Id),
        ("Opportunity Name", Field::Name),
        ("Affärsmöjlighetsnamn", Field::Name),
        ("Namn på affärsmöjlighet", Field::Name),
        ("Account ID", Field::AccountId),
        ("Account Name", Field::AccountName),
        ("Kontonamn", Field::AccountName),
        ("Website", Field::Domain),
        ("Opportunity Owner", Field::OwnerName),
        ("Owner Name", Field::OwnerName),
        ("Owner", Field::OwnerName),
        ("Opportunity Owner Email", Field::OwnerEmail),
        ("Affärsmöjlighetens ägare", Field::OwnerName),
        ("Stage", Field::Stage),
        ("Fas", Field::Stage),
        ("Steg", Field::Stage),
        ("Closed", Field::Closed),
        ("Won", Field::Won),
        ("Amount", Field::Amount),
        ("Belopp", Field::Amount),
        ("Amount Currency", Field::Currency),
        ("Opportunity Currency", Field::Currency),
        ("Currency", Field::Currency),
        ("Valuta", Field::Currency),
        ("Close Date", Field::CloseDate),
        ("Stängningsdatum", Field::CloseDate),
        ("Slutdatum", Field::CloseDate),
        ("Created Date", Field::CreatedAt),
        ("Skapad", Field::CreatedAt),
        ("Last Modified Date", Field::ModifiedAt),
        ("Last Stage Change Date", Field::StageChangedAt),
        ("Push Count", Field::PushCount),
        ("Next Step", Field::NextStep),
        ("Nästa steg", Field::NextStep),
        ("Contact ID", Field::ContactId),
        ("Contact Name", Field::ContactName),
        ("Full Name", Field::ContactName),
        ("First Name", Field::ContactFirstName),
        ("Last Name", Field::ContactLastName),
        ("Title", Field::ContactTitle),
        ("Email", Field::ContactEmail),
        ("Contact Role", Field::Role),
        ("Role", Field::Role),
        ("Primary", Field::Aside),
        ("Probability (%)", Field::Aside),
        ("Forecast Category", Field::Aside),
        ("Fiscal Period", Field::Aside),
        ("Lead Source", Field::Aside),
        ("Type", Field::Aside),
        ("Owner Role", Field::Aside),
        ("Age", Field::Aside),
    ]);

const HISTORY: Shape = Shape::of(Object::DealHistory)
    .files(&["history"])
    .must(&[&["Opportunity Name", "Opportunity ID"], &["To Stage"]])
    .columns(&[
        ("Opportunity ID", Field::DealId),
        ("Opportunity Name", Field::DealName),
        ("Account Name", Field::AccountName),
        ("To Stage", Field::Stage),
        ("Amount", Field::Amount),
        ("Amount Currency", Field::Currency),
        ("Close Date", Field::CloseDate),
        ("Last Modified", Field::ChangedAt),
        ("Last Modified Date", Field::ChangedAt),
        ("Stage Change Date", Field::ChangedAt),
        ("Edit Date", Field::ChangedAt),
        ("From Stage", Field::Aside),
        ("Last Modified By", Field::Aside),
        ("Opportunity Owner", Field::Aside),
        ("Probability (%)", Field::Aside),
        ("Stage Duration", Field::Aside),
        ("Stage", Field::Aside),
        ("Created Date", Field::Aside),
    ]);

const FIELD_HISTORY: Shape = Shape::of(Object::FieldHistory)
    .files(&["fieldhistory"])
    .must(&[&["Opportunity Name", "Opportunity ID"], &["Field / Event", "Field"], &["New Value"]])
    .columns(&[
        ("Opportunity ID", Field::DealId),
        ("Opportunity Name", Field::DealName),
        ("Account Name", Field::AccountName),
        ("Field / Event", Field::Changed),
        ("Field", Field::Changed),
        ("Old Value", Field::OldValue),
        ("New Value", Field::NewValue),
        ("Edit Date", Field::ChangedAt),
        ("Created Date", Field::ChangedAt),
        ("Edited By", Field::Aside),
    ]);

const ROLE: Shape = Shape::of(Object::Roles)
    .files(&["contactrole"])
    .must(&[
        &["Opportunity Name", "Opportunity ID"],
        &["Contact Name", "Full Name", "Contact ID", "Last Name"],
        &["Role", "Contact Role"],
    ])
    .columns(&[
        ("Opportunity ID", Field::DealId),
        ("Opportunity Name", Field::DealName),
        ("Account Name", Field::AccountName),
        ("Contact ID", Field::ContactId),
        ("Contact Name", Field::ContactName),
        ("Full Name", Field::ContactName),
        ("First Name", Field::ContactFirstName),
        ("Last Name", Field::ContactLastName),
        ("Title", Field::ContactTitle),
        ("Email", Field::ContactEmail),
        ("Role", Field::Role),
        ("Contact Role", Field::Role),
        ("Primary", Field::Aside),
        ("Created Date", Field::CreatedAt),
    ]);

const CONTACT: Shape = Shape::of(Object::Contacts)
    .files(&["contact", "kontakt"])
    .must(&[
        &["Last Name", "Full Name", "Contact Name", "Efternamn"],
        &["Contact ID", "Account Name", "Contact Owner", "Kontonamn", "Reports To"],
    ])
    .columns(&[
        ("Contact ID", Field::Id),
        ("Full Name", Field::Name),
        ("Contact Name", Field::Name),
        ("First Name", Field::FirstName),
        ("Förnamn", Field::FirstName),
        ("Last Name", Field::LastName),
        ("Efternamn", Field::LastName),
        ("Email", Field::Email),
        ("E-post", Field::Email),
        ("Title", Field::Title),
        ("Befattning", Field::Title),
        ("Titel", Field::Title),
        ("Account ID", Field::AccountId),
        ("Account Name", Field::AccountName),
        ("Kontonamn", Field::AccountName),
        ("Reports To", Field::ReportsToName),
        ("Reports To ID", Field::ReportsTo),
        ("Created Date", Field::CreatedAt),
        ("Last Modified Date", Field::ModifiedAt),
        ("Contact Owner", Field::Aside),
        ("Salutation", Field::Aside),
        ("Phone", Field::Aside),
        ("Mobile", Field::Aside),
        ("Department", Field::Aside),
        ("Mailing Country", Field::Aside),
        ("Mailing City", Field::Aside),
    ]);

const ACCOUNT: Shape = Shape::of(Object::Accounts)
    .files(&["account", "konto"])
    .must(&[
        &["Account Name", "Kontonamn"],
        &["Website", "Billing Country", "Account Owner", "Industry", "Webbplats", "Account ID"],
    ])
    .columns(&[
        ("Account ID", Field::Id),
        ("Account Name", Field::Name),
        ("Kontonamn", Field::Name),
        ("Website", Field::Domain),
        ("Webbplats", Field::Domain),
        ("Billing Country", Field::Country),
        ("Billing Country (text only)", Field::Country),
        ("Last Modified Date", Field::ModifiedAt),
        ("Account Owner", Field::Aside),
        ("Industry", Field::Aside),
        ("Employees", Field::Aside),
        ("Type", Field::Aside),
        ("Billing City", Field::Aside),
        ("Parent Account", Field::Aside),
    ]);

const USER: Shape = Shape::of(Object::Sellers)
    .files(&["user"])
    .must(&[&["Username", "Profile", "User ID"], &["Full Name", "Last Name"]])
    .columns(&[
        ("User ID", Field::Id),
        ("Full Name", Field::Name),
        ("First Name", Field::FirstName),
        ("Last Name", Field::LastName),
        ("Email", Field::Email),
        ("Username", Field::Aside),
        ("Profile", Field::Aside),
        ("Active", Field::Aside),
        ("Title", Field::Aside),
    ]);

const ACTIVITY: Shape = Shape::of(Object::Activities)
    .files(&["activit", "task", "aktivitet"])
    .must(&[
        &["Subject", "Ämne"],
        &["Assigned", "Assigned To", "Tilldelad", "Tilldelad till"],
        &["Date", "Due Date", "Start", "Start Date Time", "Completed Date/Time", "Datum", "Förfallodatum"],
    ])
    .columns(&[
        ("Activity ID", Field::Id),
        ("Subject", Field::Subject),
        ("Ämne", Field::Subject),
        ("Opportunity", Field::DealName),
        ("Opportunity ID", Field::DealId),
        ("Opportunity Name", Field::DealName),
        ("Related To", Field::DealName),
        ("Relaterat till", Field::DealName),
        ("Related To ID", Field::DealId),
        ("Company / Account", Field::AccountName),
        ("Account Name", Field::AccountName),
        ("Contact", Field::ContactName),
        ("Contact Name", Field::ContactName),
        ("Name", Field::ContactName),
        ("Contact ID", Field::ContactId),
        ("Email", Field::ContactEmail),
        ("Assigned", Field::OwnerName),
        ("Assigned To", Field::OwnerName),
        ("Tilldelad", Field::OwnerName),
        ("Tilldelad till", Field::OwnerName),
        ("Task Subtype", Field::Kind),
        ("Activity Subtype", Field::Kind),
        ("Event Subtype", Field::Kind),
        ("Type", Field::CoarseKind),
        ("Activity Type", Field::CoarseKind),
        ("Status", Field::Status),
        ("Date", Field::Day),
        ("Due Date", Field::Day),
        ("Datum", Field::Day),
        ("Förfallodatum", Field::Day),
        ("Start", Field::At),
        ("Start Date Time", Field::At),
        ("End", Field::EndAt),
        ("End Date Time", Field::EndAt),
        ("Completed Date/Time", Field::CompletedAt),
        ("Created Date", Field::CreatedAt),
        ("Call Duration", Field::Seconds),
        ("Call Duration (seconds)", Field::Seconds),
        ("Duration", Field::Minutes),
        ("Full Comments", Field::Text),
        ("Comments", Field::Text),
        ("Description", Field::Text),
        ("Kommentarer", Field::Text),
        ("Call Type", Field::Aside),
        ("Priority", Field::Aside),
        ("Task", Field::Aside),
        ("Lead", Field::Aside),
        ("Location", Field::Aside),
        ("Call Result", Field::Aside),
    ]);
