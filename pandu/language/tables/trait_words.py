"""Classes of words that a told trait turns on, as people say them; pandu/language/trait_features.py reads them.

Words stand in standard or chat form, as stem or whole; a phrase is written with "_". A word may be in several classes.
"""

TRAIT_WORDS = {
    # what the talk is of
    "world": (
        "dunia global mancanegara internasional antarnegara antarbangsa geopolitik world international globe jagat jagad manca dunya luar_negeri luar_nagari "
        "negara_lain negara_luar negara_orang negeri_orang negeri_seberang negara_tetangga negara_sebelah negara_negara antar_negara bangsa_lain lintas_negara "
        "planet bumi benua kawasan regional politik_dunia negara_asing negri_urang dura_negara luar_sana perbatasan global_affairs worldwide foreign"
    ),
    "country": (
        "amerika as cina china tiongkok rusia ukraina jepang korea korut korsel india pakistan iran irak israel palestina gaza suriah yaman mesir turki arab saudi qatar "
        "afrika eropa asia inggris_raya britania prancis perancis jerman italia spanyol portugal belanda belgia swedia norwegia finlandia swiss austria polandia "
        "yunani balkan serbia kosovo brasil argentina chili venezuela kuba meksiko kanada australia selandia papua_nugini fiji pasifik malaysia singapura thailand "
        "vietnam filipina myanmar rohingya kamboja laos brunei timor taiwan hongkong hong_kong tibet xinjiang kashmir afghanistan taliban kongo sudan nigeria "
        "somalia ethiopia maroko libya tunisia lebanon yordania timteng timur_tengah kremlin washington beijing moskow london paris tokyo brussel jenewa wina "
        "new_york selat_hormuz laut_cina_selatan natuna sipadan balkan skandinavia nordik teluk soviet gedung_putih latin karibia asia_tenggara asteng"
    ),
    "treaty": (
        "pbb asean nato uni_eropa g20 g2o g7 opec brics apec wto imf oki un eu who ktt konferensi perjanjian konvensi traktat piagam resolusi embargo sanksi "
        "bilateral multilateral unilateral kedaulatan diplomatik konsuler protokol ratifikasi hegemoni realisme liberalisme konstruktivisme westphalia perang_dingin "
        "dewan_keamanan veto gerakan_non_blok non_blok konferensi_asia_afrika asia_afrika blok referendum brexit persona_non_grata ekstradisi suaka pengungsi "
        "genosida gencatan_senjata nuklir denuklirisasi kissinger morgenthau waltz huntington mahkamah_internasional sekjen unclos zee bretton_woods marshall_plan "
        "soft_power hard_power balance_of_power kolonial kolonialisme invasi aneksasi kudeta koalisi aliansi sekutu poros traktat"
    ),
    "news": "berita kabar koran warta headline bbc cnn al_jazeera reuters dokumenter majalah siaran news kaba kabare wartos jurnal liputan breaking_news surat_kabar berita_luar tajuk",
    "politics": (
        "politik diplomasi menlu kebijakan sengketa perang konflik krisis pemilu presiden kepala_negara perdana_menteri duta dubes diplomat kedutaan konsulat kemlu "
        "isu isu_dunia kenegaraan politics diplomacy kunjungan_kenegaraan hubungan_antarnegara senator parlemen kudeta rudal"
    ),
    "field": "hubungan_internasional hi international_relations hubungan_antarnegara kajian_wilayah studi_kawasan politik_internasional hukum_internasional ilmu_politik fisip ir",
    "map": "peta bendera ibu_kota ibukota letak geografi atlas negara_mana mata_uang benua lagu_kebangsaan sejarah_dunia",
    # interest
    "keen": (
        "suka minat tertarik antusias semangat kepo penasaran cinta gila demen ketagihan candu kecanduan kepincut ngefans fan passion excited seru begadang asyik asik getol "
        "lahap betah nungguin rela favorit idola doyan kagum naksir kesengsem kepikat terpikat memikat menarik langganan ngikutin mengikuti pantengin mantengin mantau pantau update gemar hobi senang seneng gandrung "
        "terobsesi obsesi nagih melahap impian cita_cita bermimpi tergila hati_saya nyantol greget gereget menggebu bersemangat haus lapar tekun resep hayang_nyaho ketarik ketertarikan penggemar "
        "ngulik menggali sarapan makanan_sehari jiwa_saya panggilan_hati berbinar bergairah gairah hobby keranjingan nonstop tak_pernah_absen paling_depan love fascinated"
    ),
    "bored": (
        "bosan bosen jenuh ngantuk nguap menguap tidur ketiduran skip malas males ogah bodo_amat bodo acuh apatis cuek eneg mual muak garing hambar kering datar tawar "
        "mute masa_bodoh boro lewatin melewati lewat matiin mematikan ganti_saluran ganti_channel ganti_kanal ganti_topik scroll bete merem molor mager tak_acuh tidak_peduli tidak_minat tidak_tertarik tidak_selera "
        "malah_milih mending mendingan lebih_baik_tidur nyerah hilang luntur pudar ditutup tutup_koran kabur melengos buang_muka ngelamun melamun tidak_ngaruh ngapain_dipikirin urus_sendiri tidak_penting "
        "bikin_ngantuk obat_tidur dongeng_sebelum_tidur terpaksa dipaksa sinetron gosip gosip_artis tidak_menarik bukan_urusan buat_apa ilfil kapok nina_bobo"
    ),
    # knowing
    "knows": (
        "tahu hafal hapal apal paham kuasai menguasai mengerti ngerti khatam pakar ahli jagonya kamus kamus_berjalan ensiklopedia ensiklopedi lulusan sarjana magister doktor s2 s3 dosen mengajar ngajar skripsi tesis disertasi "
        "jelaskan jelasin menjelaskan terangkan nerangin menerangkan uraikan menguraikan luas mendalam dalam seluk_beluk melek wawasan ilmu pengetahuan nyaho uning ngarti ngelotok ngelothok nglothok luar_kepala hatam olimpiade "
        "juara sebutin menyebut bedain bisa_cerita peneliti pensiunan kenyang ceramah jurusan kuliah studi belajar mendalami nyambung_diajak google_berjalan wikipedia buku_berjalan pintar fasih lengkap detail runut seluk tamat background latar"
    ),
    "ignorant": (
        "buta awam bengong melongo blank kosong nol nihil kudet gelap gulita ketuker tertukar ketukar kebalik terbalik salah_sebut dangkal cetek minim sebatas gaptek bingung nyangka menyangka dikira mengira kira baru_tahu "
        "tidak_tahu tidak_paham tidak_ngerti tidak_pernah_dengar ngeblank jeblok remed remedial merah katak kurang_update ketinggalan ketinggalan_berita tidak_ngeh tidak_nyambung plonga pengetahuan_umum garuk cengo "
        "asal_jawab ngarang menebak nebak nyontek lupa tidak_hafal sedikit_sekali pas_pasan alakadarnya seadanya secuil seujung_kuku kulit kulitnya permukaan hanya_dari dari_tiktok dari_film drakor belum_pernah_belajar"
    ),
    # speaking
    "foreigner": (
        "bule turis orang_asing orang_luar ekspat ekspatriat wisatawan backpacker tamu_asing tamu_luar tamu delegasi native native_speaker londo wong_londo kulit_putih warga_asing mahasiswa_asing pertukaran exchange pelajar_asing dosen_asing klien_asing "
        "orang_jepang orang_korea orang_cina orang_amerika orang_arab orang_india orang_eropa orang_australia orang_prancis orang_jerman buyer_asing buyer investor_asing rekan_asing mitra_asing teman_asing asing foreigner foreigners tourist bos_asing wna mister pendatang bulek perwakilan delegate luar_nagari urang_lua dura_negara pelancong"
    ),
    "stranger": "orang_baru orang_tidak_dikenal orang_yang_belum_dikenal kenalan kenal_orang ketemu_orang bertemu_orang orang_banyak umum publik audiens depan_umum depan_kelas panggung keramaian kerumunan asing stranger strangers satpam kasir penonton peserta tetangga_baru rombongan baru_kenal",
    "speak": (
        "obrol ngobrol bicara ngomong omong omongan cakap bercakap komunikasi cerita sapa menyapa nyapa presentasi pidato mc menyampaikan tutur bertutur lidah suara chat chatting telepon telpon nelpon telfon kalimat basa_basi speaking talk talking speak percakapan aksen logat "
        "diajak_bicara diajak_ngobrol sambutan wawancara interview moderator pembawa_acara penyiar public_speaking bersuara buka_mulut mulut bibir kata_kata ucap ucapan ngejelasin berkata kenalan berkenalan video_call meeting rapat zoom pengucapan ngorta mangecek kecek nyarios ngendika omonge bercuap tanya_jawab small_talk sosialisasi bersosialisasi bergaul gaul bahasa_tubuh tatap kontak_mata intonasi penyampaian"
    ),
    "language": "bahasa inggris english mandarin bahasa_arab bahasa_jepang bahasa_korea bahasa_prancis bahasa_asing grammar kosakata vocab toefl ielts penerjemah subtitle translate terjemah poliglot bilingual duolingo berbahasa bhs_inggris ingris les_inggris",
    "shy": (
        "malu pemalu pemalunya grogi grogian gugup kaku canggung kikuk minder gemetar gemeter gemetaran keringetan keringat keringet berkeringat dingin panik panikan diam diem bisu membisu bungkam tunduk menunduk nunduk kabur takut gagap terbata belepotan mingkem sembunyi ngumpet pendiam tertutup kuper "
        "ansos antisosial kelu ciut menciut mati_kutu nervous demam_panggung menghindar salting kagok lari melipir mundur deg_degan jantung kram kebelet membeku beku freeze patung mematung kanebo nempel sungkan segan ragu rikuh isin isinan era parno trauma phobia fobia keringat_dingin tergagap tersendat macet beku "
        "pucat lemas lemes nangis tidak_berani tidak_pede krisis_percaya_diri gelagapan gelagepan keder kalang_kabut tersipu bersembunyi umpet pura_pura pura_tidur pura_sibuk pergi ngacir garing krik kering datar cadel sumeng introver introvert low_signal anxiety awkward insecure kepleset keseleo terbolak"
    ),
    "ease": (
        "lancar luwes supel ramah akrab cair pede percaya_diri bergaul fasih cas_cis_cus cas cis cus berani santai hangat nyaman komunikatif jelas klop gaul fluent menyenangkan cerewet bawel nyerocos nyambung asik asyik wani wanen enteng tanpa_beban tanpa_canggung tidak_canggung tidak_malu temenan langsung_akrab cepat_akrab gampang_akrab "
        "mudah_bergaul ekstrovert extrovert ekstrover friendly easy_going nempel_terus ngalir mengalir hidup bersahabat terbuka_sama_orang murah_senyum ramai_obrolan dimengerti dipahami menarik_perhatian pintar_ngomong pintar_bicara jago_ngomong lihai_bicara nyapa_duluan disapa berteman kawan nyaring lantang confident percaya_diri_tinggi casciscus talkative humoris pembawaan"
    ),
    # diplomacy
    "mediate": (
        "damai mendamaikan perdamaian lerai melerai tengah menengahi nengahin penengah akur rukun merukunkan mediasi mediator memediasi baikan islah juru_damai misahin memisah pisah salaman tawuran dua_kubu kubu dua_pihak kedua_pihak redam meredam meredakan redain tenangin nenangin menenangkan jembatan menjembatani rekonsiliasi "
        "wasit bertikai berselisih selisih pertikaian perselisihan percekcokan cekcok pertengkaran tengkar bertengkar berantem gelut rebutan ribut dinginin mendinginkan adem_lagi cooling pihak_ketiga memihak dua_duanya sama_sama_untung win_win win solution solusi jalan_keluar jalan_tengah titik_temu nyatuin menyatukan pemersatu perekat hakim cari_aman"
    ),
    "negotiate": (
        "nego negosiasi negosiator bernegosiasi tawar nawar menawar tawar_menawar runding berunding perundingan lobi melobi ngelobi bujuk membujuk ngebujuk rayu merayu ngerayu yakin meyakinkan yakinkan sepakat kesepakatan setuju kompromi kontrak diskon deal luluh meluluhkan mengalah ngalah ambil_hati ngambil_hati "
        "persuasi persuasif izin minta_izin vendor debt_collector penjual harga pembeli sponsor proposal berubah_pikiran nurut menurut dituruti mau_nurut goyah lunak melunak luluhin debat argumen dagang jualan closing customer klien komplain pelanggan murah potongan tarif memaksa maksa tanpa_maksa mempengaruhi pengaruhi diplomatis taktis diplomat sejati dengar_sama_dia"
    ),
    "tact": (
        "halus santun sopan diplomatis taktis tenang adem kalem sabar kesabaran kepala_dingin hati_hati jaga_perasaan menjaga_perasaan bijak bijaksana menahan nahan menahan_diri manis kontrol_emosi mengendalikan ngerem jernih kebal terkendali lembut empati peka pilih_kata pilih_kalimat memilih_kata merangkai rangkai_kata "
        "tanpa_nyakitin tanpa_menyakiti enak_didengar lemah_lembut stabil kepancing terpancing tersulut kesulut kebakar terbakar kebawa_emosi terbawa_emosi kontrol_diri emosi_stabil sejuk teduh mencairkan cairin senyum senyumin tersenyum redup win_win berkepala_dingin kuasai_diri tahan_emosi menata basa_basi minta_maaf meminta_maaf"
    ),
    "anger": (
        "marah pemarah amarah emosi emosian ngamuk mengamuk amuk ngegas bentak membentak kasar sumbu_pendek sumbu meledak ledak temperamen temperamental pedas pedes ceplas ceplos ceplas_ceplos nyolot nonjok tonjok banting membanting judes maki memaki sewot adu_mulut jotos adu_jotos disenggol senggol bacok senggol_bacok galak naik_darah darah_tinggi darah "
        "ngancem ancam mengancam memperkeruh keruh blak blakan blak_blakan tembak ngomporin kompor provokasi provokator gelut gebrak teriak urat tegang berang murka geram naik_pitam pitam mendidih panas memanas cepat_panas lempar melempar damprat semprot nyemprot labrak ngelabrak ribut keributan cekcok ngajak_ribut ngajak_gelut "
        "walk_out mogok bar_bar barbar nyelekit menyakitkan nusuk menusuk setajam_silet nyakitin menyinggung menyindir sindir nyinyir sarkas bersumbu nesu ngamukan gampang_nesu bengis perang_mulut bensin api tersulut gampang_emosi tanpa_saringan tanpa_filter asal_jeplak jeplak baperan baper kepancing meninggi nada_tinggi bete kebakaran_jenggot garang tensi tempramen nyerang menyerang menyerang_balik nyerocos_kasar"
    ),
    # analysis
    "data": (
        "data angka statistik grafik tabel diagram laporan excel spreadsheet hitung hitungan menghitung matematika logika teka teki teka_teki puzzle sudoku catur detektif kasus riset meneliti penelitian pola sebab akibat sebab_akibat bukti fakta argumen sumber hoax hoaks hoak berita_bohong berita_palsu penipuan penipu bodong investasi_bodong "
        "kesimpulan kurva persen persentase rumus dataset infografis chart hipotesis variabel survei sampel rubik koding coding program debug tts penalaran tes_logika soal_cerita clickbait judul konspirasi teori_konspirasi pinjol phishing undian berantai broadcast bulat bumi_datar iklan testimoni celah kejanggalan janggal klaim informasi info bahan bacaan audit auditor akuntan forensik"
    ),
    "think": (
        "analisis analisa menganalisis menganalisa analitis analitik analytical nalar bernalar pikir berpikir mikir pemikiran pikiran logis otak akal kritis simpul menyimpulkan nyimpulin telaah menelaah urai mengurai menguraikan bedah membedah ngebedah sistematis rasional runtut pilah memilah milah cerna mencerna petakan memetakan strategi baca_situasi "
        "akar_masalah akar benang_merah benang_kusut menimbang pertimbangan memprediksi prediksi menebak nebak tebak telusur menelusuri cek ngecek crosscheck verifikasi mengkaji kaji kajian evaluasi membandingkan bandingin ngebandingin bandingkan menghubungkan mengaitkan kait dampak skenario tiga_langkah langkah_ke_depan sudut mengolah ngolah menafsirkan tafsir menangkap nangkep nangkap inti ringkas memecahkan mecahin masalah_rumit rumit kompleks ruwet njelimet jelimet deduksi thinker thinking"
    ),
    "sharp": (
        "tajam tajem encer cepat_tangkap cepet_nangkep jeli cermat teliti silet runtut rapi presisi peka tanggap kritis cerdas cerdik jenius brilian jitu akurat tepat cekatan skeptis curiga waspada objektif detail rinci njlimet dalem dalam jernih terstruktur logis ketajaman kejelian cepat_mikir cepet_mikir mata_elang elang tidak_gampang_percaya tidak_mudah_percaya tidak_gampang_ketipu sherlock landep seukeut tungtung smart sharp"
    ),
    "dull": (
        "lemot lelet tumpul telmi lola lambat loading pusing asal asal_asalan ceroboh loncat meloncat ngawur buntu mumet mumetan lieur puyeng keriting ngebul berasap ketipu tertipu kena_tipu ditipu kemakan termakan percaya_saja gampang_percaya mudah_percaya telan menelan nelen ditelen ditelan mentah mentah_mentah bodong dikibulin kibul dibohongi bohongin diakali polos lugu naif "
        "gegabah grusa_grusu sembrono keliru salah_tangkap salah_paham salah_baca terkecoh kecoh jebakan kejebak terjebak feeling perasaan insting tanpa_mikir tanpa_pikir tidak_mikir dangkal pendek cetek nyerah menyerah angkat_tangan melambai bingung bengong hang error blank muter berbelit lompat pukul_rata gebyah kesimpulan_dari dicerna sulit_fokus bodoh dodol oon bloon telat_mikir telat ikut_ikutan ikut_arus kata_orang apa_kata"
    ),
    # tolerance
    "culture": (
        "budaya kebudayaan adat tradisi kebiasaan agama suku ras keyakinan kepercayaan mazhab iman ibadah lebaran natal imlek nyepi waisak masakan makanan kultur culture cultures bangsa etnis pendatang pesantren gereja masjid pura kelenteng kitab puasa kerudung jilbab baju_adat pakaian ritual upacara kampung_halaman asal_daerah daerah_lain orang_jawa orang_batak orang_papua "
        "minoritas mayoritas nonmuslim muslim kristen hindu buddha katolik konghucu lintas_agama lintas_budaya lintas_iman beda_agama beda_suku beda_budaya gaya_hidup cara_hidup kaum golongan latar latar_belakang berseberangan warna_kulit kulit_hitam logat_daerah tata_krama etika kelompok turunan"
    ),
    "opinion": (
        "pendapat pandangan opini kritik dikritik saran masukan koreksi dikoreksi bantah dibantah membantah sanggah disanggah menyanggah beda berbeda ide gagasan prinsip perbedaan sependapat sepaham seberang berlawanan bertentangan pilihan pilihan_politik sudut_pandang perspektif kacamata cara_pandang omongan_orang nasihat dinasihati teguran ditegur dikasih_tahu dibilangin diingatkan dikandani "
        "didebat berdebat beda_pilihan beda_pendapat beda_pandangan beda_pikiran tidak_setuju protes diprotes argumen_orang kata_orang_lain jalan_pikiran pemikiran_orang pendirian lawan_bicara idola beda_kubu pihak_lain"
    ),
    "open": (
        "toleran toleransi terbuka keterbukaan lapang lapang_dada legowo legawa menghargai hargai menghormati hormati hormat terima menerima nerima open_minded open minded adaptif beradaptasi adaptasi nyesuain menyesuaikan sesuaikan luwes berbaur membaur bergaul_sama sama_rata rata memandang belajar_dari pluralis inklusif luas fleksibel moderat "
        "biasa biasa_saja terbiasa dimaklumi maklum memaklumi paham_bahwa mau_dengar mendengarkan dengerin mengaku_salah ngaku_salah mengakui mengubah_pendapat berubah ikut_merayakan ucapin selamat nyaman_dengan berteman_dengan bersahabat campur bercampur tidak_membedakan tanpa_membeda dirangkul rangkul merangkul respect respek respek tepa_selira tenggang hidup_berdampingan berdampingan rukun menyimak santai enjoy coba cicip nyobain asyik_saja"
    ),
    "closed": (
        "keras_kepala kepala_batu batu ngotot ngeyel kolot fanatik sempit rasis rasialis jijik risih aneh rendah merendahkan ejek mengejek ngejek hina menghina menghinakan judge ngejudge judgemental judgmental hakimi menghakimi tersinggung tersinggungan ngambek ngambekan sakit_hati merasa_paling merasa_benar paling_benar paling_bener menang_sendiri mau_menang maunya_sendiri musuhin memusuhi musuhan unfriend unfollow "
        "blokir block alergi anti benci sesat kafir haram gengsi nolak menolak kukuh bersikukuh egois kaku manyun mencemooh cemooh mencibir cibir nyinyir picik intoleran ogah_dengar tutup_kuping tutup_telinga menutup_diri tertutup curiga mencurigai ilfil cengkal kareh_kapalo kareh mutlak harga_mati titik pokoknya absolut diktator otoriter egonya ego ngebantah bantah_terus tidak_terima tidak_mau_kalah tidak_mau_dengar "
        "tidak_pernah_salah tidak_mau_salah dianggap_aneh kampungan barbar terbelakang kuno primitif jauhi menjauhi menjauh kucilkan mengucilkan stereotip prasangka berprasangka su_uzon suuzon xenofobia tidak_betah tidak_tahan baper bete sensi sensitif sinis jengkel dongkol kesal kesel mangkel nyolot defensif membela_diri anti_kritik mengatur maksain memaksakan maksa paksa_orang wangkeng wangkal degil bebal semaunya tidak_bisa_terima debat_kusir"
    ),
    # other traits, habits, circumstances
    "habit": (
        "rajin malas_mandi tidur begadang bangun_pagi bangun_siang telat terlambat tepat_waktu disiplin rapi berantakan bersih jorok boros hemat pelit dermawan jujur bohong setia selingkuh tegas manja mandiri cengeng cengengesan religius taat salat sembahyang mengaji humoris lucu kocak ambisius optimis pesimis moody perfeksionis pelupa romantis posesif cemburu gigih ulet tekun tanggung_jawab kreatif imajinatif artistik plin_plan labil ragu kompetitif berwibawa karismatik "
        "pemimpin kepemimpinan leader latah penurut patuh nakal badung iseng jahil usil pemalas santuy multitasking gesit cekatan royal baik_hati penyayang suka_menolong dermawan pemaaf pendendam sombong rendah_hati narsis sederhana workaholic pekerja_keras kerja_keras kerja_sendiri cepat_bosan gampang_bosan mudah_bosan betah_di_rumah rumahan homesick panikan_gelap gampang_lapar introvert introver ekstrovert kuat_begadang gampang_capek teledor prokrastinasi menunda nunda"
    ),
    "hobby": (
        "masak memasak mancing memancing gitar piano musik nyanyi menyanyi karaoke dangdut kpop konser nonton_film anime drakor drama_korea game gaming ngegame mobile_legend ml futsal bola sepak_bola basket badminton bulu_tangkis voli lari jogging renang berenang sepeda gowes motor mobil touring traveling jalan_jalan keliling liburan hiking naik_gunung mendaki kemping berkebun tanaman bunga anggrek kucing anjing burung ikan_cupang cupang ayam menggambar gambar melukis lukis "
        "foto fotografi nulis menulis puisi novel baca_novel komik menjahit jahit merajut rajut kerajinan koleksi kolektor prangko belanja shopping make_up dandan fashion skincare tari menari ngigel joget yoga gym olahraga fitness coding ngoding desain editing youtube tiktok podcast streaming pramuka paskibra kue roti kuliner ngopi rokok merokok pedas makan jajan bakso mie tato otomotif bengkel catering wushu silat karate"
    ),
    "body": (
        "tinggi_badan pendek tinggi gemuk kurus gendut berat_badan kidal cadel alergi_udang alergi_debu asma maag minus mata_minus kacamata_tebal buta_warna diabetes darah_rendah hipertensi sakit penyakit riwayat mabuk_laut mabuk_darat mabuk_perjalanan vertigo fobia takut_terbang takut_ketinggian takut_gelap takut_hantu kecoak gigi rambut kulit tangan_kiri ngorok insomnia susah_tidur jerawat ganteng cantik difabel kursi_roda tuli tunarungu bisu sering_sakit gampang_sakit sakit_sakitan "
        "anak_tunggal anak_pertama sulung bungsu anak_bungsu dua_bersaudara yatim piatu janda duda menikah nikah jomblo punya_anak lahir_di rumah_saya tinggal_di merantau perantau desa kota pensiun guru_tk petani nelayan pedagang kaya miskin utang hutang cicilan motor_sendiri pns_honorer zodiak golongan_darah weton shio"
    ),
    # no trait
    "asking": (
        "mau_nanya mau_tanya ingin_tanya ingin_bertanya nanya_dong tanya_dong numpang_tanya izin_bertanya boleh_tanya boleh_nanya pertanyaan titip_pertanyaan gimana_ya bagaimana_ya menurut_kamu menurutmu kira_kira cocok_tidak cocok_kah apakah_cocok cocokkah bisa_tidak bisakah mungkinkah peluang pantas_tidak masuk_tidak bagaimana_menurut tolong mohon jawab_ya dijawab minta_saran minta_pendapat tolong_dijawab penasaran_saja iseng_saja sekadar_tanya kepo_saja langsung_saja "
        "terima_kasih selamat_pagi selamat_siang selamat_malam selamat_sore halo hai assalamualaikum salam permisi maaf makasih sebelumnya kak min nuhun suwun perkenalkan nama_saya apakah kenapa berapa kapan hatur_nuhun mauka_tanya badhe_tanglet bade_naros nyuwun_pirsa kepareng jawaban itu_saja segitu_saja sekian"
    ),
    "context": (
        "kelas_12 kelas_dua_belas kelas_tiga kelas semester mahasiswa_semester lulus_tahun baru_lulus fresh_graduate gap_year lagi_skripsi umur_saya umurnya usia tahun_ini tahun_depan kata_ibu kata_bapak kata_guru kata_dosen kata_teman katanya denger_denger konon kabarnya saudara_bilang teman_bilang guru_bk wali_kelas disuruh_ibu disuruh_guru disuruh orang_tua_saya ibu_saya_bilang "
        "bingung_pilih bingung_milih bingung_jurusan lagi_cari cari_info lowongan pendaftaran daftar cpns casn tes_masuk gaji pejabat_kemlu jadi_diplomat kerja_di_kemlu cita_cita ingin_jadi pengen_jadi rencana_masa_depan karier karir konsultasi link_ini situs_ini bot_ini baca_di brosur tugas_sekolah pr_sekolah presentasi_karier bimbingan_karier seminar_karier lagi_di_jalan nunggu_angkot menunggu kebetulan bos_saya om_saya tante_saya tetangga_saya_bilang"
    ),
    # how it is put
    "can": "bisa mampu sanggup pintar pandai jago ahli lihai mahir piawai hebat kuat cakap terampil berbakat bakat andal diandalkan dipercaya jago_banget gampang mudah cepat kuasa bisaan pacak iso biso langganan_juara juara terkenal dikenal ditunjuk diminta dipilih andalan spesialis master ratu raja rajanya suhu dewa",
    "cannot": "tidak_bisa tidak_mampu tidak_sanggup susah sulit payah lemah gagal buruk jelek parah jeblok ancur hancur kacau lambat minus nol kurang pas_pasan seret sukar berat tidak_jago tidak_pintar tidak_bakat bukan_ahlinya bukan_keahlian bukan_bidang titik_lemah kelemahan kekurangan mentok kesulitan kewalahan nggak_becus becus tidak_becus keteteran buntu remed",
    "often": "selalu sering kerap tiap setiap terus biasa biasanya tiap_hari sehari_hari melulu mulu saban kerjaannya pasti langsung otomatis spontan",
    "never": "tidak_pernah jarang belum_pernah boro_boro jangankan seumur_hidup hampir_tidak blas sama_sekali sedikit_pun",
    "before": "dulu tadinya dahulu awalnya semula pernah waktu_kecil zaman mulanya",
    "now": "sekarang kini akhir_akhir belakangan sejak semenjak makin semakin lama_lama udah_tidak sudah_tidak tidak_lagi mulai berubah",
    "easily": "gampang mudah cepat sedikit_sedikit dikit_dikit langsung gampangan sekali_disenggol baru_saja begitu",
}  # fmt: skip

# Classes that praise or blame.
VALENCE = {
    "keen": 1, "bored": -1, "knows": 1, "ignorant": -1, "ease": 1, "shy": -1, "tact": 1, "anger": -1, "sharp": 1, "dull": -1, "open": 1, "closed": -1,
    "can": 1, "cannot": -1, "never": -1,
}  # fmt: skip
# These turn round what follows them, as far as REACH words and no further than a break.
DENIALS = frozenset("tidak bukan belum jangan tanpa kurang bukannya anti jarang mustahil".split())
BREAKS = frozenset("tapi namun cuma padahal walau meski tetap , . ;".split())
REACH = 4
# What else the course of a clause shows ("dulu pemalu, sekarang udah enggak").
COURSE = {**dict.fromkeys(BREAKS, "/"), "dulu": "D", "tadinya": "D", "sekarang": "S", "kini": "S"}

# Chat forms: endings and beginnings, with the letters that the beginning has swallowed.
ENDINGS = ("nya", "ku", "mu", "in", "an", "kan", "i", "ne", "e", "lah", "pun", "kah", "kin")
INNER_ENDINGS = ("in", "an", "kan", "i")
PREFIXES = (
    ("meng", ("", "k")), ("meny", ("s",)), ("mem", ("", "p")), ("men", ("", "t")), ("me", ("",)), ("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t",)), ("m", ("p",)),
    ("di", ("",)), ("ke", ("",)), ("ter", ("",)), ("ber", ("",)), ("be", ("",)), ("se", ("",)), ("pe", ("",)), ("ka", ("",)),
)  # fmt: skip
