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
        Some("package") => Command::Package(package(&mut words)?),
        Some("check-host") => Command::CheckHost(host(&mut words)?),
        Some("hosts") => Command::Hosts,
        Some("supply") => Command::Supply,
        Some("review") => Command::Review,
        Some("test") => Command::Test,
        Some("soak") => soak(&mut words)?,
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
        base: Base::root(),
    };
    while let Some(word) = words.next() {
        match word {
            "--release" => options.release = true,
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
    use super::{Command, parse};
    use crate::build::address::Address;
    use crate::build::base::Base;
    use crate::options::{BuildOptions, HostOptions, PackageOptions, ServeOptions};
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
                base: Base::root(),
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
        let filters = Vec::new();
        check("soak", Ok(Command::Soak { filters }));
        let filters = vec!["webkit::".to_owned(), "crash".to_owned()];
        check("soak webkit:: crash", Ok(Command::Soak { filters }));
        check(
            "package --base /quiz/",
            Ok(Command::Package(PackageOptions {
                address: None,
                base: Base::parse("/quiz/").unwrap(),
                out: PathBuf::from("target/package"),
            })),
        );
        check(
            "check-host https://quiz.example/ --ca own.pem",
            Ok(Command::CheckHost(HostOptions {
                address: "https://quiz.example/".to_owned(),
                dist: None,
                ca: Some(PathBuf::from("own.pem")),
            })),
        );
        check("hosts", Ok(Command::Hosts));
        check("supply", Ok(Command::Supply));
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
        check("soak --quick", Err("`--quick`"));
        check("check-host", Err("needs an address"));
        check("package --base quiz", Err("no base"));
    }
}
