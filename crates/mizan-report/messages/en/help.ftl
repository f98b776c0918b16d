# The frame of every help text.
help-usage = Usage:
help-usage-flags = flags
help-verbs = Verbs
help-arguments = Arguments
help-flags = Flags
help-flags-everywhere = Flags of every verb
help-examples = Examples:
help-more = `mizan help VERB` tells more of a verb, with examples.

# What the verbs do.
help-about = Mizan checks arguments about conflicts with the Graph Model for Conflict Resolution.
help-check = Read a case and report every mistake in it
help-audit = Decide every claim of a case, show what shows it, and what it hinges on
help-explain = Tell why a claim holds or fails, or why a state is stable for whom
help-paths = Find the shortest ways from a state to the equilibria, or to where a condition holds
help-solve = Compute the states, their ranks, the stability of each for each decision maker, and the equilibria
help-new = Write a small commented case to start from
help-cases = List the library of conflicts
help-cases-show = Print a case of the library
help-cases-copy = Write a case of the library into a folder, by default one of its name
help-schema = Print the JSON Schema of the case file or of an output
help-completions = Print a script with which a shell completes what you type
help-man = Print a page of the manual
help-help = Show how to call a verb, with examples

# What can be named.
help-arg-case = A case: its folder, its `.toml` file, `-` for standard input, or `library:NAME`
help-arg-dir = The folder; it is made where it is not there
help-arg-name = The name of a case of the library
help-arg-which = Of what: `case` (the default), `solution`, `audit`, `paths`, `check` or `cases`
help-arg-shell = `bash`, `elvish`, `fish`, `powershell` or `zsh`
help-arg-verb = The verb

# Flags.
help-arg-format = `text`, `json` or `csv`; `csv` where the result is a table
help-arg-lang = Labels and prose in `ar` or `en`; else the case's language, else the locale's
help-arg-quiet = Say nothing but results and errors
help-arg-color = Colour: `auto` (on a terminal, unless NO_COLOR is set), `always` or `never`
help-arg-threads = Use at most N threads
help-arg-sources = Where the texts lie that the case rests on, if not beside it
help-arg-max-states = Refuse a case with more feasible states than this (default 16777216)
help-arg-strict-audit = End with exit code 1 where a verdict is not the one that the case expects
help-arg-pairs = For claims that no single change turns, look for the pairs of changes that do
help-arg-what = The id of a claim; or a state: its name, its number, or its pattern
help-arg-decision-maker = Only for this decision maker
help-arg-only-concept = Only under this concept: `nash`, `gmr`, `smr`, `seq`, `sseq` or `sim`
help-arg-from = The state from which they start: its name, its number, or its pattern
help-arg-to = To where this holds, as in a claim: `process & !elections`
help-arg-by = Of what the ways are made: `nash` (any improvement; the default), `best`, `gmr`, `smr`, `seq`, `sseq`, or `moves` (any moves at all)
help-arg-nobody-twice = Nobody moves twice in a row, as the literature has it
help-arg-states = Show each named state with its number and its pattern
help-arg-all-states = Show every state with its number and its pattern
help-arg-strict = End with exit code 1 where there are warnings
help-arg-concept = Only these concepts, separated by commas: `nash`, `gmr`, `smr`, `seq`, `sseq`, `sim`
help-arg-summary = Leave the table of states out; in JSON give counts and the first twenty of each list
help-arg-all = Show every state, however many there are
help-arg-foresight = Also what is stable for those who look so many moves ahead, and `nm`, however many: `1,2,3,nm` (two { -decision-maker(form: "many") })
help-flag-help = Show how to call it
help-flag-version = Show the version

# Examples.
example-check = every mistake in my-case/case.toml
example-check-states = and which state is meant by each name
example-check-strict = for scripts: exit code 1 where there are warnings, 2 where there are errors
example-audit = every claim with its verdict and its reasons, then what it all rests on
example-audit-lang = the same in Arabic
example-audit-strict = for scripts: exit code 1 where a verdict is not as expected
example-audit-pairs = also which two changes together turn the robust claims
example-audit-sources = with the texts, so that every passage is looked up
example-audit-json = for programs
example-explain-claim = why the claim holds or fails, as a story
example-explain-state = why state 2 is stable, or not, for each decision maker
example-explain-one = for one decision maker under one concept
example-paths = the shortest ways to each equilibrium by improvements
example-paths-to = to where a condition holds
example-paths-moves = as in status quo analysis, by any moves
example-solve = the equilibria in words, and a table of the states
example-solve-concept = a case of the library, under two concepts only
example-solve-foresight = also for those who look one, two or three moves ahead, and however many
example-solve-json = for programs: how many states are stable, and the first twenty
example-solve-csv = for spreadsheets: one row a state
example-solve-stdin = a case from a pipe
example-new = writes my-case/case.toml, which solves as it stands
example-new-lang = the same in Arabic
example-cases = what there is
example-cases-show = the text of a case
example-cases-copy = writes my-case/case.toml, yours to change
example-cases-library = without a copy
example-schema = for editors: completion and hints while writing a case
example-schema-solution = the form of `mizan solve --format json`
example-completions = for bash; a new shell knows it
example-man = the page of the whole program
example-man-verb = the page of a verb
example-help = how to call `mizan solve`
