//! Mails whose text has not been read: where each stands, and what was doubted of it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use countersign_model::{Doubt, Place};
use countersign_sources::{Folder, FoundFile, Stretch};

/// Where the mails stand, file by file.
#[derive(Debug, Default)]
pub(super) struct Unread {
    numbers: HashMap<Arc<str>, usize>,
    stretches: Vec<Vec<Stretch>>,
    /// By the number of the file and the place in it.
    doubts: BTreeMap<(usize, u64), Vec<Doubt>>,
    last_doubts: Vec<Doubt>,
}

impl Unread {
    pub(super) fn of(folder: &Folder) -> Self {
        let names = folder.files().iter().enumerate().map(|(number, file)| (file.name.clone(), number));
        Self {
            numbers: names.collect(),
            stretches: vec![Vec::new(); folder.files().len()],
            ..Self::default()
        }
    }

    /// Notes where a mail of `file` stands; mails of one file come in their order.
    pub(super) fn note(&mut self, file: &str, stretch: Stretch) {
        if let Some(number) = self.numbers.get(file) {
            self.stretches[*number].push(stretch);
        }
    }

    /// What is doubted of the mail at `place`, in place of what was doubted before.
    pub(super) fn doubt(&mut self, place: &Place, doubts: Vec<Doubt>) {
        let number = self.numbers.get(&place.file).copied().unwrap_or(usize::MAX);
        if !doubts.is_empty() {
            self.doubts.insert((number, place.offset), doubts);
        }
    }

    /// What is doubted of whole mailboxes.
    pub(super) fn doubts_at_the_end(&mut self, doubts: Vec<Doubt>) {
        self.last_doubts.extend(doubts);
    }

    /// Everything that is doubted of mails, in the order of the files.
    pub(super) fn doubts(&self) -> impl Iterator<Item = &Doubt> {
        self.doubts.values().flatten().chain(&self.last_doubts)
    }

    /// Where the mails at `places` stand, file by file in the order of `folder`.
    pub(super) fn stretches<'f, 'p>(
        &self,
        folder: &'f Folder,
        places: impl Iterator<Item = &'p Place>,
    ) -> Vec<(&'f FoundFile, Vec<Stretch>)> {
        let mut wanted: BTreeMap<usize, Vec<Stretch>> = BTreeMap::new();
        for place in places {
            let Some(number) = self.numbers.get(&place.file) else { continue };
            let stretches = &self.stretches[*number];
            // What comes from an archive is not in the order of its places.
            let found = stretches.binary_search_by_key(&place.offset, |stretch| stretch.offset);
            let stretch = found
                .map_or_else(|_| Stretch { offset: place.offset, ..Stretch::default() }, |at| stretches[at]);
            wanted.entry(*number).or_default().push(stretch);
        }
        wanted.into_iter().map(|(number, stretches)| (&folder.files()[number], stretches)).collect()
    }
}
