"""Words in standard forms that say how something is asked, claimed or counted, whatever it is about: the skeleton of a sentence."""

from pandu.language.tables import words

FUNCTION_WORDS = words("""
    ada adakah adik agak akan akibat akibatnya aku alasan alasannya anak anda anggap apa apakah artinya
    atau bagaimana bahasa banget bantah bantahin banyak bapak barangkali beberapa beda begini begitu
    belum benar berapa berarti beri besar betul biar biasanya bila bisa bohong boleh buat bukan bukankah
    bukannya buktikan bulan butuh cacat cara caranya cek ceritakan cocok contoh contohnya cukup cuma
    dampak dan dapat dari daripada deh dekat dengan dengar denger di dia dibanding dikira diplomat dong
    dulu fakta gunanya guru haha hanya hari harus hasil hehe hoaks ibu info ingin ini intinya istri itu
    iya jadi jam jangan jarang jauh jelaskan jika juga jumlah justru kadang kah kakak kalau kali kami
    kamu kan kapan karena kasih kata katanya kayak ke kebanyakan keliru kemana kemudian kenapa kendala
    ketimbang kira kirain kita kok konfirmasi konon konsekuensi koreksi kurang lagi lalu langsung lebih
    lho loh lumayan luruskan makin malah mampu mana masa masak masalah masih mau mayoritas melulu memang
    mengapa mengenai mereka mikir minggu misal misalnya mitos modal mulu mungkin namun nanti negara
    ngaruh ngira nya oleh orang otomatis pacar pada padahal paling pantas pasti pejabat pengaruh percaya
    perlu persen pikir pun rata saja salah sama sangat satupun saya sebab sebagian seberapa sebutkan
    sedang sedikit segala sejauh sekali sekarang selain selalu seluruh semua semuanya semuanye
    seorangpun seperti sering serius setiap setuju siapa siapapun sih soal soalnya spill suami sudah
    supaya syarat tah tahun tanpa tanya tapi teman tempat tentang tentu terlalu terus tetapi tiap tidak
    toh tolong tujuan umumnya umur untuk untungnya wajib wkwk ya yakin
""")
