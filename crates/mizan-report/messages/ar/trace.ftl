# ما جرى، خطوة خطوة، وما يدلّ عليه.
trace-heading = ما جرى منذ { $state }
trace-step = { $number }. { $day }: { $what }
trace-step-again = الخطوة { $number }، { $what }
trace-act = { $dm }: { $changes }
trace-event = من خارج أطراف القضية: { $changes }
trace-to = إلى { $state }
trace-private = أمر لا يُكشف عنه
trace-not-an-act = لم يفعله أحد من أصحاب القرار في القضية، فليس خطوة لأحد منهم.
trace-best = تحسين ليس لصاحبه أفضل منه، والحاسم فيه { $why }.
trace-improvement = تحسين، وكان لصاحبه أفضل منه، والحاسم فيه { $why }.
trace-indifferent = انتقال إلى ما يستوي عنده: لا شيء مما يريده يفرّق بين الحالتين.
trace-against = على خلاف ما يريده صاحبه: ما كان قبله أحبّ إليه، والحاسم فيه { $why }.
trace-barred = ليس مما تسمح به القضية من النقلات.
trace-barred-by = ليس مما تسمح به القضية من النقلات. وما يحول دونه: { $by }.
trace-needs = { $size ->
    [one] { $count ->
        [one] يجعله تحسينًا تغيير واحد في الافتراضات:
        [two] يجعله تحسينًا كلٌّ من هذين التغييرين في الافتراضات:
       *[other] يجعله تحسينًا كلٌّ من هذه التغييرات في الافتراضات، وهي { $count }:
    }
   *[other] { $count ->
        [one] لا يجعله تحسينًا أقل من { $size } من تغييرات الافتراضات معًا، ولا يكفي منها غير هذه:
       *[other] لا يجعله تحسينًا أقل من { $size } من تغييرات الافتراضات معًا، وتكفي هذه المجموعات، وعددها { $count }:
    }
}
trace-needs-more = { $depth ->
    [one] لا يجعله تحسينًا تغيير واحد في الافتراضات أيًّا كان.
   *[other] لا يجعله تحسينًا { $depth } من تغييرات الافتراضات معًا ولا أقل.
}
trace-source = المصدر: { $passage }
trace-against-source = ممّا يخالفه: { $passage }
trace-unsourced = لم يُذكر له مصدر.
trace-learned-heading = ما يدلّ عليه ذلك ممّا ليس معلومًا، إن كان الجميع لا يخطون إلا لتحسين
trace-no-moves = ليست خطوة منها نقلة مسموحًا بها مهما كانت الأجوبة، فلا تدلّ على شيء.
trace-all-explained = { $count ->
    [one] مع بعض الأجوبة عمّا ليس معلومًا تكون الخطوة تحسينًا.
    [two] مع بعض الأجوبة عمّا ليس معلومًا تكون الخطوتان تحسينين معًا.
   *[other] مع بعض الأجوبة عمّا ليس معلومًا تكون الخطوات الممكنة كلها تحسينات، وعددها { $count }.
}
trace-some-explained = ليس من الأجوبة ما يجعل الخطوات الممكنة كلها تحسينات، وعددها { $all }. وأكثر ما تفسّره أجوبة مجتمعة { $count } منها، ويبقى:
trace-none-explained = { $count ->
    [one] ليس من الأجوبة ما يجعل الخطوة الممكنة تحسينًا:
   *[other] ليس من الأجوبة ما يجعل أيًّا من الخطوات الممكنة تحسينًا، وعددها { $count }:
}
trace-explained-where = وغيرها تحسينات مثلًا حيث { $answers }.
trace-learned = { $count ->
    [one] وفي ذلك جواب عن سؤال واحد، بقدر ما يجيب:
    [two] وفي ذلك جواب عن سؤالين، بقدر ما يجيب:
   *[other] وفي ذلك أجوبة عن عدد من الأسئلة ({ $count })، بقدر ما تجيب:
}
trace-or = {"؛ أو "}
trace-nothing-learned = ولا يستبعد ذلك جوابًا.
trace-nothing-learned-in-part = ولم يُعثر على جواب يستبعده ذلك.
trace-in-part = لم تُفحص الأجوبة كلها؛ ويزيد `--effort` الفحص.
trace-no-history = القضية لا تذكر ما جرى: أضف `[history]` وفيه `from`، و`[[event]]` لكل ما حدث
progress-trace = يُنظر فيما جرى

# ما آل إليه الأمر، إلى جانب الأحكام.
heading-outcomes = الأحكام وما آل إليه الأمر
outcome-told = ما آل إليه الأمر: { $what }.
outcome-yes = تحقّق
outcome-yes-on = تحقّق ({ $day })
outcome-no = جاء الواقع بخلافه
outcome-no-until = جاء الواقع بخلافه (بحسب ما عُلم في { $day })
outcome-mixed = تحقّق بعضه
outcome-mixed-on = تحقّق بعضه ({ $day })
outcome-unobservable = لا سبيل لأحد إلى معرفته
outcome-criterion = المعيار: { $criterion }
outcome-retrospective = سُجِّل لاحقًا، بعد أن عُرف ما وقع.
outcome-beforehand = وُضع المعيار قبل أن يُعرف المآل.
outcome-coding-unknown = لم يُذكر أسُجِّل قبل أن يُعرف أم بعده.
outcome-differs-no = على خلاف الحكم: فهو لازم وفق النموذج.
outcome-differs-yes = على خلاف الحكم: فهو غير لازم وفق النموذج.
outcome-neither = لا يشهد للحكم ولا عليه.
outcome-denied-rightly = غير لازم
outcome-denied-wrongly = لازم مع نفيه
outcome-row = { $says } ({ $claim }): { $verdict }. ما آل إليه الأمر: { $outcome }.
outcome-row-differs = { $says } ({ $claim }): { $verdict }. ما آل إليه الأمر: { $outcome }. وهما مختلفان.

report-happened = ما جرى بعد ذلك
happened-intro = يقول الحكم ما يلزم عمّا يفترضه النص. وما جرى بعده لا يثبته ولا يبطله، ولا يمسّ حكمًا من الأحكام.
happened-outcomes = مآل كل دعوى إلى جانب الحكم عليها، وما اختلفا فيه أولًا. ولا يُجمع ذلك في رقم واحد.
happened-nothing = لا تذكر القضية ما جرى.
happened-signs = العلامات التي تُرقب
happened-sign-of = ممّا يخالف:
happened-source = المصدر:
happened-against = ممّا يخالفه:
head-outcome = ما آل إليه الأمر
head-standing = إلى جانب الحكم
sign-seen = رُئيت.
sign-seen-on = رُئيت ({ $day }).
sign-unseen = لم تُرَ.
sign-unseen-until = لم تُرَ (حتى { $day }).

# أحداث يقترحها جدول.
proposed-heading = مقترح من { $file }: عدد الأحداث { $count }، وعدد أسطر الجدول { $rows }. انظر في كل حدث قبل أن تأخذ به.
proposed-line = السطر { $line }: { $row }
proposed-source = رواه { $source }
proposed-cite = ولك أن تحدد الموضع: { $cite }
proposed-repeated = أسطر تقول ما هو كذلك أصلًا: { $count }.
proposed-left-out = أسطر لا يُقترح منها شيء، وقد ذُكرت أعلاه: { $count }.
timeline-caption = متى كان ذلك، ومن تحرّك. الدائرة تحسين لصاحب الخطوة، والمعيَّن ليس تحسينًا له، والمربع ليس خطوة لأحد من أطراف القضية.
timeline-nobody = من خارج القضية
timeline-no-days = لا خط زمنيًّا يُرسم: ليس في القضية حدثان في يومين مختلفين

# الخطوات في جدول.
trace-latex-day = اليوم
trace-latex-what = ما فُعل
trace-latex-was = ما كان ذلك عند صاحبه
trace-short-best = أفضل ردّ
trace-short-improvement = تحسين
trace-short-indifferent = سواء عنده
trace-short-against = على خلاف رغبته
trace-short-barred = ليس انتقالًا
