//! `xtask bench generate`: a made-up pipeline of any size, the same in every run. Nobody in it exists.

mod calendar;
mod deal;
mod exchange;
mod grammar;
mod letter;
mod people;
mod random;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use countersign_model::{Crm, EmailAddress, Seller};
use countersign_sources::crm::write::{ExportDialect, write_crm};
use jiff::Timestamp;

use deal::{Course, DEALS_PER_SELLER};
use exchange::{Letter, MAILS_PER_DEAL};

/// Writes a pipeline with so many deals to `folder`.
pub(super) fn run(folder: &Path, deals: usize) -> Result<()> {
    for part in ["mail", "calendar", "crm"] {
        fs::create_dir_all(folder.join(part)).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut crm = Crm::default();
    let mut bytes = 0;
    for number in 0..deals.div_ceil(DEALS_PER_SELLER) {
        let first = number * DEALS_PER_SELLER;
        let courses: Vec<Course> = (first..deals.min(first + DEALS_PER_SELLER)).map(Course::of).collect();
        let mbox = mailbox(&courses);
        bytes += mbox.len();
        fs::write(mbox_path(folder, number), mbox)?;
        fs::write(folder.join(format!("calendar/seller-{number:03}.ics")), calendar::calendar(&courses))?;
        enter(&mut crm, number, &courses);
    }
    for file in write_crm(&crm, ExportDialect::Salesforce) {
        fs::write(folder.join("crm").join(file.name), file.text)?;
    }
    let mails = deals * MAILS_PER_DEAL;
    println!(
        "{deals} deals, {} people, {mails} mails of {} bytes each, {:.1} MB; everything up to {}",
        crm.contacts.len(),
        bytes / mails.max(1),
        bytes as f64 / 1e6,
        today()
    );
    Ok(())
}

/// The day up to which everything is written.
pub(super) fn today() -> String {
    deal::today().strftime("%Y-%m-%d").to_string()
}

/// So many mails that came in since, on open deals of the first seller, and the mailbox that they belong to.
pub(super) fn news(folder: &Path, count: usize) -> (PathBuf, Vec<u8>) {
    let mut out = Vec::new();
    for number in (0..DEALS_PER_SELLER).filter(|number| deal::is_open(*number)).cycle().take(count) {
        let course = Course::of(number);
        let mut random = random::Random::of("news", out.len());
        let (from, to) = (&course.organisation.people[0], &course.seller);
        let letter = Letter {
            at: deal::today(),
            id: format!("news.{}@{}", out.len(), course.organisation.domain),
            before: Vec::new(),
            from: from.clone(),
            to: vec![to.clone()],
            cc: Vec::new(),
            subject: "Update".to_owned(),
            text: exchange::own_words(&course, from, to, &mut random),
            origin: exchange::Origin::Written,
        };
        letter::write(&letter, out.len(), &mut out);
    }
    (mbox_path(folder, 0), out)
}

fn mbox_path(folder: &Path, seller: usize) -> PathBuf {
    folder.join(format!("mail/seller-{seller:03}.mbox"))
}

/// A seller's mail in order of time.
fn mailbox(courses: &[Course]) -> Vec<u8> {
    let mut written: Vec<(Timestamp, Vec<u8>)> = Vec::new();
    for course in courses {
        for (number, letter) in exchange::letters(course).iter().enumerate() {
            let mut out = Vec::new();
            letter::write(letter, course.number * MAILS_PER_DEAL + number, &mut out);
            written.push((letter.at, out));
        }
    }
    written.sort_by_key(|(at, _)| *at);
    written.into_iter().flat_map(|(_, bytes)| bytes).collect()
}

fn enter(crm: &mut Crm, seller: usize, courses: &[Course]) {
    let person = people::seller(seller);
    crm.sellers.push(Seller {
        id: deal::owner_id(seller),
        name: person.name.as_str().into(),
        email: EmailAddress::parse(&person.address).ok(),
    });
    for course in courses {
        crm.accounts.push(course.account());
        crm.contacts.extend(course.contacts());
        crm.deals.push(course.deal());
        crm.role_claims.extend(course.claims());
        crm.activities.extend(course.activities());
    }
}
