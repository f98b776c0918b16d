# جمل تصلح بعد «أن»، والجمل التي تُبنى منها. تبدأ كل جملة بفعل لا يتغير بجنس ما يُسمّى.
sentence = { $what }.
quoted = «{ $name }»
code = `{ $text }`

state-like = { $state } لكن { $changes }
changes-separator = {"، و"}
state-with = مع { $option }
state-without = دون { $option }
state-of = { -state(form: "the") } التي فيها { $options }
state-of-nothing = { -state(form: "the") } التي لا يؤخذ فيها بأي خيار
state-merged = { -state(form: "the") } المدمجة { $options }
state-merged-all = { -state(form: "the") } التي دُمجت فيها { -state(form: "the-many") } كلها
state-number = { -state(form: "the") } رقم { $number }، ونمطها { $pattern }
state-imagined = نمطها { $pattern }، وهي في الواقع غير ممكنة
state-unknown = حالة غير ممكنة

clause-true = يصحّ كل شيء
clause-false = لا يصحّ شيء
clause-on = { $count ->
    [one] يؤخذ بخيار { $options }
    [two] يؤخذ بخيارَي { $options }
   *[other] يؤخذ بالخيارات { $options }
}
clause-off = { $count ->
    [one] لا يؤخذ بخيار { $options }
   *[other] لا يؤخذ بخيار { $options }
}
clause-on-one = يؤخذ بخيار { $options }
clause-not-together = { $count ->
    [two] لا يجتمع الأخذ بخيارَي { $options }
   *[other] لا يجتمع الأخذ بالخيارات { $options }
}
options-and = {" و"}
options-nor = {" ولا بخيار "}
options-or = {" أو "}
options-together = {" و"}
clause-and = {" و"}
clause-or = {" أو "}
in-it = فيها
any-of-or = {" أو "}
clause-implies = { $right } حين { $left }
clause-iff = { $left } حين { $right }، وحينئذٍ فحسب
clause-better = يكون وضع { $dm } أفضل ممّا هو في { $state }
clause-not-better = لا يكون وضع { $dm } أفضل ممّا هو في { $state }
clause-worse = يكون وضع { $dm } أسوأ ممّا هو في { $state }
clause-not-worse = لا يكون وضع { $dm } أسوأ ممّا هو في { $state }
clause-can = يكون بمقدور { $dm } بانتقال واحد بلوغ حالة { $what }
clause-cannot = لا يكون بمقدور { $dm } بانتقال واحد بلوغ حالة { $what }
clause-improves = يكون من مصلحة { $dm } الانتقال إلى حالة { $what }
clause-not-improves = لا يكون من مصلحة { $dm } الانتقال إلى حالة { $what }
# المعنى بين قوسين: ما يُنفى أو كان جزءًا من غيره ليس مؤكَّدًا.
clause-pays = يجدي { $dm } الانتقال إلى حالة { $what } (بمعنى أن يكون كل ما قد ينتهي إليه الأمر منها أفضل)
clause-not-pays = لا يجدي { $dm } الانتقال إلى حالة { $what } (بمعنى أن يكون كل ما قد ينتهي إليه الأمر منها أفضل)
clause-pays-acting = يجدي { $dm } الانتقال إلى حالة { $what } (بمعنى أن يكون كل ما قد ينتهي إليه الأمر منها أفضل { $way })
clause-not-pays-acting = لا يجدي { $dm } الانتقال إلى حالة { $what } (بمعنى أن يكون كل ما قد ينتهي إليه الأمر منها أفضل { $way })
clause-stable = لا يبقى عند { $dm } داعٍ إلى الانتقال ({ $concept })
clause-not-stable = يبقى عند { $dm } داعٍ إلى الانتقال ({ $concept })
clause-equilibrium = لا يبقى عند أحد داعٍ إلى الانتقال (توازن { $concept })
clause-not-equilibrium = يبقى عند طرف ما داعٍ إلى الانتقال (فليس ذلك توازن { $concept })
clause-is = تكون { -state(form: "the") } هي { $state }
clause-is-not = تكون { -state(form: "the") } غير { $state }
clause-possible = يمكن أن يفضي الأمر من هناك إلى أن { $what }
clause-not-possible = لا يمكن أن يفضي الأمر من هناك إلى أن { $what }
clause-leads-to = ينتهي الأمر من هناك إلى أن { $what }
clause-not-leads-to = لا يلزم أن ينتهي الأمر من هناك إلى أن { $what }
clause-always = يدوم من هناك أن { $what }
clause-not-always = قد تأتي من هناك خطوة { $what }
clause-attainable = يكون بمقدور { $dm } من هناك، بما يُختار من انتقالاته، أن يفضي الأمر إلى أن { $what }
clause-not-attainable = لا يكون بمقدور { $dm } من هناك، أيًّا كان ما يُختار من انتقالاته، أن يفضي الأمر إلى أن { $what }

acting = { $what } ({ $way })
way-nash = إذا جاز الأخذ بأي تحسين
way-best = إذا لم يؤخذ إلا بأفضل الردود
way-foresight = إذا لم يؤخذ بتحسين له ما يردعه وفق { $concept }
way-far = إذا نظر الجميع إلى حيث ينتهي الأمر

reading-fact = في { $state } { $what }
reading-possible = ابتداءً من { $state } يمكن أن يفضي الأمر إلى أن { $what }
reading-not-possible = ابتداءً من { $state } لا يفضي الأمر بحال إلى أن { $what }
reading-leads-to = ابتداءً من { $state } ينتهي الأمر لا محالة إلى أن { $what }
reading-not-leads-to = ابتداءً من { $state } ليس محتومًا أن ينتهي الأمر إلى أن { $what }
reading-always = ابتداءً من { $state } يدوم في كل خطوة أن { $what }
reading-not-always = ابتداءً من { $state } قد تأتي خطوة { $what }
reading-attainable = ابتداءً من { $state } بمقدور { $dm }، بما يختاره من انتقالات، أن يفضي الأمر إلى أن { $what }
reading-not-attainable = ابتداءً من { $state }، ومهما كانت انتقالات { $dm }، لا يفضي الأمر إلى أن { $what }
reading-holding = ما بقي الأمر على أن { $holding }: { $what }
reading-every = في كل { $set }: { $what }
reading-some = توجد { $set } { $what }
reading-no = لا توجد { $set } { $what }
reading-prefers = الأفضل عند { $dm } من الأمرين، وسائر الأمور على حالها، أن { $this } لا أن { $over }
reading-believes = في نظر { $dm }: { $what }
reading-not = الأمر على خلاف ما يأتي: ({ $what })
reading-and = {"؛ و"}
reading-or = {"؛ أو "}
set-states = { -feasible-state }
set-equilibria = حالة توازن ({ $concept })
set-equilibria-from = حالة توازن ({ $concept }) ممكنة ابتداءً من { $state }
set-attractors = حالة يمكن أن يستقر فيها الأمر ابتداءً من { $state }
set-where = { $set } { $what }

assumption-statement = رغبة { $dm }: { $formula }
assumption-group = تقديم { $dm } المجموعة { $group } على المجموعة { $next }
assumption-preferences = رغبات { $dm } كلها
assumption-one-way = أن خيار { $option } لا يتغير إلا في اتجاه واحد
assumption-rule = { -rule(form: "the") } { $formula }
assumption-rule-that = { -rule(form: "the") }، وهي { $what }
change-dropped = إذا أُسقطت
change-negated = إذا عُكست
change-among-vital = { $change } (بين ما هو مصيري وحده)
change-moved-first = إذا جُعلت الأهم
change-moved-up = إذا قُدّمت مرتبة
change-moved-down = إذا أُخّرت مرتبة
change-moved-last = إذا جُعلت الأقل أهمية
change-reread = إذا قُرئت { $formula } (`reread_{ $reading }`)
change-swapped = إذا قُلب الترتيب
change-tied = إذا تساوت المجموعتان
change-all-dropped = إذا أُسقطت جميعًا
change-made-reversible = إذا صار الرجوع عنه ممكنًا

# لمن يُسلَّم إليه التحليل.
plain-that = الرغبة في أن { $what }
private-actor = طرف رقمه { $number } أُبقي خاصًّا
private-option = خيار رقمه { $number } أُبقي خاصًّا
private-source = مصدر أُبقي خاصًّا
private-assumption = افتراض أُبقي خاصًّا
private-reading = إذا قُرئت قراءة أُبقيت خاصة
clause-separator = { "؛ " }
