//! Scripts as readers get them: without the comments that are for us.
//!
//! boot.js stands on the way to the first answer, and comments are a third of it (2.7 kB of brotli become 1.7).

/// Leaves out lines that hold a comment alone, blocks that begin with `/**`, and the spaces before a line.
pub(crate) fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        inside |= line.starts_with("/**");
        if inside {
            inside = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::bare;
    use crate::checkout::Checkout;
    use crate::files;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(bare(input), expected);
    }

    #[test]
    fn comments_of_their_own_go() {
        check("// why\na();\n\n  // more\n  b();\n", "a();\nb();\n");
        check("/**\n * a\n */\nc();", "c();\n");
        check("/** one line */\nc();", "c();\n");
        check("d(); // stays\ne(\"//f\");", "d(); // stays\ne(\"//f\");\n");
    }

    /// Inside a text over several lines a line could begin with `//`, and its spaces would count.
    #[test]
    fn no_script_of_ours_has_a_text_over_several_lines() {
        let folder = Checkout::find().unwrap().join("static");
        for path in files::under(&folder).unwrap() {
            if path.extension().is_some_and(|ending| ending == "js") {
                for line in files::text(&path).unwrap().lines() {
                    let ticks = line.matches('`').count();
                    assert!(ticks % 2 == 0, "{}: {line}", path.display());
                }
            }
        }
    }
}
