//! Packs files into a zip whose bytes depend on nothing but names and contents.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::trouble::Trouble;

/// Packed already; a second time brings nothing.
const PACKED: &[&str] = &[".br", ".gz", ".png", ".woff2"];

/// A zip with everything in one folder of this name, in the order of names, all of the first day that a zip can name.
///
/// # Errors
/// `Misfit` when a name or a size is more than a zip can hold.
pub(crate) fn pack(folder: &str, all: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Trouble> {
    let misfit =
        |error: &dyn std::fmt::Display| Trouble::misfit(format!("{folder}.zip"), error.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in all {
        let packed = PACKED.iter().any(|ending| name.ends_with(ending));
        let method = if packed {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .compression_method(method);
        zip.start_file(format!("{folder}/{name}"), options)
            .map_err(|error| misfit(&error))?;
        zip.write_all(bytes).map_err(|error| misfit(&error))?;
    }
    let cursor = zip.finish().map_err(|error| misfit(&error))?;
    Ok(cursor.into_inner())
}

#[cfg(test)]
mod tests {
    use super::pack;
    use std::collections::BTreeMap;
    use std::io::{Cursor, Read};

    #[test]
    fn the_same_files_give_the_same_bytes_and_come_back_whole() {
        let all: BTreeMap<String, Vec<u8>> = [
            ("dist/index.html", "which is which? ".repeat(100)),
            ("dist/index.html.br", "packed".to_owned()),
            ("version.txt", "1\n".to_owned()),
        ]
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .collect();
        let bytes = pack("site-1", &all).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2100));
        assert_eq!(bytes, pack("site-1", &all).unwrap(), "time is in it");
        let mut back = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(back.len(), all.len());
        for (name, bytes) in &all {
            let mut found = Vec::new();
            let mut file = back.by_name(&format!("site-1/{name}")).unwrap();
            assert_eq!(file.last_modified().unwrap(), zip::DateTime::default());
            file.read_to_end(&mut found).unwrap();
            assert_eq!(&found, bytes, "{name}");
        }
    }
}
