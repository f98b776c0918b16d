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

translations-missing = { $missing ->
    [0] النصوص كلها متوفرة، واللغة { $language }، وعددها { $all }
   *[other] الناقص من النصوص، واللغة { $language }: { $missing } من { $all }
}
untranslated = من نصوص هذه القضية ما ليس بالعربية، فيرد بلغة أخرى ({ $missing } من { $all }).
