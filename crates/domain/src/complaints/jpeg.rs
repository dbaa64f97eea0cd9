//! Metadata in JPEG files.

/// Whether a JPEG has segments that hold more than the picture and its colours; `None`
/// for what is no JPEG. What comes before the picture is looked at segment by segment
/// (ITU-T T.81, annex B); anything that cannot be told counts as metadata.
pub(super) fn jpeg_has_metadata(bytes: &[u8]) -> Option<bool> {
    const START: u8 = 0xd8;
    const END: u8 = 0xd9;
    const SCAN: u8 = 0xda;
    let mut rest = bytes.strip_prefix(&[0xff, START])?;
    if rest.first() != Some(&0xff) {
        return None;
    }
    let mut has_picture = false;
    loop {
        let Some((&[0xff, marker], after)) = rest.split_first_chunk() else {
            return Some(true);
        };
        match marker {
            // Padding before a marker.
            0xff => {
                rest = &rest[1..];
                continue;
            }
            END => return has_picture.then_some(!after.is_empty()),
            _ => {}
        }
        let Some((length, _)) = after.split_first_chunk::<2>() else {
            return Some(true);
        };
        let length = usize::from(u16::from_be_bytes(*length));
        let Some(segment) = after.get(2..length.max(2)).filter(|_| length >= 2) else {
            return Some(true);
        };
        if tells_more(marker, segment) {
            return Some(true);
        }
        rest = &after[length..];
        if marker == SCAN {
            has_picture = true;
            rest = after_scan(rest);
        }
    }
}

/// Application segments other than JFIF (0), a colour profile (2) and Adobe's note on
/// colours (14), and comments.
fn tells_more(marker: u8, segment: &[u8]) -> bool {
    match marker {
        0xe0 => !segment.starts_with(b"JFIF\0") || segment.len() > 14,
        0xe2 => !segment.starts_with(b"ICC_PROFILE\0"),
        0xee => !segment.starts_with(b"Adobe"),
        0xe1..=0xef | 0xfe => true,
        _ => false,
    }
}

/// What follows the data of a scan: the next marker that is neither a stuffed byte nor a
/// restart.
fn after_scan(data: &[u8]) -> &[u8] {
    let mut place = 0;
    while let Some(pair) = data.get(place..place + 2) {
        if pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7) {
            return &data[place..];
        }
        place += 1;
    }
    &[]
}
