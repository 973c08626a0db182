//! Which kind of activity a row is.

use countersign_model::LoggedKind;

use crate::crm::field::Field;
use crate::crm::fold::fold_name;
use crate::crm::sheet::Row;

/// Words for each kind, as a type or at the beginning of a subject.
const WORDS: &[(LoggedKind, &[&str])] = &[
    (
        LoggedKind::Call,
        &[
            "call",
            "calls",
            "phone",
            "phone call",
            "phonecall",
            "telephone",
            "samtal",
            "telefonsamtal",
            "telefon",
            "tel",
            "ringt",
            "anruf",
        ],
    ),
    (
        LoggedKind::Meeting,
        &[
            "meeting",
            "meetings",
            "event",
            "appointment",
            "demo",
            "lunch",
            "möte",
            "mote",
            "besök",
            "visit",
            "termin",
        ],
    ),
    (
        LoggedKind::Email,
        &["email", "e mail", "mail", "mejl", "e post", "epost", "incoming email", "listemail", "list email"],
    ),
    (LoggedKind::Note, &["note", "notes", "anteckning", "notering", "notiz", "comment", "kommentar"]),
];
const TASK: &[&str] = &["task", "to do", "todo", "uppgift", "aufgabe", "deadline"];

/// The kind of `row`: from its table, its type, its coarser type, or the beginning of its subject.
pub(super) fn kind(row: Row<'_>) -> LoggedKind {
    if let Some(kind) = row.sheet.kind {
        return kind;
    }
    let fine = row.text(Field::Kind);
    let coarse = row.text(Field::CoarseKind);
    let subject = row.text(Field::Subject);
    let head = subject.split([':', '-', '–']).next().unwrap_or_default();
    named(fine).or_else(|| named(coarse)).or_else(|| named(head)).unwrap_or(LoggedKind::Task)
}

fn named(word: &str) -> Option<LoggedKind> {
    let folded = fold_name(word);
    if folded.is_empty() || TASK.contains(&folded.as_str()) {
        return None;
    }
    WORDS.iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(kind, _)| *kind)
}
