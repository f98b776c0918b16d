# إطار نصوص المساعدة كلها.
help-usage = الاستعمال:
help-usage-flags = إعدادات
help-verbs = الأوامر
help-arguments = المعطيات
help-flags = الإعدادات
help-flags-everywhere = إعدادات لكل الأوامر
help-examples = أمثلة:
help-more = للمزيد عن أمر، مع أمثلة: `mizan help VERB`

# ما تفعله الأوامر.
help-about = «ميزان» يمتحن الحجج في النزاعات بالنموذج البياني لحل النزاعات (GMCR).
help-check = اقرأ قضية وأخبر بكل خطأ فيها
help-audit = يفصل في كل دعوى من دعاوى القضية، ويبيّن حجتها وما تتوقف عليه
help-explain = يبيّن لماذا تصحّ دعوى أو لا تصحّ، أو لماذا تستقر حالة عند أصحاب القرار
help-paths = يبحث عن أقصر الطرق من حالة إلى التوازنات، أو إلى حيث يصحّ شرط
help-solve = احسب الحالات ورتبها، واستقرار كل حالة عند كل صاحب قرار، والتوازنات
help-new = اكتب قضية صغيرة مشروحة للبدء منها
help-cases = اعرض مكتبة النزاعات
help-cases-show = اعرض نص قضية من المكتبة
help-cases-copy = انسخ قضية من المكتبة إلى مجلد، هو المسمّى باسمها ما لم يُذكر غيره
help-schema = اعرض مخطط JSON لملف القضية أو لأحد النواتج
help-completions = اعرض نصًّا برمجيًّا يُكمل ما تكتبه في الصَّدَفة
help-man = اعرض صفحة من الدليل
help-help = اعرض طريقة استعمال أمر، مع أمثلة

# المعطيات.
help-arg-case = قضية: مجلدها، أو ملفها `.toml`، أو `-` للدخل القياسي، أو `library:NAME`
help-arg-dir = المجلد، ويُنشأ إن لم يكن موجودًا
help-arg-name = اسم قضية من المكتبة
help-arg-which = لأي شيء: `case` (وهو الأصل) أو `solution` أو `audit` أو `paths` أو `check` أو `cases`
help-arg-shell = `bash` أو `elvish` أو `fish` أو `powershell` أو `zsh`
help-arg-verb = الأمر

# الإعدادات.
help-arg-format = `text` أو `json` أو `csv`، والأخيرة حيث يكون الناتج جدولًا
help-arg-lang = لغة الأسماء والشرح: `ar` أو `en`، وإلا فلغة القضية، وإلا فلغة النظام
help-arg-quiet = لا تقل شيئًا غير النتائج والأخطاء
help-arg-color = الألوان: `auto` (في الطرفية، ما لم يُضبط NO_COLOR) أو `always` أو `never`
help-arg-threads = لا تستعمل أكثر من N من الخيوط
help-arg-sources = موضع النصوص التي تستند إليها القضية، إن لم تكن بجانبها
help-arg-max-states = ارفض قضية حالاتها الممكنة أكثر من هذا العدد (والأصل 16777216)
help-arg-strict-audit = ينتهي برمز الخروج 1 إذا خالف حكمٌ ما تتوقعه القضية
help-arg-pairs = يبحث للدعاوى التي لا يقلبها تغيير مفرد عن أزواج التغييرات التي تقلبها
help-arg-what = معرّف دعوى، أو حالة: اسمها أو رقمها أو نمطها
help-arg-decision-maker = عند صاحب القرار هذا وحده
help-arg-only-concept = وفق هذا المفهوم وحده: `nash` أو `gmr` أو `smr` أو `seq` أو `sseq` أو `sim`
help-arg-from = الحالة التي تبدأ منها الطرق: اسمها أو رقمها أو نمطها
help-arg-to = إلى حيث يصحّ هذا، كما يُكتب في الدعاوى: `process & !elections`
help-arg-by = ممّ تتألف الطرق: `nash` (أي تحسين، وهو الأصل) أو `best` أو `gmr` أو `smr` أو `seq` أو `sseq` أو `moves` (أي انتقال كان)
help-arg-nobody-twice = لا ينتقل أحد مرتين متتاليتين، كما في الأدبيات
help-arg-states = اعرض كل حالة مسمّاة برقمها ونمطها
help-arg-all-states = اعرض الحالات كلها بأرقامها وأنماطها
help-arg-strict = أنهِ برمز الخروج 1 إن وُجدت تنبيهات
help-arg-concept = هذه المفاهيم وحدها، مفصولة بفواصل: `nash` و`gmr` و`smr` و`seq` و`sseq` و`sim`
help-arg-summary = احذف جدول الحالات؛ وفي JSON أعطِ الأعداد وأول عشرين من كل قائمة
help-arg-all = اعرض الحالات كلها مهما كثرت
help-arg-foresight = ومعه ما يستقر عند من ينظر كذا انتقالًا إلى الأمام، و`nm` مهما بَعُد النظر: `1,2,3,nm` (لصاحبَي قرار)
help-flag-help = اعرض طريقة الاستعمال
help-flag-version = اعرض رقم الإصدار

# أمثلة.
example-check = كل خطأ في الملف `my-case/case.toml`
example-check-states = وأي حالة يعني كل اسم
example-check-strict = للبرامج: رمز الخروج 1 إن وُجدت تنبيهات، و2 إن وُجدت أخطاء
example-audit = كل دعوى بحكمها وأسبابه، ثم ما يقوم عليه ذلك كله
example-audit-lang = وهو نفسه بالعربية
example-audit-strict = للبرامج النصية: رمز الخروج 1 إذا خالف حكمٌ ما هو متوقع
example-audit-pairs = ومعه أي تغييرين يقلبان معًا الدعاوى المتينة
example-audit-sources = مع النصوص، فيُبحث عن كل موضع مستشهد به
example-audit-json = لبرامج أخرى
example-explain-claim = لماذا تصحّ الدعوى أو لا تصحّ، حكايةً
example-explain-state = لماذا تستقر الحالة 2 أو لا تستقر عند كل صاحب قرار
example-explain-one = عند صاحب قرار واحد وفق مفهوم واحد
example-paths = أقصر الطرق إلى كل توازن بالتحسينات
example-paths-to = إلى حيث يصحّ شرط
example-paths-moves = كما في تحليل الوضع القائم، بأي انتقالات كانت
example-solve = التوازنات بالكلام، وجدول بالحالات
example-solve-concept = قضية من المكتبة، وفق مفهومين فقط
example-solve-foresight = ومعه ما يستقر عند من ينظر انتقالًا أو اثنين أو ثلاثة، ومهما بَعُد نظره
example-solve-json = للبرامج: عدد الحالات المستقرة، وأول عشرين منها
example-solve-csv = للجداول الحسابية: صفٌّ لكل حالة
example-solve-stdin = قضية ترد من أنبوب
example-new = يكتب `my-case/case.toml`، وهو يُحل كما هو
example-new-lang = مثله بالعربية
example-cases = ما في المكتبة
example-cases-show = نص قضية
example-cases-copy = يكتب `my-case/case.toml`، ولك أن تغيّر فيه
example-cases-library = من غير نسخ
example-schema = للمحررات: إكمال وتلميح أثناء كتابة القضية
example-schema-solution = شكل ناتج `mizan solve --format json`
example-completions = لصدفة `bash`، وتعرفه كل صدفة تُفتح بعد ذلك
example-man = صفحة البرنامج كله
example-man-verb = صفحة أمر
example-help = طريقة استعمال `mizan solve`
