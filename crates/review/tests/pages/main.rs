//! Every rule page is executed: its examples are tiny pipelines that must fire, or stay silent, and cite the
//! marked words.

mod build;
mod script;

use countersign_committee::{Committee, PersonId};
use countersign_linking::{StageMap, link};
use countersign_model::Evidence;
use countersign_reading::Reader;
use countersign_review::{Config, Review, review_deal};
use countersign_rules::{Rule, all};

use script::{Expected, Script};

#[test]
fn every_page_has_all_its_parts() {
    for rule in all() {
        for (page, parts) in [
            (
                rule.page_en,
                [
                    "> Message:",
                    "> Ask:",
                    "## What it catches",
                    "## Why it matters",
                    "## When it is wrong",
                    "## What to do",
                    "## Examples",
                ],
            ),
            (
                rule.page_sv,
                [
                    "> Message:",
                    "> Ask:",
                    "## Vad den fångar",
                    "## Varför det spelar roll",
                    "## När den har fel",
                    "## Vad du gör",
                    "## Exempel",
                ],
            ),
        ] {
            for part in parts {
                assert!(page.contains(part), "{}: the page lacks {part:?}", rule.code);
            }
            assert!(page.starts_with(&format!("# {} {}", rule.code, rule.name)), "{}: the title", rule.code);
        }
    }
}

#[test]
fn every_example_does_what_its_page_says() {
    let reader = Reader::new();
    let mut failures = Vec::new();
    let mut executed = 0;
    for rule in all() {
        for (language, page) in [("en", rule.page_en), ("sv", rule.page_sv)] {
            let scripts = script::scripts(page);
            assert!(scripts.len() >= 3, "{} {language}: fewer than three examples", rule.code);
            for example in scripts {
                executed += 1;
                if let Err(why) = run(rule, &example, &reader) {
                    failures.push(format!("{} {language}, {:?}: {why}", rule.code, example.title));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} of {executed} examples fail:\n{}", failures.len(), failures.join("\n"));
}

fn run(rule: &Rule, example: &Script, reader: &Reader) -> Result<(), String> {
    let material = build::material(example, reader);
    for (day, expected) in &example.expected {
        let snapshot = material.as_of(build::end_of(*day));
        let linked = link(&snapshot, &StageMap::default());
        let record = linked.records.first().ok_or("the example has no deal")?;
        let review = review_deal(record, &Config::default());
        check(rule, example, &review, expected).map_err(|why| format!("as of {day}: {why}"))?;
    }
    Ok(())
}

fn check(rule: &Rule, example: &Script, review: &Review, expected: &Expected) -> Result<(), String> {
    let found: Vec<_> =
        review.findings.iter().map(|f| &f.finding).filter(|f| f.rule.code == rule.code).collect();
    match expected {
        Expected::Silent if found.is_empty() => Ok(()),
        Expected::Silent => Err(format!("fires about {:?}", people(&found[0].people, &review.committee))),
        Expected::Fires(_) if found.is_empty() => {
            let others: Vec<_> = review.findings.iter().map(|f| f.finding.rule.code).collect();
            Err(format!("stays silent (others: {others:?})"))
        }
        Expected::Fires(names) => {
            let about: Vec<String> =
                found.iter().flat_map(|f| people(&f.people, &review.committee)).collect();
            if let Some(missing) =
                names.iter().find(|name| !about.iter().any(|who| who.contains(name.as_str())))
            {
                return Err(format!("is about {about:?}, not {missing}"));
            }
            let quotes: Vec<&str> = found.iter().flat_map(|f| f.evidence()).filter_map(quote).collect();
            match example.marked.iter().find(|words| !quotes.iter().any(|q| q.contains(words.as_str()))) {
                Some(words) => Err(format!("does not cite {words:?} but {quotes:?}")),
                None => Ok(()),
            }
        }
    }
}

fn quote(evidence: &Evidence) -> Option<&str> {
    match evidence {
        Evidence::Quoted { quote, .. } if !quote.is_empty() => Some(quote),
        _ => None,
    }
}

fn people(ids: &[PersonId], committee: &Committee) -> Vec<String> {
    ids.iter()
        .map(|id| {
            let person = committee.person(*id);
            match person.boss_of {
                Some(of) if person.name.is_empty() => format!("boss of {}", committee.person(of).name),
                _ => person.name.to_string(),
            }
        })
        .collect()
}
