"""What the rules of substance find and want: Indonesian."""

PHRASES = {
    "wants.reference-to-nothing": "setiap rujukan menuju ketentuan yang ada",
    "audit.reference-to-nothing": "merujuk {target}, yang tidak ada",
    "wants.reference-to-itself": "ketentuan tidak merujuk dirinya sendiri",
    "audit.reference-to-itself": "merujuk dirinya sendiri",
    "wants.annex-missing": "setiap Lampiran yang dirujuk memang ada",
    "audit.annex-missing": "{target} tidak ada dalam naskah (dirujuk dalam {count} ketentuan)",
    "audit.annex-missing.source": "{target} tidak termuat dalam sumber ini (dirujuk dalam {count} ketentuan): periksa PDF",
    "wants.number-twice": "setiap nomor atau huruf dipakai satu kali dalam rinciannya",
    "audit.number-twice": "{number}: nomor atau huruf yang sama sudah dipakai sebelumnya",
    "wants.number-skipped": "nomor dan huruf berurutan sejak yang pertama",
    "audit.number-skipped": "{number} menyusul {before}: yang di antaranya tidak ada",
    "audit.number-skipped.start": "rincian dimulai dengan {number}",
    "wants.two-coordinators": "setiap unit dan setiap bidang mempunyai satu koordinator, kecuali ada yang membedakan halnya",
    "audit.two-coordinators": "{unit} berada di bawah {one} dan juga {other}, tanpa pembeda",
    "audit.two-coordinators.field": "bidang “{field}” diberikan kepada {one} dan juga {other}",
    "wants.annex-not-referred-to": "setiap Lampiran dirujuk oleh suatu pasal",
    "audit.annex-not-referred-to": "tidak ada ketentuan yang merujuknya",
}
