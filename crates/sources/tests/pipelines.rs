//! The labelled pipelines, where they lie beside the repository: everything in them is read without a doubt.
#![expect(clippy::print_stderr, reason = "says what was skipped and what was read")]

use std::path::{Path, PathBuf};

use countersign_sources::{Folder, Seen, conversations, parse_mail};
use jiff::{Timestamp, tz::TimeZone};

fn pipelines() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/pipelines");
    let Ok(entries) = std::fs::read_dir(root) else {
        eprintln!("skipped: the labelled pipelines are not here");
        return Vec::new();
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect()
}

#[test]
fn every_mail_and_meeting_of_the_labelled_pipelines_is_read_without_a_doubt() {
    let as_of: Timestamp = "2026-12-31T00:00:00Z".parse().unwrap();
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    for pipeline in pipelines() {
        let folder = Folder::open(&pipeline).unwrap();
        let mut mails = folder.mails();
        let parsed: Vec<_> = mails.by_ref().map(|raw| parse_mail(&raw)).collect();
        let mut seen = Seen::default();
        let unique: Vec<_> =
            parsed.iter().map(|one| one.mail.clone()).filter(|mail| seen.first_time(mail)).collect();
        let (meetings, meeting_doubts) = folder.calendars(&zone, as_of);
        assert_eq!(mails.take_doubts(), []);
        assert_eq!(meeting_doubts, []);
        assert_eq!(folder.doubts(), []);
        assert_eq!(parsed.iter().flat_map(|one| &one.doubts).collect::<Vec<_>>(), Vec::<&_>::new());
        assert!(!unique.is_empty() && !meetings.is_empty());
        assert!(unique.iter().all(|mail| mail.from.is_some() && !mail.to.is_empty()));
        assert!(parsed.iter().all(|one| !one.body.text.trim().is_empty()));
        let count = conversations(&unique).into_iter().collect::<std::collections::BTreeSet<_>>().len();
        eprintln!(
            "{}: {} mails, {} once, {count} conversations, {} meetings",
            pipeline.display(),
            parsed.len(),
            unique.len(),
            meetings.len()
        );
    }
}
