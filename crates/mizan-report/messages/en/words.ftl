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
state-unknown = a state that is not feasible

clause-true = anything is so
clause-false = nothing is so
clause-on = { $option } is on
clause-off = { $option } is off
clause-not = it is not so that { $what }
clause-and = {" and "}
clause-or = {" or "}
clause-implies = if { $left }, then { $right }
clause-iff = { $left } exactly where { $right }
clause-better = things are better for { $dm } than in { $state }
clause-worse = things are worse for { $dm } than in { $state }
clause-can = one move of { $dm } can bring it about that { $what }
clause-improves = a move by which { $what } would be an improvement for { $dm }
clause-stable = no move tempts { $dm } ({ $concept })
clause-equilibrium = no move tempts anybody ({ $concept } { -equilibrium })
clause-is = it is { $state }
clause-possible = it can come about from there that { $what }
clause-leads-to = it ends, from there, where { $what }
clause-always = from there on it stays so that { $what }
clause-attainable = { $dm }, by whatever it does, can see to it from there that { $what }

acting = { $what } ({ $way })
way-nash = any improvement may be taken
way-best = only best replies are taken
way-foresight = no improvement is taken that would be punished, as { $concept } has it

reading-fact = in { $state }, { $what }
reading-possible = from { $state } on, it can come about that { $what }
reading-not-possible = from { $state } on, it never comes about that { $what }
reading-leads-to = from { $state } on, it all ends where { $what }
reading-not-leads-to = from { $state } on, it need not end where { $what }
reading-always = from { $state } on, at every step { $what }
reading-not-always = from { $state } on, a step can come at which it is not so that { $what }
reading-attainable = from { $state } on, { $dm } can see to it, by what it does itself, that { $what }
reading-not-attainable = from { $state } on, whatever the moves of { $dm }, it never comes about that { $what }
reading-holding = as long as { $holding }: { $what }
reading-every = in every { $set }, { $what }
reading-some = in at least one { $set }, { $what }
reading-no = in no { $set } is it so that { $what }
reading-prefers = other things being equal, it is better for { $dm } that { $this } than that { $over }
reading-not = it is not so that { $what }
reading-and = {"; and "}
reading-or = {"; or "}
set-states = { -feasible-state }
set-equilibria = { -equilibrium } ({ $concept })
set-equilibria-from = { -equilibrium } ({ $concept }) that is possible from { $state }
set-attractors = state where it can settle from { $state } on
set-where = { $set } in which { $what }

assumption-statement = the wish of { $dm }, { $formula }
assumption-group = in the ranking of { $dm }, group { $group } above group { $next }
assumption-one-way = that { $option } can be changed in one direction only
assumption-rule = the { -rule } { $formula }
change-dropped = left out
change-negated = turned into its opposite
change-moved-first = made the most important
change-moved-last = made the least important
change-reread = read as { $formula } (`reread_{ $reading }`)
change-swapped = in the other order
change-tied = as equally good
change-made-reversible = made reversible

# For those to whom the analysis is handed on.
plain-that = the wish that { $what }
private-actor = actor { $number }, kept private
private-option = option { $number }, kept private
private-source = a source that is kept private
private-assumption = an assumption that is kept private
private-reading = read in a way that is kept private
clause-separator = { "; " }
