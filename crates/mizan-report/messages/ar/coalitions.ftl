# `solve --coalitions`: ما يستقر عند أصحاب قرار يعملون معًا.
heading-coalitions = التحالفات
coalitions-stable = { $concepts }: { $states }
coalitions-more = { $states }، و{ $count } غيرها
coalitions-none = لا شيء
coalitions-universal = المستقر عند كل تحالف
coalitions-alone = ينتقل التحالف بأي تتابع من انتقالات أعضائه لا ينتقل فيه أحد مرتين متواليتين، ويكسب حيث يكسب كل عضو فيه. وتحالف الواحد هو صاحب القرار وحده.
coalitions-class = في SEQ يُردّ على التحالفات بتحسينات تحالفات من الآخرين، كل منها أفضل عند جميع من يقوم به، ولا يعمل تحالف مرتين متواليتين (الصنف R⁺⁺ لـ P(N∖H)، Inohara & Hipel 2008).

# لماذا لا جواب.
no-answer-steps = تُرك: يتطلب هذا أكثر مما يُبذل لتحالف واحد
no-answer-not-defined = المفهوم غير معرّف لتحالفات من عضوين فأكثر
no-answer-views = لا يُعرف بأي نظر يحكم التحالف إذا رأى أحد أصحاب القرار النزاع على غير ما هو عليه
coalitions-size = التحالفات التي يُنظر فيها { $count }، والحالات { $states }، وقد يستغرق كل تحالف ثواني. ولإنهاء العمل: Ctrl-C.
coalitions-beyond = التحالفات المطلوبة { $count }، وقد يستغرق كل منها ثواني؛ ولا يُنظر في أكثر من { $most } إلا مع `--max-coalitions { $all }`
progress-coalitions = يُنظر في التحالفات
usage-moves-for-programs = `--moves` يعطي كل انتقال، وهو للبرامج: استعمله مع `--format json` أو `--format csv`
coalitions-too-many = التحالفات أكثر من { $most }؛ سمِّ بعضها، أو حدّد أكبر حجم لها

# استدعاء خاطئ.
coalitions-value = يأخذ `--coalitions` القيمة `all`، أو أكبر حجم مثل `2`، أو تحالفات مثل `a+b,a+c`؛ وليست `{ $value }` واحدة منها
coalitions-no-concept = ليس للتحالفات إلا المفاهيم { $concepts }

# الدعاوى.
clause-can-together = يكون بمقدور { $dms } معًا، كلٌّ بانتقالاته، بلوغ حالة { $what }
clause-cannot-together = لا يكون بمقدور { $dms } معًا، كلٌّ بانتقالاته، بلوغ حالة { $what }
clause-improves-together = يكون بمقدور { $dms } معًا بلوغ حالة أفضل عند كل منهم { $what }
clause-not-improves-together = لا يكون بمقدور { $dms } معًا بلوغ حالة أفضل عند كل منهم { $what }
clause-stable-together = لا يبقى عند { $dms } معًا داعٍ إلى الانتقال ({ $concept })
clause-not-stable-together = يبقى عند { $dms } معًا داعٍ إلى الانتقال ({ $concept })
clause-equilibrium-universal = لا يبقى عند أحد داعٍ إلى الانتقال، منفردًا أو مع غيره (استقرار شامل وفق { $concept })
clause-not-equilibrium-universal = يبقى عند طرف ما، منفردًا أو مع غيره، داعٍ إلى الانتقال (فلا استقرار شاملًا وفق { $concept })
set-universal = حالة مستقرة عند كل تحالف ({ $concept })
set-universal-from = حالة مستقرة عند كل تحالف ({ $concept }) ممكنة ابتداءً من { $state }

# لماذا تستقر حالة عند تحالف أو لا تستقر.
stable-no-joint-improvement = ليس بمقدور { $dms } معًا بلوغ ما هو أفضل عند كل منهم.
stable-jointly-deterred = { $count ->
    [zero] ليس بمقدور { $dms } معًا بلوغ ما هو أفضل عند كل منهم.
    [one] بمقدور { $dms } معًا بلوغ حالة واحدة أفضل عند كل منهم، ولها ما يردع عنها:
    [two] بمقدور { $dms } معًا بلوغ حالتين أفضل عند كل منهم، ولكل منهما ما يردع عنها:
    [few] بمقدور { $dms } معًا بلوغ { $count } حالات أفضل عند كل منهم، ولكل منها ما يردع عنها:
   *[other] بمقدور { $dms } معًا بلوغ { $count } حالة أفضل عند كل منهم، ولكل منها ما يردع عنها:
}
jointly-unstable = بمقدور { $dms } معًا بلوغ { $state }، وهي أفضل عند كل منهم، ولا شيء يردعهم:
jointly-deterred = - بلوغ { $state } يمكن الرد عليه بما ينتهي إلى { $end }، وليست أفضل من الأصل عند واحد منهم على الأقل:
act-together = { $dms } معًا:
