# The report: what gets handed on.
language-name = English
report-kind = An argument, audited
report-contents = Contents
report-untitled = A case without a title
report-findings = What was found
report-ledger = The claims, one by one
report-source = The source, annotated
report-actors = The decision makers
report-course = How it can go
report-settling = Where it can settle
report-assumptions = What the claims rest on
report-unknown = What would have to be known
report-survival = What stays, and what to watch for
report-annex = Annex: definitions, limits, origin
report-closing = Made by Mizan. The annex tells how to get this report again, and what it leaves out.
report-and-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
report-more-states = { $count ->
    [one] 1 more state is not shown here.
   *[other] { $count } more states are not shown here.
}
report-against = Against it:
report-stop = .
report-colon = :
numbered = { $number }. { $what }
assumption-mark = A
claim-number = – claim
turns-none = none
report-shared = { $count ->
    [0] Made to be shared; nothing in this case is marked private.
    [one] Made to be shared: 1 element of the case that is marked private is left out. It took part in the analysis.
   *[other] Made to be shared: { $count } elements of the case that are marked private are left out. They took part in the analysis.
}
report-private-wish = A wish that is kept private.
report-private-rule = A rule that is kept private.
report-private-variant = { $number }. A what-if that is kept private.

# What was found.
findings-as-of = { $sizes } · as of { $day }
findings-claims = { $count ->
    [one] The text makes 1 claim
   *[other] The text, as the analyst reads it, makes { $count } claims
}; { $decided ->
    [0] none of them could be put in a form that a model decides.
    [one] 1 could be put in a form that a model decides.
   *[other] { $decided } could be put in a form that a model decides.
}
findings-no-claims = This case makes no claims. The report tells how the conflict can go and where it can settle.
count-hold = hold
count-fail = fail
count-vacuous = say nothing
count-unformalised = not formalised
count-hinge = hinge on an assumption
count-opposites = turn only if the opposite were wanted
count-robust = turned by no single change
findings-firmest = The firmest first: those that the fewest changes of an assumption turn.
findings-supports = What the analysis supports
findings-supports-none = It supports none of the claims.
findings-not-supports = What it does not support
findings-not-supports-none = None of the claims fails.
findings-unmet = Aims that the model does not see met
findings-unmet-why = That they will be met, nobody has asserted; so these are no assertions that fail.
findings-more = { $count ->
    [one] 1 more in the ledger of claims
   *[other] { $count } more in the ledger of claims
}
findings-care = What to read with care
care-settled = { $count ->
    [one] 1 claim says no more than what is so already, as nobody moves:
   *[other] { $count } claims say no more than what is so already, as nobody moves:
}
care-structure = { $count ->
    [one] 1 verdict follows from who can do what alone, whatever anybody wants:
   *[other] { $count } verdicts follow from who can do what alone, whatever anybody wants:
}
care-echo = { $count ->
    [one] 1 claim may be no more than a preference said twice:
   *[other] { $count } claims may be no more than a preference said twice:
}
care-ways = { $count ->
    [one] 1 claim turns if people act with more foresight or pick only their best reply:
   *[other] { $count } claims turn if people act with more foresight or pick only their best reply:
}
care-one-passage = { $count ->
    [one] 1 claim rests on a single passage:
   *[other] { $count } claims rest each on a single passage:
}
care-unexpected = { $count ->
    [one] 1 verdict is not the one that the author of the case expected:
   *[other] { $count } verdicts are not the ones that the author of the case expected:
}
care-unformalised = { $count ->
    [one] 1 claim could not be formalised, and is not judged here:
   *[other] { $count } claims could not be formalised, and are not judged here:
}
findings-carry = The assumptions that carry most
findings-carry-none = No single change of an assumption turns any claim.
findings-carry-opposites = No single change of an assumption turns any claim, unless the opposite of a wish were wanted.
findings-carries = { $count ->
    [one] turns 1 claim.
   *[other] turns { $count } claims.
}
findings-more-assumptions = { $count ->
    [one] 1 more among the key assumptions
   *[other] { $count } more among the key assumptions
}
findings-where = Where it can settle
findings-settles = { $count ->
    [one] From { $state }, if every improvement that stays open is some day taken, it ends in one place:
   *[other] From { $state }, if every improvement that stays open is some day taken, it ends in one of { $count } places:
}
findings-no-forecast = This is not a forecast.
findings-no-forecast-why = It tells what follows from the assumptions listed here, and which of them the conclusions hang on. It gives no probabilities, and says nothing of what the model leaves out.

# The ledger of claims.
ledger-intro = { $count ->
    [0] Each claim with the passage it comes from, how it was read, what became of it and what shows it. There was no assumption to vary.
    [one] Each claim with the passage it comes from, how it was read, what became of it and what shows it. 1 change of an assumption was tried on each.
   *[other] Each claim with the passage it comes from, how it was read, what became of it and what shows it. { $count } single changes of assumptions were tried on each.
}
ledger-numbers = A1, A2 and so on are the assumptions by number, those that turn most claims first. Each is told in words under:
legend-stated = it stands in the source
legend-inferred = read from the passage that is cited
legend-assumed = the analyst's own
legend-vacuous = there is nothing that the claim speaks of; it neither holds nor fails
legend-settled = nobody moves away from that state, so the claim says no more than what is so already
legend-structure = nobody's preferences matter for it
legend-echo = it may be a preference said twice
legend-unformalised = it could not be put in a form that a model decides
legend-ways = it turns if people act with more foresight, or pick only their best reply
legend-one-passage = all that it hinges on rests on one passage
legend-robust = no single change of an assumption turns it, as the analyst cut the assumptions
legend-unexpected = the author of the case expected otherwise
ledger-table = All claims
ledger-in-full = Each claim in full
head-number = No.
head-claim = Claim
head-verdict = Verdict
ledger-passage = Stands in
ledger-read-from = Read from
ledger-own = Comes from
ledger-no-passage = The analyst; no passage is cited.
ledger-words = In its words
ledger-said-by = Said by
ledger-holder = As the belief of
ledger-force = How it is said
ledger-why-not = Why not decided
ledger-reading = Read as
ledger-shown = Shown by
ledger-premises = Premises
ledger-hinges = Hinges on
ledger-rival = Rival reading
ledger-only-ahead = Those who look ahead cannot rule it out: for them it may end so, while by steps that pay at once it never does.
ledger-ways = Ways of acting
ledger-turned = { $count ->
    [one] 1 of { $tried } single changes turns it:
   *[other] { $count } of { $tried } single changes turn it:
}
ledger-opposites = { $count ->
    [one] It turns only if the opposite were wanted (1 of { $tried } single changes), which casts no doubt on what is assumed:
   *[other] It turns only if the opposite were wanted ({ $count } of { $tried } single changes), which casts no doubt on what is assumed:
}
ledger-opposites-too = And only if the opposite were wanted, which casts no doubt on what is assumed:
ledger-same-hinges = { $count ->
    [one] The one change turns it that turns claim
   *[other] The same { $count } changes turn it as turn claim
}
by-dropping = if left out:
by-negating = if turned into its opposite:
hinge-among-vital = (only among what is vital)
by-moving-first = if made the most important:
by-moving-up = if moved up by one place:
by-moving-down = if moved down by one place:
by-moving-last = if made the least important:
by-rereading = if read in a rival way:
by-swapping = if put in the other order:
by-tying = if put as equally good:
by-dropping-all = if left out altogether:
by-making-reversible = if made reversible:
ledger-vacuous = Where there is nothing that it speaks of, nothing can turn it.
ledger-undecidable = { $count ->
    [one] 1 change leaves it undecidable.
   *[other] { $count } changes leave it undecidable.
}
ledger-pairs-not-tried = Pairs of changes were not tried, as there are too many; `mizan audit --pairs` tries them.
ledger-pairs = { $count ->
    [one] 1 pair of changes turns it:
   *[other] { $count } pairs of changes turn it; the first:
}
ledger-and-with-it = and with it
ledger-rivals-none = { $count ->
    [one] The one rival reading of an assumption does not turn it.
   *[other] None of the { $count } rival readings of assumptions turns it.
}
ledger-rivals-more = { $count ->
    [one] and 1 other reading turns it
   *[other] and { $count } other readings turn it
}
remark-settled = settled
remark-structure = structure
remark-echo = echo
remark-ways = way of acting
remark-one-passage = one passage
remark-robust = robust
remark-unexpected = not as expected

# The source, annotated.
source-intro = What something in this case rests on is marked, and linked to what rests on it. The line under it tells the firmest basis: whole for stated, broken for inferred, dotted for assumed.
source-none = This case rests on no source: everything in it is the analyst's own.
source-private = A source that is kept private
source-author = Author
source-publisher = Publisher
source-published = Published
source-url = Address
source-reliability = Reliability
source-coverage = Of { $all } words, { $cited } stand in a passage that something rests on; what nothing rests on stands unmarked.
source-account = The text is not here, as its owner has not given it. What follows is an account of it in other words, paragraph by paragraph. Under each paragraph stand the passages that are cited, known by their first and last words.
source-absent = Neither the text nor an account of it is here. What follows are the passages that are cited, known by their first and last words.
source-absent-uncited = Neither the text nor an account of it is here, and nothing in the case rests on a passage of it.
source-uncited = Nothing in the case rests on this.
source-claim = claim { $number }
source-outcome = outcome of claim { $number }
source-event = event { $number }
source-sign = sign of:
source-option = option { $option }
source-merge = merged states
source-misperceived = misperceived states
source-named = state “{ $name }”
source-against = against:
source-who = { $head }: { $who }

# The decision makers.
actors-intro = What each can do, and what it wants, the most important first. Who holds another view of an actor will find here what to dispute.
actors-options = Can
actors-wants = Wants
actors-indifferent = Nothing is said of what it wants: all states are the same to it.
actors-prioritised = In this order: a wish weighs more than all that follow it.
actors-prioritised-open = In this order, except where it is said not to be known: a wish weighs more than all that follow it.
actors-open-order = Not known: in which order wishes { $first } to { $last } come.
actors-open-above = Known: it comes before { $others }.
actors-open-reads = { $count ->
    [one] Not known: whether it wants this or { $readings }.
   *[other] Not known: whether it wants this or another of { $readings }.
}
actors-open-perhaps = Not known: whether it cares about this at all.
actors-open-groups = (not known: in which order { $first } to { $last } come)
actors-weighted = Each wish with its weight; the sum of those fulfilled decides.
actors-weight = weight { $weight }
actors-ranking = States, from the one it likes best:
actors-vital = vital: what differs on it is a great step apart
actors-great-step = a great step lies above this
actors-wish = that { $what }
actors-rivals = { $count ->
    [one] A rival reading, tried by the audit: { $readings }
   *[other] { $count } rival readings, tried by the audit: { $readings }
}
actors-more-groups = { $count ->
    [one] … and 1 group that it likes less.
   *[other] … and { $count } groups that it likes less.
}
actors-rules = What cannot be
actors-logical = by the meaning of the words
actors-merges = States that are one and the same
actors-merge = All { -state(form: "many") } in which { $what } are one.
actors-merge-keep = Those { -state(form: "many") } in which { $what } are one that agree on { $options }.
actors-misperceived = What is misperceived
actors-misperceived-intro = A { -state } that somebody misperceives, they can neither leave nor enter; nothing else changes by it.
views-heading = Who sees what
views-intro-clear = Nobody is said to see the conflict otherwise than it is; of these it is said that they see it as it is. So what they know is what is so.
views-clear = It sees the conflict as it is.
views-intro = Some see the conflict otherwise than it is. Each judges a { -state } by the conflict as it sees it, as long as that { -state } can be there as it sees it; what has come about though it could not, it sees as it is. A { -move } that is only imagined does not happen.
views-of = As { $dm } sees it
views-private = How is kept private.
views-unaware = It does not know that { $option } can be taken.
views-believed = What { $dm } is believed to want:
views-ranking = A ranking of the states of its own; it is in the case file.
actors-misperceives = { $dm }: the { -state(form: "many") } in which { $what }.
actors-misperceives-states = { $dm }: the { -state(form: "many") } { $states }.
actors-states = The named states
plain-wish = the wish of { $dm } that { $what }
plain-forbidden = that it is never so that { $what }
plain-required = that it is always so that { $what }
plain-reread = read as { $what }
plain-group = the wish of { $dm } for { $better } before { $worse }
plain-ranking = its place in the ranking

# How it can go.
course-intro = { $count ->
    [one] From { $state } no improvement leads away.
   *[other] From { $state }, by moves each of which is an improvement for the one who makes it, { $count } states can come about.
}
course-story = The shortest way there, as a story
course-way = { $count ->
    [one] In 1 step to { $state }:
   *[other] In { $count } steps to { $state }:
}
course-there-already = It is there already: { $state }.
course-circle = There it goes round among { $count } states, and never settles.
course-expected = What the text expects, and where the model settles
course-expected-nothing = No claim says in which state it ends.
course-expected-by = { $count ->
    [one] As expected by claim
   *[other] As expected by claims
}
course-expected-differs = { $ends ->
    [0] It settles nowhere that could stand beside it.
   *[other] { $count ->
        [0] Nothing differs.
       *[other] What differs is marked.
    }
}
head-option = Option
head-expected = The text expects
option-taken = yes
option-not-taken = no
option-either = either
option-unsaid = it does not say
mark-differs = differs
figure-title = How it can go from { $state }
figure-arc = { $dm }: from { $from } to { $to }.
figure-start = It starts here
figure-start-settled = It starts here, and stays
figure-start-circling = It starts here, in a circle
figure-settled = It settles here
figure-circling = It goes in a circle here
figure-state-number = state { $number }
figure-whole = { $count ->
    [one] The one state that can come about.
   *[other] All { $count } states that can come about, and every improvement between them. A line is a move by the one whose number, colour and dash it bears; a double border is where it settles; a broken border is part of a circle.
}
figure-folded = Folded to what matters: the shortest ways to where it settles ({ $attractors } of { $ends }), with { $shown } of the { $all } states that can come about; ways round are left out. A line is a move by the one whose number, colour and dash it bears; a double border is where it settles; a broken border is part of a circle.

# Where it can settle.
settling-intro = A state in which it can settle is one that nobody leaves. How far each looks ahead before leaving is what the concepts of stability differ in; the annex defines them.
settling-count = { $concept }: { $count ->
    [0] no equilibrium
    [one] 1 equilibrium
   *[other] { $count } equilibria
}
settling-circle = There is an attractor of { $count } states round which it goes without settling.
settling-doings = What each does
settling-under = Equilibrium under
settling-way = The way there
settling-why = Why nobody leaves
settling-is-start = It is the state from which this report starts.
settling-reached = { $count ->
    [one] 1 step from { $state }.
   *[other] { $count } steps from { $state }.
}
settling-not-reached = No way by improvements leads there from { $state }.
settling-more-cards = { $count ->
    [one] 1 more such state has no card here; it stands in the table.
   *[other] { $count } more such states have no card here; the first of them stand in the table.
}
settling-lesser = { $count ->
    [one] 1 more state is an equilibrium only where one reckons with every answer of the others, even one that harms those who give it (GMR, SMR).
   *[other] { $count } more states are equilibria only where one reckons with every answer of the others, even one that harms those who give it (GMR, SMR). The table has the first of them.
}
settling-table = States, decision makers and concepts
settling-caption = For whom each state is stable.
settling-numbers = A dot: for everybody. A number: for { $who }.
settling-table-all = { $count ->
    [one] This is the one state of { $all } in which it can settle.
   *[other] These are all { $count } states of { $all } in which it can settle.
}
settling-table-rest = { $count ->
    [one] 1 more state in which it can settle is not shown here, of { $all } in the case; `mizan solve` lists all.
   *[other] { $count } more states in which it can settle are not shown here, of { $all } in the case; `mizan solve` lists all.
}
stable-nothing-to-gain = { $count ->
    [one] { $names } has no improvement to make.
   *[other] None of these has an improvement to make: { $names }.
}
mark-stays = equilibrium
mark-leaves = no equilibrium

# What the claims rest on.
assumptions-intro = { $count ->
    [0] There was no assumption to vary.
    [one] Every claim was decided again under the one change of an assumption. What turns depends on how the analyst cut the assumptions.
   *[other] Every claim was decided again under each of { $count } single changes of assumptions. What turns depends on how the analyst cut the assumptions.
}
assumptions-table = The assumptions that a claim rests on, by number, and the claims that some change of each turns
head-assumption = Assumption
head-basis = Basis
head-turns = The claims that turn, and to what
assumptions-one-passage = Claims that rest on one passage
assumptions-one-speaker = Claims that rest on one speaker
assumptions-together = Claims that the same changes turn
assumptions-robust = Claims that no single change turns
assumptions-robust-none = There is none: every claim that says something is turned by some change.
assumptions-pairs = { $count ->
    [0] No pair of changes turns it either.
    [one] 1 pair of changes turns it.
   *[other] { $count } pairs of changes turn it.
}
assumptions-variants = The named variants
assumptions-variants-table = What each variant changes, and the claims that it turns
head-variant = Variant
head-changes = What it changes
variant-same = same
variant-undecidable = undecidable

# What stays, and what to watch for.
survival-caveat = Robust is not likely.
survival-caveat-why = A state that stays an equilibrium under many changes hangs on few assumptions; how likely it is, this does not say. The changes are those that somebody thought of.
survival-no-state = No state is an equilibrium, so there is none to follow.
survival-table = In how many of { $count } single changes a state stays an equilibrium
survival-table-variants = In how many of { $count } single changes a state stays an equilibrium; and, in the columns with numbers, in which of the named variants
survival-rejected = { $count ->
    [one] 1 single change gives no conflict and is not counted.
   *[other] { $count } single changes give no conflict and are not counted.
}
survival-signposts = Signposts
survival-signposts-intro = For each assumption that a claim hinges on: what would be seen if it were wrong. A line is left where the analyst has not said; fill it in.
head-watch = What would be seen if it were wrong

# The annex.
annex-definitions = Definitions
term-state = State
define-state = Which options are taken and which are not; a feasible state is one that no rule forbids.
term-improvement = Improvement
define-improvement = A move that one decision maker can make alone, to a state that it prefers.
term-attractor = Where it settles
define-attractor = A state, or a circle of states, that no improvement leaves. That it ends there assumes that every improvement which stays open is some day taken; that is an assumption about people, not a theorem.
term-equilibrium = Equilibrium
define-equilibrium = A state that is stable for everybody under one and the same concept of stability.
term-concept = { $name } ({ $short })
define-nash = Nobody has an improvement (Nash 1950).
define-gmr = Every improvement can be answered by moves of the others that leave its maker no better off (Howard 1971).
define-smr = As GMR, and its maker cannot escape the answer either (Howard 1971).
define-seq = Every improvement can be answered by improvements of the others that leave its maker no better off (Fraser and Hipel 1979).
define-sseq = As SEQ, and its maker cannot escape the answer either (Rêgo and Vieira 2017).
define-sim = Every improvement can be spoilt by improvements that others make at the same time (Fraser and Hipel 1979).
define-far = Whatever move its maker thinks of, it may end in a state that is no better for it, once everything is ruled out that nobody who looks ahead would let come about (the largest consistent set; Chwe 1994). What is not stable can be ruled out; what is need not come about.
define-strong_gmr = Every improvement can be answered by moves of the others that leave its maker worse off by a great step (Hamouda, Kilgour and Hipel 2004).
define-strong_smr = As strong GMR, and whatever its maker does after the answer is worse by a great step too (Hamouda, Kilgour and Hipel 2004).
define-strong_seq = Every improvement can be answered by improvements of the others that leave its maker worse off by a great step (Hamouda, Kilgour and Hipel 2004).
define-strong_sseq = As strong SEQ, and whatever its maker does after the answer is worse by a great step too.
term-hinge = Hinge
define-hinge = A claim hinges on an assumption if some single change of it turns the verdict: leaving it out, turning it into its opposite, moving it up or down, by one place or all the way, reading it in a rival way. That it turns only if the opposite were wanted is told apart: it is no doubt about the assumption.
term-vacuous = Says nothing
define-vacuous = The claim is about all states of a set that is empty, or compares pairs of which there are none. It does not count as holding.
term-grounds = Settled, structure
define-grounds = Settled: no move leads away from where the claim starts. Structure: what it says is so in every state that any moves can reach. In both, what anybody wants makes no difference.
term-robust = Robust
define-robust = At least one change was decided, and none of those decided turned the verdict.
annex-limits = What was not modelled
annex-limits-always = All decision makers know the same, and see one another's preferences. There is no chance, no time but the order of moves, and no strength of preference but for what is marked as vital. Public opinion, personal motives and what people say as against what they do are in the model only where an option or a wish stands for them.
annex-limits-views = Who sees the conflict otherwise than it is is told above; the others see it as it is, and nobody knows how another sees it. There is no chance, no time but the order of moves, and no strength of preference but for what is marked as vital. Public opinion, personal motives and what people say as against what they do are in the model only where an option or a wish stands for them.
annex-left-out = The claims that could not be formalised, and why:
annex-origin = Origin
annex-same-bytes = Who has these files and this version gets the same report, byte for byte, by this command.
annex-version = Version
annex-command = Command
annex-inputs = The files that were read
head-file = File
head-hash = SHA-256

# The report in Word.
docx-figure-in-words = The figure is told in words here; the report as HTML, and `mizan figure`, have it drawn.

# The brief.
brief-kind = In brief
brief-file = brief
brief-closing = Made by Mizan; the report is the annex to this brief. It is not a forecast: it tells what follows from what is supposed, and says nothing of what the model leaves out.
brief-bottom-line = The bottom line
brief-found = What was found
brief-dispute = The assumptions to dispute
brief-find-out = What to find out
brief-watch = What to watch for
brief-odd = To look at first:
brief-nothing-decided = This case has no claim that could be decided.
brief-shows-head = What it shows.
brief-supposes-head = What it supposes.
brief-shows-not-head = What it does not show.
brief-leaves-open-head = What it leaves open.
brief-shows = { $count ->
    [one] This follows, and no single doubt about what is supposed turns it
   *[other] These follow, and no single doubt about what is supposed turns them
}: { $claims }.
brief-shows-nothing = Nothing follows that would not turn with a single doubt about what is supposed.
brief-carries = This carries most: { $assumption }.
brief-if-granted = Only if it stands { $count ->
    [one] does this follow
   *[other] do these follow
}: { $claims }.
brief-depends-on-it = Beside what is not known, { $count ->
    [one] this depends on it
   *[other] these depend on it
}: { $claims }.
brief-stated = The text says so itself.
brief-inferred = The text does not say so; it is read from it.
brief-assumed = The text does not say so; it is assumed.
brief-assumed-unsourced = No source is given for it; it is assumed.
brief-does-not-follow = Even with all that is supposed, { $count ->
    [one] this does not follow
   *[other] these do not follow
}: { $claims }.
brief-follows-all-the-same = { $count ->
    [one] It is denied that this follows, and it does
   *[other] It is denied that these follow, and they do
}: { $claims }.
brief-not-served = { $count ->
    [one] This is said to be sought, and is not met
   *[other] These are said to be sought, and are not met
}: { $claims }.
brief-that-met = that the aim { $claim } is met
brief-that-possible = that { $claim } is possible
brief-that-not = that { $claim } does not follow
brief-by-force = ({ $force }.)
brief-by-force-aims = ({ $force } this.)
brief-alike = { $count ->
    [one] The same decides one other claim.
   *[other] The same decides { $count } other claims.
}
brief-only-ahead = Where everybody looks to where it finally ends, this may come about: { $claims }.
brief-only-ahead-all = Where everybody looks to where it finally ends, any of them may come about.
brief-depends-otherwise = { $count ->
    [one] This depends
   *[other] These depend
} on what else is not known: { $claims }.
brief-depends = { $count ->
    [one] This depends
   *[other] These depend
} on what is not known: { $claims }.
brief-unformalised = { $count ->
    [one] One more sentence cannot be decided by a model.
   *[other] { $count } more sentences cannot be decided by a model.
}
brief-more-claims = { $count ->
    [one] and one more
   *[other] and { $count } more
}
brief-fails = Does not follow.
brief-denied-wrongly = It follows all the same.
brief-unmet = It is not met.
brief-would-turn = It would be otherwise if one thing were changed: { $assumption }, { $change }.
brief-would-turn-opposite = It would be otherwise only if the opposite were so: { $assumption }.
brief-nothing-would = No single change of what is supposed makes it otherwise.
brief-firm = Follows, and no single change of what is supposed turns it.
brief-firm-but-opposite = Follows, and turns only if the opposite of something were wanted.
brief-follows-if = Follows if this stands: { $assumptions }.
brief-follows-if-and-more = Follows if this stands: { $assumptions }, and { $count } more.
brief-else-lost = With it stands or falls: { $claims }.
brief-else-denied = Were it otherwise, the denial might be right: { $claims }.
brief-else-gained = Were it otherwise, this might follow after all: { $claims }.
brief-decides = On it hangs: { $claims }.
brief-ask-reading = How is { $assumption } to be read? It makes a difference if it is { $change }.
brief-ask-grounds = What speaks for { $count ->
    [one] this, and what against it
   *[other] these, and what against them
}: { $assumptions }?
