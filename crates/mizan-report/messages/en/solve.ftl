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
