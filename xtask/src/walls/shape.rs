//! The shape of files: imports, markup and size.

use which_is_which::bank::authoring::finding::Finding;

use crate::walls::at;
use crate::walls::source::Source;

/// The most lines a file of code may have.
const LINES: usize = 300;

/// Lists rather than code: they grow by two lines with each text of the app, and nobody reads them through.
const LISTS: &[&str] = &["src/bank/words.rs"];

/// The most lines of code a component's file may have, tests apart.
const COMPONENT_LINES: usize = 150;

/// A reader can see where every name comes from. Yew's own prelude is the one exception.
pub(crate) fn no_glob_imports(source: &Source) -> Vec<Finding> {
    find(
        source,
        "imports everything",
        "name what is imported",
        |line| line.replace("yew::prelude::*", "").contains("::*"),
    )
}

/// A thing has one path.
pub(crate) fn no_reexports(source: &Source) -> Vec<Finding> {
    find(
        source,
        "exports a thing under a second path",
        "make the module public, or import the thing where it is used",
        |line| {
            let line = line.trim_start();
            let after = line
                .strip_prefix("pub")
                .map(|rest| match rest.strip_prefix('(') {
                    Some(scope) => scope.split_once(')').map_or("", |(_, rest)| rest),
                    None => rest,
                });
            after.is_some_and(|rest| rest.starts_with(" use "))
        },
    )
}

/// The one file that puts markup into a page as it is: what our own renderer made of the opening question's feedback at build.
const RENDERED: &str = "src/ui/feedback/early.rs";

/// Text never becomes markup.
pub(crate) fn no_raw_html(source: &Source) -> Vec<Finding> {
    find(
        source,
        "turns text into markup",
        "build elements with html!",
        |line| {
            line.contains("from_html_unchecked")
                || line.contains("set_inner_html")
                || line.contains("insert_adjacent_html")
                || (line.contains("VRaw") && source.path != RENDERED)
        },
    )
}

/// The security policy forbids style attributes, so they would do nothing.
pub(crate) fn no_style_attributes(source: &Source) -> Vec<Finding> {
    if !source.path.starts_with("src/") {
        return Vec::new();
    }
    find(
        source,
        "sets a style attribute, which the security policy forbids",
        "use a class and a file in static/css",
        |line| line.contains(" style=") || line.trim_start().starts_with("style="),
    )
}

/// A file of Rust can be read in one go.
pub(crate) fn file_size(source: &Source) -> Vec<Finding> {
    size(&source.path, source.lines.len())
}

/// So can any other file of code.
pub(crate) fn size(path: &str, lines: usize) -> Vec<Finding> {
    if lines <= LINES || LISTS.contains(&path) {
        return Vec::new();
    }
    vec![at(
        path,
        lines,
        format!("has {lines} lines; at most {LINES} are allowed"),
        "split it by duty",
    )]
}

/// A component can be understood in one go.
pub(crate) fn component_size(source: &Source) -> Vec<Finding> {
    let code = source
        .lines
        .iter()
        .take_while(|line| !line.contains("#[cfg(test)]"));
    let lines = code.filter(|line| !line.trim().is_empty()).count();
    if source.layer() != Some("ui") || lines <= COMPONENT_LINES {
        return Vec::new();
    }
    vec![at(
        &source.path,
        lines,
        format!("has {lines} lines of code; a component may have {COMPONENT_LINES}"),
        "move a part into a component of its own",
    )]
}

fn find(
    source: &Source,
    problem: &str,
    remedy: &str,
    breaks: impl Fn(&str) -> bool,
) -> Vec<Finding> {
    source
        .numbered()
        .filter(|(_, line)| breaks(line))
        .map(|(line, _)| at(&source.path, line, problem, remedy))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{
        RENDERED, component_size, file_size, no_glob_imports, no_raw_html, no_reexports,
        no_style_attributes,
    };
    use crate::walls::Wall;
    use crate::walls::source::Source;

    #[track_caller]
    fn check(wall: Wall, path: &str, text: &str, expected: usize) {
        assert_eq!(wall(&Source::new(path, text)).len(), expected, "{path}");
    }

    #[test]
    fn refuses_glob_imports() {
        check(no_glob_imports, "src/ui/a.rs", "use crate::quiz::*;", 1);
        check(
            no_glob_imports,
            "src/ui/a.rs",
            "use crate::quiz::{\n    round::*,\n};",
            1,
        );
        check(
            no_glob_imports,
            "src/ui/a.rs",
            "use yew::prelude::*;\nlet a = 2 * 3;",
            0,
        );
    }

    #[test]
    fn refuses_reexports() {
        check(no_reexports, "src/quiz/mod.rs", "pub use round::Round;", 1);
        check(
            no_reexports,
            "src/quiz/mod.rs",
            "    pub(crate) use round::Round;",
            1,
        );
        check(
            no_reexports,
            "src/quiz/mod.rs",
            "pub mod round;\npub fn user() {}\nuse a::B;",
            0,
        );
    }

    #[test]
    fn refuses_raw_html_and_style_attributes() {
        check(
            no_raw_html,
            "src/ui/a.rs",
            "Html::from_html_unchecked(text)",
            1,
        );
        check(
            no_raw_html,
            "src/platform/a.rs",
            "element.set_inner_html(text)",
            1,
        );
        check(no_raw_html, "src/ui/a.rs", "Html::VRaw(VRaw { html })", 1);
        check(no_raw_html, RENDERED, "Html::VRaw(VRaw { html })", 0);
        check(no_raw_html, RENDERED, "Html::from_html_unchecked(text)", 1);
        check(
            no_style_attributes,
            "src/ui/a.rs",
            "<p style=\"top: 0\">",
            1,
        );
        check(
            no_style_attributes,
            "src/ui/a.rs",
            "<p\n    style={top}>",
            1,
        );
        check(
            no_style_attributes,
            "src/ui/a.rs",
            "let style = 1; <p class=\"style\">",
            0,
        );
    }

    #[test]
    fn refuses_long_files() {
        check(file_size, "xtask/src/a.rs", &"\n".repeat(300), 0);
        check(file_size, "xtask/src/a.rs", &"\n".repeat(301), 1);
        check(component_size, "src/ui/a.rs", &"a;\n".repeat(151), 1);
        check(
            component_size,
            "src/ui/a.rs",
            &"a;\n\n// b\n".repeat(150),
            0,
        );
        check(
            component_size,
            "src/ui/a.rs",
            &format!("{}#[cfg(test)]\n{}", "a;\n".repeat(150), "b;\n".repeat(90)),
            0,
        );
        check(component_size, "src/quiz/a.rs", &"a;\n".repeat(151), 0);
    }
}
