//! Sentences from a small grammar: lists of words and sentences with slots, one file a language.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::random::Random;

/// One sentence in so many says something that a rule looks for, in per cent.
const TELLING_PERCENT: usize = 3;
/// Slots within slots are filled this deep.
const DEPTH_MAX: usize = 4;

static ENGLISH: LazyLock<Grammar> = LazyLock::new(|| Grammar::parse(include_str!("words.en.txt")));
static SWEDISH: LazyLock<Grammar> = LazyLock::new(|| Grammar::parse(include_str!("words.sv.txt")));

/// A language's lists by their names.
#[derive(Debug)]
pub(super) struct Grammar(HashMap<&'static str, Vec<&'static str>>);

impl Grammar {
    /// The grammar of Swedish, or of English.
    pub(super) fn of(swedish: bool) -> &'static Self {
        if swedish { &SWEDISH } else { &ENGLISH }
    }

    fn parse(text: &'static str) -> Self {
        let mut lists: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut name = "";
        for line in text.lines().filter(|line| !line.is_empty()) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(heading) => name = heading,
                None => lists.entry(name).or_default().push(line),
            }
        }
        Self(lists)
    }

    /// Something from the list called `name`, its slots filled; `people` are those who may be spoken of.
    pub(super) fn say(&self, name: &str, random: &mut Random, people: &[String]) -> String {
        let mut out = String::new();
        self.fill(&format!("{{{name}}}"), random, people, DEPTH_MAX, &mut out);
        capital(&out)
    }

    /// A paragraph of `count` sentences, a few of which tell something.
    pub(super) fn paragraph(&self, count: usize, random: &mut Random, people: &[String]) -> String {
        let sentences = (0..count).map(|_| {
            let list = if random.percent(TELLING_PERCENT) { "telling" } else { "ordinary" };
            self.say(list, random, people)
        });
        sentences.collect::<Vec<_>>().join(" ")
    }

    fn fill(&self, template: &str, random: &mut Random, people: &[String], depth: usize, out: &mut String) {
        let mut rest = template;
        while let Some((before, (slot, after))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            out.push_str(before);
            match slot {
                "n" => out.push_str(&number(random)),
                "hour" => {
                    out.push_str(&format!("{}:{:02}", random.between(7, 17), random.between(0, 11) * 5));
                }
                "person" if people.is_empty() => out.push_str("Margareta"),
                "person" => out.push_str(random.one::<String>(people)),
                slot if depth > 0 => match self.0.get(slot) {
                    Some(list) => self.fill(random.one::<&str>(list), random, people, depth - 1, out),
                    None => out.push_str(&format!("{{{slot}}}")),
                },
                _ => {}
            }
            rest = after;
        }
        out.push_str(rest);
    }
}

/// Small numbers are more frequent than large ones.
fn number(random: &mut Random) -> String {
    let largest = *random.one(&[9, 60, 400, 9000]);
    random.between(2, largest).to_string()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_of_every_sentence_is_filled() {
        for swedish in [false, true] {
            let grammar = Grammar::of(swedish);
            let known = ["you", "date", "name", "address"];
            for (name, list) in &grammar.0 {
                let mut random = Random::of(name, 0);
                for template in list {
                    let mut out = String::new();
                    grammar.fill(template, &mut random, &["Anna".to_owned()], DEPTH_MAX, &mut out);
                    let slots = out.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
                    slots.for_each(|slot| assert!(known.contains(&slot), "{template}: {out}"));
                }
            }
        }
    }

    #[test]
    fn a_paragraph_has_as_many_sentences_as_asked() {
        let text = Grammar::of(false).paragraph(5, &mut Random::of("text", 1), &["Anna".to_owned()]);
        assert!(text.len() > 100, "{text}");
    }
}
