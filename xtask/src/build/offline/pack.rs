//! All pages of a language as one text, without what many of them share.
//!
//! Brotli looks back four megabytes, and the pages are three times as long: of what stands in each of them, the style above
//! all, little would be found again. Measured on the whole pack in brotli: 140 kB as they are, 111 kB so (docs/speed.md).

use std::collections::BTreeMap;

use crate::trouble::Trouble;

/// A mark stands for a shared text: the first of them for the first text. From here to `BETWEEN` nobody writes letters
/// (Unicode's private use area), so none can be mistaken.
const FIRST: u32 = 0xe000;

/// Stands between shared texts.
const BETWEEN: char = '\u{f8fe}';

/// Stands between pages, and after the shared texts, which come first.
const END: char = '\u{f8ff}';

/// More shared texts save less than they weigh: 150 of them save 11 kB brotli, the next 150 half a kilobyte.
const SHARED: usize = 150;

/// Packs pages; `static/sw.js` unpacks them.
///
/// # Errors
/// `Misfit` when a page contains one of the marks.
pub(super) fn pack(pages: &[&str]) -> Result<String, Trouble> {
    if let Some(page) = pages.iter().find(|page| page.chars().any(is_private)) {
        let start: String = page.chars().take(200).collect();
        return Err(Trouble::misfit(
            "the offline copy",
            format!(
                "a page holds a character of private use; take it out of the page that begins {start}"
            ),
        ));
    }
    let shared = shared(pages);
    let mut out = String::new();
    for (place, text) in shared.iter().enumerate() {
        if place > 0 {
            out.push(BETWEEN);
        }
        out.push_str(text);
    }
    let marks: BTreeMap<&str, char> = shared
        .iter()
        .zip(FIRST..)
        .filter_map(|(text, mark)| Some((*text, char::from_u32(mark)?)))
        .collect();
    for page in pages {
        out.push(END);
        for part in parts(page) {
            match marks.get(part) {
                Some(mark) => out.push(*mark),
                None => out.push_str(part),
            }
        }
    }
    Ok(out)
}

fn is_private(c: char) -> bool {
    ('\u{e000}'..=END).contains(&c)
}

/// The texts that save most characters when a mark stands for them, the best first.
fn shared<'a>(pages: &[&'a str]) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for part in pages.iter().flat_map(|page| parts(page)) {
        *counts.entry(part).or_default() += 1;
    }
    let mut found: Vec<(usize, &str)> = counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(text, count)| (text.len().saturating_sub(1) * count, text))
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found
        .into_iter()
        .take(SHARED)
        .map(|(_, text)| text)
        .collect()
}

/// A page cut into tags, style blocks and what stands between them.
fn parts(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        let length = if rest.starts_with("<style>") {
            rest.find("</style>")
        } else if rest.starts_with('<') {
            rest.find('>').map(|end| end + 1)
        } else {
            rest.find('<')
        };
        let (part, after) = rest.split_at_checked(length.unwrap_or(rest.len()))?;
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::{pack, parts};

    /// As the worker does it.
    fn unpacked(packed: &str) -> Vec<String> {
        let mut records = packed.split('\u{f8ff}');
        let shared: Vec<&str> = records.next().unwrap().split('\u{f8fe}').collect();
        let whole = |record: &str| {
            record
                .chars()
                .map(|c| match u32::from(c).checked_sub(0xe000) {
                    Some(place) if place < 0x18fe => shared[place as usize].to_owned(),
                    _ => c.to_string(),
                })
                .collect()
        };
        records.map(whole).collect()
    }

    #[track_caller]
    fn check(pages: &[&str]) {
        let packed = pack(pages).unwrap();
        assert_eq!(unpacked(&packed), pages, "{packed}");
    }

    #[test]
    fn gives_back_the_same_pages() {
        check(&["<p>a</p>", "<p>b</p>"]);
        check(&["", "no tag at all", "<", "a < b", "<p", ">"]);
        check(&[
            "<style>a>b{c:d}</style><p>é 🦀</p>",
            "<style>a>b{c:d}</style>",
        ]);
    }

    #[test]
    fn what_pages_share_stands_in_it_once() {
        let packed = pack(&["<style>x>y</style><b>1</b>", "<style>x>y</style><b>2</b>"]).unwrap();
        for text in ["x>y", "<b>", "</b>"] {
            assert_eq!(packed.matches(text).count(), 1, "{text} in {packed}");
        }
    }

    #[test]
    fn a_page_with_a_mark_is_refused() {
        assert!(pack(&["<p>\u{e001}</p>"]).is_err());
    }

    #[test]
    fn cuts_at_tags() {
        let found: Vec<&str> = parts("a<b c>d<style>e>f</style>").collect();
        assert_eq!(found, ["a", "<b c>", "d", "<style>e>f", "</style>"]);
    }
}
