# ما يعرضه محرّر: معنى صيغة من صيغ الدعاوى، ومعنى مفتاح من مفاتيح ملف الحالة.
editor-key-any-order = لا يُعرف بأي ترتيب تأتي هذه
editor-key-tier = لا يُعرف بأي ترتيب يأتي هذا وما يجاوره من الطبقة نفسها
editor-key-above = معروف أن هذا يسبق هذه
editor-key-one-of = المرغوب واحد من هذه، ولا يُعرف أيها
editor-key-vital = بين حالتين تختلفان في هذا خطوة كبيرة
editor-key-perhaps = لا يُعرف أهذا كذلك أم لا
editor-key-force = ما يفعله المصدر بالجملة: يقول إنها كذلك (asserts)، أو إنها غاية طرف (aims ومعها `by`)، أو إنها ممكنة (may)، أو ينفي لزومها (denies).
editor-key-history = الحالة المسمّاة التي يجدها الحدث الأول؛ ثم يمضي كل `[[event]]` من حيث انتهى ما قبله
editor-key-outcome = ما آل إليه أمر الدعوى، إلى جانب الحكم عليها، ولا يمسّه
editor-key-came = هل وقع ما تتحدث عنه الدعوى: yes وقع، وno لم يقع، وmixed وقع بعضه أو إلى حين، وunobservable لا سبيل إلى معرفته
editor-key-criterion = المعيار الذي عُرف به المآل، حتى يصل غيرك إلى الحكم نفسه
editor-key-coded = متى سجّل المحلل المآل؛ فإن كان بعد أن عُرف فهو بأثر رجعي
editor-key-sign = هل رُئي ما كان سيُرى لو كانت العبارة خطأ
editor-form-leads-to = أينما استقر الأمر صحّ هذا
editor-form-possible = ثمة طريق من التحسينات يصل إلى حيث يصح هذا
editor-form-always = أيًّا كان التحسين المتَّخذ يبقى هذا صحيحًا في كل خطوة
editor-form-attainable = يستطيع صاحب القرار أن يبلغ هذا مهما كانت انتقالاته هو
editor-form-better = الحالة أعلى رتبةً عند صاحب القرار من الحالة المسمّاة
editor-form-worse = الحالة أدنى رتبةً عند صاحب القرار من الحالة المسمّاة
editor-form-can = لصاحب القرار انتقال إلى حيث يصح هذا
editor-form-improves = لصاحب القرار تحسين إلى حيث يصح هذا
editor-form-pays = لصاحب القرار انتقال إلى حيث يصح هذا، وكل ما قد ينتهي إليه أفضل عنده
editor-form-stable = الحالة مستقرة عند صاحب القرار
editor-form-equilibrium = الحالة مستقرة عند الجميع
editor-form-is = الحالة هي الحالة المسمّاة
editor-rests-on = { $basis }: { $passage }
editor-undecided = لم يُحكم عليها بعد
editor-verdict-open = { $verdict } كما كُتبت، و{ $over } على كل الأجوبة
editor-turned-by = { $count ->
    [0] لا يقلبها أيٌّ من التغييرات المجرَّبة، وعددها { $tried }
    [one] يقلبها تغيير واحد من { $tried }
    [two] يقلبها تغييران من { $tried }
    [few] تقلبها { $count } تغييرات من { $tried }
    [many] يقلبها { $count } تغييرًا من { $tried }
   *[other] يقلبها { $count } تغيير من { $tried }
}
editor-explain = بيان
editor-what-if = ماذا لو…
editor-what-if-which = ماذا لو كان هذا على غير ما هو؟ (`{ $claim }`)
editor-what-if-head = { $count ->
    [0] { $changes }: لا ينقلب حكم.
    [one] { $changes }: ينقلب حكم واحد.
    [two] { $changes }: ينقلب حكمان.
    [few] { $changes }: تنقلب { $count } أحكام.
    [many] { $changes }: ينقلب { $count } حكمًا.
   *[other] { $changes }: ينقلب { $count } حكم.
}
editor-what-if-turned = {"  - "}{ $claim }: { $was }، وعندئذ { $now }
editor-what-if-rejected = { $changes }: لا يقوم بهذا نزاع؛ { $why }.
editor-fix = اكتب `{ $right }`
editor-move-up = ارفعها فوق الرغبة التي هي أهم منها الآن
editor-move-down = اخفضها تحت الرغبة التي هي دونها الآن
editor-give-id = أعطها معرّفًا
editor-add-because = أضف ما نقص من `because`
editor-leave-open = اترك القراءة المقصودة مفتوحة (`one_of`)
editor-rename-nothing = لا يقوم هنا اسم
editor-rename-escaped = يقوم هذا الاسم في نص فيه رموز هروب (شرطة مائلة)، ولا بدّ من تغييره باليد
editor-rename-wrong = لو سُمّي كذلك لوقع خطأ: { $why }
editor-rename-says-otherwise = لو سُمّي كذلك لقال الملف شيئًا آخر
