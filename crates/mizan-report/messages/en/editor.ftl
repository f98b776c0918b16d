# What an editor shows: of a form of claims, and of a key of the case file, what it means.
editor-key-any-order = it is not known in which order these come
editor-key-tier = it is not known in which order this and those beside it of the same tier come
editor-key-above = it is known that this comes before these
editor-key-one-of = one of these is the wish, and it is not known which
editor-key-vital = two states that differ on this are a great step apart
editor-key-perhaps = it is not known whether this is so
editor-key-force = What the source does with the sentence: it says that this is so (asserts), that somebody seeks it (aims, with `by`), that it can happen (may), or denies that it follows (denies).
editor-key-history = the named state that the first event finds; each `[[event]]` goes on from where the one before left it
editor-key-outcome = what came about of the claim, beside its verdict, which is not touched by it
editor-key-came = whether what the claim speaks of came about: yes, no, mixed (in part, or for a time), unobservable (nobody can see it)
editor-key-criterion = by what it was told what came about, so that somebody else would tell it in the same way
editor-key-coded = when the analyst told what came about; after it was known, it is called retrospective
editor-key-sign = whether what one would see if the statement were wrong was seen
editor-form-leads-to = wherever it settles, this holds
editor-form-possible = some way of improvements leads to where this holds
editor-form-always = whatever improvement is made, this holds all along
editor-form-attainable = this decision maker can bring it about, whatever moves of its own that takes
editor-form-better = the decision maker ranks the state above the named one
editor-form-worse = the decision maker ranks the state below the named one
editor-form-can = the decision maker has a move to where this holds
editor-form-improves = the decision maker has an improvement to where this holds
editor-form-pays = the decision maker has a move to where this holds, and all that may come of it is better for it
editor-form-stable = the state is stable for the decision maker
editor-form-equilibrium = the state is stable for everybody
editor-form-is = the state is the named one
editor-rests-on = { $basis }: { $passage }
editor-undecided = not decided yet
editor-verdict-open = { $verdict } as written, { $over } over all answers
editor-turned-by = { $count ->
    [0] turned by none of { $tried } changes
    [one] turned by one of { $tried } changes
   *[other] turned by { $count } of { $tried } changes
}
editor-explain = explain
editor-what-if = what if …
editor-what-if-which = What if this were otherwise? (`{ $claim }`)
editor-what-if-head = { $count ->
    [0] { $changes }: no verdict turns.
    [one] { $changes }: one verdict turns.
   *[other] { $changes }: { $count } verdicts turn.
}
editor-what-if-turned = {"  - "}{ $claim }: { $was }, now { $now }
editor-what-if-rejected = { $changes }: there is no such conflict; { $why }.
editor-fix = write `{ $right }`
editor-move-up = move up, above the wish that is more important now
editor-move-down = move down, below the wish that is less important now
editor-give-id = give it an id
editor-add-because = add the missing `because`
editor-leave-open = leave open which reading is meant (`one_of`)
editor-rename-nothing = no name stands here
editor-rename-escaped = this name stands in a text with escapes (a backslash), which has to be changed by hand
editor-rename-wrong = with this name something would be wrong: { $why }
editor-rename-says-otherwise = with this name the file would say something else
