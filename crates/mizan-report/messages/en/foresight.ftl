# `solve --foresight`: what is stable for those who look some moves ahead.
heading-foresight = Limited foresight
foresight-equilibria = { $horizon }: { $states }
foresight-equilibria-more = { $horizon }: { $states } and { $count } more
foresight-none = { $horizon }: no { -equilibrium }
foresight-legend-moves = stable for whoever looks { $count ->
    [one] 1 move
   *[other] { $count } moves
} ahead
foresight-legend-nm = stable however far one looks ahead, once it is far enough (non-myopic)
foresight-settles = Whoever looks { $from } moves ahead or more expects the same as with { $from }.
foresight-recurs = What is expected does not settle: from { $from } moves ahead on, all that is expected comes again after { $count } moves, and again after that.
foresight-ties = Ties: of moves that are equally good for whoever makes them, the one worst for the other is expected.
foresight-ties-met = Such a tie was decided here; with another choice some of this could be different.
foresight-ties-not-met = No such tie had to be decided here.

# Wrong calls.
foresight-value = `--foresight` takes numbers of moves from 1 to { $most }, and `nm`, separated by commas; `{ $value }` is neither
foresight-not-two = { $count ->
    [one] `--foresight` is for two { -decision-maker(form: "many") }, and this case has 1: definitions for another number disagree
   *[other] `--foresight` is for two { -decision-maker(form: "many") }, and this case has { $count }: definitions for another number disagree
}
foresight-no-recurrence = `--foresight nm` cannot be answered: within { $limit } moves, what is expected did not come again
