//! `countersign dismiss FINGERPRINT --reason TEXT`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use countersign_report::{Clean, words};
use jiff::civil::Date;

use crate::fates::{FILE, Fate};
use crate::pipeline::{Closed, Pipeline, Reviewed};
use crate::scope::Scope;
use crate::terminal;

/// A shorter beginning of a fingerprint is not looked for.
const DIGITS_MIN: usize = 4;

/// Dismiss a finding until its facts change
///
/// What was dismissed is kept in countersign-fates.toml in the folder, fit for version control: it holds no names and
/// no quotations. `countersign show` tells the fingerprint of each finding.
#[derive(Debug, Args)]
pub(crate) struct Dismiss {
    /// The finding's fingerprint, or its beginning
    fingerprint: String,
    /// Why, in your own words
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The last day on which it is dismissed (YYYY-MM-DD); until its facts change if left out
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// The folder of exports
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    folder: PathBuf,
    /// Dismiss it as of this day rather than today
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
}

/// A finding that may be meant.
#[derive(PartialEq, Eq)]
struct Candidate {
    fingerprint: String,
    facts: String,
    code: &'static str,
    deal: String,
    message: String,
}

impl Dismiss {
    pub(crate) fn run(self) -> Result<ExitCode> {
        if Clean::of(&self.reason).is_empty() {
            bail!("say why: the reason is empty");
        }
        let scope = Scope { as_of: self.as_of, ..Scope::default() };
        let mut pipeline = Pipeline::open(&self.folder, &scope)?;
        if let Some(until) = self.until.filter(|until| *until < pipeline.day) {
            bail!("{until} has passed already");
        }
        pipeline.read_texts(|record| record.phase().is_open());
        let found = self.chosen(&pipeline)?;
        pipeline.fates.note(Fate {
            fingerprint: found.fingerprint.clone(),
            code: found.code.to_owned(),
            facts: found.facts,
            reason: self.reason,
            until: self.until,
            dismissed_on: pipeline.day,
        });
        pipeline.fates.save(&pipeline.folder)?;
        let (deal, message) = (Clean::of(&found.deal), Clean::of(&found.message));
        terminal::write_line(&format!(
            "Dismissed {} ({} on {deal}): {message}",
            found.fingerprint, found.code
        ))?;
        terminal::write_line(&format!(
            "Kept in {}; delete its line to see it again.",
            pipeline.folder.join(FILE).display()
        ))?;
        Ok(ExitCode::SUCCESS)
    }

    fn chosen(&self, pipeline: &Pipeline) -> Result<Candidate> {
        let wanted = self.fingerprint.trim().to_lowercase();
        if wanted.len() < DIGITS_MIN || !wanted.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            bail!(
                "{} is no fingerprint: expected sixteen digits such as 1f2e3d4c5b6a7988, or their beginning",
                self.fingerprint
            );
        }
        let Reviewed { deals, .. } = pipeline.review(
            |record| record.phase().is_open(),
            Closed::Reviewed,
            |record, review| {
                let fits = review.findings.iter().filter(|found| found.fingerprint.0.starts_with(&wanted));
                let candidate = |found: &countersign_review::ReviewedFinding| Candidate {
                    fingerprint: found.fingerprint.0.clone(),
                    facts: found.facts.0.clone(),
                    code: found.finding.rule.code,
                    deal: record.deal.name.to_string(),
                    message: words::words(&found.finding, &review.committee, pipeline.tongue).message,
                };
                fits.map(candidate).collect::<Vec<_>>()
            },
        )?;
        let mut candidates: Vec<Candidate> = deals.into_iter().flatten().collect();
        candidates.dedup_by(|a, b| a.fingerprint == b.fingerprint);
        match candidates.len() {
            1 => Ok(candidates.remove(0)),
            0 => bail!(
                "no finding of {} has the fingerprint {wanted} as of {}; `countersign show` and \
                 `countersign check --format json` tell the fingerprints",
                pipeline.folder.display(),
                pipeline.day
            ),
            many => bail!("{many} findings begin with {wanted}; give more digits"),
        }
    }
}
