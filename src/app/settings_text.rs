//! Reads and writes settings as text: one `key = value` a line, as a person types it.
//!
//! The form is a small part of TOML, so that an editor knows it. A whole TOML reader costs 40 kB of wasm and more;
//! this costs about 2. Whatever the text, what comes out is in range, and every line that was not used is named.

use crate::app::looks::Size;
use crate::app::settings::{Colours, DIGITS, MINUTES, VERSION, Wishes, size_name};

/// A line that was not used, or not as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its number, from 1.
    pub line: usize,
    /// The key, as far as there is one.
    pub key: String,
    /// What is wrong.
    pub why: Why,
}

impl Problem {
    /// The whole text is no settings file of this version.
    pub fn foreign() -> Self {
        problem(1, "", Why::Foreign)
    }
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is not `key = value`.
    NoPair,
    /// There is no such setting.
    UnknownKey,
    /// It was said before; the first one holds.
    Twice,
    /// It must be a whole number from here to there.
    Number(u32, u32),
    /// It must be `true` or `false`.
    Switch,
    /// It must be one of these.
    OneOf(Vec<String>),
    /// It must be so many digits in quotation marks.
    Code,
    /// It must be a list such as `["php-hai"]`, of pairs that there are; these there are not.
    Pairs(Vec<String>),
    /// It was written by another version of the app, or is no settings file at all. Nothing of it is used.
    Foreign,
}

/// What values there can be, which depends on the content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Languages that there are.
    pub languages: Vec<String>,
    /// Pairs that there are questions about.
    pub pairs: Vec<String>,
}

/// More lines than this are no settings file.
const MOST_LINES: usize = 200;

/// The longest text of a problem that is shown.
const LONGEST: usize = 40;

/// Reads settings. Of what cannot be used, the layer below holds.
pub fn read(text: &str, known: &Known) -> (Wishes, Vec<Problem>) {
    let mut wishes = Wishes::default();
    let mut problems = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    let text = text.trim_start_matches('\u{feff}');
    // A host that answers every address gives a web page for a file that is not there.
    if text.trim_start().starts_with('<') || text.lines().count() > MOST_LINES {
        return (wishes, vec![Problem::foreign()]);
    }
    for (number, line) in (1..).zip(text.lines()) {
        let line = without_note(line).trim();
        if line.is_empty() {
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            problems.push(problem(number, line, Why::NoPair));
            continue;
        };
        let (key, value) = (key.trim(), value.trim());
        if seen.contains(&key) {
            problems.push(problem(number, key, Why::Twice));
            continue;
        }
        match take(&mut wishes, key, value, known) {
            Err(Why::Foreign) => {
                return (Wishes::default(), vec![problem(number, key, Why::Foreign)]);
            }
            Err(why) => problems.push(problem(number, key, why)),
            Ok(()) => seen.push(key),
        }
    }
    (wishes, problems)
}

/// Whether a text is no settings file of this version, whatever the content: a login page of some network, for example.
pub fn is_foreign(text: &str) -> bool {
    let (_, problems) = read(text, &Known::default());
    problems.iter().any(|problem| problem.why == Why::Foreign)
}

fn take(wishes: &mut Wishes, key: &str, value: &str, known: &Known) -> Result<(), Why> {
    match key {
        "version" if value == VERSION.to_string() => {}
        "version" => return Err(Why::Foreign),
        "idle_minutes" => wishes.idle_minutes = Some(minutes(value)?),
        "sound" => wishes.sound = Some(switch(value)?),
        "counts" => wishes.counts = Some(switch(value)?),
        "print" => wishes.print = Some(switch(value)?),
        "phone_link" => wishes.phone_link = Some(switch(value)?),
        "language" => wishes.language = Some(one_of(value, known.languages.clone())?),
        "size" => {
            let sizes = [Size::Normal, Size::Large, Size::Largest];
            wishes.size = Some(choice(value, &sizes, size_name)?);
        }
        "colours" => wishes.colours = Some(choice(value, &Colours::ALL, Colours::name)?),
        "pairs" => wishes.pairs = Some(pairs(value, known)?),
        "code" => wishes.code = Some(code(value)?),
        _ => return Err(Why::UnknownKey),
    }
    Ok(())
}

/// Writes settings so that `read` gives them back.
pub fn write(wishes: &Wishes) -> String {
    let mut lines = vec![format!("version = {VERSION}")];
    let mut say = |key: &str, value: Option<String>| {
        lines.extend(value.map(|value| format!("{key} = {value}")));
    };
    let quoted = |text: &str| format!("\"{text}\"");
    say("idle_minutes", wishes.idle_minutes.map(|n| n.to_string()));
    say("sound", wishes.sound.map(|on| on.to_string()));
    say("counts", wishes.counts.map(|on| on.to_string()));
    say("print", wishes.print.map(|on| on.to_string()));
    say("phone_link", wishes.phone_link.map(|on| on.to_string()));
    say("language", wishes.language.as_deref().map(quoted));
    say("size", wishes.size.map(|size| quoted(size_name(size))));
    say(
        "colours",
        wishes.colours.map(|colours| quoted(colours.name())),
    );
    let list = |pairs: &Vec<String>| {
        let pairs: Vec<String> = pairs.iter().map(|pair| quoted(pair)).collect();
        format!("[{}]", pairs.join(", "))
    };
    say("pairs", wishes.pairs.as_ref().map(list));
    say("code", wishes.code.as_deref().map(quoted));
    lines.join("\n") + "\n"
}

/// The line without what follows a `#`. No value of ours may hold one.
fn without_note(line: &str) -> &str {
    line.split('#').next().unwrap_or_default()
}

fn problem(line: usize, key: &str, why: Why) -> Problem {
    Problem {
        line,
        key: key.chars().take(LONGEST).collect(),
        why,
    }
}

fn minutes(value: &str) -> Result<u32, Why> {
    let (least, most, _) = MINUTES;
    let number = value.parse::<u32>().ok();
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or(Why::Number(least, most))
}

fn switch(value: &str) -> Result<bool, Why> {
    value.parse().map_err(|_| Why::Switch)
}

fn unquoted(value: &str) -> Option<&str> {
    value.strip_prefix('"')?.strip_suffix('"')
}

fn one_of(value: &str, names: Vec<String>) -> Result<String, Why> {
    match unquoted(value) {
        Some(name) if names.iter().any(|known| known == name) => Ok(name.to_owned()),
        _ => Err(Why::OneOf(names)),
    }
}

fn choice<T: Copy>(value: &str, all: &[T], name: fn(T) -> &'static str) -> Result<T, Why> {
    let chosen = all.iter().find(|one| unquoted(value) == Some(name(**one)));
    let names = || all.iter().map(|one| name(*one).to_owned()).collect();
    chosen.copied().ok_or_else(|| Why::OneOf(names()))
}

fn code(value: &str) -> Result<String, Why> {
    let digits = unquoted(value).ok_or(Why::Code)?;
    is_code(digits).then(|| digits.to_owned()).ok_or(Why::Code)
}

/// Whether this can be a code.
pub fn is_code(digits: &str) -> bool {
    let (least, most) = DIGITS;
    (least..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// At least one pair, and all of them known. A list with one wrong name is not used at all: half a list would
/// leave out what somebody wanted, and nobody would see it.
fn pairs(value: &str, known: &Known) -> Result<Vec<String>, Why> {
    let inner = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let parts = inner.ok_or_else(|| Why::Pairs(Vec::new()))?;
    let parts = parts.trim().trim_end_matches(',').split(',').map(str::trim);
    let names: Option<Vec<&str>> = parts.map(unquoted).collect();
    let names = names.ok_or_else(|| Why::Pairs(Vec::new()))?;
    let strange: Vec<String> = names
        .iter()
        .filter(|name| !known.pairs.iter().any(|pair| pair == *name))
        .map(|name| name.chars().take(LONGEST).collect())
        .collect();
    if !strange.is_empty() {
        return Err(Why::Pairs(strange));
    }
    let mut pairs: Vec<String> = Vec::new();
    for name in names {
        if !pairs.iter().any(|pair| pair == name) {
            pairs.push(name.to_owned());
        }
    }
    Ok(pairs)
}
