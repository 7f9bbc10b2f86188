//! Tests of `args.rs`.

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
            pseudo: false,
            as_next: true,
            uncompressed: false,
            any_weight: false,
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
            pseudo: false,
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
    check("weigh", Ok(Command::Weigh));
    check("bench", Ok(Command::Bench { rounds: 7 }));
    check("bench --rounds 9", Ok(Command::Bench { rounds: 9 }));
    check(
        "translate es --write",
        Ok(Command::Translate {
            language: "es".to_owned(),
            write: true,
        }),
    );
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
    let filters = Vec::new();
    check("soak", Ok(Command::Soak { filters }));
    let filters = vec!["webkit::".to_owned(), "crash".to_owned()];
    check("soak webkit:: crash", Ok(Command::Soak { filters }));
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
    check("bench --rounds 2", Err("from 5 to 99"));
    check("bench --rounds many", Err("no number of rounds"));
    check("translate", Err("needs the tag"));
    check("translate en", Err("no language to translate into"));
    check("translate ../x", Err("no language to translate into"));
    check("translate es --all", Err("`--all`"));
    check("soak --quick", Err("`--quick`"));
    check("check-host", Err("needs an address"));
    check("package --base quiz", Err("no base"));
}
