# `solve --coalitions`: what is stable for decision makers who act together.
heading-coalitions = Coalitions
coalitions-stable = { $concepts }: { $states }
coalitions-more = { $states } and { $count } more
coalitions-none = none
coalitions-universal = Stable for every coalition
coalitions-alone = A coalition moves by any sequence of its members' moves in which nobody moves twice in a row, and gains where every member does. A coalition of one is a { -decision-maker } alone.
coalitions-class = SEQ: coalitions are answered by improvements of coalitions of the others, each better for all who take it, none acting twice in a row (the class R⁺⁺ of P(N∖H), Inohara & Hipel 2008).

# Why there is no answer.
no-answer-steps = given up: this takes more than is done for one coalition
no-answer-not-defined = the concept is not defined for coalitions of two or more
no-answer-views = by what a coalition judges is not defined where somebody sees the conflict otherwise than it is
coalitions-size = { $count } coalitions will be looked at in { $states } states; each can take seconds. Ctrl-C ends it.
coalitions-beyond = there are { $count } coalitions to look at, and each can take seconds; more than { $most } are looked at only with `--max-coalitions { $all }`
progress-coalitions = looking at coalitions
usage-moves-for-programs = `--moves` gives every move, for programs: it goes with `--format json` or `--format csv`
coalitions-too-many = there are more than { $most } coalitions; name some, or give a size

# Wrong calls.
coalitions-value = `--coalitions` takes `all`, a largest size such as `2`, or coalitions such as `a+b,a+c`; `{ $value }` is none of these
coalitions-no-concept = coalitions have only the concepts { $concepts }

# Claims.
clause-can-together = { $dms } together can bring it about, each by moves of their own, that { $what }
clause-cannot-together = { $dms } together cannot bring it about, each by moves of their own, that { $what }
clause-improves-together = { $dms } together can reach a state that is better for each of them and in which { $what }
clause-not-improves-together = { $dms } together can reach no state that is better for each of them and in which { $what }
clause-stable-together = nothing that they can do together tempts { $dms } ({ $concept })
clause-not-stable-together = something that they can do together tempts { $dms } ({ $concept })
clause-equilibrium-universal = no move tempts anybody, alone or together ({ $concept }, universally stable)
clause-not-equilibrium-universal = some move tempts somebody, alone or together (not universally stable under { $concept })
set-universal = universally stable state ({ $concept })
set-universal-from = universally stable state ({ $concept }) that is possible from { $state }

# Why a state is stable for a coalition, or not.
stable-no-joint-improvement = Together, { $dms } can reach nothing that is better for each of them.
stable-jointly-deterred = { $count ->
    [one] Together, { $dms } can reach one state that is better for each of them, and something deters them:
   *[other] Together, { $dms } can reach { $count } states that are better for each of them, and something deters them from each:
}
jointly-unstable = Together, { $dms } can reach { $state }, which is better for each of them, and nothing deters them:
jointly-deterred = - reaching { $state } can be answered, which ends in { $end }, no better than before for at least one of them:
act-together = { $dms }, together:
