# The audit of a case's claims.
verdict-holds = holds
verdict-fails = fails
verdict-vacuous = says nothing
verdict-unformalised = not formalised
verdict-open = depends on what is not known
verdict-denied-rightly = rightly denied
verdict-denied-wrongly = denied, and follows all the same

audit-passage = In its words: { $words }
audit-account = The account tells it so: { $account }
audit-said-by = Said by: { $by }
audit-holder = As the belief of: { $holder }
audit-against = Against it: { $passage }
audit-why-not = It cannot be decided by a model: { $why }
audit-read-as = Read as: { $reading }
audit-unexpected = The author of the case expected otherwise.
audit-shown-by = Shown by:
audit-shown-as-written = As the case is written:
audit-unchecked = This was not re-examined: the check by the bare definitions would be too much work in so large a conflict.
audit-settled = Nobody moves away from that state, so the claim says no more than what is already so there.
audit-structure = Nobody's preferences matter here: whatever anybody does, this stays as it is.
audit-structural = It is so whatever anybody wants: of any actors with these options and rules.
audit-base-rate = The verdict is the same in { $same } of { $draws } conflicts with these options and rules in which everybody’s wishes are drawn by lot; that is no probability of anything.
audit-only-ahead = But those who look ahead cannot rule it out: for them it may end so, while by steps that pay at once it never does.
audit-way-turns = It depends on how people act: if { $way }, it { $verdict }.
audit-hinges = Hinges on the following ({ $count ->
    [one] 1 of { $tried } changes turns it
   *[other] { $count } of { $tried } changes turn it
}):
audit-opposites = { $count ->
    [one] Turns only if the opposite were wanted (1 of { $tried } changes), which casts no doubt on what is assumed:
   *[other] Turns only if the opposite were wanted ({ $count } of { $tried } changes), which casts no doubt on what is assumed:
}
audit-opposites-too = And only if the opposite were wanted, which casts no doubt on what is assumed:
audit-same-hinges = { $count ->
    [one] The one change turns it that turns { $claim }.
   *[other] The same { $count } changes turn it as turn { $claim }.
}
audit-robust = Robust: { $count ->
    [one] the one change of an assumption does not turn it
   *[other] none of the { $count } single changes of an assumption turns it
} (as the analyst cut the assumptions).
audit-nothing-tried = No change of an assumption could be tried on it.
audit-echo = Perhaps an echo: one of these statements speaks of the same options as the claim, so the claim may be a preference said twice.
audit-one-passage = All of this rests on one passage.
audit-undecidable = { $count ->
    [one] 1 change leaves it undecidable:
   *[other] { $count } changes leave it undecidable:
}
audit-pairs = Turned by { $count ->
    [one] 1 pair of changes:
   *[other] { $count } pairs of changes:
}
audit-no-pairs = No pair of changes turns it either.
hinge = - { $assumption }: { $changes }
hinge-separator = {"; "}
hinge-change = { $change }, it { $verdict }
assumption-named = { $what } [{ $name }, { $basis }]
undecidable-change = - { $change }: { $reason }
pair = - { $first } with { $second }: it { $verdict }
with-basis = { $what }, { $basis }
ranking-group = its place in the ranking, group { $group }
list-item = - { $what }
and-with = {"; and "}

undecidable-not-one-state = the pattern { $pattern } then fits { $fits ->
    [one] 1 state
   *[other] { $fits } states
}, not exactly one
undecidable-not-feasible = a state that it names is not feasible then
undecidable-not-holding = what should hold does not hold in the state from which it starts
undecidable-not-seen = a state that it names is not exactly one feasible state as { $dm } sees the conflict then
undecidable-no-sim = simultaneous stability exists neither in graph form nor where states are merged
undecidable-no-steps = it asks for the steps of those who look ahead, of whom only where it ends is known
undecidable-split = what it says of { $option } is not the same in { $first } and { $second }, which are one state then
rejected-does-not-apply = `{ $change }` does not fit `{ $assumption }`, or what it changes was changed away before
rejected-too-large = there are too many states then
rejected-no-state = no state is feasible then
rejected-split = what the case says of { $option } is not the same in { $first } and { $second }, which are one state then
rejected-overlap = two merges have a state in common then
rejected-ranking = the direct ranking of { $dm } no longer covers each state exactly once
rejected-view = as { $dm } sees the conflict then: { $reason }

shown-fact = In { $state }, { $what }.
shown-already = It is so at the start, before anybody moves.
shown-settled-already = It is settled at the start: no improvement leads away.
shown-settled-already-seen = It is settled at the start: no move that is made leads away.
shown-path = { $count ->
    [one] One step leads there:
   *[other] { $count } steps lead there:
}
shown-path-settles = { $count ->
    [one] One step leads to where it settles otherwise:
   *[other] { $count } steps lead to where it settles otherwise:
}
shown-end = That is { $state }.
shown-cycle = a cycle through { $count } states, in which it never settles
shown-closed = { $count ->
    [one] Only this one state can come about
   *[other] Only { $count } states can come about
}{ $found ->
    [0] { $count ->
        [one] , and it is not so there that { $what }.
       *[other] , and in none of them is it so that { $what }.
    }
    [1] { $count ->
        [one] , and it is so there that { $what }.
       *[other] , and in each of them it is so that { $what }.
    }
   *[other] { $count ->
        [one] ; it was looked at.
       *[other] ; each was looked at.
    }
}
shown-closed-whatever = Whatever the moves of { $dm }, { $count ->
    [one] only this one state can come about
   *[other] only { $count } states can come about
}{ $found ->
    [0] { $count ->
        [one] , and it is not so there that { $what }.
       *[other] , and in none of them is it so that { $what }.
    }
    [1] { $count ->
        [one] , and it is so there that { $what }.
       *[other] , and in each of them it is so that { $what }.
    }
   *[other] { $count ->
        [one] ; it was looked at.
       *[other] ; each was looked at.
    }
}
shown-attractors = Wherever it goes, it ends in { $count ->
    [one] one place
   *[other] one of { $count } places
}:
shown-cycle-on-the-way = The way there can lead in a circle: it ends so only if every improvement that stays open is some day taken.
shown-more = … and { $count } more
shown-one-such = Such a state is { $state }.
shown-one-not = It is otherwise in { $state }.
shown-way-there = The way there:
shown-all-looked-at = { $count ->
    [one] The only one was looked at.
   *[other] All { $count } were looked at.
}
shown-pairs = { $count ->
    [one] The only pair of states that differ in nothing else was compared.
   *[other] All { $count } pairs of states that differ in nothing else were compared.
}
shown-pair-against = Against it: { $this } is not preferred to { $over }.
shown-part = ({ $number }) { $what } This { $verdict }.
shown-part-brief = ({ $number }) it { $verdict }:
shown-believed = As { $dm } sees the conflict, it { $verdict }:
shown-nothing = There is nothing that it speaks of; it { $verdict }.
step-gains = { $number }. { $dm }: { $what }; it gains by { $why }
step-free = { $number }. { $dm }: { $what }
step-ahead = { $number }. { $dm }: { $what }; for the sake of where it ends, by { $why }
steps-known-whole = The { $count } steps told under “How it can go”.
steps-known = The first { $count } of the { $all } steps told under “How it can go”.
reason-better = It is better for { $dm } by { $why }.
reason-worse = It is worse for { $dm } by { $why }.
reason-same = To { $dm } both are the same.
stable-no-improvement = No improvement is open to { $dm }.
stable-deterred = { $count ->
    [one] One improvement is open to { $dm }, and it is deterred:
   *[other] { $count } improvements are open to { $dm }, and each is deterred:
}
unstable-strongly = A move to { $state } is an improvement for { $dm }, and no answer to it is worse than before by a great step.
unstable = A move to { $state } is an improvement for { $dm }, and nothing deters it.
deterred = - a move to { $state } can be answered, which ends in { $end }, no better than before:
deterred-strongly = - a move to { $state } can be answered, which ends in { $end }, worse than before by a great step:
deterred-jointly = - a move to { $state } can be spoilt by moves of { $movers } at the same time, which ends in { $end }
far-stable = { $count ->
    [one] One move is open to { $dm }, and it may end no better than before:
   *[other] { $count } moves are open to { $dm }, and each may end no better than before:
}
far-deterred-there = - a move to { $state } may end just there, no better than before
far-deterred = - a move to { $state } may end in { $end }, no better than before:
far-unstable = Whatever a move to { $state } may end in is better for { $dm }:
far-end = - it may end in { $state }:
far-end-there = - it may end in { $state }, as things are then
far-ruled-out = - { $state } would be no better, but is ruled out (round { $round })
shown-foreseen = { $count ->
    [one] Where everybody looks ahead, it can end in one state only:
   *[other] Where everybody looks ahead, it can end in { $count } states:
}
shown-foreseen-one = Where everybody looks ahead, it can end here:
shown-pays = For { $dm } this move pays:
shown-pays-not = { $count ->
    [0] No move of { $dm } leads there.
    [one] One move of { $dm } leads there, and it does not pay for sure:
   *[other] { $count } moves of { $dm } lead there, and none pays for sure:
}

heading-overview = In sum
overview-claims = { $count ->
    [0] This case makes no claims; `mizan solve` shows where the conflict is stable.
    [one] 1 claim.
   *[other] { $count } claims.
}
overview-hinge = Hinge on at least one assumption: { $count }
overview-opposites = Turn only if the opposite were wanted: { $count }
overview-robust = Robust, turned by no single change: { $count }
overview-settled = Say no more than what is so at the start, as nothing moves: { $count }
overview-structural = Are so whatever anybody wants: { $count }
overview-one-passage = Rest on one passage: { $count }
overview-echoes = Perhaps echoes, a wish said twice: { $count }
overview-ways = Depend on how people act: { $count }
overview-together = Turned by the same changes: { $claims }
overview-unexpected = Not as their author expected: { $count }
overview-unchecked = Not re-examined, being too much work: { $count }
overview-tried = Single changes of assumptions tried on each: { $count }
heading-carried = The assumptions that carry most
carries = { $number }, { $count ->
    [one] 1 claim
   *[other] { $count } claims
}: { $assumption }
heading-assumptions = The assumptions, those that carry most first
assumption-numbered = { $number }: { $assumption }

# The audit in a few sentences.
short = In short: { $what }
short-open = { $questions ->
    [one] One open question decides
    [2] Two open questions decide
    [3] Three open questions decide
   *[other] { $questions } open questions decide
} { $claim }{ $more ->
    [0] .
    [one] ; one other claim hangs on the same.
   *[other] ; { $more } other claims hang on the same.
}
short-whether = whether { $claim } holds
short-whether-met = whether the aim { $claim } is met
short-whether-possible = whether { $claim } is possible
short-whether-follows = whether { $claim } follows
short-fails = { $claim } does not follow{ $more ->
    [0] .
    [one] ; one other claim does not either.
   *[other] ; { $more } other claims do not either.
}
short-unmet = The aim { $claim } is not met{ $more ->
    [0] .
    [one] ; one other aim is not either.
   *[other] ; { $more } other aims are not either.
}
short-denied = Though denied, { $claim } follows{ $more ->
    [0] .
    [one] , and so it is with one other claim.
   *[other] , and so it is with { $more } other claims.
}
short-impossible = { $claim } is not possible, though it was held so{ $more ->
    [0] .
    [one] ; one other claim is not either.
   *[other] ; { $more } other claims are not either.
}
short-firm = { $claim } follows whatever single doubt is raised{ $more ->
    [0] .
    [one] , and so does one other claim.
   *[other] , and so do { $more } other claims.
}
short-follows-while = { $claim } follows as long as its assumptions hold{ $more ->
    [0] .
    [one] , and so does one other claim.
   *[other] , and so do { $more } other claims.
}
short-holds = { $claim } follows{ $more ->
    [0] .
    [one] , and so does one other claim.
   *[other] , and so do { $more } other claims.
}

# The audit on one screen.
screen-asked = Asked: { $count ->
    [one] 1 claim
   *[other] { $count } claims
}{ $from ->
    [2] , from { $state } on.
    [1] , most of them from { $state } on.
   *[other] .
}
screen-asked-of = Asked: { $count ->
    [one] 1 claim
   *[other] { $count } claims
} on { $sources }{ $from ->
    [2] , from { $state } on.
    [1] , most of them from { $state } on.
   *[other] .
}
screen-more-odd = … and { $count } more; `mizan check CASE` tells all
screen-pairs = Turned by two changes together: { $claims }
screen-unchecked = Not re-examined, being too much work: { $claims }
screen-fails = Does not hold, by what is supposed ({ $count })
screen-outcome = { $says }: { $outcome }
screen-outcome-differs = { $says }: { $outcome }, otherwise than the verdict
screen-unmet = Sought, and not met by the check given ({ $count })
screen-denied-wrongly = Denied, and follows all the same ({ $count })
screen-sought = { $dm }: { $says }
screen-vacuous = Says nothing, as what it speaks of is not there ({ $count })
screen-open = Depends on what is not known ({ $count })
screen-hinges = Holds while the assumptions named with it stand ({ $count }; the most easily turned first)
screen-claim = - { $says } [{ $claim }]
screen-claim-tagged = - { $says } [{ $claim }: { $tags }]
screen-assumptions = { $count ->
    [one] 1 assumption
   *[other] { $count } assumptions
}
screen-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}
screen-only-ahead = * May come about where everybody looks to where it finally ends (FAR), beyond the next answer.
screen-base-rate = the same in { $same } of { $draws } drawn by lot
screen-bounded = Not all answers were examined; met so far: { $verdicts }.
screen-open-questions = { $count ->
    [one] 1 question decides it
   *[other] { $count } questions decide it
}; `mizan ask CASE` tells how.
screen-told = { $count }, of which { $told } here
screen-outcomes = Verdicts and what came about ({ $count })
screen-more = `mizan explain CASE CLAIM` tells more of a claim, `mizan audit CASE --full` all of it.
heading-variant = What if: { $name }
variant-changes = Changes: { $changes }
variant-rejected = This gives no conflict: { $reason }
variant-turns = { $claim }: { $before } → { $verdict }
variant-turns-nothing = It turns no claim.
cite-paragraph = { $source }, paragraph { $paragraph }
cite-paragraph-only = Paragraph { $paragraph }
cite-words = { $place }: { $words }

# `paths`
paths-heading = From { $state } to { $to } ({ $by })
paths-heading-nobody-twice = From { $state } to { $to } ({ $by }; nobody moves twice in a row)
paths-to-equilibria = the { -equilibrium(form: "many") }
paths-to-where = where { $what }
paths-by-moves = by any moves
paths-state = { $state } ({ $number })
paths-equilibrium = { -equilibrium } under { $concepts }
paths-already = It is already there.
paths-length = { $count ->
    [one] In 1 step
   *[other] In { $count } steps
}{ $others ->
    [0] :
    [one] , and 1 other way is as short:
   *[other] , and { $others } other ways are as short:
}
paths-more = … and { $count } more; `--format json` gives all.
paths-none = None of them can be reached.
paths-unreached = Not to be reached: { $count }

# `explain`
explain-stable = Stable for { $dm } ({ $concepts }):
explain-unstable = Not stable for { $dm } ({ $concepts }):
stable-as-seen = By the conflict as { $dm } sees it:
