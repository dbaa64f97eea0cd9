//! What is typed, and on how slow a processor.

/// How many times slower the processor is made.
pub const CPU_SLOWDOWN: f64 = 4.0;

/// The queries: what people do, what they want, in both languages, with mistakes.
pub const QUERIES: [&str; 9] = [
    "pasang papan nama",
    "renovasi rumah",
    "buka apotek",
    "toko bangunan",
    "izin usaha rumah makan",
    "surat keterangan",
    "open a pharmacy",
    "pasng spandk",
    "klinik gigi palu barat",
];
