"""What people read at a terminal: pager, screen and summary, in Indonesian."""

PHRASES = {
    "help.no-pager": "Jawaban panjang langsung ke layar, tanpa pembuka halaman.",
    "man.jalur-pager": "Pembuka halaman untuk jawaban panjang, didahulukan dari PAGER; cat atau kosong: tanpa.",
}
