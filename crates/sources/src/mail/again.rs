//! Some of a file's mails once more, where it is known already which they are.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::vec::IntoIter;

use countersign_model::Place;

use super::mails::Mails;
use super::mbox::from_stretch;
use super::raw::{RawMail, Stretch};
use crate::{FileKind, FoundFile};

/// Some mails of a file, in the order of their places. What is no longer there is left out.
#[derive(Debug)]
pub struct Again<'folder>(Way<'folder>);

#[derive(Debug)]
enum Way<'folder> {
    /// Straight from where they stand.
    Mbox { file: &'folder FoundFile, input: Option<File>, wanted: IntoIter<Stretch> },
    /// By going through the file again.
    Whole { mails: Box<Mails<'folder>>, wanted: HashSet<u64> },
}

impl FoundFile {
    /// The mails of this file that stand at `wanted`.
    pub fn again(&self, mut wanted: Vec<Stretch>) -> Again<'_> {
        wanted.sort_unstable_by_key(|stretch| stretch.offset);
        Again(if self.kind == FileKind::Mbox {
            Way::Mbox { file: self, input: File::open(&self.path).ok(), wanted: wanted.into_iter() }
        } else {
            let wanted = wanted.iter().map(|stretch| stretch.offset).collect();
            Way::Whole { mails: Box::new(self.mails()), wanted }
        })
    }
}

impl Iterator for Again<'_> {
    type Item = RawMail;

    fn next(&mut self) -> Option<RawMail> {
        match &mut self.0 {
            Way::Mbox { file, input, wanted } => {
                let input = input.as_mut()?;
                wanted.find_map(|stretch| {
                    let place = Place { file: file.name.clone(), offset: stretch.offset };
                    Some(from_stretch(place, &bytes(input, stretch).ok()?, stretch))
                })
            }
            Way::Whole { mails, wanted } => mails.find(|mail| wanted.contains(&mail.place.offset)),
        }
    }
}

fn bytes(input: &mut File, stretch: Stretch) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; stretch.bytes as usize];
    input.seek(SeekFrom::Start(stretch.offset))?;
    input.read_exact(&mut bytes)?;
    Ok(bytes)
}
