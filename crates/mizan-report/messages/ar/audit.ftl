# مراجعة دعاوى القضية.
verdict-holds = تصحّ
verdict-fails = لا تصحّ
verdict-vacuous = لا تقول شيئًا
verdict-unformalised = خارج النموذج
verdict-open = تتوقف على ما ليس معلومًا
verdict-denied-rightly = نُفي لزومها بحق
verdict-denied-wrongly = نُفي لزومها، وهي لازمة مع ذلك

audit-passage = بلفظه: { $words }
audit-account = وفي العرض: { $account }
audit-said-by = قائلها: { $by }
audit-holder = يُنسب هذا الفهم إلى: { $holder }
audit-against = ما يعارضها: { $passage }
audit-why-not = لا يفصل فيها نموذج: { $why }
audit-read-as = قراءتها: { $reading }
audit-unexpected = توقّع صاحب القضية غير هذا.
audit-shown-by = بيانها:
audit-shown-as-written = بحسب القضية كما كُتبت:
audit-unchecked = لم يُراجَع هذا البيان: فمراجعته بالتعريفات وحدها تطول جدًا في نزاع بهذا الحجم.
audit-settled = لا ينتقل أحد من تلك الحالة، فلا تزيد الدعوى على ما هو حاصل فيها.
audit-structure = لا أثر هنا لتفضيلات أحد: مهما فعل أيٌّ كان بقي هذا على حاله.
audit-structural = هذا حاصل مهما أراد أيٌّ كان: يصدق على كل أطراف لها هذه الخيارات والقواعد.
audit-base-rate = { $same ->
    [zero] ليس الحكم هو نفسه في أي نزاع
    [one] الحكم هو نفسه في نزاع واحد
    [two] الحكم هو نفسه في نزاعين
    [few] الحكم هو نفسه في { $same } نزاعات
    [many] الحكم هو نفسه في { $same } نزاعًا
   *[other] الحكم هو نفسه في { $same } نزاع
} من أصل { $draws } لها هذه الخيارات والقواعد وتُسحب فيها رغبات الأطراف بالقرعة؛ وليس هذا احتمالًا لشيء.
audit-only-ahead = غير أن من ينظر إلى العواقب لا يستطيع استبعاده: فقد ينتهي الأمر إليه عنده، ولا ينتهي إليه أبدًا بخطوات تنفع في حينها.
audit-way-turns = يتوقف الأمر على طريقة التصرف: { $way } فالدعوى { $verdict }.
audit-hinges = تتوقف على ما يأتي ({ $count ->
    [zero] لا يقلبها تغيير
    [one] يقلبها تغيير واحد
    [two] يقلبها تغييران
    [few] تقلبها { $count } تغييرات
    [many] يقلبها { $count } تغييرًا
   *[other] يقلبها { $count } تغيير
} من أصل { $tried }):
audit-opposites = لا تنقلب إلا لو أُريد الضد ({ $count ->
    [zero] لا تغيير
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييرًا
   *[other] { $count } تغيير
} من أصل { $tried })، وليس هذا شكًّا في المفترَض:
audit-opposites-too = ولا تنقلب بما يأتي إلا لو أُريد الضد، وليس هذا شكًّا في المفترَض:
audit-same-hinges = { $count ->
    [zero] لا يقلبها تغيير.
    [one] يقلبها التغيير الذي يقلب { $claim }.
    [two] يقلبها التغييران اللذان يقلبان { $claim }.
    [few] تقلبها التغييرات الـ{ $count } نفسها التي تقلب { $claim }.
    [many] تقلبها التغييرات الـ{ $count } نفسها التي تقلب { $claim }.
   *[other] تقلبها التغييرات الـ{ $count } نفسها التي تقلب { $claim }.
}
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
with-basis = { $what } – { $basis }
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
undecidable-not-seen = حالة تسمّيها الدعوى ليست عندئذ حالة ممكنة واحدة بعينها في نظر { $dm }
undecidable-no-sim = لا وجود للاستقرار المتزامن في { -graph-form }، ولا حيث تُدمج حالات في حالة واحدة
undecidable-no-steps = تسأل عن خطوات من ينظرون إلى العواقب، ولا يُعرف عنهم إلا ما ينتهون إليه
undecidable-split = ما تقوله عن { $option } يختلف بين { $first } و{ $second }، وهما عندئذ حالة واحدة
rejected-does-not-apply = التغيير `{ $change }` لا يناسب `{ $assumption }`، أو أن ما يغيّره قد غُيِّر قبله
rejected-too-large = الحالات عندئذ أكثر مما يُحتمل
rejected-no-state = لا حالة ممكنة عندئذ
rejected-split = ما تقوله { -case(form: "the") } عن { $option } يختلف بين { $first } و{ $second }، وهما عندئذ حالة واحدة
rejected-overlap = لدمجين عندئذ حالة مشتركة
rejected-ranking = الترتيب المباشر عند { $dm } لا يشمل عندئذ كل حالة مرة واحدة
rejected-view = في نظر { $dm } عندئذ: { $reason }

shown-fact = في { $state } { $what }.
shown-already = هذا حاصل في البداية قبل أي انتقال.
shown-settled-already = الأمر مستقر في البداية: لا تحسين يُخرج منها.
shown-settled-already-seen = الأمر مستقر في البداية: لا انتقال يقع فعلًا فيُخرج منها.
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
        [one] ، ولا يصحّ فيها أن { $what }.
        [two] ، ولا يصحّ في أيٍّ منهما أن { $what }.
        [few] ، ولا يصحّ في أيٍّ منها أن { $what }.
        [many] ، ولا يصحّ في أيٍّ منها أن { $what }.
       *[other] ، ولا يصحّ في أيٍّ منها أن { $what }.
    }
    [1] { $count ->
        [zero] .
        [one] ، ويصحّ فيها أن { $what }.
        [two] ، ويصحّ في كلتيهما أن { $what }.
        [few] ، ويصحّ في كل منها أن { $what }.
        [many] ، ويصحّ في كل منها أن { $what }.
       *[other] ، ويصحّ في كل منها أن { $what }.
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
        [one] ، ولا يصحّ فيها أن { $what }.
        [two] ، ولا يصحّ في أيٍّ منهما أن { $what }.
        [few] ، ولا يصحّ في أيٍّ منها أن { $what }.
        [many] ، ولا يصحّ في أيٍّ منها أن { $what }.
       *[other] ، ولا يصحّ في أيٍّ منها أن { $what }.
    }
    [1] { $count ->
        [zero] .
        [one] ، ويصحّ فيها أن { $what }.
        [two] ، ويصحّ في كلتيهما أن { $what }.
        [few] ، ويصحّ في كل منها أن { $what }.
        [many] ، ويصحّ في كل منها أن { $what }.
       *[other] ، ويصحّ في كل منها أن { $what }.
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
shown-cycle-on-the-way = قد يدور الطريق إلى ذلك في حلقة: فلا ينتهي الأمر هكذا إلا إذا أُخذ عاجلًا أم آجلًا بكل تحسين يبقى متاحًا.
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
shown-believed = في النزاع كما يبدو في نظر { $dm }، { $verdict }:
shown-nothing = لا وجود لما تتحدث عنه، فهي { $verdict }.
step-gains = { $number }. { $dm }: { $what }؛ والمكسب بحسب { $why }
step-free = { $number }. { $dm }: { $what }
step-ahead = { $number }. { $dm }: { $what }؛ طلبًا لما ينتهي إليه الأمر، بحسب { $why }
steps-known-whole = { $count ->
    [two] هما الخطوتان المذكورتان تحت عنوان «كيف يمكن أن يمضي الأمر».
   *[other] هي الخطوات الـ{ $count } المذكورة تحت عنوان «كيف يمكن أن يمضي الأمر».
}
steps-known = { $count ->
    [two] هما أول خطوتين من الخطوات الـ{ $all } المذكورة تحت عنوان «كيف يمكن أن يمضي الأمر».
   *[other] هي أول { $count } من الخطوات الـ{ $all } المذكورة تحت عنوان «كيف يمكن أن يمضي الأمر».
}
reason-better = هي أفضل عند { $dm } بحسب { $why }.
reason-worse = هي أسوأ عند { $dm } بحسب { $why }.
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
unstable-strongly = من مصلحة { $dm } الانتقال إلى { $state }، ولا رد عليه ينتهي إلى ما هو أسوأ من الأصل بخطوة كبيرة.
unstable = من مصلحة { $dm } الانتقال إلى { $state }، ولا شيء يردعه.
deterred = - الانتقال إلى { $state } يمكن الرد عليه بما ينتهي إلى { $end }، وليست أفضل من الأصل:
deterred-strongly = - الانتقال إلى { $state } يمكن الرد عليه بما ينتهي إلى { $end }، وهي أسوأ من الأصل بخطوة كبيرة:
deterred-jointly = - الانتقال إلى { $state } يمكن إفساده بانتقالات متزامنة من { $movers }، فينتهي إلى { $end }
far-stable = لدى { $dm } { $count ->
    [zero] لا انتقال
    [one] انتقال واحد قد ينتهي إلى ما ليس أفضل من الأصل
    [two] انتقالان قد ينتهي كل منهما إلى ما ليس أفضل من الأصل
    [few] { $count } انتقالات قد ينتهي كل منها إلى ما ليس أفضل من الأصل
    [many] { $count } انتقالًا قد ينتهي كل منها إلى ما ليس أفضل من الأصل
   *[other] { $count } انتقال قد ينتهي كل منها إلى ما ليس أفضل من الأصل
}:
far-deterred-there = - الانتقال إلى { $state } قد يقف الأمر عنده، وليست أفضل من الأصل
far-deterred = - الانتقال إلى { $state } قد ينتهي إلى { $end }، وليست أفضل من الأصل:
far-unstable = كل ما قد ينتهي إليه الانتقال إلى { $state } أفضل عند { $dm }:
far-end = - قد ينتهي الأمر إلى { $state }:
far-end-there = - قد يقف الأمر عند { $state }
far-ruled-out = - { $state } ليست أفضل، لكنها مستبعدة (الجولة { $round })
shown-foreseen = { $count ->
    [zero] إذا نظر الجميع إلى حيث ينتهي الأمر لم ينته إلى شيء:
    [one] إذا نظر الجميع إلى حيث ينتهي الأمر أمكن أن ينتهي إلى حالة واحدة لا غير:
    [two] إذا نظر الجميع إلى حيث ينتهي الأمر أمكن أن ينتهي إلى إحدى حالتين:
    [few] إذا نظر الجميع إلى حيث ينتهي الأمر أمكن أن ينتهي إلى إحدى { $count } حالات:
    [many] إذا نظر الجميع إلى حيث ينتهي الأمر أمكن أن ينتهي إلى إحدى { $count } حالة:
   *[other] إذا نظر الجميع إلى حيث ينتهي الأمر أمكن أن ينتهي إلى إحدى { $count } حالة:
}
shown-foreseen-one = إذا نظر الجميع إلى حيث ينتهي الأمر أمكن أن ينتهي هنا:
shown-pays = يجدي { $dm } هذا الانتقال:
shown-pays-not = { $count ->
    [zero] لا انتقال لدى { $dm } إلى هناك.
    [one] لدى { $dm } انتقال واحد إلى هناك، ولا يُؤمن أن يجدي:
    [two] لدى { $dm } انتقالان إلى هناك، ولا يُؤمن أن يجدي أي منهما:
    [few] لدى { $dm } { $count } انتقالات إلى هناك، ولا يُؤمن أن يجدي أي منها:
    [many] لدى { $dm } { $count } انتقالًا إلى هناك، ولا يُؤمن أن يجدي أي منها:
   *[other] لدى { $dm } { $count } انتقال إلى هناك، ولا يُؤمن أن يجدي أي منها:
}

heading-overview = الخلاصة
overview-claims = { $count ->
    [zero] لا دعاوى في هذه القضية؛ والأمر `mizan solve` يبيّن أين يستقر النزاع.
    [one] دعوى واحدة.
    [two] دعويان.
    [few] { $count } دعاوى.
    [many] { $count } دعوى.
   *[other] { $count } دعوى.
}
overview-hinge = تتوقف على افتراض واحد على الأقل: { $count }
overview-opposites = لا تنقلب إلا لو أُريد الضد: { $count }
overview-robust = متينة لا يقلبها أي تغيير مفرد: { $count }
overview-settled = ما لا يزيد على ما هو حاصل، إذ لا ينتقل أحد: { $count }
overview-structural = ما حكمه لازم أيًّا كان ما يريده الأطراف: { $count }
overview-one-passage = تستند إلى موضع واحد من المصدر: { $count }
overview-echoes = لعلها صدى، أي رغبة تُقال مرتين: { $count }
overview-ways = تتوقف على طريقة التصرف: { $count }
overview-together = تقلبها التغييرات نفسها: { $claims }
overview-unexpected = على غير ما توقّع صاحبها: { $count }
overview-unchecked = لم تُراجَع بياناتها لطول مراجعتها: { $count }
overview-tried = التغييرات المفردة المجرَّبة على كل دعوى: { $count }
heading-carried = الافتراضات التي عليها أكثر المعوَّل
carries = { $number }، { $count ->
    [zero] لا دعاوى
    [one] دعوى واحدة
    [two] دعويان
    [few] { $count } دعاوى
    [many] { $count } دعوى
   *[other] { $count } دعوى
}: { $assumption }
heading-assumptions = الافتراضات، وأولها ما عليه أكثر المعوَّل
assumption-numbered = { $number }: { $assumption }

# المراجعة في بضع جمل.
short = الخلاصة: { $what }
short-open = { $claim } { $questions ->
    [one] يتوقف على سؤال مفتوح واحد
    [two] يتوقف على سؤالين مفتوحين
    [few] يتوقف على { $questions } أسئلة مفتوحة
    [many] يتوقف على { $questions } سؤالًا مفتوحًا
   *[other] يتوقف على { $questions } سؤال مفتوح
}{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}
short-whether = القول { $claim }
short-whether-met = تحقُّق الغاية { $claim }
short-whether-possible = إمكان { $claim }
short-whether-follows = لزوم { $claim }
short-fails = لا يلزم { $claim }{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}
short-unmet = لا تتحقق الغاية { $claim }{ $more ->
    [0] .
    [one] ، ومثلها غاية أخرى.
    [two] ، ومثلها غايتان أخريان.
    [few] ، ومثلها { $more } غايات أخرى.
    [many] ، ومثلها { $more } غاية أخرى.
   *[other] ، ومثلها { $more } غاية أخرى.
}
short-denied = نُفي لزوم { $claim }، وهو لازم بحسب ما هو مفترض{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}
short-impossible = ليس { $claim } ممكنًا، وإن عُدّ ممكنًا{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}
short-firm = يلزم { $claim } ولا يقلبه شك مفرد{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}
short-follows-while = يلزم { $claim } ما دامت افتراضاته قائمة{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}
short-holds = يلزم { $claim }{ $more ->
    [0] .
    [one] ، ومثله دعوى أخرى.
    [two] ، ومثله دعويان أخريان.
    [few] ، ومثله { $more } دعاوى أخرى.
    [many] ، ومثله { $more } دعوى أخرى.
   *[other] ، ومثله { $more } دعوى أخرى.
}

# المراجعة في شاشة واحدة.
screen-asked = السؤال عن { $count ->
    [zero] لا دعوى
    [one] دعوى واحدة
    [two] دعويين
    [few] { $count } دعاوى
    [many] { $count } دعوى
   *[other] { $count } دعوى
}{ $from ->
    [2] ، ابتداءً من { $state }.
    [1] ، أكثرها ابتداءً من { $state }.
   *[other] .
}
screen-asked-of = السؤال عن { $count ->
    [zero] لا دعوى
    [one] دعوى واحدة
    [two] دعويين
    [few] { $count } دعاوى
    [many] { $count } دعوى
   *[other] { $count } دعوى
} في { $sources }{ $from ->
    [2] ، ابتداءً من { $state }.
    [1] ، أكثرها ابتداءً من { $state }.
   *[other] .
}
screen-more-odd = … و{ $count ->
    [zero] لا غيرها
    [one] أمر آخر
    [two] أمران آخران
    [few] { $count } أمور أخرى
    [many] { $count } أمرًا آخر
   *[other] { $count } أمر آخر
}، ويعرضها كلها `mizan check CASE`
screen-pairs = يقلبها تغييران معًا: { $claims }
screen-unchecked = لم تُراجَع بياناتها لطول مراجعتها: { $claims }
screen-fails = لا تصحّ بحسب ما هو مفترض ({ $count })
screen-outcome = { $says }: { $outcome }
screen-outcome-differs = { $says }: { $outcome }، على خلاف الحكم
screen-unmet = غايات لا تتحقق بالمعيار الذي صيغت به ({ $count })
screen-denied-wrongly = نُفي لزومه، وهو لازم مع ذلك ({ $count })
screen-sought = { $dm }: { $says }
screen-vacuous = لا تقول شيئًا، إذ لا وجود لما تتحدث عنه ({ $count })
screen-open = تتوقف على ما ليس معلومًا ({ $count })
screen-hinges = تصحّ ما دامت الافتراضات المذكورة معها قائمة ({ $count }؛ وأولها أسهلها انقلابًا)
screen-claim = - { $says } [{ $claim }]
screen-claim-tagged = - { $says } [{ $claim }: { $tags }]
screen-assumptions = { $count ->
    [zero] لا افتراض
    [one] افتراض واحد
    [two] افتراضان
    [few] { $count } افتراضات
    [many] { $count } افتراضًا
   *[other] { $count } افتراض
}
screen-others = { $count ->
    [zero] ولا غيرها
    [one] افتراض آخر
    [two] افتراضان آخران
    [few] { $count } افتراضات أخرى
    [many] { $count } افتراضًا آخر
   *[other] { $count } افتراض آخر
}
screen-only-ahead = * قد يقع إن نظر الجميع إلى حيث ينتهي الأمر كله (FAR)، لا إلى الرد التالي وحده.
screen-base-rate = الحكم هو نفسه في { $same } من { $draws } سُحبت بالقرعة
screen-bounded = لم تُفحص الأجوبة كلها، وفي ما فُحص منها: { $verdicts }.
screen-open-questions = { $count ->
    [zero] لا سؤال يفصل فيها
    [one] يفصل فيها سؤال واحد
    [two] يفصل فيها سؤالان
    [few] تفصل فيها { $count } أسئلة
    [many] يفصل فيها { $count } سؤالًا
   *[other] يفصل فيها { $count } سؤال
}، ويبيّن ذلك `mizan ask CASE`.
screen-told = { $count }، منها هنا { $told }
screen-outcomes = الأحكام وما آل إليه الأمر ({ $count })
screen-more = يزيد `mizan explain CASE CLAIM` دعوى بعينها بيانًا، ويعرض `mizan audit CASE --full` كل شيء.
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
    [few] بـ{ $count } خطوات
    [many] بـ{ $count } خطوة
   *[other] بـ{ $count } خطوة
}{ $others ->
    [0] :
    [one] ، وثمة طريق أخرى في مثل قصرها:
    [two] ، وثمة طريقان أخريان في مثل قصرها:
    [few] ، وثمة { $others } طرق أخرى في مثل قصرها:
    [many] ، وثمة { $others } طريقًا أخرى في مثل قصرها:
   *[other] ، وثمة { $others } طريق أخرى في مثل قصرها:
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
stable-as-seen = بحسب النزاع كما يبدو في نظر { $dm }:
