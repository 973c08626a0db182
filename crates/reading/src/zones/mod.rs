//! Whose words stand where in a mail: its author's own, quoted, forwarded, a signature, a disclaimer.

mod attribution;
mod closing;
mod dates;
mod disclaimer;
mod frames;
mod head;
mod header_block;
mod lines;
mod looks;
mod mailbox;
mod marker;
mod passing_on;
mod signature;
mod signature_block;
mod signer;
mod stretch;
mod title;
mod types;
pub(crate) mod word_list;
mod words;

use countersign_model::Mailbox;
use signer::Signer;

pub use types::{SignatureBlock, Voice, VoiceAuthor, Zone, ZoneKind, Zoned};

/// Divides `text` into zones and tells whose voice each of them is.
///
/// The subject tells a forward (`Fwd:`, `VB:`) from an answer (`Re:`, `SV:`) where the text itself does not.
pub fn zone(text: &str, subject: &str) -> Zoned {
    zone_by(text, subject, Signer::default())
}

/// Divides a mail whose author is known: a name at its end that is not the author's is no signature, but may be
/// the answer to a question.
pub fn zone_of(text: &str, subject: &str, author: &Mailbox) -> Zoned {
    zone_by(text, subject, Signer::new(&author.name, author.address.local()))
}

fn zone_by(text: &str, subject: &str, author: Signer<'_>) -> Zoned {
    let lines = lines::lines(text);
    let (owners, mut voices) = frames::owners(&lines, subject);
    let mut zones = Vec::new();
    for stretch in stretch::stretches(&lines, &owners) {
        stretch.divide(text, &lines, author, &mut zones, &mut voices);
    }
    span_voices(&zones, &mut voices);
    Zoned { zones, voices }
}

/// Gives each voice the stretch from its first to its last byte.
fn span_voices(zones: &[Zone], voices: &mut [Voice]) {
    let mut spoken = vec![false; voices.len()];
    for zone in zones {
        let (Some(voice), Some(spoken)) = (voices.get_mut(zone.voice), spoken.get_mut(zone.voice)) else {
            continue;
        };
        if !*spoken {
            voice.span.start = zone.span.start;
            *spoken = true;
        }
        voice.span.end = zone.span.end;
    }
}
