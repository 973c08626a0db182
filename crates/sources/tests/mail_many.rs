//! Many mails: conversations, duplicates, what mailboxes cover.

use countersign_model::{Mail, Place};
use countersign_sources::{MailboxCount, Pool, RawMail, Seen, conversations, parse_mail};

/// A mail in short: id, day of 2026, from, to, subject, what it answers.
fn mail(id: &str, day: &str, from: &str, to: &str, subject: &str, answers: &str) -> Mail {
    let answers = if answers.is_empty() { String::new() } else { format!("In-Reply-To: <{answers}>\n") };
    let text = format!(
        "Message-ID: <{id}>\nDate: {day} 2026 10:00:00 +0000\nFrom: {from}@example.com\nTo: {to}@example.com\nSubject: {subject}\n{answers}\nHi\n"
    );
    parse_mail(&RawMail::new(Place { file: "a.eml".into(), offset: 0 }, text.into_bytes())).mail
}

fn groups(mails: &[Mail]) -> Vec<u32> {
    conversations(mails).into_iter().map(|id| id.0).collect()
}

#[test]
fn answers_join_by_reference_even_when_the_mail_answered_is_missing() {
    let mails = [
        mail("1", "1 Feb", "mia", "anna", "Forklifts", ""),
        mail("2", "2 Feb", "anna", "mia", "Something else", "1"),
        mail("3", "3 Feb", "bo", "mia", "Lost", "gone"),
        mail("4", "4 Feb", "mia", "bo", "Found", "gone"),
    ];
    assert_eq!(groups(&mails), [0, 0, 2, 2]);
}

#[test]
fn answers_without_references_join_by_subject_and_people() {
    let mails = [
        mail("1", "1 Feb", "mia", "anna", "Offert", ""),
        mail("2", "2 Feb", "anna", "mia", "SV: Offert", ""),
        mail("3", "2 Feb", "bo", "olle", "SV: Offert", ""),
        mail("4", "3 Feb", "mia", "anna", "Offert", ""),
        mail("5", "30 Apr", "anna", "mia", "Re: offert", ""),
    ];
    assert_eq!(groups(&mails), [0, 0, 2, 3, 4]);
}

#[test]
fn the_order_of_mails_does_not_change_who_belongs_together() {
    let mails = vec![
        mail("1", "1 Feb", "mia", "anna", "Offert", ""),
        mail("2", "2 Feb", "anna", "mia", "SV: Offert", ""),
        mail("3", "3 Feb", "mia", "anna", "Re: SV: Offert", "2"),
        mail("4", "4 Feb", "mia", "bo", "Offert", ""),
    ];
    let reversed: Vec<_> = mails.iter().rev().cloned().collect();
    assert_eq!(groups(&mails), [0, 0, 0, 3]);
    assert_eq!(groups(&reversed), [0, 1, 1, 1]);
}

#[test]
fn a_mail_in_two_mailboxes_is_one_mail() {
    let mut seen = Seen::default();
    let one = mail("1", "1 Feb", "mia", "anna", "Offert", "");
    assert!(seen.first_time(&one) && !seen.first_time(&one));
    assert_eq!(seen.len(), 1);
}

#[test]
fn a_mail_kept_without_an_id_is_the_same_as_the_one_that_was_sent() {
    let sent = |id: &str, subject: &str| {
        let mut mail = mail("1", "1 Feb", "mia", "anna", subject, "");
        mail.id = countersign_model::MessageId::new(id);
        mail
    };
    let mut seen = Seen::default();
    assert!(seen.first_time(&sent("countersign-0@generated", "Offert")));
    assert!(!seen.first_time(&sent("1@example.com", "Offert")));
    assert!(seen.first_time(&sent("2@example.com", "Offert")));
    assert!(seen.first_time(&sent("countersign-1@generated", "Other")));
}

#[test]
fn mails_passed_through_a_pool_share_their_words_and_stay_the_same() {
    let mut pool = Pool::default();
    let one = mail("1", "1 Feb", "mia", "anna", "Offert", "");
    let (mut a, mut b) = (one.clone(), mail("2", "2 Feb", "mia", "anna", "Offert", "1"));
    let before = b.clone();
    pool.share(&mut a);
    pool.share(&mut b);
    assert_eq!((&a, &b), (&one, &before));
    assert!(std::sync::Arc::ptr_eq(&a.subject, &b.subject));
}

#[test]
fn a_mailbox_knows_its_owner_and_what_it_covers() {
    let mut count = MailboxCount::default();
    for (id, day, from, to) in
        [("1", "1 Feb", "mia", "anna"), ("2", "3 Feb", "anna", "mia"), ("3", "9 Feb", "bo", "mia")]
    {
        count.add(&mail(id, day, from, to, "Offert", ""));
    }
    let stats = count.stats("mia.mbox".into()).unwrap();
    assert_eq!(stats.owner.unwrap().as_str(), "mia@example.com");
    assert_eq!((stats.mails, stats.sent_by_owner), (3, 1));
    assert_eq!(
        (stats.first.to_string(), stats.last.to_string()),
        ("2026-02-01T10:00:00Z".into(), "2026-02-09T10:00:00Z".into())
    );
    count.add(&mail("4", "10 Feb", "bo", "anna", "Offert", ""));
    assert_eq!(count.stats("mia.mbox".into()).unwrap().owner, None);
    assert_eq!(MailboxCount::default().stats("x".into()), None);
}
