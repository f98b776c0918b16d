# مراجعة دعاوى القضية.
verdict-holds = تصحّ
verdict-fails = لا تصحّ
verdict-vacuous = لا تقول شيئًا
verdict-unformalised = لم تُصَغ

audit-source-says = يقول المصدر: { $says } ({ $passage })
audit-read-from-source = مستنبط من المصدر: { $says } ({ $passage })
audit-analyst-says = يقول المحلل: { $says }
audit-passage = بلفظه: { $words }
audit-account = وفي العرض: { $account }
audit-said-by = قائلها: { $by }
audit-holder = يُنسب هذا الفهم إلى: { $holder }
audit-against = ما يعارضها: { $passage }
audit-why-not = لا يفصل فيها نموذج: { $why }
audit-read-as = قراءتها: { $reading }
audit-unexpected = توقّع صاحب القضية غير هذا.
audit-shown-by = بيانها:
audit-settled = لا ينتقل أحد من تلك الحالة، فلا تزيد الدعوى على ما هو حاصل فيها.
audit-structure = لا أثر هنا لتفضيلات أحد: مهما فعل أيٌّ كان بقي هذا على حاله.
audit-way-turns = يتوقف الأمر على طريقة التصرف: { $way } فالدعوى { $verdict }.
audit-hinges = تتوقف على ما يأتي ({ $count ->
    [zero] لا يقلبها تغيير
    [one] يقلبها تغيير واحد
    [two] يقلبها تغييران
    [few] تقلبها { $count } تغييرات
    [many] يقلبها { $count } تغييرًا
   *[other] يقلبها { $count } تغيير
} من أصل { $tried }):
audit-robust = متينة: { $count ->
    [zero] لم يُجرَّب تغيير
    [one] لا يقلبها التغيير الوحيد في الافتراضات
    [two] لا يقلبها أي من تغييرَي الافتراضات
    [few] لا يقلبها أي من { $count } تغييرات مفردة في الافتراضات
    [many] لا يقلبها أي من { $count } تغييرًا مفردًا في الافتراضات
   *[other] لا يقلبها أي من { $count } تغيير مفرد في الافتراضات
} (على ما فصّله المحلل من افتراضات).
audit-nothing-tried = لم يمكن تجريب أي تغيير في الافتراضات عليها.
audit-echo = لعلها صدى: أحد هذه البنود يتناول خيارات الدعوى نفسها، فقد لا تكون الدعوى إلا تفضيلًا قيل مرتين.
audit-one-passage = هذا كله يستند إلى موضع واحد من المصدر.
audit-undecidable = { $count ->
    [zero] لا تغيير يجعلها غير قابلة للفصل:
    [one] تغيير واحد يجعلها غير قابلة للفصل:
    [two] تغييران يجعلانها غير قابلة للفصل:
    [few] { $count } تغييرات تجعلها غير قابلة للفصل:
    [many] { $count } تغييرًا يجعلها غير قابلة للفصل:
   *[other] { $count } تغيير يجعلها غير قابلة للفصل:
}
audit-pairs = { $count ->
    [zero] لا يقلبها زوج من التغييرات:
    [one] يقلبها زوج واحد من التغييرات:
    [two] يقلبها زوجان من التغييرات:
    [few] تقلبها { $count } أزواج من التغييرات:
    [many] يقلبها { $count } زوجًا من التغييرات:
   *[other] يقلبها { $count } زوج من التغييرات:
}
audit-no-pairs = ولا يقلبها أي زوج من التغييرات.
hinge = - { $assumption }: { $changes }
hinge-separator = {"؛ "}
hinge-change = { $change } فالدعوى { $verdict }
assumption-named = { $what } [{ $name }، { $basis }]
undecidable-change = - { $change }: { $reason }
pair = - { $first } مع { $second }: { $verdict }
with-basis = { $what }، { $basis }
ranking-group = منزلتها في الترتيب: المجموعة { $group }
list-item = - { $what }
and-with = {"؛ ومعه "}

undecidable-not-one-state = النمط { $pattern } لا يوافق عندئذ حالة واحدة بعينها، بل { $fits ->
    [zero] لا يوافق أي حالة
    [one] حالة واحدة
    [two] حالتين
    [few] { $fits } حالات
    [many] { $fits } حالة
   *[other] { $fits } حالة
}
undecidable-not-feasible = حالة تسمّيها الدعوى غير ممكنة عندئذ
undecidable-not-holding = ما ينبغي أن يصحّ لا يصحّ في الحالة التي تبدأ منها
undecidable-no-sim = لا وجود للاستقرار المتزامن في { -graph-form }، ولا حيث تُدمج حالات في حالة واحدة
undecidable-split = ما تقوله عن { $option } يختلف بين { $first } و{ $second }، وهما عندئذ حالة واحدة
rejected-does-not-apply = التغيير `{ $change }` لا يناسب `{ $assumption }`، أو أن ما يغيّره قد غُيِّر قبله
rejected-too-large = الحالات عندئذ أكثر مما يُحتمل
rejected-no-state = لا حالة ممكنة عندئذ
rejected-split = ما تقوله { -case(form: "the") } عن { $option } يختلف بين { $first } و{ $second }، وهما عندئذ حالة واحدة
rejected-overlap = لدمجين عندئذ حالة مشتركة
rejected-ranking = الترتيب المباشر عند { $dm } لا يشمل عندئذ كل حالة مرة واحدة

shown-fact = في { $state } { $what }.
shown-not-fact = في { $state } لا يصحّ أن { $what }.
shown-already = هذا حاصل في البداية قبل أي انتقال.
shown-settled-already = الأمر مستقر في البداية: لا تحسين يُخرج منها.
shown-path = { $count ->
    [zero] لا خطوة تلزم:
    [one] خطوة واحدة تفضي إلى ذلك:
    [two] خطوتان تفضيان إلى ذلك:
    [few] { $count } خطوات تفضي إلى ذلك:
    [many] { $count } خطوة تفضي إلى ذلك:
   *[other] { $count } خطوة تفضي إلى ذلك:
}
shown-path-settles = { $count ->
    [zero] لا خطوة تلزم:
    [one] خطوة واحدة تفضي إلى استقرار على غير ذلك:
    [two] خطوتان تفضيان إلى استقرار على غير ذلك:
    [few] { $count } خطوات تفضي إلى استقرار على غير ذلك:
    [many] { $count } خطوة تفضي إلى استقرار على غير ذلك:
   *[other] { $count } خطوة تفضي إلى استقرار على غير ذلك:
}
shown-end = وتلك { $state }.
shown-cycle = { $count ->
    [zero] دورة لا يستقر الأمر فيها
    [one] دورة لا يستقر الأمر فيها
    [two] دورة بين حالتين لا يستقر الأمر فيها
    [few] دورة بين { $count } حالات لا يستقر الأمر فيها
    [many] دورة بين { $count } حالة لا يستقر الأمر فيها
   *[other] دورة بين { $count } حالة لا يستقر الأمر فيها
}
shown-closed = لا يمكن أن تنشأ إلا { $count ->
    [zero] لا حالة
    [one] هذه الحالة وحدها
    [two] حالتان
    [few] { $count } حالات
    [many] { $count } حالة
   *[other] { $count } حالة
}{ $found ->
    [0] { $count ->
        [zero] .
        [one] ، وليس الأمر كذلك فيها.
        [two] ، وليس الأمر كذلك في أيٍّ منهما.
        [few] ، وليس الأمر كذلك في أيٍّ منها.
        [many] ، وليس الأمر كذلك في أيٍّ منها.
       *[other] ، وليس الأمر كذلك في أيٍّ منها.
    }
    [1] { $count ->
        [zero] .
        [one] ، والأمر كذلك فيها.
        [two] ، والأمر كذلك فيهما.
        [few] ، والأمر كذلك فيها كلها.
        [many] ، والأمر كذلك فيها كلها.
       *[other] ، والأمر كذلك فيها كلها.
    }
   *[other] { $count ->
        [zero] .
        [one] ، وقد نُظر فيها.
        [two] ، وقد نُظر فيهما.
        [few] ، وقد نُظر فيها جميعًا.
        [many] ، وقد نُظر فيها جميعًا.
       *[other] ، وقد نُظر فيها جميعًا.
    }
}
shown-closed-whatever = مهما كانت انتقالات { $dm } لا يمكن أن تنشأ إلا { $count ->
    [zero] لا حالة
    [one] هذه الحالة وحدها
    [two] حالتان
    [few] { $count } حالات
    [many] { $count } حالة
   *[other] { $count } حالة
}{ $found ->
    [0] { $count ->
        [zero] .
        [one] ، وليس الأمر كذلك فيها.
        [two] ، وليس الأمر كذلك في أيٍّ منهما.
        [few] ، وليس الأمر كذلك في أيٍّ منها.
        [many] ، وليس الأمر كذلك في أيٍّ منها.
       *[other] ، وليس الأمر كذلك في أيٍّ منها.
    }
    [1] { $count ->
        [zero] .
        [one] ، والأمر كذلك فيها.
        [two] ، والأمر كذلك فيهما.
        [few] ، والأمر كذلك فيها كلها.
        [many] ، والأمر كذلك فيها كلها.
       *[other] ، والأمر كذلك فيها كلها.
    }
   *[other] { $count ->
        [zero] .
        [one] ، وقد نُظر فيها.
        [two] ، وقد نُظر فيهما.
        [few] ، وقد نُظر فيها جميعًا.
        [many] ، وقد نُظر فيها جميعًا.
       *[other] ، وقد نُظر فيها جميعًا.
    }
}
shown-attractors = أيًّا كان المسار فالنهاية { $count ->
    [zero] في غير موضع:
    [one] في موضع واحد:
    [two] في أحد موضعين:
    [few] في أحد { $count } مواضع:
    [many] في أحد { $count } موضعًا:
   *[other] في أحد { $count } موضع:
}
shown-cycle-on-the-way = قد يدور الطريق إلى ذلك في حلقة: فلا ينتهي الأمر هكذا إلا إذا أُخذ يومًا بكل تحسين يبقى متاحًا.
shown-more = { $count ->
    [zero] … ولا غيرها
    [one] … وواحدة غيرها
    [two] … واثنتان غيرها
    [few] … و{ $count } غيرها
    [many] … و{ $count } غيرها
   *[other] … و{ $count } غيرها
}
shown-one-such = من ذلك { $state }.
shown-one-not = الأمر على خلاف ذلك في { $state }.
shown-way-there = الطريق إليها:
shown-all-looked-at = { $count ->
    [zero] لا حالة يُنظر فيها.
    [one] نُظر في الحالة الوحيدة.
    [two] نُظر في الحالتين كلتيهما.
    [few] نُظر في الحالات الـ{ $count } جميعًا.
    [many] نُظر في الحالات الـ{ $count } جميعًا.
   *[other] نُظر في الحالات الـ{ $count } جميعًا.
}
shown-pairs = { $count ->
    [zero] لا زوج يُقارن.
    [one] قورن الزوج الوحيد من الحالات الذي لا يختلف في غير ذلك.
    [two] قورن زوجا الحالات اللذان لا يختلفان في غير ذلك.
    [few] قورنت { $count } أزواج من الحالات لا تختلف في غير ذلك، وهي كل ما يُقارن.
    [many] قورن { $count } زوجًا من الحالات لا تختلف في غير ذلك، وهي كل ما يُقارن.
   *[other] قورن { $count } زوج من الحالات لا تختلف في غير ذلك، وهي كل ما يُقارن.
}
shown-pair-against = ما يعارضها: { $this } ليست مفضّلة على { $over }.
shown-part = ({ $number }) { $what } وهذه { $verdict }.
shown-part-brief = ({ $number }) { $verdict }:
shown-nothing = لا وجود لما تتحدث عنه، فهي { $verdict }.
step-gains = { $number }. { $dm }: { $what }؛ والمكسب بحسب { $why }
step-free = { $number }. { $dm }: { $what }
steps-known-whole = { $count ->
    [two] هما الخطوتان المذكورتان تحت عنوان «كيف يمكن أن يمضي الأمر».
   *[other] هي الخطوات الـ{ $count } المذكورة تحت عنوان «كيف يمكن أن يمضي الأمر».
}
steps-known = { $count ->
    [two] هما أول خطوتين من الخطوات الـ{ $all } المذكورة تحت عنوان «كيف يمكن أن يمضي الأمر».
   *[other] هي أول { $count } من الخطوات الـ{ $all } المذكورة تحت عنوان «كيف يمكن أن يمضي الأمر».
}
reason-better = هي الأفضل عند { $dm } بحسب { $why }.
reason-worse = هي الأسوأ عند { $dm } بحسب { $why }.
reason-same = الحالتان سواء عند { $dm }.
stable-no-improvement = ليس لدى { $dm } تحسين.
stable-deterred = لدى { $dm } { $count ->
    [zero] لا تحسين
    [one] تحسين واحد له ما يردعه
    [two] تحسينان لكل منهما ما يردعه
    [few] { $count } تحسينات لكل منها ما يردعه
    [many] { $count } تحسينًا لكل منها ما يردعه
   *[other] { $count } تحسين لكل منها ما يردعه
}:
unstable = من مصلحة { $dm } الانتقال إلى { $state }، ولا شيء يردعه.
deterred = - الانتقال إلى { $state } يمكن الرد عليه بما ينتهي إلى { $end }، وليست أفضل من الأصل:
deterred-jointly = - الانتقال إلى { $state } يمكن إفساده بانتقالات متزامنة من { $movers }، فينتهي إلى { $end }

heading-overview = الخلاصة
overview-claims = { $count ->
    [zero] لا دعاوى في هذه القضية؛ والأمر `mizan solve` يبيّن أين يستقر النزاع.
    [one] دعوى واحدة.
    [two] دعويان.
    [few] { $count } دعاوى.
    [many] { $count } دعوى.
   *[other] { $count } دعوى.
}
overview-hold = تصحّ: { $count }
overview-fail = لا تصحّ: { $count }
overview-vacuous = لا تقول شيئًا لأن ما تتحدث عنه لا وجود له: { $count }
overview-unformalised = لم تُصَغ: { $count }
overview-hinge = تتوقف على افتراض واحد على الأقل: { $count }
overview-robust = متينة لا يقلبها أي تغيير مفرد: { $count }
overview-one-passage = تستند إلى موضع واحد من المصدر: { $count }
overview-echoes = لعلها صدى لتفضيل: { $count }
overview-ways = تتوقف على طريقة التصرف: { $count }
overview-unexpected = على غير ما توقّع صاحبها: { $count }
overview-tried = التغييرات المفردة المجرَّبة على كل دعوى: { $count }
heading-carried = الافتراضات التي عليها أكثر المعوَّل
carries = { $count ->
    [zero] لا دعاوى
    [one] دعوى واحدة
    [two] دعويان
    [few] { $count } دعاوى
    [many] { $count } دعوى
   *[other] { $count } دعوى
}: { $assumption }
heading-variant = ماذا لو: { $name }
variant-changes = التغييرات: { $changes }
variant-rejected = لا يقوم بهذا نزاع: { $reason }
variant-turns = { $claim }: { $before } ← { $verdict }
variant-turns-nothing = لا يقلب أي دعوى.
cite-paragraph = { $source }، الفقرة { $paragraph }
cite-paragraph-only = الفقرة { $paragraph }
cite-words = { $place }: { $words }

# `paths`
paths-heading = من { $state } إلى { $to } ({ $by })
paths-heading-nobody-twice = من { $state } إلى { $to } ({ $by }، ولا ينتقل أحد مرتين متتاليتين)
paths-to-equilibria = { -equilibrium(form: "the-many") }
paths-to-where = حيث { $what }
paths-by-moves = بأي انتقالات كانت
paths-state = { $state } ({ $number })
paths-equilibrium = { -equilibrium } وفق { $concepts }
paths-already = الأمر فيها من البداية.
paths-length = { $count ->
    [zero] بلا خطوات
    [one] بخطوة واحدة
    [two] بخطوتين
    [few] بعدد من الخطوات هو { $count }
    [many] بعدد من الخطوات هو { $count }
   *[other] بعدد من الخطوات هو { $count }
}{ $others ->
    [0] :
    [one] ، وثمة طريق أخرى في مثل قصرها:
    [two] ، وثمة طريقان أخريان في مثل قصرها:
   *[other] ، وعدد الطرق الأخرى التي في مثل قصرها { $others }:
}
paths-more = { $count ->
    [one] … وواحدة غيرها؛ و`--format json` يعطيها كلها.
    [two] … واثنتان غيرها؛ و`--format json` يعطيها كلها.
   *[other] … و{ $count } غيرها؛ و`--format json` يعطيها كلها.
}
paths-none = لا يُبلغ شيء منها.
paths-unreached = ما لا يُبلغ: { $count }

# `explain`
explain-stable = مستقرة عند { $dm } ({ $concepts }):
explain-unstable = غير مستقرة عند { $dm } ({ $concepts }):
