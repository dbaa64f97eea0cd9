//! The receipt as a picture, for who has neither a printer nor a pen at hand. Nothing of
//! the complaint is on it.

use crate::app::{Request, Route};
use crate::locale::{Locale, day_long};
use crate::pages::complaint::evidence::canvas;
use leptos::prelude::*;
use loket_domain::complaints::ComplaintReceipt;
use loket_domain::office::Office;
use loket_ui::ErasedSignal;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

const WIDTH: u32 = 1080;
const HEIGHT: u32 = 900;
const MARGIN: f64 = 72.0;

/// Hands the picture over as a download.
pub(super) fn save_picture(
    locale: Locale,
    office: ErasedSignal<Request<Office>>,
    receipt: &ComplaintReceipt,
) -> Option<()> {
    let (canvas, context) = canvas(WIDTH, HEIGHT)?;
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, WIDTH.into(), HEIGHT.into());
    context.set_fill_style_str("black");
    let mut top = MARGIN;
    for (font, height, text) in lines(locale, office, receipt) {
        top += height;
        context.set_font(font);
        context
            .fill_text_with_max_width(&text, MARGIN, top, f64::from(WIDTH) - 2.0 * MARGIN)
            .ok()?;
    }
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    let link: HtmlElement = document().create_element("a").ok()?.unchecked_into();
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", &format!("{}.png", receipt.ticket))
        .ok()?;
    link.click();
    Some(())
}

const SMALL: &str = "34px sans-serif";
const LARGE: &str = "bold 64px monospace";

/// The lines with their fonts and how far each is below the one before.
fn lines(
    locale: Locale,
    office: ErasedSignal<Request<Office>>,
    receipt: &ComplaintReceipt,
) -> Vec<(&'static str, f64, String)> {
    let texts = locale.texts();
    let mut lines = vec![
        (
            "bold 44px sans-serif",
            44.0,
            texts.receipt.picture_title.to_owned(),
        ),
        (SMALL, 110.0, texts.complaint.ticket.to_owned()),
        (LARGE, 80.0, receipt.ticket.clone()),
        (SMALL, 100.0, texts.complaint.code.to_owned()),
        (LARGE, 80.0, receipt.access_code.clone()),
    ];
    if let Request::Loaded(office) = &*office.get_untracked() {
        let day = office.hours.time_zone.local_time(receipt.received_at).day;
        lines.push((
            SMALL,
            110.0,
            texts.receipt.received_on(&day_long(texts, day)),
        ));
    }
    lines.push((SMALL, 60.0, texts.receipt.picture_follow.to_owned()));
    lines.push((SMALL, 50.0, Route::ComplaintStatus.absolute_url()));
    lines
}
