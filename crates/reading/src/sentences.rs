//! Where sentences begin and end, in mail as people write it.

use std::ops::Range;

/// The sentences of `zone` of `text`, as byte spans without white space around them; none is empty.
pub fn sentences(text: &str, zone: Range<usize>) -> Vec<Range<usize>> {
    let Some(part) = text.get(zone.clone()) else { return Vec::new() };
    let mut spans = Vec::new();
    for piece in part.split_inclusive(['\n', '.', '?', '!']) {
        let start = zone.start + (piece.as_ptr() as usize - part.as_ptr() as usize);
        let trimmed = piece.trim();
        if !trimmed.is_empty() {
            let lead = piece.len() - piece.trim_start().len();
            spans.push(start + lead..start + lead + trimmed.len());
        }
    }
    spans
}
