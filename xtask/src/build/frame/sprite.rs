//! The emblems of a page: what the first answer needs is short (docs/bench.md), so a page carries those that it shows.

/// A symbol of the sprite ends so.
const END: &str = "</symbol>";

/// The sprite with the symbols that the body uses, in the order of the sprite. alive.js fetches the others for later screens.
pub(super) fn shown(sprite: &str, body: &str) -> String {
    let mut out = String::new();
    for part in sprite.split_inclusive(END) {
        let Some((before, symbol)) = part.split_once("<symbol id=\"") else {
            out.push_str(part);
            continue;
        };
        let (id, _) = symbol.split_once('"').unwrap_or_default();
        out.push_str(before.trim_end_matches('\n'));
        if body.contains(&format!("<use href=\"#{id}\"")) {
            out.push_str("<symbol id=\"");
            out.push_str(symbol);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[track_caller]
    fn check(body: &str, expected: &str) {
        let sprite =
            "<svg>\n<symbol id=\"a\"><path/></symbol>\n<symbol id=\"ab\"><g/></symbol>\n</svg>";
        assert_eq!(shown(sprite, body), expected);
    }

    #[test]
    fn a_page_carries_the_emblems_that_it_shows() {
        check("", "<svg>\n</svg>");
        check(
            "<svg><use href=\"#ab\"></use></svg>",
            "<svg><symbol id=\"ab\"><g/></symbol>\n</svg>",
        );
        check(
            "<use href=\"#a\"></use><use href=\"#ab\"></use>",
            "<svg><symbol id=\"a\"><path/></symbol><symbol id=\"ab\"><g/></symbol>\n</svg>",
        );
    }
}
