"""Indonesian: how names and words that people type are understood, and refused."""

PHRASES = {
    "note.courtesy": "“{typed}” dianggap sapaan di depan jabatan: {name}.",
    "note.does-the-same": "Peraturan ini tidak mengenal “{typed}”. Dibaca sebagai {name}, unit di sana untuk: {affairs}; bahwa unit ini padanannya disimpulkan.",
    "error.no-such-office": "{region} tidak menyebut “{name}”. Jabatan atau unitnya dikenal, tetapi peraturan ini tidak memuat yang bernama demikian.",
    "error.in-the-text": "Kata-katanya ada dalam teks, tetapi tidak ada pihak yang bernama demikian: {command}",
    "error.every-party": "Semua pihaknya: {command}",
    "error.is-another-option": "“{value}” adalah nilai {option}.",
    "error.another-city": "“{city}” adalah daerah lain, bukan {name}.",
    "note.two-names": "Dibaca sebagai dua nama: “{first}” dan “{second}”.",
    "error.several-splits": "“{text}” dapat dipisah menjadi nama dengan beberapa cara. Ketik salah satu:",
    "error.as-typed": "{command}",
    "error.unquoted-value": "Batas nilai {option} tidak jelas: nama yang terdiri atas beberapa kata ditulis dalam tanda kutip.",
    "error.either": "Yang dimaksud {first} atau {second}",
    "error.type-instead": "Maksud Anda: {command}",
    "reason.does-the-same": "Peraturan ini tidak mengenal “{typed}”; {name} adalah unit di sana untuk: {affairs}.",
}
