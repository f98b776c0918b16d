# What the program says about itself and its call.
error-prefix = error:
output-failed = the results cannot be written: { $reason }
input-failed = standard input cannot be read: { $reason }
progress-reading = reading the case …
progress-auditing = auditing: changes of assumptions tried
progress-pairs = looking for pairs of changes
witness-refused = the verdict on the claim `{ $claim }` did not pass the program's own check; this is a mistake of Mizan, please report it with the case
claim-undecidable = the claim `{ $claim }` cannot be decided: { $reason }
broken-off = the work was broken off before it was done
no-such-state = there is no state `{ $state }`; a state is meant by its number, from 1 to { $count }, by a pattern that fits it alone, or by its name: { $names }
no-such-state-unnamed = there is no state `{ $state }`; a state is meant by its number, from 1 to { $count }, or by a pattern that fits it alone
no-such-state-of-graph = there is no state `{ $state }`; a state is meant by its number, from 1 to { $count }, or by its name: { $names }
claim-stands-alone = `{ $claim }` is a claim, and a claim is explained as a whole, by its id alone
no-such-claim-either = { $told }. Nor is there such a claim; the claims are: { $claims }
no-such-decision-maker = there is no decision maker `{ $name }`; there are: { $names }
progress-solving = solving …

# `mizan` alone.
start-what = Mizan checks arguments about conflicts: who can do what, who wants what, and where that leads.
start-library = see an argument from the library audited: what holds, why, and what it hinges on
start-new = write a small commented { -case } of your own, and then edit my-case/case.toml
start-check = see whether it is in order, and what to mend
start-audit = have its claims decided: the main job
start-help = everything else

# Wrong calls.
usage-hint = `mizan help` shows what can be done.
usage-hint-verb = `mizan help { $verb }` shows how to call it.
usage-unknown-verb = there is no verb `{ $verb }`
usage-unknown-verb-suggestion = there is no verb `{ $verb }`; did you mean `{ $known }`?
usage-verb-is-path = `{ $path }` is a file or a folder; what is to be done with it? For example: `mizan solve { $path }`
usage-unknown-flag = there is no flag `{ $flag }` here
usage-unknown-flag-suggestion = there is no flag `{ $flag }` here; did you mean `{ $known }`?
usage-no-folder = there is no folder `{ $path }`, which `--sources` names
usage-unexpected = `{ $word }` is one word too many
usage-missing = `mizan { $verb }` needs more: `{ $missing }`
usage-no-value = `{ $flag }` needs a value
usage-no-value-possible = `{ $flag }` needs a value, one of: { $possible }
usage-no-number = `{ $value }` does not fit `{ $flag }`, which needs a whole number from 1
usage-wrong-value = `{ $value }` does not fit `{ $flag }`, which needs one of: { $possible }
usage-wrong-value-suggestion = `{ $value }` does not fit `{ $flag }`; did you mean `{ $known }`? Possible: { $possible }
usage-takes-no-value = `{ $flag }` takes no value
usage-twice = `{ $flag }` is there twice
usage-conflict = `{ $one }` and `{ $other }` cannot go together
usage-not-utf8 = the call holds bytes that are not UTF-8
usage-not-understood = the call cannot be understood
usage-format = `mizan { $verb }` has no format `{ $format }`, but: { $possible }
usage-ending = the ending of `{ $file }` does not say what to write; possible: { $possible }. With `--format` any name will do.
usage-summary-of-table = `--summary` leaves the table of states out, and `--format csv` and `--format latex` are that table

# `solve`
sim-needs-options = `sim` is left out: it needs options, and this case is in { -graph-form }.
sim-needs-unmerged = `sim` is left out: it does not exist where states are merged, as in this case.
sim-skipped = `sim` is left out: it would look at more than { $bound } combinations of moves. `--concept sim` computes it all the same.

# `new` and `cases`
new-written = { $file } is written. Next:
new-copied = { $file } is written.
new-next-check = see whether it is in order; again after each change
new-next-audit = have its claims decided, and see what they hinge on
import-head = Imported from the file { $file } of GMCR+.
    Whatever stands here was taken from it, and rests on nothing but it: give reasons and sources before you rely on it.
    Options stand by decision maker, in the order in which GMCR+ numbers the states.
import-coalitions = The file has coalitions. They are part of the question, not of the case; this asks for them:
import-kept = What the file says besides. It is kept for the export to GMCR+, and nothing is computed from it:
import-made = the case made of { $file }
export-left-out = A file of GMCR+ does not hold all of the case. Left out: { $what }.
export-refused = A file of GMCR+ can not hold this conflict:
export-graph-form = it has options only, and this case is in { -graph-form }
export-forbid-move = it has no place for a rule that bars moves: `{ $rule }`
export-merge = it can not make states one: `[[merge]]` where `{ $formula }`
export-too-long = as a union of conditions this would be too long: `{ $formula }`
export-claims = the claims
export-variants = the variants
export-named-states = the names of states
export-sources = the sources
export-reasons = the reasons
export-readings = ids of statements, rival readings and what to watch for
export-title = the title and what it is about
export-languages = labels in another language
export-weights = the weights (the rankings that follow from them are written)
matrices-nowhere = matrices are several files: name the folder for them, `-o DIR`
matrices-too-large = { $count } states would make matrices of gigabytes, and at most { $most } are written; `mizan solve CASE --format csv --moves` gives the moves themselves
matrices-written = The matrices are written into { $file }.
limit-of-memory = This machine has memory for { $states } states now, at { $bytes } bytes each. Rules that forbid what can not happen make a case smaller; `--max-states` tries it all the same.
threads-capped = { $asked } threads would only be in each other's way; { $used } are used.
audit-size = { $changes } changes of assumptions will be tried on { $states } states each, which can take minutes. Ctrl-C ends it.
new-exists = { $file } is there already and is left as it is
figure-no-picture = The figure cannot be drawn as a picture: { $reason }
pdf-no-browser = There is no browser on this machine that could print the PDF (Chromium, Chrome or Edge, on the search path). The page prints just as well: write it with `-o report.html`, open it in any browser, and print it there, into a PDF too.
pdf-failed = { $browser } did not print the PDF: { $reason }
pdf-too-long = { $browser } did not print the PDF within { $seconds } seconds, and was ended.
written-exists = { $file } is there already and is left as it is; `--force` writes over it
written-over-input = { $file } is one of the files that were read; what is written goes into another file
new-failed = { $file } cannot be written: { $reason }
no-such-library-case = there is no case `{ $name }` in the library; there are: { $names }
cases-next = `mizan solve library:NAME` solves one, `mizan cases show NAME` prints it, `mizan cases copy NAME` writes it into a folder.
serve-ready = The workbench is open at
serve-end = It answers on this machine only, and only to this link. Ctrl-C ends it; what was typed is kept.
serve-failed = the workbench can not be opened (port { $port }): { $reason }
serve-nothing = there is no case and no folder `{ $path }` to open
serve-library = `{ $path }` is part of the program; `mizan cases copy` makes a copy of it that can be worked on
serve-no-browser = no browser could be started; open the link by hand
