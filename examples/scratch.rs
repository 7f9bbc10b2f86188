use std::{fs, path::Path};
use which_is_which::bank::{
    authoring::{self, prints},
    check,
};
fn walk(d: &Path, o: &mut Vec<std::path::PathBuf>) {
    for e in fs::read_dir(d).unwrap() {
        let p = e.unwrap().path();
        if p.is_dir() { walk(&p, o) } else { o.push(p) }
    }
}
fn main() {
    let mut ps = vec![];
    walk(Path::new("content"), &mut ps);
    ps.sort();
    let files: Vec<(String, String)> = ps
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "toml" || e == "prints"))
        .map(|p| {
            (
                p.to_string_lossy().into_owned(),
                fs::read_to_string(p).unwrap(),
            )
        })
        .collect();
    let (bank, f) = authoring::load(&files);
    for x in &f {
        println!("{x}")
    }
    for s in bank.sources.iter().filter(|s| s.main) {
        let t =
            fs::read_to_string(format!("../shared/sources/{}", s.file.clone().unwrap())).unwrap();
        let facts: Vec<_> = bank.facts.iter().filter(|f| f.source == s.id).collect();
        match prints::make(&t, &facts) {
            Ok(p) => fs::write(
                format!("content/sources/{}.prints", s.id),
                prints::write(&p),
            )
            .unwrap(),
            Err(e) => {
                for x in e {
                    println!("PRINT {x}")
                }
            }
        }
    }
    for x in check::all(&bank) {
        println!("{x}")
    }
    println!(
        "facts {} cells {} questions {}",
        bank.facts.len(),
        bank.cells.len(),
        bank.questions.len()
    );
}
