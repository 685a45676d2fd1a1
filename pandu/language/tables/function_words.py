"""Words in standard forms that say how something is asked, claimed or counted, whatever it is about: the skeleton of a sentence."""

from pandu.language.tables import words

FUNCTION_WORDS = words("""
    apa apakah siapa kenapa mengapa bagaimana kapan berapa mana di mana kemana ya iya kan kah toh
    tah dong deh sih kok masa masak memang apa iya bukannya bukankah bukan benar betul salah keliru
    bohong hoaks mitos fakta yakin serius pasti tentu mungkin barangkali kali katanya kata konon
    dengar denger ngira kira kirain dikira pikir mikir anggap berarti jadi intinya artinya bantah
    bantahin buktikan luruskan koreksi cek konfirmasi setuju percaya tidak belum jangan tanpa kurang
    cuma hanya saja melulu mulu terus selalu setiap tiap semua semuanya seluruh segala semuanye
    banyak kebanyakan mayoritas rata sebagian beberapa ada adakah sedikit jarang sering kadang
    biasanya umumnya satupun seorangpun siapapun harus wajib perlu butuh cukup boleh bisa dapat
    mampu mungkin mau ingin paling lebih terlalu banget sangat sekali agak lumayan makin sama beda
    dan atau tapi tetapi namun padahal kalau jika bila karena sebab soalnya supaya biar buat untuk
    dengan dari ke di pada oleh seperti kayak daripada dibanding ketimbang selain malah justru juga
    pun lagi masih sudah sedang akan nanti dulu sekarang langsung otomatis lalu kemudian saya aku
    kamu anda kita kami mereka dia orang semua orang pejabat diplomat anak adik kakak teman suami
    istri pacar ibu bapak guru cocok pantas masalah pengaruh ngaruh kendala modal cacat syarat cara
    caranya alasan alasannya contoh contohnya misal misalnya akibat akibatnya dampak hasil jumlah
    persen umur jam hari minggu bulan tahun kali negara bahasa tempat tujuan gunanya untungnya
    konsekuensi seberapa sejauh besar dekat jauh jelaskan ceritakan sebutkan kasih beri tolong spill
    tanya info soal tentang mengenai itu ini begitu begini nya lho loh wkwk haha hehe
""")  # asking, confirming, doubting  # denying, counting, binding  # joining  # who  # fitting  # manner and kind of detail
