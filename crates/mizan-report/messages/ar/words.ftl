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
state-unknown = حالة غير ممكنة

clause-true = يصحّ كل شيء
clause-false = لا يصحّ شيء
clause-on = يؤخذ بخيار { $option }
clause-off = لا يؤخذ بخيار { $option }
clause-not = لا يصحّ أن { $what }
clause-and = {" و"}
clause-or = {" أو "}
clause-implies = يلزم من أن { $left } أن { $right }
clause-iff = يتلازم أن { $left } وأن { $right }
clause-better = يكون وضع { $dm } أفضل ممّا هو في { $state }
clause-worse = يكون وضع { $dm } أسوأ ممّا هو في { $state }
clause-can = يكون بمقدور { $dm } بانتقال واحد بلوغ حالة فيها { $what }
clause-improves = يكون من مصلحة { $dm } انتقالٌ إلى حالة فيها { $what }
clause-stable = لا يبقى عند { $dm } داعٍ إلى الانتقال ({ $concept })
clause-equilibrium = لا يبقى عند أحد داعٍ إلى الانتقال (توازن { $concept })
clause-is = تكون { -state(form: "the") } هي { $state }
clause-possible = يمكن أن يفضي الأمر من هناك إلى أن { $what }
clause-leads-to = ينتهي الأمر من هناك إلى أن { $what }
clause-always = يدوم من هناك أن { $what }
clause-attainable = يكون بمقدور { $dm } من هناك، بما يختاره من انتقالات، أن يفضي الأمر إلى أن { $what }

acting = { $what } ({ $way })
way-nash = إذا جاز الأخذ بأي تحسين
way-best = إذا لم يؤخذ إلا بأفضل الردود
way-foresight = إذا لم يؤخذ بتحسين له ما يردعه وفق { $concept }

reading-fact = في { $state } { $what }
reading-possible = ابتداءً من { $state } يمكن أن يفضي الأمر إلى أن { $what }
reading-not-possible = ابتداءً من { $state } لا يفضي الأمر بحال إلى أن { $what }
reading-leads-to = ابتداءً من { $state } ينتهي الأمر لا محالة إلى أن { $what }
reading-not-leads-to = ابتداءً من { $state } ليس محتومًا أن ينتهي الأمر إلى أن { $what }
reading-always = ابتداءً من { $state } يدوم في كل خطوة أن { $what }
reading-not-always = ابتداءً من { $state } قد تأتي خطوة لا يصحّ فيها أن { $what }
reading-attainable = ابتداءً من { $state } بمقدور { $dm }، بما يختاره من انتقالات، أن يفضي الأمر إلى أن { $what }
reading-not-attainable = ابتداءً من { $state }، ومهما كانت انتقالات { $dm }، لا يفضي الأمر إلى أن { $what }
reading-holding = ما بقي الأمر على أن { $holding }: { $what }
reading-every = في كل { $set }: { $what }
reading-some = توجد { $set } فيها { $what }
reading-no = لا توجد { $set } فيها { $what }
reading-prefers = الأفضل عند { $dm }، وسائر الأمور على حالها، أن { $this } لا أن { $over }
reading-not = لا يصحّ ما يأتي: { $what }
reading-and = {"؛ و"}
reading-or = {"؛ أو "}
set-states = { -feasible-state }
set-equilibria = حالة توازن ({ $concept })
set-equilibria-from = حالة توازن ({ $concept }) ممكنة ابتداءً من { $state }
set-attractors = حالة يمكن أن يستقر فيها الأمر ابتداءً من { $state }
set-where = { $set } فيها { $what }

assumption-statement = رغبة { $dm }: { $formula }
assumption-group = تقديم { $dm } المجموعة { $group } على المجموعة { $next }
assumption-one-way = أن خيار { $option } لا يتغير إلا في اتجاه واحد
assumption-rule = { -rule(form: "the") } { $formula }
change-dropped = إذا أُسقطت
change-negated = إذا عُكست
change-moved-first = إذا جُعلت الأهم
change-moved-last = إذا جُعلت الأقل أهمية
change-reread = إذا قُرئت { $formula } (`reread_{ $reading }`)
change-swapped = إذا قُلب الترتيب
change-tied = إذا تساوت المجموعتان
change-made-reversible = إذا صار الرجوع عنه ممكنًا

# لمن يُسلَّم إليه التحليل.
plain-that = الرغبة في أن { $what }
private-actor = طرف رقمه { $number } أُبقي خاصًّا
private-option = خيار رقمه { $number } أُبقي خاصًّا
private-source = مصدر أُبقي خاصًّا
private-assumption = افتراض أُبقي خاصًّا
private-reading = إذا قُرئت قراءة أُبقيت خاصة
clause-separator = { "؛ " }
