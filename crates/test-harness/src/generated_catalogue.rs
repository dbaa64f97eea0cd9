//! Catalogues of any size, for the search: the office's own permits, and generated ones
//! whose words are as many and as different as those of real ones.

use crate::content_copy::content_copy;
use std::{fs, io};
use tempfile::TempDir;
use toml::{Table, Value, toml};

/// Sizes for tests and benchmarks: a small city, a large one, and far beyond.
pub const CATALOGUE_SIZES: [usize; 3] = [40, 2_000, 20_000];

/// What is asked of the office, in Indonesian and English.
const ACTS: [[&str; 2]; 16] = [
    ["Izin Usaha", "Business licence for"],
    ["Izin Operasional", "Operating licence for"],
    ["Izin Mendirikan", "Permit to establish"],
    ["Rekomendasi Teknis", "Technical recommendation for"],
    ["Perpanjangan Izin", "Renewal of the licence for"],
    ["Tanda Daftar", "Registration of"],
    ["Sertifikat Standar", "Standard certificate for"],
    ["Izin Pemasangan", "Permit to install"],
    ["Izin Penyelenggaraan", "Permit to run"],
    ["Surat Keterangan", "Statement about"],
    ["Izin Perubahan", "Permit to change"],
    ["Izin Pemindahan", "Permit to move"],
    ["Izin Penutupan", "Permit to close"],
    ["Persetujuan Lingkungan", "Environmental approval of"],
    ["Izin Kerja", "Work licence for"],
    ["Izin Pengangkutan", "Permit to transport"],
];

/// What it is about.
const THINGS: [[&str; 2]; 40] = [
    ["Toko Bangunan", "a building materials shop"],
    ["Klinik Gigi", "a dental clinic"],
    ["Bengkel Motor", "a motorcycle workshop"],
    ["Salon Kecantikan", "a beauty salon"],
    ["Depot Air Minum", "a drinking water depot"],
    ["Rumah Makan", "a restaurant"],
    ["Katering", "a catering service"],
    ["Laboratorium Kesehatan", "a health laboratory"],
    ["Optik", "an optician"],
    ["Bidan", "a midwife"],
    ["Radiografer", "a radiographer"],
    ["Fisioterapis", "a physiotherapist"],
    ["Kursus Menjahit", "sewing lessons"],
    ["Lembaga Bahasa", "a language school"],
    ["Perpustakaan", "a library"],
    ["Sanggar Tari", "a dance studio"],
    ["Pasar Malam", "a night market"],
    ["Konser Musik", "a concert"],
    ["Lapangan Futsal", "a futsal court"],
    ["Kolam Renang", "a swimming pool"],
    ["Parkir Umum", "a public car park"],
    ["Angkutan Sampah", "waste collection"],
    ["Taksi", "a taxi"],
    ["Perahu Wisata", "a tourist boat"],
    ["Peternakan Ayam", "a chicken farm"],
    ["Tambak Udang", "a shrimp pond"],
    ["Penggilingan Padi", "a rice mill"],
    ["Gudang", "a warehouse"],
    ["Pangkalan Gas", "a gas depot"],
    ["Menara Telekomunikasi", "a telecom mast"],
    ["Sumur Bor", "a drilled well"],
    ["Galian Pasir", "a sand pit"],
    ["Penebangan Pohon", "felling trees"],
    ["Pemotongan Hewan", "a slaughterhouse"],
    ["Penginapan", "a guest house"],
    ["Rumah Kos", "a boarding house"],
    ["Jasa Konstruksi", "construction services"],
    ["Percetakan", "a print shop"],
    ["Warung Internet", "an internet café"],
    ["Pengobatan Tradisional", "traditional medicine"],
];

/// For whom or where.
const CASES: [[&str; 2]; 32] = [
    ["Baru", "new"],
    ["Perorangan", "for one person"],
    ["Koperasi", "for a cooperative"],
    ["Yayasan", "for a foundation"],
    ["Skala Kecil", "small"],
    ["Skala Menengah", "medium"],
    ["Skala Besar", "large"],
    ["Sementara", "temporary"],
    ["Musiman", "seasonal"],
    ["Keliling", "mobile"],
    ["di Pesisir", "on the coast"],
    ["di Pasar Inpres", "in Inpres market"],
    ["di Palu Barat", "in West Palu"],
    ["di Palu Timur", "in East Palu"],
    ["di Palu Utara", "in North Palu"],
    ["di Palu Selatan", "in South Palu"],
    ["di Mantikulore", "in Mantikulore"],
    ["di Tawaeli", "in Tawaeli"],
    ["di Tatanga", "in Tatanga"],
    ["di Ulujadi", "in Ulujadi"],
    ["Ahli Waris", "for heirs"],
    ["Penanaman Modal Asing", "for foreign investors"],
    ["Bertingkat", "with several floors"],
    ["Tepi Jalan Nasional", "along a national road"],
    ["Kawasan Industri", "in the industrial estate"],
    ["Daerah Rawan Gempa", "in an earthquake zone"],
    ["Milik Pemerintah", "owned by the state"],
    ["Bersama", "shared"],
    ["Pelajar", "for pupils"],
    ["Lanjut Usia", "for older people"],
    ["Penyandang Disabilitas", "for people with disabilities"],
    ["Khusus Ekspor", "for export"],
];

/// Copies the content folder, and adds permits until there are this many.
///
/// # Errors
/// When it cannot be written.
pub fn content_with_generated_permits(count: usize) -> io::Result<TempDir> {
    let folder = content_copy()?;
    let permits = folder.path().join("permits");
    let own = fs::read_dir(&permits)?.count();
    for number in 0..count.saturating_sub(own) {
        let (id, permit) = permit(number);
        fs::write(permits.join(format!("90-{id}.toml")), permit.to_string())?;
    }
    Ok(folder)
}

/// The generated permit of a number: acts go round first, so that neighbours differ.
fn permit(number: usize) -> (String, Table) {
    let act = ACTS[number % ACTS.len()];
    let thing = THINGS[number / ACTS.len() % THINGS.len()];
    let case = CASES[number / ACTS.len() / THINGS.len() % CASES.len()];
    let id = format!("uji-{number:05}");
    let [name_id, name_en] = [0, 1].map(|at| format!("{} {} {}", act[at], thing[at], case[at]));
    let [thing_id, thing_en] = thing.map(str::to_lowercase);
    let case_id = case[0].to_lowercase();
    let keywords: Vec<Value> = [
        format!("buka {thing_id}"),
        format!("usaha {thing_id}"),
        format!("{thing_id} {case_id}"),
        format!("urus {thing_id}"),
        format!("open {thing_en}"),
        format!("start {thing_en} {}", case[1]),
    ]
    .map(Value::from)
    .into();
    let mut permit = toml! {
        category = "business"
        issuing_system = "office"
        provenance = "sample"
        [standard.processing_time]
        stages = [{ at_least = 3, at_most = 7, unit = "working_days" }]
        [standard.fee]
        charge = "free"
    };
    let text = |id: String, en: String| {
        Value::from(Table::from_iter([
            ("id".to_owned(), Value::from(id)),
            ("en".to_owned(), Value::from(en)),
        ]))
    };
    let summary = text(
        format!("Untuk {thing_id} {case_id}: syarat, biaya, dan lama proses di Kota Palu."),
        format!(
            "For {thing_en}, {}: requirements, fee and time in Palu.",
            case[1]
        ),
    );
    permit.insert("id".into(), id.clone().into());
    permit.insert("name".into(), text(name_id, name_en));
    permit.insert("summary".into(), summary);
    permit.insert("keywords".into(), keywords.into());
    (id, permit)
}
