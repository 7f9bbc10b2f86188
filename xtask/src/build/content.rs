//! Reads `content/` and hands it to the library, which checks and publishes it.

use which_is_which::bank::authoring::finding::{Finding, Place};
use which_is_which::bank::authoring::translation::Progress;
use which_is_which::bank::authoring::{self, pseudo};
use which_is_which::bank::edition::Edition;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::tongue::Tongue;
use which_is_which::bank::{check, publish};

use crate::build::statics;
use crate::checkout::Checkout;
use crate::files;
use crate::say;
use crate::trouble::Trouble;

/// Every content file and every drawing: its path in the checkout and its text.
///
/// # Errors
/// `File` when one cannot be read.
pub(crate) fn texts(checkout: &Checkout) -> Result<Vec<(String, String)>, Trouble> {
    let mut paths = files::under(&checkout.join("content"))?;
    paths.extend(files::under(&checkout.join(statics::DRAWINGS))?);
    paths
        .iter()
        .map(|path| (files::relative(checkout.root(), path), path))
        .filter(|(name, _)| {
            [".toml", ".prints", ".svg"]
                .iter()
                .any(|end| name.ends_with(end))
        })
        .map(|(name, path)| Ok((name, files::text(path)?)))
        .collect()
}

/// The English bank and everything that is wrong with it.
///
/// # Errors
/// `File` when a content file cannot be read.
pub(crate) fn checked(checkout: &Checkout) -> Result<(Bank, Vec<Finding>), Trouble> {
    let (bank, mut findings) = authoring::load(&texts(checkout)?);
    findings.extend(check::all(&bank));
    Ok((bank, findings))
}

/// A language that is translated from English.
#[derive(Debug)]
pub(crate) struct Translated {
    /// Its folder in `content/`.
    pub(crate) folder: String,
    /// The bank in this language.
    pub(crate) bank: Bank,
    /// How far it has come.
    pub(crate) progress: Progress,
    /// What is wrong with it. What is missing is not wrong: it is said in English.
    pub(crate) findings: Vec<Finding>,
}

/// Every language but English.
///
/// # Errors
/// `File` when a content file cannot be read.
pub(crate) fn translated(checkout: &Checkout) -> Result<Vec<Translated>, Trouble> {
    let texts = texts(checkout)?;
    let tags = authoring::languages(&texts);
    Ok(tags
        .into_iter()
        .skip(1)
        .map(|folder| language(&texts, folder))
        .collect())
}

fn language(texts: &[(String, String)], folder: String) -> Translated {
    let (bank, progress, mut findings) = authoring::load_language(texts, &folder);
    if !bank.tongue.tag.is_empty() && *bank.tongue.tag != *folder {
        let place = Place::new(&format!("content/{folder}/language.toml"), "language");
        findings.push(place.finding(
            "tag",
            format!("\"{}\" differs from the folder’s name", bank.tongue.tag),
            "make the two the same",
        ));
    }
    findings.extend(check::all(&bank));
    Translated {
        folder,
        bank,
        progress,
        findings,
    }
}

/// What is shipped to readers: an edition for each language, English first.
///
/// # Errors
/// `Findings`, after printing them: nothing unproven is published.
pub(crate) fn editions(checkout: &Checkout) -> Result<(Vec<Edition>, String), Trouble> {
    let (bank, findings) = checked(checkout)?;
    none(&findings)?;
    let translated = translated(checkout)?;
    let mut note = format!(
        "{} questions, {} facts, {} sources",
        bank.questions.len(),
        bank.facts.len(),
        bank.sources.len()
    );
    let mut banks = vec![bank];
    for language in translated {
        none(&language.findings)?;
        note.push_str(&format!("; {}", language.said()));
        banks.push(language.bank);
    }
    Ok((together(&banks), note))
}

/// Pseudo-languages beside English, for looking at what longer texts and the other direction do to the pages.
///
/// # Errors
/// As `editions`.
pub(crate) fn pseudo(checkout: &Checkout) -> Result<(Vec<Edition>, String), Trouble> {
    let texts = texts(checkout)?;
    let (bank, findings) = checked(checkout)?;
    none(&findings)?;
    let mut banks = vec![bank];
    for rtl in [false, true] {
        let (bank, findings) =
            authoring::load_reworded(&texts, &pseudo::language(rtl), &mut pseudo::reword(rtl));
        none(&findings)?;
        banks.push(bank);
    }
    Ok((
        together(&banks),
        "English and two that nobody speaks".to_owned(),
    ))
}

fn together(banks: &[Bank]) -> Vec<Edition> {
    let tongues: Vec<Tongue> = banks.iter().map(|bank| bank.tongue.clone()).collect();
    banks
        .iter()
        .map(|bank| publish::edition_among(bank, tongues.clone()))
        .collect()
}

/// Nothing, or all findings printed.
///
/// # Errors
/// `Findings` with how many there are.
pub(crate) fn none(findings: &[Finding]) -> Result<(), Trouble> {
    if findings.is_empty() {
        return Ok(());
    }
    say::line("");
    findings.iter().for_each(say::line);
    Err(Trouble::Findings(findings.len()))
}

impl Translated {
    /// How far it has come, in a line.
    pub(crate) fn said(&self) -> String {
        format!(
            "{}: {} of {} texts, {} missing, {} stale",
            self.folder,
            self.progress.done(),
            self.progress.all.len(),
            self.progress.missing.len(),
            self.progress.stale.len()
        )
    }
}
