# ما يقوله البرنامج عن نفسه وعن طريقة استدعائه.
error-prefix = خطأ:
output-failed = تعذّرت كتابة النتائج: { $reason }
input-failed = تعذّرت القراءة من الدخل القياسي: { $reason }
progress-reading = تُقرأ القضية…
progress-auditing = المراجعة جارية، وما جُرِّب من تغييرات الافتراضات
progress-pairs = البحث جارٍ عن أزواج التغييرات
witness-refused = لم يجتز الحكم على الدعوى `{ $claim }` فحص البرنامج نفسه؛ وهذا خطأ في ميزان، فأبلغ عنه مع القضية
claim-undecidable = لا يمكن الفصل في الدعوى `{ $claim }`: { $reason }
broken-off = أوقف العمل قبل أن يكتمل
no-such-state = لا توجد حالة `{ $state }`؛ تُذكر الحالة برقمها من 1 إلى { $count }، أو بنمط يوافقها وحدها، أو باسمها: { $names }
no-such-state-unnamed = لا توجد حالة `{ $state }`؛ تُذكر الحالة برقمها من 1 إلى { $count }، أو بنمط يوافقها وحدها
no-such-state-of-graph = لا توجد حالة `{ $state }`؛ تُذكر الحالة برقمها من 1 إلى { $count }، أو باسمها: { $names }
claim-stands-alone = `{ $claim }` دعوى، والدعوى تُشرح كاملة: يُكتب معرّفها وحده
no-such-claim-either = { $told }. ولا توجد دعوى بهذا الاسم؛ والدعاوى: { $claims }
no-such-decision-maker = لا يوجد صاحب قرار اسمه `{ $name }`؛ الموجود: { $names }
progress-solving = يجري الحل…

# «ميزان» وحده.
start-what = «ميزان» يمتحن الحجج في النزاعات: مَن يستطيع ماذا، ومَن يريد ماذا، وإلى أين يفضي ذلك.
start-library = لترى حجة من المكتبة وقد رُوجعت: ما الذي يصحّ منها، ولماذا، وعلامَ يتوقف
start-new = لتبدأ { -case } صغيرة مشروحة، ثم تعدّل الملف `my-case/case.toml`
start-check = لتعرف أسليمة هي أم فيها ما يُصلَح
start-audit = ليُفصل في دعاواها، وهذا هو العمل الأول
start-help = لكل ما عدا ذلك

# استدعاء خاطئ.
usage-hint = اكتب `mizan help` لترى ما يمكن فعله.
usage-hint-verb = اكتب `mizan help { $verb }` لترى طريقة الاستعمال.
usage-unknown-verb = لا أمر باسم `{ $verb }`
usage-unknown-verb-suggestion = لا أمر باسم `{ $verb }`؛ أتقصد `{ $known }`؟
usage-verb-is-path = `{ $path }` ملف أو مجلد، فما المطلوب فعله به؟ مثلًا: `mizan solve { $path }`
usage-unknown-flag = لا إعداد هنا باسم `{ $flag }`
usage-unknown-flag-suggestion = لا إعداد هنا باسم `{ $flag }`؛ أتقصد `{ $known }`؟
usage-no-folder = لا مجلد باسم `{ $path }`، وهو المذكور في `--sources`
usage-unexpected = `{ $word }` كلمة زائدة
usage-missing = يحتاج `mizan { $verb }` إلى: `{ $missing }`
usage-no-value = يحتاج `{ $flag }` إلى قيمة
usage-no-value-possible = يحتاج `{ $flag }` إلى قيمة من هذه: { $possible }
usage-no-number = القيمة `{ $value }` لا تصلح في `{ $flag }`، والمطلوب عدد صحيح من 1 فصاعدًا
usage-wrong-value = القيمة `{ $value }` لا تصلح في `{ $flag }`، والمطلوب واحدة من هذه: { $possible }
usage-wrong-value-suggestion = القيمة `{ $value }` لا تصلح في `{ $flag }`؛ أتقصد `{ $known }`؟ القيم الممكنة: { $possible }
usage-takes-no-value = لا يأخذ `{ $flag }` قيمة
usage-twice = ورد `{ $flag }` مرتين
usage-conflict = لا يجتمع `{ $one }` و`{ $other }`
usage-not-utf8 = في ما كُتب بايتات ليست من ترميز UTF-8
usage-not-understood = لم يُفهم ما كُتب
usage-format = ليس في `mizan { $verb }` الصيغة `{ $format }`، بل: { $possible }
usage-ending = لا يُعرف من امتداد `{ $file }` ما الذي يُكتب فيه؛ والممكن: { $possible }. ومع `--format` يصلح أي اسم.
usage-summary-of-table = يحذف `--summary` جدول الحالات، و`--format csv` و`--format latex` هما ذلك الجدول نفسه

# الأمر solve
sim-needs-options = حُذف `sim`: فهو يحتاج إلى { -option(form: "many") }، وهذه { -case(form: "the") } في { -graph-form }.
sim-needs-unmerged = حُذف `sim`: فلا وجود له حيث تُدمج حالات في حالة واحدة، كما في هذه { -case(form: "the") }.
sim-skipped = حُذف `sim`: فهو ينظر في أكثر من { $bound } من تراكيب الانتقالات. لحسابه على كل حال: `--concept sim`.

# الأمران new وcases
new-written = كُتب الملف { $file }. وبعد ذلك:
new-copied = كُتب الملف { $file }.
new-next-check = لتعرف أسليمة هي؛ وأعِده بعد كل تعديل
new-next-audit = ليُفصل في دعاواها وترى ما تتوقف عليه
import-head = استُورد من الملف { $file } من ملفات GMCR+.
    كل ما هنا مأخوذ منه، ولا يستند إلى غيره: اذكر العلل والمصادر قبل أن تعوّل عليه.
    الخيارات مرتّبة بحسب أصحاب القرار، على الترتيب الذي يرقّم به GMCR+ الحالات.
import-coalitions = في الملف تحالفات. والتحالف من السؤال لا من القضية، فهكذا يُسأل عنه:
import-kept = وفي الملف هذا أيضًا. وهو محفوظ للتصدير إلى GMCR+، لا يُحسب منه شيء:
import-made = القضية المصنوعة من { $file }
export-left-out = لا يتّسع ملف GMCR+ للقضية كلها. حُذف منها: { $what }.
export-refused = لا يتّسع ملف GMCR+ لهذا النزاع:
export-graph-form = ليس فيه إلا خيارات، وهذه { -case(form: "the") } في { -graph-form }
export-forbid-move = لا مكان فيه لقاعدة تمنع انتقالات: `{ $rule }`
export-merge = لا يدمج حالات في حالة واحدة: `[[merge]]` حيث `{ $formula }`
export-too-long = هذه أطول من أن تُكتب شروطًا يكفي أحدها: `{ $formula }`
export-claims = الدعاوى
export-variants = البدائل
export-named-states = أسماء الحالات
export-sources = المصادر
export-reasons = العلل
export-readings = معرّفات البنود والقراءات المنافسة وما يُراقَب
export-title = العنوان وموضوع القضية
export-languages = التسميات بلغة أخرى
export-weights = الأوزان (وتُكتب الترتيبات التي تلزم عنها)
matrices-nowhere = المصفوفات عدة ملفات، فسمِّ لها مجلدًا: `-o DIR`
matrices-too-large = عدد الحالات { $count }، وتبلغ مصفوفاتها حجمًا هائلًا، ولا تُكتب لأكثر من { $most } حالة؛ وللانتقالات نفسها: `mizan solve CASE --format csv --moves`
matrices-written = كُتبت المصفوفات في المجلد { $file }.
limit-of-memory = في ذاكرة هذا الجهاز الآن متسع لعدد { $states } من الحالات، ولكل منها { $bytes } بايت. وتصغر القضية بقواعد تمنع ما لا يمكن أن يقع؛ وللمحاولة على كل حال: `--max-states`.
threads-capped = لا تنفع { $asked } من الخيوط بل يعطل بعضها بعضًا؛ المستعمل منها { $used }.
audit-size = يُجرَّب { $changes } من تغييرات الافتراضات، وفي كل منها { $states } من الحالات، وقد يستغرق ذلك دقائق. ولإنهائه: Ctrl-C.
new-exists = الملف { $file } موجود من قبل، وقد تُرك كما هو
figure-no-picture = تعذّر رسم الشكل صورةً: { $reason }
pdf-no-browser = ليس في هذا الجهاز متصفح يطبع PDF (Chromium أو Chrome أو Edge، في مسار البحث). والصفحة نفسها تُطبع كذلك طباعة حسنة: اكتبها بـ`-o report.html`، وافتحها في أي متصفح، واطبعها منه، ولو إلى PDF.
pdf-failed = لم يطبع { $browser } ملف PDF: { $reason }
pdf-too-long = لم يطبع { $browser } ملف PDF في { $seconds } ثانية، فأُنهي.
written-exists = الملف { $file } موجود من قبل، وقد تُرك كما هو؛ وللكتابة فوقه: `--force`
written-over-input = الملف { $file } مما قُرئ، فلا يُكتب فوقه؛ سمِّ للناتج ملفًّا غيره
new-failed = تعذّرت كتابة الملف { $file }: { $reason }
no-such-library-case = لا { -case } باسم `{ $name }` في المكتبة، وفيها: { $names }
cases-next = لحل واحدة: `mizan solve library:NAME`، ولعرض نصها: `mizan cases show NAME`، ولنسخها إلى مجلد: `mizan cases copy NAME`.
serve-ready = الورشة مفتوحة على
serve-end = لا تجيب إلا على هذا الجهاز ومن هذا الرابط. ينهيها Ctrl-C، ويبقى ما كُتب محفوظًا.
serve-failed = تعذّر فتح الورشة (المنفذ { $port }): { $reason }
serve-nothing = لا قضية ولا مجلد باسم `{ $path }` ليُفتح
serve-library = `{ $path }` جزء من البرنامج؛ و`mizan cases copy` ينسخه نسخة يُعمل عليها
serve-no-browser = تعذّر فتح متصفح؛ افتح الرابط بنفسك
