//! A map as a sorted list: what is kept has few keys, and a tree of the standard library is 6 kB of wasm for each kind of key.

use std::borrow::Borrow;

/// Keys in order, each with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Sets the value of a key to what `with` makes of the one before.
    pub fn set(&mut self, key: K, with: impl FnOnce(Option<&V>) -> V) {
        match self.place(&key) {
            Ok(place) => {
                if let Some((_, value)) = self.0.get_mut(place) {
                    *value = with(Some(value));
                }
            }
            Err(place) => self.0.insert(place, (key, with(None))),
        }
    }

    /// Changes the value of a key, which begins empty.
    pub fn change(&mut self, key: &K, change: impl FnOnce(&mut V))
    where
        K: Clone,
        V: Default,
    {
        let place = match self.place(key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key.clone(), V::default()));
                place
            }
        };
        if let Some((_, value)) = self.0.get_mut(place) {
            change(value);
        }
    }

    /// All of it, in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The last key with its value.
    pub fn last(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0
            .binary_search_by(|(other, _)| other.borrow().cmp(key))
    }
}

/// Of a key that comes twice the later value holds.
impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(all: I) -> Self {
        let mut sorted = Self::default();
        for (key, value) in all {
            sorted.set(key, |_| value);
        }
        sorted
    }
}

/// The same things by their keys; those of equal keys stay as they were. Lists here are short, and each sort of the
/// standard library is 3 kB of wasm.
pub fn in_order<T, K: Ord>(all: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<(K, T)> = Vec::new();
    for one in all {
        let key = key(&one);
        let place = sorted.partition_point(|(other, _)| *other <= key);
        sorted.insert(place, (key, one));
    }
    sorted.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Sorted, in_order};

    #[test]
    fn what_has_equal_keys_stays_as_it_was() {
        let all = ["bb", "a", "cc", "d", ""];
        assert_eq!(in_order(all, |text| text.len()), ["", "a", "d", "bb", "cc"]);
    }

    #[test]
    fn is_in_order_whatever_comes_first() {
        let mut sorted: Sorted<String, i32> = [("b", 2), ("a", 9), ("c", 3), ("a", 1)]
            .map(|(key, value)| (key.to_owned(), value))
            .into_iter()
            .collect();
        sorted.change(&"d".to_owned(), |value| *value += 4);
        sorted.set("b".to_owned(), |old| old.map_or(0, |old| old + 20));
        let all: Vec<_> = sorted
            .iter()
            .map(|(key, value)| (key.as_str(), *value))
            .collect();
        assert_eq!(all, [("a", 1), ("b", 22), ("c", 3), ("d", 4)]);
        assert_eq!(sorted.get("c"), Some(&3));
        assert_eq!(sorted.get("e"), None);
        assert_eq!(sorted.last().map(|(key, _)| key.as_str()), Some("d"));
    }
}
