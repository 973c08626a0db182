//! Where the time of reading goes: each stage over the same mails, one core.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use countersign_model::{Mail, MailBody};
use countersign_reading::classify::{Extractor, Features, Genre, Weights};
use countersign_reading::dates::dates;
use countersign_reading::frames::plain;
use countersign_reading::language::language;
use countersign_reading::mentions::mentions;
use countersign_reading::sentences::sentences;
use countersign_reading::zones::{ZoneKind, zone, zone_of};
use countersign_sources::{Folder, RawMail, parse_mail};
use jiff::civil::date;

const MAILS_MAX: usize = 20_000;

pub(super) fn run(folder: &Path) -> Result<()> {
    let folder = Folder::open(folder)?;
    let (raw, split) = timed(|| folder.mails().take(MAILS_MAX).collect::<Vec<RawMail>>());
    let n = raw.len();
    let bytes: usize = raw.iter().map(|r| r.bytes().len()).sum();
    println!("{n} mails, {:.1} MB", bytes as f64 / 1e6);
    let report = |stage: &str, took: Duration| {
        println!(
            "{stage:12} {:8.2} us/mail {:9.0} mails/s",
            took.as_secs_f64() * 1e6 / n as f64,
            n as f64 / took.as_secs_f64()
        );
    };
    report("split", split);
    let (parsed, took) = timed(|| raw.iter().map(parse_mail).collect::<Vec<_>>());
    report("parse", took);
    let zoned = |mail: &Mail, body: &MailBody| match &mail.from {
        Some(from) => zone_of(&body.text, &mail.subject, from),
        None => zone(&body.text, &mail.subject),
    };
    let (zones, took) = timed(|| parsed.iter().map(|p| zoned(&p.mail, &p.body)).collect::<Vec<_>>());
    report("zones", took);
    let (said, took) = timed(|| {
        let mut said = Vec::new();
        for (p, z) in parsed.iter().zip(&zones) {
            for zone in z.zones.iter().filter(|z| matches!(z.kind, ZoneKind::Own | ZoneKind::Forwarded)) {
                said.extend(sentences(&p.body.text, zone.span.clone()).into_iter().map(|s| &p.body.text[s]));
            }
        }
        said
    });
    report("sentences", took);
    println!("{} sentences", said.len());
    let each = |stage: &str, work: &mut dyn FnMut(&str)| {
        let ((), took) = timed(|| said.iter().for_each(|s| work(s)));
        report(stage, took);
    };
    each("language", &mut |s| {
        black_box(language(s));
    });
    each("mentions", &mut |s| drop(black_box(mentions(s))));
    each("dates", &mut |s| drop(black_box(dates(s, date(2001, 5, 1)))));
    each("frames", &mut |s| drop(black_box(plain(s))));
    let weights = Weights::from_bytes(include_bytes!("../../../crates/reading/weights/classifier.bin"))
        .map_err(|e| anyhow::anyhow!(e.0))?;
    let (mut extractor, mut features) = (Extractor::default(), Features::default());
    each("features", &mut |s| extractor.extract(s, Genre::Mail, &mut features));
    each("linear", &mut |s| {
        extractor.extract(s, Genre::Mail, &mut features);
        black_box(weights.scores(&features));
    });
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let out = work();
    (out, start.elapsed())
}
