//! What is written on one made-up deal: conversations in which each answer carries the ones before it.

use jiff::{SignedDuration, Timestamp};

use super::deal::Course;
use super::grammar::Grammar;
use super::people::Person;
use super::random::Random;

/// So many mails there are on a deal, with those that only pass by.
pub(super) const MAILS_PER_DEAL: usize = 100;
/// A conversation has so many mails.
const CONVERSATION: (usize, usize) = (3, 15);
const BULK_PERCENT: usize = 2;
const AWAY_PERCENT: usize = 2;
const INVITATION_PERCENT: usize = 2;

/// How a mail came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Somebody wrote it.
    Written,
    /// A machine answered.
    Away,
    /// A newsletter.
    Bulk,
    /// A calendar sent it.
    Invitation,
}

/// One mail before it takes the form of a mail.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) at: Timestamp,
    pub(super) id: String,
    /// The mails before it in the conversation, oldest first.
    pub(super) before: Vec<String>,
    pub(super) from: Person,
    pub(super) to: Vec<Person>,
    pub(super) cc: Vec<Person>,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) origin: Origin,
}

/// Everything written on the deal.
pub(super) fn letters(course: &Course) -> Vec<Letter> {
    let mut random = Random::of("exchange", course.number);
    let mut letters = Vec::with_capacity(MAILS_PER_DEAL);
    while letters.len() < MAILS_PER_DEAL {
        let room = MAILS_PER_DEAL - letters.len();
        let count = random.between(CONVERSATION.0, CONVERSATION.1).min(room);
        let first = course.at(letters.len() * 1000 / MAILS_PER_DEAL);
        let until = course.at((letters.len() + count) * 1000 / MAILS_PER_DEAL);
        conversation(course, Stretch { first, until, count }, &mut random, &mut letters);
    }
    letters
}

/// When a conversation goes on, and how long it is.
struct Stretch {
    first: Timestamp,
    until: Timestamp,
    count: usize,
}

fn conversation(course: &Course, stretch: Stretch, random: &mut Random, letters: &mut Vec<Letter>) {
    let grammar = Grammar::of(course.organisation.swedish);
    let subject = grammar.say("subject", random, &course.names());
    let buyer = &course.organisation.people[random.between(0, course.writers - 1)];
    let seconds = stretch.until.duration_since(stretch.first).as_secs() / (stretch.count as i64 + 1);
    let mut last: Option<Letter> = None;
    for turn in 0..stretch.count {
        let wait = random.between(1, 90) as i64 * seconds / 100;
        let at = stretch.first + SignedDuration::from_secs(seconds * turn as i64 + wait);
        let number = letters.len();
        let ours = (turn % 2 == 0) ^ buyer.name.len().is_multiple_of(3);
        let (from, to) = if ours { (&course.seller, buyer) } else { (buyer, &course.seller) };
        let mut letter = Letter {
            at,
            id: format!("{}.{number}.{:x}@{}", course.number, random.next() >> 40, domain(&from.address)),
            before: Vec::new(),
            from: from.clone(),
            to: vec![to.clone()],
            cc: copied(course, random),
            subject: subject.clone(),
            text: own_words(course, from, to, random),
            origin: Origin::Written,
        };
        if random.percent(BULK_PERCENT) {
            letters.push(newsletter(letter, grammar, random));
            continue;
        }
        if let Some(before) = &last {
            answer(&mut letter, before, grammar);
        }
        if !ours && random.percent(AWAY_PERCENT) {
            letters.push(away(letter, grammar, random, &course.names()));
            continue;
        }
        if ours && random.percent(INVITATION_PERCENT) {
            letter.origin = Origin::Invitation;
        }
        letters.push(letter.clone());
        last = Some(letter);
    }
}

fn copied(course: &Course, random: &mut Random) -> Vec<Person> {
    let people = &course.organisation.people;
    let some = (0..random.between(0, 2)).map(|_| people[random.between(0, course.writers + 3)].clone());
    some.collect()
}

/// Greeting, paragraphs and signature.
pub(super) fn own_words(course: &Course, from: &Person, to: &Person, random: &mut Random) -> String {
    let grammar = Grammar::of(course.organisation.swedish);
    let names = course.names();
    let greeting = grammar.say("greeting", random, &names).replace("{you}", to.given());
    let paragraphs = (0..random.between(1, 3)).map(|_| {
        let sentences = random.between(1, 4);
        folded(&grammar.paragraph(sentences, random, &names))
    });
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    let organisation =
        if from.address == course.seller.address { "Hyllplan" } else { &course.organisation.name };
    let telephone = 1000 + from.name.bytes().map(usize::from).sum::<usize>();
    format!(
        "{greeting}\n\n{text}\n\n{}\n{}\n{}\n{organisation}\n+46 8 555 0{telephone}\n",
        grammar.say("closing", random, &[]),
        from.name,
        from.title
    )
}

/// Lines of at most so many characters, as many programs write them.
fn folded(paragraph: &str) -> String {
    const WIDTH: usize = 76;
    let mut out = String::new();
    let mut width = 0;
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + length >= WIDTH {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
        }
        out.push_str(word);
        width += length + 1;
    }
    out
}

/// Makes `letter` an answer to `before`, whose words it carries below its own.
fn answer(letter: &mut Letter, before: &Letter, grammar: &Grammar) {
    letter.before = before.before.iter().chain([&before.id]).cloned().collect();
    letter.subject = format!("Re: {}", before.subject.trim_start_matches("Re: "));
    let date = before.at.strftime("%a, %-d %b %Y at %H:%M").to_string();
    let wrote = grammar.say("wrote", &mut Random::of("wrote", 0), &[]);
    let wrote = wrote
        .replace("{date}", &date)
        .replace("{name}", &before.from.name)
        .replace("{address}", &before.from.address);
    letter.text.push_str(&format!("\n{wrote}\n"));
    for line in before.text.lines() {
        letter.text.push_str(if line.starts_with('>') { ">" } else { "> " });
        letter.text.push_str(line);
        letter.text.push('\n');
    }
}

fn away(letter: Letter, grammar: &Grammar, random: &mut Random, people: &[String]) -> Letter {
    Letter {
        subject: format!("Automatic reply: {}", letter.subject),
        text: format!("{}\n", grammar.say("away", random, people)),
        origin: Origin::Away,
        cc: Vec::new(),
        ..letter
    }
}

fn newsletter(letter: Letter, grammar: &Grammar, random: &mut Random) -> Letter {
    let sender = Person {
        name: "Handling Weekly".to_owned(),
        address: "news@handling-weekly.example".to_owned(),
        title: String::new(),
    };
    let text = (0..12).map(|_| grammar.paragraph(4, random, &[])).collect::<Vec<_>>().join("\n\n");
    let to = if letter.to[0].address.ends_with("hyllplan.example") { letter.to } else { vec![letter.from] };
    Letter {
        from: sender,
        to,
        cc: Vec::new(),
        subject: "Handling Weekly".to_owned(),
        text: format!("{text}\n\nUnsubscribe: https://handling-weekly.example\n"),
        origin: Origin::Bulk,
        ..letter
    }
}

fn domain(address: &str) -> &str {
    address.split_once('@').map_or("", |(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_carries_what_it_answers() {
        let letters = letters(&Course::of(3));
        assert_eq!(letters.len(), MAILS_PER_DEAL);
        let answers: Vec<&Letter> = letters.iter().filter(|letter| letter.before.len() > 2).collect();
        assert!(answers.len() > 20, "{}", answers.len());
        let deep = answers.iter().filter(|letter| letter.origin != Origin::Away);
        deep.for_each(|letter| assert!(letter.text.contains("\n>> "), "{}", letter.text));
    }
}
