//! The real content, read from the checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use which_is_which::app::content::{decode, decode_shapes, encode, encode_shapes};
use which_is_which::bank::authoring::finding::Finding;
use which_is_which::bank::drawing::Shapes;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::{authoring, check, edition::Edition, publish};

/// Path inside the project and text of every content file, sorted.
pub(crate) fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join("content"), &mut paths);
    walk(&root.join("static/diagrams"), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end == "toml" || end == "prints" || end == "svg")
        })
        .map(|path| {
            let name = path
                .strip_prefix(root)
                .expect("inside")
                .to_string_lossy()
                .replace('\\', "/");
            (name, fs::read_to_string(&path).expect("readable"))
        })
        .collect()
}

/// The bank of these files, and all findings: of reading and of every rule.
pub(crate) fn bank_of(files: &[(String, String)]) -> (Bank, Vec<Finding>) {
    let (bank, mut findings) = authoring::load(files);
    findings.extend(check::all(&bank));
    (bank, findings)
}

/// The edition of the real content. Whether that is as it should be is another test's question, and takes long; so does making
/// it, since the figures of its audit rest on every rule. It is made once; each test reads its bytes, as the app does.
pub(crate) fn edition() -> Edition {
    static MADE: LazyLock<Bytes> = LazyLock::new(|| {
        let edition = publish::edition(&authoring::load(&files()).0);
        let Shapes::Here(drawings) = &edition.shapes else {
            panic!("an edition that was made from files has its drawings");
        };
        Bytes {
            words: encode(&edition).expect("words"),
            drawings: encode_shapes(drawings).expect("drawings"),
            said: postcard::to_allocvec(&edition.said).expect("words that are said"),
        }
    });
    let mut edition = decode(&MADE.words).expect("words");
    edition.shapes = decode_shapes(&MADE.drawings);
    edition.said = postcard::from_bytes(&MADE.said).expect("words that are said");
    edition
}

/// An edition that every test can share.
struct Bytes {
    words: Vec<u8>,
    drawings: Vec<u8>,
    said: Vec<u8>,
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
