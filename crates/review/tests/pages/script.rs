//! The examples of a page, parsed. One indented line is one record:
//!
//! ```text
//! deal: Solution Development since 2026-02-20, Proposal since 2026-04-01; close 2026-06-30
//! carol: Carol Finch, Purchasing Administrator; CRM says Decision Maker
//! 2026-03-11 carol: Mr Jones signs it, he always does.
//!                   ^^^^^^^^^^^^^^
//! 2026-04-01 seller to carol cc ravi: Here is our offer. [Offer.pdf]
//! 2026-04-02 call carol: She says it lies with him.
//! 2026-04-03 note: No news.
//! 2026-04-10 meeting carol yes, ravi no: Walk through the draft
//! as of 2026-04-05: fires Jones
//! as of 2026-02-25: silent
//! ```

use jiff::civil::Date;

/// One example.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pub(crate) title: String,
    /// Stage and since when.
    pub(crate) stages: Vec<(String, Date)>,
    pub(crate) close: Option<Date>,
    pub(crate) people: Vec<Someone>,
    pub(crate) events: Vec<Event>,
    /// Words underlined with `^`.
    pub(crate) marked: Vec<String>,
    pub(crate) expected: Vec<(Date, Expected)>,
}

#[derive(Debug)]
pub(crate) struct Someone {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) crm_role: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) on: Date,
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) attachment: Option<String>,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Mail { from: String, to: Vec<String>, cc: Vec<String> },
    Call(Vec<String>),
    Note,
    Meeting(Vec<(String, bool)>),
}

#[derive(Debug)]
pub(crate) enum Expected {
    Fires(Vec<String>),
    Silent,
}

/// The examples of `page`: what stands indented under each `### ` heading.
pub(crate) fn scripts(page: &str) -> Vec<Script> {
    let mut scripts: Vec<Script> = Vec::new();
    let mut previous = "";
    for line in page.lines() {
        if let Some(title) = line.strip_prefix("### ") {
            scripts.push(Script { title: title.to_owned(), ..Script::default() });
        } else if let (Some(script), Some(record)) = (scripts.last_mut(), line.strip_prefix("    ")) {
            if record.trim().is_empty() {
                continue;
            }
            if record.trim_start().starts_with('^') {
                script.marked.extend(underlined(previous, record));
            } else {
                read(script, record.trim_end());
            }
            previous = record;
        }
    }
    scripts
}

fn read(script: &mut Script, record: &str) {
    if let Some(rest) = record.strip_prefix("deal: ") {
        let (stages, close) = rest.split_once("; close ").map_or((rest, None), |(s, c)| (s, Some(date(c))));
        script.close = close;
        script.stages = stages
            .split(", ")
            .map(|s| s.split_once(" since ").expect("STAGE since DATE"))
            .map(|(s, d)| (s.to_owned(), date(d)))
            .collect();
    } else if let Some(rest) = record.strip_prefix("as of ") {
        let (day, what) = rest.split_once(": ").expect("as of DATE: fires NAME or silent");
        let expected = match what.strip_prefix("fires") {
            Some(names) => Expected::Fires(
                names.split(',').map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()).collect(),
            ),
            None => Expected::Silent,
        };
        script.expected.push((date(day), expected));
    } else if let Ok(on) = record.get(..10).unwrap_or_default().parse::<Date>() {
        script.events.push(event(on, &record[11..]));
    } else {
        let (id, rest) = record.split_once(": ").expect("ID: Name, Title; CRM says Role");
        let (who, role) =
            rest.split_once("; CRM says ").map_or((rest, None), |(w, r)| (w, Some(r.to_owned())));
        let (name, title) = who.split_once(", ").unwrap_or((who, ""));
        script.people.push(Someone {
            id: id.to_owned(),
            name: name.to_owned(),
            title: title.to_owned(),
            crm_role: role,
        });
    }
}

fn event(on: Date, record: &str) -> Event {
    let (head, text) = record.split_once(": ").expect("WHO: text");
    let (text, attachment) = match text.strip_suffix(']').and_then(|t| t.rsplit_once(" [")) {
        Some((text, file)) => (text, Some(file.to_owned())),
        None => (text, None),
    };
    let list = |names: &str| names.split(',').map(|n| n.trim().to_owned()).collect::<Vec<_>>();
    let kind = if head == "note" {
        Kind::Note
    } else if let Some(names) = head.strip_prefix("call ") {
        Kind::Call(list(names))
    } else if let Some(names) = head.strip_prefix("meeting ") {
        Kind::Meeting(
            names
                .split(',')
                .map(|n| n.trim().split_once(' ').expect("NAME yes or no"))
                .map(|(n, yes)| (n.to_owned(), yes == "yes"))
                .collect(),
        )
    } else {
        let (head, cc) = head.split_once(" cc ").map_or((head, Vec::new()), |(h, c)| (h, list(c)));
        let (from, to) =
            head.split_once(" to ").map_or((head, vec!["seller".to_owned()]), |(f, t)| (f, list(t)));
        Kind::Mail { from: from.to_owned(), to, cc }
    };
    Event { on, kind, text: text.to_owned(), attachment }
}

/// The stretches of `line` that stand above runs of `^` in `marks`.
fn underlined(line: &str, marks: &str) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    let marks: Vec<char> = marks.chars().collect();
    let mut words = Vec::new();
    let mut run = String::new();
    for (i, letter) in letters.iter().enumerate() {
        if marks.get(i) == Some(&'^') {
            run.push(*letter);
        } else if !run.is_empty() {
            words.push(std::mem::take(&mut run));
        }
    }
    words.extend((!run.is_empty()).then_some(run));
    words
}

fn date(text: &str) -> Date {
    text.trim().parse().unwrap_or_else(|_| panic!("not a date: {text:?}"))
}
