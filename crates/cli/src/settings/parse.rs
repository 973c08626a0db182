//! From the text of `countersign.toml` to settings. Whatever is not understood is named with its line.

use anyhow::{Result, anyhow, bail};
use countersign_model::{EmailAddress, Mailbox, Phase};
use countersign_report::Tongue;
use countersign_rules::Severity;
use jiff::tz::TimeZone;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Settings;
use super::keys::{PHASES, TABLES, keys_of};
use crate::nearest::hint;
use crate::scope::known_rule;

/// The settings in `text`.
pub(super) fn parse(text: &str) -> Result<Settings> {
    let file = File { text };
    let root = DeTable::parse(text)
        .map_err(|error| file.at(error.span().map_or(0, |s| s.start), error.message()))?;
    let mut settings = Settings::default();
    for (name, value) in root.get_ref() {
        let table = name.get_ref().as_ref();
        let Some(keys) = keys_of(table) else {
            let known = TABLES.iter().map(|(name, _)| *name);
            return Err(file.unknown(name.span().start, table, known));
        };
        let DeValue::Table(entries) = value.get_ref() else {
            return Err(file.at(name.span().start, &format!("{table} is a table: write [{table}]")));
        };
        for (key, value) in entries {
            let word = key.get_ref().as_ref();
            if !keys.is_empty() && !keys.contains(&word) {
                return Err(file.unknown(key.span().start, word, keys.iter().copied()));
            }
            let place = value.span().start;
            settings.take(table, word, value).map_err(|error| file.at(place, &format!("{word}: {error}")))?;
        }
    }
    Ok(settings)
}

/// The text, for telling lines.
struct File<'t> {
    text: &'t str,
}

impl File<'_> {
    fn at(&self, byte: usize, what: &str) -> anyhow::Error {
        let line = self.text.get(..byte).map_or(1, |before| before.matches('\n').count() + 1);
        anyhow!("line {line}: {what}")
    }

    fn unknown<'k>(
        &self,
        byte: usize,
        word: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> anyhow::Error {
        let all: Vec<&str> = known.clone().collect();
        self.at(
            byte,
            &format!("{word} is nothing that can be set{} (known: {})", hint(word, known), all.join(", ")),
        )
    }
}

impl Settings {
    fn take(&mut self, table: &str, key: &str, value: &Spanned<DeValue<'_>>) -> Result<()> {
        let value = value.get_ref();
        match (table, key) {
            ("team", "people") => {
                self.people = texts(value)?.iter().map(|text| person(text)).collect::<Result<_>>()?;
            }
            ("team", "domains") => {
                self.domains =
                    texts(value)?.iter().map(|text| text.trim_start_matches('@').to_lowercase()).collect();
            }
            ("team", "country") => self.country = text(value)?.to_owned(),
            ("team", "time_zone") => self.zone = Some(zone(text(value)?)?),
            ("team", "language") => self.tongue = Some(tongue(text(value)?)?),
            ("stages", stage) => self.stages.push((stage.to_owned(), phase(text(value)?)?)),
            ("rules", "select") => self.select = rules(value)?,
            ("rules", "ignore") => self.ignore = rules(value)?,
            ("rules", "min_severity") => self.min_severity = Some(severity(text(value)?)?),
            // The tables' own mapping is read with the tables.
            _ => {}
        }
        Ok(())
    }
}

fn text<'v>(value: &'v DeValue<'_>) -> Result<&'v str> {
    match value {
        DeValue::String(text) => Ok(text.as_ref()),
        other => bail!("expected a text in quotation marks, not {}", other.type_str()),
    }
}

fn texts(value: &DeValue<'_>) -> Result<Vec<String>> {
    match value {
        DeValue::Array(values) => values.iter().map(|value| Ok(text(value.get_ref())?.to_owned())).collect(),
        other => bail!("expected a list such as [\"…\", \"…\"], not {}", other.type_str()),
    }
}

/// `Mia Berg <mia@us.example>`, or the address alone.
fn person(text: &str) -> Result<Mailbox> {
    let (name, address) = text.rsplit_once('<').unwrap_or(("", text));
    let address = EmailAddress::parse(address)
        .map_err(|_| anyhow!("{text:?} is not a person: expected \"Name <name@domain>\""))?;
    Ok(Mailbox { name: name.trim().trim_matches('"').into(), address })
}

fn zone(name: &str) -> Result<TimeZone> {
    TimeZone::get(name)
        .map_err(|_| anyhow!("{name:?} is not a time zone: expected a name such as \"Europe/Stockholm\""))
}

fn tongue(code: &str) -> Result<Tongue> {
    Tongue::of_code(code).ok_or_else(|| anyhow!("{code:?} is not a language here: expected \"en\" or \"sv\""))
}

fn phase(word: &str) -> Result<Phase> {
    let known = PHASES.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
    let words: Vec<&str> = PHASES.iter().map(|(word, _)| *word).collect();
    known.map(|(_, phase)| *phase).ok_or_else(|| {
        anyhow!("{word:?} is not a phase{} (known: {})", hint(word, words.iter().copied()), words.join(", "))
    })
}

fn severity(word: &str) -> Result<Severity> {
    match word.to_ascii_lowercase().as_str() {
        "low" => Ok(Severity::Low),
        "medium" => Ok(Severity::Medium),
        "high" => Ok(Severity::High),
        _ => bail!("{word:?} is not a severity: expected \"low\", \"medium\" or \"high\""),
    }
}

fn rules(value: &DeValue<'_>) -> Result<Vec<String>> {
    let codes = texts(value)?;
    codes.iter().try_for_each(|code| known_rule(code))?;
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_set_is_read() {
        let settings = parse(
            "[team]\npeople = [\"Mia Berg <Mia@us.example>\", \"bo@us.example\"]\ndomains = [\"@US.example\"]\n\
             country = \"SE\"\ntime_zone = \"Europe/Stockholm\"\nlanguage = \"sv\"\n[stages]\n\"Proposal sent\" = \"propose\"\n\
             [rules]\nselect = [\"CS1\"]\nignore = [\"gone-dark\"]\nmin_severity = \"medium\"\n\
             [[mapping.table]]\nfile = \"x.csv\"\n",
        )
        .unwrap();
        assert_eq!(settings.people[0].address.as_str(), "mia@us.example");
        assert_eq!(settings.domains, ["us.example"]);
        assert_eq!(settings.tongue, Some(Tongue::Sv));
        assert_eq!(settings.stages, [("Proposal sent".to_owned(), Phase::Propose)]);
        assert_eq!(settings.min_severity, Some(Severity::Medium));
        assert_eq!(settings.zone.unwrap().iana_name(), Some("Europe/Stockholm"));
    }

    #[test]
    fn what_is_not_understood_is_named_with_its_line() {
        for (text, told) in [
            ("[team]\n\npepole = []\n", "line 3: pepole is nothing that can be set; did you mean people?"),
            ("[stage]\n", "line 1: stage is nothing that can be set; did you mean stages?"),
            ("\nteam = 1\n", "line 2: team is a table"),
            ("[stages]\nA = \"proposal\"\n", "line 2: A: \"proposal\" is not a phase; did you mean propose?"),
            ("[rules]\nignore = [\"CS999\"]\n", "line 2: ignore: no rule is called CS999"),
            ("[team]\ncountry = 46\n", "line 2: country: expected a text"),
            ("[team]\npeople = [\"Mia\"]\n", "line 2: people: \"Mia\" is not a person"),
            ("[team\n", "line 1: "),
        ] {
            let error = parse(text).unwrap_err().to_string();
            assert!(error.starts_with(told), "{error}");
        }
    }
}
