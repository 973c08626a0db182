//! Activities: one sheet for each kind, or one for all.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::Shape;

/// Every kind of activity has these columns.
const COLUMNS: &[(&str, Field)] = &[
    ("(Do Not Modify) Activity", Field::Id),
    ("(Do Not Modify) Phone Call", Field::Id),
    ("(Do Not Modify) Appointment", Field::Id),
    ("(Do Not Modify) Task", Field::Id),
    ("(Do Not Modify) Email", Field::Id),
    ("(Do Not Modify) Email Message", Field::Id),
    ("activityid", Field::Id),
    ("Subject", Field::Subject),
    ("Ämne", Field::Subject),
    ("Regarding", Field::DealName),
    ("Avseende", Field::DealName),
    ("_regardingobjectid_value", Field::DealId),
    ("regardingobjectidname", Field::DealName),
    ("Activity Type", Field::Kind),
    ("activitytypecodename", Field::Kind),
    ("Call To", Field::ContactName),
    ("Recipient", Field::ContactName),
    ("Required Attendees", Field::ContactName),
    ("To", Field::ContactName),
    ("Owner", Field::OwnerName),
    ("Assigned To", Field::OwnerName),
    ("owneridname", Field::OwnerName),
    ("Activity Status", Field::Status),
    ("Status", Field::Status),
    ("statecodename", Field::Status),
    ("Start Date", Field::At),
    ("Start Time", Field::At),
    ("Actual Start", Field::At),
    ("scheduledstart", Field::At),
    ("End Time", Field::EndAt),
    ("End Date", Field::EndAt),
    ("Actual End", Field::CompletedAt),
    ("actualend", Field::CompletedAt),
    ("Due Date", Field::Day),
    ("Due", Field::Day),
    ("scheduledend", Field::Day),
    ("Created On", Field::CreatedAt),
    ("Date Created", Field::CreatedAt),
    ("createdon", Field::CreatedAt),
    ("Duration", Field::Minutes),
    ("Actual Duration", Field::Minutes),
    ("actualdurationminutes", Field::Minutes),
    ("Description", Field::Text),
    ("Beskrivning", Field::Text),
    ("(Do Not Modify) Row Checksum", Field::Aside),
    ("(Do Not Modify) Modified On", Field::Aside),
    ("Priority", Field::Aside),
    ("Call From", Field::Aside),
    ("Direction", Field::Aside),
];

pub(super) const CALL: Shape = Shape::activities(LoggedKind::Call)
    .files(&["phonecall", "calls"])
    .must(&[&["(Do Not Modify) Phone Call", "Call To"], &["Subject", "Ämne"]])
    .columns(COLUMNS);

pub(super) const APPOINTMENT: Shape = Shape::activities(LoggedKind::Meeting)
    .files(&["appointment"])
    .must(&[&["(Do Not Modify) Appointment", "Required Attendees"], &["Subject", "Ämne"]])
    .columns(COLUMNS);

pub(super) const TASK: Shape = Shape::of(Object::Activities)
    .files(&["task"])
    .must(&[&["(Do Not Modify) Task"], &["Subject", "Ämne"]])
    .columns(COLUMNS);

pub(super) const EMAIL: Shape = Shape::activities(LoggedKind::Email)
    .files(&["email"])
    .must(&[&["(Do Not Modify) Email", "(Do Not Modify) Email Message"], &["Subject", "Ämne"]])
    .columns(COLUMNS);

pub(super) const ACTIVITY: Shape = Shape::of(Object::Activities)
    .files(&["activit"])
    .must(&[
        &["Subject", "Ämne"],
        &["Regarding", "Avseende", "_regardingobjectid_value", "(Do Not Modify) Activity"],
        &["Activity Type", "activitytypecodename", "(Do Not Modify) Activity"],
    ])
    .columns(COLUMNS);

pub(super) const NOTE: Shape = Shape::activities(LoggedKind::Note)
    .files(&["note", "annotation"])
    .must(&[&["(Do Not Modify) Note", "annotationid", "notetext"], &["Description", "Note Text", "notetext"]])
    .columns(&[
        ("(Do Not Modify) Note", Field::Id),
        ("annotationid", Field::Id),
        ("Title", Field::Subject),
        ("Subject", Field::Subject),
        ("Description", Field::Text),
        ("Note Text", Field::Text),
        ("notetext", Field::Text),
        ("Regarding", Field::DealName),
        ("_objectid_value", Field::DealId),
        ("objectidname", Field::DealName),
        ("Owner", Field::OwnerName),
        ("Created By", Field::OwnerName),
        ("Created On", Field::CreatedAt),
        ("createdon", Field::CreatedAt),
    ]);
