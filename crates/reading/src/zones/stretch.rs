//! Stretches of lines that are one voice's, divided into words, signature and notices.

use std::ops::Range;

use super::disclaimer::notices;
use super::frames::Owner;
use super::lines::Line;
use super::signature::{Place, signature};
use super::signature_block::signature_block;
use super::signer::Signer;
use super::types::{Voice, Zone, ZoneKind};

/// Neighbouring lines with the same owner.
#[derive(Debug)]
pub(super) struct Stretch {
    lines: Range<usize>,
    owner: Owner,
    /// The voice ends here: another's head follows, or it does not speak again.
    last: bool,
}

/// Joins neighbouring lines with the same owner.
pub(super) fn stretches(lines: &[Line<'_>], owners: &[Owner]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut last_line = vec![0; owners.iter().map(|owner| owner.voice + 1).max().unwrap_or(0)];
    for (at, owner) in owners.iter().enumerate().filter(|(at, _)| !lines[*at].is_blank()) {
        last_line[owner.voice] = at;
    }
    for (at, &owner) in owners.iter().enumerate() {
        match stretches.last_mut() {
            Some(stretch) if stretch.owner == owner => stretch.lines.end = at + 1,
            _ => stretches.push(Stretch { lines: at..at + 1, owner, last: false }),
        }
    }
    for at in 0..stretches.len() {
        let Range { start, end } = stretches[at].lines;
        let ends = (start..end).contains(&last_line[stretches[at].owner.voice]);
        stretches[at].last = ends || stretches.get(at + 1).is_some_and(|next| next.owner.head);
    }
    stretches
}

impl Stretch {
    /// Adds the stretch's zones, and its signature to its voice.
    pub(super) fn divide(
        &self,
        text: &str,
        lines: &[Line<'_>],
        author: Signer<'_>,
        zones: &mut Vec<Zone>,
        voices: &mut [Voice],
    ) {
        let run = &lines[self.lines.clone()];
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
        let Owner { kind, voice, head } = self.owner;
        if head {
            push(zones, ZoneKind::Quoted, voice, first.start..last.next);
            return;
        }
        let notices = notices(text, run);
        let said = &run[notices.above..notices.below];
        let begins = |line: usize| run.get(line).map_or(last.next, |line| line.start);
        let place = self.last.then(|| self.signature(text, said, author, voices)).flatten();
        let words_end = begins(notices.below);
        let (signed_from, signed_to) =
            place.map_or((words_end, words_end), |place| (place.byte, begins(notices.above + place.end)));
        push(zones, ZoneKind::Disclaimer, voice, first.start..begins(notices.above));
        push(zones, kind, voice, begins(notices.above)..signed_from);
        push(zones, ZoneKind::Signature, voice, signed_from..signed_to);
        push(zones, kind, voice, signed_to..words_end);
        push(zones, ZoneKind::Disclaimer, voice, words_end..last.next);
    }

    /// Finds the signature and gives it to its voice.
    fn signature(
        &self,
        text: &str,
        said: &[Line<'_>],
        author: Signer<'_>,
        voices: &mut [Voice],
    ) -> Option<Place> {
        let voice = voices.get_mut(self.owner.voice)?;
        let other = (self.owner.voice > 0).then(|| Signer::of(voice.author.as_ref()));
        let place = signature(text, said, other.unwrap_or(author))?;
        let first = said[place.line];
        let lead =
            first.words.get(place.byte.saturating_sub(first.words_start(text))..).unwrap_or(first.words);
        let rest = said[place.line + 1..place.end].iter().map(|line| line.words);
        let block = signature_block(std::iter::once(lead).chain(rest));
        if voice.signature.as_ref().is_none_or(|known| known.lines.len() < block.lines.len()) {
            voice.signature = Some(block);
        }
        Some(place)
    }
}

/// Adds a zone, or makes the last one longer where it goes on.
fn push(zones: &mut Vec<Zone>, kind: ZoneKind, voice: usize, span: Range<usize>) {
    if span.is_empty() {
        return;
    }
    match zones.last_mut() {
        Some(last) if last.kind == kind && last.voice == voice => last.span.end = span.end,
        _ => zones.push(Zone { kind, span, voice }),
    }
}
