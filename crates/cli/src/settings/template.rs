//! The `countersign.toml` that `init` writes: everything that can be set, with what the folder says filled in.

use std::fmt::Write as _;

use countersign_linking::StageMap;
use countersign_report::Clean;
use countersign_rules::all;

use super::keys::{PHASES, phase_word};

/// What was found in the folder.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Our people as the CRM has them, `Name <address>`.
    pub(crate) people: Vec<String>,
    /// Our domains.
    pub(crate) domains: Vec<String>,
    /// The zone of most calendar events.
    pub(crate) zone: Option<String>,
    /// The stages of the deals.
    pub(crate) stages: Vec<String>,
    /// Countries of accounts, most frequent first.
    pub(crate) countries: Vec<String>,
}

/// The file's text.
pub(crate) fn template(found: &Found) -> String {
    let mut out = String::from(
        "# What Countersign is told about this team. Everything may be left out: a line that begins with # is not\n\
         # read. Flags on the command line go before what stands here.\n\n",
    );
    team(&mut out, found);
    stages(&mut out, &found.stages);
    rules(&mut out);
    out.push_str(
        "\n# A table that is not recognised can be explained here, or in countersign-mapping.toml:\n\
         # [[mapping.table]]\n# file = \"pipeline*.csv\"\n# holds = \"deals\"\n# [mapping.table.columns]\n\
         # id = \"Our heading for it\"\n# name = \"…\"\n",
    );
    out
}

fn team(out: &mut String, found: &Found) {
    out.push_str("[team]\n# Our own people, besides the users that the CRM exports.\n");
    for person in &found.people {
        let _ = writeln!(out, "#   known already: {}", Clean::of(person));
    }
    out.push_str("people = []\n# Everyone who writes from these domains is one of us.\n");
    let _ = writeln!(
        out,
        "domains = [{}]",
        found.domains.iter().map(|d| quoted(d)).collect::<Vec<_>>().join(", ")
    );
    out.push_str(
        "# Whose public holidays count where an account names no country: SE, NO, DK, FI, DE, GB, IE or US.\n",
    );
    match found.countries.first() {
        Some(country) => {
            let _ = writeln!(out, "country = {}", quoted(country));
        }
        None => out.push_str("# country = \"SE\"\n"),
    }
    out.push_str("# The clock in which days begin and end.\n");
    match &found.zone {
        Some(zone) => {
            let _ = writeln!(out, "time_zone = {}  # most events of the calendars are in it", quoted(zone));
        }
        None => out.push_str("# time_zone = \"Europe/Stockholm\"\n"),
    }
    out.push_str("# The language of messages: \"en\" or \"sv\".\n# language = \"en\"\n");
}

fn stages(out: &mut String, stages: &[String]) {
    let words: Vec<&str> = PHASES.iter().map(|(word, _)| *word).collect();
    let _ = write!(
        out,
        "\n[stages]\n# What each stage of the CRM stands for: {}.\n# Below is what was found here and what it is taken \
         for; correct what is wrong.\n",
        words.join(", ")
    );
    let map = StageMap::default();
    for stage in stages {
        let stage = Clean::of(stage);
        let _ = match map.phase(&stage) {
            Some(phase) => writeln!(out, "{} = {}", quoted(&stage), quoted(phase_word(phase))),
            None => writeln!(
                out,
                "# {} = \"?\"  # not understood: taken for qualify until you say",
                quoted(&stage)
            ),
        };
    }
    if stages.is_empty() {
        out.push_str("# \"Proposal\" = \"propose\"\n");
    }
}

fn rules(out: &mut String) {
    out.push_str(
        "\n[rules]\n# Codes, beginnings of codes (\"CS1\") or names. An empty select means all.\nselect = []\nignore = []\n\
         # min_severity = \"low\"\n# The rules are:\n",
    );
    for rule in all() {
        let _ = writeln!(out, "#   {} {}", rule.code, rule.name);
    }
}

/// A TOML text: its escapes are JSON's.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::String(Clean::of(text).to_string()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_can_be_read_and_says_what_was_found() {
        let found = Found {
            people: vec!["Mia Berg <mia@us.example>".to_owned()],
            domains: vec!["us.example".to_owned()],
            zone: Some("Europe/Stockholm".to_owned()),
            stages: vec!["Proposal \"sent\"".to_owned(), "Zzz".to_owned()],
            countries: vec!["SE".to_owned()],
        };
        let text = template(&found);
        let settings = super::super::parse::parse(&text).unwrap();
        assert_eq!(settings.stages.len(), 1);
        assert_eq!(settings.domains, ["us.example"]);
        assert!(text.contains("# \"Zzz\" = \"?\""), "{text}");
        assert!(super::super::parse::parse(&template(&Found::default())).is_ok());
    }
}
