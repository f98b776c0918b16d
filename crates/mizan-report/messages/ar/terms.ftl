# مصطلحات هذا العلم، كلٌّ مرةً واحدة، وإليها ترجع سائر الملفات: { -state } و{ -state(form: "many") }.
# الصيغ: one المفرد النكرة (وهو الأصل)، وthe المفرد المعرَّف، وmany الجمع النكرة، وthe-many الجمع المعرَّف.

-case = { $form ->
    [the] القضية
    [many] قضايا
    [the-many] القضايا
   *[one] قضية
}
-case-file = { $form ->
    [the] ملف القضية
    [many] ملفات قضايا
    [the-many] ملفات القضايا
   *[one] ملف قضية
}
-conflict = { $form ->
    [the] النزاع
    [many] نزاعات
    [the-many] النزاعات
   *[one] نزاع
}
-decision-maker = { $form ->
    [the] صاحب القرار
    [many] أصحاب قرار
    [the-many] أصحاب القرار
   *[one] صاحب قرار
}
-option = { $form ->
    [the] الخيار
    [many] خيارات
    [the-many] الخيارات
   *[one] خيار
}
-state = { $form ->
    [the] الحالة
    [many] حالات
    [the-many] الحالات
   *[one] حالة
}
-feasible-state = { $form ->
    [the] الحالة الممكنة
    [many] حالات ممكنة
    [the-many] الحالات الممكنة
   *[one] حالة ممكنة
}
-named-state = { $form ->
    [the] الحالة المسمّاة
    [many] حالات مسمّاة
    [the-many] الحالات المسمّاة
   *[one] حالة مسمّاة
}
-status-quo = الوضع القائم
-pattern = { $form ->
    [the] النمط
    [many] أنماط
    [the-many] الأنماط
   *[one] نمط
}
-key = { $form ->
    [the] الرمز
   *[one] رمز
}
-rule = { $form ->
    [the] القاعدة
    [many] قواعد
    [the-many] القواعد
   *[one] قاعدة
}
-preference = { $form ->
    [the] التفضيل
    [many] تفضيلات
    [the-many] التفضيلات
   *[one] تفضيل
}
-statement = { $form ->
    [the] بند التفضيل
    [many] بنود تفضيل
    [the-many] بنود التفضيل
   *[one] بند تفضيل
}
-ranking = { $form ->
    [the] الترتيب
    [many] ترتيبات
    [the-many] الترتيبات
   *[one] ترتيب
}
-rank = { $form ->
    [the] الرتبة
    [many] رتب
    [the-many] الرتب
   *[one] رتبة
}
-weight = { $form ->
    [the] الوزن
    [many] أوزان
    [the-many] الأوزان
   *[one] وزن
}
-move = { $form ->
    [the] الانتقال المنفرد
    [many] انتقالات منفردة
    [the-many] الانتقالات المنفردة
   *[one] انتقال منفرد
}
-improvement = { $form ->
    [the] التحسين المنفرد
    [many] تحسينات منفردة
    [the-many] التحسينات المنفردة
   *[one] تحسين منفرد
}
-sanction = { $form ->
    [the] الردع
    [many] روادع
    [the-many] الروادع
   *[one] ردع
}
-equilibrium = { $form ->
    [the] التوازن
    [many] توازنات
    [the-many] التوازنات
   *[one] توازن
}
-concept = { $form ->
    [the] مفهوم الاستقرار
    [many] مفاهيم استقرار
    [the-many] مفاهيم الاستقرار
   *[one] مفهوم استقرار
}
-claim = { $form ->
    [the] الدعوى
    [many] دعاوى
    [the-many] الدعاوى
   *[one] دعوى
}
-source = { $form ->
    [the] المصدر
    [many] مصادر
    [the-many] المصادر
   *[one] مصدر
}
-citation = { $form ->
    [the] الاستشهاد
    [many] استشهادات
    [the-many] الاستشهادات
   *[one] استشهاد
}
-variant = { $form ->
    [the] البديل
    [many] بدائل
    [the-many] البدائل
   *[one] بديل
}
-graph-form = صيغة المخطط
-option-form = صيغة الخيارات
-formula = { $form ->
    [the] العبارة المنطقية
    [many] عبارات منطقية
    [the-many] العبارات المنطقية
   *[one] عبارة منطقية
}

# مفاهيم الاستقرار بأسمائها.
concept-nash = استقرار ناش
concept-gmr = الاستقرار العقلاني الفوقي العام
concept-smr = الاستقرار العقلاني الفوقي المتناظر
concept-seq = الاستقرار التتابعي
concept-sseq = الاستقرار التتابعي المتناظر
concept-sim = الاستقرار المتزامن
concept-far = الاستقرار بعيد النظر
concept-strong_gmr = الاستقرار العقلاني الفوقي العام القوي
concept-strong_smr = الاستقرار العقلاني الفوقي المتناظر القوي
concept-strong_seq = الاستقرار التتابعي القوي
concept-strong_sseq = الاستقرار التتابعي المتناظر القوي

# وهي نفسها في سياق الكلام.
concept-short-nash = ناش
concept-short-gmr = GMR
concept-short-smr = SMR
concept-short-seq = SEQ
concept-short-sseq = SSEQ
concept-short-sim = SIM
concept-short-far = FAR
concept-short-strong_gmr = GMR القوي
concept-short-strong_smr = SMR القوي
concept-short-strong_seq = SEQ القوي
concept-short-strong_sseq = SSEQ القوي

# ما يستند إليه كل عنصر.
basis-stated = منصوص عليه
basis-inferred = مستنبط
basis-assumed = مفترض
