# ما ليس معلومًا: الأسئلة والأجوبة، والدعاوى في ضوء الأجوبة كلها.
open-coded = { $what } ({ $formula })
open-order = يهمّ { $dm } أن { $first } أكثر من أن { $second }
open-order-ranking = يُفضَّل لدى { $dm } { $first } على { $second }
open-named = { $what } ({ $name })
open-either = { $readings } (أيًّا كان المقصود)
open-either-first = { $reading } (أو { $others ->
    [zero] غيرها
    [one] قراءة أخرى لها
    [two] إحدى قراءتين أخريين لها
    [few] إحدى { $others } قراءات أخرى لها
    [many] إحدى { $others } قراءة أخرى لها
   *[other] إحدى { $others } قراءة أخرى لها
})
open-or = {" أو أن "}
open-nor = {" ولا أن "}
open-tied = { $states } (وهي عنده سواء)
open-reads = المراد لدى { $dm } أن { $what }، لا أن { $others }
open-reads-named = المراد برغبة { $dm } { $wish } أن { $what }، لا أن { $others }
open-marked = { $what } ({ $mark })
open-mark-perhaps = غير مؤكَّدة
open-mark-reads = { $count ->
    [two] تحتمل قراءتين
    [few] تحتمل { $count } قراءات
    [many] تحتمل { $count } قراءة
   *[other] تحتمل { $count } قراءة
}
open-mark-order = ترتيبها غير معلوم كله
open-cares = يهمّ { $dm } أن { $what }
open-cares-not = لا يهمّ { $dm } أن { $what }
open-binds = { -rule(form: "the") } { $rule } مُلزِمة
open-binds-not = { -rule(form: "the") } { $rule } غير مُلزِمة
open-and = {"، و"}

ask-order = أيّهما أهمّ لدى { $dm }: أن { $first }، أم أن { $second }؟
ask-order-ranking = أيّهما المفضَّل لدى { $dm }: { $first }، أم { $second }؟
ask-reads = ما المراد لدى { $dm }: أن { $readings }؟
ask-reads-named = ما المراد برغبة { $dm } { $wish }: أن { $readings }؟
ask-reads-or = {"، أم أن "}
ask-cares = هل يهمّ { $dm } أصلًا أن { $what }؟
ask-binds = هل { -rule(form: "the") } { $rule } مُلزِمة؟

verdict-undecidable = يتعذّر الحكم عليها
verdict-or = { $first } أو { $last }

audit-open-whatever = { $verdict } مهما كانت الأجوبة عمّا ليس معلومًا.
audit-open-where = يتوقف الأمر على ما ليس معلومًا. { $verdict } في هذه الحال وحدها: { $condition }.
audit-open-where-any = يتوقف الأمر على ما ليس معلومًا. { $verdict } في هذه الأحوال وحدها، وتكفي واحدة منها:
audit-open-also-where = { $verdict } حيث { $condition }.
audit-open-also-where-any = { $verdict } في هذه الأحوال، وتكفي واحدة منها:
audit-open-else = وفي ما عدا ذلك { $verdict }.
audit-open-more = … أو واحد من { $count } أخرى أطول (وهي كلها في `--format json`)
audit-open-untold = يتوقف الأمر على ما ليس معلومًا على وجوه أكثر من أن تُذكر هنا، وهي كلها في `--format json`. ومن الأسئلة التي يتوقف عليها:
audit-open-bounded = لم تُفحص الأجوبة كلها ({ $count ->
    [one] نظرة واحدة
    [two] نظرتان
    [few] { $count } نظرات
    [many] { $count } نظرة
   *[other] { $count } نظرة
})؛ ويزيد `--effort` الفحص. وفي كل ما فُحص منها: { $verdicts }.
audit-open-bounded-several = لم تُفحص الأجوبة كلها ({ $count ->
    [one] نظرة واحدة
    [two] نظرتان
    [few] { $count } نظرات
    [many] { $count } نظرة
   *[other] { $count } نظرة
})؛ ويزيد `--effort` الفحص. وفي ما فُحص منها: { $verdicts }، بحسب الأجوبة.
audit-open-example = { $verdict } مثلًا حيث { $condition }.
audit-open-nothing = لا يبقى نزاع أيًّا كانت الأجوبة عن القواعد المفتوحة.

overview-open = في ضوء كل الأجوبة عمّا ليس معلومًا ({ $count ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}):
overview-open-holds = تصحّ مهما كانت الأجوبة: { $count }
overview-open-fails = لا تصحّ مهما كانت الأجوبة: { $count }
overview-open-vacuous = لا تقول شيئًا مهما كانت الأجوبة: { $count }
overview-open-undecidable = يتعذّر الحكم عليها مهما كانت الأجوبة: { $count }
overview-open-depends = تتوقف على الأجوبة: { $count }
overview-open-bounded = لم تُفحص لها الأجوبة كلها: { $count }

ask-nothing-open = ليس في هذا الملف سؤال مفتوح. ومع `--any-order` لا يُفترض شيء عن ترتيب رغبات أحد.
ask-nothing-open-in-any-order = ليس في هذا الملف سؤال مفتوح، وإن لم يُفترض شيء عن أي ترتيب: فليس لأحد رغبات عدة يمكن أن يُجهل ترتيبها.
ask-no-claims = لا دعاوى في هذه القضية، فلا شيء يتوقف على ما ليس معلومًا.
ask-nothing-claimed = لا دعوى يمكن الحكم عليها، فلا شيء يتوقف على ما ليس معلومًا.
ask-heading = ما ينبغي استجلاؤه
ask-open = الأسئلة المفتوحة: { $count }{ $claims ->
    [0] ، ولا تتوقف عليها أي دعوى.
   *[other] ، والمهم منها { $matter }، { $claims ->
        [one] وتتوقف عليها دعوى واحدة.
        [two] وتتوقف عليها دعويان.
        [few] وتتوقف عليها { $claims } دعاوى.
        [many] وتتوقف عليها { $claims } دعوى.
       *[other] وتتوقف عليها { $claims } دعوى.
    }
}
ask-first-decide = { $count ->
    [one] وأول هذه الأسئلة يفصل
    [two] وأول سؤالين منها يفصلان
    [few] وأول { $count } أسئلة منها تفصل
    [many] وأول { $count } سؤالًا منها تفصل
   *[other] وأول { $count } سؤال منها تفصل
} في { $claims ->
    [one] دعوى واحدة
    [two] دعويين
    [few] { $claims } دعاوى
    [many] { $claims } دعوى
   *[other] { $claims } دعوى
} من { $all }.
ask-claim = { $says } [{ $claim }]
ask-given = المأخوذ به من الأجوبة: { $answers }
ask-number = { $number }. { $question }
ask-matters = { $count ->
    [one] تتوقف عليه دعوى واحدة:
    [two] تتوقف عليه دعويان:
    [few] تتوقف عليه { $count } دعاوى:
    [many] تتوقف عليه { $count } دعوى:
   *[other] تتوقف عليه { $count } دعوى:
}
ask-if = الجواب: { $condition }؛ فعندئذٍ:
ask-becomes = { $verdicts }: { $claims }
ask-becomes-open = { $verdicts } بحسب سائر الأجوبة: { $claims }
ask-examined-in-part = { $claim }: لم تُفحص لها الأجوبة كلها
ask-becomes-untold = { $claim }: تتوقف عليه على وجوه أكثر من أن تُذكر هنا
ask-how = لاعتماد هذا الجواب: { $commands }
ask-other-questions = أسئلة مفتوحة أخرى لا تتوقف عليها أي دعوى ({ $count }):
ask-other-questions-in-part = أسئلة مفتوحة أخرى لم يتبيّن أن دعوى تتوقف عليها ({ $count }):
ask-more = … و{ $count } غيرها (يسردها `--all`)
ask-claims = ما تؤول إليه الدعاوى
ask-claim-whatever = { $claim }: { $verdict } مهما كانت الأجوبة
ask-claim-depends = { $claim }: { $verdicts }، بحسب { $count ->
    [one] جواب واحد
    [two] جوابين
    [few] { $count } أجوبة
    [many] { $count } جوابًا
   *[other] { $count } جواب
}
ask-claim-bounded = { $claim }: { $verdicts }، في ما فُحص

too-much-open = المفتوح من رغبات { $dm } أكثر ممّا يُستطاع: الحدّ { $most } بين عبارات وقراءات لصاحب القرار الواحد. اجعل ترتيب بعضها معلومًا.
open-does-not-fit = لا يطابق المفتوح هذا النزاع، وهذا خطأ في ميزان؛ نرجو الإبلاغ عنه.
completion-too-large = إن لم تُلزِم القواعد التي قد لا تُلزِم كانت { -state(form: "the-many") } { $states } أو أكثر، والحدّ { $most }؛ ويرفعه `--max-states`.
open-contradiction = الجواب { $answer } يناقض { $those }.
open-no-conflict = { $count ->
    [one] لا يُبقي الجواب «{ $answers }» نزاعًا
   *[other] لا تُبقي الأجوبة «{ $answers }» نزاعًا
}، مهما كانت سائر الأجوبة.
open-contradiction-known = الجواب { $answer } يناقض ما تقوله القضية.

ledger-open = في ضوء كل ما ليس معلومًا
unknown-nothing = ليس في هذه القضية سؤال مفتوح.
unknown-intro = { $count ->
    [one] تُرك هنا سؤال واحد مفتوحًا
    [two] تُرك هنا سؤالان مفتوحين
    [few] تُركت هنا { $count } أسئلة مفتوحة
    [many] تُرك هنا { $count } سؤالًا مفتوحًا
   *[other] تُرك هنا { $count } سؤال مفتوح
} عمّا يريده كل طرف. وقد فُصل في كل دعوى مع كل تأليف ممكن من الأجوبة، أما سائر هذا التقرير فيتحدث عن القضية كما كُتبت، بترتيب ملفها.
unknown-no-matter = لا تتوقف عليها أي دعوى: لا حاجة إلى استجلاء شيء من أجل ما يُدّعى.
unknown-untold = لم يُفصَّل القول فيها جوابًا جوابًا، إما لأن الأجوبة لم تُفحص كلها وإما لكثرتها:

ask-kept = كُتبت الأجوبة في { $file }.
ask-keep-no-file = يكتب `--keep` في ملف القضية، وما قُرئ هنا لا يُكتب فيه: انسخ القضية أولًا (`mizan cases copy NAME`).
ask-keep-no-place = لا سبيل في الملف إلى حفظ هذا الجواب: المعلوم من ترتيب هذه المداخل لا يجعلها مجموعات تتوالى. أجب معه عن مزيد من الأسئلة عنها، أو اكتب ترتيبها في الملف بنفسك.
ask-keep-not-found = ليس في الملف، كما هو مكتوب، موضع لهذا الجواب. اكتبه فيه بنفسك.
ask-keep-broken = لو كُتبت هذه الأجوبة في الملف لفسد ({ $count ->
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
})، ولم يُكتب شيء. أصلح أولًا ما لم يعد متّسقًا، أو لا تكتب هذه الأجوبة في الملف.
audit-open-unchecked = أكّد المدقِّق مثالًا على كل حكم، أما استنباط ذلك كله من جديد فيطول.
audit-open-unchecked-views = أكّد المدقِّق مثالًا على كل حكم، ولا يستنبط ذلك كله من جديد إذا كان أحد يرى النزاع على غير ما هو عليه.

heading-unknown = إذا لم تُعلم التفضيلات
unknown-what = حالات التوازن وفق صور كل مفهوم، على أن ما تُرك مفتوحًا من التفضيلات مجهول.
unknown-none = لا توازن وفق أي صورة.
unknown-variants-leave = a وc: ينتقل صاحب القرار إلى ما هو أفضل وإلى ما لا يُعلم أأفضل هو أم أسوأ أم مساوٍ؛ وb وd: لا ينتقل إلا إلى ما هو أفضل مهما كانت الأجوبة.
unknown-variants-accept = a وb: لا يردعه إلا ما هو أسوأ أو مساوٍ مهما كانت الأجوبة؛ وc وd: يردعه أيضًا ما لا يُعلم.
latex-unknown = حالات التوازن مع تفضيل مجهول
audit-open-unexamined = لم يُفحص أي جواب إلى نهايته ({ $count ->
    [one] نظرة واحدة
    [two] نظرتان
    [few] { $count } نظرات
    [many] { $count } نظرة
   *[other] { $count } نظرة
})، فلا قول فيه؛ ويزيد `--effort` الفحص.
ask-open-in-part = الأسئلة المفتوحة: { $count }. ولم تُفحص الأجوبة كلها لكل دعوى (ويزيد `--effort` الفحص)؛ وفي ما فُحص منها { $claims ->
    [0] لم يتبيّن أن دعوى تتوقف عليها.
    [one] تتوقف عليها دعوى واحدة.
    [two] تتوقف عليها دعويان.
    [few] تتوقف عليها { $claims } دعاوى.
    [many] تتوقف عليها { $claims } دعوى.
   *[other] تتوقف عليها { $claims } دعوى.
}
ask-claim-unexamined = { $claim }: لم يُفحص لها أي جواب إلى نهايته
ask-keep-referred = لو كُتبت هذه الأجوبة في الملف لفسد: { $count ->
    [one] فالبديل { $variants } يشير
    [two] فالبديلان { $variants } يشيران
   *[other] فالبدائل { $variants } تشير
} إلى ما تُسقطه أو تنقله. ولم يُكتب شيء.
