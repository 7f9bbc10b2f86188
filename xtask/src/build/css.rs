//! Small, safe work on CSS text: comments and spaces that no browser reads, and addresses of static files.
//!
//! Brotli takes care of the rest, so a whole CSS parser would bring nothing.

use std::collections::BTreeMap;

use crate::trouble::Trouble;

/// Leaves out comments and spaces that carry no meaning. Strings stay as they are.
pub(crate) fn shorten(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    let mut gap = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                skip_comment(&mut chars);
                gap = true;
            }
            c if c.is_whitespace() => gap = true,
            c => {
                if gap
                    && out
                        .chars()
                        .next_back()
                        .is_some_and(|last| separates(last, c))
                {
                    out.push(' ');
                }
                gap = false;
                out.push(c);
                if c == '"' || c == '\'' {
                    copy_string(c, &mut chars, &mut out);
                }
            }
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Puts the hashed addresses of static files into `url()`.
///
/// # Errors
/// `Misfit` when an address is not that of a file in `static/`.
pub(crate) fn resolve(
    name: &str,
    text: &str,
    urls: &BTreeMap<String, String>,
) -> Result<String, Trouble> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("url(") {
        let (inside, after) = after
            .split_once(')')
            .ok_or_else(|| Trouble::misfit(format!("static/css/{name}"), "a `url(` has no `)`"))?;
        let wanted = inside.trim().trim_matches(['"', '\'']);
        // Sheets lie in static/css/, so `../icons/a.svg` is `icons/a.svg`.
        let url = urls.get(wanted.trim_start_matches("../")).ok_or_else(|| {
            Trouble::misfit(
                format!("static/css/{name}"),
                format!(
                    "url({wanted}) is no file of static/; write it like url(\"../icons/icon.svg\")"
                ),
            )
        })?;
        out.push_str(before);
        out.push_str("url(\"");
        out.push_str(url);
        out.push_str("\")");
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Whether a space between these two carries meaning. Beside `:` and `(` it may: `a :hover`, `and (`, `--empty: ;`.
fn separates(left: char, right: char) -> bool {
    let free = |c: char| "{};,>".contains(c);
    left == ':' || !(free(left) || free(right))
}

fn skip_comment(chars: &mut impl Iterator<Item = char>) {
    let mut last = ' ';
    // The `*` that opened the comment must not close it.
    chars.next();
    for c in chars {
        if last == '*' && c == '/' {
            return;
        }
        last = c;
    }
}

fn copy_string(quote: char, chars: &mut impl Iterator<Item = char>, out: &mut String) {
    while let Some(c) = chars.next() {
        out.push(c);
        if c == '\\' {
            out.extend(chars.next());
        } else if c == quote {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{resolve, shorten};
    use std::collections::BTreeMap;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(shorten(input).trim_end(), expected);
    }

    #[test]
    fn leaves_out_what_no_browser_reads() {
        check("", "");
        check(
            "/* a */\n.a {\n  color: red;\n  top: 0;\n}\n",
            ".a{color: red;top: 0;}",
        );
        check("a/**/b{}", "a b{}");
        check("/***/a{}", "a{}");
        check("a > b , c{}", "a>b,c{}");
    }

    #[test]
    fn keeps_what_carries_meaning() {
        check(".a :hover{}", ".a :hover{}");
        check(".a{} .b :is(c){}", ".a{}.b :is(c){}");
        check(
            "@media (width > 3em) and (height: 2em){}",
            "@media (width>3em) and (height: 2em){}",
        );
        check(
            "a{margin:0 auto;width:calc(1px + 2px)}",
            "a{margin:0 auto;width:calc(1px + 2px)}",
        );
        check(
            "a::before{content:\"/*  */ ' {\"}",
            "a::before{content:\"/*  */ ' {\"}",
        );
        check("a{content:'\\'  '}", "a{content:'\\'  '}");
        check("a{--b: ;--c: 1}", "a{--b: ;--c: 1}");
    }

    #[test]
    fn addresses_static_files_alone() {
        let urls = BTreeMap::from([("icons/a.svg".to_owned(), "/assets/icons/a.1.svg".to_owned())]);
        assert_eq!(
            resolve("x.css", "a{background:url(../icons/a.svg) 0}", &urls).unwrap(),
            "a{background:url(\"/assets/icons/a.1.svg\") 0}"
        );
        let trouble = resolve("x.css", "a{background:url('//other/a.png')}", &urls).unwrap_err();
        assert!(
            trouble.to_string().contains("no file of static/"),
            "{trouble}"
        );
    }
}
