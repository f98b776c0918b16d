# What happened, step by step, and what it tells.
trace-heading = What happened since { $state }
trace-step = { $number }. { $day }: { $what }
trace-step-again = step { $number }, { $what }
trace-act = { $dm }: { $changes }
trace-event = nobody of the case: { $changes }
trace-to = to { $state }
trace-private = something that is private
trace-not-an-act = No decision maker of the case did it, so it is nobody’s step.
trace-best = An improvement, and none is better: what decides is { $why }.
trace-improvement = An improvement, but another would have been better: what decides is { $why }.
trace-indifferent = A move to what it likes as much: nothing that it wants tells the two apart.
trace-against = Against what it wants: it likes what was there before better, by { $why }.
trace-barred = No move that the case allows.
trace-barred-by = No move that the case allows. In the way: { $by }.
trace-needs = { $size ->
    [one] { $count ->
        [one] One change of an assumption would make an improvement of it:
       *[other] Each of these { $count } changes of an assumption would make an improvement of it:
    }
   *[other] { $count ->
        [one] No fewer than { $size } changes of assumptions would make an improvement of it, and only these would:
       *[other] No fewer than { $size } changes of assumptions would make an improvement of it; { $count } sets of so many would:
    }
}
trace-needs-more = { $depth ->
    [one] No single change of an assumption would make an improvement of it.
   *[other] No { $depth } changes of assumptions or fewer would make an improvement of it.
}
trace-source = Source: { $passage }
trace-against-source = Against it: { $passage }
trace-unsourced = No source is named.
trace-learned-heading = What that tells of what is not known, if everybody acted by improvements
trace-no-moves = None of the steps is a move, whatever the answers: they tell nothing.
trace-all-explained = { $count ->
    [one] With some answers to what is not known the step is an improvement.
   *[other] With some answers to what is not known all { $count } steps that could be moves are improvements.
}
trace-some-explained = No answers make an improvement of each of the { $all } steps that could be moves. The most that do so at once make improvements of { $count }; what they leave:
trace-none-explained = { $count ->
    [one] No answers make an improvement of the step that could be a move:
   *[other] No answers make an improvement of any of the { $count } steps that could be moves:
}
trace-explained-where = The others are, for example, where { $answers }.
trace-learned = { $count ->
    [one] This answers one question, as far as it does:
   *[other] This answers { $count } questions, as far as it does:
}
trace-or = {"; or "}
trace-nothing-learned = No answer is ruled out by them.
trace-nothing-learned-in-part = No answer was found that they rule out.
trace-in-part = Not all answers were examined; `--effort` allows more.
trace-no-history = the case does not say what happened: add `[history]` with `from`, and an `[[event]]` for each thing that did
progress-trace = looking at what happened

# What came about, beside the verdicts.
heading-outcomes = Verdicts and what came about
outcome-told = What came about: { $what }.
outcome-yes = it came true
outcome-yes-on = it came true ({ $day })
outcome-no = it did not come true
outcome-no-until = it did not come true (as of { $day })
outcome-mixed = it came true in part
outcome-mixed-on = it came true in part ({ $day })
outcome-unobservable = nobody can see whether it came true
outcome-criterion = Judged by: { $criterion }
outcome-retrospective = Recorded after the event.
outcome-beforehand = The criterion was set before it was known.
outcome-coding-unknown = It is not said whether this was told before or after.
outcome-differs-no = Otherwise than the verdict: by the model it follows.
outcome-differs-yes = Otherwise than the verdict: by the model it does not follow.
outcome-neither = It speaks neither for the verdict nor against it.
outcome-denied-rightly = does not follow
outcome-denied-wrongly = follows all the same
outcome-row = { $says } ({ $claim }) { $verdict }. What came about: { $outcome }.
outcome-row-differs = { $says } ({ $claim }) { $verdict }. What came about: { $outcome }. The two differ.

report-happened = What happened since
happened-intro = A verdict says what follows from what the text supposes. What happened afterwards neither proves nor refutes it, and no verdict is touched by it.
happened-outcomes = What came about of each claim, beside its verdict: first where the two differ. Nothing is summed up.
happened-nothing = The case does not say what happened.
happened-signs = The signs to watch for
happened-sign-of = It would speak against:
happened-source = Source:
happened-against = Against it:
head-outcome = What came about
head-standing = Beside the verdict
sign-seen = Seen.
sign-seen-on = Seen ({ $day }).
sign-unseen = Not seen.
sign-unseen-until = Not seen (until { $day }).

# Events that a table proposes.
proposed-heading = Proposed from { $file }: { $count ->
    [one] one event
   *[other] { $count } events
} of { $rows ->
    [one] one row
   *[other] { $rows } rows
}. Look at each before you take it over.
proposed-line = Line { $line }: { $row }
proposed-source = told by { $source }
proposed-cite = the passage is yours to find: { $cite }
proposed-repeated = { $count ->
    [one] 1 row says what is so already.
   *[other] { $count } rows say what is so already.
}
proposed-left-out = { $count ->
    [one] 1 row proposes nothing; it is told above.
   *[other] { $count } rows propose nothing; they are told above.
}
timeline-caption = When, and who moved. A disc is an improvement to whoever made it, a diamond is none, a square is nobody’s step.
timeline-nobody = nobody of the case
timeline-no-days = there is no line of time to draw: no two events are of different days

# The steps in a table.
trace-latex-day = day
trace-latex-what = what was done
trace-latex-was = what it was
trace-short-best = best reply
trace-short-improvement = improvement
trace-short-indifferent = indifferent
trace-short-against = against its wishes
trace-short-barred = no move
