//! Reads the command line.

use std::path::PathBuf;

use crate::build::address::Address;
use crate::build::base::Base;
use crate::options::{BuildOptions, HostOptions, PackageOptions, ServeOptions};
use crate::trouble::Trouble;

/// What `cargo xtask` alone prints.
pub(crate) const HELP: &str = include_str!("help.txt");

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
    /// List what a language lacks.
    Translate {
        /// The language's tag.
        language: String,
        /// Write stubs into its files.
        write: bool,
    },
    /// Make the prints of the sources.
    Fingerprint {
        /// Where the texts of the sources lie.
        folder: PathBuf,
    },
    /// Write the zip for a host.
    Package(PackageOptions),
    /// Look at a live host.
    CheckHost(HostOptions),
    /// Try the configurations for hosts.
    Hosts,
    /// Look at what the build rests on.
    Supply,
    /// Write a printable page a procedure for the clinician.
    Review,
    /// Run everything a change must pass.
    Test,
    /// Run the long tests of faults: those whose names contain one of these, or all.
    Soak {
        /// Parts of names.
        filters: Vec<String>,
    },
    /// Print what stands in the wasm.
    Weigh,
    /// Measure the site beside others.
    Bench {
        /// How often each visit is made.
        rounds: u32,
    },
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
        Some("translate") => {
            let language = value("translate", "the tag of a language, such as es", &mut words)?;
            let language = language.to_owned();
            translate(language, &mut words)?
        }
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
        Some("package") => Command::Package(package(&mut words)?),
        Some("check-host") => Command::CheckHost(host(&mut words)?),
        Some("hosts") => Command::Hosts,
        Some("supply") => Command::Supply,
        Some("review") => Command::Review,
        Some("test") => Command::Test,
        Some("soak") => soak(&mut words)?,
        Some("weigh") => Command::Weigh,
        Some("bench") => bench(&mut words)?,
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
            "--pseudo" => options.pseudo = true,
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
        pseudo: false,
        base: Base::root(),
    };
    while let Some(word) = words.next() {
        match word {
            "--release" => options.release = true,
            "--pseudo" => options.pseudo = true,
            "--base" => options.base = Base::parse(value(word, "a path such as /quiz/", words)?)?,
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

fn package<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<PackageOptions, Trouble> {
    let mut options = PackageOptions {
        base: Base::root(),
        address: None,
        out: PathBuf::from("target/package"),
    };
    while let Some(word) = words.next() {
        match word {
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

fn host<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<HostOptions, Trouble> {
    let mut options = HostOptions {
        address: value(
            "check-host",
            "an address such as https://quiz.example/",
            words,
        )?
        .to_owned(),
        dist: None,
        ca: None,
    };
    while let Some(word) = words.next() {
        match word {
            "--dist" => options.dist = Some(PathBuf::from(value(word, "a folder", words)?)),
            "--ca" => options.ca = Some(PathBuf::from(value(word, "a file", words)?)),
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

fn translate<'a>(
    language: String,
    words: &mut impl Iterator<Item = &'a str>,
) -> Result<Command, Trouble> {
    let plain = language
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-');
    if language == "en" || language == "sources" || !plain {
        return Err(Trouble::Usage(format!(
            "`{language}` is no language to translate into: write its tag, such as es"
        )));
    }
    let mut write = false;
    for word in words {
        match word {
            "--write" => write = true,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Translate { language, write })
}

fn soak<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Command, Trouble> {
    let mut filters = Vec::new();
    for word in words {
        if word.starts_with('-') {
            return Err(unknown(word));
        }
        filters.push(word.to_owned());
    }
    Ok(Command::Soak { filters })
}

/// Fewer than five visits have no median worth printing; seven are the least for the docs (issue: fast on an old tablet).
fn bench<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<Command, Trouble> {
    let mut rounds = 7;
    while let Some(word) = words.next() {
        match word {
            "--rounds" => {
                let text = value(word, "a number such as 7", words)?;
                rounds = text
                    .parse()
                    .ok()
                    .filter(|rounds| (5..=99).contains(rounds))
                    .ok_or_else(|| {
                        Trouble::Usage(format!("`{text}` is no number of rounds from 5 to 99"))
                    })?;
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Bench { rounds })
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
mod tests;
