# `inverse`: what rankings must be like for a wanted state to be an equilibrium.
inverse-heading = Wanted: an { -equilibrium } under { $concept } in which { $what }
inverse-no-state = No ranking brings that about: no { -feasible-state } is so.
inverse-no-state-now = No { -feasible-state } is so as the { -case } stands.
inverse-states-more = { $count } { -feasible-state(form: "many") } are so; what follows is about the first { $shown } of them.
inverse-others-fixed = What the others would do gladly is as their { -ranking(form: "many") } in the { -case } have it.
inverse-any-ranking = { $dm }: stable whatever it prefers.
inverse-too-long = { $dm }: what its { -ranking } must be like would be too long to write out.
inverse-must = { $dm } must rank it
inverse-must-all = { $dm } must rank it, all at once,
inverse-must-any = { $dm } must rank it, in one of these ways,
inverse-all-of = no lower than { $count ->
    [one] { $states }
   *[other] each of { $states }
}
inverse-one-of = no lower than { $count ->
    [one] { $states }
   *[other] at least one of { $states }
}
inverse-alternatives-more = one of { $count } more alternatives
inverse-or = {", or "}
inverse-states-left-out = { $states } and { $count } more
inverse-counted = { $some } of { $all } strict { -ranking(form: "many") } are so ({ $share }).
inverse-share = Of the strict { -ranking(form: "many") } of the { $count } { -state(form: "many") }, { $share } are so.
inverse-not-counted = How many { -ranking(form: "many") } are so was not counted: there are too many cases to tell apart.
inverse-met = It is so in this { -case }.
inverse-not-met = It is not so in this { -case }.
inverse-joint-share = Of the strict { -ranking(form: "many") } of all, chosen each by itself, { $share } make it an { -equilibrium }.
inverse-fewest = The fewest changes of assumptions
inverse-already = None is needed: it is so as the { -case } stands.
inverse-found = { $size ->
    [one] { $count ->
        [one] One change of an assumption brings it about:
       *[other] Each of these { $count } changes of an assumption brings it about:
    }
   *[other] { $count ->
        [one] No fewer than { $size } changes bring it about, and only these do:
       *[other] No fewer than { $size } changes bring it about; { $count } sets of so many do:
    }
}
inverse-none-within = { $depth ->
    [one] No change of an assumption brings it about ({ $tried } tried).
   *[other] No { $depth } changes or fewer bring it about ({ $tried } sets tried).
}
inverse-stopped = Fewer than { $size } changes do not bring it about; of { $size } changes there are { $sets } sets, too many to try.
inverse-change = { $assumption }: { $change }
inverse-states = States by number
inverse-more-states = … and { $count } more; `mizan check --all-states` shows them.
inverse-no-sim = under `sim` there is no inverse analysis: answers are not made to a { -state } there
inverse-no-strong = under strong concepts there is no inverse analysis: rankings alone do not say how great a step is
inverse-no-far = under `far` there is no inverse analysis: where it may end hangs on all rankings at once

progress-inverse = trying sets of changes of assumptions
inverse-refused = a set of changes did not pass the program's own check; this is a mistake of Mizan, please report it with the case
