//! What leaves the phone of a photo: its picture and nothing else.
//!
//! A photo says where and when it was taken, and by which phone. It is decoded and drawn
//! anew, which leaves all of that behind, and makes it small enough for a slow network.

use js_sys::Promise;
use leptos::prelude::{document, window};
use loket_domain::complaints::MAX_EVIDENCE_BYTES;
use loket_domain::problem::{FieldCode, FieldProblem};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// The name of the field for files.
pub(super) const FILE: &str = "file";

/// The longest side of a photo that is sent, in pixels: enough to read a receipt on it.
const LONGEST_SIDE: f64 = 2000.0;
/// How faithful the JPEG is, up to 1.
const QUALITY: f64 = 0.85;

/// The file as it is sent: a PDF as it is, anything else as a picture drawn anew.
pub(super) async fn prepare(file: &File) -> Result<Blob, FieldProblem> {
    let is_document = begins_as_pdf(file).await;
    let content = match is_document {
        true => file.clone().unchecked_into(),
        false => redraw(file)
            .await
            .ok_or_else(|| problem(FieldCode::UnsupportedFile))?,
    };
    if content.size() > f64::from(MAX_EVIDENCE_BYTES) {
        return Err(FieldProblem::with_limit(
            FILE,
            FieldCode::TooLarge,
            MAX_EVIDENCE_BYTES,
        ));
    }
    Ok(content)
}

fn problem(code: FieldCode) -> FieldProblem {
    FieldProblem::new(FILE, code)
}

/// By what is in it: names and types can say anything.
async fn begins_as_pdf(file: &File) -> bool {
    let Ok(head) = file.slice_with_i32_and_i32(0, 5) else {
        return false;
    };
    let head = JsFuture::from(head.text()).await;
    head.is_ok_and(|text| text.as_string().as_deref() == Some("%PDF-"))
}

/// Nothing for what the browser cannot show as a picture.
async fn redraw(file: &File) -> Option<Blob> {
    let decoded = window().create_image_bitmap_with_blob(file).ok()?;
    let picture: ImageBitmap = JsFuture::from(decoded).await.ok()?.unchecked_into();
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (LONGEST_SIDE / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());
    let (canvas, context) = canvas(width as u32, height as u32)?;
    // What is transparent would become black.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width, height)
        .ok()?;
    picture.close();
    jpeg(&canvas).await
}

/// A canvas that is not on the page.
pub fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.unchecked_into();
    Some((canvas, context))
}

async fn jpeg(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, _| {
        let drawn = Closure::once_into_js(move |blob: JsValue| {
            // Only fails for what is no function.
            let _ = resolve.call1(&JsValue::UNDEFINED, &blob);
        });
        let _ = canvas.to_blob_with_type_and_encoder_options(
            drawn.unchecked_ref(),
            "image/jpeg",
            &JsValue::from_f64(QUALITY),
        );
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
