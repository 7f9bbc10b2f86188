//! The files that each language has of its own, so that nobody loads words they do not read.

use which_is_which::bank::tongue::Tongue;

use crate::headers::WORKER;

/// The name of its data file.
pub(crate) fn content(tongue: &Tongue) -> String {
    format!("content.{}.bin", tag(tongue))
}

/// The name of its module that reads aloud, with how its words are said.
pub(crate) fn listen(tongue: &Tongue) -> String {
    format!("listen.{}.js", tag(tongue))
}

/// The name of its joined pages.
pub(crate) fn pack(tongue: &Tongue) -> String {
    format!("pages.{}.txt", tag(tongue))
}

/// The name of its service worker. All lie at the root, since hosts send whatever is in a language's folder as pages;
/// but each looks after its own folder.
pub(crate) fn worker(tongue: &Tongue) -> String {
    if tongue.is_original() {
        WORKER.to_owned()
    } else {
        format!("sw.{}.js", tag(tongue))
    }
}

/// The name of its manifest. It has a hash like every other file, so that a page of one version never leads to icons of
/// another, and the second visit need not ask for it; browsers know the app again by the manifest's `id`.
pub(crate) fn manifest(tongue: &Tongue) -> String {
    format!("manifest.{}.webmanifest", tag(tongue))
}

/// Whether its offline copy keeps this hashed file. Joined pages are kept as pages.
pub(crate) fn needs(tongue: &Tongue, name: &str) -> bool {
    let own = |kind: &str| {
        !name.starts_with(kind) || name.starts_with(&format!("{kind}{}.", tag(tongue)))
    };
    !name.starts_with("pages.") && own("content.") && own("listen.") && own("manifest.")
}

fn tag(tongue: &Tongue) -> String {
    tongue.tag.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{content, manifest, needs, worker};
    use which_is_which::bank::tongue::Tongue;

    fn tongue(tag: &str) -> Tongue {
        Tongue {
            tag: tag.into(),
            ..Tongue::default()
        }
    }

    #[test]
    fn every_language_has_its_own() {
        assert_eq!(worker(&tongue("en")), "sw.js");
        assert_eq!(worker(&tongue("es")), "sw.es.js");
        assert_eq!(manifest(&tongue("en")), "manifest.en.webmanifest");
        assert_eq!(manifest(&tongue("es")), "manifest.es.webmanifest");
        assert_eq!(content(&tongue("pt-BR")), "content.pt-br.bin");
    }

    #[test]
    fn a_copy_keeps_no_words_of_other_languages() {
        let es = tongue("es");
        for (name, kept) in [
            ("app.1.wasm", true),
            ("content.es.1.bin", true),
            ("content.en.1.bin", false),
            ("content.est.1.bin", false),
            ("manifest.es.1.webmanifest", true),
            ("manifest.en.1.webmanifest", false),
            ("pages.en.1.txt", false),
            ("pages.es.1.txt", false),
        ] {
            assert_eq!(needs(&es, name), kept, "{name}");
        }
    }
}
