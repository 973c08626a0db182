//! Opportunities, accounts, contacts, and connections between them.

use crate::crm::field::{Field, Object};
use crate::crm::shape::Shape;

pub(super) const OPPORTUNITY: Shape = Shape::of(Object::Deals)
    .files(&["opportunit"])
    .must(&[
        &["(Do Not Modify) Opportunity", "Topic", "Ämne"],
        &["Topic", "Opportunity Name", "Name", "Ämne"],
        &[
            "(Do Not Modify) Opportunity",
            "Potential Customer",
            "Est. Revenue",
            "Est. Close Date",
            "Status Reason",
            "Pipeline Phase",
            "Potentiell kund",
        ],
    ])
    .columns(&[
        ("(Do Not Modify) Opportunity", Field::Id),
        ("Opportunity", Field::Id),
        ("Oppty ID", Field::Id),
        ("Topic", Field::Name),
        ("Opportunity Name", Field::Name),
        ("Name", Field::Name),
        ("Ämne", Field::Name),
        ("Account", Field::AccountName),
        ("Potential Customer", Field::Partner),
        ("Potentiell kund", Field::Partner),
        ("Client", Field::AccountName),
        ("Company", Field::AccountName),
        ("Customer", Field::Partner),
        ("Konto", Field::AccountName),
        ("Contact", Field::ContactName),
        ("Primary Contact", Field::ContactName),
        ("Kontakt", Field::ContactName),
        ("Email Address", Field::ContactEmail),
        ("Owner", Field::OwnerName),
        ("Ägare", Field::OwnerName),
        ("Sales Stage", Field::Stage),
        ("Pipeline Phase", Field::Stage),
        ("Process Stage", Field::Stage),
        ("Active Stage", Field::Stage),
        ("Status", Field::Status),
        ("Status Reason", Field::LostReason),
        ("Est. Revenue", Field::Amount),
        ("Est. revenue", Field::Amount),
        ("Estimated Revenue", Field::Amount),
        ("Total Amount", Field::Amount),
        ("Total Bid Value", Field::Amount),
        ("Total Bid Value (Excluding NII)", Field::Amount),
        ("TCV", Field::Amount),
        ("Beräknad intäkt", Field::Amount),
        ("Currency", Field::Currency),
        ("Valuta", Field::Currency),
        ("Est. Close Date", Field::CloseDate),
        ("Estimated Close Date", Field::CloseDate),
        ("Close Date", Field::CloseDate),
        ("Est. Close/Close Date", Field::CloseDate),
        ("Beräknat slutdatum", Field::CloseDate),
        ("Actual Close Date", Field::ClosedAt),
        ("Created On", Field::CreatedAt),
        ("Skapad den", Field::CreatedAt),
        ("(Do Not Modify) Modified On", Field::ModifiedAt),
        ("(Do Not Modify) Last Modified Date", Field::ModifiedAt),
        ("Next Step", Field::NextStep),
        ("Next Steps", Field::NextStep),
        ("(Do Not Modify) Row Checksum", Field::Aside),
        ("Probability", Field::Aside),
        ("Actual Revenue", Field::Aside),
        ("Rating", Field::Aside),
        ("Modified On", Field::Aside),
    ]);

/// Rows of the underlying tables, with their logical names.
pub(super) const ROWS: Shape = Shape::of(Object::Deals)
    .files(&["opportunit"])
    .must(&[
        &["opportunityid"],
        &["name"],
        &["estimatedvalue", "estimatedclosedate", "stepname", "statecode"],
    ])
    .columns(&[
        ("opportunityid", Field::Id),
        ("name", Field::Name),
        ("_parentaccountid_value", Field::AccountId),
        ("parentaccountid", Field::AccountId),
        ("_customerid_value", Field::AccountId),
        ("customeridname", Field::AccountName),
        ("parentaccountidname", Field::AccountName),
        ("_parentcontactid_value", Field::ContactId),
        ("parentcontactid", Field::ContactId),
        ("parentcontactidname", Field::ContactName),
        ("_ownerid_value", Field::OwnerId),
        ("ownerid", Field::OwnerId),
        ("owneridname", Field::OwnerName),
        ("stepname", Field::Stage),
        ("salesstagename", Field::Stage),
        ("salesstage", Field::Stage),
        ("statecodename", Field::Status),
        ("statecode", Field::Status),
        ("statuscodename", Field::LostReason),
        ("estimatedvalue", Field::Amount),
        ("transactioncurrencyidname", Field::Currency),
        ("estimatedclosedate", Field::CloseDate),
        ("actualclosedate", Field::ClosedAt),
        ("createdon", Field::CreatedAt),
        ("modifiedon", Field::ModifiedAt),
    ]);

pub(super) const CONTACT: Shape = Shape::of(Object::Contacts)
    .files(&["contact"])
    .must(&[
        &["(Do Not Modify) Contact", "contactid", "Company Name", "Business Phone"],
        &["Full Name", "Last Name", "fullname", "lastname", "Fullständigt namn"],
    ])
    .columns(&[
        ("(Do Not Modify) Contact", Field::Id),
        ("contactid", Field::Id),
        ("Full Name", Field::Name),
        ("fullname", Field::Name),
        ("Fullständigt namn", Field::Name),
        ("First Name", Field::FirstName),
        ("Last Name", Field::LastName),
        ("Email", Field::Email),
        ("Email Address 2", Field::Email),
        ("emailaddress1", Field::Email),
        ("emailaddress2", Field::Email),
        ("E-post", Field::Email),
        ("Job Title", Field::Title),
        ("jobtitle", Field::Title),
        ("Befattning", Field::Title),
        ("Company Name", Field::AccountName),
        ("Account Name", Field::AccountName),
        ("Företagsnamn", Field::AccountName),
        ("parentcustomeridname", Field::AccountName),
        ("_parentcustomerid_value", Field::AccountId),
        ("Manager", Field::ReportsToName),
        ("managername", Field::ReportsToName),
        ("Created On", Field::CreatedAt),
        ("createdon", Field::CreatedAt),
        ("(Do Not Modify) Modified On", Field::ModifiedAt),
        ("modifiedon", Field::ModifiedAt),
        ("Role", Field::Aside),
        ("(Do Not Modify) Row Checksum", Field::Aside),
        ("Business Phone", Field::Aside),
        ("Mobile Phone", Field::Aside),
        ("Owner", Field::Aside),
        ("Status", Field::Aside),
    ]);

pub(super) const ACCOUNT: Shape = Shape::of(Object::Accounts)
    .files(&["account"])
    .must(&[
        &["(Do Not Modify) Account", "accountid", "Main Phone", "Email (Primary Contact)"],
        &["Account Name", "name", "Kontonamn"],
    ])
    .columns(&[
        ("(Do Not Modify) Account", Field::Id),
        ("accountid", Field::Id),
        ("Account Name", Field::Name),
        ("Kontonamn", Field::Name),
        ("name", Field::Name),
        ("Website", Field::Domain),
        ("websiteurl", Field::Domain),
        ("Webbplats", Field::Domain),
        ("Email", Field::Domain),
        ("emailaddress1", Field::Domain),
        ("Address 1: Country/Region", Field::Country),
        ("address1_country", Field::Country),
        ("Country/Region", Field::Country),
        ("(Do Not Modify) Modified On", Field::ModifiedAt),
        ("modifiedon", Field::ModifiedAt),
        ("(Do Not Modify) Row Checksum", Field::Aside),
        ("Main Phone", Field::Aside),
        ("Primary Contact", Field::Aside),
        ("Email (Primary Contact)", Field::Aside),
        ("Address 1: City", Field::Aside),
        ("Owner", Field::Aside),
        ("Status", Field::Aside),
    ]);

/// Stakeholders: who is connected to an opportunity, as what.
pub(super) const CONNECTION: Shape = Shape::of(Object::Roles)
    .files(&["connection", "stakeholder"])
    .must(&[&["Connected From"], &["Connected To"]])
    .columns(&[
        ("(Do Not Modify) Connection", Field::Id),
        ("Connected From", Field::DealName),
        ("Connected To", Field::ContactName),
        ("Role (To)", Field::Role),
        ("As this role", Field::Role),
        ("Role", Field::Role),
        ("Created On", Field::CreatedAt),
        ("Role (From)", Field::Aside),
        ("(Do Not Modify) Row Checksum", Field::Aside),
        ("(Do Not Modify) Modified On", Field::Aside),
        ("Status", Field::Aside),
        ("Type (To)", Field::Aside),
    ]);

/// Leads, products, and everything else.
pub(super) const OTHER: Shape = Shape::nothing(&[&["(Do Not Modify) Row Checksum"]]);

pub(super) const USER: Shape = Shape::of(Object::Sellers)
    .files(&["user"])
    .must(&[&["(Do Not Modify) User", "systemuserid"], &["Full Name", "fullname"]])
    .columns(&[
        ("(Do Not Modify) User", Field::Id),
        ("systemuserid", Field::Id),
        ("Full Name", Field::Name),
        ("fullname", Field::Name),
        ("Primary Email", Field::Email),
        ("internalemailaddress", Field::Email),
        ("(Do Not Modify) Row Checksum", Field::Aside),
        ("(Do Not Modify) Modified On", Field::Aside),
        ("Business Unit", Field::Aside),
        ("Title", Field::Aside),
    ]);
