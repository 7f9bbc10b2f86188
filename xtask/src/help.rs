//! What the command line says about itself.

/// What `cargo xtask` alone prints.
pub(crate) const HELP: &str = "\
Which is which?

  cargo xtask build [--release] [--base /path/] [--address https://…/] [--out dist] [--pseudo]
                            make the site: check, compile, prerender, compress; with its
                            address it can show a code that opens a reader's questions
  cargo xtask serve [--port 8080] [--release] [--pseudo]
                            build what has changed, then serve it on this computer;
                            --pseudo: in languages that nobody speaks, one of them right to left
  cargo xtask check [--json]
                            list everything in content and code that does not fit
  cargo xtask translate LANGUAGE [--write]
                            list what is missing or stale in a language; write it into the files as work to do
  cargo xtask fingerprint FOLDER
                            prove the quotations from the texts of the sources in FOLDER
  cargo xtask review        one printable page a procedure for the clinician who checks it
  cargo xtask test          everything a change must pass

XTASK_WASM_STD=installed|rustup|debian chooses where the wasm standard library comes from.";
