# What is not known: questions, answers, and claims over all of them.
open-coded = { $what } ({ $formula })
open-order = { $dm } cares more that { $first } than that { $second }
open-order-ranking = { $dm } prefers { $first } to { $second }
open-named = { $what } ({ $name })
open-either = { $readings } (whichever is meant)
open-either-first = { $reading } (or { $others ->
    [one] its other reading
   *[other] one of its { $others } other readings
})
open-or = {" or that "}
open-nor = {" nor that "}
open-tied = the equally good { $states }
open-reads = what { $dm } wants is that { $what }, and not that { $others }
open-reads-named = what { $dm } wants by { $wish } is that { $what }, and not that { $others }
open-marked = { $what } ({ $mark })
open-mark-perhaps = perhaps
open-mark-reads = one of { $count } readings
open-mark-order = its order not fully known
open-cares = { $dm } cares that { $what }
open-cares-not = { $dm } does not care whether it is so that { $what }
open-binds = the { -rule } { $rule } binds
open-binds-not = the { -rule } { $rule } does not bind
open-and = {", and "}

ask-order = What does { $dm } care about more: that { $first }, or that { $second }?
ask-order-ranking = What does { $dm } prefer: { $first }, or { $second }?
ask-reads = What does { $dm } want: that { $readings }?
ask-reads-named = What does { $dm } want by { $wish }: that { $readings }?
ask-reads-or = {"; or that "}
ask-cares = Does { $dm } care at all that { $what }?
ask-binds = Does the { -rule } { $rule } bind?

verdict-undecidable = cannot be decided
verdict-or = { $first } or { $last }

audit-open-whatever = Whatever the answers to what is not known, it { $verdict }.
audit-open-where = It depends on what is not known. It { $verdict } exactly where { $condition }.
audit-open-where-any = It depends on what is not known. It { $verdict } exactly where one of these is so:
audit-open-also-where = It { $verdict } exactly where { $condition }.
audit-open-also-where-any = It { $verdict } exactly where one of these is so:
audit-open-else = Otherwise it { $verdict }.
audit-open-more = … or one of { $count } more that are longer (`--format json` has them all)
audit-open-untold = It depends on what is not known, in too many ways to be told here: `--format json` has all of them. What matters, among other things:
audit-open-bounded = Not all answers were examined ({ $count ->
    [one] one look
   *[other] { $count } looks
}); `--effort` allows more. In all that were, it { $verdicts }.
audit-open-bounded-several = Not all answers were examined ({ $count ->
    [one] one look
   *[other] { $count } looks
}); `--effort` allows more. Among those that were, it { $verdicts }, as the answers have it.
audit-open-example = It { $verdict }, for example, where { $condition }.
audit-open-nothing = No answers to the open { -rule(form: "many") } leave a conflict.

overview-open = Over all answers to what is not known ({ $count ->
    [one] 1 question
   *[other] { $count } questions
}):
overview-open-holds = { $count ->
    [one] 1 holds whatever the answers
   *[other] { $count } hold whatever the answers
}
overview-open-fails = { $count ->
    [one] 1 fails whatever the answers
   *[other] { $count } fail whatever the answers
}
overview-open-vacuous = { $count ->
    [one] 1 says nothing whatever the answers
   *[other] { $count } say nothing whatever the answers
}
overview-open-undecidable = { $count ->
    [one] 1 cannot be decided, whatever the answers
   *[other] { $count } cannot be decided, whatever the answers
}
overview-open-depends = { $count ->
    [one] 1 depends on them
   *[other] { $count } depend on them
}
overview-open-bounded = { $count ->
    [one] 1 was not examined for all answers
   *[other] { $count } were not examined for all answers
}

ask-nothing-open = Nothing is left open in this case. `--any-order` supposes nothing about the order of anybody's wishes.
ask-nothing-open-in-any-order = Nothing is left open in this case, even where nothing is supposed about any order: nobody has several wishes the order of which could be unknown.
ask-no-claims = The case has no claims, so nothing depends on what is not known.
ask-nothing-claimed = No claim can be decided, so nothing depends on what is not known.
ask-heading = What to find out
ask-open = { $count ->
    [one] One question is open
   *[other] { $count } questions are open
}{ $claims ->
    [0] , and no claim depends on any.
    [one] ; { $matter ->
        [one] one of them matters, and one claim depends on it.
       *[other] { $matter } of them matter, and one claim depends on them.
    }
   *[other] ; { $matter ->
        [one] one of them matters, and { $claims } claims depend on it.
       *[other] { $matter } of them matter, and { $claims } claims depend on them.
    }
}
ask-first-decide = { $count ->
    [one] The first question decides
   *[other] The first { $count } questions decide
} { $claims ->
    [one] 1
   *[other] { $claims }
} of these { $all } claims.
ask-claim = { $says } [{ $claim }]
ask-given = Taken as given: { $answers }
ask-number = { $number }. { $question }
ask-matters = It matters for { $count ->
    [one] one claim:
   *[other] { $count } claims:
}
ask-if = If { $condition }:
ask-becomes = { $verdicts }: { $claims }
ask-becomes-open = { $verdicts }, as the rest has it: { $claims }
ask-examined-in-part = { $claim } was not examined for all answers
ask-becomes-untold = { $claim } depends on it in too many ways to be told here
ask-how = To go on with an answer: { $commands }
ask-other-questions = { $count ->
    [one] One more question is open, and matters for no claim:
   *[other] { $count } more questions are open, and matter for no claim:
}
ask-other-questions-in-part = { $count ->
    [one] One more question is open, and was not found to matter:
   *[other] { $count } more questions are open, and were not found to matter:
}
ask-more = … and { $count } more (`--all` lists them)
ask-claims = What becomes of the claims
ask-claim-whatever = { $claim }: { $verdict } whatever the answers
ask-claim-depends = { $claim }: { $verdicts }, by { $count ->
    [one] one answer
   *[other] { $count } answers
}
ask-claim-bounded = { $claim }: { $verdicts }, as far as was examined

too-much-open = More of what { $dm } wants is open than can be held: at most { $most } statements and readings of one decision maker. Leave the order known of some of them.
open-does-not-fit = What is open does not fit the conflict; this is a mistake in Mizan, please report it.
completion-too-large = Without the rules that perhaps do not bind there are { $states } states or more, and at most { $most } are allowed; `--max-states` allows more.
open-contradiction = The answer { $answer } contradicts { $those }.
open-no-conflict = { $count ->
    [one] The answer that { $answers } leaves
   *[other] The answers that { $answers } leave
} no conflict, whatever the other answers.
open-contradiction-known = The answer { $answer } contradicts what the case says.

ledger-open = Over all that is not known
unknown-nothing = Nothing is left open in this case.
unknown-intro = { $count ->
    [one] One question about who wants what is left open here
   *[other] { $count } questions about who wants what are left open here
}. Each claim was decided over every combination of answers; what stands elsewhere in this report speaks of the case as written, in the order of its file.
unknown-no-matter = No claim depends on them: nothing needs to be found out for what is claimed.
unknown-untold = Not told answer by answer, because not all answers were examined or they are too many:

ask-kept = The answers stand in { $file } now.
ask-keep-no-file = `--keep` writes into the case file, and what was read here is none that can be written: copy the case first (`mizan cases copy NAME`).
ask-keep-no-place = The file has no way to keep this: what is known of the entries of a ranking in any order does not put them into groups, one after another. Answer more of the questions about them with it, or write their order into the file yourself.
ask-keep-not-found = The file is not written in a way in which the answer has a place. Write it into the file yourself.
ask-keep-broken = With these answers in it the file would be broken ({ $count ->
    [one] 1 error
   *[other] { $count } errors
}), and nothing was written. Mend first what no longer fits, or leave these answers out of the file.
audit-open-unchecked = The checker confirmed an example of each verdict; to derive the whole anew would have taken too long.
audit-open-unchecked-views = The checker confirmed an example of each verdict; it does not derive the whole anew where somebody sees the conflict otherwise than it is.

heading-unknown = Where preferences are not known
unknown-what = Equilibria under the variants of each concept, what is left open of preferences being unknown.
unknown-none = No state is an equilibrium under any variant.
unknown-variants-leave = a, c: a decision maker leaves for what is better or not known to be better, worse or equal; b, d: only for what is better whatever the answers.
unknown-variants-accept = a, b: only what is worse, or equal, whatever the answers deters it; c, d: also what is not known.
latex-unknown = Equilibria under unknown preference
audit-open-unexamined = No answers were examined to the end ({ $count ->
    [one] one look
   *[other] { $count } looks
}), so nothing is said of them; `--effort` allows more.
ask-open-in-part = { $count ->
    [one] One question is open
   *[other] { $count } questions are open
}. Not all answers were examined for every claim (`--effort` allows more); as far as they were, { $claims ->
    [0] no claim was found to depend on them.
    [one] one claim depends on them.
   *[other] { $claims } claims depend on them.
}
ask-claim-unexamined = { $claim }: not examined to the end for any answers
ask-keep-referred = With these answers in it the file would be broken: { $count ->
    [one] the what-if { $variants } refers
   *[other] the what-ifs { $variants } refer
} to what they leave out or move. Nothing was written.
