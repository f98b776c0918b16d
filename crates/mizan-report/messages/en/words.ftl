# Clauses that can stand after "that", and sentences made of them.
sentence = { $what }.
quoted = “{ $name }”
code = `{ $text }`

state-like = { $state }, but { $changes }
changes-separator = {", "}
state-with = with { $option }
state-without = without { $option }
state-of = the state with { $options }
state-of-nothing = the state in which no option is taken
state-merged = the merged state { $options }
state-merged-all = the state that all others were merged into
state-number = state { $number }, { $pattern }
state-imagined = { $pattern }, which is not feasible as things are
state-unknown = a state that is not feasible

clause-true = anything is so
clause-false = nothing is so
clause-on = { $count ->
    [one] { $options } is on
   *[other] { $options } are on
}
clause-off = { $count ->
    [one] { $options } is off
   *[other] { $options } are off
}
clause-on-one = { $options } is on
clause-not-together = { $count ->
    [2] { $options } are not both on
   *[other] { $options } are not all on
}
options-and = {" and "}
options-nor = {" and "}
options-or = {" or "}
options-together = {" and "}
clause-and = {" and "}
clause-or = {" or "}
in-it = in it
any-of-or = {" or "}
clause-implies = if { $left }, then { $right }
clause-iff = { $left } exactly where { $right }
clause-better = things are better for { $dm } than in { $state }
clause-not-better = things are no better for { $dm } than in { $state }
clause-worse = things are worse for { $dm } than in { $state }
clause-not-worse = things are no worse for { $dm } than in { $state }
clause-can = one move of { $dm } can bring it about that { $what }
clause-cannot = no one move of { $dm } can bring it about that { $what }
clause-improves = a move by which { $what } would be an improvement for { $dm }
clause-not-improves = no move by which { $what } would be an improvement for { $dm }
# What it means stands in parentheses: what is denied, or is a part, is not asserted.
clause-pays = a move by which { $what } pays for { $dm } (in the sense that all that it can lead to in the end is better)
clause-not-pays = no move by which { $what } pays for { $dm } (in the sense that all that it can lead to in the end is better)
clause-pays-acting = a move by which { $what } pays for { $dm } (in the sense that all that it can lead to in the end is better, if { $way })
clause-not-pays-acting = no move by which { $what } pays for { $dm } (in the sense that all that it can lead to in the end is better, if { $way })
clause-stable = no move tempts { $dm } ({ $concept })
clause-not-stable = some move tempts { $dm } ({ $concept })
clause-equilibrium = no move tempts anybody ({ $concept } { -equilibrium })
clause-not-equilibrium = some move tempts somebody (no { $concept } { -equilibrium })
clause-is = it is { $state }
clause-is-not = it is not { $state }
clause-possible = it can come about from there that { $what }
clause-not-possible = it never comes about from there that { $what }
clause-leads-to = it ends, from there, where { $what }
clause-not-leads-to = it need not end, from there, where { $what }
clause-always = from there on it stays so that { $what }
clause-not-always = from there on a step can come at which { $what }
clause-attainable = { $dm }, by whatever it does, can see to it from there that { $what }
clause-not-attainable = { $dm }, whatever it does, cannot see to it from there that { $what }

acting = { $what } ({ $way })
way-nash = any improvement may be taken
way-best = only best replies are taken
way-foresight = no improvement is taken that would be punished, as { $concept } has it
way-far = everybody looks ahead to where it ends

reading-fact = in { $state }, { $what }
reading-possible = from { $state } on, it can come about that { $what }
reading-not-possible = from { $state } on, it never comes about that { $what }
reading-leads-to = from { $state } on, it all ends where { $what }
reading-not-leads-to = from { $state } on, it need not end where { $what }
reading-always = from { $state } on, at every step { $what }
reading-not-always = from { $state } on, a step can come at which { $what }
reading-attainable = from { $state } on, { $dm } can see to it, by what it does itself, that { $what }
reading-not-attainable = from { $state } on, whatever the moves of { $dm }, it never comes about that { $what }
reading-holding = as long as { $holding }: { $what }
reading-every = in every { $set }, { $what }
reading-some = in at least one { $set }, { $what }
reading-no = in no { $set } is it so that { $what }
reading-prefers = other things being equal, it is better for { $dm } that { $this } than that { $over }
reading-believes = as { $dm } sees it, { $what }
reading-not = it is not so that ({ $what })
reading-and = {"; and "}
reading-or = {"; or "}
set-states = { -feasible-state }
set-equilibria = { -equilibrium } ({ $concept })
set-equilibria-from = { -equilibrium } ({ $concept }) that is possible from { $state }
set-attractors = state where it can settle from { $state } on
set-where = { $set } in which { $what }

assumption-statement = the wish of { $dm }, { $formula }
assumption-group = in the ranking of { $dm }, group { $group } above group { $next }
assumption-preferences = all that { $dm } wants
assumption-one-way = that { $option } can be changed in one direction only
assumption-rule = the { -rule } { $formula }
assumption-rule-that = the { -rule } { $what }
change-dropped = left out
change-negated = turned into its opposite
change-among-vital = { $change } (only among what is vital)
change-moved-first = made the most important
change-moved-up = moved up by one place
change-moved-down = moved down by one place
change-moved-last = made the least important
change-reread = read as { $formula } (`reread_{ $reading }`)
change-swapped = in the other order
change-tied = as equally good
change-all-dropped = left out altogether
change-made-reversible = made reversible

# For those to whom the analysis is handed on.
plain-that = the wish that { $what }
private-actor = actor { $number }, kept private
private-option = option { $number }, kept private
private-source = a source that is kept private
private-assumption = an assumption that is kept private
private-reading = read in a way that is kept private
clause-separator = { "; " }
