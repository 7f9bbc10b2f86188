//! `cargo xtask weigh`: what stands in the wasm, by crate.

use std::collections::BTreeMap;

use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::build::wasm;
use crate::checkout::Checkout;
use crate::say;
use crate::setup;
use crate::trouble::Trouble;

/// How many functions are named.
const NAMED: usize = 12;

/// Compiles as for readers and prints the bytes of code by crate, the heaviest first, then the largest functions. They are those
/// before wasm-opt, which removes names, and uncompressed: the shares are what counts.
///
/// # Errors
/// As compiling; `Misfit` when the compiler wrote what cannot be read.
pub(crate) fn run(checkout: &Checkout) -> Result<(), Trouble> {
    let toolchain = say::step("wasm std", setup::wasm_std::ready)?;
    let raw = say::step("compile", || wasm::compile(checkout, &toolchain, true))?;
    let functions = functions(&raw).map_err(|error| Trouble::misfit("wasm", error.to_string()))?;
    let parts = parts(&functions);
    let total: usize = parts.values().sum();
    let mut sorted: Vec<(&String, &usize)> = parts.iter().collect();
    sorted.sort_by_key(|(name, bytes)| (std::cmp::Reverse(**bytes), (*name).clone()));
    for (name, bytes) in sorted {
        let share = bytes * 1000 / total.max(1);
        say::line(format!(
            "{:>10}  {:>3}.{} %  {name}",
            say::kilobytes(*bytes),
            share / 10,
            share % 10
        ));
    }
    let mut largest: Vec<&Function> = functions.iter().filter(|f| f.name.is_some()).collect();
    largest.sort_by_key(|function| std::cmp::Reverse(function.bytes));
    for function in largest.iter().take(NAMED) {
        let name = function.name.as_deref().unwrap_or_default();
        say::line(format!("{:>10}  {name}", say::kilobytes(function.bytes)));
    }
    Ok(())
}

/// What stands in the wasm: a function, or a table beside them.
struct Function {
    /// As its source calls it. Tables have none, nor have functions that the compiler made.
    name: Option<String>,
    part: String,
    bytes: usize,
}

/// Bytes of code by crate, and of the texts and tables beside it.
fn parts(functions: &[Function]) -> BTreeMap<String, usize> {
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for function in functions {
        *parts.entry(function.part.clone()).or_default() += function.bytes;
    }
    parts
}

fn functions(wasm: &[u8]) -> Result<Vec<Function>, wasmparser::BinaryReaderError> {
    let mut all = Vec::new();
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    let mut bodies = Vec::new();
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                imported = imports
                    .into_imports()
                    .filter(|import| {
                        import
                            .as_ref()
                            .is_ok_and(|import| matches!(import.ty, wasmparser::TypeRef::Func(_)))
                    })
                    .count();
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(data) => all.push(Function {
                name: None,
                part: "(texts and tables)".to_owned(),
                bytes: data.range().len(),
            }),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(functions) = subsection? {
                            for naming in functions {
                                let naming = naming?;
                                names.insert(naming.index, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (place, bytes) in (0_u32..).zip(bodies) {
        let index = u32::try_from(imported).unwrap_or_default() + place;
        let name = names.get(&index);
        all.push(Function {
            name: name.map(|name| format!("{:#}", demangle(name))),
            part: name.map_or_else(|| "(without a name)".to_owned(), |name| krate(name)),
            bytes,
        });
    }
    Ok(all)
}

/// The crate in which a function is written: `<yew::A as core::B>::c` is of yew.
fn krate(mangled: &str) -> String {
    let name = format!("{:#}", demangle(mangled));
    let start = name.trim_start_matches(['<', '&', '*', '(', '[']);
    let start = start.strip_prefix("mut ").unwrap_or(start);
    let end = start.find("::").unwrap_or(start.len());
    let name = start.get(..end).unwrap_or(start);
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain && start.contains("::") {
        name.to_owned()
    } else {
        "(compiler and others)".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::krate;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(krate(input), expected, "{input}");
    }

    #[test]
    fn a_function_belongs_to_the_crate_it_is_written_in() {
        check("_ZN4core3fmt5write17h0123456789abcdefE", "core");
        check("_RNvC6_123foo3bar", "123foo");
        check("memcpy", "(compiler and others)");
        check(
            "_ZN43_$LT$yew..A$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE",
            "yew",
        );
    }
}
