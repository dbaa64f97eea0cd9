//! The permits that the table of searches is about, with the words that the office's own
//! data files had when it was written.

use loket_domain::permits::PermitSummary;
use loket_domain::provenance::Provenance;
use loket_domain::text::LocalizedText;

/// The permits in the order of the office.
pub fn permits() -> Vec<PermitSummary> {
    PERMITS.iter().map(to_summary).collect()
}

/// The id of the permit in a position.
pub fn id(position: usize) -> &'static str {
    PERMITS[position].id
}

/// A permit, its texts in Indonesian and English, its keywords parted by `|`.
struct Row {
    id: &'static str,
    name: [&'static str; 2],
    summary: [&'static str; 2],
    keywords: &'static str,
}

fn to_summary(row: &Row) -> PermitSummary {
    PermitSummary {
        id: row.id.into(),
        name: text(row.name),
        summary: text(row.summary),
        category: "any".into(),
        keywords: row.keywords.split('|').map(Into::into).collect(),
        total_time: None,
        charge: None,
        provenance: Provenance::Sample,
    }
}

fn text([id, en]: [&str; 2]) -> LocalizedText {
    LocalizedText {
        id: id.into(),
        en: en.into(),
    }
}

const PERMITS: &[Row] = &[
    Row {
        id: "sip-dokter",
        name: [
            "Surat Izin Praktik (SIP) Dokter",
            "Practice licence for doctors",
        ],
        summary: [
            "Izin bagi dokter dan dokter gigi untuk praktik di satu alamat di Kota Palu.",
            "Allows a doctor or dentist to practise at one address in Palu.",
        ],
        keywords: "dokter|dokter gigi|dokter spesialis|dokter umum|dokter praktik|praktik dokter|\
            buka praktik|praktik mandiri|praktik gigi|tempat praktik kedua|\
            pindah tempat praktik|izin praktik dokter|SIP dokter|perpanjang SIP|doctor|\
            dentist|physician|specialist doctor|general practitioner|medical practice|\
            dental practice|doctor licence|open a medical practice",
    },
    Row {
        id: "sip-perawat",
        name: [
            "Surat Izin Praktik (SIP) Perawat",
            "Practice licence for nurses",
        ],
        summary: [
            "Izin bagi perawat untuk praktik di satu tempat di Kota Palu.",
            "Allows a nurse to practise at one place in Palu.",
        ],
        keywords: "perawat|ners|suster|praktik perawat|izin perawat|perawat mandiri|\
            perawat klinik|perawat homecare|rawat luka|SIPP|perpanjang SIPP|nurse|nursing|\
            nurse licence|home care nurse|work as a nurse",
    },
    Row {
        id: "sip-apoteker",
        name: [
            "Surat Izin Praktik (SIP) Apoteker",
            "Practice licence for pharmacists",
        ],
        summary: [
            "Izin bagi apoteker untuk praktik di satu tempat di Kota Palu.",
            "Allows a pharmacist to practise at one place in Palu.",
        ],
        keywords: "apoteker|praktik apoteker|izin apoteker|apoteker baru|\
            apoteker penanggung jawab|kerja di apotek|lulusan farmasi|SIPA|\
            perpanjang SIPA|pharmacist|pharmacist licence|work as a pharmacist|\
            work in a pharmacy|hospital pharmacist",
    },
    Row {
        id: "izin-apotek",
        name: ["Izin Apotek", "Pharmacy licence"],
        summary: [
            "Izin menjalankan apotek. Diajukan lewat OSS, diperiksa di Kota Palu.",
            "Allows you to run a pharmacy. You apply in OSS; the check is made in Palu.",
        ],
        keywords: "buka apotek|apotek|apotek baru|usaha apotek|izin apotek|dirikan apotek|\
            buka toko obat|toko obat|jual obat|jual obat resep|perpanjang izin apotek|\
            pharmacy|open a pharmacy|pharmacy licence|run a pharmacy|drugstore|chemist|\
            sell medicine",
    },
    Row {
        id: "nib",
        name: [
            "Panduan Nomor Induk Berusaha (NIB)",
            "Guide to the business number (NIB)",
        ],
        summary: [
            "Bantuan membuat NIB, tanda pengenal usaha yang terbit lewat OSS.",
            "Help with getting your NIB, the identity of a business, issued by OSS.",
        ],
        keywords: "buka usaha|usaha baru|UMKM|izin usaha|daftar usaha|buka toko|buka warung|\
            buka kafe|buka rumah makan|buka bengkel|buka salon|warung|jualan|\
            jualan online|toko online|usaha rumahan|dagang dari rumah|buat CV|buat PT|\
            nomor usaha|KBLI|akun OSS|OSS|SIUP|TDP|start a business|open a shop|\
            open a restaurant|small business|online shop|home business|business number|\
            business licence|register a company|company registration",
    },
    Row {
        id: "kios-pasar",
        name: ["Izin Pemakaian Kios Pasar", "Permit for a market stall"],
        summary: [
            "Hak memakai satu kios atau los di pasar milik kota selama satu tahun.",
            "Lets you use a stall in a city market for one year.",
        ],
        keywords: "kios|kios pasar|los pasar|lapak|lapak pasar|meja pasar|pedagang|\
            pedagang sayur|pedagang ikan|jualan di pasar|dagang di pasar|sewa kios|\
            sewa lapak|perpanjang kios|market stall|rent a stall|stall permit|trader|\
            sell at the market|fish stall|vegetable stall",
    },
    Row {
        id: "pbg",
        name: [
            "Persetujuan Bangunan Gedung (PBG)",
            "Building approval (PBG)",
        ],
        summary: [
            "Persetujuan untuk membangun, mengubah, atau memperluas bangunan, dahulu IMB.",
            "Allows you to build, alter or extend a building; formerly called IMB.",
        ],
        keywords: "IMB|PBG|izin mendirikan bangunan|izin bangunan|bangun rumah|bikin rumah|\
            renovasi rumah|rehab rumah|bongkar rumah|tambah kamar|tambah lantai|\
            tingkat rumah|perluas rumah|ubah bangunan|dapur baru|garasi|pagar|bangun ruko|\
            ruko|bangun gudang|bangun kantor|building permit|build a house|renovate house|\
            house renovation|house extension|add a room|add a floor|alter a building|\
            build a shop house|build a warehouse",
    },
    Row {
        id: "slf",
        name: [
            "Sertifikat Laik Fungsi (SLF)",
            "Certificate of fitness for use (SLF)",
        ],
        summary: [
            "Bukti bahwa bangunan yang sudah jadi aman dan boleh dipakai.",
            "Shows that a finished building is safe and may be used.",
        ],
        keywords: "laik fungsi|SLF|sertifikat gedung|bangunan selesai|bangunan sudah jadi|\
            gedung selesai dibangun|gedung baru|pakai gedung|tempati gedung|\
            keamanan gedung|gedung aman gempa|perpanjang SLF|occupancy permit|\
            building certificate|fit for use|finished building|use a new building|\
            building safety|building inspection",
    },
    Row {
        id: "izin-reklame",
        name: ["Izin Reklame", "Permit for signs and advertisements"],
        summary: [
            "Izin memasang papan nama, spanduk, baliho, atau papan iklan yang terlihat dari jalan.",
            "Allows you to put up a sign, banner or billboard that can be seen from the road.",
        ],
        keywords: "papan nama|pasang papan nama|papan nama toko|plang|plang toko|pasang spanduk|\
            spanduk|umbul-umbul|pasang baliho|baliho|pasang iklan|iklan|papan iklan|\
            neon box|videotron|pajak reklame|perpanjang reklame|shop sign|put up a sign|\
            sign board|banner|hang a banner|billboard|neon sign|advertising|advertisement|\
            advertising tax",
    },
    Row {
        id: "pemakaian-ruang-publik",
        name: [
            "Izin Pemakaian Taman dan Lapangan",
            "Permit to use a park or square",
        ],
        summary: [
            "Izin memakai taman, lapangan, atau alun-alun milik kota untuk acara.",
            "Lets you hold an event in a park, field or square of the city.",
        ],
        keywords: "acara|acara di lapangan|acara di taman|sewa lapangan|pakai lapangan|\
            pinjam taman|alun-alun|konser|bazar|pesta rakyat|pasar malam|pentas seni|\
            senam bersama|jalan sehat|lapangan|taman|panggung|keramaian|event|\
            hold an event|outdoor event|concert|festival|fair|night market|park|\
            use a park|city square|rent a field",
    },
    Row {
        id: "pemakaman",
        name: ["Izin Penggunaan Tanah Makam", "Permit for a burial plot"],
        summary: [
            "Izin memakai satu petak di pemakaman umum milik kota.",
            "Lets a family use a plot in a city cemetery.",
        ],
        keywords: "makam|kuburan|liang kubur|tanah makam|tanah kubur|pemakaman|pemakaman umum|\
            TPU|makam keluarga|makam tumpang|meninggal|kubur jenazah|jenazah|grave|burial|\
            burial plot|bury|family grave|cemetery|graveyard|funeral",
    },
    Row {
        id: "izin-penelitian",
        name: ["Surat Keterangan Penelitian", "Research permit"],
        summary: [
            "Surat bagi mahasiswa dan peneliti untuk mengambil data di Kota Palu.",
            "Lets students and researchers collect data in Palu.",
        ],
        keywords: "penelitian|penelitian skripsi|skripsi|tesis|disertasi|tugas akhir|riset|\
            survei|ambil data|wawancara warga|penelitian mahasiswa|KKN mahasiswa|\
            peneliti asing|izin penelitian|surat penelitian|research|research permit|\
            thesis|dissertation|survey|fieldwork|collect data|interview people|\
            foreign researcher",
    },
    Row {
        id: "izin-paud",
        name: [
            "Izin Operasional PAUD",
            "Licence for early-childhood education",
        ],
        summary: [
            "Izin menjalankan TK, kelompok bermain, atau tempat penitipan anak.",
            "Allows you to run a kindergarten, playgroup or day nursery.",
        ],
        keywords: "PAUD|buka PAUD|TK|buka TK|taman kanak-kanak|kelompok bermain|KB|\
            penitipan anak|tempat titip anak|daycare|sekolah anak|buka sekolah|izin PAUD|\
            kindergarten|open a kindergarten|playgroup|nursery|day nursery|preschool|\
            child care|early childhood",
    },
    Row {
        id: "izin-trayek",
        name: [
            "Izin Trayek Angkutan Kota",
            "Route permit for city transport",
        ],
        summary: [
            "Izin menjalankan angkutan umum pada satu trayek di dalam kota.",
            "Allows you to run public transport on a route within the city.",
        ],
        keywords: "angkot|trayek|trayek angkot|izin angkot|narik angkot|angkutan umum|\
            angkutan kota|pete-pete|mikrolet|bus kota|sopir angkot|kartu pengawasan|\
            jalur angkot|perpanjang trayek|public transport|bus route|minibus|\
            minibus route|route permit|city bus|run a minibus|transport licence",
    },
    Row {
        id: "pemanfaatan-jalan",
        name: [
            "Izin Pemanfaatan Bagian Jalan",
            "Permit to use part of a road",
        ],
        summary: [
            "Izin menggali, menanam kabel atau pipa, dan membuat jalan masuk di tepi jalan kota.",
            "Allows you to dig, lay cables or pipes, or make a driveway along a city road.",
        ],
        keywords: "galian|gali jalan|galian kabel|bongkar trotoar|tanam kabel|kabel fiber optik|\
            tiang internet|tiang listrik|pasang pipa|pipa air|jalan masuk|\
            jalan masuk toko|jembatan parit|dig up the road|excavation|lay a cable|\
            fibre cable|water pipe|utility pole|driveway|road works",
    },
];
