"""Classes of words that a told trait turns on, as people say them; pandu/language/trait_features.py reads them.

Words stand in standard or chat form, as stem or whole; a phrase is written with "_". A word may be in several classes.
"""

from pandu.language.tables import words

TRAIT_WORDS = {
    "world": (
        "dunia global mancanegara internasional antarnegara antarbangsa geopolitik world international globe jagat jagad manca dunya luar_negeri luar_nagari "
        "negara_lain negara_luar negara_orang negeri_orang negeri_seberang negara_tetangga negara_sebelah negara_negara antar_negara bangsa_lain lintas_negara "
        "planet bumi benua kawasan regional politik_dunia negara_asing negri_urang dura_negara luar_sana perbatasan global_affairs worldwide foreign sejagat "
        "antarnegeri dunia_luar belahan_dunia belahan_bumi urusan_dunia panggung_dunia urusan_luar hubungan_luar negeri_jiran seantero tatanan negara_adidaya "
        "adidaya negara_maju negara_berkembang negara_mana kondisi_dunia dunia_sana asing_sana nagara_deungeun nagari_urang negara_liya negara_liyo negoro_liyo "
        "nagara_batur urusan_nagara"
    ),
    "country": (
        "amerika as cina china tiongkok rusia ukraina jepang korea korut korsel india pakistan iran irak israel palestina gaza suriah yaman mesir turki arab "
        "saudi qatar afrika eropa asia inggris_raya britania prancis perancis jerman italia spanyol portugal belanda belgia swedia norwegia finlandia swiss "
        "austria polandia yunani balkan serbia kosovo brasil argentina chili venezuela kuba meksiko kanada australia selandia papua_nugini fiji pasifik "
        "malaysia singapura thailand vietnam filipina myanmar rohingya kamboja laos brunei timor taiwan hongkong hong_kong tibet xinjiang kashmir afghanistan "
        "taliban kongo sudan nigeria somalia ethiopia maroko libya tunisia lebanon yordania timteng timur_tengah kremlin washington beijing moskow london paris "
        "tokyo brussel jenewa wina new_york selat_hormuz laut_cina_selatan natuna sipadan skandinavia nordik teluk soviet gedung_putih latin karibia "
        "asia_tenggara asteng ukrania yordan oman kuwait bahrain uea dubai abu_dhabi kairo istanbul ankara teheran baghdad damaskus beirut tel_aviv yerusalem "
        "doha riyadh kabul islamabad new_delhi mumbai dhaka kolombo sri_lanka bangladesh nepal bhutan maladewa mongolia pyongyang seoul taipei manila hanoi "
        "bangkok phnom_penh yangon kuala_lumpur dili canberra sydney melbourne wellington honolulu ottawa havana caracas bogota lima santiago buenos_aires rio "
        "berlin roma madrid lisboa athena warsawa praha ceko slovakia hungaria budapest rumania bulgaria kroasia bosnia albania estonia latvia lithuania "
        "belarus georgia armenia azerbaijan krimea donbas kazakhstan uzbekistan turkmenistan kenya uganda rwanda burundi tanzania mozambik zambia zimbabwe "
        "angola ghana senegal mali niger aljazair eritrea darfur sahel sahara antartika arktik greenland islandia irlandia skotlandia timor_leste palau vanuatu "
        "solomon tonga samoa brasilia kolombia peru bolivia ekuador paraguay uruguay panama nikaragua honduras guatemala haiti jamaika macau makau okinawa "
        "hiroshima vatikan monako luksemburg siprus malta trump biden putin zelensky erdogan xi jinping netanyahu modi macron merkel obama thatcher churchill "
        "stalin lenin hitler mandela castro gaddafi saddam khomeini mao marcos lee_kuan"
    ),
    "treaty": (
        "pbb asean nato uni_eropa g20 g2o g7 opec brics apec wto imf oki un eu who ktt konferensi perjanjian konvensi traktat piagam resolusi embargo sanksi "
        "bilateral multilateral unilateral kedaulatan diplomatik konsuler protokol ratifikasi hegemoni realisme liberalisme konstruktivisme westphalia "
        "perang_dingin dewan_keamanan veto gerakan_non_blok non_blok konferensi_asia_afrika asia_afrika blok referendum brexit persona_non_grata ekstradisi "
        "suaka pengungsi genosida gencatan_senjata nuklir denuklirisasi kissinger morgenthau waltz huntington mahkamah_internasional sekjen unclos zee "
        "bretton_woods marshall_plan soft_power hard_power balance_of_power kolonial kolonialisme invasi aneksasi kudeta koalisi aliansi sekutu poros duham ham "
        "genewa piagam_pbb perjanjian_damai perundingan_damai pakta aukus quad rcep afta g77 liga_arab liga_bangsa unesco unicef wfp unhcr icc icj imo iaea "
        "nafta saarc mercosur kyoto paris_agreement cop marshall monroe truman versailles tordesillas linggarjati renville roem_royen dasasila komunike "
        "deklarasi memorandum mou nota agreement demiliter embargo_minyak proksi proxy perang_proksi perang_dagang perang_saudara perang_dunia intervensi "
        "pasukan_perdamaian penjaga_perdamaian blokade traktat_laut rezim separatis demarkasi garis_batas imigran_gelap hubungan_diplomatik kekebalan atase "
        "kuasa_usaha surat_kepercayaan paspor_diplomatik polugri bebas_aktif politik_bebas doktrin ideologi fasis komunis liberal realis neorealis teori_hi "
        "teori_ir hegemon multipolar bipolar unipolar neraca_dagang"
    ),
    "news": (
        "berita kabar koran warta headline bbc cnn al_jazeera reuters dokumenter majalah siaran news kaba kabare wartos jurnal liputan breaking_news "
        "surat_kabar berita_luar tajuk headline_luar newsletter rubrik kolom_internasional berita_pagi berita_dunia berita_luar_negeri kanal_berita "
        "saluran_berita tajuk_rencana breaking nyt guardian economist tempo kompas kliping live_report liputan6 metro_tv tvone dw nhk voa kabar_dunia "
        "warta_berita podcast_politik timeline notifikasi_berita"
    ),
    "politics": (
        "politik diplomasi menlu kebijakan sengketa perang konflik krisis pemilu presiden kepala_negara perdana_menteri duta dubes diplomat kedutaan konsulat "
        "kemlu isu isu_dunia kenegaraan politics diplomacy kunjungan_kenegaraan hubungan_antarnegara senator parlemen kudeta rudal kebijakan_luar_negeri "
        "politik_luar perebutan_wilayah agresi militer senjata tentara penjajahan merdeka kemerdekaan revolusi demo protes_besar oposisi partai kabinet kongres "
        "raja ratu kerajaan kanselir perdana pm ibukota diplomat_muda diplomasi_budaya pidato_kenegaraan perundingan kunjungan bilateral geostrategi "
        "ekonomi_politik ekonomi_dunia pengungsi perdamaian_dunia capres jubir atase kampanye"
    ),
    "field": (
        "hubungan_internasional hi international_relations hubungan_antarnegara kajian_wilayah studi_kawasan politik_internasional hukum_internasional "
        "ilmu_politik fisip ir"
    ),
    "map": ("peta bendera ibu_kota ibukota letak geografi atlas negara_mana mata_uang benua lagu_kebangsaan sejarah_dunia"),
    "keen": (
        "suka minat tertarik antusias semangat kepo penasaran cinta gila demen ketagihan candu kecanduan kepincut ngefans fan passion excited seru begadang "
        "asyik asik getol lahap betah nungguin rela favorit idola doyan kagum naksir kesengsem kepikat terpikat memikat menarik langganan ngikutin mengikuti "
        "pantengin mantengin mantau pantau update gemar hobi senang seneng gandrung terobsesi obsesi nagih melahap impian cita_cita bermimpi tergila hati_saya "
        "nyantol greget gereget menggebu bersemangat haus lapar tekun resep hayang_nyaho ketarik ketertarikan penggemar ngulik menggali sarapan makanan_sehari "
        "jiwa_saya panggilan_hati berbinar bergairah gairah hobby keranjingan nonstop tak_pernah_absen paling_depan love fascinated ngebet kebelet semanget "
        "menyala berapi berkobar membara tergila_gila tergugah tergelitik tergerak terpukau terpaku terpesona takjub terharu merinding deg_degan_nunggu "
        "jatuh_cinta kesayangan nomor_satu paling_suka paling_seneng paling_ditunggu mata_berbinar matanya_berbinar berseri girang riang bahagia gembira hepi "
        "happy enjoy menikmati nikmatin asyik_banget nempel_di_tv sengaja menyimak nyimak melototin melotot memantau menyelami mendalami menggeluti geluti "
        "ngubek ngoprek ngulas membahas ngebahas ngobrolin ngomongin diskusiin dibahas nanya_terus tanya_terus bertanya_terus cerewet_nanya koleksi ngumpulin "
        "kliping berlangganan subscribe follow ngefollow pelanggan bayar_langganan nabung menabung demi_ikut daftar ikut_seminar ikut_kursus ikutan sukarela "
        "hadir gabung bergabung join simulasi mun klub komunitas lomba podcast_geopolitik begadang_demi melek_demi subuh tengah_malam dini_hari sampe_pagi "
        "sampai_pagi berjam_jam seharian tiap_pagi tiap_malam tiap_hari setiap_hari rutin ritual sarapan_pagi teman_ngopi makanan_favorit santapan camilan "
        "cemilan dilahap tamat_baca lupa_waktu lupa_makan sebelum_tidur favoritku idolanya fanboy fangirl panutan impiannya mimpinya cita_citanya bercita "
        "pengen_kerja ingin_jadi tujuan_hidup hati jiwa panggilan minatnya gila_politik maniak addict hooked nerd geek into_politics interested curious "
        "can't_get_enough kareueut panasaran kapincut cinta_mati remen bungah sanang katuju raos demenan ketertarikan_besar menaruh_perhatian perhatian_besar "
        "peduli_banget concern"
    ),
    "bored": (
        "bosan bosen jenuh ngantuk nguap menguap tidur ketiduran skip malas males ogah bodo_amat bodo acuh apatis cuek eneg mual muak garing hambar kering "
        "datar tawar mute masa_bodoh boro lewatin melewati lewat matiin mematikan ganti_saluran ganti_channel ganti_kanal ganti_topik scroll bete merem molor "
        "mager tak_acuh tidak_peduli tidak_minat tidak_tertarik tidak_selera malah_milih mending mendingan lebih_baik_tidur nyerah hilang luntur pudar ditutup "
        "tutup_koran kabur melengos buang_muka ngelamun melamun tidak_ngaruh ngapain_dipikirin urus_sendiri tidak_penting bikin_ngantuk obat_tidur "
        "dongeng_sebelum_tidur terpaksa dipaksa sinetron gosip gosip_artis tidak_menarik bukan_urusan buat_apa ilfil kapok nina_bobo jemu bosen_banget suntuk "
        "boring bores bored kantuk terkantuk angop merem_melek ngorok mendengkur ditinggal_tidur lelap melek_sebentar lemes_duluan ngelayap melayang "
        "bengong_doang gabut_tapi tutup_laptop matiin_tv pindah_channel ganti_kartun kartun remote remot keluar_kelas izin_keluar bolos cabut minggat "
        "pulang_duluan ngeloyor ngacir menjauh menghindari diskip dilewatin diarsipkan unsubscribe unsub ditinggalin dicuekin diabaikan mengabaikan abai "
        "tak_peduli ga_peduli peduli_amat masa_bodo emang_gue_pikirin egp ngapain_mikirin apa_urusannya bukan_urusanku urusan_orang_gede urusan_orang_pinter "
        "tak_penting ga_guna percuma buang_waktu buang_buang wasting_time ga_ada_gunanya apa_untungnya mikirin_cicilan cicilan harga_beras sembako dapur dompet "
        "layangan shopee tiktok_joget belanja_online gosip_tetangga drama_korea lebih_milih lebih_memilih lebih_suka lebih_baik mendingan_nyuci ngitungin semut "
        "cat_kering sayur_asem radio_rusak white_noise dongeng mati_gaya hampa tawar_rasanya redup padam surut memudar lenyap sirna anjlok habis mentok nyesel "
        "menyesal kepaksa setengah_hati ogah_ogahan malas_malasan salah_jurusan disuruh_papa dijodohin alergi_politik anti_politik benci_politik eneg_denger "
        "muak_denger risih_denger sebel_denger gerah hambar_banget kering_banget datar_aja flat biasa_aja_tuh tidak_bergairah tidak_bernafsu kurang_sreg "
        "kurang_tertarik kurang_minat minatnya_nol nol_persen zero_interest not_interested don't_care couldn't_care wegah males_pol aras_arasen sungkan_banget "
        "hoream horéam embung teu_resep maleh segen"
    ),
    "knows": (
        "tahu hafal hapal apal paham kuasai menguasai mengerti ngerti khatam pakar ahli jagonya kamus kamus_berjalan ensiklopedia ensiklopedi lulusan sarjana "
        "magister doktor s2 s3 dosen mengajar ngajar skripsi tesis disertasi jelaskan jelasin menjelaskan terangkan nerangin menerangkan uraikan menguraikan "
        "luas mendalam dalam seluk_beluk melek wawasan ilmu pengetahuan nyaho uning ngarti ngelotok ngelothok nglothok luar_kepala hatam olimpiade juara "
        "sebutin menyebut bedain bisa_cerita peneliti pensiunan kenyang ceramah jurusan kuliah studi belajar mendalami nyambung_diajak google_berjalan "
        "wikipedia buku_berjalan pintar fasih lengkap detail runut seluk tamat background latar nguasain kuasa_banget luar_dalem sampai_akarnya sampai_ke_akar "
        "sampe_akar akarnya mendalam_banget sedalam menyebutkan nyebutin disebutin nyahut jawabnya_tepat jawab_tanpa tanpa_buka tanpa_googling tanpa_contekan "
        "merem sambil_merem sambil_tidur mata_tertutup semua_presiden tanpa_liat hapal_luar di_luar_kepala hafalannya ingatannya ingat ngulang "
        "mengulang_sejarah menceritakan_sejarah nyeritain menuturkan memaparkan memahami fahami dipahami mengetahui diketahui nguasai mengenal_baik merinci "
        "narasumber pembicara pengamat analis ahlinya profesor guru_besar dosen_hi peneliti_senior pengajar wartawan_luar pustakawan atase diplomat_senior "
        "alumni alumnus jebolan tamatan kuliahnya jurusannya mata_kuliah semesteran tesisnya jurnal artikel_ilmiah esai kolumnis olimpiade_geografi "
        "cerdas_cermat kuis_geografi ranking juara_kuis nilai_geografi nilai_sejarah sembilan_puluh seratus dapet_a nilai_a lengkap_banget komplit komplet "
        "gudang_ilmu perpustakaan_berjalan atlas_hidup atlas_berjalan google_hidup mbah_google berwawasan wawasan_luas luas_wawasannya kaya_ilmu punya_bekal "
        "punya_dasar dasar_ilmu latar_belakang_hi literatur teks_asli buku_tebal bacaannya rujukan referensi tempat_bertanya ditanyain nanyanya_ke_dia "
        "koreksi_guru mengoreksi_dosen well_read knowledgeable knows_a_lot expert waskita pinter_babagan ngerti_tenan apal_cangkem apal_pisan nyaho_pisan "
        "tau_bana"
    ),
    "ignorant": (
        "buta awam bengong melongo blank kosong nol nihil kudet gelap gulita ketuker tertukar ketukar kebalik terbalik salah_sebut dangkal cetek minim sebatas "
        "gaptek bingung nyangka menyangka dikira mengira kira baru_tahu tidak_tahu tidak_paham tidak_ngerti tidak_pernah_dengar ngeblank jeblok remed remedial "
        "merah katak kurang_update ketinggalan ketinggalan_berita tidak_ngeh tidak_nyambung plonga pengetahuan_umum garuk cengo asal_jawab ngarang menebak "
        "nebak nyontek lupa tidak_hafal sedikit_sekali pas_pasan alakadarnya seadanya secuil seujung_kuku kulit kulitnya permukaan hanya_dari dari_tiktok "
        "dari_film drakor belum_pernah_belajar cengok melongo_doang planga_plongo plongo hah_heh hah bingung_sendiri pusing_dengernya mumet_dengernya "
        "asing_di_telinga istilah_asing ga_mudeng tidak_mudeng ora_mudeng ora_ngerti ora_weruh teu_ngarti teu_nyaho indak_tau indak_mangarati tra_tau kada_tahu "
        "tidak_kenal tidak_ingat tidak_bisa_nunjuk tidak_bisa_nyebut tidak_bisa_jawab salah_semua salah_tebak salah_jawab salah_tunjuk salah_nunjuk "
        "ketuker_mulu tertukar_terus nyampur dikirain disangka kukira kupikir dikira_merek kira_merek merek_hp merek_sepatu nama_makanan nama_obat pikir_itu "
        "baru_dengar baru_denger baru_ngeh baru_sadar baru_nyari belum_dengar belum_tahu belum_paham belum_pernah_baca googling_dulu nyari_di_google "
        "buka_google nanya_google nol_besar nol_puthul nol_koma minim_banget minim_pengetahuan cetek_banget dangkal_banget tipis setipis sejengkal sejumput "
        "sepotong sepotong_sepotong setengah_setengah permukaannya_doang kulit_luar sampulnya sebatas_judul sebatas_dengar sebatas_nama cuma_tau cuma_tahu "
        "taunya_cuma tahunya_cuma hanya_tahu hanya_mengenal sekadar_tahu modal_tiktok modal_wikipedia dari_meme dari_drakor film_marvel lagu_kpop "
        "sampai_terminal sampai_pasar peta_dinding warteg di_luar_jangkauan ketinggalan_jaman ketinggalan_zaman ketinggalan_kereta gaptek_geografi buta_peta "
        "buta_huruf_politik gelap_gulita kosong_melompong kosong_blong otak_kosong loading_lama 404 clueless no_idea know_nothing remed_terus nilai_merah "
        "nilai_tiga nilai_empat dapet_d ngulang_mata_kuliah tidak_lulus jurusan_lain anak_teknik anak_ipa anak_akuntansi bukan_anak_hi"
    ),
    "foreigner": (
        "bule turis orang_asing orang_luar ekspat ekspatriat wisatawan backpacker tamu_asing tamu_luar tamu delegasi native native_speaker londo wong_londo "
        "kulit_putih warga_asing mahasiswa_asing pertukaran exchange pelajar_asing dosen_asing klien_asing orang_jepang orang_korea orang_cina orang_amerika "
        "orang_arab orang_india orang_eropa orang_australia orang_prancis orang_jerman buyer_asing buyer investor_asing rekan_asing mitra_asing teman_asing "
        "asing foreigner foreigners tourist bos_asing wna mister pendatang bulek perwakilan delegate luar_nagari urang_lua dura_negara pelancong orang_bule "
        "wong_bule bule_bule mas_bule pak_bule tamu_dari tamu_mancanegara tamu_negara pembeli_asing klien_luar rekan_luar kolega_asing kawan_asing "
        "kenalan_asing teman_bule temen_bule orang_barat wong_manca tiyang_manca uwong_manca urang_asing urang_bule jalma_deungeun oreng_manca anak_kulit_putih "
        "penumpang_asing wisman kru_asing awak_kapal_asing atasan_asing bos_korea bos_jepang majikan_asing majikan host_family penpal pen_pal sahabat_pena "
        "turis_asing pengunjung_asing jurnalis_asing media_asing wartawan_asing peneliti_asing duta_asing kedutaan_asing ambassador overseas "
        "international_students exchange_student orang_melayu orang_rusia orang_turki orang_belanda orang_thailand orang_filipina orang_vietnam orang_afrika "
        "orang_meksiko orang_brazil orang_brasil orang_pakistan orang_mesir orang_iran orang_italia orang_spanyol orang_swedia orang_taiwan"
    ),
    "stranger": (
        "orang_baru orang_tidak_dikenal orang_yang_belum_dikenal kenalan kenal_orang ketemu_orang bertemu_orang orang_banyak umum publik audiens depan_umum "
        "depan_kelas panggung keramaian kerumunan asing stranger strangers satpam kasir penonton peserta tetangga_baru rombongan baru_kenal orang_banyak_banget "
        "orang_tak_dikenal tak_kenal belum_kenal ga_kenal tidak_kenal wajah_baru muka_baru lingkungan_baru teman_baru anak_baru kenalan_baru abang_ojol "
        "tukang_parkir tukang_sayur penjual resepsionis penjaga kurir customer_service pelayan sopir_taksi sebelahnya sebangku se_bangku se_gerbong "
        "satu_gerbong satu_bus mikrofon mik mic podium mimbar audience kamera_zoom panel forum hadirin pendengar para_hadirin khalayak ribuan_orang "
        "seribu_orang ratusan_orang rame_rame banyak_orang"
    ),
    "speak": (
        "obrol ngobrol bicara ngomong omong omongan cakap bercakap komunikasi cerita sapa menyapa nyapa presentasi pidato mc menyampaikan tutur bertutur lidah "
        "suara chat chatting telepon telpon nelpon telfon kalimat basa_basi speaking talk talking speak percakapan aksen logat diajak_bicara diajak_ngobrol "
        "sambutan wawancara interview moderator pembawa_acara penyiar public_speaking bersuara buka_mulut mulut bibir kata_kata ucap ucapan ngejelasin berkata "
        "kenalan berkenalan video_call meeting rapat zoom pengucapan ngorta mangecek kecek nyarios ngendika omonge bercuap tanya_jawab small_talk sosialisasi "
        "bersosialisasi bergaul gaul bahasa_tubuh tatap kontak_mata intonasi penyampaian obrolin mengobrol berbincang bincang cerocos nyeletuk menjawab "
        "jawab_pertanyaan bertutur_kata lisan verbal vokal ngomong_inggris speaking_inggris berpidato ceramah khotbah orasi debat_inggris mendongeng dongeng "
        "siaran announcer menyiarkan ngehost host nge_mc ngemsi resepsionis guide memandu pemandu jadi_penerjemah interpreter juru_bicara jubir humas nelponin "
        "angkat_telpon angkat_telepon balas_chat balas_email email surel pesan voice_note vn presentasiin ngajar menerangkan berkomunikasi nyampein menyampein "
        "nyampaikan ngutarain mengutarakan utarakan mengungkapkan ungkapin pelafalan pronunciation diksi tutur_bahasa bahasa_lisan tanya_arah nanya_jalan "
        "nanya_arah ajak_ngobrol ajak_bicara ngajak_ngobrol ngajak_kenalan tukeran_nomor tukar_nomor hai_duluan say_hi bilang_halo salam_kenal bersapa "
        "tegur_sapa bertegur ngarumpi nongkrong maota bacarita bakucarita bapandir kacek pandir crito cariyos nyarita ngawangkong ngawangkong_jeung "
        "carita"
    ),
    "language": (
        "bahasa inggris english mandarin bahasa_arab bahasa_jepang bahasa_korea bahasa_prancis bahasa_asing grammar kosakata vocab toefl ielts penerjemah "
        "subtitle translate terjemah poliglot bilingual duolingo berbahasa bhs_inggris ingris les_inggris cas_cis_cus bahasa_mandarin bahasa_rusia "
        "bahasa_jerman bahasa_spanyol bahasa_belanda bahasa_turki basa_inggris basa_arab basa_deungeun basa_enggres english_gue englishku inggrisku inggrisnya "
        "japanese korean french jlpt n3 hsk topik delf speaking_ku listening tenses past_tense kosa_kata conversation multilingual tiga_bahasa empat_bahasa "
        "lima_bahasa dua_bahasa banyak_bahasa bahasa_isyarat google_translate translator kamus_saku logat_bule aksen_british native_level"
    ),
    "shy": (
        "malu pemalu pemalunya grogi grogian gugup kaku canggung kikuk minder gemetar gemeter gemetaran keringetan keringat keringet berkeringat dingin panik "
        "panikan diam diem bisu membisu bungkam tunduk menunduk nunduk kabur takut gagap terbata belepotan mingkem sembunyi ngumpet pendiam tertutup kuper "
        "ansos antisosial kelu ciut menciut mati_kutu nervous demam_panggung menghindar salting kagok lari melipir mundur deg_degan jantung kram kebelet "
        "membeku beku freeze patung mematung kanebo nempel sungkan segan ragu rikuh isin isinan era parno trauma phobia fobia keringat_dingin tergagap "
        "tersendat macet pucat lemas lemes nangis tidak_berani tidak_pede krisis_percaya_diri gelagapan gelagepan keder kalang_kabut tersipu bersembunyi umpet "
        "pura_pura pura_tidur pura_sibuk pergi ngacir garing krik kering datar cadel sumeng introver introvert low_signal anxiety awkward insecure kepleset "
        "keseleo terbolak tersipu_sipu kikuk_banget grogi_parah gemeteran tremor menggigil ngilu merinding_takut mules mulas sakit_perut mual_duluan "
        "pusing_duluan pingsan semaput mimisan demam panas_dingin meriang keringat_jagung basah_kuyup muka_merah merah_padam_malu pipi_merah mukanya_pucat "
        "jantungan jantung_copot dag_dig_dug berdebar sesak napas nafas kehabisan_kata speechless kehilangan_kata kata_kata_hilang hilang_kata lidah_kelu "
        "lidah_kaku lidah_kepleset terkunci keiket terikat tersekat tercekat mulut_terkunci gagu gagap_terus terbata_bata patah_patah belibet belepetan "
        "blepotan mbulet muter_muter muter_doang berputar_putar kumur_kumur kumur ga_kedengeran nyaris_tak_terdengar suara_hilang suara_habis bisik_bisik "
        "berbisik lirih pelan_banget menatap_lantai liat_lantai lihat_sepatu tatap_mata mainin_hp pura_pura_nelpon pura_pura_baca pura_pura_bisu "
        "pura_pura_sakit izin_sakit izin_ke_toilet toilet kamar_mandi ke_dapur di_kamar pojokan pojok sudut_ruangan barisan_belakang paling_belakang "
        "di_balik_ibu rok_ibu ketiak_ibu belakang_ibu belakang_mama umpetan mengurung melarikan_diri muter_balik putar_balik ngibrit mengkeret mengkerut "
        "ciut_nyali nyali_ciut nyali_kecil ga_ada_nyali nggak_berani tak_berani ga_pede krisis_pede rendah_diri kurang_pede insecure_parah minderan malu_maluin "
        "malu_sekali malu_bertanya pemalu_parah pemalu_kronis siput keong kura_kura putri_malu tempurung cangkang batu_nisan patung_liberty tembok "
        "kanebo_kering robot es_batu kulkas silent_reader off_cam kamera_mati mute_terus mic_mati diem_bae diem_doang diam_saja membisu_seribu mingkem_aja "
        "ngangguk_doang nyengir_doang senyum_doang cuma_ngangguk cuma_senyum cuma_nyengir cuma_diam dingin_banget jutek_sama_orang_baru jaga_jarak menarik_diri "
        "penyendiri menyendiri suka_sendiri soliter lone_wolf loner kutu_kamar anti_orang asosial antisos ngumpet_di minta_ditemenin minta_temenin "
        "minta_tolong_teman minta_diwakilin diwakilkan nunjuk_gambar bahasa_tubuh bahasa_kalbu bahasa_tarzan tarzan yes_no_yes_no yes_no i_am_fine "
        "awkward_banget panyegan pandiam isinen isin_isin todus todusan lek_len lek wirang eraan éra pundung_mun_ditanya rikuhan ewuh sungkanan malu_skali "
        "takutan"
    ),
    "ease": (
        "lancar luwes supel ramah akrab cair pede percaya_diri bergaul fasih cas_cis_cus cas cis cus berani santai hangat nyaman komunikatif jelas klop gaul "
        "fluent menyenangkan cerewet bawel nyerocos nyambung asik asyik wani wanen enteng tanpa_beban tanpa_canggung tidak_canggung tidak_malu temenan "
        "langsung_akrab cepat_akrab gampang_akrab mudah_bergaul ekstrovert extrovert ekstrover friendly easy_going nempel_terus ngalir mengalir hidup "
        "bersahabat terbuka_sama_orang murah_senyum ramai_obrolan dimengerti dipahami menarik_perhatian pintar_ngomong pintar_bicara jago_ngomong lihai_bicara "
        "nyapa_duluan disapa berteman kawan nyaring lantang confident percaya_diri_tinggi casciscus talkative humoris pembawaan hangat_banget ramah_tamah "
        "murah_sapa gampang_nyapa nyapa_semua menyapa_semua disukai_tamu disayang_tamu dicari_tamu dikerubutin dikerumuni rame_terus menghibur penghibur "
        "bikin_betah bikin_nyaman bikin_ketawa memikat_pendengar memukau disimak nyimak_semua semua_nyimak semua_mendengarkan terdengar_jelas jelas_banget "
        "lantang_jelas tegas_jelas artikulasi mengalir_aja ngalir_aja kayak_air lancar_jaya lancar_bener lancar_banget fasih_banget cakap_banget luwes_banget "
        "lihai_ngomong pandai_bicara pandai_bercakap pandai_bergaul pandai_berteman gampang_kenal cepet_kenal cepat_kenal cepet_nyambung langsung_nyambung "
        "langsung_cair suasana_cair suasana_hidup bikin_cair mencairkan ngelawak melucu guyon bercanda akrab_banget sok_akrab_positif akrab_seketika "
        "kayak_kenal_lama kayak_udah_kenal temen_lama kawan_lama teman_di_mana banyak_teman banyak_temen temennya_banyak teman_dari_mana temen_dari_mana "
        "jaringan relasi networking koneksi pergaulan_luas gaulnya_luas nambah_teman dapat_teman dapet_kenalan tanpa_grogi tanpa_malu tanpa_takut tanpa_ragu "
        "tanpa_gugup percaya_diri_penuh pede_abis pede_jaya pd pd_aja pede_aja gas_aja hayuk hayu ayo siapa_takut gas langsung_gas maju_duluan "
        "angkat_tangan_duluan duluan_maju berani_banget nyali_besar bernyali wani_banget bebas_ngomong ceria periang ekspresif vokal_banget banyak_omong "
        "banyak_cerita suka_cerita tukang_cerita pencerita storyteller extroverted social_butterfly outgoing friendly_banget approachable sociable chatty "
        "grapyak semanak someah soméah capetang wanian teu_éra ramah_bana pandai_maota mudah_ngawan kenal_semua kesayangan_tamu favorit_tamu mc_kondang "
        "penyiar_radio sales_ulung"
    ),
    "mediate": (
        "damai mendamaikan perdamaian lerai melerai tengah menengahi nengahin penengah akur rukun merukunkan mediasi mediator memediasi baikan islah juru_damai "
        "misahin memisah pisah salaman tawuran dua_kubu kubu dua_pihak kedua_pihak redam meredam meredakan redain tenangin nenangin menenangkan jembatan "
        "menjembatani rekonsiliasi wasit bertikai berselisih selisih pertikaian perselisihan percekcokan cekcok pertengkaran tengkar bertengkar berantem gelut "
        "rebutan ribut dinginin mendinginkan adem_lagi cooling pihak_ketiga memihak dua_duanya sama_sama_untung win_win win solution solusi jalan_keluar "
        "jalan_tengah titik_temu nyatuin menyatukan pemersatu perekat hakim cari_aman pendamai mendamai damaikan didamaikan berdamai didamaiin damaiin "
        "ngedamaiin juru_lerai pelerai dilerai merangkul_semua dirangkul menyatukan_dua satukan mempertemukan dipertemukan ketemuin duduk_bareng duduk_semeja "
        "semeja satu_meja duduk_bersama berunding_bareng jabat_tangan jabatan_tangan berjabat bermaafan maafan saling_maaf saling_memaafkan pelukan berpelukan "
        "akur_lagi rujuk rukun_lagi baikan_lagi temenan_lagi gencatan gencatan_senjata adem_ayem meredakan_suasana mereda reda cair_lagi tenang_lagi kondusif "
        "mendinginkan_suasana dinginin_suasana pemadam pemadam_kebakaran air_dingin es_batu_di juru_selamat penyambung_lidah jembatan_antara perantara "
        "penghubung musyawarah mufakat rembug rembukan berembuk ngerukunke ngrukunke misah padu bacakak bakalai baku_pukul baku_marah berseteru seteru "
        "musuh_bebuyutan musuh_lama dua_orang_ribut yang_ribut yang_berantem yang_bertengkar sengketa_tanah rebutan_warisan rebutan_lahan pembagian_warisan "
        "pecah_geng dua_geng dua_kelas dua_divisi dua_keluarga dua_pihak_ribut konflik_keluarga konflik_kantor cekcok_rumah_tangga hakim_garis"
    ),
    "negotiate": (
        "nego negosiasi negosiator bernegosiasi tawar nawar menawar tawar_menawar runding berunding perundingan lobi melobi ngelobi bujuk membujuk ngebujuk "
        "rayu merayu ngerayu yakin meyakinkan yakinkan sepakat kesepakatan setuju kompromi kontrak diskon deal luluh meluluhkan mengalah ngalah ambil_hati "
        "ngambil_hati persuasi persuasif izin minta_izin vendor debt_collector penjual harga pembeli sponsor proposal berubah_pikiran nurut menurut dituruti "
        "mau_nurut goyah lunak melunak luluhin debat argumen dagang jualan closing customer klien komplain pelanggan murah potongan tarif memaksa maksa "
        "tanpa_maksa mempengaruhi pengaruhi diplomatis taktis diplomat sejati dengar_sama_dia negoin nego_harga nawar_harga ditawar tawarannya penawaran "
        "melobi_sponsor dapet_sponsor cari_sponsor dapet_diskon minta_diskon minta_potongan turunin_harga nurunin_harga harga_turun separuh_harga "
        "setengah_harga harga_miring harga_pas dapet_murah lebih_murah goceng ceban cicilan_diperpanjang perpanjang_tenggat perpanjangan nambah_waktu "
        "minta_tenggat izin_orang_tua minta_restu dapet_restu restu_mertua calon_mertua ngomong_ke_dosen dosen_killer dosen_galak bos_galak satpam_galak pak_rt "
        "kepala_sekolah dekan atasan_setuju direstui disetujui diiyain di_acc acc goal tembus dikabulkan mengabulkan berubah_pikiran_karena membalik_keputusan "
        "membujuk_kakek membujuk_adik dibujuk mbujuk ngebujukin ngolo ngarayu ngrayu bujukan rayuan rayuannya omongan_maut kata_kata_maut jurus sihir hipnotis "
        "mantra terhipnotis terbuai kelepek_klepek luluh_juga akhirnya_nurut ikut_maunya teryakinkan yakinin diyakinkan_dia persuasif_banget persuasive "
        "sales_pitch closingan jualan_laku laku_keras prospek buyer supplier distributor tender lelang perjanjian_kerja gaji_naik naik_gaji nego_gaji "
        "kesepakatan_bersama deal_dealan win_win sama_sama_untung sama_sama_senang sama_sama_puas semua_puas semua_senang bargaining bargain haggle persuade "
        "persuading convince convincing negotiate negotiating"
    ),
    "tact": (
        "halus santun sopan diplomatis taktis tenang adem kalem sabar kesabaran kepala_dingin hati_hati jaga_perasaan menjaga_perasaan bijak bijaksana menahan "
        "nahan menahan_diri manis kontrol_emosi mengendalikan ngerem jernih kebal terkendali lembut empati peka pilih_kata pilih_kalimat memilih_kata merangkai "
        "rangkai_kata tanpa_nyakitin tanpa_menyakiti enak_didengar lemah_lembut stabil kepancing terpancing tersulut kesulut kebakar terbakar kebawa_emosi "
        "terbawa_emosi kontrol_diri emosi_stabil sejuk teduh mencairkan cairin senyum senyumin tersenyum redup win_win berkepala_dingin kuasai_diri tahan_emosi "
        "menata basa_basi minta_maaf meminta_maaf halus_banget alus lemah_lembut_tuturnya tutur_kata_halus tutur_katanya bahasa_halus bahasa_yang_halus "
        "kata_kata_halus tanpa_menyinggung tanpa_melukai tanpa_nyinggung tanpa_kehilangan_muka jaga_muka menjaga_muka menjaga_hati jaga_hati jaga_lisan "
        "menjaga_lisan jaga_omongan jaga_mulut jaga_lidah hati_hati_bicara mikir_sebelum_ngomong pikir_dulu_sebelum baca_suasana membaca_suasana tau_kapan_diam "
        "tahu_kapan_diam kapan_diam kapan_bicara kapan_maju kapan_mundur tau_tempat tahu_tempat timing sabar_menghadapi sabar_ngadepin ngadepin_orang_marah "
        "ngadepin_komplain tetap_tenang tetep_tenang tetap_kalem tetep_kalem tetap_sopan tetep_sopan tetap_senyum tetep_senyum tetap_adem tetep_adem "
        "tetap_dingin kepala_tetap_dingin nada_datar nada_rendah nada_lembut suara_lembut suara_rendah tarik_napas tarik_nafas hitung_sampai_sepuluh "
        "ngalah_demi mengalah_demi menahan_amarah nahan_amarah nahan_emosi menahan_emosi menelan_amarah menguasai_diri pengendalian_diri kendali_diri "
        "bisa_ngerem rem_mulut ga_mempan tidak_mempan kebal_hinaan anti_baper dewasa matang tidak_gampang_emosi tidak_mudah_emosi tidak_mudah_marah "
        "tidak_gampang_marah tidak_pernah_marah tidak_pernah_bentak tidak_pernah_membentak cool calm patient_with_angry tactful diplomatic level_headed sareh "
        "sumeh lila alon andhap_asor leuleuy lemes_lidahna lamak_kato manis_mulut mulut_manis omongan_manis ngomong_manis bahasa_manis dibungkus_manis "
        "kritik_halus kritik_dibungkus nolak_halus menolak_halus minta_maaf_duluan"
    ),
    "anger": (
        "marah pemarah amarah emosi emosian ngamuk mengamuk amuk ngegas bentak membentak kasar sumbu_pendek sumbu meledak ledak temperamen temperamental pedas "
        "pedes ceplas ceplos ceplas_ceplos nyolot nonjok tonjok banting membanting judes maki memaki sewot adu_mulut jotos adu_jotos disenggol senggol bacok "
        "senggol_bacok galak naik_darah darah_tinggi darah ngancem ancam mengancam memperkeruh keruh blak blakan blak_blakan tembak ngomporin kompor provokasi "
        "provokator gelut gebrak teriak urat tegang berang murka geram naik_pitam pitam mendidih panas memanas cepat_panas lempar melempar damprat semprot "
        "nyemprot labrak ngelabrak ribut keributan cekcok ngajak_ribut ngajak_gelut walk_out mogok bar_bar barbar nyelekit menyakitkan nusuk menusuk "
        "setajam_silet nyakitin menyinggung menyindir sindir nyinyir sarkas bersumbu nesu ngamukan gampang_nesu bengis perang_mulut bensin api tersulut "
        "gampang_emosi tanpa_saringan tanpa_filter asal_jeplak jeplak baperan baper kepancing meninggi nada_tinggi bete kebakaran_jenggot garang tensi "
        "tempramen nyerang menyerang menyerang_balik nyerocos_kasar gampang_meledak mudah_meledak meledak_ledak cepat_marah lekas_marah gampang_marahan "
        "marah_marah ngambekan_kasar bentak_bentak dibentak teriak_teriak tereak jerit ngoceh_kasar kata_kasar kata_kata_kasar kata_kotor kebun_binatang "
        "nama_binatang memaki_maki misuh pisuh misuhin ngumpat mengumpat umpatan sumpah_serapah bogem tinju tinjunya ninju pukul memukul mukul gampar tampar "
        "nampar tendang nendang main_tangan main_fisik main_pukul kepalan golok parang clurit pisau piring_terbang piring_melayang barang_melayang "
        "kursi_melayang banting_pintu banting_hp membanting_pintu gebrak_meja menggebrak meja_digebrak menunjuk_muka tunjuk_muka nunjuk_nunjuk melotot_marah "
        "mata_melotot urat_leher rahang gigi_gemeretak ubun_ubun asap_di_kepala berasap_marah api_disiram minyak_ke_api nyiram_bensin bensin_ke_api "
        "kompor_meleduk kompor_mleduk petasan mercon bom_waktu bom granat gunung_meletus gunung_berapi macan singa_lapar harimau banteng seruduk nyeruduk "
        "tabrak main_tabrak main_sikat sikat hajar ngehajar ajak_duel duel tantang nantang nantangin tantangin berkelahi kelahi baku_hantam bakuhantam "
        "perang_terus ngajak_perang cari_gara cari_ribut suka_ribut bikin_ribut biang_ribut biang_onar biang_kerok tukang_ribut tukang_ngomporin tukang_marah "
        "memanas_manasi manas_manasin adu_domba memperkeruh_suasana memperparah tambah_runyam makin_runyam runyam tambah_panas makin_panas makin_ribut "
        "tambah_ribut makin_ruwet_masalahnya tambah_gede tambah_parah bubar_jalan pecah_kongsi pecah diusir ngusir usir mengusir labrak_orang ketus jutek "
        "jutek_abis judes_banget nyelekit_banget pedes_banget setajam_pisau setajam_golok lidah_tajam mulut_tajam mulut_pedas mulut_ember mulut_sampah "
        "mulut_rem_blong rem_blong tanpa_rem tanpa_tedeng tedeng nyablak nyeplos asal_ngomong asal_bunyi asbun frontal frontal_banget to_the_point_nyakitin "
        "tone_deaf tidak_peka kurang_peka ga_peka tidak_sopan kurang_ajar bikin_nangis bikin_orang_nangis sampai_menangis bikin_sakit_hati bikin_tersinggung "
        "tersinggung_semua menyinggung_orang bikin_malu_orang mempermalukan permalukan hinaan memojokkan mojokin nyudutin menyudutkan menyalahkan nyalahin "
        "playing_victim balas_dendam dendam dendaman egois_nego ngeyel_nego nyerah_di_harga_pertama langsung_nyerah ga_tega_nawar harga_pertama bayar_penuh "
        "kemahalan ditipu_pedagang ga_pernah_menang tidak_pernah_berhasil impulsif impulsive hot_headed short_fuse short_tempered temper explosive blunt rude "
        "aggressive muntab muntab_terus brangasan getap ambekan babari_ambek gampil_nesu nesunan pamberang pemberang bengis_muka naiak_darah naik_tensi "
        "nae_darah panasan kalap gelap_mata hilang_kendali hilang_kontrol lepas_kontrol lepas_kendali ga_bisa_ngerem tidak_bisa_ngerem tidak_bisa_menahan "
        "tidak_bisa_nahan tidak_bisa_mengendalikan ga_tahan_emosi"
    ),
    "data": (
        "data angka statistik grafik tabel diagram laporan excel spreadsheet hitung hitungan menghitung matematika logika teka teki teka_teki puzzle sudoku "
        "catur detektif kasus riset meneliti penelitian pola sebab akibat sebab_akibat bukti fakta argumen sumber hoax hoaks hoak berita_bohong berita_palsu "
        "penipuan penipu bodong investasi_bodong kesimpulan kurva persen persentase rumus dataset infografis chart hipotesis variabel survei sampel rubik "
        "koding coding program debug tts penalaran tes_logika soal_cerita clickbait judul konspirasi teori_konspirasi pinjol phishing undian berantai broadcast "
        "bulat bumi_datar iklan testimoni celah kejanggalan janggal klaim informasi info bahan bacaan audit auditor akuntan forensik data_mentah set_data "
        "big_data olah_data olahan_data pivot rumus_excel excel_ratusan dashboard neraca laba_rugi pembukuan anggaran estimasi probabilitas peluang_angka "
        "kemungkinan regresi korelasi kuesioner metode metodologi eksperimen laboratorium investigasi investigator penyidik intel audit_keuangan "
        "auditor_internal sandi kode_rahasia kriptografi tebak_tebakan trik_sulap sulap misteri pelaku pembunuhnya film_detektif novel_detektif conan agatha "
        "sherlock_holmes pasal_jebakan jebakan_kontrak isi_kontrak syarat_dan_ketentuan promo diskon_palsu testimoni_palsu obat_keliling jualan_obat obat_dewa "
        "minyak_sakti skema_ponzi ponzi mlm trading_bodong arisan_bodong sms_penipuan link_phishing menang_undian undian_palsu grup_wa grup_keluarga "
        "pesan_berantai forward forwardan broadcast_wa video_hoax video_editan foto_editan editan ai_palsu deepfake berita_viral kabar_burung isu_ga_jelas "
        "rumor zodiak_dipercaya ramalan dukun mitos_keluarga bumi_datar_percaya vaksin chip konspirasi_dunia nilai_statistik nilai_matematika nilai_logika "
        "tes_iq iq tpa tes_potensi soal_hots hots soal_logika soal_penalaran olimpiade_matematika juara_catur turnamen_catur debat_data peta_pikiran mind_map "
        "mindmap flowchart alur_pikir skema bagan"
    ),
    "think": (
        "analisis analisa menganalisis menganalisa analitis analitik analytical nalar bernalar pikir berpikir mikir pemikiran pikiran logis otak akal kritis "
        "simpul menyimpulkan nyimpulin telaah menelaah urai mengurai menguraikan bedah membedah ngebedah sistematis rasional runtut pilah memilah milah cerna "
        "mencerna petakan memetakan strategi baca_situasi akar_masalah akar benang_merah benang_kusut menimbang pertimbangan memprediksi prediksi menebak nebak "
        "tebak telusur menelusuri cek ngecek crosscheck verifikasi mengkaji kaji kajian evaluasi membandingkan bandingin ngebandingin bandingkan menghubungkan "
        "mengaitkan kait dampak skenario tiga_langkah langkah_ke_depan sudut mengolah ngolah menafsirkan tafsir menangkap nangkep nangkap inti ringkas "
        "memecahkan mecahin masalah_rumit rumit kompleks ruwet njelimet jelimet deduksi thinker thinking berpikir_kritis pola_pikir daya_nalar daya_analisis "
        "daya_pikir cara_berpikir cara_mikir cara_mikirnya proses_berpikir mikir_panjang pikir_panjang berpikir_panjang mikir_dalam mikir_dalem mikir_logis "
        "mikir_runtut mikir_strategis mikir_cepat mikir_jauh jauh_ke_depan jangka_panjang sepuluh_langkah lima_langkah dua_langkah langkah_lawan baca_pola "
        "baca_data baca_angka baca_grafik membaca_grafik baca_tabel membaca_data baca_gerak membaca_situasi membaca_keadaan membaca_arah membaca_maksud "
        "makna_tersirat tersirat maksud_tersembunyi motif motif_tersembunyi udang_di_balik baca_karakter baca_orang membongkar bongkar_argumen "
        "bongkar_kebohongan nangkap_bohong deteksi mendeteksi mengendus endus mencium_gelagat gelagat firasat_data menghitung_risiko hitung_risiko risiko "
        "untung_rugi plus_minus pro_kontra pertimbangin ditimbang timbang menimbang_nimbang memilah_milih saring menyaring saringan filter_informasi "
        "cari_sumber cek_sumber cek_fakta cek_dulu cek_ulang dicek kroscek tabayun verifikasi_berita tanya_bukti minta_bukti minta_data ragu_dulu skeptis_dulu "
        "tanya_kenapa kenapa_kenapa bertanya_kenapa akar_persoalan akar_permasalahan penyebab biang_masalah sebab_musabab rantai_sebab merangkai_petunjuk "
        "petunjuk clue menyusun_puzzle nyusun_puzzle menyusun_argumen nyusun_argumen merangkum merangkum_data meringkas ringkasan poin_penting inti_masalah "
        "inti_bacaan inti_pembicaraan menyimpulkan_dengan simpulan simpulannya mengaitkan_kejadian menghubungkan_kejadian menghubungkan_titik nyambungin_titik "
        "konteks memetakan_masalah pecah_masalah dipecah_kecil memecah_masalah solver problem_solver problem_solving troubleshooting critical_thinking "
        "overanalyze analytical_thinker strategis perencana perencanaan planning rencana_matang ngitung ngitungin itung_itungan kalkulasi kalkulator_berjalan "
        "mikir_kemungkinan manimbang manganalisa ngolah_data mengupas kupas ulas ulasan ulasannya menelaah_data mendiagnosis diagnosa diagnosis"
    ),
    "sharp": (
        "tajam tajem encer cepat_tangkap cepet_nangkep jeli cermat teliti silet runtut rapi presisi peka tanggap kritis cerdas cerdik jenius brilian jitu "
        "akurat tepat cekatan skeptis curiga waspada objektif detail rinci njlimet dalem dalam jernih terstruktur logis ketajaman kejelian cepat_mikir "
        "cepet_mikir mata_elang elang tidak_gampang_percaya tidak_mudah_percaya tidak_gampang_ketipu sherlock landep seukeut tungtung smart sharp tajam_banget "
        "setajam_silet_pikirannya pisau_bedah otak_encer otak_cerdas otak_jenius kepala_encer mata_jeli jeli_banget teliti_banget super_teliti sangat_teliti "
        "detail_banget detail_oriented ga_ada_yang_lolos tidak_ada_yang_lolos sekecil_apa_pun hal_kecil hal_hal_kecil titik_koma selisih_seribu nemu_celah "
        "nemu_kesalahan nemu_salahnya nemuin_janggal ketahuan_sama_dia ga_bisa_dibohongin tidak_bisa_dibohongi susah_dibohongi susah_dikibulin susah_ditipu "
        "sulit_ditipu tidak_gampang_dibohongi tidak_gampang_kemakan tidak_mudah_termakan tidak_asal_percaya tidak_langsung_percaya ga_langsung_percaya "
        "tidak_telan_mentah tidak_ditelan akurat_banget sering_bener sering_tepat tepat_sasaran jarang_meleset tidak_pernah_meleset selalu_tepat "
        "prediksinya_tepat sigap_mikir tanggap_situasi cepat_paham cepet_paham cepat_mengerti sekali_baca sekali_liat sekali_lihat sekilas_langsung "
        "langsung_ketemu langsung_tau langsung_nyadar langsung_sadar langsung_ngeh peka_data brilian_banget genius smart_banget pinter_mikir cadiak "
        "cerdik_cendekia masuk_akal berdasar objektif_banget rasional_banget logis_banget runtut_banget sistematis_banget rapi_argumennya argumennya_kuat "
        "argumennya_rapi argumen_kuat argumen_berdasar landep_pikire titis waskito tarampil pangkeng"
    ),
    "dull": (
        "lemot lelet tumpul telmi lola lambat loading pusing asal asal_asalan ceroboh loncat meloncat ngawur buntu mumet mumetan lieur puyeng keriting ngebul "
        "berasap ketipu tertipu kena_tipu ditipu kemakan termakan percaya_saja gampang_percaya mudah_percaya telan menelan nelen ditelen ditelan mentah "
        "mentah_mentah bodong dikibulin kibul dibohongi bohongin diakali polos lugu naif gegabah grusa_grusu sembrono keliru salah_tangkap salah_paham "
        "salah_baca terkecoh kecoh jebakan kejebak terjebak feeling perasaan insting tanpa_mikir tanpa_pikir tidak_mikir dangkal pendek cetek nyerah menyerah "
        "angkat_tangan melambai bingung bengong hang error blank muter berbelit lompat pukul_rata gebyah kesimpulan_dari dicerna sulit_fokus bodoh dodol oon "
        "bloon telat_mikir telat ikut_ikutan ikut_arus kata_orang apa_kata tulalit lemot_banget lemot_parah otak_lemot otaknya_lemot otak_pentium pentium "
        "internet_lemot buffering ngelag nge_lag lag nge_hang ngehang ngeblank_mikir ngadat macet_mikir macet_otak buntu_mikir buntu_pikiran pusing_mikir "
        "pusing_angka pusing_lihat pusing_liat pusing_tujuh_keliling kepala_pecah kepala_pusing mau_pecah kepala_berasap keluar_asap asap_dari_kuping "
        "mata_berkunang berkunang sakit_kepala migrain nyut_nyutan ga_kuat_mikir males_mikir malas_berpikir ogah_mikir ga_mau_mikir tanpa_ngecek ga_dicek "
        "tidak_dicek tidak_ngecek ga_pernah_ngecek tidak_pernah_cek langsung_share langsung_sebar langsung_forward langsung_percaya percaya_aja percaya_semua "
        "percaya_gitu_aja percaya_mentah iya_iya_aja manut_aja nurut_aja_sama ikut_aja_kata kata_medsos kata_tiktok kata_influencer kata_dukun kata_grup "
        "apa_kata_orang ikut_tren korban_iklan korban_clickbait korban_hoax korban_penipuan gampang_dikibulin gampang_dikibuli gampang_dibego gampang_dibohongi "
        "gampang_diyakinkan mudah_diyakinkan gampang_terpengaruh mudah_terpengaruh mudah_dipengaruhi gampang_diakali gampang_terkecoh gampang_kemakan "
        "mudah_termakan baca_judul judulnya_doang judul_doang fotonya_doang liat_foto sampul_doang ga_baca_isi tanpa_baca skip_data salah_hitung salah_itung "
        "salah_ambil_kesimpulan kesimpulan_ngawur kesimpulan_ngaco ngaco kesimpulannya_ngaco kesimpulan_keburu buru_buru_nyimpulin buru_buru keburu terburu "
        "tergesa gegabah_banget asal_tebak asal_nebak asal_jawab asal_pilih asal_comot asal_simpul asal_nyimpulin nyambung_nyambungin cocoklogi ngelantur "
        "ngalor_ngidul ke_mana_mana kemana_mana melebar tidak_fokus tidak_runtut ga_runtut tidak_logis ga_logis tidak_masuk_akal ga_masuk_akal "
        "ga_nyambung_mikirnya tidak_nangkep ga_nangkep tidak_ngeh ga_ngeh tidak_ketangkep lama_nangkep nangkepnya_lama nangkep_lama telat_nangkep telat_paham "
        "lambat_paham susah_paham susah_mencerna sulit_mencerna sulit_memahami susah_nangkep susah_konsentrasi sulit_konsentrasi ga_teliti tidak_teliti "
        "kurang_teliti tidak_cermat kurang_cermat kurang_jeli tidak_kritis kurang_kritis tidak_analitis lupa_ngitung lupa_hitung pakai_perasaan pake_perasaan "
        "pake_feeling pakai_feeling pake_hati pakai_insting modal_feeling nebak_doang nebak_nebak hompimpa lempar_koin hitung_kancing bulet_bulet bulat_bulat "
        "mateng_mateng tanpa_hitung tanpa_itung tanpa_rencana gullible naive careless illogical boneng bodo_banget oon_banget dongo pekok dedel bento "
        "lali_mikir kurang_akal pandek_aka"
    ),
    "culture": (
        "budaya kebudayaan adat tradisi kebiasaan agama suku ras keyakinan kepercayaan mazhab iman ibadah lebaran natal imlek nyepi waisak masakan makanan "
        "kultur culture cultures bangsa etnis pendatang pesantren gereja masjid pura kelenteng kitab puasa kerudung jilbab baju_adat pakaian ritual upacara "
        "kampung_halaman asal_daerah daerah_lain orang_jawa orang_batak orang_papua minoritas mayoritas nonmuslim muslim kristen hindu buddha katolik konghucu "
        "lintas_agama lintas_budaya lintas_iman beda_agama beda_suku beda_budaya gaya_hidup cara_hidup kaum golongan latar latar_belakang berseberangan "
        "warna_kulit kulit_hitam logat_daerah tata_krama etika kelompok turunan multikultural multikultur keberagaman keragaman kebhinekaan bhineka pluralisme "
        "antarbudaya lintas_suku lintas_bangsa beda_bangsa beda_negara beda_keyakinan beda_iman beda_ras beda_mazhab beda_aliran beda_adat beda_kebiasaan "
        "beda_tradisi adat_istiadat adat_orang budaya_orang budaya_lain budaya_asing budaya_luar budaya_barat budaya_timur budaya_baru kebiasaan_orang "
        "kebiasaan_lain tradisi_orang tata_cara cara_orang cara_makan cara_berpakaian cara_ibadah makan_pakai_tangan sumpit makanan_aneh makanan_asing "
        "masakan_luar kuliner_asing pakaian_adat hari_raya hari_besar natalan paskah galungan cap_go_meh imlekan ramadan azan lonceng pendeta pastor biksu "
        "ustaz rabi vihara sinagoge rumah_ibadah tempat_ibadah tetangga_beda tetangga_kristen tetangga_hindu tetangga_nonmuslim orang_cina_tetangga orang_timur "
        "orang_madura orang_minang orang_sunda orang_bugis orang_ambon orang_dayak orang_nias orang_aceh orang_bali pribumi nonpribumi tionghoa keturunan "
        "mualaf ateis agnostik kafir_kafir hijab cadar tato lgbt gay feminis penganut penganutnya jemaat umat seiman seagama sesuku sebangsa sekampung sedaerah "
        "perantau_luar transmigran pengungsi_tetangga anak_pindahan orang_pedalaman pedalaman suku_lain suku_dalam bangsa_mana suku_mana agama_apa agama_mana "
        "dari_mana_saja siapa_saja beda_kasta kasta kelas_sosial kaya_miskin"
    ),
    "opinion": (
        "pendapat pandangan opini kritik dikritik saran masukan koreksi dikoreksi bantah dibantah membantah sanggah disanggah menyanggah beda berbeda ide "
        "gagasan prinsip perbedaan sependapat sepaham seberang berlawanan bertentangan pilihan pilihan_politik sudut_pandang perspektif kacamata cara_pandang "
        "omongan_orang nasihat dinasihati teguran ditegur dikasih_tahu dibilangin diingatkan dikandani didebat berdebat beda_pilihan beda_pendapat "
        "beda_pandangan beda_pikiran tidak_setuju protes diprotes argumen_orang kata_orang_lain jalan_pikiran pemikiran_orang pendirian lawan_bicara idola "
        "beda_kubu pihak_lain beda_prinsip beda_ideologi beda_politik beda_partai beda_capres beda_presiden beda_idola beda_tim pilihan_orang sudut_lain "
        "kacamata_orang sepatu_orang posisi_orang cara_pikir_orang pola_pikir_lain suara_lain suara_berbeda suara_berseberangan pendapat_lain pendapat_orang "
        "pendapatnya pendapatku omonganku_dibantah argumenku_dipatahkan dipatahkan dipatahin dibantai didebat_orang disalahin disalahkan dikomentari dikomen "
        "komentar komentar_orang dikomplain ditegur_orang dinasehati nasehat nasihat_orang dikasih_saran kasih_saran dikasih_masukan kasih_masukan kasih_kritik "
        "ngasih_kritik ngasih_saran feedback review_jelek evaluasi_atasan idenya_ditolak ide_ditolak usul usulan usulnya ditolak_usulnya ditentang "
        "ditantang_idenya dilawan_argumen dicerca dikuliti diketawain_idenya dipertanyakan diragukan diluruskan dibenerin dibetulkan dibetulin dikoreksi_orang "
        "dikoreksi_anak diingetin diingatkan_orang dipapatahan dikandhani ditolak_pendapatnya tidak_sejalan tak_sejalan ga_sejalan tidak_sepikiran ga_sepikiran "
        "ga_sependapat tidak_sependapat ga_sepaham tidak_sepaham ga_satu_suara kontra oposisi_pendapat lawan_debat lawan_politik voting kalah_voting"
    ),
    "open": (
        "toleran toleransi terbuka keterbukaan lapang lapang_dada legowo legawa menghargai hargai menghormati hormati hormat terima menerima nerima open_minded "
        "open minded adaptif beradaptasi adaptasi nyesuain menyesuaikan sesuaikan luwes berbaur membaur bergaul_sama sama_rata rata memandang belajar_dari "
        "pluralis inklusif luas fleksibel moderat biasa biasa_saja terbiasa dimaklumi maklum memaklumi paham_bahwa mau_dengar mendengarkan dengerin "
        "mengaku_salah ngaku_salah mengakui mengubah_pendapat berubah ikut_merayakan ucapin selamat nyaman_dengan berteman_dengan bersahabat campur bercampur "
        "tidak_membedakan tanpa_membeda dirangkul rangkul merangkul respect respek tepa_selira tenggang hidup_berdampingan berdampingan rukun menyimak santai "
        "enjoy coba cicip nyobain asyik_saja toleran_banget toleransi_tinggi toleransinya_tinggi tenggang_rasa tepo_seliro teposeliro berpikiran_terbuka "
        "pikiran_terbuka hati_terbuka terbuka_banget terbuka_sama terbuka_dengan lapang_hati berlapang_dada besar_hati berbesar_hati rendah_hati_mengakui "
        "mau_belajar mau_denger mau_dengerin mau_mendengar mau_mendengarkan mau_mengakui mau_berubah mau_ngalah mau_terima mau_menerima mau_dikritik "
        "mau_dikoreksi siap_dikritik siap_dikoreksi siap_dibantah senang_dikritik senang_dibantah seneng_dikritik seneng_kalo_dibantah malah_seneng "
        "malah_senang malah_terima_kasih malah_penasaran malah_nanya malah_minta malah_diajak berterima_kasih makasih_udah_dikritik diterima_dengan "
        "dengan_senyum dengan_lapang lempeng lempeng_aja santai_aja santai_saja santuy_aja biasa_aja no_problem no_prob tidak_masalah ga_masalah bukan_masalah "
        "tak_jadi_soal tidak_keberatan ga_keberatan oke_aja oke_oke asik_asik_aja asyik_asyik_aja fine_fine gapapa tidak_apa tidak_tersinggung ga_tersinggung "
        "tidak_baper ga_baper tidak_sakit_hati tidak_marah_dikritik tidak_ngambek tidak_memaksa tidak_maksa tidak_memaksakan ga_maksa tidak_pernah_memaksa "
        "tidak_ngejudge ga_ngejudge tidak_menghakimi tidak_pilih tidak_pilih_pilih ga_pilih_pilih tanpa_pilih_pilih nda_pilih tidak_membeda ga_beda_bedain "
        "tidak_membanding setara semua_setara sama_derajat sederajat semua_sama sama_di_mata dianggap_sama diperlakukan_sama perlakuan_sama adil_ke_semua "
        "saudara_sendiri kayak_saudara seperti_saudara seperti_keluarga keluarga_sendiri cucu_sendiri menampung ditampung jagain_tetangga bantu_natalan "
        "bantu_tetangga ngucapin_natal ngucapin ucapkan_selamat ikut_merayain ikut_upacara ikut_adat ikut_adatnya ikut_kebiasaan ikut_cara ngikut_adat "
        "ngikutin_adat menyesuaikan_diri nyesuain_diri gampang_nyesuain gampang_adaptasi mudah_adaptasi mudah_beradaptasi cepat_beradaptasi betah_di_mana "
        "betah_tinggal kerasan nikmatin_semua menikmati_perbedaan warna_warni indah_perbedaan belajar_budaya suka_budaya seneng_budaya cinta_budaya "
        "jatuh_cinta_budaya penasaran_budaya nyicip_makanan dicicip dicobain mencoba_makanan bestie_beda temenan_sama_siapa teman_lintas teman_beda "
        "tetap_berteman tetep_temenan tetep_temen tetep_bestie tetap_akrab tetep_akrab tetap_rukun tetep_mesra tetap_mesra tetap_kawan ngopi_bareng "
        "makan_bareng duduk_bareng_lawan ganti_pendapat ubah_pendapat berubah_pendapat menarik_ucapan narik_omongan akui_salah ngakuin_salah mengaku_keliru "
        "aku_salah tabayyun open_to respectful respect_others accepting welcome welcome_aja inclusive broad_minded narimo narima nampi ngajenan ngahargaan "
        "ngahormatan lapang_hati_nyo"
    ),
    "closed": (
        "keras_kepala kepala_batu batu ngotot ngeyel kolot fanatik sempit rasis rasialis jijik risih aneh rendah merendahkan ejek mengejek ngejek hina menghina "
        "menghinakan judge ngejudge judgemental judgmental hakimi menghakimi tersinggung tersinggungan ngambek ngambekan sakit_hati merasa_paling merasa_benar "
        "paling_benar paling_bener menang_sendiri mau_menang maunya_sendiri musuhin memusuhi musuhan unfriend unfollow blokir block alergi anti benci sesat "
        "kafir haram gengsi nolak menolak kukuh bersikukuh egois kaku manyun mencemooh cemooh mencibir cibir nyinyir picik intoleran ogah_dengar tutup_kuping "
        "tutup_telinga menutup_diri tertutup curiga mencurigai ilfil cengkal kareh_kapalo kareh mutlak harga_mati titik pokoknya absolut diktator otoriter "
        "egonya ego ngebantah bantah_terus tidak_terima tidak_mau_kalah tidak_mau_dengar tidak_pernah_salah tidak_mau_salah dianggap_aneh kampungan barbar "
        "terbelakang kuno primitif jauhi menjauhi menjauh kucilkan mengucilkan stereotip prasangka berprasangka su_uzon suuzon xenofobia tidak_betah "
        "tidak_tahan baper bete sensi sensitif sinis jengkel dongkol kesal kesel mangkel nyolot defensif membela_diri anti_kritik mengatur maksain memaksakan "
        "maksa paksa_orang wangkeng wangkal degil bebal semaunya tidak_bisa_terima debat_kusir keras_kepalanya kepala_karang kepala_besi kepala_baja "
        "tembok_beton beton batu_karang batu_banget batu_abis membatu mbatu ga_bisa_digeser tidak_bisa_diganggu tidak_bisa_ditawar ga_bisa_ditawar "
        "tidak_bisa_dibantah ga_bisa_dibantah tidak_bisa_dikritik tidak_boleh_dibantah pantang_dibantah pantang_dikritik pantang_mundur pantang_salah "
        "anti_dikritik anti_dibantah anti_perbedaan anti_asing anti_barat anti_cina benci_asing benci_orang benci_bule phobia_asing ga_mau_denger "
        "tidak_mau_tahu_pendapat ga_mau_ngalah tidak_mau_mengalah tidak_mau_mengaku ga_mau_ngaku tidak_mau_berubah ga_mau_berubah tidak_mau_terima ga_terima "
        "tak_terima tidak_mau_ikut_adat ga_sudi tak_sudi tidak_sudi sudi tidak_hormat tak_hormat kurang_menghargai tidak_menghargai ga_menghargai ga_ngehargain "
        "tidak_menghormati tidak_menerima tidak_bisa_menerima susah_menerima sulit_menerima susah_nerima sulit_terima susah_adaptasi sulit_beradaptasi "
        "susah_nyesuain selalu_benar merasa_benar_sendiri benar_sendiri bener_sendiri paling_suci sok_suci sok_paling sok_bener sok_tau sok_tahu maunya_menang "
        "maunya_dituruti harus_dituruti harus_menurut harus_nurut harus_ikut harus_sama harus_seiman harus_sepaham harus_setuju cuma_boleh_setuju "
        "caranya_sendiri cara_dia_doang hanya_caranya adatnya_sendiri budayanya_sendiri sukunya_sendiri golongannya_sendiri kelompoknya_sendiri "
        "agamanya_sendiri paling_beradab paling_hebat_sukunya merendahkan_suku meremehkan meremehkan_suku memandang_rendah menghina_agama menghina_adat "
        "menghina_budaya ngatain ngata_ngatain mengatai diejek mengolok olok ngolok olok_olok menertawakan ngetawain ditertawakan_logat nirukan_logat "
        "niru_logat bully ngebully membully bullying usil_ke_beda diskriminasi diskriminatif membedakan membeda_bedakan beda_bedain pilih_pilih pilih_teman "
        "pilih_kasih milih_temen ngejauhin dijauhi dijauhin mengusir_pendatang pindah_rumah pindah_duduk pindah_kursi ngeblok diblok block_orang diblokir "
        "diblokirnya dihapus dikeluarkan_grup kick left_grup keluar_grup out_dari_grup putus_hubungan putus_pertemanan mutusin_silaturahmi unfren musuh_seumur "
        "dimusuhi dicap_musuh cap_musuh dicap_sesat dibilang_sesat mengkafirkan kafir_kafirin dosa najis jijik_banget jijikan mual_lihat geli_liat ogah_makan "
        "ogah_nyoba buang_makanan nyinyirin nyibir dicibir mencaci caci maki_agama ceramahin menceramahi digurui menggurui maksa_orang maksa_ikut "
        "memaksakan_kehendak memaksakan_pandangan memaksakan_pendapat ngotot_banget ngotot_sampai ngotot_sampe ngototan ngeyel_banget kekeuh keukeuh "
        "kukuh_pendirian kekeh bersikeras sikeras mati_matian titik_darah langit_runtuh A_ya_A harga_mati_pendapatnya ga_ganti tak_bergeming bergeming "
        "tidak_bergeming telinga_tertutup kuping_tertutup kuping_tebal masuk_kuping_kiri mental_balik mental_lagi angin_lalu dianggap_angin dianggap_sampah "
        "dianggap_hinaan dianggap_serangan dianggap_salah dianggap_bodoh dianggap_sesat dianggap_musuh dianggap_rendah langsung_sewot langsung_manyun "
        "langsung_bete langsung_nyolot langsung_ngambek langsung_sinis langsung_tersinggung langsung_diem langsung_unfollow gampang_sakit_hati cepat_sakit_hati "
        "gampang_tersinggungan mudah_tersinggung cepat_tersinggung lekas_tersinggung gampang_baper_dikritik ngambek_seminggu didiemin mendiamkan diam_seminggu "
        "ga_nyapa sebulan_ga_nyapa tidak_bertegur_sapa dendam_dikritik balas_kritik ultra fanatik_buta buta_fanatik radikal ekstrem ekstremis garis_keras "
        "kaku_banget kaku_pendirian kolot_banget kuno_banget jadul_pikirannya pikiran_sempit pikiran_kolot picik_banget cupet cupet_pikire kemlinthi dumeh "
        "adigang ngeyelan wangkot bedegong koppig keraih_kapalo kareh_ati keras_hati kapala_batu stubborn closed_minded narrow_minded racist bigoted bigot "
        "judgy intolerant intoleran_banget toleransi_tipis toleransi_rendah xenophobic xenofobik"
    ),
    "habit": (
        "rajin malas_mandi tidur begadang bangun_pagi bangun_siang telat terlambat tepat_waktu disiplin rapi berantakan bersih jorok boros hemat pelit dermawan "
        "jujur bohong setia selingkuh tegas manja mandiri cengeng cengengesan religius taat salat sembahyang mengaji humoris lucu kocak ambisius optimis "
        "pesimis moody perfeksionis pelupa romantis posesif cemburu gigih ulet tekun tanggung_jawab kreatif imajinatif artistik plin_plan labil ragu kompetitif "
        "berwibawa karismatik pemimpin kepemimpinan leader latah penurut patuh nakal badung iseng jahil usil pemalas santuy multitasking gesit cekatan royal "
        "baik_hati penyayang suka_menolong pemaaf pendendam sombong rendah_hati narsis sederhana workaholic pekerja_keras kerja_keras kerja_sendiri cepat_bosan "
        "gampang_bosan mudah_bosan betah_di_rumah rumahan homesick panikan_gelap gampang_lapar introvert introver ekstrovert kuat_begadang gampang_capek "
        "teledor prokrastinasi menunda nunda telaten sregep resikan bersihan gemi pelit_banget royalan matre materialistis sosialita pamer suka_pamer gengsian "
        "hedon sederhana_hidup bersyukur sabar_ngantri penyabar tabah kuat_mental tahan_banting pantang_menyerah gigih_banget konsisten teguh_pendirian "
        "berprinsip idealis idealistis realistis spontan impulsif_belanja pemimpi melankolis perasa sensitif_perasaan gampang_terharu gampang_kasihan kasihan "
        "penyayang_binatang ringan_tangan baik_hati_banget dermawan_banget suka_bohong pembohong jujur_banget apa_adanya polos_orangnya setia_banget playboy "
        "buaya_darat gombal galau susah_move_on gamon patah_hati pemaaf_banget humoris_banget receh garing_humor ngelawak_mulu suka_bercanda iseng_banget "
        "kreatif_banget inovatif visioner pengusaha jiwa_bisnis jiwa_seni jiwa_pedagang teguh_iman hafiz hafal_quran pinter_ngaji rajin_salat rajin_ibadah "
        "rajin_sumbayang shaleh soleh solehah taat_beribadah suka_begadang tidur_larut susah_bangun bangun_kesiangan kesiangan telat_mulu telatan ontime "
        "on_time molor_waktu suka_lupa pikun_kunci lupa_naruh kehilangan_barang ngilangin_barang clumsy kikuk_fisik grasak grusuk pecah_piring tumpah "
        "ga_bisa_diem gabisa_diem ga_bisa_diam hiperaktif adhd disleksia ocd cemas pencemas anxious gampang_cemas gampang_stres gampang_panik_ujian "
        "mental_tempe mental_baja nekat berani_mati adrenalin sok_sibuk sibuk workaholic_banget gila_kerja kerja_lembur lembur males_kerja rebahan rebahan_mulu "
        "mageran kaum_rebahan santuy_banget santai_orangnya kalem_orangnya_pendiam berwibawa_banget karismatik_banget tegas_banget galak_ke_anak leadership "
        "leadership_bagus jiwa_pemimpin suka_memimpin suka_ngatur bossy dominan penurut_banget patuh_orang_tua berbakti sayang_orang_tua anak_mama anak_rumahan "
        "anak_baik anak_nakal bandel mbeling bengal mandiri_banget dewasa_sebelum multitasker perfectionist hardworking lazy honest loyal forgetful punctual "
        "ambitious disciplined"
    ),
    "hobby": (
        "masak memasak mancing memancing gitar piano musik nyanyi menyanyi karaoke dangdut kpop konser nonton_film anime drakor drama_korea game gaming ngegame "
        "mobile_legend ml futsal bola sepak_bola basket badminton bulu_tangkis voli lari jogging renang berenang sepeda gowes motor mobil touring traveling "
        "jalan_jalan keliling liburan hiking naik_gunung mendaki kemping berkebun tanaman bunga anggrek kucing anjing burung ikan_cupang cupang ayam menggambar "
        "gambar melukis lukis foto fotografi nulis menulis puisi novel baca_novel komik menjahit jahit merajut rajut kerajinan koleksi kolektor prangko belanja "
        "shopping make_up dandan fashion skincare tari menari ngigel joget yoga gym olahraga fitness coding ngoding desain editing youtube tiktok podcast "
        "streaming pramuka paskibra kue roti kuliner ngopi rokok merokok pedas makan jajan bakso mie tato otomotif bengkel catering wushu silat karate "
        "jajan_seblak seblak cilok boba masak_masakan baking ngebaking main_basket main_badminton main_gitar main_piano main_drum ngeband band menyanyi_di "
        "karaokean ngerap rap beatbox nonton_bola nonton_bioskop bioskop netflix drakoran marathon_drakor wibu otaku jejepangan cosplay nonton_konser "
        "fangirling mabar push_rank pubg ff free_fire genshin roblox minecraft mobile_legends gamer streamer vlog ngevlog youtuber selebgram konten "
        "bikin_konten kontenkreator affiliate jualan_online dropship thrift ngemall nge_mall mall shopping_online checkout skincarean makeup mua nail_art "
        "rajutan crochet bonsai hidroponik tanam_cabe ternak_lele lele kambing sapi bebek koleksi_perangko koleksi_sepatu koleksi_kaset vespa moge "
        "touring_motor ngebengkel bongkar_motor bongkar_mesin otak_atik_motor las ngelas bertukang tukang_kayu mebel lari_pagi marathon maraton jogging_pagi "
        "sepedaan gowes_pagi renang_tiap silat_sejak karateka taekwondo tinju_hobi boxing ngegym angkat_beban zumba senam voli_pantai takraw panahan panah "
        "memanah nembak_panah naik_kuda berkuda diving snorkeling surfing selancar camping kemah pendaki muncak naik_gunung_rinjani backpackeran "
        "traveling_domestik staycation motret hunting_foto kamera_analog desain_grafis ngedesain ngedit edit_video menggambar_komik bikin_komik melukis_mural "
        "kaligrafi bikin_puisi bersajak menulis_novel wattpad novel_fantasi novel_romance baca_komik baca_manga manga webtoon kutu_buku kolektor_buku "
        "perpustakaan teater drama_musikal akting main_film menari_bali tari_saman jaipong ngremo wayang dalang karawitan gamelan angklung hadrah rebana "
        "marawis qasidah"
    ),
    "body": (
        "tinggi_badan pendek tinggi gemuk kurus gendut berat_badan kidal cadel alergi_udang alergi_debu asma maag minus mata_minus kacamata_tebal buta_warna "
        "diabetes darah_rendah hipertensi sakit penyakit riwayat mabuk_laut mabuk_darat mabuk_perjalanan vertigo fobia takut_terbang takut_ketinggian "
        "takut_gelap takut_hantu kecoak gigi rambut kulit tangan_kiri ngorok insomnia susah_tidur jerawat ganteng cantik difabel kursi_roda tuli tunarungu bisu "
        "sering_sakit gampang_sakit sakit_sakitan anak_tunggal anak_pertama sulung bungsu anak_bungsu dua_bersaudara yatim piatu janda duda menikah nikah "
        "jomblo punya_anak lahir_di rumah_saya tinggal_di merantau perantau desa kota pensiun guru_tk petani nelayan pedagang kaya miskin utang hutang cicilan "
        "motor_sendiri pns_honorer zodiak golongan_darah weton shio suara_serak serak berkumis jenggot rambut_panjang rambut_keriting tindik kacamataan "
        "mata_silinder silinder minus_lima tinggi_150 tinggi_cuma badan_kecil badan_besar langsing kerempeng ceking obesitas diet vegan vegetarian puasa_daud "
        "alergi_seafood alergi_dingin alergi_kacang sinusitis tifus tipes dbd tbc hepatitis jantung_lemah lemah_jantung epilepsi ayan anemia hipotensi "
        "kolesterol asam_urat rematik encok skoliosis patah_tulang kaki_palsu operasi bekas_operasi rawat_inap opname mabuk_kendaraan mabok_darat mabok_laut "
        "muntah_naik takut_jarum takut_darah takut_kucing takut_ular takut_petir takut_badut trypophobia klaustrofobia ketinggian kegelapan horor hantu "
        "latah_kaget suka_kaget kagetan ngigau ngorok_kenceng susah_gemuk gampang_gemuk gampang_sakit_perut gampang_masuk_angin masuk_angin gampang_pilek pilek "
        "single_parent anak_angkat anak_yatim dibesarkan_nenek broken_home keluarga_besar keluarga_petani anak_petani anak_nelayan anak_pejabat anak_guru "
        "anak_tentara anak_pns sudah_menikah udah_nikah tiga_anak dua_anak janda_anak kerja_di_pabrik karyawan_pabrik honorer_di guru_honorer ojol_driver "
        "sopir_truk buruh_tani dagang_bakso tukang_sate montir petugas_kebersihan perawat bidan dokter polisi tentara pilot pramugari arsitek programmer "
        "apoteker rumah_di_desa tinggal_di_desa jauh_dari_kota pelosok ngekos_di kosan tanpa_motor ga_punya_motor pindahan_dari lulusan_smk lulusan_paket "
        "anak_smk anak_tk ipk_pas ipk_tinggi nilai_rapor"
    ),
    "asking": (
        "mau_nanya mau_tanya ingin_tanya ingin_bertanya nanya_dong tanya_dong numpang_tanya izin_bertanya boleh_tanya boleh_nanya pertanyaan titip_pertanyaan "
        "gimana_ya bagaimana_ya menurut_kamu menurutmu kira_kira cocok_tidak cocok_kah apakah_cocok cocokkah bisa_tidak bisakah mungkinkah peluang pantas_tidak "
        "masuk_tidak bagaimana_menurut tolong mohon jawab_ya dijawab minta_saran minta_pendapat tolong_dijawab penasaran_saja iseng_saja sekadar_tanya "
        "kepo_saja langsung_saja terima_kasih selamat_pagi selamat_siang selamat_malam selamat_sore halo hai assalamualaikum salam permisi maaf makasih "
        "sebelumnya kak min nuhun suwun perkenalkan nama_saya apakah kenapa berapa kapan hatur_nuhun mauka_tanya badhe_tanglet bade_naros nyuwun_pirsa kepareng "
        "jawaban itu_saja segitu_saja sekian mau_curhat numpang_curhat curhat curhat_dong gini_kak jadi_gini gini_lho begini_ceritanya oh_iya btw "
        "ngomong_ngomong satu_lagi lanjut lanjut_dong bantu_jawab tolong_bantu mohon_bantuan mohon_info mohon_penjelasan mohon_pencerahan pencerahan "
        "kasih_tau_dong kasih_saran_dong butuh_saran minta_penilaian menurut_anda menurut_bapak menurut_kakak gimana_pendapatmu apa_pendapatmu apa_iya apa_bisa "
        "apa_mungkin bisa_gak bisa_nggak bisa_kah mungkin_ga mungkin_tidak pantaskah layakkah sesuaikah cocok_gak cocok_nggak cocok_gasih cocok_gk pas_ga "
        "pas_gak pas_nggak masuk_gak nyambung_gak nyambung_tidak nyambung_ga ada_harapan ada_peluang ada_kesempatan kesempatan_ada masih_bisa masih_ada "
        "masih_pantas masih_mungkin gimana_dong gimana_tuh piye_iki kumaha_tah kumaha_ieu baa_tu bagemana pripun_niku salam_kenal mas_pandu kak_pandu "
        "mbak_pandu pandu_tolong makasih_banyak thanks_ya thank_you terimakasih oke_deh baiklah ya_sudah itu_aja_sih segitu_dulu sekian_dulu cerita_saya "
        "ceritaku begini sejujurnya_bingung"
    ),
    "context": (
        "kelas_12 kelas_dua_belas kelas_tiga kelas semester mahasiswa_semester lulus_tahun baru_lulus fresh_graduate gap_year lagi_skripsi umur_saya umurnya "
        "usia tahun_ini tahun_depan kata_ibu kata_bapak kata_guru kata_dosen kata_teman katanya denger_denger konon kabarnya saudara_bilang teman_bilang "
        "guru_bk wali_kelas disuruh_ibu disuruh_guru disuruh orang_tua_saya ibu_saya_bilang bingung_pilih bingung_milih bingung_jurusan lagi_cari cari_info "
        "lowongan pendaftaran daftar cpns casn tes_masuk gaji pejabat_kemlu jadi_diplomat kerja_di_kemlu cita_cita ingin_jadi pengen_jadi rencana_masa_depan "
        "karier karir konsultasi link_ini situs_ini bot_ini baca_di brosur tugas_sekolah pr_sekolah presentasi_karier bimbingan_karier seminar_karier "
        "lagi_di_jalan nunggu_angkot menunggu kebetulan bos_saya om_saya tante_saya tetangga_saya_bilang kelas_sepuluh kelas_sebelas kelas_xii kelas_9 kelas_10 "
        "kelas_11 anak_sma anak_kuliahan mahasiswa_baru maba semester_akhir semester_tua lagi_koas lagi_magang lagi_nganggur pengangguran baru_resign "
        "habis_resign baru_putus_kerja pindah_kerja ganti_karier banting_setir umur_17 umur_18 umur_20 umur_25 umur_30 umur_40 tahun_umur berumur dari_bandung "
        "dari_padang dari_makassar dari_medan dari_jogja orang_solo tinggal_di_jakarta kata_bu_guru kata_pak_guru kata_tetangga kata_om kata_tante kata_dosenku "
        "kata_psikolog kata_netizen kata_youtube kata_tiktok katanya_kerja katanya_gaji katanya_susah katanya_harus kabarnya_susah dengar_dengar konon_katanya "
        "gosipnya isunya_gajinya beredar_kabar tetangga_bilang om_bilang ibu_nyuruh bapak_nyuruh ibu_pengen bapak_pengen orang_tua_pengen orang_tua_maunya "
        "keluarga_maunya keluarga_berharap keluarga_besar_udah disuruh_mama disuruh_papa disuruh_bapak dipaksa_ibu ikut_kata_orang_tua tugas_kliping tugas_bk "
        "tugas_pkn pr_ips mau_daftar lagi_daftar ikut_seleksi lolos_administrasi ujian_minggu_depan pengumuman_cpns formasi lowongan_kemlu magang_di_kemlu "
        "kerja_di_kementerian pejabat_kementerian jadi_pejabat jadi_duta jadi_dubes mau_jadi_diplomat pengen_jadi_diplomat saudara_kerja_di paman_kerja_di "
        "om_kerja_di tetangga_kerja_di kerja_di_sana masuk_sana masuk_situ dapat_link dikasih_link dari_instagram dari_google nemu_situs nemu_bot baru_tau_bot "
        "baru_buka lagi_nungguin lagi_di_kereta lagi_di_angkot lagi_makan sambil_nunggu"
    ),
    "can": (
        "bisa mampu sanggup pintar pandai jago ahli lihai mahir piawai hebat kuat cakap terampil berbakat bakat andal diandalkan dipercaya jago_banget gampang "
        "mudah cepat kuasa bisaan pacak iso biso langganan_juara juara terkenal dikenal ditunjuk diminta dipilih andalan spesialis master ratu raja rajanya "
        "suhu dewa berhasil sukses tembus beres kelar tuntas rampung gol dipuji pujian kagum_sama geleng_geleng salut diacungi jempol jempolan diandelin "
        "andelan dimintai diminta_tolong dipanggil_kalau panggil_dia nunjuk_dia dicari_orang nyari_saya nyari_dia kata_orang_jago terbukti langganan "
        "bakat_alami bawaan_lahir dari_lahir spesialisasi keahlian keahliannya kelebihan kekuatan kekuatanku nilai_plus modal_utama senjata_utama "
        "makanan_sehari_hari gampang_banget gampil sepele enteng_aja secepat_kilat secepat_cahaya sekejap hitungan_menit hitungan_detik lima_menit semenit "
        "ga_ada_lawan tak_tertandingi tiada_tara nomor_wahid juaranya jagoan jagoannya suhu_banget sensei dewanya ratunya excellent great good_at brilliant "
        "skilled talented prigel terampil_banget"
    ),
    "cannot": (
        "tidak_bisa tidak_mampu tidak_sanggup susah sulit payah lemah gagal buruk jelek parah jeblok ancur hancur kacau lambat minus nol kurang pas_pasan seret "
        "sukar berat tidak_jago tidak_pintar tidak_bakat bukan_ahlinya bukan_keahlian bukan_bidang titik_lemah kelemahan kekurangan mentok kesulitan kewalahan "
        "nggak_becus becus tidak_becus keteteran buntu remed gatot ambyar amburadul berantakan kacau_balau rusak meleset zonk jeblok_terus remuk apes sial "
        "parah_banget payah_banget lemah_banget jelek_banget buruk_sekali minus_banget nol_besar_soal paling_lemah titik_lemahnya kelemahanku kekuranganku "
        "minusnya nilai_minus PR_besar peer_besar paling_ga_bisa paling_tidak_bisa ga_pernah_bisa tidak_pernah_bisa belum_bisa belum_mampu kurang_mampu "
        "kurang_bisa kurang_pandai kurang_pintar kurang_jago kurang_lihai kurang_cakap tidak_pandai tidak_cakap tidak_lihai tidak_terampil ga_becus ga_bakat "
        "tidak_berbakat ga_ada_bakat bakatnya_nol bukan_bidangku bukan_teman_baik bukan_keahlianku musuh_besar musuh_utama musuh_bebuyutanku ampun ampun_deh "
        "nyerah_duluan angkat_tangan_duluan angkat_bendera bendera_putih lambaikan_tangan kibar_bendera_putih gagal_total gagal_terus selalu_gagal gagal_mulu "
        "ga_pernah_berhasil mustahil_banget nggak_sampe ga_nyampe boro_boro_bisa jangankan_bisa mana_bisa mana_mampu mana_mau mana_tahan ga_ada_bagusnya "
        "terrible bad_at hopeless weak_at poor_at struggle ora_iso ora_biso ora_pinter teu_bisa teu_tiasa indak_pandai tra_bisa kada_kawa seng_bisa tak_pandai "
        "tak_reti"
    ),
    "often": (
        "selalu sering kerap tiap setiap terus biasa biasanya tiap_hari sehari_hari melulu mulu saban kerjaannya pasti langsung otomatis spontan senantiasa "
        "acap acapkali melulu_aja terus_terusan terusan nonstop_aja saban_hari ga_pernah_absen pasti_selalu udah_biasa langganan_jadi hampir_selalu hampir_tiap "
        "mesti_selalu kerjaannya_cuma"
    ),
    "never": (
        "tidak_pernah jarang belum_pernah boro_boro jangankan seumur_hidup hampir_tidak blas sama_sekali sedikit_pun tak_pernah ga_pernah_sekali belum_sekali "
        "tidak_sekalipun tak_sekalipun sekali_pun sekalipun_tidak sama_sekali_ga sama_sekali_tidak barang_sekali tak_satu_pun ga_satupun ga_ada_satupun "
        "babar_blas babar_pisan acan_pernah alun_pernah"
    ),
    "before": ("dulu tadinya dahulu awalnya semula pernah waktu_kecil zaman mulanya"),
    "now": ("sekarang kini akhir_akhir belakangan sejak semenjak makin semakin lama_lama udah_tidak sudah_tidak tidak_lagi mulai berubah"),
    "easily": (
        "gampang mudah cepat sedikit_sedikit dikit_dikit langsung gampangan sekali_disenggol baru_saja begitu gampang_banget mudah_sekali lekas dikit_aja "
        "dikit_langsung salah_dikit beda_dikit kena_dikit disenggol_dikit disindir_dikit baru_dibilangin baru_ditegur baru_lihat belum_apa_apa seketika "
        "sekonyong spontan_langsung"
    ),
    "success": (
        "puas lega tersenyum ketawa tertawa senyum_lagi kembali_akur tepuk_tangan standing_ovation dielu diundang_lagi ditawarin direkrut dipercaya_jadi "
        "terpilih dipilih_jadi didapuk wakil mewakili ketua_delegasi best_speaker best_delegate medali piala trofi penghargaan beasiswa sertifikat "
        "nilai_tertinggi skor_tinggi"
    ),
    "failure": (
        "diketawain ditertawakan disalahin dua_duanya_marah kehilangan_klien klien_kabur pelanggan_kabur kabur_semua pada_kabur pada_ngindar menghindar_semua "
        "dijauhi_orang musuhan_lagi kontrak_batal batal gagal_deal bubar rugi tekor bangkrut dimarahin dimarahi diomelin dikeluarkan dipecat diprotes_semua "
        "skor_rendah nilai_merah_terus remedial_terus tidak_lolos ga_lolos kalah_terus"
    ),
    "only": ("cuma hanya doang sekadar sebatas paling mentok melulu saja belaka semata tok thok wae ajah only just"),
    "irony": (
        "haha hahaha wkwk wkwkwk wah aduh duh yah yaelah astaga ampun hadeh hadeuh boro_boro boro jangankan mana_ada yang_ada apanya apaan apaan_tuh mimpi_aja "
        "mimpi lu_kata emang_dia emangnya konon"
    ),
    "would": ("mau bersedia rela siap sanggup berani sudi doyan hayuk kepengen tega sempat"),
    "react": (
        "ditanya disuruh diajak dikasih diminta disapa ditegur dibilangin ditawari dipanggil ketemu lihat denger dengar begitu pas tiap kalau ketika saat waktu"
    ),
    "people": (
        "orang tetangga teman guru dosen bos klien pelanggan pembeli tamu warga ibu_ibu bapak_bapak mertua keluarga anak_buah bawahan atasan rekan panitia "
        "anggota kelompok massa penumpang pasien"
    ),
}

# Classes that praise or blame.
VALENCE = {
    "keen": 1, "bored": -1, "knows": 1, "ignorant": -1, "ease": 1, "shy": -1, "tact": 1, "anger": -1, "sharp": 1, "dull": -1, "open": 1, "closed": -1,
    "can": 1, "cannot": -1, "never": -1, "success": 1, "failure": -1,
}  # fmt: skip
# These turn round what follows them, as far as REACH words and no further than a break.
DENIALS = words("""
    tidak bukan belum jangan tanpa kurang bukannya anti jarang mustahil sulit susah payah enggan
    ogah gagal malas lemah hilang minim nol jauh tra kada ten ora teu indak tusing tak no not never
    hardly
""")
BREAKS = words("tapi namun cuma padahal walau meski tetap , . ; ?")
REACH = 4
COMPARED = words("daripada ketimbang dibanding dibandingkan")
PAST = words("dulu dulunya tadinya dahulu awalnya")
NOW = words("sekarang kini skrg belakangan malah lama makin")
# What is asked first is denied by one of these within FRONT words behind it; what "bukan" sets before one of OWN is not one's own.
DOUBTS = words("mana jangankan boro mimpi apaan")
FRONT = 5
OWN = words("""
    gaya sifat kelemahan kelebihan kebiasaan teman bakat keahlian ahli bidang urusan tipe dunia jiwa
    soal kamus masalah
""")
# What else the course of a clause shows ("dulu pemalu, sekarang udah enggak").
COURSE = {**dict.fromkeys(BREAKS, "/"), "dulu": "D", "tadinya": "D", "sekarang": "S", "kini": "S"}

# Chat forms: endings and beginnings, with the letters that the beginning has swallowed.
ENDINGS = ("nya", "ku", "mu", "in", "an", "kan", "i", "ne", "e", "lah", "pun", "kah", "kin")
INNER_ENDINGS = ("in", "an", "kan", "i")
PREFIXES = (
    ("meng", ("", "k")), ("meny", ("s",)), ("mem", ("", "p")), ("men", ("", "t")), ("me", ("",)), ("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t",)), ("m", ("p",)),
    ("di", ("",)), ("ke", ("",)), ("ter", ("",)), ("ber", ("",)), ("be", ("",)), ("se", ("",)), ("pe", ("",)), ("ka", ("",)),
)  # fmt: skip
