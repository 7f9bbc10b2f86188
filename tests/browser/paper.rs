//! What leaves the glass: a picture of it, and the printed page.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lopdf::Document;
use serde_json::{Value, json};

use crate::tab::Tab;

/// A4 and US Letter in inches.
pub(crate) const SHEETS: [(f64, f64); 2] = [(8.27, 11.69), (8.5, 11.0)];

/// Prints the page as the browser's dialog would, without pictures of the ground. Returns the pages' texts.
pub(crate) async fn print(tab: &Tab, (width, height): (f64, f64)) -> Vec<String> {
    let wish = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
    let answer = tab.cdp("Page.printToPDF", wish).await;
    let document = Document::load_mem(&bytes(&answer)).expect("a PDF");
    let pages = document.get_pages();
    let text = |number: &u32| document.extract_text(&[*number]).expect("text");
    pages.keys().map(text).collect()
}

/// Reads the codes in a picture of the first element that fits, as a phone would.
pub(crate) async fn scan(tab: &Tab, selector: &str) -> Vec<String> {
    tab.js(&format!(
        "(document.querySelector({selector:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }}), true)"
    ))
    .await;
    let place = tab
        .js(&format!(
            "(b => ({{ x: b.x + scrollX, y: b.y + scrollY, width: b.width, height: b.height, scale: 2 }}))
             (document.querySelector({selector:?}).getBoundingClientRect())"
        ))
        .await;
    let answer = tab
        .cdp(
            "Page.captureScreenshot",
            json!({ "format": "png", "clip": place }),
        )
        .await;
    let bytes = bytes(&answer);
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    let (width, depth) = (info.width as usize, info.color_type.samples());
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, info.height as usize, |x, y| {
            pixels[(y * width + x) * depth + 1]
        });
    let read = image
        .detect_grids()
        .into_iter()
        .map(|grid| grid.decode().expect("a code").1);
    read.collect()
}

fn bytes(answer: &Value) -> Vec<u8> {
    let data = answer["data"].as_str().expect("data");
    BASE64_STANDARD.decode(data).expect("base64")
}
