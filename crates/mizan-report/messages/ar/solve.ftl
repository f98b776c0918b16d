# حجم القضية.
count-decision-makers = { $count ->
    [zero] لا { -decision-maker(form: "many") }
    [one] { -decision-maker } واحد
    [two] صاحبا قرار
    [few] { $count } { -decision-maker(form: "many") }
    [many] { $count } { -decision-maker }
   *[other] { $count } { -decision-maker }
}
count-options = { $count ->
    [zero] لا { -option(form: "many") }
    [one] { -option } واحد
    [two] خياران
    [few] { $count } { -option(form: "many") }
    [many] { $count } خيارًا
   *[other] { $count } { -option }
}
count-states = { $count ->
    [zero] لا { -state(form: "many") }
    [one] { -state } واحدة
    [two] حالتان
    [few] { $count } { -state(form: "many") }
    [many] { $count } { -state }
   *[other] { $count } { -state }
}
count-feasible-states = { $count ->
    [zero] لا { -feasible-state(form: "many") }
    [one] { -feasible-state } واحدة
    [two] حالتان ممكنتان
    [few] { $count } { -feasible-state(form: "many") }
    [many] { $count } حالة ممكنة
   *[other] { $count } { -feasible-state }
}
count-combinations = { $count ->
    [zero] { $shown } تركيبة
    [one] تركيبة واحدة
    [two] تركيبتين
    [few] { $shown } تركيبات
    [many] { $shown } تركيبة
   *[other] { $shown } تركيبة
}
sizes-option-form = { $dms }، و{ $options }، و{ $states } من أصل { $combinations }
open-questions = { $count ->
    [zero] لا أسئلة مفتوحة، وعدد تأليفات أجوبتها { $completions }
    [one] سؤال مفتوح واحد، وعدد تأليفات أجوبتها { $completions }
    [two] سؤالان مفتوحان، وعدد تأليفات أجوبتها { $completions }
    [few] { $count } أسئلة مفتوحة، وعدد تأليفات أجوبتها { $completions }
    [many] { $count } سؤالًا مفتوحًا، وعدد تأليفات أجوبتها { $completions }
   *[other] { $count } سؤال مفتوح، وعدد تأليفات أجوبتها { $completions }
}
open-about = نحو { $number }
open-more-than = أكثر من { $number }
open-as-written = { $count ->
    [zero] لا أسئلة مفتوحة.
    [one] سؤال واحد مفتوح، وهذه القضية كما كُتبت.
    [two] سؤالان مفتوحان، وهذه القضية كما كُتبت.
    [few] { $count } أسئلة مفتوحة، وهذه القضية كما كُتبت.
    [many] { $count } سؤالًا مفتوحًا، وهذه القضية كما كُتبت.
   *[other] { $count } سؤال مفتوح، وهذه القضية كما كُتبت.
}
views-seen = من يرى النزاع على غير ما هو عليه: { $dms }. والاستقرار هنا كما يبدو لكلٍّ بحسب رؤيته، إلا استقرار من ينظرون إلى العواقب (FAR) فهو بحسب النزاع كما هو، كأن الجميع يعلمونه.
views-left-aside = كأن الجميع يرون النزاع كما هو، وقد تُركت جانبًا رؤية كلٍّ من: { $dms }.
sizes-graph-form = { $dms }، و{ $states }

# مَن يملك ماذا.
heading-decision-makers = { -decision-maker(form: "the-many") }
heading-options = { -option(form: "the-many") } بترتيب حروف { -pattern(form: "the") }
heading-named-states = { -named-state(form: "the-many") }
name-with-id = { $name } ({ $id })
option-only-on = (لا رجوع عنه بعد الأخذ به)
option-only-off = (لا عودة إليه بعد تركه)
dm-takes = { $dm }: { $options }
nothing-taken = لا شيء
taken-or-not = { $option } أو لا
list-separator = {"، "}
prose-separator = {"، و"}

# التوازنات بالكلام.
heading-equilibria = { -equilibrium(form: "the-many") }
equilibria-under-all = وفق المفاهيم كلها:
equilibria-under = وفق { $concepts }:
equilibria-none = وفق { $concepts }: لا توازن
equilibria-more = { $count ->
    [zero] … ولا حالة أخرى
    [one] … و{ -state } أخرى
    [two] … وحالتان أخريان
    [few] … و{ $count } { -state(form: "many") } أخرى
    [many] … و{ $count } { -state } أخرى
   *[other] … و{ $count } { -state } أخرى
}

# الحالات في جدول.
heading-states = { -state(form: "the-many") }
head-state = { -state(form: "the") }
head-ranks = { -rank(form: "the-many") }
legend-order = { -rank(form: "the-many") } والعلامات من اليسار إلى اليمين: { $dms }
legend-ranks = { -rank(form: "the") } 1 لأقل { -state(form: "the-many") } تفضيلًا عند { -decision-maker(form: "the") }، وما تساوت رتبته فهو عنده سواء.
legend-stable = مستقرة عنده
legend-unstable = غير مستقرة عنده
heading-strength = مدى القوة
strength-means = يكون التوازن مستقرًا بقوة عند طرف إذا أمكن الرد على كل تحسين له بما هو أسوأ عنده بخطوة كبيرة، وإلا فاستقراره ضعيف.
strength-no-great-step = لا خطوة في تفضيلات أحد وُسمت بأنها كبيرة (`vital` في بند، أو «—» في ترتيب). فلا تستقر الحالات بقوة إلا عند من لا تحسين لديه.
strength-state = { $state }: { $who }
strength-strongly = { $dm } بقوة ({ $strongly })
strength-weakly = { $dm } استقرارًا ضعيفًا ({ $weakly })
strength-both = { $dm } بقوة ({ $strongly }) واستقرارًا ضعيفًا ({ $weakly })
strength-nothing-to-deter = { $dm } بقوة، وما ذاك إلا لأنه لا تحسين لديه
heading-any-of = وفق واحد من عدة مفاهيم
any-of-equilibria = { $count ->
    [zero] لا حالة مستقرة عند الجميع وفق { $concepts }.
    [one] حالة واحدة مستقرة عند الجميع وفق { $concepts }، وقد يكون لكلٍّ مفهومه:
    [two] حالتان مستقرتان عند الجميع وفق { $concepts }، وقد يكون لكلٍّ مفهومه:
    [few] { $count } حالات مستقرة عند الجميع وفق { $concepts }، وقد يكون لكلٍّ مفهومه:
    [many] { $count } حالة مستقرة عند الجميع وفق { $concepts }، وقد يكون لكلٍّ مفهومه:
   *[other] { $count } حالة مستقرة عند الجميع وفق { $concepts }، وقد يكون لكلٍّ مفهومه:
}
any-of-one-equilibria = { $count ->
    [zero] لا حالة مستقرة عند الجميع وفق { $concepts }.
    [one] حالة واحدة مستقرة عند الجميع وفق { $concepts }:
    [two] حالتان مستقرتان عند الجميع وفق { $concepts }:
    [few] { $count } حالات مستقرة عند الجميع وفق { $concepts }:
    [many] { $count } حالة مستقرة عند الجميع وفق { $concepts }:
   *[other] { $count } حالة مستقرة عند الجميع وفق { $concepts }:
}
any-of-state = { $state }: { $who }
any-of-who = { $dm } ({ $concepts })
legend-equilibrium = مستقرة عند الجميع، فهي { -equilibrium }
states-only-equilibria = عدد { -state(form: "the-many") } كلها { $total }، والمعروض منها { $shown }، وهي التي فيها { -equilibrium } وفق مفهومٍ ما. لعرضها كلها: `--all`، أو `--format csv` و`--format json` لبرامج أخرى.
states-first-equilibria = عدد { -state(form: "the-many") } كلها { $total }، والمعروض منها أول { $shown } من التي فيها { -equilibrium } وفق مفهومٍ ما. لعرضها كلها: `--all`، أو `--format csv` و`--format json` لبرامج أخرى.

# `solve --format latex`
latex-needs = تحتاج إلى الحزمة booktabs ولا شيء غيرها.
latex-arabic = العربية موضوعة في الأمر mizanarabic: تُعالَج بـ XeLaTeX أو LuaLaTeX، ويُعرَّف الأمر قبلها، مثلًا بأنه textarabic من polyglossia.
latex-marks = r: لا تحسين. s: كل تحسين مردوع. u: غير مستقرة. E: توازن. علامة التساوي: سواء هي والتي قبلها.
latex-part = عدد الحالات كلها { $total }، والمعروض { $shown } مما فيه توازن وفق مفهومٍ ما. لعرضها كلها: --all
latex-state = الحالة
latex-improvements = تحسينات إلى
