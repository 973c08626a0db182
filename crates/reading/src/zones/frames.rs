//! Whose line is whose: the voices of a mail, nested as their mails are.

use super::head::{Head, Shape, head};
use super::lines::Line;
use super::marker::{Prefix, prefix};
use super::passing_on::{is_nearly_empty, says_passing_on};
use super::types::{Voice, ZoneKind};

/// More voices than this are not told apart: what follows goes to the last one.
const VOICES_MAX: usize = 64;
/// Deeper nesting than this is not followed.
const FRAMES_MAX: usize = 64;

/// Whose a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner {
    /// Own, quoted or forwarded.
    pub(super) kind: ZoneKind,
    /// Index of the voice.
    pub(super) voice: usize,
    /// The line is part of the voice's header or attribution.
    pub(super) head: bool,
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    depth: usize,
    voice: usize,
    kind: ZoneKind,
}

/// Tells for each line whose it is; blank lines belong to what stands before them.
pub(super) fn owners(lines: &[Line<'_>], subject: &str) -> (Vec<Owner>, Vec<Voice>) {
    let mut walk = Walk {
        lines,
        prefix: prefix(subject),
        frames: vec![Frame { depth: 0, voice: 0, kind: ZoneKind::Own }],
        left: None,
        voices: vec![Voice::default()],
        owners: Vec::with_capacity(lines.len()),
    };
    while walk.owners.len() < lines.len() {
        walk.step();
    }
    walk.give_blanks_above();
    (walk.owners, walk.voices)
}

struct Walk<'a, 't> {
    lines: &'a [Line<'t>],
    prefix: Prefix,
    frames: Vec<Frame>,
    /// The frame left last: quoted words that go on after an answer between them are still its.
    left: Option<Frame>,
    voices: Vec<Voice>,
    owners: Vec<Owner>,
}

impl Walk<'_, '_> {
    fn step(&mut self) {
        let at = self.owners.len();
        let line = &self.lines[at];
        if line.is_blank() {
            let before = self
                .owners
                .last()
                .map_or(Owner { kind: ZoneKind::Own, voice: 0, head: false }, |&owner| owner);
            self.owners.push(Owner {
                head: false,
                kind: if before.head { self.top().kind } else { before.kind },
                ..before
            });
            return;
        }
        self.leave(line.depth);
        if let Some(head) = head(self.lines, at) {
            self.enter(head, at);
        } else {
            if line.depth > self.top().depth {
                self.enter_unnamed(line.depth);
            }
            let Frame { voice, kind, .. } = self.top();
            self.owners.push(Owner { kind, voice, head: false });
        }
    }

    fn top(&self) -> Frame {
        self.frames.last().copied().unwrap_or(Frame { depth: 0, voice: 0, kind: ZoneKind::Own })
    }

    fn leave(&mut self, depth: usize) {
        while self.frames.len() > 1 && self.top().depth > depth {
            self.left = self.frames.pop();
        }
    }

    fn enter(&mut self, head: Head, at: usize) {
        let depth = self.lines[at].depth;
        let next = self.lines[head.end..].iter().find(|line| !line.is_blank());
        let inner = next.map_or(depth, |next| next.depth.max(depth));
        let kind = self.kind(&head, at);
        let end = head.end;
        let voice = self.add(head.voice);
        self.push(Frame { depth: inner, voice, kind });
        self.owners.resize(end, Owner { kind, voice, head: true });
    }

    fn enter_unnamed(&mut self, depth: usize) {
        let frame = match self.left {
            Some(left) if left.depth == depth => left,
            _ => Frame { depth, voice: self.add(Voice::default()), kind: ZoneKind::Quoted },
        };
        self.push(frame);
    }

    fn push(&mut self, frame: Frame) {
        if self.frames.len() < FRAMES_MAX {
            self.frames.push(frame);
        } else if let Some(top) = self.frames.last_mut() {
            *top = frame;
        }
    }

    fn add(&mut self, voice: Voice) -> usize {
        if self.voices.len() < VOICES_MAX {
            self.voices.push(voice);
        }
        self.voices.len() - 1
    }

    /// Is what follows a head passed on, or only quoted because it is answered?
    fn kind(&self, head: &Head, at: usize) -> ZoneKind {
        let around = self.top();
        if around.kind != ZoneKind::Own {
            return around.kind;
        }
        let own = || {
            self.lines[..at]
                .iter()
                .zip(&self.owners)
                .filter(|(_, owner)| owner.voice == 0)
                .map(|(line, _)| line)
        };
        let forward = match (head.shape, self.prefix) {
            (Shape::Forward, _) | (_, Prefix::Forward) => true,
            (Shape::Attribution, _) => false,
            (Shape::Block, Prefix::Answer) => says_passing_on(own()),
            (Shape::Block, Prefix::None) => is_nearly_empty(own()) || says_passing_on(own()),
        };
        if forward { ZoneKind::Forwarded } else { ZoneKind::Quoted }
    }

    /// Blank lines above all words, and blank quoted lines above quoted words, belong to what follows.
    fn give_blanks_above(&mut self) {
        let mut below: Option<Owner> = None;
        for at in (0..self.owners.len()).rev() {
            let line = &self.lines[at];
            if !line.is_blank() {
                below = Some(self.owners[at]);
            } else if let Some(owner) = below.filter(|owner| line.depth > 0 && owner.kind != ZoneKind::Own) {
                self.owners[at] = owner;
            }
        }
        if let Some(first) = self.lines.iter().position(|line| !line.is_blank()) {
            let owner = self.owners[first];
            self.owners[..first].fill(owner);
        }
    }
}
