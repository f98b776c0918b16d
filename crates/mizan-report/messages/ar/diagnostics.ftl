# ما يقع في ملف القضية من أخطاء. لكل خطأ، برمزه: -title (ما الخطأ)، و-label (تحت الكلمات المقصودة؛ وليس لما يخص الملف
# كله)، و-help (ما الذي يُكتب بدلًا منه).

diagnostic-error = خطأ
diagnostic-warning = تنبيه
diagnostic-help = الحل

# القوائم وما فيها.
list-or = { $first } أو { $last }
list-and = { $first } و{ $last }
list-comma = { $first }، { $rest }
shown-state = الحالة { $number } (`{ $pattern }`)

# جداول الملف.
place-file = أعلى الملف
place-case = الجدول `[case]`
place-source = جدول المصدر (`[sources.…]`)
place-decision-maker = جدول صاحب القرار (`[dm.…]`)
place-option = جدول الخيار (`[dm.….options.…]`)
place-statement = جدول { -statement } (`[[dm.….prefers]]`)
place-rule = جدول القاعدة (`[[rule]]`)
place-forbid-move = الجدول `forbid_move`
place-state = جدول { -named-state(form: "the") } (`[states.…]`)
place-claim = جدول الدعوى (`[[claim]]`)
place-variant = جدول { -variant(form: "the") } (`[[variant]]`)
place-citation = جدول { -citation(form: "the") } (`cite` أو `against`)
place-graph = الجدول `[graph]`
place-merge = الجدول `[[merge]]`
place-misperceived = الجدول `[[misperceived]]`

# ما يطلبه المفتاح، وما وُجد.
expected-text = نص
expected-label = نص، أو نص لكل لغة
expected-boolean = `true` أو `false`
expected-number = عدد صحيح يبدأ من 1
expected-decimal = عدد
expected-date = تاريخ
expected-texts = قائمة نصوص
expected-table = جدول
expected-named-tables = جداول لكل منها اسم
expected-tables = قائمة جداول
expected-table-or-tables = جدول أو قائمة جداول
expected-statements = قائمة { -statement(form: "many") }
expected-ranking = قائمة حالات
expected-arcs = قائمة أزواج من الحالات
found-text = نص
found-integer = عدد صحيح
found-decimal = عدد عشري
found-boolean = قيمة منطقية (`true` أو `false`)
found-date = تاريخ
found-list = قائمة
found-table = جدول
example-text = ضعه بين علامتي اقتباس: `{ $key } = "…"`.
example-label = اكتب `{ $key } = "…"`، أو نصًا لكل لغة: `{ $key } = {"{"} ar = "…", en = "…" {"}"}`.
example-boolean = اكتب `{ $key } = true` أو `{ $key } = false` دون علامتي اقتباس.
example-number = اكتب الأرقام دون علامتي اقتباس: `{ $key } = 3`.
example-decimal = اكتب الأرقام دون علامتي اقتباس: `{ $key } = 3.5`.
example-date = اكتب `{ $key } = 2016-03-17`.
example-texts = اكتب النصوص بين قوسين معقوفين: `{ $key } = ["…", "…"]`.
example-table = اكتب `[{ $path }]` في سطر مستقل ومفاتيحه تحته، أو اكتبه كله في سطر واحد: `{ $key } = {"{"} … {"}"}`.
example-named-tables = لكل جدول منها ترويسة فيها اسمه، مثل `[{ $path }.my_name]`.
example-tables = اجعل لكل منها ترويسة بقوسين مضاعفين، `[[{ $key }]]`، وتحتها مفاتيحه.
example-table-or-tables = اكتب `{ $key } = {"{"} source = "…", paragraph = 1 {"}"}`، وإن تعددت فضعها بين قوسين معقوفين.
example-statements = اكتب `{ $key } = ["a", "!b if c"]`، أو اجعل لكل منها ترويسة بقوسين مضاعفين، `[[dm.NAME.{ $key }]]`، وتحتها `that = "…"`.
example-ranking = اكتب الحالات من الأكثر تفضيلًا إلى الأقل، وما تساوى منها بين قوسين خاصين به: `{ $key } = ["YN", ["NN", "NY"], "rest"]`.
example-arcs = اكتب كل انتقال حالتين بين قوسين: `{ $key } = [["s1", "s2"], ["s2", "s1"]]`. مكان الانتقالات تحت `[dm.NAME]`، أما اتجاه الخيار فمكانه تحت `[dm.NAME.options.OPTION]`.

# ما قد يكون الاسم اسمًا له.
name-of-decision-maker = لصاحب قرار
name-of-option = لخيار
name-of-state = لحالة
name-of-source = لمصدر
name-of-statement = لواحد من بنود التفضيل
name-of-claim = لدعوى
name-of-variant = لبديل
name-of-language = للغة

# مواضع أخرى تتصل بالخطأ.
related-first = هذا الأول
related-opens = هنا فُتح
related-weighted = لهذا وزن
related-covered = شُملت هنا من قبل
related-rule = القاعدة التي تمنعها
related-together = مع هذه القاعدة
related-circle = ثم إلى هذه
related-merge = الدمج الآخر

# الملف.
m101-title = لا يوجد ملف ولا مجلد بهذا الاسم: `{ $path }`
m101-help = تحقق من كتابة المسار. القضية مجلد فيه ملف `case.toml`، أو ملف واحد ينتهي اسمه بـ`.toml`.
m102-title = ليس في المجلد `{ $path }` ملف باسم `case.toml`
m102-help = { $count ->
    [0] ضع القضية في ملف باسم `case.toml` في هذا المجلد؛ والأمر `mizan new` يكتب لك ملفًا تبدأ منه.
   *[other] سمِّ الملف الذي تقصده: { $candidates }.
}
m103-title = اسم الملف `{ $path }` لا ينتهي بـ`.toml`
m103-help = ملف القضية مكتوب بصيغة TOML، وينتهي اسمه بـ`.toml`.
m104-title = تتعذر قراءة `{ $path }`: { $reason }
m104-help = تحقق من وجود الملف ومن أن لك صلاحية قراءته.
m105-title = الملف ليس بترميز UTF-8: البايت { $byte } في السطر { $line } لا يمثل حرفًا
m105-help = افتح الملف في محرر نصوص واحفظه بترميز UTF-8.
m106-title = الملف فارغ
m106-help = يبدأ ملف القضية بـ`mizan = 1`؛ والأمر `mizan new` يكتب قضية مشروحة تبدأ منها.
m107-title = لا يذكر الملف إصدار الصيغة التي كُتب بها
m107-help = اكتب `mizan = 1` في السطر الأول، فوق كل ترويسة.
m108-title = لا تقرأ هذه النسخة من ميزان الإصدار `{ $found }` من الصيغة
m108-label = ليس 1
m108-help = اكتب `mizan = 1`. وإن كان الملف مكتوبًا لإصدار أحدث فاستعمل نسخة أحدث من ميزان.

# صيغة TOML.
m110-title = ورد `{ $key }` مرتين
m110-label = هنا المرة الثانية: `{ $key }`
m110-help = احذف أحدهما أو اجمعهما في واحد. أما القواعد والدعاوى وبنود التفضيل فترويستها بقوسين مضاعفين، مثل `[[rule]]`، ولك أن تكررها ما شئت.
m111-title = لا توجد علامة `=` بعد `{ $key }`
m111-label = تنقصه `=` والقيمة
m111-help = اكتب في كل سطر مفتاحًا ثم `=` ثم قيمة، مثل `basis = "stated"`. والترويسة بين قوسين، مثل `[case]`، والتعليق يبدأ بـ`#`.
m112-title = لا توجد قيمة للمفتاح `{ $key }`
m112-label = لا قيمة صالحة بعد `=`
m112-help = اكتب قيمة واحدة بعد علامة `=` واحدة: نصًا بين علامتي اقتباس، أو عددًا، أو `true` أو `false`، أو قائمة بين قوسين.
m113-title = كُتب النص `{ $text }` دون علامتي اقتباس
m113-label = تنقصه علامتا الاقتباس
m113-help = اكتب `"{ $text }"`.
m114-title = لا تقبل TOML إلا علامتي الاقتباس المستقيمتين، لا علامات `{ $text }`
m114-label = علامات اقتباس أخرى
m114-help = ضع النص بين علامتين مستقيمتين: `"…"`. ولك داخل النص أي علامات شئت.
m115-title = نص لم تُغلق علامة اقتباسه
m115-label = فُتح هنا ولم يُغلق
m115-help = ضع علامة الاقتباس نفسها في آخر النص. والنص من عدة أسطر يُكتب بين `"""` و`"""`.
m116-title = قائمة لم تُغلق بالقوس `]`
m116-label = فُتحت هنا ولم تُغلق
m116-help = ضع `]` بعد آخر عنصر في القائمة.
m117-title = جدول لم يُغلق بالقوس `{"}"}`
m117-label = فُتح هنا ولم يُغلق
m117-help = ضع `{"}"}` بعد آخر قيمة فيه.
m118-title = الترويسة `{ $header }` لم تُغلق
m118-label = ينقصها قوس
m118-help = اكتب `{ $closed }`.
m119-title = تنقص فاصلة بين قيمتين
m119-label = لا فاصلة قبل هذا
m119-help = افصل عناصر القائمة، والمفاتيح بين القوسين، بالفاصلة `,`.
m120-title = فاصلة لا قيمة قبلها
m120-label = فاصلة زائدة
m120-help = احذفها.
m121-title = الاسم `{ $key }` يحتاج هنا إلى علامتي اقتباس
m121-label = تنقصه علامتا الاقتباس
m121-help = اكتب `"{ $key }"`. ففي الترويسات وقبل `=` تطلب TOML علامتي اقتباس حول كل اسم فيه غير a–z وA–Z و0–9 و`_` و`-`. أما في { -formula(form: "the-many") } فيُكتب دونهما.
m122-title = اسم ناقص
m122-label = لا اسم هنا
m122-help = اكتب اسمًا قبل `=`، وبين قوسي الترويسة.
m123-title = لا معنى لـ`{ $text }` داخل نص
m123-label = شرطة مائلة لا معنى لها
m123-help = اكتب `\\` إن أردت الشرطة المائلة نفسها، أو ضع النص بين علامتين مفردتين: `'…'`.
m124-title = ليس `{ $text }` عددًا كما تكتبه TOML
m124-label = ليس عددًا
m124-help = اكتب الأرقام، وافصل الكسر بنقطة، ولا تبدأ بصفر زائد: `3`، `0.5`. وإن كان نصًا فضعه بين علامتي اقتباس.
m125-title = ليس `{ $text }` تاريخًا
m125-label = ليس تاريخًا
m125-help = اكتب السنة ثم الشهر ثم اليوم: `2016-03-17`. وإن كان نصًا فضعه بين علامتي اقتباس.
m126-title = ورد `{ $text }` بعد قيمة في السطر نفسه
m126-label = ليس هذا مكانه
m126-help = لكل قيمة سطرها. والنص الذي فيه علامات اقتباس يوضع بين علامتين مفردتين: `'…"…"…'`. والتعليق يبدأ بـ`#`.
m127-title = هنا حرف تحكم لا يُرى: { $code }
m127-label = في هذا حرف التحكم { $code }
m127-help = احذف السطر واكتبه من جديد؛ فمثل هذه الحروف تأتي مع النص المنسوخ.
m128-title = للمفتاح `{ $key }` قيمة تامة لا يزاد عليها
m128-label = لا يزاد عليه
m128-help = ضع كل ما تريد في القيمة نفسها، أو اجعل له ترويسة خاصة، مثل `[{ $key }]`.
m129-title = القوائم أو الجداول متداخلة أكثر مما ينبغي
m129-label = أعمق مما ينبغي
m129-help = لا تحتاج أي قيمة في ملف القضية إلى أكثر من ثلاثة مستويات.
m130-title = ليس هذا من TOML: { $detail }
m130-label = هنا
m130-help = قارن السطر بمثال: الأمر `mizan new` يكتب قضية مشروحة.

# بنية الملف.
m140-title = لا مفتاح باسم `{ $key }` في { $place }
m140-title-top = لا مفتاح ولا ترويسة باسم `{ $key }` في المستوى الأعلى من الملف
m140-label = { $suggested ->
    [0] مفتاح غير معروف: `{ $key }`
   *[other] أتقصد { $suggestions }؟
}
m140-help = المفاتيح الموجودة: { $known }.
m141-title = مكان `{ $key }` هو { $home }، وقد ورد في { $place }
m141-label = ورد `{ $key }` تحت غير ترويسته
m141-help = في TOML يتبع كل سطر الترويسة التي فوقه. انقل `{ $key }` إلى أعلى، إلى الأسطر التي تلي `{ $header }` مباشرة.
m141-help-top = في TOML يتبع كل سطر الترويسة التي فوقه. انقل `{ $key }` إلى أعلى الملف، فوق أول ترويسة.
m142-title = ينقص المفتاح `{ $key }` في { $place }
m142-label = ينقص `{ $key }`
m142-help = أضف `{ $key } = "…"`.
m142-help-that = أضف { -formula(form: "the") }، مثل `that = "bases & !operations"`.
m142-help-id = أضف له اسمًا، مثل `id = "pressure"`.
m142-help-check = أضف الدعوى في صورة يمكن التحقق منها، مثل `check = "at announced: leads_to(process)"`، أو اكتب `check = "none"` واذكر السبب في `why_not`.
m142-help-source = أضف معرّف المصدر، مثل `source = "article"`.
m142-help-states = أضف أسماء الحالات: `states = ["s1", "s2"]`.
m142-help-changes = أضف ما يتغير: `changes = ["rule[1] dropped"]`.
m142-help-where = أضف { -formula(form: "the") } التي تصحّ في الحالات: `where = "bases & !operations"`.
m142-help-dm = أضف صاحب القرار: `dm = "russia"`.
m143-title = المطلوب في `{ $key }` { $expected }، والموجود { $found }
m143-label = { $found }
m143-help = { $example }
m144-title = ليس `{ $value }` من قيم `{ $key }`
m144-label = { $suggested ->
    [0] ليس من قيم `{ $key }`
   *[other] أتقصد { $suggestions }؟
}
m144-help = اكتب { $choices }.
m146-title = ليس `{ $tag }` رمز لغة
m146-label = ليس رمز لغة
m146-help = اكتب رمز اللغة القصير بحروف صغيرة، مثل `ar` أو `en` أو `en-GB`.

# الأسماء.
m201-title = لا يوجد خيار باسم `{ $name }`
m201-label = { $suggested ->
    [0] `{ $name }` غير معروف
   *[other] أتقصد { $suggestions }؟
}
m201-help = تُعلَن الخيارات بترويسات مثل `[dm.NAME.options.OPTION]`، ويُكتب الاسم الأخير وحده في { -formula(form: "the-many") }.
m201-help-decision-maker = `{ $name }` صاحب قرار، وحديث { -formula(form: "the") } عن الخيارات: اكتب أحد خياراته، أو `{ $name }.OPTION`.
m201-help-state = `{ $name }` اسم حالة، وحديث { -formula(form: "the") } عن الخيارات: اكتب الخيارات المأخوذ بها فيها.
m202-title = الخيار `{ $name }` موجود عند أكثر من صاحب قرار
m202-label = أيهما: `{ $name }`؟
m202-help = اكتب { $candidates }.
m203-title = ليس `{ $option }` من خيارات `{ $dm }`
m203-label = خيار لغيره
m203-help = اكتب { $candidates }.
m204-title = لا يوجد صاحب قرار باسم `{ $name }`
m204-label = { $suggested ->
    [0] `{ $name }` غير معروف
   *[other] أتقصد { $suggestions }؟
}
m204-help = يُعلَن أصحاب القرار بترويسات مثل `[dm.russia]`، ويُكتب هنا الاسم الأخير وحده.
m205-title = لا توجد حالة باسم `{ $name }`
m205-label = { $suggested ->
    [0] `{ $name }` غير معروفة
   *[other] أتقصد { $suggestions }؟
}
m205-help = تُعلَن { -named-state(form: "the-many") } بترويسات مثل `[states.status_quo]`، وحالات { -graph-form } في `[graph]`.
m206-title = لا يوجد مصدر باسم `{ $name }`
m206-label = { $suggested ->
    [0] `{ $name }` غير معروف
   *[other] أتقصد { $suggestions }؟
}
m206-help = تُعلَن المصادر بترويسات مثل `[sources.article]`، ويُكتب هنا الاسم الأخير وحده.
m207-title = لا يصلح `{ $word }` اسمًا { $kind }: فللكلمة معنى خاص بها
m207-label = كلمة محجوزة
m207-help = اختر اسمًا آخر، مثل `{ $word }_1`.
m208-title = لا يصلح `{ $name }` اسمًا { $kind }
m208-title-empty = اسم فارغ { $kind }
m208-label = { $suggested ->
    [0] ليس اسمًا صالحًا
   *[other] اكتب `{ $suggestion }`
}
m208-help = يبدأ الاسم بحرف من أي لغة أو بـ`_`، ثم حروف وأرقام و`_`، ولا مسافات فيه. أما ما يقرؤه الناس فمكانه `name`.
m209-title = أُعطي الاسم `{ $name }` { $kind } مرتين
m209-label = هنا المرة الثانية: `{ $name }`
m209-help = سمِّ أحدهما باسم آخر.
m210-title = ليس `{ $text }` اسم خيار
m210-label = المطلوب هنا اسم
m210-help = لا تضم هذه القائمة إلا أسماء خيارات، مثل `["bases", "regime.process"]`. فإن أردت { -formula } فاكتب `forbid` أو `require`.

# الصيغ المنطقية.
m301-title = { -formula(form: "the") } فارغة
m301-label = لا شيء هنا
m301-help = اكتب ما تريد بأسماء الخيارات، مثل `"bases & !operations"`.
m302-title = العلامة `{ $operator }` ينقصها شرط
m302-label = الشرط الناقص عند `{ $operator }`
m302-help = بعد `!` شرط، وقبل كل من `&` و`|` و`->` و`<->` و`if` شرط وبعدها شرط.
m303-title = قوس لم يُغلق
m303-label = ينقص `)` بعد هذا
m303-help = ضع `)` حيث ينتهي ما بين القوسين.
m304-title = قوس الإغلاق `)` لا يقابله قوس فتح
m304-label = لا يغلق شيئًا
m304-help = احذفه، أو ضع `(` حيث يبدأ ما بين القوسين.
m305-title = لا شيء بين القوسين
m305-label = فارغ
m305-help = ضع بينهما شرطًا أو احذفهما.
m306-title = ورد `{ $left }` و`{ $right }` متجاورين دون علامة بينهما
m306-label = لا علامة قبل `{ $right }`
m306-help = اكتب بينهما `&` (كلاهما) أو `|` (أحدهما على الأقل) أو `->` (إن كان الأول كان الثاني). ولا مسافة في الاسم الواحد.
m307-title = ليس `{ $written }` من العلامات هنا
m307-label = اكتب `{ $write }`
m307-help = العلامات هي `!` (ليس) و`&` (و) و`|` (أو) و`->` (إن … فـ) و`<->` (إذا وفقط إذا) و`if` (بشرط أن).
m308-title = الفاصلة لا تصل بين شرطين
m308-label = هنا: `{ $written }`
m308-help = اكتب `&` إن وجب أن يتحقق الشرطان، أو `|` إن كفى أحدهما.
m309-title = لا مكان لـ`{ $character }` في { -formula }
m309-label = هنا: `{ $character }`
m309-help = لا يدخل فيها إلا أسماء الخيارات و`!` و`&` و`|` و`->` و`<->` و`if` والأقواس.
m310-title = فيها حرف لا يُرى: { $code }
m310-label = هنا الحرف { $code }
m310-help = احذفها واكتبها من جديد؛ فمثل هذه الحروف تأتي مع النص المنسوخ.
m311-title = ليس `{ $written }` اسمًا: لا شرطة في الأسماء
m311-label = اكتب `{ $write }`
m311-help = اكتب `_` بدل `-`، وفي ترويسة الخيار أيضًا.
m312-title = نقطة لا اسم قبلها أو لا اسم بعدها
m312-label = نقطة وحدها
m312-help = اكتب `dm.option` دون مسافات، مثل `russia.bases`.
m313-title = علامة اقتباس لم تُغلق
m313-label = فُتحت هنا
m313-help = ضع العلامة نفسها في الآخر، أو احذف هذه: فأسماء الخيارات تُكتب دونها.
m314-title = الاسم `{ $text }` بين علامتي اقتباس
m314-label = علامتا اقتباس حول اسم
m314-help = تُكتب أسماء الخيارات في { -formula(form: "the-many") } دون علامتي اقتباس.
m315-title = الكلمة `{ $word }` من كلمات { -formula(form: "the-many") } والدعاوى، وقد وردت في موضع خيار
m315-label = ليس خيارًا
m315-help = اكتب هنا اسم خيار.
m316-title = تداخل { -formula(form: "the") } أكثر مما ينبغي
m316-label = أعمق مما ينبغي من هنا
m316-help = أقصى ما تتداخل فيه الأقواس و`!` و`->` هو { $limit } من المستويات. اقسمها إلى عدة أجزاء.

# التفضيلات.
m401-title = لا تفضيلات لصاحب القرار `{ $dm }`
m401-label = الحالات كلها عند `{ $dm }` سواء
m401-help = إن لم يكن هذا قصدك فاكتب ما يفضّله تحت `{ $header }`، بدءًا بالأهم: `prefers = ["first", "second"]`.
m401-help-graph = إن لم يكن هذا قصدك فرتّب الحالات تحت `{ $header }`، بدءًا بالأكثر تفضيلًا: `ranking = ["s2", ["s1", "s3"]]`.
m402-title = لصاحب القرار `{ $dm }` تفضيل بالمفتاحين معًا: `prefers` و`ranking`
m402-label = هذا النوع الثاني
m402-help = احذف أحدهما.
m403-title = { $without ->
    [one] لواحد من بنود التفضيل ({ $total }) لا يوجد وزن
    [two] لاثنين من بنود التفضيل ({ $total }) لا يوجد وزن
   *[other] لـ{ $without } من بنود التفضيل ({ $total }) لا يوجد وزن
}
m403-label = لا وزن هنا
m403-help = اجعل لكل بند وزنًا بالمفتاح `weight`، أو لا تجعل لأي منها وزنًا، وعندئذ يُحتكم إلى ترتيبها.
m404-title = لا يصلح `{ $text }` وزنًا
m404-label = ليس عددًا عشريًا
m404-help = اكتب عددًا عشريًا، مثل `3.5` أو `-2`.
m405-title = أرقام الوزن `{ $text }` أكثر مما ينبغي
m405-label = أطول مما ينبغي
m405-help = أقصى عدد للأرقام على كل من جانبي النقطة هو { $limit }.
m406-title = يتحقق هذا البند أيضًا حيث لا يتحقق شرطه المتعلق بما يأتي: { $options }، فيصير ذلك مرغوبًا عند صاحب القرار `{ $dm }`
m406-label = بعد `if` خيار لغيره
m406-help = تصدق `A if B` أيضًا كلما لم تتحقق B. فإن لم يكن هذا قصدك فاذكر أولًا، في بند قبل هذا، رأيه في B نفسها؛ أو اكتب `A & B` التي لا تصدق إلا حيث تتحقق B.
m407-title = لا توجد حالة ممكنة يشملها `{ $entry }`
m407-label = لا يشمل شيئًا
m407-help = قارنه بالقواعد، فلعلها تمنع كل ما يشمله؛ والأمر `mizan check --states` يسرد الحالات الممكنة.
m408-title = شُملت { $state } مرتين: في `{ $first }` وفي `{ $second }`
m408-label = يشملها ثانية
m408-help = كل حالة ترد في الترتيب مرة واحدة. اجعل أحد الموضعين أضيق.
m409-title = { $count ->
    [one] في ترتيب `{ $dm }` حالة واحدة لم تُذكر: { $states }
    [two] في ترتيب `{ $dm }` حالتان لم تُذكرا: { $states }
    [few] في ترتيب `{ $dm }` { $count } حالات لم تُذكر، منها { $states }
    [many] في ترتيب `{ $dm }` { $count } حالة لم تُذكر، منها { $states }
   *[other] في ترتيب `{ $dm }` { $count } حالة لم تُذكر، منها { $states }
}
m409-label = غير تام
m409-help = أضف ما نقص، أو ضع `"rest"` في موضع سائر الحالات.
m410-title = عدد حروف النمط `{ $pattern }` هو { $letters }، وعدد الخيارات { $options }
m410-label = عدد الحروف بعدد الخيارات: { $options }
m410-help = في النمط حرف لكل خيار، على ترتيب الملف: `Y` (مأخوذ به)، `N` (غير مأخوذ به)، `-` (أي منهما).
m411-title = لا معنى لـ`{ $letter }` في النمط `{ $pattern }`
m411-label = ليس `{ $letter }` من الحروف `Y` و`N` و`-`
m411-help = في النمط حرف لكل خيار، على ترتيب الملف: `Y` (مأخوذ به)، `N` (غير مأخوذ به)، `-` (أي منهما).
m412-title = لا توجد حالة رقمها { $number }
m412-label = ليس بين 1 و{ $states }
m412-help = تُرقَّم الحالات الممكنة من 1 إلى { $states }؛ والأمر `mizan check --states` يسردها.
m413-title = ورد `"rest"` مرتين
m413-label = `"rest"` ثانية
m413-help = أبقِ منهما ما هو في موضع الحالات التي لم يُذكر اسمها.
m414-title = مجموعة فارغة في الترتيب
m414-label = لا حالة فيها
m414-help = ضع الحالات المتساوية بين القوسين أو احذفهما.
m415-title = ليس `{ $text }` حالة مسمّاة ولا نمطًا
m415-label = { $suggested ->
    [0] غير معروف
   *[other] أتقصد { $suggestions }؟
}
m415-help = عنصر الترتيب اسم حالة من `[states]`، أو رقم حالة دون علامتي اقتباس، أو نمط من الحروف `Y` و`N` و`-` بعدد الخيارات ({ $options })، أو `"rest"`.

# القواعد والحالات والصيغ.
m501-title = قاعدة لا تقول شيئًا
m501-label = ماذا تمنع؟
m501-help = اكتب واحدًا من `forbid` و`require` و`exactly_one` و`at_most_one` و`at_least_one` و`forbid_move`، مثل `forbid = "operations & !bases"`.
m502-title = قاعدة تقول أكثر من شيء: { $found }
m502-label = هذا زائد
m502-help = اجعل لكل منها ترويسة `[[rule]]` خاصة.
m503-title = { $rules ->
    [one] لا تُبقي القاعدة أي حالة
    [two] لا تُبقي القاعدتان أي حالة: لا توجد خيارات توافقهما معًا
   *[other] لا تُبقي القواعد أي حالة: لا توجد خيارات توافقها معًا، وعددها { $rules }
}
m503-label = بهذه القاعدة لا تبقى حالة
m503-help = احذف إحداها أو اجعلها أضيق.
m504-title = هذه القاعدة وحدها لا تُبقي أي حالة: `{ $rule }`
m504-label = لا توجد خيارات توافقها
m504-help = في `forbid` ما لا يكون، وفي `require` ما هو كائن دائمًا؛ فلعلك قصدت إحداهما فكتبت الأخرى.
m505-title = ورد الخيار `{ $name }` في القائمة مرتين
m505-label = المرة الثانية
m505-help = احذف أحدهما.
m506-title = قائمة `{ $key }` فارغة
m506-label = لا خيارات فيها
m506-help = اكتب الخيارات التي تعنيها: `{ $key } = ["first", "second"]`.
m507-title = لا تذكر { -named-state(form: "the") } `{ $name }` أي حالة هي
m507-label = أي حالة؟
m507-help = اكتب `on = ["…"]` وفيها الخيارات المأخوذ بها، أو `like = "…"`، أو `key = "YN…"`؛ وفي { -graph-form } اكتب `state = "…"`.
m508-title = تذكر { -named-state(form: "the") } `{ $name }` أي حالة هي بأكثر من طريقة: { $found }
m508-label = هذا زائد
m508-help = أبقِ واحدًا منها. ومع `like` قد يرد `on` و`off`.
m509-title = لا معنى للمفتاح `{ $key }` إلا مع `like`
m509-label = لا يوجد معه `like`
m509-help = مع `on` وحده تكون سائر الخيارات غير مأخوذ بها: احذف `{ $key }`، أو أضف `like = "…"` باسم الحالة التي تشبهها هذه.
m510-title = ورد الخيار `{ $name }` في `on` وفي `off` معًا
m510-label = `{ $name }` فيهما معًا
m510-help = أبقه في إحدى القائمتين.
m511-title = هذه الحالات يشبه بعضها بعضًا في حلقة: { $names }
m511-label = يعود إلى نفسه
m511-help = اذكر في إحداها الخيارات المأخوذ بها: `on = ["…"]` دون `like`.
m512-title = { -named-state(form: "the") } `{ $name }` غير ممكنة: تمنعها القاعدة `{ $rule }`
m512-label = هي الحالة `{ $pattern }`
m512-help = غيّر خيارات الحالة أو القاعدة.
m513-title = لا توجد حالة ممكنة توافق `{ $key }` في `{ $name }`
m513-label = لا يوافق شيئًا
m513-help = غيّره، أو غيّر القواعد التي تمنع كل حالة توافقه.
m514-title = { $count ->
    [one] حالة واحدة توافق `{ $key }` في `{ $name }`: { $first }
    [two] حالتان توافقان `{ $key }` في `{ $name }`: { $first }
    [few] { $count } حالات توافق `{ $key }` في `{ $name }`، منها { $first }
   *[other] { $count } حالة توافق `{ $key }` في `{ $name }`، منها { $first }
}
m514-label = يوافق أكثر من حالة
m514-help = { -named-state(form: "the") } حالة واحدة: ضع `Y` أو `N` مكان `-`.
m515-title = لا خيار لأي من أصحاب القرار
m515-label = لا خيارات
m515-help = أضف ما يمكنه فعله أو تركه تحت ترويسة مثل `{ $header }`، أو اكتب النزاع في { -graph-form } بـ`[graph]`.
m516-title = لا أصحاب قرار في القضية
m516-help = أضف واحدًا بترويسة مثل `[dm.russia]`، وما يمكنه فعله بترويسة مثل `[dm.russia.options.bases]`.
m517-title = لا معنى للمفتاح `{ $key }` في { -graph-form }
m517-label = ليس هذا مكانه
m517-help = مع `[graph]` تكون للحالات أسماء ولا تكون خيارات: لكل صاحب قرار `moves` و`ranking`، وللحالة المسمّاة `state = "…"`.
m517-help-where = اكتب أسماء الحالات: `states = ["s1", "s2"]`.
m517-help-merge = مع `[graph]` تُذكر الحالات واحدة واحدة: اذكر ما هو حالة واحدة مرة واحدة.
m518-title = لا معنى للمفتاح `{ $key }` إلا في { -graph-form }
m518-label = لا يكون إلا مع `[graph]`
m518-help = اكتب `on = ["…"]` وفيها الخيارات المأخوذ بها، أو `key = "YN…"`.
m518-help-moves = تُستخرج الانتقالات من الخيارات. أما اتجاه الخيار فمكانه تحت ترويسته `[dm.NAME.options.OPTION]`.
m518-help-states = اكتب { -formula(form: "the") } التي تصحّ في الحالات: `where = "bases & !operations"`.
m519-title = لا حالات في الجدول `[graph]`
m519-label = فارغة
m519-help = اكتب أسماء الحالات: `states = ["s1", "s2"]`.
m520-title = انتقال من `{ $state }` إلى نفسها
m520-label = من `{ $state }` إلى `{ $state }`
m520-help = احذفه: فالبقاء ممكن دائمًا.
m521-title = للانتقال حالتان، وعدد ما هنا { $found }
m521-label = ليس زوجًا
m521-help = اكتب من أين يبدأ الانتقال وإلى أين ينتهي: `["s1", "s2"]`.
m522-title = لا توجد حالة ممكنة تصحّ فيها `{ $text }`، فلا يقول { $place } شيئًا
m522-label = لا توافق شيئًا
m522-help = غيّرها، أو احذف الجدول.
m523-title = لا تدمج `{ $text }` شيئًا: كل حالة تصحّ فيها تبقى وحدها
m523-label = لا تدمج شيئًا
m523-help = احذف هذا الدمج، أو قلّل ما في `keep` من خيارات.
m524-title = لدمجين حالة مشتركة هي `{ $state }`
m524-label = تصحّ في `{ $state }` أيضًا
m524-help = لا تدخل الحالة إلا في دمج واحد: غيّر إحدى العبارتين، أو اجعل الدمجين واحدًا.
m525-title = ليس هذا واحدًا في { $states }، وهما حالة واحدة تختلفان في `{ $option }`
m525-label = يتوقف على `{ $option }`
m525-help = لا تقل إلا ما يصحّ فيهما معًا، مثل `{ $option } & !(…)` وفيها عبارة الدمج؛ أو افصل بينهما: `keep = ["{ $option }"]`.
m526-title = يختلف ترتيب { $states } عند `{ $dm }` بسبب هذا، وهما حالة واحدة تختلفان في `{ $option }`
m526-label = يتوقف على `{ $option }`
m526-help = قل ما يفضّله حيث لا تكونان واحدة، مثل `{ $option } & !(…)` وفيها عبارة الدمج؛ أو افصل بينهما: `keep = ["{ $option }"]`.
m527-title = ما يخطئ `{ $dm }` في إدراكه لا يمنع إلا انتقالاته: لا يغادر هذه الحالات ولا يدخلها
m527-label = لا انتقال إليها ولا منها
m527-help = هذا معنى سوء الإدراك في GMCR+، وليس لعبة فائقة (hypergame): كل ما عداه هو النزاع كما هو.

# المصادر والدعاوى.
m601-title = لا يحدد { -citation(form: "the") } موضعًا في `{ $source }`
m601-label = أي موضع؟
m601-help = أضف `paragraph = 3`، أو `from = "أول الكلمات"` و`to = "آخر الكلمات"`، أو `quote = "…"`.
m602-title = في { -citation(form: "the") } `quote` ومعه `from` أو `to`
m602-label = هذا زائد
m602-help = اجعل `quote` للعبارة القصيرة كلها، أو `from` و`to` لأول المقطع الطويل وآخره.
m603-title = في { -citation(form: "the") } `to` دون `from`
m603-label = ينقص `from`
m603-help = أضف أول كلمات المقطع: `from = "…"`.
m604-title = قيمة `{ $key }` فارغة
m604-label = لا كلمات هنا
m604-help = اكتب الكلمات كما وردت في المصدر.
m605-title = ليس `{ $number }` رقم فقرة
m605-label = ليس عددًا من 1 فصاعدًا
m605-help = تُعدّ الفقرات من 1.
m606-title = الأساس هو `"{ $basis }"` ولا { -citation } معه
m606-label = أي مقطع يقول هذا؟
m606-help = أضف المقطع: `cite = {"{"} source = "…", … {"}"}`؛ وما لا يستند إلى مقطع فأساسه `"assumed"`.
m607-title = الدعوى `{ $claim }` لا يمكن التحقق منها، ولم يُذكر السبب
m607-label = ينقص `why_not`
m607-help = أضف `why_not = "…"` ليعرف القارئ ما تُرك ولماذا.
m608-title = للدعوى `{ $claim }` صورة يمكن التحقق منها، ومعها `why_not`
m608-label = لا حاجة إلى تعليل
m608-help = احذف `why_not`، أو اكتب `check = "none"`.
m609-title = ليس `{ $text }` بصمة SHA-256
m609-label = ليست 64 رقمًا ست عشريًا
m609-help = اكتب الأرقام الأربعة والستين التي يطبعها `sha256sum`، أو احذف `sha256`.

# الدعاوى والبدائل.
claim-part-claim = دعوى
claim-part-condition = شرط
claim-part-state = حالة
claim-part-decision-maker = { -decision-maker }
claim-part-concept = مفهوم
claim-part-way = طريقة تصرف
claim-part-set = `state` أو `equilibrium(CONCEPT)` أو `attractor from STATE`
claim-part-colon = `:`
claim-part-colon-or-holding = `:` أو `holding`
claim-part-is = `is`
claim-part-is-or-where = `is` أو `where`
claim-part-over = `over`
claim-part-from = `from`
claim-part-comma = `,`
claim-part-close = `)`
claim-part-open-concept = `(` ثم مفهوم
claim-part-joint = `and` أو `or` أو نهاية الدعوى
m620-title = المطلوب في هذا الموضع { $wanted }، لا { $found }
m620-title-end = انتهت الدعوى والمطلوب بعدُ { $wanted }
m620-label = المطلوب هنا { $wanted }
m620-help = تُكتب الدعوى على مثال `at announced: leads_to(process)` أو `every attractor(best) from announced is bases` أو `some equilibrium(seq) is process` أو `russia prefers bases over operations`؛ والحالة اسم من `[states]` أو نمط بين علامتي اقتباس.
m621-title = الكلمة `{ $word }` غير معروفة هنا
m621-label = { $suggested ->
    [0] ليست من الكلمات التي تصلح هنا
   *[other] أتقصد { $suggestions }؟
}
m621-help = اكتب { $choices }.
m622-title = لا وجود للاستقرار المتزامن (`sim`) في { -graph-form }
m622-label = لا يصلح في { -graph-form }
m622-help = لأنه يجمع تغييرات في الخيارات، ولا خيارات في البيان. اكتب `nash` أو `gmr` أو `smr` أو `seq` أو `sseq`.
m633-title = لا وجود للاستقرار المتزامن (`sim`) حيث تُدمج حالات في حالة واحدة
m633-label = لا يصلح مع `[[merge]]`
m633-help = لأنه يجمع تغييرات في الخيارات، والحالة المدمجة تترك بعضها مفتوحًا. اكتب `nash` أو `gmr` أو `smr` أو `seq` أو `sseq`.
m623-title = { $count ->
    [few] يوافق النمط `{ $pattern }` { $count } حالات: { $first } …
   *[other] يوافق النمط `{ $pattern }` { $count } حالة: { $first } …
}
m623-title-all = { $count ->
    [two] يوافق النمط `{ $pattern }` حالتين: { $first }
   *[other] يوافق النمط `{ $pattern }` { $count } حالات: { $first }
}
m623-title-none = لا يوافق النمط `{ $pattern }` أي حالة ممكنة
m623-label = ليست حالة واحدة بعينها
m623-help = تتناول الدعوى حالة واحدة: ضع `Y` أو `N` مكان `-`، أو سمِّ الحالة في `[states]`.
m623-help-none = تمنعه قاعدة، أو أن حرفًا منه خطأ. والأمر `mizan check --all-states` يسرد الحالات الممكنة.
m624-title = ليس بعد `{ $function }` قوسان
m624-label = ينقص القوسان
m624-help = اكتب `{ $usage }`.
m625-title = رُبطت الدعاوى بـ`and` و`or` معًا
m625-label = أيهما أولًا؟
m625-help = ضع قوسين حول ما يُجمع معًا: `((…) and (…)) or (…)`.
m626-title = الدعاوى المربوطة أو المنفية توضع بين قوسين
m626-label = هنا تبدأ دعوى
m626-help = اكتب `{ $write }`.
m627-title = ما ينبغي أن يصحّ لا يصحّ في `{ $state }`
m627-label = ليس كذلك في هذه الحالة
m627-help = يُكتب بعد `holding` ما يصحّ في الحالة التي تبدأ منها الدعوى ويبقى صحيحًا.
m628-title = لا يأتي بعد `{ $key }` إلا خيارات
m628-label = فيه غير الخيارات
m628-help = اكتب صيغة من الخيارات مثل `process & !elections`، دون كلمات مثل `better` و`possible`.
m629-title = لا يبيّن `{ $text }` ما الذي يُغيَّر
m629-label = ماذا يُفعل به؟
m629-help = اكتب اسم الافتراض ثم ما يُفعل به: { $choices }. مثلًا: `rule[1] dropped`.
m630-title = لا يوجد افتراض اسمه `{ $name }`
m630-label = { $suggested ->
    [0] لا افتراض بهذا الاسم
   *[other] أتقصد { $suggestions }؟
}
m630-help = اكتبه كما يطبعه `mizan audit`: لبند التفضيل `DM.prefers[2]` أو `DM.ID`، وللترتيب `DM.ranking[1]`، وللخيار الذي لا رجوع عنه `DM.OPTION`، وللقاعدة `rule[1]`.
m631-title = لا يصلح التغيير `{ $change }` للافتراض `{ $name }`
m631-label = { $count ->
    [0] هذا لا يُغيَّر
   *[other] الممكن: { $choices }
}
m631-help = بند التفضيل: `dropped` أو `negated` أو `moved_first` أو `moved_last` أو `reread_1`؛ ومجموعة الترتيب: `swapped` أو `tied`؛ والخيار الذي لا رجوع عنه: `made_reversible`؛ والقاعدة التي ليست `logical`: `dropped`.
m632-title = تغييرات البديل `{ $variant }` لا تجتمع
m632-label = إذا تتابعت لم يقم بها نزاع
m632-help = أحدها يغيّر ما أزاله غيره. اترك واحدًا منها.

# المواضع المستشهد بها.
m640-title = الملف `{ $file }` للمصدر `{ $source }` غير موجود
m640-label = لن يُبحث عن مواضعه
m640-help = ضع الملف في مكانه، أو بيّن أين توجد النصوص: `--sources DIR`. والقضية صالحة من دونه.
m641-title = تعذرت قراءة الملف `{ $file }` للمصدر `{ $source }`: { $reason }
m641-label = لا يُقرأ نصًّا
m641-help = المصدر ملف نصي بترميز UTF-8.
m642-title = ليس الملف `{ $file }` هو النص الذي يعنيه المصدر `{ $source }`
m642-label = بصمة SHA-256 مختلفة
m642-help = لعله عُدِّل أو كان نسخة أخرى. راجع الاستشهادات ثم اكتب `sha256` الجديدة.
m643-title = ملف العرض `{ $file }` للمصدر `{ $source }` غير موجود
m643-label = لا ملف بهذا الاسم
m643-help = يعرض هذا الملف مضمون المصدر حيث لا يوجد نصه. اكتبه، أو احذف `account`.
m644-title = ليس في المصدر `{ $source }` فقرة رقمها { $paragraph }، وعدد فقراته { $count }
m644-label = لا فقرة بهذا الرقم
m644-help = تُعدّ الفقرات من 1، ويفصل بينها سطر فارغ.
m645-title = هذه الكلمات ليست في المصدر `{ $source }`: { $words }
m645-title-misplaced = ترد هذه الكلمات في موضع آخر من المصدر `{ $source }`: { $words }
m645-label = لم يُعثر عليها
m645-help = انسخ أول كلمات الموضع وآخرها من المصدر.
m645-help-closest = الأقرب إليها في الفقرة { $paragraph }: { $closest }
m645-help-misplaced = ترد في الفقرة { $paragraph }: { $closest }. ويُبحث عن `to` بعد `from`، وعنهما معًا داخل `paragraph` إن ذُكرت.
m646-title = ترد هذه الكلمات أكثر من مرة في المصدر `{ $source }`: { $words }
m646-label = أيّها المقصود؟
m646-help = زد من الكلمات، أو بيّن في أي فقرة هي: `paragraph = …`.
m647-title = لم يُعثر عليها في المصدر `{ $source }` إلا بصور أخرى للحروف: { $found }
m647-label = { $words }
m647-help = كُتبت الهمزات أو الحرف الأخير في المصدر على غير هذا. انسخ الكلمات إن كان ذلك مهمًّا.

# الحجم.
m701-title = عدد الخيارات { $count }، وهو أكثر مما يمكن حسابه
m701-label = الخيار رقم { $next }
m701-help = أقصى عدد لخيارات النزاع هو { $limit }. اترك منها ما لا يغيّر شيئًا، أو اقسم القضية إلى عدة قضايا.
m702-title = عدد أصحاب القرار { $count }، وهو أكثر مما يمكن حسابه
m702-label = صاحب القرار رقم { $next }
m702-help = أقصى عدد لأصحاب القرار في النزاع هو { $limit }.
m703-title = الحالات الممكنة في هذا النزاع أكثر مما يُحسب: عددها { $states } (وأقصى ما يُحسب { $limit })
m703-title-counted = الحالات الممكنة في هذا النزاع أكثر مما يُحسب: عددها أكثر من { $states } (وأقصى ما يُحسب { $limit })
m703-title-unknown = لخياراته ({ $options }) من التوافيق { $combinations }، وهي أكثر من أن تُبحث فيها عن الممكن
m703-help = أضف قواعد (`[[rule]]`) تمنع ما لا يمكن أن يقع، أو اترك الخيارات التي لا تغيّر شيئًا، أو اقسم القضية إلى عدة نزاعات.
m703-help-near = شغّله مع `--max-states { $needed }` إن اتسعت لذلك ذاكرة الجهاز، أو أضف قواعد تمنع ما لا يمكن أن يقع.
