//! The icons of a page: what the first answer needs is short (docs/bench.md), so a page carries those that it shows.

/// The attributes of the early answer (`ui::feedback::early`) begin so.
const EARLY: &str = " id=\"early\"";

/// A symbol of the sprite ends so.
const END: &str = "</symbol>";

/// The sprite with the symbols that the body uses, in the order of the sprite. alive.js fetches the others for later screens.
/// Where it does (`is_alive`), what stands in a disclosure waits for it too, but for the early answer.
pub(super) fn shown(sprite: &str, body: &str, is_alive: bool) -> String {
    let body = &if is_alive {
        open(body)
    } else {
        body.to_owned()
    };
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

/// The body without what stands in closed disclosures. The early answer is one too, and holds others.
fn open(body: &str) -> String {
    let mut parts = body.split("<details");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let closed = (!part.starts_with(EARLY)).then(|| {
            let (before, rest) = part.split_once("</summary>")?;
            let (_, after) = rest.split_once("</details>")?;
            Some([before, after])
        });
        match closed.flatten() {
            Some(kept) => out.extend(kept),
            None => out.push_str(part),
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
        assert_eq!(shown(sprite, body, true), expected);
    }

    #[test]
    fn what_is_closed_waits_where_a_script_comes() {
        let sprite = "<svg><symbol id=\"a\"><path/></symbol></svg>";
        let icon = "<use href=\"#a\"></use>";
        let none = "<svg></svg>";
        for (body, expected) in [
            (
                format!("<details class=\"s\"><summary>x</summary>{icon}</details>"),
                none,
            ),
            (
                format!("<details class=\"s\"><summary>{icon}</summary>x</details>"),
                sprite,
            ),
            (
                format!("<details><summary>x</summary>x</details>{icon}"),
                sprite,
            ),
            (
                format!(
                    "<details id=\"early\"><summary>x</summary>{icon}<details><summary>x</summary>x</details></details>"
                ),
                sprite,
            ),
            (
                format!(
                    "<details id=\"early\"><summary>x</summary><details><summary>x</summary>{icon}</details></details>"
                ),
                none,
            ),
        ] {
            assert_eq!(shown(sprite, &body, true), expected, "{body}");
            assert_eq!(shown(sprite, &body, false), sprite, "{body}");
        }
    }

    #[test]
    fn a_page_carries_the_icons_that_it_shows() {
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
