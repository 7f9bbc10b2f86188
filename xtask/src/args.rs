//! Reads the command line.

use std::path::PathBuf;

use crate::build::address::Address;
use crate::build::base::Base;
use crate::trouble::Trouble;

/// What `cargo xtask` alone prints.
pub(crate) const HELP: &str = "\
Which is which?

  cargo xtask build [--release] [--base /path/] [--address https://…/] [--out dist] [--as-next]
                            make the site: check, compile, prerender, compress; with its
                            address it can show a code that opens a reader's questions;
                            --as-next gives every file other bytes, for tests of updates
  cargo xtask serve [--port 8080] [--release]
                            build what has changed, then serve it on this computer
  cargo xtask check [--json]
                            list everything in content and code that does not fit
  cargo xtask fingerprint FOLDER
                            prove the quotations from the texts of the sources in FOLDER
  cargo xtask review        one printable page a procedure for the clinician who checks it
  cargo xtask test          everything a change must pass
  cargo xtask soak          every fault in every browser, and power cuts: about an hour

XTASK_WASM_STD=installed|rustup|debian chooses where the wasm standard library comes from.";

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print the help.
    Help,
    /// Make the site.
    Build(BuildOptions),
    /// Serve the site.
    Serve(ServeOptions),
    /// List findings.
    Check {
        /// Print the checked bank too, for other people's scripts.
        json: bool,
    },
    /// Make the prints of the sources.
    Fingerprint {
        /// Where the texts of the sources lie.
        folder: PathBuf,
    },
    /// Write a printable page a procedure for the clinician.
    Review,
    /// Run everything a change must pass.
    Test,
    /// Run the long tests of faults.
    Soak,
}

/// How to make the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BuildOptions {
    /// Small and slow to make, as patients get it.
    pub(crate) release: bool,
    /// The path under which the host serves the site.
    pub(crate) base: Base,
    /// Where readers will find it, if that is known.
    pub(crate) address: Option<Address>,
    /// Where the site goes; relative to the checkout.
    pub(crate) out: PathBuf,
    /// With other bytes in every file, as a later version would have: tests of updates need two versions.
    pub(crate) as_next: bool,
    /// Without compressed twins of the files: for sites that tests alone serve.
    pub(crate) uncompressed: bool,
}

/// How to serve the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// The port on this computer.
    pub(crate) port: u16,
    /// Serve what patients get.
    pub(crate) release: bool,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self {
            release: false,
            base: Base::root(),
            address: None,
            out: PathBuf::from("dist"),
            as_next: false,
            uncompressed: false,
        }
    }
}

/// Reads the words after `cargo xtask`.
///
/// # Errors
/// `Usage` for anything unknown, missing or too much.
pub(crate) fn parse(words: &[String]) -> Result<Command, Trouble> {
    let mut words = words.iter().map(String::as_str);
    let command = match words.next() {
        None | Some("help" | "--help" | "-h") => return Ok(Command::Help),
        Some("build") => Command::Build(build(&mut words)?),
        Some("serve") => Command::Serve(serve(&mut words)?),
        Some("check") => check(&mut words)?,
        Some("fingerprint") => {
            let folder = value(
                "fingerprint",
                "the folder with the texts of the sources",
                &mut words,
            )?;
            Command::Fingerprint {
                folder: PathBuf::from(folder),
            }
        }
        Some("review") => Command::Review,
        Some("test") => Command::Test,
        Some("soak") => Command::Soak,
        Some(other) => return Err(Trouble::Usage(format!("there is no command `{other}`"))),
    };
    match words.next() {
        None => Ok(command),
        Some(extra) => Err(unknown(extra)),
    }
}

fn build<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<BuildOptions, Trouble> {
    let mut options = BuildOptions::default();
    while let Some(word) = words.next() {
        match word {
            "--release" => options.release = true,
            "--as-next" => options.as_next = true,
            "--base" => options.base = Base::parse(value(word, "a path such as /quiz/", words)?)?,
            "--address" => {
                let text = value(word, "an address such as https://example.org/", words)?;
                options.address = Some(Address::parse(text)?);
            }
            "--out" => options.out = PathBuf::from(value(word, "a folder", words)?),
            other => return Err(unknown(other)),
        }
    }
    if let Some(address) = &options.address {
        address.fits(&options.base)?;
    }
    Ok(options)
}

fn serve<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<ServeOptions, Trouble> {
    let mut options = ServeOptions {
        port: 8080,
        release: false,
    };
    while let Some(word) = words.next() {
        match word {
            "--release" => options.release = true,
            "--port" => {
                let text = value(word, "a number such as 8081", words)?;
                options.port = text.parse().map_err(|_| {
                    Trouble::Usage(format!(
                        "`{text}` is not a port: give a number from 1 to 65535"
                    ))
                })?;
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(options)
}

fn check<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Command, Trouble> {
    let mut json = false;
    for word in words {
        match word {
            "--json" => json = true,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Check { json })
}

fn value<'a>(
    flag: &str,
    meaning: &str,
    words: &mut impl Iterator<Item = &'a str>,
) -> Result<&'a str, Trouble> {
    words
        .next()
        .ok_or_else(|| Trouble::Usage(format!("`{flag}` needs {meaning} after it")))
}

fn unknown(word: &str) -> Trouble {
    Trouble::Usage(format!("nobody here knows `{word}`"))
}

#[cfg(test)]
mod tests {
    use super::{BuildOptions, Command, ServeOptions, parse};
    use crate::build::address::Address;
    use crate::build::base::Base;
    use std::path::PathBuf;

    #[track_caller]
    fn check(input: &str, expected: Result<Command, &str>) {
        let words: Vec<String> = input.split_whitespace().map(str::to_owned).collect();
        match (parse(&words), expected) {
            (Ok(command), Ok(expected)) => assert_eq!(command, expected),
            (Err(trouble), Err(expected)) => {
                assert!(trouble.to_string().contains(expected), "{trouble}");
            }
            (got, _) => panic!("unexpected: {got:?}"),
        }
    }

    #[test]
    fn reads_every_command() {
        check("", Ok(Command::Help));
        check("help", Ok(Command::Help));
        check("build", Ok(Command::Build(BuildOptions::default())));
        check(
            "build --out site --base /quiz/ --release --as-next",
            Ok(Command::Build(BuildOptions {
                release: true,
                base: Base::parse("/quiz/").unwrap(),
                address: None,
                out: PathBuf::from("site"),
                as_next: true,
                uncompressed: false,
            })),
        );
        check(
            "build --address https://example.org/quiz/ --base /quiz/",
            Ok(Command::Build(BuildOptions {
                base: Base::parse("/quiz/").unwrap(),
                address: Some(Address::parse("https://example.org/quiz/").unwrap()),
                ..BuildOptions::default()
            })),
        );
        check(
            "serve --port 9000",
            Ok(Command::Serve(ServeOptions {
                port: 9000,
                release: false,
            })),
        );
        check("check --json", Ok(Command::Check { json: true }));
        check(
            "fingerprint ../texts",
            Ok(Command::Fingerprint {
                folder: PathBuf::from("../texts"),
            }),
        );
        check("test", Ok(Command::Test));
        check("soak", Ok(Command::Soak));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        check("bild", Err("no command `bild`"));
        check("build --fast", Err("`--fast`"));
        check("build --out", Err("`--out` needs a folder"));
        check("build --address", Err("`--address` needs an address"));
        check("build --address http://a/", Err("https://"));
        check("build --address https://a/b/", Err("the base is /"));
        check("serve --port many", Err("not a port"));
        check("serve --port 70000", Err("not a port"));
        check("check --json twice", Err("`twice`"));
        check("fingerprint", Err("needs the folder"));
        check("test --quick", Err("`--quick`"));
    }
}
