//! One deal in full: its committee drawn as a map, its history by phases, its findings with all their evidence.

mod findings;
mod portrait;
mod seats;
mod signals;
mod strip;
mod timeline;

pub use portrait::{Entry, Portrait, Said, Seat, Span};

use crate::text::{Look, Sheet, faint, state, title_line};

/// The deal's sheet.
pub fn sheet(portrait: &Portrait, look: Look) -> Sheet {
    let mut sheet = look.sheet();
    let brief = &portrait.brief;
    title_line(&mut sheet, Vec::new(), brief, look.tongue);
    sheet.indented(0, [faint(state(brief, look.tongue))]);
    sheet.blank();
    seats::draw(&mut sheet, portrait, look);
    sheet.blank();
    findings::write(&mut sheet, brief, look);
    sheet.blank();
    timeline::write(&mut sheet, portrait, look);
    sheet
}
