//! Pipedrive: headers with their object before them (`Deal - Title`) or without, links as names, dates and
//! numbers in the user's own style.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::{Dialect, Shape};

/// Everything that Pipedrive exports.
pub(super) static PIPEDRIVE: Dialect = Dialect {
    name: "Pipedrive",
    utc: false,
    point: false,
    shapes: &[DEAL, PERSON, ORGANIZATION, ACTIVITY, NOTE, USER, OTHER],
};

/// Leads and products.
const OTHER: Shape = Shape::nothing(&[&["Lead - Title", "Lead - ID", "Product - Name", "Product - ID"]]);

const DEAL: Shape = Shape::of(Object::Deals)
    .files(&["deal"])
    .must(&[
        &["Deal - Title", "Title"],
        &["Deal - Stage", "Stage", "Deal - Stage (pipeline)", "Deal - Status", "Status"],
        &[
            "Deal - Value",
            "Value",
            "Deal - Organization",
            "Organization",
            "Deal - Owner",
            "Deal - Expected close date",
        ],
    ])
    .columns(&[
        ("Deal - ID", Field::Id),
        ("ID", Field::Id),
        ("Deal - Pipedrive System ID", Field::Id),
        ("Pipedrive System ID", Field::Id),
        ("Deal - Title", Field::Name),
        ("Title", Field::Name),
        ("Deal - Value", Field::Amount),
        ("Value", Field::Amount),
        ("Deal - Currency of Value", Field::Currency),
        ("Deal - Currency", Field::Currency),
        ("Currency", Field::Currency),
        ("Currency of Value", Field::Currency),
        ("Deal - Organization", Field::AccountName),
        ("Organization", Field::AccountName),
        ("Organization - Name", Field::AccountName),
        ("Deal - Organization ID", Field::AccountId),
        ("Organization ID", Field::AccountId),
        ("Organization - ID", Field::AccountId),
        ("Organization - Website", Field::Domain),
        ("Deal - Contact person", Field::ContactName),
        ("Contact person", Field::ContactName),
        ("Person - Name", Field::ContactName),
        ("Deal - Contact person ID", Field::ContactId),
        ("Contact person ID", Field::ContactId),
        ("Person - ID", Field::ContactId),
        ("Person - Email", Field::ContactEmail),
        ("Person - Email - Work", Field::ContactEmail),
        ("Person - Email (Work)", Field::ContactEmail),
        ("Deal - Participants", Field::ContactName),
        ("Participants", Field::ContactName),
        ("Deal - Owner", Field::OwnerName),
        ("Owner", Field::OwnerName),
        ("Deal - Stage", Field::Stage),
        ("Stage", Field::Stage),
        ("Deal - Stage (pipeline)", Field::Stage),
        ("Deal - Status", Field::Status),
        ("Status", Field::Status),
        ("Deal - Expected close date", Field::CloseDate),
        ("Expected close date", Field::CloseDate),
        ("Deal - Deal created", Field::CreatedAt),
        ("Deal created", Field::CreatedAt),
        ("Deal - Creation date", Field::CreatedAt),
        ("Deal - Add time", Field::CreatedAt),
        ("Deal - Update time", Field::ModifiedAt),
        ("Update time", Field::ModifiedAt),
        ("Deal - Last stage change", Field::StageChangedAt),
        ("Last stage change", Field::StageChangedAt),
        ("Deal - Won time", Field::ClosedAt),
        ("Won time", Field::ClosedAt),
        ("Deal - Lost time", Field::ClosedAt),
        ("Lost time", Field::ClosedAt),
        ("Deal - Deal closed on", Field::ClosedAt),
        ("Deal closed on", Field::ClosedAt),
        ("Deal - Closed on", Field::ClosedAt),
        ("Deal - Lost reason", Field::LostReason),
        ("Lost reason", Field::LostReason),
        ("Deal - Pipeline", Field::Aside),
        ("Pipeline", Field::Aside),
        ("Deal - Label", Field::Aside),
        ("Label", Field::Aside),
        ("Deal - Probability", Field::Aside),
        ("Probability", Field::Aside),
        ("Deal - Visible to", Field::Aside),
        ("Visible to", Field::Aside),
        ("Deal - Next activity date", Field::Aside),
        ("Deal - Last activity date", Field::Aside),
        ("Deal - Weighted value", Field::Aside),
    ]);

const PERSON: Shape = Shape::of(Object::Contacts)
    .files(&["person", "people", "contact"])
    .must(&[
        &["Person - Name", "Person - Last name", "Name", "Last name"],
        &[
            "Person - Email",
            "Person - Email - Work",
            "Person - Email (Work)",
            "Email",
            "Email - Work",
            "Person - Organization",
        ],
        &[
            "Person - Name",
            "Person - Last name",
            "Organization",
            "Organization ID",
            "Person created",
            "Open deals",
            "Email - Work",
            "Visible to",
        ],
    ])
    .columns(&[
        ("Person - ID", Field::Id),
        ("Person - Pipedrive System ID", Field::Id),
        ("ID", Field::Id),
        ("Person - Name", Field::Name),
        ("Name", Field::Name),
        ("Person - First name", Field::FirstName),
        ("First name", Field::FirstName),
        ("Person - Last name", Field::LastName),
        ("Last name", Field::LastName),
        ("Person - Email", Field::Email),
        ("Person - Email - Work", Field::Email),
        ("Person - Email - Home", Field::Email),
        ("Person - Email - Other", Field::Email),
        ("Person - Email (Work)", Field::Email),
        ("Person - Email (Home)", Field::Email),
        ("Person - Email (Other)", Field::Email),
        ("Email", Field::Email),
        ("Email - Work", Field::Email),
        ("Email - Home", Field::Email),
        ("Email - Other", Field::Email),
        ("Person - Organization", Field::AccountName),
        ("Organization", Field::AccountName),
        ("Organization - Name", Field::AccountName),
        ("Person - Organization ID", Field::AccountId),
        ("Organization ID", Field::AccountId),
        ("Person - Job title", Field::Title),
        ("Person - Job role", Field::Title),
        ("Job title", Field::Title),
        ("Person - Person created", Field::CreatedAt),
        ("Person created", Field::CreatedAt),
        ("Person - Creation date", Field::CreatedAt),
        ("Person - Update time", Field::ModifiedAt),
        ("Person - Owner", Field::Aside),
        ("Owner", Field::Aside),
        ("Person - Phone", Field::Aside),
        ("Person - Phone - Work", Field::Aside),
        ("Phone", Field::Aside),
        ("Phone - Work", Field::Aside),
        ("Person - Open deals", Field::Aside),
        ("Open deals", Field::Aside),
        ("Closed deals", Field::Aside),
        ("Visible to", Field::Aside),
    ]);

const ORGANIZATION: Shape = Shape::of(Object::Accounts)
    .files(&["organi"])
    .must(&[
        &["Organization - Name", "Name"],
        &[
            "Organization - ID",
            "Organization - Address",
            "Organization - Owner",
            "Organization - Website",
            "Organization - People",
            "Organization - Open deals",
            "People",
            "Open deals",
        ],
    ])
    .columns(&[
        ("Organization - ID", Field::Id),
        ("Organization - Pipedrive System ID", Field::Id),
        ("ID", Field::Id),
        ("Organization - Name", Field::Name),
        ("Name", Field::Name),
        ("Organization - Website", Field::Domain),
        ("Website", Field::Domain),
        ("Organization - Country of Address", Field::Country),
        ("Country of Address", Field::Country),
        ("Organization - Update time", Field::ModifiedAt),
        ("Organization - Owner", Field::Aside),
        ("Owner", Field::Aside),
        ("Organization - Address", Field::Aside),
        ("Address", Field::Aside),
        ("Organization - People", Field::Aside),
        ("People", Field::Aside),
        ("Organization - Open deals", Field::Aside),
        ("Open deals", Field::Aside),
        ("Closed deals", Field::Aside),
    ]);

const ACTIVITY: Shape = Shape::of(Object::Activities)
    .files(&["activit"])
    .must(&[
        &["Activity - Subject", "Subject"],
        &["Activity - Due date", "Due date"],
        &[
            "Activity - Done",
            "Done",
            "Activity - Assigned to user",
            "Assigned to user",
            "Marked as done time",
        ],
    ])
    .columns(&[
        ("Activity - ID", Field::Id),
        ("Activity - Pipedrive System ID", Field::Id),
        ("ID", Field::Id),
        ("Activity - Subject", Field::Subject),
        ("Subject", Field::Subject),
        ("Activity - Type", Field::Kind),
        ("Type", Field::Kind),
        ("Activity - Due date", Field::Day),
        ("Due date", Field::Day),
        ("Activity - Due time", Field::TimeOfDay),
        ("Due time", Field::TimeOfDay),
        ("Activity - Duration", Field::Duration),
        ("Duration", Field::Duration),
        ("Activity - Done", Field::Done),
        ("Done", Field::Done),
        ("Activity - Note", Field::Text),
        ("Note", Field::Text),
        ("Activity - Public description", Field::Text),
        ("Public description", Field::Text),
        ("Activity - Assigned to user", Field::OwnerName),
        ("Assigned to user", Field::OwnerName),
        ("Activity - Creation date", Field::CreatedAt),
        ("Activity - Add time", Field::CreatedAt),
        ("Add time", Field::CreatedAt),
        ("Activity - Deal", Field::DealName),
        ("Deal", Field::DealName),
        ("Deal - Title", Field::DealName),
        ("Deal title", Field::DealName),
        ("Deal ID", Field::DealId),
        ("Activity - Deal ID", Field::DealId),
        ("Deal - ID", Field::DealId),
        ("Activity - Organization", Field::AccountName),
        ("Organization", Field::AccountName),
        ("Activity - Contact person", Field::ContactName),
        ("Contact person", Field::ContactName),
        ("Person", Field::ContactName),
        ("Person - Name", Field::ContactName),
        ("Contact person ID", Field::ContactId),
        ("Person ID", Field::ContactId),
        // The user ticks an activity off whenever they come to it: it says that it happened, not when.
        ("Activity - Marked as done time", Field::Aside),
        ("Marked as done time", Field::Aside),
        ("Creator", Field::Aside),
        ("Lead", Field::Aside),
        ("Priority", Field::Aside),
    ]);

const NOTE: Shape = Shape::activities(LoggedKind::Note)
    .files(&["note"])
    .must(&[
        &["Content", "Note - Content"],
        &["Deal", "Deal title", "Deal ID", "Person", "Organization", "Deal - Title"],
    ])
    .columns(&[
        ("ID", Field::Id),
        ("Note - ID", Field::Id),
        ("Content", Field::Text),
        ("Note - Content", Field::Text),
        ("Deal", Field::DealName),
        ("Deal title", Field::DealName),
        ("Deal - Title", Field::DealName),
        ("Deal ID", Field::DealId),
        ("Organization", Field::AccountName),
        ("Organization - Name", Field::AccountName),
        ("Contact person", Field::ContactName),
        ("Person", Field::ContactName),
        ("Person - Name", Field::ContactName),
        ("Contact person ID", Field::ContactId),
        ("Person ID", Field::ContactId),
        ("User", Field::OwnerName),
        ("Author", Field::OwnerName),
        ("Add time", Field::CreatedAt),
        ("Note - Add time", Field::CreatedAt),
        ("Update time", Field::Aside),
        ("Lead", Field::Aside),
    ]);

const USER: Shape = Shape::of(Object::Sellers)
    .files(&["user"])
    .must(&[
        &["User - Name", "Name"],
        &["User - Email", "Email"],
        &["Last login", "User - Active", "Permission set"],
    ])
    .columns(&[
        ("ID", Field::Id),
        ("User - Name", Field::Name),
        ("Name", Field::Name),
        ("User - Email", Field::Email),
        ("Email", Field::Email),
        ("Last login", Field::Aside),
    ]);
