//! A look-up that is built when it is asked for the first time: most exports join by id alone.

use std::cell::OnceCell;
use std::hash::Hash;

use rustc_hash::FxHashMap;

/// Numbers of records by a key that is made from `E`.
#[derive(Debug)]
pub(super) struct Later<E, K> {
    key: fn(&E) -> K,
    waiting: Vec<(E, usize)>,
    numbers: OnceCell<FxHashMap<K, Vec<usize>>>,
}

impl<E, K: Hash + Eq> Later<E, K> {
    /// Nothing yet; `key` makes the key of an entry.
    pub(super) fn new(key: fn(&E) -> K) -> Self {
        Self { key, waiting: Vec::new(), numbers: OnceCell::new() }
    }

    /// Notes record `number` under `entry`.
    pub(super) fn add(&mut self, entry: E, number: usize) {
        match self.numbers.get_mut() {
            None => self.waiting.push((entry, number)),
            Some(numbers) => put(numbers, (self.key)(&entry), number),
        }
    }

    /// The records under `key`, in ascending order.
    pub(super) fn get(&self, key: &K) -> &[usize] {
        let numbers = self.numbers.get_or_init(|| {
            let mut numbers = FxHashMap::default();
            self.waiting.iter().for_each(|(entry, number)| put(&mut numbers, (self.key)(entry), *number));
            numbers
        });
        numbers.get(key).map_or(&[], Vec::as_slice)
    }
}

fn put<K: Hash + Eq>(numbers: &mut FxHashMap<K, Vec<usize>>, key: K, number: usize) {
    let own = numbers.entry(key).or_default();
    if let Err(at) = own.binary_search(&number) {
        own.insert(at, number);
    }
}
