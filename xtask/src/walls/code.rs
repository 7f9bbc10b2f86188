//! Leaves only code: comments and what stands inside strings become spaces, lines stay lines.

use std::iter::Peekable;
use std::str::Chars;

/// The code of a Rust file.
pub(crate) fn only(text: &str) -> String {
    let mut reader = Reader {
        chars: text.chars().peekable(),
        out: String::new(),
    };
    reader.file();
    reader.out
}

struct Reader<'a> {
    chars: Peekable<Chars<'a>>,
    out: String,
}

impl Reader<'_> {
    fn file(&mut self) {
        while let Some(c) = self.chars.next() {
            match (c, self.chars.peek().copied()) {
                ('/', Some('/')) => self.line_comment(),
                ('/', Some('*')) => self.block_comment(),
                ('"', _) => self.string(),
                ('r', Some('"' | '#')) if !self.in_word() => self.raw_string(),
                ('\'', _) => self.quote(),
                _ => self.out.push(c),
            }
        }
    }

    /// Whether the last character belongs to a word, so that an `r` after it opens no raw string. `br"` does.
    fn in_word(&self) -> bool {
        let mut back = self.out.chars().rev();
        match back.next() {
            Some('b') => back.next().is_some_and(is_word),
            last => last.is_some_and(is_word),
        }
    }

    fn line_comment(&mut self) {
        while self.chars.peek().is_some_and(|c| *c != '\n') {
            self.chars.next();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        let mut last = '/';
        for c in self.chars.by_ref() {
            match (last, c) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth = depth.saturating_sub(1),
                _ => {
                    blank(&mut self.out, c);
                    last = c;
                    continue;
                }
            }
            if depth == 0 {
                return;
            }
            last = ' ';
        }
    }

    fn string(&mut self) {
        self.out.push('"');
        while let Some(c) = self.chars.next() {
            if c == '"' {
                self.out.push('"');
                return;
            }
            blank(&mut self.out, c);
            if c == '\\'
                && let Some(escaped) = self.chars.next()
            {
                blank(&mut self.out, escaped);
            }
        }
    }

    fn raw_string(&mut self) {
        let mut hashes = 0;
        while self.chars.next_if_eq(&'#').is_some() {
            hashes += 1;
        }
        if self.chars.next_if_eq(&'"').is_none() {
            // A raw name such as r#type.
            return;
        }
        self.out.push('"');
        let mut seen = None;
        for c in self.chars.by_ref() {
            seen = match (seen, c) {
                (_, '"') => Some(0),
                (Some(count), '#') => Some(count + 1),
                _ => None,
            };
            if seen == Some(hashes) {
                self.out.push('"');
                return;
            }
            blank(&mut self.out, c);
        }
    }

    /// A character such as `'"'`, or a lifetime.
    fn quote(&mut self) {
        self.out.push('\'');
        let mut ahead = self.chars.clone();
        match (ahead.next(), ahead.next()) {
            (Some('\\'), _) => {
                self.chars.next();
                // What is escaped may be a quote itself.
                self.chars.next();
                while self.chars.next().is_some_and(|c| c != '\'') {}
                self.out.push('\'');
            }
            (Some(_), Some('\'')) => {
                self.chars.next();
                self.chars.next();
                self.out.push('\'');
            }
            _ => {}
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn blank(out: &mut String, c: char) {
    out.push(if c == '\n' { '\n' } else { ' ' });
}

#[cfg(test)]
mod tests {
    use super::only;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        let squeezed = only(input)
            .split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(squeezed, expected, "{input}");
    }

    #[test]
    fn leaves_out_comments() {
        check("a // b\nc", "a \nc");
        check("a /* b /* c */ d */ e", "a e");
        check("a /* b\n c */ d", "a \n d");
        check("/// docs\n//! more\na", "\n\na");
        check("a /**/ b", "a b");
    }

    #[test]
    fn leaves_out_what_strings_say() {
        check(r#"a "b \" // c" d"#, r#"a " " d"#);
        check(r##"a r"b\" c"##, r#"a " " c"#);
        check("a r#\"b \" c\"# d", "a \" \" d");
        check("a br#\"b\"# d", "a b\" \" d");
        check("for\"x\"", "for\" \"");
        check("a \"b\nc\" d", "a \" \n \" d");
    }

    #[test]
    fn tells_characters_from_lifetimes() {
        check("'\"' \"b\" c", "'' \" \" c");
        check("'\\'' \"b\" c", "'' \" \" c");
        check("'\\u{41}' a", "'' a");
        check("fn a<'b>(c: &'b str) {} // d", "fn a<'b>(c: &'b str) {}");
        check("r#type a", "type a");
    }
}
