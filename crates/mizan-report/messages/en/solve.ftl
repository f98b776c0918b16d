# How large a case is.
count-decision-makers = { $count ->
    [one] 1 { -decision-maker }
   *[other] { $count } { -decision-maker(form: "many") }
}
count-options = { $count ->
    [one] 1 { -option }
   *[other] { $count } { -option(form: "many") }
}
count-states = { $count ->
    [one] 1 { -state }
   *[other] { $count } { -state(form: "many") }
}
count-feasible-states = { $count ->
    [one] 1 { -feasible-state }
   *[other] { $count } { -feasible-state(form: "many") }
}
count-combinations = { $count ->
    [one] { $shown } combination
   *[other] { $shown } combinations
}
sizes-option-form = { $dms }, { $options }, { $states } of { $combinations }
open-questions = { $count ->
    [one] 1 open question, { $completions } completions
   *[other] { $count } open questions, { $completions } completions
}
open-about = about { $number }
open-more-than = more than { $number }
open-as-written = { $count ->
    [one] One question is open; this is the case as written.
   *[other] { $count } questions are open; this is the case as written.
}
views-seen = Not everybody sees the conflict as it is ({ $dms }): stability is as each sees it; only that of those who look ahead (FAR) is that of the conflict as it is, as if all knew it.
views-left-aside = As if everybody saw the conflict as it is: left aside is what these see otherwise: { $dms }.
sizes-graph-form = { $dms }, { $states }

# Who can do what.
heading-decision-makers = Decision makers
heading-options = Options, in the order of a pattern's letters
heading-named-states = Named states
name-with-id = { $name } ({ $id })
option-only-on = (once taken, never dropped)
option-only-off = (once dropped, never taken up again)
dm-takes = { $dm }: { $options }
nothing-taken = nothing
taken-or-not = { $option } or not
list-separator = {", "}
prose-separator = {", "}

# The equilibria, in words.
heading-equilibria = Equilibria
equilibria-under-all = Under every concept:
equilibria-under = Under { $concepts }:
equilibria-none = Under { $concepts }: none
equilibria-more = … and { $count } more

# The states, in a table.
heading-states = States
head-state = state
head-ranks = ranks
legend-order = Ranks and marks, from the left: { $dms }
legend-ranks = Rank 1 is what a { -decision-maker } likes least; equal ranks, equally good.
legend-stable = stable for this { -decision-maker }
legend-unstable = not stable for it
heading-strength = How strongly
strength-means = An equilibrium is strongly stable for somebody where every improvement can be answered by what is worse for it by a great step; otherwise weakly.
strength-no-great-step = No step in anybody's preferences is marked as great (`vital` in a statement, "—" in a ranking). So states are strongly stable only for those who have no improvement.
strength-state = { $state }: { $who }
strength-strongly = { $dm } strongly ({ $strongly })
strength-weakly = { $dm } weakly ({ $weakly })
strength-both = { $dm } strongly ({ $strongly }) and weakly ({ $weakly })
strength-nothing-to-deter = { $dm } strongly, but only because it has no improvement
heading-any-of = By one of several concepts
any-of-equilibria = { $count ->
    [0] In no state is everybody stable by { $concepts }.
    [one] In one state everybody is stable by { $concepts }, each perhaps by another:
   *[other] In { $count } states everybody is stable by { $concepts }, each perhaps by another:
}
any-of-one-equilibria = { $count ->
    [0] In no state is everybody stable by { $concepts }.
    [one] In one state everybody is stable by { $concepts }:
   *[other] In { $count } states everybody is stable by { $concepts }:
}
any-of-state = { $state }: { $who }
any-of-who = { $dm } ({ $concepts })
legend-equilibrium = stable for all: an { -equilibrium }
states-only-equilibria = { $total } { -state(form: "many") } in all; shown are the { $shown } that are an { -equilibrium } under some concept. All: `--all`, or `--format csv` and `--format json` for other programs.
states-first-equilibria = { $total } { -state(form: "many") } in all; shown are the first { $shown } that are an { -equilibrium } under some concept. All: `--all`, or `--format csv` and `--format json` for other programs.

# `solve --format latex`
latex-needs = It needs the package booktabs, and nothing else.
latex-arabic = Arabic labels stand in the command mizanarabic: compile them with XeLaTeX or LuaLaTeX, and define it before, for example as textarabic of polyglossia.
latex-marks = r: there is no improvement. s: every improvement is deterred. u: unstable. E: an equilibrium. An equals sign: as good as the state before it.
latex-part = { $total } { -state(form: "many") } in all; shown are { $shown } that are an { -equilibrium } under some concept. All: --all
latex-state = state
latex-improvements = improvements to
