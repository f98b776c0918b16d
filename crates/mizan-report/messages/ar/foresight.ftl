# `solve --foresight`: ما يستقر عند من ينظر بضعة انتقالات إلى الأمام.
heading-foresight = النظر المحدود إلى الأمام
foresight-equilibria = { $horizon }: { $states }
foresight-equilibria-more = { $horizon }: { $states }، و{ $count } غيرها
foresight-none = { $horizon }: لا { -equilibrium }
foresight-legend-moves = { $count ->
    [one] مستقرة عند من ينظر انتقالًا واحدًا إلى الأمام
    [two] مستقرة عند من ينظر انتقالين إلى الأمام
    [few] مستقرة عند من ينظر { $count } انتقالات إلى الأمام
   *[other] مستقرة عند من ينظر { $count } انتقالًا إلى الأمام
}
foresight-legend-nm = مستقرة مهما بَعُد النظر، متى بَعُد بما يكفي (غير قصير النظر)
foresight-settles = من نظر إلى الأمام { $from } من الانتقالات أو أكثر توقّع ما يتوقعه من نظر { $from }.
foresight-recurs = لا يثبت المتوقَّع على شيء: ابتداءً من النظر { $from } من الانتقالات إلى الأمام يعود كله كما كان كلما زاد النظر { $count }، وهكذا دواليك.
foresight-ties = عند التعادل: إذا تساوت الانتقالات عند من يقوم بها فالمتوقَّع منه أسوؤها للآخر.
foresight-ties-met = وقد حُسم هنا تعادل كهذا، ولو اختير غير ذلك لربما اختلف بعض ما تقدّم.
foresight-ties-not-met = ولم يقع هنا تعادل كهذا.

# استدعاء خاطئ.
foresight-value = يأخذ `--foresight` أعداد انتقالات من 1 إلى { $most }، و`nm`، مفصولة بفواصل؛ وليست `{ $value }` واحدة منها
foresight-not-two = { $count ->
    [one] الإعداد `--foresight` لصاحبَي قرار، وليس في هذه القضية غير واحد؛ والتعريفات لغير الاثنين مختلف فيها
    [few] الإعداد `--foresight` لصاحبَي قرار، وفي هذه القضية { $count } { -decision-maker(form: "many") }؛ والتعريفات لغير الاثنين مختلف فيها
   *[other] الإعداد `--foresight` لصاحبَي قرار، وفي هذه القضية { $count } { -decision-maker }؛ والتعريفات لغير الاثنين مختلف فيها
}
foresight-no-recurrence = لا جواب عن `--foresight nm`: لم يعد المتوقَّع إلى ما كان عليه في حدود { $limit } من الانتقالات
