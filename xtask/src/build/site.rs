//! The site as it grows in memory. It is written only when all of it could be made.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::digest;
use crate::files;
use crate::headers;
use crate::trouble::Trouble;

/// Every file of the site by its path in the output folder.
#[derive(Debug, Default)]
pub(crate) struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Adds a file under its own name.
    pub(crate) fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.insert(name.into(), bytes);
    }

    /// Adds a file whose name carries its hash, and returns that name.
    pub(crate) fn add_hashed(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let name = format!("{}{}", headers::HASHED, digest::hashed_name(name, &bytes));
        self.files.insert(name.clone(), bytes);
        name
    }

    /// The names that carry a hash, in order.
    pub(crate) fn hashed(&self) -> Vec<String> {
        let names = self.files.keys();
        names
            .filter(|name| name.starts_with(headers::HASHED))
            .cloned()
            .collect()
    }

    /// Every file, in the order of names.
    pub(crate) fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Makes the folder hold this site and nothing else.
    ///
    /// # Errors
    /// `Missing` when the folder holds something that no build made; `File` when it cannot be written.
    pub(crate) fn write(&self, out: &Path) -> Result<(), Trouble> {
        clear(out)?;
        for (name, bytes) in &self.files {
            files::write(&out.join(name), bytes)?;
        }
        Ok(())
    }
}

/// Empties the folder, but never one that a person may have filled: `--out` can name any folder.
fn clear(out: &Path) -> Result<(), Trouble> {
    if !out.exists() {
        return Ok(());
    }
    let empty = fs::read_dir(out)
        .map_err(Trouble::file("read", out))?
        .next()
        .is_none();
    if !empty && !out.join(headers::FILE).is_file() {
        return Err(Trouble::Missing {
            what: format!(
                "{} is not empty, and no build made what is in it",
                out.display()
            ),
            remedy: "name another folder with --out, or empty this one".to_owned(),
        });
    }
    fs::remove_dir_all(out).map_err(Trouble::file("empty", out))
}

#[cfg(test)]
mod tests {
    use super::Site;
    use std::fs;

    #[test]
    fn replaces_a_site_but_never_a_persons_folder() {
        let out = std::env::temp_dir().join(format!("xtask-site-{}", std::process::id()));
        let mut site = Site::default();
        site.add("_headers", Vec::new());
        let name = site.add_hashed("app.js", b"1".to_vec());
        site.write(&out).unwrap();
        assert!(out.join(&name).is_file());
        Site::default().write(&out).unwrap();
        assert!(!out.exists());

        fs::create_dir(&out).unwrap();
        fs::write(out.join("letter.txt"), "mine").unwrap();
        let trouble = site.write(&out).unwrap_err();
        assert!(trouble.to_string().contains("not empty"), "{trouble}");
        assert!(out.join("letter.txt").is_file());
        fs::remove_dir_all(&out).unwrap();
    }
}
