//! Which sets of data there are, and what each column means.

use super::table::{BASIS, Dataset, Kind, STATE, column, day, flag, number, text};

const PERMIT: &[super::table::Column] = &[
    text("permit_id", "Kode izin", "The id of the permit"),
    text(
        "permit_name",
        "Nama izin",
        "The name of the permit, in Indonesian",
    ),
];

/// All of them.
pub(super) const DATASETS: &[Dataset] = &[
    Dataset {
        name: "permits",
        title_id: "Izin dan standar pelayanannya",
        title_en: "Permits and their service standards",
        columns: &[
            PERMIT,
            &[
                text("category", "Bidang", "The field of work"),
                text(
                    "issuing_system",
                    "Sistem penerbitan: office, oss, simbg, atau sicantik",
                    "The system that issues it: office, oss, simbg or sicantik",
                ),
                text(
                    "charge",
                    "Biaya: free, fixed, formula, atau other_agency; kosong bila belum diumumkan",
                    "free, fixed, formula or other_agency; empty where it is not published",
                ),
                column(
                    "fee",
                    Kind::Number,
                    "IDR",
                    "Tarif tetap",
                    "The fee, where it is fixed",
                ),
                number("at_least", "Waktu tersingkat", "The shortest time"),
                number("at_most", "Waktu terlama", "The longest time"),
                text(
                    "time_unit",
                    "Satuan waktu: working_days atau calendar_days",
                    "The unit of both: working_days or calendar_days",
                ),
                number(
                    "components_published",
                    "Komponen standar yang diumumkan, dari 14",
                    "Components of the standard that are published, of 14",
                ),
            ],
            STATE,
        ],
    },
    Dataset {
        name: "hours",
        title_id: "Jam layanan dan hari libur",
        title_en: "Opening hours and days off",
        columns: &[&[
            text(
                "kind",
                "weekly: minggu biasa; selebihnya alasan hari yang berbeda",
                "weekly for the ordinary week, else why the day differs",
            ),
            text("weekday", "Hari", "The weekday"),
            day("from", "Hari pertama", "The first day"),
            day("until", "Hari terakhir", "The last day"),
            text(
                "opens",
                "Buka, waktu kantor",
                "When it opens, by the office's clock",
            ),
            text(
                "closes",
                "Tutup, waktu kantor; kosong bila tutup seharian",
                "When it closes; empty where it is closed all day",
            ),
            text(
                "name",
                "Nama hari itu",
                "The name of the day, in Indonesian",
            ),
            text("source", "Dokumen sumbernya", "The document it comes from"),
            day(
                "source_date",
                "Tanggal dokumen itu",
                "The day of that document",
            ),
        ]],
    },
    Dataset {
        name: "complaint-months",
        title_id: "Aduan per bulan",
        title_en: "Complaints by month",
        columns: &[
            &[
                text(
                    "month",
                    "Bulan diterima",
                    "The month in which they were received",
                ),
                number("received", "Diterima", "All that were received"),
                number(
                    "in_time",
                    "Dijawab tepat waktu",
                    "Answered by the promised day",
                ),
                number("late", "Dijawab terlambat", "Answered after it"),
                number(
                    "overdue",
                    "Belum dijawab, sudah lewat",
                    "Not answered, and overdue",
                ),
                number(
                    "waiting",
                    "Masih dalam batas waktu",
                    "Not answered, still in time",
                ),
                number(
                    "not_verified",
                    "Batasnya belum dapat dihitung",
                    "Where the day cannot be computed yet",
                ),
                number("reopened", "Dibuka lagi", "Opened again by the citizen"),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "complaints",
        title_id: "Daftar aduan tanpa nama dan tanpa isi",
        title_en: "List of complaints, without names or words",
        columns: &[
            &[
                text(
                    "month",
                    "Bulan diterima",
                    "The month in which it was received",
                ),
                text("kind", "Jenis", "Its kind"),
                text("progress", "Sampai di mana", "How far it has come"),
                flag("overdue", "Lewat batas", "Whether an answer is overdue"),
                text(
                    "permit_id",
                    "Kode izin, bila disebut",
                    "The permit, where one was named",
                ),
                column(
                    "days_to_answer",
                    Kind::Number,
                    "working days",
                    "Lama sampai jawaban pertama",
                    "Until the first answer",
                ),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "evaluation-processing",
        title_id: "Lama proses, dijanjikan dan terukur",
        title_en: "Processing times, promised and measured",
        columns: &[
            &[text("period", "Masa", "The quarter, 2026-q3, or year")],
            PERMIT,
            &[
                number("promised", "Dijanjikan paling lama", "Promised at most"),
                text(
                    "time_unit",
                    "Satuan waktu",
                    "The unit: working_days or calendar_days",
                ),
                number(
                    "applications",
                    "Permohonan yang selesai",
                    "Applications that ended",
                ),
                column(
                    "median_tenths",
                    Kind::Number,
                    "tenths of a day",
                    "Median; kosong bila terlalu sedikit",
                    "Median; empty where there are too few",
                ),
                column(
                    "ninetieth_tenths",
                    Kind::Number,
                    "tenths of a day",
                    "Persentil ke-90",
                    "90th percentile",
                ),
                number(
                    "in_time",
                    "Selesai sesuai janji",
                    "How many kept the promise",
                ),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "evaluation-complaints",
        title_id: "Aduan yang dijawab, per masa",
        title_en: "Complaints answered, by period",
        columns: &[
            &[
                text("period", "Masa", "The quarter, 2026-q3, or year"),
                number("received", "Diterima", "All that were received"),
                number(
                    "in_time",
                    "Dijawab tepat waktu",
                    "Answered by the promised day",
                ),
                number("late", "Dijawab terlambat", "Answered after it"),
                number(
                    "overdue",
                    "Belum dijawab, sudah lewat",
                    "Not answered, and overdue",
                ),
                number("reopened", "Dibuka lagi", "Opened again by the citizen"),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "evaluation-satisfaction",
        title_id: "Survei kepuasan, sembilan unsur",
        title_en: "Satisfaction survey, nine elements",
        columns: &[
            &[
                text("period", "Masa", "The quarter, 2026-q3, or year"),
                number("answers", "Orang yang menjawab", "People who answered"),
                column(
                    "index_hundredths",
                    Kind::Number,
                    "hundredths",
                    "Indeks 25–100 kali 100; kosong bila terlalu sedikit",
                    "Index of 25 to 100, times 100; empty where there are too few answers",
                ),
                text(
                    "weight",
                    "Bobot unsur: ninth (1/9) atau point_eleven (0,11)",
                    "The weight of each element: ninth (1/9) or point_eleven (0.11)",
                ),
                text("grade", "Mutu, A sampai D", "The grade, A to D"),
            ],
            &ELEMENTS,
            &[
                text(
                    "weakest",
                    "Unsur terlemah, nama kolom",
                    "The weakest elements, by their columns",
                ),
                text(
                    "action",
                    "Tindakan yang diambil",
                    "What was done about it, in Indonesian",
                ),
                day("action_date", "Tanggal tindakan", "When"),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "scores",
        title_id: "Nilai Zona Integritas",
        title_en: "Integrity zone scores",
        columns: &[
            &[
                text("assessment", "Kode penilaian", "The id of the assessment"),
                text(
                    "kind",
                    "external: pihak lain; self: kantor sendiri",
                    "external, or self: the office itself",
                ),
                text("assessor", "Penilai", "Who assessed, in Indonesian"),
                text("criterion", "Kode kriteria", "The id of the criterion"),
                text("criterion_name", "Nama kriteria", "Its name, in Indonesian"),
                number(
                    "level",
                    "Tingkat, 0 untuk keseluruhan",
                    "How deep it stands, 0 for the total",
                ),
                column(
                    "score",
                    Kind::Number,
                    "hundredths",
                    "Nilai kali 100",
                    "The score, times 100",
                ),
                column(
                    "maximum",
                    Kind::Number,
                    "hundredths",
                    "Nilai tertinggi kali 100",
                    "The most that can be reached, times 100",
                ),
                column(
                    "compliance",
                    Kind::Number,
                    "hundredths",
                    "Pemenuhan kali 100",
                    "Compliance (pemenuhan), times 100",
                ),
                column(
                    "reform",
                    Kind::Number,
                    "hundredths",
                    "Reform kali 100",
                    "Reform, times 100",
                ),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "minimums",
        title_id: "Nilai terendah untuk WBK dan WBBM",
        title_en: "Lowest scores for WBK and WBBM",
        columns: &[
            &[
                text("predicate", "Predikat", "The predicate"),
                text("criterion", "Kode kriteria", "The id of the criterion"),
                text("criterion_name", "Nama kriteria", "Its name, in Indonesian"),
                column(
                    "minimum",
                    Kind::Number,
                    "hundredths",
                    "Nilai terendah kali 100",
                    "The lowest score that is enough, times 100",
                ),
                text("source", "Peraturannya", "The regulation"),
                day("source_date", "Tanggalnya", "Its day"),
            ],
            STATE,
        ],
    },
    Dataset {
        name: "programmes",
        title_id: "Program Zona Integritas",
        title_en: "Integrity zone programmes",
        columns: &[
            &[
                text("programme", "Kode program", "The id of the programme"),
                text("area", "Kode area", "The id of the area"),
                text("area_name", "Nama area", "Its name, in Indonesian"),
                text("title", "Yang dikerjakan", "What it was, in Indonesian"),
                text("result", "Hasilnya", "What came of it, in Indonesian"),
                text("url", "Buktinya", "Where the evidence is"),
            ],
            BASIS,
        ],
    },
    Dataset {
        name: "trainings",
        title_id: "Pelatihan pegawai",
        title_en: "Training of the staff",
        columns: &[
            &[
                text(
                    "subject",
                    "Yang dipelajari",
                    "What was learned, in Indonesian",
                ),
                column(
                    "hours",
                    Kind::Number,
                    "hours",
                    "Lamanya",
                    "How long it took",
                ),
                number("people", "Pegawai yang ikut", "Staff who took part"),
            ],
            BASIS,
        ],
    },
];

const fn element(name: &'static str, id: &'static str, en: &'static str) -> super::table::Column {
    column(name, Kind::Number, "hundredths", id, en)
}

/// The elements of the survey, in the order of the regulation.
pub(super) const ELEMENTS: [super::table::Column; 9] = [
    element(
        "requirements",
        "Persyaratan, 1–4 kali 100",
        "Requirements, 1 to 4, times 100",
    ),
    element("procedure", "Prosedur", "Procedure"),
    element("time", "Waktu", "Time"),
    element("cost", "Biaya", "Cost"),
    element("product", "Hasil layanan", "Product"),
    element("competence", "Kemampuan petugas", "Competence of the staff"),
    element("conduct", "Sikap petugas", "Conduct of the staff"),
    element("facilities", "Sarana dan prasarana", "Facilities"),
    element(
        "complaints",
        "Penanganan pengaduan",
        "Handling of complaints",
    ),
];
