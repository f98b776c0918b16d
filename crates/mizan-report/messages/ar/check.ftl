# حال ملف القضية.
count-errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}
count-warnings = { $count ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
}
check-fine = { -case(form: "the") } سليمة.
check-warnings = { -case(form: "the") } صالحة للعمل، وفيها { $warnings }.
check-errors = { $errors }: لا يمكن العمل بهذه { -case(form: "the") }.
check-errors-and-warnings = { $errors }، و{ $warnings }: لا يمكن العمل بهذه { -case(form: "the") }.
check-more = { $count ->
    [zero] لا شيء غير ما سبق.
    [one] وثمة ملاحظة أخرى لم تُعرض هنا، وقد تزول بإصلاح ما سبق.
    [two] وثمة ملاحظتان أخريان لم تُعرضا هنا، وقد تزولان بإصلاح ما سبق.
    [few] وثمة { $count } ملاحظات أخرى لم تُعرض هنا، وقد يزول بعضها بإصلاح ما سبق.
    [many] وثمة { $count } ملاحظةً أخرى لم تُعرض هنا، وقد يزول بعضها بإصلاح ما سبق.
   *[other] وثمة { $count } ملاحظة أخرى لم تُعرض هنا، وقد يزول بعضها بإصلاح ما سبق.
}
warnings-in-passing = في هذه { -case(form: "the") } { $warnings }؛ للاطلاع: `mizan check`.

language-called-ar = العربية
language-called-en = الإنجليزية
translations-missing = { $missing ->
    [0] النصوص كلها متوفرة، واللغة { $language }، وعددها { $all }
   *[other] الناقص من النصوص، واللغة { $language }: { $missing } من { $all }
}
untranslated = من نصوص هذه القضية ما ليس بالعربية، فيرد بلغة أخرى ({ $missing } من { $all }).

# جدول نصوص مُلئت خاناته.
import-filled = { $new ->
    [zero] لم يُكتب في { $case } نص، واللغة { $language }
    [one] كُتب في { $case } نص واحد، واللغة { $language }
    [two] كُتب في { $case } نصّان، واللغة { $language }
    [few] كُتبت في { $case } { $new } نصوص، واللغة { $language }
    [many] كُتب في { $case } { $new } نصًّا، واللغة { $language }
   *[other] كُتب في { $case } { $new } نص، واللغة { $language }
}
import-nothing = ليس في الجدول ما يُضاف إلى { $case }، فلم يُكتب شيء.
import-same = { $count ->
    [zero] لا نص في الجدول كان موجودًا من قبل.
    [one] وفي الجدول نص واحد كان موجودًا من قبل.
    [two] وفي الجدول نصّان كانا موجودين من قبل.
    [few] وفي الجدول { $count } نصوص كانت موجودة من قبل.
    [many] وفي الجدول { $count } نصًّا كانت موجودة من قبل.
   *[other] وفي الجدول { $count } نص كانت موجودة من قبل.
}
import-left-out = { $count ->
    [zero] لم يُترك سطر.
    [one] وتُرك سطر واحد، وسبب ذلك مذكور أعلاه.
    [two] وتُرك سطران، وسبب كلٍّ منهما مذكور أعلاه.
    [few] وتُركت { $count } أسطر، وسبب كلٍّ منها مذكور أعلاه.
    [many] وتُرك { $count } سطرًا، وسبب كلٍّ منها مذكور أعلاه.
   *[other] وتُرك { $count } سطر، وسبب كلٍّ منها مذكور أعلاه.
}
import-no-file = يكتب `--import` في ملف القضية، وما قُرئ هنا لا يُكتب فيه: انسخ القضية أولًا (`mizan cases copy NAME`).
import-no-place = ليس في ملف القضية، كما هو مكتوب، موضع لهذه النصوص، فلم يُكتب شيء. اكتب أنت `{ "{" } ar = "…", en = "…" { "}" }` مكان واحد منها، ثم استورد الجدول ثانية.
