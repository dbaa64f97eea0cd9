//! The names of the statuses of OSS-RBA (public API documentation, annex 10).

/// The name of a status; `None` for a code that the annex does not have.
pub(super) fn status_name(code: u8) -> Option<&'static str> {
    NAMES
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(_, name)| *name)
}

const NAMES: [(u8, &str); 26] = [
    (5, "Proses Penapisan"),
    (9, "Telah Melengkapi Persyaratan"),
    (10, "Dokumen Lengkap"),
    (11, "Dokumen Belum Lengkap"),
    (12, "Pemenuhan Komitmen"),
    (20, "Validasi"),
    (30, "Verifikasi Pembayaran"),
    (31, "Konfirmasi Pembayaran"),
    (32, "Menunggu Verifikasi Bukti Bayar PNBP"),
    (33, "Persetujuan Pembayaran"),
    (34, "Perbaikan Konfirmasi Pembayaran"),
    (40, "Inspeksi"),
    (41, "Konfirmasi Persyaratan"),
    (42, "Data Konfirmasi Persyaratan"),
    (43, "Re-Konfirmasi Persyaratan"),
    (44, "Data Re-Konfirmasi Persyaratan"),
    (45, "Persyaratan terverifikasi"),
    (49, "Pengambilan Nomor"),
    (50, "Disetujui"),
    (52, "Terbit Sementara"),
    (57, "Disetujui otomatis"),
    (60, "Peringatan"),
    (70, "Penghentian Sementara"),
    (80, "Denda Administratif"),
    (90, "Ditolak"),
    (93, "Penolakan Persyaratan"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use loket_domain::applications::StatusMeaning;

    #[test]
    fn every_status_of_the_vocabulary_has_a_name() {
        for meaning in StatusMeaning::all() {
            assert!(status_name(meaning.code).is_some(), "{}", meaning.code);
        }
    }
}
