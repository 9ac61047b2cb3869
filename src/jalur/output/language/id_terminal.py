"""What people read at a terminal: pager, screen and summary, in Indonesian."""

PHRASES = {
    "help.no-pager": "Jawaban panjang langsung ke layar, tanpa pembuka halaman.",
    "man.jalur-pager": "Pembuka halaman untuk jawaban panjang, didahulukan dari PAGER; cat atau kosong: tanpa.",
    "screen.more": "  {count} lagi: {command}",
    "diff.count-different": "{count} berbeda",
    "diff.count-only": "{count} hanya {name}",
    "diff.count-same": "{count} sama",
    "diff.alone": "hanya {name}",
    "diff.full-notes": "--full menampilkan semua aturan dan {count} catatan; --topic memilih satu pokok.",
    "help.diff-full": "Semua aturan, bukan satu layar.",
    "column.fact": "Fakta",
    "diff.more": "{said}; {count} lagi",
    "diff.full": "--full menampilkan semua aturan; --topic memilih satu pokok.",
}
