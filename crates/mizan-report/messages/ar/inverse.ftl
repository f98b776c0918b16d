# `inverse`: كيف ينبغي أن تكون الترتيبات حتى تكون الحالة المطلوبة توازنًا.
inverse-heading = المطلوب: { -equilibrium } وفق { $concept } حيث { $what }
inverse-no-state = لا ترتيب يفضي إلى ذلك: فليست { -feasible-state } على هذه الصفة.
inverse-no-state-now = ليست { -feasible-state } على هذه الصفة في القضية كما هي.
inverse-states-more = عدد { -feasible-state(form: "the-many") } التي على هذه الصفة { $count }، وما يلي في أول { $shown } منها.
inverse-others-fixed = ما يفعله الآخرون راضين هو على ما في { -case(form: "the") } من ترتيباتهم.
inverse-any-ranking = { $dm }: مستقرة عنده أيًّا كان ما يفضّله.
inverse-too-long = { $dm }: شرط ترتيبه أطول من أن يُكتب.
inverse-must = يلزم في رتبتها عند { $dm }
inverse-must-all = يلزم في رتبتها عند { $dm } كل ما يلي
inverse-must-any = يلزم في رتبتها عند { $dm } واحد مما يلي
inverse-all-of = { $count ->
    [one] ألّا تكون دون رتبة { $states }
   *[other] ألّا تكون دون رتبة أيٍّ من { $states }
}
inverse-one-of = { $count ->
    [one] ألّا تكون دون رتبة { $states }
   *[other] ألّا تكون دون رتبة واحدة على الأقل من { $states }
}
inverse-alternatives-more = واحد من { $count } من الوجوه الأخرى
inverse-or = {"، أو "}
inverse-states-left-out = { $states } و{ $count } غيرها
inverse-counted = من الترتيبات التي لا تعادل فيها { $some } من أصل { $all } على هذه الصفة ({ $share }).
inverse-share = من الترتيبات التي لا تعادل فيها، والحالات { $count }، ما نسبته { $share } على هذه الصفة.
inverse-not-counted = لم يُحسب عدد الترتيبات التي على هذه الصفة: فالأحوال التي ينبغي تمييزها أكثر مما يُحصى.
inverse-met = وهو كذلك في هذه القضية.
inverse-not-met = وليس كذلك في هذه القضية.
inverse-joint-share = من ترتيبات الجميع التي لا تعادل فيها، كلٌّ على حدة، ما نسبته { $share } يجعلها توازنًا.
inverse-fewest = أقل ما يكفي من تغيير الافتراضات
inverse-already = لا حاجة إلى تغيير: فهو كذلك في القضية كما هي.
inverse-found = { $size ->
    [one] { $count ->
        [one] يكفي لذلك تغيير واحد:
        [two] يكفي لذلك كلٌّ من هذين التغييرين:
        [few] يكفي لذلك كلٌّ من هذه التغييرات، وهي { $count }:
       *[other] يكفي لذلك كلٌّ من هذه التغييرات، وهي { $count }:
    }
   *[other] { $count ->
        [one] لا يكفي أقل من { $size } من التغييرات معًا، ولا يكفي منها غير هذه:
       *[other] لا يكفي أقل من { $size } من التغييرات معًا، وتكفي هذه المجموعات، وعددها { $count }:
    }
}
inverse-none-within = { $depth ->
    [one] لا يكفي لذلك تغيير واحد (جُرِّب { $tried }).
   *[other] لا يكفي لذلك { $depth } من التغييرات معًا ولا أقل (جُرِّبت { $tried } من المجموعات).
}
inverse-stopped = لا يكفي أقل من { $size } من التغييرات؛ والمجموعات التي فيها { $size } عددها { $sets }، وهي أكثر من أن تُجرَّب.
inverse-change = { $assumption }: { $change }
inverse-states = الحالات بأرقامها
inverse-more-states = … و{ $count } غيرها؛ لعرضها: `mizan check --all-states`.
inverse-no-sim = لا تحليل عكسيًّا وفق `sim`: فليست الردود فيه على { -state }
inverse-no-strong = لا تحليل عكسيًّا وفق المفاهيم القوية: فالترتيب وحده لا يقول كم تكبر الخطوة
inverse-no-far = لا تحليل عكسيًّا وفق `far`: فما قد ينتهي إليه الأمر يتوقف على الترتيبات كلها معًا

progress-inverse = تُجرَّب مجموعات من تغييرات الافتراضات
inverse-refused = لم تجتز مجموعة من التغييرات فحص البرنامج نفسه؛ وهذا خطأ في ميزان، فأبلغ عنه مع القضية
