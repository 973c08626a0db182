//! What a team has dismissed: `countersign-fates.toml` in the folder, one sorted line a finding, fit for version
//! control. It holds no names and no quotations; whatever else somebody writes into the file stays where it is.

mod line;

use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use countersign_model::{Doubt, Place};
use jiff::civil::Date;

pub(crate) use line::Fate;
use line::Line;

/// The file's name.
pub(crate) const FILE: &str = "countersign-fates.toml";

const HEADER: &str = "# Findings that this team has dismissed: one line each, in order, so that two people's lines merge.\n\
                      # No names and no quotations stand here. Delete a line to see its finding again.\n[dismissed]\n";

/// The lines of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fates {
    lines: Vec<Line>,
}

impl Fates {
    /// The fates kept in `folder`; none where there is no file.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Self::parse(&text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
        }
    }

    fn parse(text: &str) -> Self {
        Self { lines: text.lines().map(Line::parse).collect() }
    }

    /// Is the finding with this fingerprint and these facts dismissed on `day`?
    pub(crate) fn dismissed(&self, fingerprint: &str, facts: &str, day: Date) -> bool {
        self.fates().any(|fate| fate.fingerprint == fingerprint && fate.facts == facts && fate.holds_on(day))
    }

    /// Notes `fate`, in place of an earlier one of the same finding, else in order.
    pub(crate) fn note(&mut self, fate: Fate) {
        let same = |line: &Line| line.fate().is_some_and(|known| known.fingerprint == fate.fingerprint);
        let place = self.lines.iter().position(same);
        let mut first = true;
        self.lines.retain(|line| !same(line) || std::mem::take(&mut first));
        let after = |line: &Line| line.fate().is_some_and(|known| known.fingerprint > fate.fingerprint);
        match (place, self.lines.iter().position(after)) {
            (Some(place), _) => self.lines[place] = Line::Fate(fate),
            (None, Some(next)) => self.lines.insert(next, Line::Fate(fate)),
            (None, None) => self.lines.push(Line::Fate(fate)),
        }
    }

    /// Lines that are neither fates nor comments: leavings of a merge, slips of a hand.
    pub(crate) fn doubts(&self) -> Vec<Doubt> {
        let unread = self.lines.iter().enumerate().filter(|(_, line)| matches!(line, Line::Unread(_)));
        let doubt = |number: usize| Doubt {
            place: Place { file: FILE.into(), offset: number as u64 + 1 },
            what: "this line is no dismissed finding".to_owned(),
            assumed: "it was passed over and left as it is".to_owned(),
            settle: "correct it, or delete it and dismiss the finding again".to_owned(),
        };
        unread.map(|(number, _)| doubt(number)).collect()
    }

    /// Writes the file into `folder`, whole or not at all.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub(crate) fn save(&self, folder: &Path) -> Result<()> {
        let path = folder.join(FILE);
        let why = || format!("{} cannot be written", path.display());
        let mut file =
            tempfile::Builder::new().prefix(".countersign-fates").tempfile_in(folder).with_context(why)?;
        file.write_all(self.text().as_bytes()).with_context(why)?;
        file.as_file().sync_all().with_context(why)?;
        readable(&file).with_context(why)?;
        file.persist(&path).with_context(why)?;
        Ok(())
    }

    fn text(&self) -> String {
        let lines: String = self.lines.iter().map(|line| format!("{line}\n")).collect();
        let headed =
            self.lines.iter().any(|line| matches!(line, Line::Other(text) if text.trim() == "[dismissed]"));
        if headed { lines } else { format!("{HEADER}{lines}") }
    }

    fn fates(&self) -> impl Iterator<Item = &Fate> {
        self.lines.iter().filter_map(Line::fate)
    }
}

/// A team shares the file; a temporary one is its owner's alone.
#[cfg(unix)]
fn readable(file: &tempfile::NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &tempfile::NamedTempFile) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn fate(fingerprint: &str, facts: &str) -> Fate {
        Fate {
            fingerprint: fingerprint.to_owned(),
            code: "CS101".to_owned(),
            facts: facts.to_owned(),
            reason: "met her at the fair".to_owned(),
            until: None,
            dismissed_on: date(2026, 4, 5),
        }
    }

    #[test]
    fn a_finding_stays_dismissed_until_its_facts_change_or_its_day_passes() {
        let mut fates = Fates::default();
        fates.note(Fate { until: Some(date(2026, 5, 1)), ..fate("00000000000000aa", "f1") });
        assert!(fates.dismissed("00000000000000aa", "f1", date(2026, 5, 1)));
        assert!(!fates.dismissed("00000000000000aa", "f2", date(2026, 4, 6)));
        assert!(!fates.dismissed("00000000000000aa", "f1", date(2026, 5, 2)));
        assert!(!fates.dismissed("00000000000000aa", "f1", date(2026, 4, 4)), "it was not dismissed yet");
    }

    #[test]
    fn lines_are_in_order_and_come_back_as_they_were() {
        let mut fates = Fates::default();
        for fingerprint in ["00000000000000bb", "00000000000000aa", "00000000000000cc", "00000000000000aa"] {
            fates.note(fate(fingerprint, "f"));
        }
        let text = fates.text();
        let found: Vec<&str> = text.lines().filter(|l| l.starts_with('0')).map(|l| &l[14..16]).collect();
        assert_eq!(found, ["aa", "bb", "cc"]);
        assert_eq!(Fates::parse(&text).text(), text);
    }

    #[test]
    fn a_file_after_a_merge_and_a_busy_hand_is_still_read() {
        let mut fates = Fates::default();
        fates.note(fate("00000000000000aa", "f"));
        let twice = fates.text().replace("[dismissed]\n", "[dismissed]\n# ours\n<<<<<<< HEAD\n");
        let twice = format!(
            "{twice}=======\n{}>>>>>>> theirs\n",
            fates.text().lines().last().map(|l| format!("{l}\n")).unwrap()
        );
        let mut read = Fates::parse(&twice);
        assert!(read.dismissed("00000000000000aa", "f", date(2026, 4, 6)));
        assert_eq!(read.doubts().iter().map(|d| d.place.offset).collect::<Vec<_>>(), [5, 7, 9]);
        read.note(fate("00000000000000ab", "f"));
        assert!(read.text().contains("# ours\n<<<<<<< HEAD\n"));
    }
}
