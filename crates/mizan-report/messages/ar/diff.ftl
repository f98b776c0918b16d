# `diff`: ما الذي تغيّر في قضية.
diff-heading = { $count ->
    [0] لم يتغير أي حكم من أحكام الدعاوى المشتركة ({ $all }).
    [one] تغيّر حكم واحد من أحكام الدعاوى المشتركة ({ $all }).
    [two] تغيّر حكمان من أحكام الدعاوى المشتركة ({ $all }).
    [few] تغيّرت { $count } أحكام من أحكام الدعاوى المشتركة ({ $all }).
    [many] تغيّر { $count } حكمًا من أحكام الدعاوى المشتركة ({ $all }).
   *[other] تغيّر { $count } حكم من أحكام الدعاوى المشتركة ({ $all }).
}
diff-no-claims = ليس بين القضيتين دعوى مشتركة.
diff-verdicts = كانت { $was }، وصارت { $is }
diff-formalised = صيغت في إحدى القضيتين دون الأخرى.
diff-because = { $size ->
    [one] { $count ->
        [one] سببه هذا وحده:
        [two] يكفي لقلبه كلٌّ من هذين وحده:
       *[other] يكفي لقلبه كلٌّ من هذه وحده، وعددها { $count }:
    }
   *[other] { $count ->
        [one] لا يقلبه أقل من { $size } من الفروق معًا، وتقلبه هذه مجتمعة:
       *[other] لا يقلبه أقل من { $size } من الفروق معًا، وتقلبه كلٌّ من هذه المجموعات، وعددها { $count }:
    }
}
diff-irreducible = تقلبه هذه مجتمعة، وعددها { $size }، ولا تقلبه إذا نقص واحد منها (ولا يقلبه أقل من { $tried }، ولم يمكن تجريب كل ما هو أكبر):
diff-whole = لم تُقارن القضيتان إلا جملةً.
diff-claim-itself = الدعوى نفسها، فهي تقول الآن شيئًا آخر
diff-numbered = { $number }. { $what }
diff-claim-verdict = { $id }: { $verdict }
diff-another = دعاوى تقول الآن شيئًا آخر والحكم واحد ({ $count })
diff-claims-new = دعاوى جديدة ({ $count })
diff-claims-gone = دعاوى لم تعد موجودة ({ $count })
diff-differences = الفروق في النزاع نفسه ({ $count })
diff-nothing = لا فرق في النزاع نفسه.
diff-apart-forms = إحدى القضيتين بالخيارات والأخرى بالرسم، فلا يُصنع نزاع بعضه من هذه وبعضه من تلك.
diff-apart-states = حالات الرسمين مختلفة، فلا يُصنع نزاع بعضه من هذا وبعضه من ذاك.
diff-apart-options = في القضيتين معًا { $count } من الخيارات، ولا تسع الحالة أكثر من 64، فلا يُصنع نزاع بعضه من هذه وبعضه من تلك.
diff-apart-views = في إحدى القضيتين من يرى النزاع على غير ما هو عليه، والرؤية تخص نزاعًا بكامله، فلا يُصنع نزاع بعضه من هذه وبعضه من تلك.
diff-gone = لم يعد موجودًا: { $what }
diff-new = جديد: { $what }
diff-reworded = { $what }، والآن: { $now }
diff-moved = { $what }، تغيّرت أهميتها: كان رقمها { $was } وصار { $is }
diff-now-vital = { $what } صار مصيريًا
diff-no-longer-vital = { $what } لم يعد مصيريًا
diff-weight = { $what }، صار وزنها { $is } وكان { $was }
diff-option-new = خيار جديد عند { $dm }: { $option }
diff-option-gone = خيار لم يعد عند { $dm }: { $option }
diff-direction = خيار { $option } عند { $dm }: { $is }، وكان { $was }
diff-reversible = يؤخذ ويُترك
diff-only-on = يؤخذ ولا يُترك
diff-only-off = يُترك ولا يؤخذ
diff-preference = ما يفضّله { $dm } جملةً
diff-moves = انتقالات { $dm }
diff-merge = الحالات التي هي حالة واحدة، { $formula }
diff-misperceived = الحالات التي لا يدركها { $dm }، { $formula }
diff-renamed = ما تغيّر معرّفه وهو هو ({ $count })
diff-renamed-dm = صاحب القرار { $old } صار { $new }
diff-renamed-option = الخيار { $old } صار { $new }
diff-renamed-statement = الرغبة { $old } صارت { $new }
diff-renamed-claim = الدعوى { $old } صارت { $new }
diff-bases = ما تغيّر سنده ({ $count })
diff-basis = { $what }: كان { $was } وصار { $is }
diff-events = ما اختلف من ذكر ما جرى ({ $count })
diff-outcomes = ما اختلف من ذكر ما آل إليه الأمر ({ $count })
diff-outcome = { $claim }: { $is }؛ وكان: { $was }
diff-outcome-unsaid = لم يُذكر
diff-as-written = الأحكام أحكام النسختين كما كُتبتا، وما ليس معلومًا فيهما واحد.
diff-open = أسئلة مفتوحة في الجديدة وحدها: { $opened }، وفي القديمة وحدها: { $closed }. والأحكام أحكام النسختين كما كُتبتا.
diff-claim = الدعوى { $id }
diff-refused = لم يجتز ما يقلب الدعوى `{ $claim }` فحص البرنامج نفسه؛ وهذا خطأ في ميزان، فأبلغ عنه مع القضيتين
diff-one-input = لا تأتي من الدخل القياسي إلا إحدى القضيتين
progress-diff = تُجرَّب الفروق
