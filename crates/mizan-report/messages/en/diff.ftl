# `diff`: what has become of a case.
diff-heading = { $count ->
    [0] No verdict has changed ({ $all } compared).
    [one] 1 verdict has changed ({ $all } compared).
   *[other] { $count } verdicts have changed ({ $all } compared).
}
diff-no-claims = The two have no claim in common.
diff-verdicts = { $was } → { $is }
diff-formalised = It is formalised in one of the two only.
diff-because = { $size ->
    [one] { $count ->
        [one] Because of this alone:
       *[other] Each of these { $count } alone turns it:
    }
   *[other] { $count ->
        [one] Fewer than { $size } differences do not turn it; these together do:
       *[other] Fewer than { $size } differences do not turn it; each of these { $count } sets does:
    }
}
diff-irreducible = These { $size } together turn it, and no longer where any one of them is left out (fewer than { $tried } do not; not all larger sets could be tried):
diff-whole = Only the two { -case(form: "many") } as wholes were compared.
diff-claim-itself = the claim itself claims something else
diff-numbered = { $number }. { $what }
diff-claim-verdict = { $id }: { $verdict }
diff-another = Claims that claim something else, with the same verdict ({ $count })
diff-claims-new = Claims that are new ({ $count })
diff-claims-gone = Claims that are gone ({ $count })
diff-differences = What differs in the conflict ({ $count })
diff-nothing = Nothing differs in the conflict itself.
diff-apart-forms = One { -case } is in option form and the other in graph form, so that no conflict can be made that is partly the one and partly the other.
diff-apart-states = The two graphs have other { -state(form: "many") }, so that no conflict can be made that is partly the one and partly the other.
diff-apart-options = Together the two have { $count } options, and a { -state } holds at most 64, so that no conflict can be made that is partly the one and partly the other.
diff-apart-views = In one of the two somebody sees the conflict otherwise than it is, and views belong to one conflict as a whole, so that none is made that is partly the one and partly the other.
diff-gone = gone: { $what }
diff-new = new: { $what }
diff-reworded = { $what } now reads { $now }
diff-moved = { $what } is of another importance: it was number { $was } and is number { $is }
diff-now-vital = { $what } is vital now
diff-no-longer-vital = { $what } is no longer vital
diff-weight = { $what } weighs { $is } and no longer { $was }
diff-option-new = new option of { $dm }: { $option }
diff-option-gone = option of { $dm } that is gone: { $option }
diff-direction = { $option } of { $dm } is { $is } now and was { $was }
diff-reversible = reversible
diff-only-on = only to be taken
diff-only-off = only to be dropped
diff-preference = the preferences of { $dm } as a whole
diff-moves = the moves of { $dm }
diff-merge = the { -state(form: "many") } that are one, { $formula }
diff-misperceived = the states that { $dm } misperceives, { $formula }
diff-renamed = The same under another id ({ $count })
diff-renamed-dm = the decision maker { $old } is { $new }
diff-renamed-option = the option { $old } is { $new }
diff-renamed-statement = the wish { $old } is { $new }
diff-renamed-claim = the claim { $old } is { $new }
diff-bases = What rests on something else now ({ $count })
diff-basis = { $what }: was { $was }, is { $is }
diff-events = What is told otherwise of what happened ({ $count })
diff-outcomes = What is told otherwise of what came about ({ $count })
diff-outcome = { $claim }: { $is }; before: { $was }
diff-outcome-unsaid = nothing is said
diff-as-written = The verdicts are those of the two as written; what is not known is the same in both.
diff-open = Open questions in the new one only: { $opened }; in the old one only: { $closed }. The verdicts are those of the two as written.
diff-claim = the claim { $id }
diff-refused = what turns the claim `{ $claim }` did not pass the program's own check; this is a mistake of Mizan, please report it with both cases
diff-one-input = only one of the two cases can come from standard input
progress-diff = trying differences
