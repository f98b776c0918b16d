# بدائل كثيرة في مرة واحدة.
progress-sweeping = تُجرَّب البدائل
sweep-no-variants = لا تسمّي القضية بدائل (`[[variant]]`)؛ فاطلب `--changes` لتجربة كل تغيير مفرد لافتراض، أو `--pairs` لكل تغييرين معًا، أو `--random N` لإتمام الترتيبات بالقرعة
sweep-no-changes = ليس في القضية افتراض تمسّه هذه التغييرات
sweep-rows-twice = يكتب `--out` الصفوف في مجلده، ويعرضها `--format csv`؛ فاختر أحدهما
sweep-parquet-nowhere = تكتب `--format parquet` ملفات؛ فسمِّ المجلد الذي تُكتب فيه بالإعداد `--out DIR`
sweep-no-parquet = بُني برنامج `mizan` هذا من غير صيغة Parquet؛ فاكتب في مجلد ميزان `cargo install --path crates/mizan-cli --features parquet` ليُثبَّت بها، أو اطلب الصفوف نفسها بالإعداد `--format csv`
sweep-held = تشغيل آخر يكتب الآن في { $folder } (رقم عمليته { $process })؛ فانتظر حتى يفرغ أو سمِّ مجلدًا غيره
sweep-part = يأخذ `--shards` نصيبًا من العمل مثل `3/10`، أي الثالث من عشرة، وليس `{ $value }` نصيبًا
sweep-too-many = البدائل { $count }، ولا يُجرَّب أكثر من { $most }؛ ولتجربتها كلها: `--max-variants { $all }`
sweep-size = تُجرَّب { $count } من البدائل. ولإنهاء العمل: Ctrl-C.
sweep-other = في { $folder } أجزاء مسح آخر، لقضية أخرى أو بدائل أخرى أو صيغة أخرى أو إصدار آخر من ميزان؛ فسمِّ مجلدًا غيره أو احذفه
sweep-variants = { $count ->
    [one] جُرِّب بديل واحد.
    [two] جُرِّب بديلان.
    [few] جُرِّبت { $count } بدائل.
   *[other] عدد البدائل التي جُرِّبت: { $count }.
}
sweep-rejected = { $count ->
    [one] واحد منها لا يقوم به نزاع بعد تغييراته.
    [two] اثنان منها لا يقوم بهما نزاع بعد تغييراتهما.
   *[other] { $count } منها لا يقوم بها نزاع بعد تغييراتها.
}
sweep-head-claim = الدعوى
sweep-head-unchanged = كما هي
sweep-head-holds = تصحّ
sweep-head-fails = لا تصحّ
sweep-head-vacuous = لا تقول شيئًا
sweep-head-undecidable = لا يُفصل فيها
sweep-head-concept = التوازنات وفق
sweep-head-least = الأقل
sweep-head-most = الأكثر
