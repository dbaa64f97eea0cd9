//! Photos and documents: what leaves the phone, and what does not.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Complaint, Texts, journey};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A place in Palu, as a phone writes it into a photo.
const CAMERA: &[u8] = b"Kamera Uji";

#[test]
fn the_place_of_a_photo_never_leaves_the_phone() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let folder = TempDir::with_prefix("loket-photos-").unwrap();
        let photo = photo_with_place(browser, &folder);
        let bytes = fs::read(&photo).unwrap();
        assert!(
            segments(&bytes).contains(&0xe1),
            "the test's own photo has no Exif"
        );

        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write_story(browser);
        browser.choose_files("file", &[&photo, &document(&folder)]);
        browser.see(&texts.fill("evidence.remove", &[("name", "foto.jpg")]));
        browser.see(&texts.fill("evidence.remove", &[("name", "surat.pdf")]));
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        browser.see("foto.jpg");
        let receipt = complaint.send(browser);
        browser.see(&texts.fill("evidence.uploaded", &[("sent", "2")]));

        let stored = server.evidence_of(&receipt.ticket);
        assert_eq!(stored.len(), 2);
        let picture = stored.iter().find(|file| file.starts_with(&[0xff, 0xd8]));
        let picture = picture.expect("a photo");
        assert!(!segments(picture).contains(&0xe1));
        for part in [b"Exif".as_slice(), b"GPS", CAMERA] {
            assert!(!picture.windows(part.len()).any(|window| window == part));
        }
        assert!(stored.iter().any(|file| file.starts_with(b"%PDF-")));
        browser.assert_no_leak_of(&["foto.jpg", "surat.pdf"]);
        assert!(!server.log().contains("foto.jpg"));
    });
}

#[test]
fn what_is_no_photo_is_refused_and_five_files_are_enough() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let folder = TempDir::with_prefix("loket-photos-").unwrap();
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write_story(browser);
        let other = folder.path().join("catatan.jpg");
        fs::write(&other, "ini bukan foto").unwrap();
        browser.choose_files("file", &[&other]);
        browser.see(texts.get("field_errors.unsupported_file"));

        let large = folder.path().join("besar.pdf");
        let mut bytes = b"%PDF-1.4".to_vec();
        bytes.resize(5 * 1024 * 1024 + 1, 0);
        fs::write(&large, bytes).unwrap();
        browser.choose_files("file", &[&large]);
        browser.see(&texts.fill("field_errors.too_large", &[("limit", "5")]));

        let pdf = document(&folder);
        browser.choose_files("file", &[&pdf, &pdf, &pdf, &pdf, &pdf, &pdf]);
        browser.see(&texts.fill("field_errors.too_many", &[("limit", "5")]));
        let listed = "return document.querySelectorAll('.lk-files__item').length;";
        assert_eq!(browser.read(listed), "5");
        browser.click(&texts.fill("evidence.remove", &[("name", "surat.pdf")]));
        browser.wait_until(
            "four files",
            "return document.querySelectorAll('.lk-files__item').length === 4;",
            &[],
        );
        browser.see_no_more(&texts.fill("field_errors.too_many", &[("limit", "5")]));
    });
}

#[test]
fn a_file_that_did_not_arrive_is_sent_again_and_more_can_be_added_later() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let folder = TempDir::with_prefix("loket-photos-").unwrap();
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write_story(browser);
        browser.choose_files("file", &[&document(&folder)]);
        browser.see("surat.pdf");
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        browser.run(
            "const honest = window.fetch;
            window.fetch = async (request, ...rest) => {
                if (!request.url.endsWith('/evidence') || window.lost) return honest(request, ...rest);
                window.lost = true;
                throw new TypeError('the connection was lost');
            };",
            &[],
        );
        let receipt = complaint.send(browser);
        browser.see(texts.get("evidence.failed"));
        assert_eq!(browser.text_of("#kode-aduan"), receipt.code);
        browser.click(texts.get("errors.retry"));
        browser.see(&texts.fill("evidence.uploaded", &[("sent", "1")]));
        complaint.confirm_receipt_saved(browser);

        receipt.see(browser, "follow.received");
        browser.see(&texts.fill("evidence.count", &[("count", "1")]));
        let photo = photo_with_place(browser, &folder);
        browser.choose_files("file", &[&photo]);
        browser.click(texts.get("evidence.send"));
        browser.see(&texts.fill("evidence.count", &[("count", "2")]));
        assert_eq!(server.evidence_of(&receipt.ticket).len(), 2);
    });
}

fn document(folder: &TempDir) -> PathBuf {
    let file = folder.path().join("surat.pdf");
    fs::write(&file, "%PDF-1.4\n%%EOF\n").unwrap();
    file
}

/// A real photo, drawn by the browser, with what a phone writes into it: its make, and
/// where it was.
fn photo_with_place(browser: &Browser, folder: &TempDir) -> PathBuf {
    let drawn = browser.run_async(
        "const done = arguments[arguments.length - 1];
        const canvas = document.createElement('canvas');
        canvas.width = 2400; canvas.height = 1200;
        const context = canvas.getContext('2d');
        context.fillStyle = 'teal'; context.fillRect(0, 0, 2400, 1200);
        context.fillStyle = 'orange'; context.fillRect(100, 100, 900, 500);
        canvas.toBlob(async (blob) => done([...new Uint8Array(await blob.arrayBuffer())]), 'image/jpeg');",
    );
    let drawn: Vec<u8> = serde_json::from_value(json!(drawn)).unwrap();
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    // The first directory: the make, and where the directory of the place is.
    exif.extend(2_u16.to_be_bytes());
    entry(&mut exif, 0x010f, 2, 11, 38);
    entry(&mut exif, 0x8825, 4, 1, 50);
    exif.extend(0_u32.to_be_bytes());
    exif.extend(CAMERA);
    exif.extend([0, 0]);
    // The place: south, and its degrees.
    exif.extend(2_u16.to_be_bytes());
    entry(&mut exif, 1, 2, 2, u32::from_be_bytes(*b"S\0\0\0"));
    entry(&mut exif, 2, 5, 3, 80);
    exif.extend(0_u32.to_be_bytes());
    for (value, of) in [(0_u32, 1_u32), (53, 1), (2_400, 100)] {
        exif.extend(value.to_be_bytes());
        exif.extend(of.to_be_bytes());
    }
    exif.extend(b"GPS");
    let mut photo = vec![0xff, 0xd8, 0xff, 0xe1];
    photo.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    photo.extend(exif);
    photo.extend(&drawn[2..]);
    let file = folder.path().join("foto.jpg");
    fs::write(&file, photo).unwrap();
    file
}

fn entry(exif: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32) {
    exif.extend(tag.to_be_bytes());
    exif.extend(kind.to_be_bytes());
    exif.extend(count.to_be_bytes());
    exif.extend(value.to_be_bytes());
}

/// The markers of a JPEG's segments, up to the picture itself.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let mut markers = Vec::new();
    let mut at = 2;
    while let Some([0xff, marker, high, low]) = jpeg.get(at..at + 4) {
        markers.push(*marker);
        if *marker == 0xda {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    markers
}
