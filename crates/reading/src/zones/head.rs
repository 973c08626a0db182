//! Where another's words begin: an attribution, a header block, a parting line.

use super::attribution::attribution;
use super::header_block::{HeaderBlock, header_block};
use super::lines::Line;
use super::marker::{Marker, marker};
use super::types::Voice;

/// The beginning of another voice.
#[derive(Debug)]
pub(super) struct Head {
    /// The line after its last.
    pub(super) end: usize,
    /// The voice, its span and signature not yet known.
    pub(super) voice: Voice,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// What a head looks like: it tells a forward from an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A line says that what follows was passed on.
    Forward,
    /// A header block, or a line that speaks of an original message.
    Block,
    /// `On …, Anna wrote:`
    Attribution,
}

/// Reads the head that begins at line `at`.
pub(super) fn head(lines: &[Line<'_>], at: usize) -> Option<Head> {
    let line = &lines[at];
    if !line.is_short() {
        return None;
    }
    if let Some(marker) = marker(line.words) {
        return parted(lines, at, marker);
    }
    if let Some(block) = header_block(lines, at, false) {
        return Some(of_block(block, Shape::Block));
    }
    let found = attribution(lines, at)?;
    // Some programs write an attribution and then the header as well.
    if let Some(block) = next_words(lines, found.end).and_then(|next| header_block(lines, next, true)) {
        return Some(of_block(block, Shape::Attribution));
    }
    let voice = Voice { author: found.author, sent: found.sent, ..Voice::default() };
    Some(Head { end: found.end, voice, shape: Shape::Attribution })
}

/// The first of the next lines that says something.
fn next_words(lines: &[Line<'_>], from: usize) -> Option<usize> {
    lines[from..].iter().take(4).position(|line| !line.is_blank()).map(|gap| from + gap)
}

/// A parting line, with the header block or attribution below it.
fn parted(lines: &[Line<'_>], at: usize, marker: Marker) -> Option<Head> {
    let shape = if marker == Marker::Forward { Shape::Forward } else { Shape::Block };
    if let Some(next) = next_words(lines, at + 1).filter(|&next| lines[next].depth >= lines[at].depth) {
        if let Some(block) = header_block(lines, next, true) {
            return Some(of_block(block, shape));
        }
        if marker == Marker::Forward
            && let Some(found) = attribution(lines, next)
        {
            let voice = Voice { author: found.author, sent: found.sent, ..Voice::default() };
            return Some(Head { end: found.end, voice, shape });
        }
    }
    (marker != Marker::Rule).then(|| Head { end: at + 1, voice: Voice::default(), shape })
}

fn of_block(block: HeaderBlock, shape: Shape) -> Head {
    let HeaderBlock { end, author, sent, recipients, subject } = block;
    Head { end, voice: Voice { author, sent, recipients, subject, ..Voice::default() }, shape }
}
