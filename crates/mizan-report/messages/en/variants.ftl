# `--sanctions` and `--compare-variants`: what counts as a sanction.
heading-variants = Variants of the sanction
sanctions-legal = Sanctions `legal`: any sequence of the others' moves in which nobody moves twice in a row. This is the definition.
sanctions-once = Sanctions `once`: each of the others moves at most once in a sequence. This is not the definition, but what some programs compute.
sanctions-single = Sanctions `single`: one move of one of the others. This is not the definition, but what some programs compute.
variants-difference = { $concept }, for { $dm }: { $state } is stable with `{ $wide }` and not with `{ $narrow }`. The move to { $improvement } is deterred by these moves, which `{ $narrow }` does not allow, and by none that it allows:
variants-agree = The variants agree on every state, for everybody, under each concept that was asked for.
sanctions-too-many = `once` cannot be answered: with this many states and decision makers it would look at { $nodes } states with those who have moved, and { $most } is the limit
