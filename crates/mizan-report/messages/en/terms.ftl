# The field's terms, once. Other files refer to them: { -state }, { -state(form: "many") }.
# Forms in English: one (the default), many. In Arabic: one, the, many, the-many.

-case = { $form ->
    [many] cases
   *[one] case
}
-case-file = { $form ->
    [many] case files
   *[one] case file
}
-conflict = { $form ->
    [many] conflicts
   *[one] conflict
}
-decision-maker = { $form ->
    [many] decision makers
   *[one] decision maker
}
-option = { $form ->
    [many] options
   *[one] option
}
-state = { $form ->
    [many] states
   *[one] state
}
-feasible-state = { $form ->
    [many] feasible states
   *[one] feasible state
}
-named-state = { $form ->
    [many] named states
   *[one] named state
}
-status-quo = status quo
-pattern = { $form ->
    [many] patterns
   *[one] pattern
}
-key = key
-rule = { $form ->
    [many] rules
   *[one] rule
}
-preference = { $form ->
    [many] preferences
   *[one] preference
}
-statement = { $form ->
    [many] preference statements
   *[one] preference statement
}
-ranking = { $form ->
    [many] rankings
   *[one] ranking
}
-rank = { $form ->
    [many] ranks
   *[one] rank
}
-weight = { $form ->
    [many] weights
   *[one] weight
}
-move = { $form ->
    [many] unilateral moves
   *[one] unilateral move
}
-improvement = { $form ->
    [many] unilateral improvements
   *[one] unilateral improvement
}
-sanction = { $form ->
    [many] sanctions
   *[one] sanction
}
-equilibrium = { $form ->
    [many] equilibria
   *[one] equilibrium
}
-concept = { $form ->
    [many] solution concepts
   *[one] solution concept
}
-claim = { $form ->
    [many] claims
   *[one] claim
}
-source = { $form ->
    [many] sources
   *[one] source
}
-citation = { $form ->
    [many] citations
   *[one] citation
}
-variant = { $form ->
    [many] variants
   *[one] variant
}
-graph-form = graph form
-option-form = option form
-formula = { $form ->
    [many] formulas
   *[one] formula
}

# The solution concepts by name; concept-ID is what programs look up.
concept-nash = Nash
concept-gmr = general metarational
concept-smr = symmetric metarational
concept-seq = sequential
concept-sseq = symmetric sequential
concept-sim = simultaneous
concept-far = farsighted
concept-strong_gmr = strong general metarational
concept-strong_smr = strong symmetric metarational
concept-strong_seq = strong sequential
concept-strong_sseq = strong symmetric sequential

# The same in running text.
concept-short-nash = Nash
concept-short-gmr = GMR
concept-short-smr = SMR
concept-short-seq = SEQ
concept-short-sseq = SSEQ
concept-short-sim = SIM
concept-short-far = FAR
concept-short-strong_gmr = strong GMR
concept-short-strong_smr = strong SMR
concept-short-strong_seq = strong SEQ
concept-short-strong_sseq = strong SSEQ

# What an element rests on.
basis-stated = stated
basis-inferred = inferred
basis-assumed = assumed
