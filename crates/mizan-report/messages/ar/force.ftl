# ما يُفعل بالجملة: تأكيد أو غاية أو إمكان أو نفي لزوم، وما للحكم من ذلك.
source-asserts = يؤكد المصدر
source-aims = غاية { $dm } بحسب المصدر
source-aims-somebody = غاية أحد الأطراف بحسب المصدر
source-may = ممكن بحسب المصدر
source-denies = غير لازم بحسب المصدر
read-asserts = مستنبط من المصدر
read-aims = غاية { $dm } كما تُستنبط من المصدر
read-aims-somebody = غاية أحد الأطراف كما تُستنبط من المصدر
read-may = ممكن على ما يُستنبط من المصدر
read-denies = غير لازم على ما يُستنبط من المصدر
analyst-asserts = يقول المحلل
analyst-aims = غاية { $dm } بحسب المحلل
analyst-aims-somebody = غاية أحد الأطراف بحسب المحلل
analyst-may = ممكن بحسب المحلل
analyst-denies = غير لازم بحسب المحلل
said-with-force = { $force }: { $says }
said-at = { $force }: { $says } ({ $passage })

aim-met = بالمعيار الذي صيغت به تتحقق الغاية.
aim-unmet = بالمعيار الذي صيغت به لا تتحقق الغاية، ولم يؤكد أحد أنها ستتحقق.
aim-open = بالمعيار الذي صيغت به يتوقف تحقق الغاية على ما ليس معلومًا.
may-possible = هذا ممكن كما قيل.
may-impossible = هذا غير ممكن، على خلاف ما قيل.
may-open = إمكان هذا يتوقف على ما ليس معلومًا.
denied-rightly = النفي في محله.
denied-wrongly = نُفي لزومه، وهو لازم مع ذلك.
denied-open = صحة النفي تتوقف على ما ليس معلومًا.

# كم من كل نوع.
sum-asserts = ما يؤكده المصدر ({ $count }): { $parts }
sum-aims = ما قيل إنه غاية لطرف ({ $count }): { $parts }
sum-may = ما قيل إنه ممكن ({ $count }): { $parts }
sum-denies = ما نُفي لزومه ({ $count }): { $parts }
sum-own = ما يقوله المحلل ({ $count }): { $parts }
tally-holds = يصحّ: { $count }
tally-fails = لا يصحّ: { $count }
tally-met = يتحقق: { $count }
tally-unmet = لا يتحقق: { $count }
tally-possible = ممكن: { $count }
tally-impossible = غير ممكن: { $count }
tally-rightly = نُفي بحق: { $count }
tally-wrongly = لازم مع نفيه: { $count }
tally-vacuous = لا يقول شيئًا: { $count }
tally-open = يتوقف على ما ليس معلومًا: { $count }
tally-bounded = لم يُستقصَ فحصه: { $count }
tally-undecidable = لا سبيل إلى الفصل فيه: { $count }
tally-unformalised = خارج النموذج: { $count }
