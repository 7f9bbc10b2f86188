//! QR codes, by the library `qrcodegen`, as the path of an SVG.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// A code that is to be drawn black on white.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Width and height in modules, with the quiet zone.
    pub size: i32,
    /// The dark modules, one unit each, as the `d` of a `<path>`.
    pub path: String,
}

/// White modules around the code: ISO/IEC 18004 asks for four.
const QUIET: i32 = 4;

/// The largest version we make: 69 modules a side. While it looks for a code, a phone may see no more than 480 lines; at
/// the 6 lines a module that a shaken hand needs, that makes 80 modules with their margins
/// (blog.kangaderoo.nl/2013/03/qr-code-size.html, which ends at version 13 too). The drawing is 320 px wide: 4 px a module.
const LARGEST: u8 = 13;

/// The most bytes that fit: version 13 at level M holds 334, less 20 bits of head (ISO/IEC 18004, table 7).
pub const MOST_BYTES: usize = 331;

/// The code of a text, at error correction M or better: 15 % of it may be hidden by a finger or a reflection.
/// Nothing where the text is too long.
pub fn code(text: &str) -> Option<Code> {
    let segments = QrSegment::make_segments(text);
    let (level, smallest) = (QrCodeEcc::Medium, Version::MIN);
    let largest = Version::new(LARGEST);
    let code = QrCode::encode_segments_advanced(&segments, level, smallest, largest, None, true);
    let code = code.ok()?;
    Some(Code {
        size: code.size() + 2 * QUIET,
        path: path(&code),
    })
}

/// Rows of dark modules, each drawn as one flat box.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            let run = x - from;
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", from + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    path
}
