//! What a file of evidence may be.

use loket_domain::complaints::{
    EvidenceError, EvidenceKind, MAX_EVIDENCE_BYTES, validate_evidence,
};

fn check(bytes: &[u8], expect: Result<EvidenceKind, EvidenceError>) {
    let start = &bytes[..bytes.len().min(40)];
    assert_eq!(validate_evidence(bytes), expect, "{start:02x?}");
}

/// A segment of a JPEG with its length.
fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], content].concat()
}

/// A JPEG of these segments, a scan, and what stands behind its end.
fn jpeg(segments: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
    let scan = [
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        vec![0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    ]
    .concat();
    [
        &[0xff, 0xd8][..],
        &segments.concat(),
        &segment(0xdb, &[0; 65]),
        &scan,
        &[0xff, 0xd9],
        behind,
    ]
    .concat()
}

fn jfif() -> Vec<u8> {
    segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
}

#[test]
fn a_plain_photo_and_a_pdf_are_taken() {
    let photo = Ok(EvidenceKind::Photo);
    check(&jpeg(&[jfif()], b""), photo);
    check(&jpeg(&[], b""), photo);
    check(
        &jpeg(
            &[
                jfif(),
                segment(0xe2, b"ICC_PROFILE\0\x01\x01abc"),
                segment(0xee, b"Adobe\0d\0\0\0\0\0"),
            ],
            b"",
        ),
        photo,
    );
    check(b"%PDF-1.7\n...", Ok(EvidenceKind::Document));
    // A marker may be padded.
    let mut padded = jpeg(&[jfif()], b"");
    padded.splice(2..2, [0xff, 0xff]);
    check(&padded, photo);
}

#[test]
fn a_photo_that_tells_more_than_its_picture_is_not() {
    let refused = Err(EvidenceError::HasMetadata);
    for (marker, content) in [
        (0xe1, &b"Exif\0\0MM\0*"[..]),
        (0xe1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
        (0xed, b"Photoshop 3.0\0"),
        (0xe2, b"MPF\0"),
        (0xe0, b"JFXX\0\x10"),
        (0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc"),
        (0xee, b"else"),
        (0xfe, b"Jalan Kelinci 3"),
        (0xeb, b""),
    ] {
        check(&jpeg(&[jfif(), segment(marker, content)], b""), refused);
    }
    // Behind the picture, as some phones keep a second one with its own metadata.
    check(
        &jpeg(&[jfif()], &jpeg(&[segment(0xe1, b"Exif\0\0")], b"")),
        refused,
    );
    check(&jpeg(&[jfif()], b"x"), refused);
    // Between two scans of one picture.
    let scans = [
        &[0xff, 0xd8][..],
        &segment(0xda, &[0; 6]),
        &[1, 2, 3],
        &segment(0xe1, b"Exif\0\0"),
        &segment(0xda, &[0; 6]),
        &[4, 5, 0xff, 0xd9],
    ]
    .concat();
    check(&scans, refused);
}

#[test]
fn a_photo_that_cannot_be_read_to_its_end_is_not() {
    let whole = jpeg(&[jfif()], b"");
    for length in 3..whole.len() {
        assert!(
            validate_evidence(&whole[..length]).is_err(),
            "{length} bytes"
        );
    }
    let refused = Err(EvidenceError::HasMetadata);
    check(&[0xff, 0xd8, 0xff, 0xe0, 0, 0], refused);
    check(&[0xff, 0xd8, 0xff, 0xe0, 0, 1, 0xff, 0xd9], refused);
    check(&[0xff, 0xd8, 0xff, 0xd9], Err(EvidenceError::OtherKind));
}

#[test]
fn other_files_are_not() {
    check(b"", Err(EvidenceError::Empty));
    for other in [
        &b"\x89PNG\r\n\x1a\n"[..],
        b"GIF89a",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"PK\x03\x04",
        b"MZ\x90",
        b"<html><script>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        b" %PDF-1.7",
        b"\xff\xd8",
        b"\xff\xd8\x00\xe0",
    ] {
        check(other, Err(EvidenceError::OtherKind));
    }
    assert_eq!(MAX_EVIDENCE_BYTES, 5_242_880);
    let mut long = b"%PDF-".to_vec();
    long.resize(MAX_EVIDENCE_BYTES as usize, b' ');
    check(&long, Ok(EvidenceKind::Document));
    long.push(b' ');
    check(&long, Err(EvidenceError::TooLarge));
}
