//! What the last lines of a stretch look like, and where in them a signature begins.

use super::lines::Line;
use super::signer::Signer;
use super::title::{has_title, is_organisation};
use super::words::{Look, is_contact, is_name, look};

/// No more lines than this are looked at from below.
const LINES_MAX: usize = 60;
/// No more lines of prose than this are looked at.
const PROSE_LINES_MAX: usize = 4;
/// A signature after `--` has no more lines than this.
const BELOW_RULE_LINES_MAX: usize = 16;
/// A signature after a closing has no more lines than this.
const BELOW_CLOSING_LINES_MAX: usize = 14;
/// So many lines below may look like closings before the real one.
const CLOSINGS_TRIED_MAX: usize = 3;

/// The looks of the last lines.
pub(super) struct Looks<'l, 't> {
    lines: &'l [Line<'t>],
    /// The first line that was looked at.
    from: usize,
    looks: Vec<Look>,
    /// Whose signature it can be.
    signer: Signer<'l>,
}

impl<'l, 't> Looks<'l, 't> {
    /// Looks from below until there is more prose than any signature holds.
    pub(super) fn of(lines: &'l [Line<'t>], signer: Signer<'l>) -> Self {
        let (mut looks, mut prose) = (Vec::new(), 0);
        for line in lines.iter().rev().take(LINES_MAX) {
            looks.push(look(line.words));
            prose += usize::from(looks.last() == Some(&Look::Prose));
            if prose > PROSE_LINES_MAX {
                break;
            }
        }
        looks.reverse();
        Self { lines, from: lines.len() - looks.len(), looks, signer }
    }

    /// The line at which the signature begins that ends before line `end`.
    pub(super) fn start(&self, end: usize) -> Option<usize> {
        let start = self.below_rule(end).or_else(|| self.below_closing(end)).or_else(|| self.block(end));
        let start = start.or_else(|| self.lone_name(end)).unwrap_or(end);
        let start = self.with_closing_above(start, end);
        (start < end && (start > 0 || self.is_block(0, end))).then_some(start)
    }

    fn at(&self, line: usize) -> Look {
        line.checked_sub(self.from).and_then(|at| self.looks.get(at)).copied().unwrap_or(Look::Prose)
    }

    /// The lines between `start` and `end` that say something.
    fn spoken(&self, start: usize, end: usize) -> impl DoubleEndedIterator<Item = usize> {
        (start..end).filter(|&line| self.at(line) != Look::Blank)
    }

    /// `--` and what follows it.
    fn below_rule(&self, end: usize) -> Option<usize> {
        let rule = (self.from..end).rev().find(|&line| self.at(line) == Look::Rule)?;
        let below: Vec<Look> = self.spoken(rule + 1, end).map(|line| self.at(line)).collect();
        let prose = below.iter().filter(|look| **look == Look::Prose).count();
        if below.is_empty() || below.len() > BELOW_RULE_LINES_MAX {
            return None;
        }
        // `--` is what mail programs put there; longer rules stand above all kinds of things.
        let signed = if is_signature_rule(self.lines[rule].words) {
            prose * 3 <= below.len() || prose <= 1 && below.len() == 1
        } else {
            prose == 0
                && below.iter().any(|look| matches!(look, Look::Contact | Look::Title))
                && below[0] != Look::Contact
        };
        signed.then_some(rule)
    }

    /// `Best regards` and what follows it.
    fn below_closing(&self, end: usize) -> Option<usize> {
        let from = end.saturating_sub(BELOW_CLOSING_LINES_MAX * 2).max(self.from);
        let closes =
            |&line: &usize| matches!(self.at(line), Look::Closing | Look::Thanks | Look::ThanksNamed);
        (from..end)
            .rev()
            .filter(closes)
            .take(CLOSINGS_TRIED_MAX)
            .find(|&closing| self.is_signed(closing, end))
    }

    /// Does a name, or nothing at all, stand below the closing?
    fn is_signed(&self, closing: usize, end: usize) -> bool {
        let below: Vec<Look> = self.spoken(closing + 1, end).map(|line| self.at(line)).collect();
        // Slogans and invitations to follow somebody stand below addresses, but nobody's words do.
        let facts =
            below.iter().position(|look| matches!(look, Look::Contact | Look::Title)).unwrap_or(below.len());
        let core = &below[..facts];
        let named = match below.first() {
            None => self.at(closing) != Look::Thanks,
            Some(Look::Name | Look::SlashName | Look::Rule | Look::Title) => true,
            Some(Look::Contact | Look::Short) => self.at(closing) != Look::Thanks,
            _ => false,
        };
        named && !core.contains(&Look::Prose) && below.len() <= BELOW_CLOSING_LINES_MAX
    }

    /// A name with title, organisation or address below it, without any closing.
    fn block(&self, end: usize) -> Option<usize> {
        let (mut start, mut blanks) = (end, 0);
        for line in (self.from..end).rev() {
            match self.at(line) {
                Look::Blank => {
                    blanks += 1;
                    // Below somebody else's address the writer's own name stands alone.
                    if start < end && self.spoken(start, end).count() == 1 && self.names(start) {
                        break;
                    }
                }
                Look::Prose | Look::Closing | Look::Thanks | Look::ThanksNamed | Look::Rule => break,
                _ if blanks > 1 && !self.is_block(start, end) => break,
                Look::Name | Look::SlashName | Look::Title
                    if self.opens(line) || self.names_contact(line) =>
                {
                    start = line;
                }
                _ => {}
            }
        }
        let signed = start < end
            && self.is_block(start, end)
            && !self.is_introduced(start)
            && !self.is_list(start, end);
        (signed && self.is_signers(start)).then_some(start)
    }

    fn names(&self, line: usize) -> bool {
        matches!(self.at(line), Look::Name | Look::SlashName)
    }

    /// A name at the beginning of the line is the writer's, as far as one knows.
    fn is_signers(&self, line: usize) -> bool {
        let words = self.lines[line].words;
        let name = words.split([',', '|', '•', '·', '(', '/', '<']).next().unwrap_or(words).trim();
        self.at(line) == Look::SlashName || !is_name(name) || self.signer.may_be(name)
    }

    /// Can a signature begin at `line`? Something ends before it.
    fn opens(&self, line: usize) -> bool {
        let Some(before) = line.checked_sub(1) else { return true };
        let words = self.lines[before].words;
        words.is_empty()
            || words.ends_with(['.', '!', '?', ':', ')', '-'])
            || words.ends_with(|char: char| !char.is_alphanumeric() && !char.is_ascii())
    }

    /// What follows a colon is what was announced, such as those who decide, and no signature.
    fn is_introduced(&self, line: usize) -> bool {
        let before = self.lines[..line].iter().rev().take(3).find(|line| !line.is_blank());
        before.is_some_and(|before| before.words.ends_with(':'))
    }

    /// Two people with their titles are a list.
    fn is_list(&self, start: usize, end: usize) -> bool {
        let titled = |&line: &usize| {
            let words = self.lines[line].words;
            words
                .split_once([',', '(', '-', '–', ':'])
                .is_some_and(|(name, title)| is_name(name.trim()) && !has_title(name) && has_title(title))
        };
        (start..end).filter(titled).count() >= 2
    }

    /// A full name with an address or a title on the next line needs nothing to end before it.
    fn names_contact(&self, line: usize) -> bool {
        self.at(line) == Look::Name
            && self.lines[line].words.contains(' ')
            && matches!(self.at(line + 1), Look::Contact | Look::Title)
    }

    /// A name or title above something that only signatures have.
    fn is_block(&self, start: usize, end: usize) -> bool {
        let has = |wanted: &[Look]| (start..end).any(|line| wanted.contains(&self.at(line)));
        let lines = self.spoken(start, end).count();
        (2..=BELOW_CLOSING_LINES_MAX).contains(&lines) && has(&[Look::Contact, Look::Title])
            || lines >= 2 && has(&[Look::Closing, Look::Rule])
    }

    /// `Anna`, or `Anna Berg | CFO`, alone as the last line.
    fn lone_name(&self, end: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|&last| last >= self.from && last > 0)?;
        let words = self.lines[last].words;
        let opens = self.opens(last) && !self.is_introduced(last);
        let name = match self.at(last) {
            Look::SlashName | Look::ThanksNamed => true,
            _ if is_one_line_signature(words) => opens && self.is_signers(last),
            Look::Name | Look::Title => {
                opens
                    && !words.ends_with('.')
                    && is_name(words)
                    && words.split(' ').count() <= 3
                    && self.signer.may_be(words)
            }
            Look::Contact => is_named_contact(words) && self.is_signers(last),
            _ => opens && is_initials(words) && self.signer.may_be(words),
        };
        name.then_some(last)
    }

    /// Closings directly above the signature belong to it, and so do `Best` and `Thanks` above them.
    fn with_closing_above(&self, start: usize, end: usize) -> usize {
        let (mut start, mut at) = (start, start);
        while start < end && at > self.from {
            at -= 1;
            match self.at(at) {
                Look::Blank if start - at <= 3 => {}
                Look::Closing | Look::Rule => start = at,
                // Thanks are the author's words where nothing else is.
                Look::Thanks | Look::ThanksNamed if self.lines[..at].iter().any(|line| !line.is_blank()) => {
                    start = at;
                }
                Look::SlashName | Look::Name if self.at(start) == Look::Rule && self.stands_between(at) => {
                    start = at;
                }
                _ => break,
            }
        }
        start
    }

    /// A name between a closing and a rule.
    fn stands_between(&self, line: usize) -> bool {
        let above = self.spoken(self.from, line).next_back().map(|above| self.at(above));
        self.at(line) == Look::SlashName
            || is_name(self.lines[line].words)
                && above.is_some_and(|look| matches!(look, Look::Closing | Look::Thanks | Look::Prose))
    }
}

/// `--`, `-- `, `—`, `__`.
fn is_signature_rule(words: &str) -> bool {
    words.len() <= 3 || words.chars().all(|char| matches!(char, '—' | '–'))
}

/// `Barry Ek - 713 853 1587`: a name and a number on one line.
fn is_named_contact(words: &str) -> bool {
    let is_end = |char: char| char.is_ascii_digit() || matches!(char, '+' | '(' | '@' | ',' | '|');
    let name = words.split(is_end).next().unwrap_or("").trim_end_matches([' ', '-', '–', ':', '.', 'x']);
    !name.is_empty() && words.len() < 80 && (is_name(name) || is_initials(name))
}

/// `Anna Berg | CFO | Berg AB`, `Anna Berg, CFO`.
fn is_one_line_signature(words: &str) -> bool {
    if words.len() > 120 || !words.contains([',', '|']) && (words.is_ascii() || !words.contains(['•', '·']))
    {
        return false;
    }
    let mut pieces = words.split([',', '|', '•', '·']).map(str::trim);
    let named = pieces.next().is_some_and(|name| is_name(name) && !has_title(name));
    named
        && pieces.any(|piece| has_title(piece) || is_contact(piece) || is_organisation(piece))
        && !words.ends_with(['.', '?', '!'])
}

/// `AJ`, `A.`, `A J`: one to three capitals.
pub(super) fn is_initials(words: &str) -> bool {
    const NO_INITIALS: &str = "OK NO YES FYI JA NEJ PS P.S. TBD VD ASAP IT HR EU US USA UK CFO CEO CTO";
    let letters = words.trim_end_matches('.').chars().filter(|char| !matches!(char, '.' | ' ')).count();
    (1..=3).contains(&letters)
        && words.chars().all(|char| char.is_uppercase() || matches!(char, '.' | ' '))
        && !NO_INITIALS.split(' ').any(|word| word == words)
}
