//! `xtask bench check`: how long a check of a made-up pipeline takes, with an empty cache, again, and after ten new
//! mails; beside it, how long the parts that cannot be left out take alone.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use countersign_sources::{Folder, parse_head, parse_mail};

use super::generate;

/// The parts alone are measured over so many mails.
const MAILS_MAX: usize = 100_000;
/// So many mails come in between two checks.
const NEW_MAILS: usize = 10;
/// How often memory is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// Measures a check of `folder`, which `xtask bench generate` wrote.
pub(super) fn run(folder: &Path) -> Result<()> {
    let cache = std::env::temp_dir().join(format!("countersign-bench-{}", std::process::id()));
    let size = Size::of(folder)?;
    println!("{:<28} {:>9} {:>11} {:>9} {:>10}", "", "seconds", "mails/s", "MB/s", "peak MiB");
    parts(folder)?;
    let measured = checks(folder, &cache, size);
    drop(fs::remove_dir_all(&cache));
    measured
}

/// How much mail there is.
#[derive(Clone, Copy)]
struct Size {
    mails: usize,
    bytes: u64,
}

impl Size {
    fn of(folder: &Path) -> Result<Self> {
        let folder = Folder::open(folder)?;
        let bytes = folder.files().iter().filter(|file| file.kind.is_mail()).map(|file| file.bytes).sum();
        Ok(Self { mails: folder.mails().count(), bytes })
    }

    fn row(self, what: &str, took: Duration, peak: Option<u64>) {
        let seconds = took.as_secs_f64();
        let peak = peak.map_or_else(String::new, |kib| (kib / 1024).to_string());
        println!(
            "{what:<28} {seconds:>9.2} {:>11.0} {:>9.1} {peak:>10}",
            self.mails as f64 / seconds,
            self.bytes as f64 / 1e6 / seconds
        );
    }
}

/// What cannot be left out, alone, on one core.
fn parts(folder: &Path) -> Result<()> {
    let folder = Folder::open(folder)?;
    let begun = Instant::now();
    let (mut mails, mut bytes) = (0, 0);
    for raw in folder.mails().take(MAILS_MAX) {
        mails += 1;
        bytes += raw.bytes().len() as u64;
    }
    let split = begun.elapsed();
    let size = Size { mails, bytes };
    size.row("split only (1 core)", split, None);
    let [mut heads, mut whole] = [Duration::ZERO; 2];
    for raw in folder.mails().take(MAILS_MAX) {
        let begun = Instant::now();
        drop(parse_head(&raw));
        heads += begun.elapsed();
        let begun = Instant::now();
        drop(parse_mail(&raw));
        whole += begun.elapsed();
    }
    size.row("heads only (1 core)", heads, None);
    size.row("whole mails (1 core)", whole, None);
    Ok(())
}

fn checks(folder: &Path, cache: &Path, size: Size) -> Result<()> {
    let check = |what: &str| -> Result<()> {
        let (took, peak) = measured(folder, cache)?;
        size.row(what, took, Some(peak));
        Ok(())
    };
    check("check, empty cache")?;
    check("check again")?;
    let (mbox, news) = generate::news(folder, NEW_MAILS);
    let before = fs::metadata(&mbox)?.len();
    OpenOptions::new().append(true).open(&mbox)?.write_all(&news)?;
    let checked = check("check after ten new mails");
    OpenOptions::new().write(true).open(&mbox).and_then(|file: File| file.set_len(before))?;
    checked
}

/// How long a check takes, and how much memory at most, in KiB.
fn measured(folder: &Path, cache: &Path) -> Result<(Duration, u64)> {
    let begun = Instant::now();
    let mut child = Command::new(binary()?)
        .arg("check")
        .arg(folder)
        .args(["--as-of", &generate::today()])
        .env("XDG_CACHE_HOME", cache)
        .stdout(Stdio::null())
        .spawn()
        .context("the check does not start")?;
    let mut peak = 0;
    let status = loop {
        peak = peak.max(peak_of(&child));
        if let Some(status) = child.try_wait()? {
            break status;
        }
        sleep(LOOK);
    };
    match status.code() {
        Some(0 | 1) => Ok((begun.elapsed(), peak)),
        _ => bail!("the check failed: {status}"),
    }
}

/// The most memory that `child` has had so far, in KiB, where the system tells.
fn peak_of(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// The release build beside this one.
fn binary() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let target = own.ancestors().nth(2).context("this program stands nowhere")?;
    let binary = target.join("release/countersign");
    if !binary.is_file() {
        bail!("no release build: run `cargo build --release -p countersign` first");
    }
    Ok(binary)
}
