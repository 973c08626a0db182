//! Calls, meetings, notes, tasks and logged mails.

use countersign_model::LoggedKind;

use crate::crm::field::{Field, Object};
use crate::crm::shape::Shape;

pub(super) const CALL: Shape = Shape::activities(LoggedKind::Call)
    .files(&["call"])
    .must(&[&["Call Title", "hs_call_title", "Call notes", "hs_call_body"]])
    .columns(&[
        ("Record ID", Field::Id),
        ("hs_object_id", Field::Id),
        ("id", Field::Id),
        ("engagement_id", Field::Id),
        ("Call Title", Field::Subject),
        ("hs_call_title", Field::Subject),
        ("Call notes", Field::Text),
        ("hs_call_body", Field::Text),
        ("Call duration", Field::Milliseconds),
        ("hs_call_duration", Field::Milliseconds),
        ("Call duration (HH:mm:ss)", Field::Duration),
        ("Activity date", Field::At),
        ("hs_timestamp", Field::At),
        ("Create Date", Field::CreatedAt),
        ("hs_createdate", Field::CreatedAt),
        ("Activity assigned to", Field::OwnerName),
        ("hubspot_owner_id", Field::OwnerId),
        ("Associated Deal IDs", Field::DealId),
        ("Associated Deal", Field::DealName),
        ("Associated Contact IDs", Field::ContactId),
        ("Associated Contact", Field::ContactName),
        ("_fivetran_deleted", Field::Deleted),
        ("Call outcome", Field::Aside),
        ("Call direction", Field::Aside),
        ("Call status", Field::Aside),
        ("Call and meeting type", Field::Aside),
    ]);

pub(super) const MEETING: Shape = Shape::activities(LoggedKind::Meeting)
    .files(&["meeting"])
    .must(&[&[
        "Meeting name",
        "hs_meeting_title",
        "Meeting start time",
        "hs_meeting_start_time",
        "meeting_outcome",
    ]])
    .columns(&[
        ("Record ID", Field::Id),
        ("hs_object_id", Field::Id),
        ("id", Field::Id),
        ("engagement_id", Field::Id),
        ("Meeting name", Field::Subject),
        ("hs_meeting_title", Field::Subject),
        ("title", Field::Subject),
        ("Meeting description", Field::Text),
        ("hs_meeting_body", Field::Text),
        ("body", Field::Text),
        ("Internal meeting notes", Field::Text),
        ("hs_internal_meeting_notes", Field::Text),
        ("Meeting start time", Field::At),
        ("hs_meeting_start_time", Field::At),
        ("start_time", Field::At),
        ("Meeting end time", Field::EndAt),
        ("hs_meeting_end_time", Field::EndAt),
        ("end_time", Field::EndAt),
        ("Activity date", Field::Day),
        ("hs_timestamp", Field::Day),
        ("Meeting outcome", Field::Status),
        ("hs_meeting_outcome", Field::Status),
        ("Create Date", Field::CreatedAt),
        ("hs_createdate", Field::CreatedAt),
        ("Activity assigned to", Field::OwnerName),
        ("hubspot_owner_id", Field::OwnerId),
        ("Associated Deal IDs", Field::DealId),
        ("Associated Deal", Field::DealName),
        ("Associated Contact IDs", Field::ContactId),
        ("Associated Contact", Field::ContactName),
        ("_fivetran_deleted", Field::Deleted),
        ("Meeting location", Field::Aside),
        ("Call and meeting type", Field::Aside),
    ]);

pub(super) const NOTE: Shape =
    Shape::activities(LoggedKind::Note).files(&["note"]).must(&[&["Note body", "hs_note_body"]]).columns(&[
        ("Record ID", Field::Id),
        ("hs_object_id", Field::Id),
        ("id", Field::Id),
        ("engagement_id", Field::Id),
        ("Note body", Field::Text),
        ("hs_note_body", Field::Text),
        ("Activity date", Field::At),
        ("hs_timestamp", Field::At),
        ("Create Date", Field::CreatedAt),
        ("hs_createdate", Field::CreatedAt),
        ("Activity assigned to", Field::OwnerName),
        ("hubspot_owner_id", Field::OwnerId),
        ("Associated Deal IDs", Field::DealId),
        ("Associated Deal", Field::DealName),
        ("Associated Contact IDs", Field::ContactId),
        ("Associated Contact", Field::ContactName),
        ("_fivetran_deleted", Field::Deleted),
        ("hs_body_preview", Field::Aside),
    ]);

pub(super) const TASK: Shape = Shape::of(Object::Activities)
    .files(&["task"])
    .must(&[&["Task Title", "hs_task_subject", "hs_task_body", "Task notes", "task_type"]])
    .columns(&[
        ("Record ID", Field::Id),
        ("hs_object_id", Field::Id),
        ("id", Field::Id),
        ("engagement_id", Field::Id),
        ("Task Title", Field::Subject),
        ("hs_task_subject", Field::Subject),
        ("Task notes", Field::Text),
        ("Notes", Field::Text),
        ("hs_task_body", Field::Text),
        ("Task Status", Field::Status),
        ("Status", Field::Status),
        ("hs_task_status", Field::Status),
        ("Due date", Field::Day),
        ("hs_timestamp", Field::Day),
        ("Completed at", Field::CompletedAt),
        ("Task completed at", Field::CompletedAt),
        ("hs_task_completion_date", Field::CompletedAt),
        ("Create Date", Field::CreatedAt),
        ("hs_createdate", Field::CreatedAt),
        ("Assigned to", Field::OwnerName),
        ("Activity assigned to", Field::OwnerName),
        ("hubspot_owner_id", Field::OwnerId),
        ("Associated Deal IDs", Field::DealId),
        ("Associated Deal", Field::DealName),
        ("Associated Contact IDs", Field::ContactId),
        ("Associated Contact", Field::ContactName),
        ("_fivetran_deleted", Field::Deleted),
        // The type of a task is what is to be done, not what was done.
        ("Task Type", Field::Aside),
        ("hs_task_type", Field::Aside),
        ("Priority", Field::Aside),
    ]);

pub(super) const EMAIL: Shape = Shape::activities(LoggedKind::Email)
    .files(&["email"])
    .must(&[&["Email subject", "hs_email_subject", "hs_email_text", "Email body"]])
    .columns(&[
        ("Record ID", Field::Id),
        ("hs_object_id", Field::Id),
        ("id", Field::Id),
        ("engagement_id", Field::Id),
        ("Email subject", Field::Subject),
        ("hs_email_subject", Field::Subject),
        ("Email body", Field::Text),
        ("hs_email_text", Field::Text),
        ("Activity date", Field::At),
        ("hs_timestamp", Field::At),
        ("Create Date", Field::CreatedAt),
        ("hs_createdate", Field::CreatedAt),
        ("Activity assigned to", Field::OwnerName),
        ("hubspot_owner_id", Field::OwnerId),
        ("Associated Deal IDs", Field::DealId),
        ("Associated Deal", Field::DealName),
        ("Associated Contact IDs", Field::ContactId),
        ("Associated Contact", Field::ContactName),
        ("_fivetran_deleted", Field::Deleted),
        ("Email direction", Field::Aside),
        ("Email send status", Field::Aside),
    ]);

/// All kinds in one table.
pub(super) const ENGAGEMENT: Shape = Shape::of(Object::Activities)
    .files(&["engagement", "activit"])
    .must(&[&["Engagement Type", "Activity type"], &["Activity date", "Timestamp", "Engagement date"]])
    .columns(&[
        ("Engagement ID", Field::Id),
        ("Activity ID", Field::Id),
        ("Record ID", Field::Id),
        ("Engagement Type", Field::Kind),
        ("Activity type", Field::Kind),
        ("Activity date", Field::At),
        ("Engagement date", Field::At),
        ("Timestamp", Field::At),
        ("Title", Field::Subject),
        ("Subject", Field::Subject),
        ("Body", Field::Text),
        ("Activity body", Field::Text),
        ("Notes", Field::Text),
        ("Create Date", Field::CreatedAt),
        ("Activity assigned to", Field::OwnerName),
        ("Owner", Field::OwnerName),
        ("Associated Deal IDs", Field::DealId),
        ("Associated Deal", Field::DealName),
        ("Associated Contact IDs", Field::ContactId),
        ("Associated Contact", Field::ContactName),
    ]);
