# What is wrong with a case file. For each problem, by its code: -title (what is wrong), -label (under the words at
# fault; a problem of the file as a whole has none), -help (what to write instead).

diagnostic-error = error
diagnostic-warning = warning
diagnostic-help = help

# Lists, and what stands in them.
list-or = { $first } or { $last }
list-and = { $first } and { $last }
list-or-more = { $first }, { $rest }
list-and-more = { $first }, { $rest }
shown-state = state { $number } (`{ $pattern }`)

# The tables of the file.
place-file = the top of the file
place-case = `[case]`
place-source = a source (`[sources.…]`)
place-decision-maker = a decision maker (`[dm.…]`)
place-option = an option (`[dm.….options.…]`)
place-statement = a preference statement (`[[dm.….prefers]]`)
place-any-order = `any_order`
place-rule = a rule (`[[rule]]`)
place-forbid-move = `forbid_move`
place-state = a named state (`[states.…]`)
place-claim = a claim (`[[claim]]`)
place-variant = a variant (`[[variant]]`)
place-citation = a citation (`cite` or `against`)
place-graph = `[graph]`
place-merge = `[[merge]]`
place-misperceived = `[[misperceived]]`
place-view = a view (`[view.…]`)
place-believed = what somebody is believed to prefer (`[view.….dm.…]`)
place-history = `[history]`
place-event = an event (`[[event]]`)
place-outcome = an outcome (`outcome = {"{"} … {"}"}`)
place-sign = a sign (`sign = {"{"} … {"}"}`)
place-event-map = the map of a table of events
place-map-columns = `[columns]` of the map
place-map-act = an act of the map (`[[act]]`)
place-gmcr = `[gmcr]`

# What a key wants, and what stands there.
expected-text = a text
expected-label = a text, or a text for each language
expected-boolean = `true` or `false`
expected-number = a whole number from 1 on
expected-decimal = a number
expected-date = a date
expected-texts = a list of texts
expected-table = a table
expected-named-tables = tables with a name each
expected-tables = a list of tables
expected-table-or-tables = a table, or a list of tables
expected-statements = a list of preference statements
expected-ranking = a list of states
expected-arcs = a list of pairs of states
expected-each = a table with a list for each decision maker
expected-groups = a list of decision makers, and of lists of them
expected-number-groups = a list of state numbers, and of lists of them
found-text = a text
found-integer = a whole number
found-decimal = a decimal number
found-boolean = a truth value (`true` or `false`)
found-date = a date
found-list = a list
found-table = a table
example-text = Put it between quotation marks: `{ $key } = "…"`.
example-label = Write `{ $key } = "…"`, or one text a language: `{ $key } = {"{"} ar = "…", en = "…" {"}"}`.
example-boolean = Write `{ $key } = true` or `{ $key } = false`, without quotation marks.
example-number = Write digits without quotation marks: `{ $key } = 3`.
example-decimal = Write digits without quotation marks: `{ $key } = 3.5`.
example-date = Write `{ $key } = 2016-03-17`.
example-texts = Write the texts between square brackets: `{ $key } = ["…", "…"]`.
example-table = Write `[{ $path }]` on a line of its own and the keys below it, or all on one line: `{ $key } = {"{"} … {"}"}`.
example-named-tables = Each has a header of its own with its name in it, such as `[{ $path }.my_name]`.
example-tables = Give each a header with double brackets, `[[{ $key }]]`, and its keys below that.
example-table-or-tables = Write `{ $key } = {"{"} source = "…", paragraph = 1 {"}"}`; several go between square brackets.
example-statements = Write `{ $key } = ["a", "!b if c"]`; or give each a header of its own with double brackets, `[[dm.NAME.{ $key }]]`, with `that = "…"` below it.
example-ranking = Write the states from most to least preferred, those that tie in brackets of their own: `{ $key } = ["YN", ["NN", "NY"], "rest"]`.
example-arcs = Write each move as two states in brackets: `{ $key } = [["s1", "s2"], ["s2", "s1"]]`. Moves stand below `[dm.NAME]`; the direction of an option stands below `[dm.NAME.options.OPTION]`.
example-each = Write a list for each decision maker below the header: `[gmcr.{ $key }]`, and on the next line `russia = […]`.
example-groups = Write each coalition as a list of ids: `{ $key } = [["russia", "iran"], "turkey"]`.
example-number-groups = Write the numbers of the states, most preferred first, those that tie in brackets: `[4, [1, 2], 3]`.

# What a name can be the name of.
name-of-decision-maker = a decision maker
name-of-option = an option
name-of-state = a state
name-of-source = a source
name-of-statement = a preference statement
name-of-claim = a claim
name-of-variant = a variant
name-of-language = a language

# Other places that belong to a problem.
related-first = the first one
related-opens = this opens it
related-reading = says the same
related-weighted = this one has a weight
related-covered = covered here already
related-rule = the rule that forbids it
related-together = together with this rule
related-circle = and so on to this one
related-merge = the other merge
related-alike = looks the same
related-numbers = so is this
related-tier = the tier begins here
related-higher = this stands higher
related-not-vital = this stands above it and is not vital
related-vital = this is vital
related-merged = merged here
related-other = the other one
related-later = this is later
related-view = a view of somebody

# The file.
m101-title = there is no file or folder `{ $path }`
m101-help = Check how the path is written. A case is a folder with a file `case.toml` in it, or a single `.toml` file.
m102-title = the folder `{ $path }` has no file `case.toml`
m102-help = { $count ->
    [0] Put the case into a file `case.toml` in this folder; `mizan new` writes one to start from.
   *[other] Name the file that you mean: { $candidates }.
}
m103-title = `{ $path }` is not a `.toml` file
m103-help = A case file is written in TOML, and its name ends in `.toml`.
m104-title = `{ $path }` cannot be read: { $reason }
m104-help = Check that the file is there and that you may read it.
m109-title = `{ $path }` is no file
m109-help = Only files are read: no folders, pipes or devices. What another program writes can be piped in, with `-` in place of the file.
m147-title = `{ $path }` is larger than { $most } MiB
m147-help = Nothing that is larger is read here. Is this the file that you mean?
m105-title = the file is not UTF-8: the byte { $byte } in line { $line } is no letter
m105-help = Open the file in an editor and save it with the encoding UTF-8.
m106-title = the file is empty
m106-help = A case file begins with `mizan = 1`; `mizan new` writes a case with comments to start from.
m107-title = the file does not say which version of the format it is written in
m107-help = Write `mizan = 1` as the first line, above every header.
m108-title = `{ $found }` is not a version of the format that this Mizan reads
m108-label = not 1
m108-help = Write `mizan = 1`. If the file was written for a newer version, use a newer Mizan.

# TOML.
m110-title = `{ $key }` stands twice
m110-label = the second `{ $key }`
m110-help = Keep one of the two, or put what both say into one. A rule, a claim or a statement of a list takes double brackets, as in `[[rule]]`, and may then stand as often as you like.
m111-title = `{ $key }` has no `=`
m111-label = `=` and a value are missing
m111-help = Write a key, `=` and a value on each line, such as `basis = "stated"`. A header stands in brackets, such as `[case]`, and a comment begins with `#`.
m112-title = `{ $key }` has no value
m112-label = nothing usable follows the `=`
m112-help = Write one value after one `=`: a text in quotation marks, a number, `true` or `false`, or a list in brackets.
m113-title = the text `{ $text }` stands without quotation marks
m113-label = quotation marks are missing
m113-help = Write `"{ $text }"`.
m114-title = TOML knows straight quotation marks only, not those of `{ $text }`
m114-label = other quotation marks
m114-help = Put the text between straight ones: `"…"`. Inside a text any others may stand.
m115-title = a text has no closing quotation mark
m115-label = opened here, and not closed
m115-help = Put the same quotation mark at the end of the text. A text of several lines goes between `"""` and `"""`.
m116-title = a list has no closing `]`
m116-label = opened here, and not closed
m116-help = Put `]` after the last entry of the list.
m117-title = a table in braces has no closing `{"}"}`
m117-label = opened here, and not closed
m117-help = Put `{"}"}` after its last value.
m118-title = the header `{ $header }` is not closed
m118-label = a bracket is missing
m118-help = Write `{ $closed }`.
m119-title = a comma is missing between two values
m119-label = no comma before this
m119-help = Separate the entries of a list, and the keys between braces, with commas.
m120-title = a comma has no value before it
m120-label = one comma too many
m120-help = Remove it.
m121-title = the name `{ $key }` needs quotation marks here
m121-label = quotation marks are missing
m121-help = Write `"{ $key }"`. In headers and before `=`, TOML wants quotation marks round every name with other characters than a–z, A–Z, 0–9, `_` and `-`. In formulas it stands without.
m122-title = a name is missing
m122-label = no name here
m122-help = Write a name before the `=`, and between the brackets of a header.
m123-title = `{ $text }` means nothing in a text
m123-label = a backslash that means nothing
m123-help = Write `\\` for a backslash, or put the text between single quotation marks: `'…'`.
m124-title = `{ $text }` is not a number as TOML writes it
m124-label = not a number
m124-help = Write digits, with a point where there are decimals and no zero in front: `3`, `0.5`. If it is a text, put it between quotation marks.
m125-title = `{ $text }` is not a date
m125-label = not a date
m125-help = Write the year, the month and the day: `2016-03-17`. If it is a text, put it between quotation marks.
m126-title = `{ $text }` follows a value on the same line
m126-label = does not belong here
m126-help = Each value stands on its own line. A text that holds quotation marks itself goes between single ones: `'…"…"…'`. A comment begins with `#`.
m127-title = there is a control character here that nobody can see: { $code }
m127-label = { $code } is among this
m127-help = Delete the line and type it anew; such characters come with copied text.
m128-title = `{ $key }` has its value already, and nothing can be added to it
m128-label = cannot be added to
m128-help = Put all of it into the value itself, or give it a header of its own, such as `[{ $key }]`.
m129-title = lists or tables stand too deeply inside one another
m129-label = too deep
m129-help = No value of a case file needs more than three levels.
m130-title = this is not TOML: { $detail }
m130-label = here
m130-help = Compare the line with an example: `mizan new` writes a case with comments.

# The shape.
m140-title = `{ $key }` is not a key of { $place }
m140-title-top = there is no key and no header `{ $key }` at the top level of the file
m140-label = { $suggested ->
    [0] unknown key `{ $key }`
   *[other] did you mean { $suggestions }?
}
m140-help = The keys there are: { $known }.
m141-title = `{ $key }` belongs to { $home }, and stands in { $place }
m141-label = `{ $key }` stands below the wrong header
m141-help = In TOML a line belongs to the header above it. Move `{ $key }` up, to the lines right below `{ $header }`.
m141-help-top = In TOML a line belongs to the header above it. Move `{ $key }` to the top of the file, above the first header.
m142-title = { $place } has no `{ $key }`
m142-label = `{ $key }` is missing
m142-help = Add `{ $key } = "…"`.
m142-help-that = Add the formula, such as `that = "bases & !operations"`; or, where it is not known which of several it is, `one_of = ["bases", "operations"]`.
m142-help-id = Add a name for it, such as `id = "pressure"`.
m142-help-check = Add the claim in a form that can be checked, such as `check = "at announced: leads_to(process)"`; or `check = "none"` with the reason in `why_not`.
m142-help-source = Add the id of the source, such as `source = "article"`.
m142-help-states = Add the names of the states: `states = ["s1", "s2"]`.
m142-help-changes = Add what is changed: `changes = ["rule[1] dropped"]`.
m142-help-where = Add the formula that holds in the states: `where = "bases & !operations"`.
m142-help-dm = Add the decision maker: `dm = "russia"`.
m142-help-prefers = Add what it is believed to want, the most important first: `prefers = ["bases", "!operations"]`; or `ranking = […]`.
m143-title = `{ $key }` wants { $expected }, and this is { $found }
m143-label = { $found }
m143-help = { $example }
m144-title = `{ $value }` is not a value of `{ $key }`
m144-label = { $suggested ->
    [0] not one of the values of `{ $key }`
   *[other] did you mean { $suggestions }?
}
m144-help = Write { $choices }.
m146-title = `{ $tag }` is not a language tag
m146-label = not a language tag
m146-help = Write the short tag of the language in small letters, such as `ar`, `en` or `en-GB`.

# Names.
m201-title = there is no option `{ $name }`
m201-label = { $suggested ->
    [0] `{ $name }` is unknown
   *[other] did you mean { $suggestions }?
}
m201-help = Options are declared by headers such as `[dm.NAME.options.OPTION]`; in formulas the last name stands alone.
m201-help-decision-maker = `{ $name }` is a decision maker. A formula speaks of options: write one of its options, or `{ $name }.OPTION`.
m201-help-state = `{ $name }` is a state. A formula speaks of options: write those that are taken in it.
m202-title = more than one decision maker has an option `{ $name }`
m202-label = which `{ $name }`?
m202-help = Write { $candidates }.
m203-title = `{ $option }` is not an option of `{ $dm }`
m203-label = the option of another
m203-help = Write { $candidates }.
m204-title = there is no decision maker `{ $name }`
m204-label = { $suggested ->
    [0] `{ $name }` is unknown
   *[other] did you mean { $suggestions }?
}
m204-help = Decision makers are declared by headers such as `[dm.russia]`; here the last name stands alone.
m205-title = there is no state `{ $name }`
m205-label = { $suggested ->
    [0] `{ $name }` is unknown
   *[other] did you mean { $suggestions }?
}
m205-help = Named states are declared by headers such as `[states.status_quo]`, and the states of a graph in `[graph]`.
m206-title = there is no source `{ $name }`
m206-label = { $suggested ->
    [0] `{ $name }` is unknown
   *[other] did you mean { $suggestions }?
}
m206-help = Sources are declared by headers such as `[sources.article]`; here the last name stands alone.
m207-title = `{ $word }` cannot be the name of { $kind }: the word has a meaning of its own
m207-label = a reserved word
m207-help = Choose another name, such as `{ $word }_1`.
m208-title = `{ $name }` cannot be the name of { $kind }
m208-title-empty = the name of { $kind } is empty
m208-label = { $suggested ->
    [0] not a name
   *[other] write `{ $suggestion }`
}
m208-help = A name begins with a letter of any language or with `_`, and goes on with letters, digits and `_`. It holds no spaces. What people read goes into `name`.
m209-title = the name `{ $name }` is given to { $kind } twice
m209-label = the second `{ $name }`
m209-help = Give one of the two another name.
m210-title = `{ $text }` is not the name of an option
m210-label = a name is wanted here
m210-help = This list takes names of options only, such as `["bases", "regime.process"]`. For a formula use `forbid` or `require`.
m211-title = `{ $name }`, the name of { $kind }, looks like another one and is written with other letters
m211-label = not the same letters
m211-help = Write one of the two differently, or both with the same letters if one thing is meant: letters of two scripts, such as the Latin and the Cyrillic `a`, look alike.
m212-title = there is a character in the name that nobody can see: { $code }
m212-label = { $code } is in here
m212-help = Type the name anew, on one line; such characters come with copied text.

# Formulas.
m301-title = the formula is empty
m301-label = nothing stands here
m301-help = Write a formula over options, such as `"bases & !operations"`.
m302-title = `{ $operator }` has nothing to work on
m302-label = a condition is missing at `{ $operator }`
m302-help = `!` wants a condition after it; `&`, `|`, `->`, `<->` and `if` want one before and one after.
m303-title = a parenthesis is not closed
m303-label = a `)` is missing after this
m303-help = Put `)` where the part in parentheses ends.
m304-title = a `)` has no `(` before it
m304-label = closes nothing
m304-help = Remove it, or put `(` where the part in parentheses begins.
m305-title = there is nothing between the parentheses
m305-label = empty
m305-help = Put a condition between them, or remove them.
m306-title = `{ $left }` and `{ $right }` stand side by side without an operator
m306-label = `{ $right }` joins nothing
m306-help = Write `&` (both), `|` (at least one) or `->` (if the first, then the second) between the two. A name has no spaces in it.
m307-title = `{ $written }` is not an operator here
m307-label = write `{ $write }`
m307-help = The operators are `!` (not), `&` (and), `|` (or), `->` (if … then), `<->` (if and only if) and `if`.
m308-title = a comma joins nothing in a formula
m308-label = `{ $written }`
m308-help = Write `&` where both have to hold, or `|` where one is enough.
m309-title = `{ $character }` has no place in a formula
m309-label = `{ $character }`
m309-help = A formula is made of options, `!`, `&`, `|`, `->`, `<->`, `if` and parentheses.
m310-title = there is a character in the formula that nobody can see: { $code }
m310-label = { $code } is here
m310-help = Delete the formula and type it anew; such characters come with copied text.
m311-title = `{ $written }` is not a name: names have no hyphens
m311-label = write `{ $write }`
m311-help = Write `_` in place of `-`, in the header of the option too.
m312-title = a dot has no name on both sides
m312-label = a dot by itself
m312-help = Write `dm.option` without spaces, such as `russia.bases`.
m313-title = a quotation mark is not closed
m313-label = opened here
m313-help = Put the same quotation mark at the end, or remove this one: names of options stand without.
m314-title = the name `{ $text }` stands in quotation marks
m314-label = quotation marks round a name
m314-help = In a formula names of options stand without quotation marks.
m315-title = `{ $word }` is a word of formulas and claims, and stands where an option should
m315-label = not an option
m315-help = Write the name of an option here.
m316-title = the formula is nested too deeply
m316-label = too deep from here on
m316-help = A formula may have { $limit } levels of parentheses, of `!` and of `->` at most. Divide it into several.

# Preferences.
m401-title = `{ $dm }` has no preferences
m401-label = all states are the same to `{ $dm }`
m401-help = If that is not what you mean, say what it prefers below `{ $header }`: `prefers = ["first", "second"]`, most important first.
m401-help-graph = If that is not what you mean, rank the states below `{ $header }`: `ranking = ["s2", ["s1", "s3"]]`, most preferred first.
m402-title = `{ $dm }` has both `prefers` and `ranking`
m402-label = the second kind of preference
m402-help = Keep one of the two.
m403-title = { $without ->
    [one] one of { $total } statements has no weight
   *[other] { $without } of { $total } statements have no weight
}
m403-label = no weight here
m403-help = Give every statement a `weight`, or none: without weights their order counts.
m404-title = `{ $text }` is not a weight
m404-label = not a decimal number
m404-help = Write a decimal number, such as `3.5` or `-2`.
m405-title = the weight `{ $text }` has too many digits
m405-label = too long
m405-help = A weight has at most { $limit } digits on either side of the point.
m406-title = this statement also holds where its condition on { $options } does not, and `{ $dm }` comes to like that
m406-label = `if` with the option of another
m406-help = `A if B` also holds wherever B does not. If this is not meant, say first, in a statement before this one, what it thinks of B itself; or write `A & B`, which holds only where B does.
m407-title = no feasible state fits `{ $entry }`
m407-label = fits nothing
m407-help = Compare it with the rules, which may forbid all states that fit; `mizan check --states` lists the feasible ones.
m408-title = { $state } is covered twice: by `{ $first }` and by `{ $second }`
m408-label = covers it again
m408-help = Every state stands in a ranking once. Make one of the two entries narrower.
m409-title = { $count ->
    [one] the ranking of `{ $dm }` leaves one state out: { $states }
   *[other] the ranking of `{ $dm }` leaves { $count } states out, such as { $states }
}
m409-label = not complete
m409-help = Add what is missing, or `"rest"` in the place where all other states belong.
m410-title = { $letters ->
    [one] the pattern `{ $pattern }` has one letter, and { $options ->
        [one] there is one option
       *[other] there are { $options } options
    }
   *[other] the pattern `{ $pattern }` has { $letters } letters, and { $options ->
        [one] there is one option
       *[other] there are { $options } options
    }
}
m410-label = as many letters as options: { $options }
m410-help = A pattern has one letter an option, in the order of the file: `Y` (taken), `N` (not taken), `-` (either).
m411-title = `{ $letter }` has no meaning in the pattern `{ $pattern }`
m411-label = `{ $letter }` is none of `Y`, `N`, `-`
m411-help = A pattern has one letter an option, in the order of the file: `Y` (taken), `N` (not taken), `-` (either).
m411-help-dash = A great step between two entries of a ranking is marked by the long dash, `"—"` (U+2014). In a pattern `-` stands for either.
m412-title = there is no state { $number }
m412-label = not between 1 and { $states }
m412-help = The feasible states are numbered from 1 to { $states }; `mizan check --states` lists them.
m413-title = `"rest"` stands twice
m413-label = the second `"rest"`
m413-help = Keep the one in the place where the states belong that nothing else names.
m414-title = a group of the ranking is empty
m414-label = no state in it
m414-help = Put the states that tie between the brackets, or remove them.
m415-title = `{ $text }` is neither a named state nor a pattern
m415-label = { $suggested ->
    [0] unknown
   *[other] did you mean { $suggestions }?
}
m415-help = An entry of a ranking is the name of a state from `[states]`, a state's number without quotation marks, a pattern of `Y`, `N` and `-` with one letter an option ({ $options }), or `"rest"`.
m416-title = { $count ->
    [0] `any_order` is empty
   *[other] `any_order` holds one entry only
}
m416-label = there is no order to leave open
m416-help = Write the entry without `any_order`, or put beside it what may come before or after it.
m416-help-empty = Remove it, or put into it those whose order is not known.
m417-title = `{ $key }` stands inside `any_order`
m417-label = this order is left open already
m417-help = Put all whose order is not known into one list. What is known of the order of two statements says `above = ["id"]`.
m418-title = the statements of the tier `{ $tier }` do not stand side by side
m418-label = apart from the others
m418-help = Move it to the others of its tier, or give it another tier.
m419-title = what is `above` what goes round in a circle: { $names }
m419-label = leads back to itself
m419-help = Take one of them away: nothing comes before itself.
m420-title = `{ $name }` is not of the same tier
m420-label = not of this tier
m420-help = The order of two that are not in one tier is known: what stands higher in the list comes first. Remove it here, or put both into one tier.
m420-help-alone = This statement is in no tier, so that its place in the list is known. Remove `above`, or put the statement into the tier of those that it comes before.
m421-title = no statement of this decision maker has the id `{ $name }`
m421-label = { $suggested ->
    [0] `{ $name }` is unknown
   *[other] did you mean { $suggestions }?
}
m421-help = `above` names the `id` of statements of the same tier.
m422-title = this statement comes before `{ $name }`, and stands below it
m422-label = `{ $name }` stands higher
m422-help = Move it above `{ $name }`: the order of the file has to be one of those that are possible.
m423-title = { $count ->
    [0] `one_of` is empty
   *[other] `one_of` has one reading only
}
m423-label = two or more are wanted
m423-help = Write every formula that may be the wish: `one_of = ["a & b", "a | b"]`. One that is known stands in `that`.
m424-title = a statement has both `that` and `one_of`
m424-label = one too many
m424-help = `that` is a wish that is known; `one_of` has the formulas of which one is the wish, and it is not known which. Keep one of the two. A rival reading that is only tried stands in `or_reads`.
m425-title = statements with weights leave nothing open
m425-label = this is left open
m425-help = Take away the weights and put the statements in order of importance, as far as it is known; or take away `any_order`, `tier`, `above`, `one_of` and `perhaps`.
m426-title = too much of what `{ $dm }` prefers is left open
m426-label = { $count }, with all readings
m426-help = Where something is open, there can be { $limit } statements with all their readings, or entries of a ranking in `any_order`. Say of some in which order they stand.
m428-title = the reading `{ $reading }` says the same as one before it
m428-label = nothing new
m428-help = Take it away: a question with two equal answers need not be asked.
m427-title = the tier `{ $tier }` has one statement only
m427-label = there is no order to leave open
m427-help = Give those beside it whose order is not known the same `tier`, or remove the key.
m431-title = what is vital stands below what is not
m431-label = this is vital
m431-help = What somebody would never give up comes first in its list. Move it to the head, or remove `vital`.
m432-title = in a tier some statements are vital and this one is not
m432-label = this is not vital
m432-help = If its order with those beside it is not known, it might come before them, and what is vital comes first. Mark it as `vital` too, take it out of the tier, or remove `vital` from the others.
m433-title = a statement with a weight is vital
m433-label = this is vital
m433-help = Strength goes with an order of importance. Take away the weights and put the statements in order, or remove `vital`.
m434-title = there is no step here that could be great
m434-label = `{ $text }` stands between nothing
m434-help = `"—"` marks a great step between two neighbours of a ranking. Put it between two entries: not first or last, not twice, and not inside a list of those that tie or whose order is not known.

# Rules, states and forms.
m501-title = the rule says nothing
m501-label = what does it forbid?
m501-help = Write one of `forbid`, `require`, `exactly_one`, `at_most_one`, `at_least_one` or `forbid_move`, such as `forbid = "operations & !bases"`.
m502-title = a rule says more than one thing: { $found }
m502-label = one too many
m502-help = Give each of them a header `[[rule]]` of its own.
m503-title = { $rules ->
    [one] the rule leaves no state
   *[other] the rules leave no state: no combination of options satisfies these { $rules } together
}
m503-label = with this rule no state is left
m503-help = Remove one of them, or make it narrower.
m504-title = this rule alone leaves no state: `{ $rule }`
m504-label = satisfied by no combination of options
m504-help = `forbid` names what cannot be, `require` what always is: perhaps one was meant for the other.
m505-title = the option `{ $name }` stands twice in the list
m505-label = the second time
m505-help = Remove one of the two.
m506-title = the list of `{ $key }` is empty
m506-label = no options
m506-help = Write the options that it is about: `{ $key } = ["first", "second"]`.
m507-title = the named state `{ $name }` does not say which state it is
m507-label = which state?
m507-help = Write `on = ["…"]` with the options that are taken, or `like = "…"`, or `key = "YN…"`; in graph form `state = "…"`.
m508-title = the named state `{ $name }` says in more than one way which state it is: { $found }
m508-label = one too many
m508-help = Keep one of them. Beside `like` there may be `on` and `off`.
m509-title = `{ $key }` has a meaning only beside `like`
m509-label = not beside `like`
m509-help = With `on` alone all other options are off already: remove `{ $key }`, or add `like = "…"` with the state that this one is like.
m510-title = the option `{ $name }` is both in `on` and in `off`
m510-label = `{ $name }` is in both
m510-help = Keep it in one of the two.
m511-title = these named states are like one another in a circle: { $names }
m511-label = leads back to itself
m511-help = Say of one of them which options are taken: `on = ["…"]` without `like`.
m512-title = the named state `{ $name }` is not feasible: the rule `{ $rule }` forbids it
m512-label = it is the state `{ $pattern }`
m512-help = Change the options of the state, or the rule.
m513-title = no feasible state fits the key `{ $key }` of `{ $name }`
m513-label = fits nothing
m513-help = Change the key, or the rules that forbid every state that fits it.
m514-title = { $count ->
    [one] the key `{ $key }` of `{ $name }` fits one state: { $first }
   *[other] the key `{ $key }` of `{ $name }` fits { $count } states, such as { $first }
}
m514-label = fits more than one
m514-help = A named state is one state: put `Y` or `N` in place of `-`.
m515-title = no decision maker has an option
m515-label = no options
m515-help = Add what it can do or leave, below a header such as `{ $header }`; or write a conflict in graph form with `[graph]`.
m516-title = the case has no decision makers
m516-help = Add one with a header such as `[dm.russia]`, and what it can do with `[dm.russia.options.bases]`.
m517-title = `{ $key }` has no meaning in graph form
m517-label = not in graph form
m517-help = With `[graph]` the states have names, and there are no options: each decision maker has `moves` and a `ranking`, and a named state has `state = "…"`.
m517-help-where = Write the names of the states: `states = ["s1", "s2"]`.
m517-help-gmcr = GMCR+ holds options only: a case with `[graph]` is not exported, so nothing need be kept for it.
m517-help-merge = With `[graph]` every state is listed by itself: list those that are one as one.
m518-title = `{ $key }` has a meaning in graph form only
m518-label = only with `[graph]`
m518-help = Write `on = ["…"]` with the options that are taken, or `key = "YN…"`.
m518-help-moves = Moves follow from the options. The direction of an option stands below its header `[dm.NAME.options.OPTION]`.
m518-help-states = Write the formula that holds in the states: `where = "bases & !operations"`.
m519-title = the graph has no states
m519-label = empty
m519-help = Write the names of the states: `states = ["s1", "s2"]`.
m520-title = a move leads from `{ $state }` to itself
m520-label = from `{ $state }` to `{ $state }`
m520-help = Remove it: staying is always possible.
m521-title = { $found ->
    [one] a move has two states, and this has one
   *[other] a move has two states, and this has { $found }
}
m521-label = not a pair
m521-help = Write where the move starts and where it ends: `["s1", "s2"]`.
m522-title = no feasible state fits `{ $text }`, and so { $place } says nothing
m522-label = fits nothing
m522-help = Change the formula, or leave the table out.
m523-title = `{ $text }` merges nothing: every state in which it holds stays by itself
m523-label = merges nothing
m523-help = Leave it out, or have fewer options in `keep`.
m524-title = two merges have the state `{ $state }` in common
m524-label = holds in `{ $state }` too
m524-help = A state is part of one merge: change one of the formulas, or make one merge of the two.
m525-title = this is not the same in { $states }, which are one state: they differ in `{ $option }`
m525-label = depends on `{ $option }`
m525-help = Say only what is so in all of them, such as `{ $option } & !(…)` with the formula of the merge; or keep them apart: `keep = ["{ $option }"]`.
m526-title = `{ $dm }` ranks { $states } differently by this, and they are one state: they differ in `{ $option }`
m526-label = depends on `{ $option }`
m526-help = Say what it prefers where they are not one, such as `{ $option } & !(…)` with the formula of the merge; or keep them apart: `keep = ["{ $option }"]`.
m527-title = what `{ $dm }` misperceives only bars its moves: it can neither leave nor enter these states
m527-label = no moves to or from them
m527-help = This is what GMCR+ means by misperception, and no hypergame: all else is the game as it is.
m528-title = state { $number } is named `{ $named }`
m528-label = state { $number }, not { $named }
m528-help = States are numbered in the order of the list, and a number can stand for a state in rankings: give them names that are no numbers, such as `s{ $named }`, or list them in the order of their numbers.
m529-title = the name `{ $name }` is also a pattern of this case
m529-label = a pattern as well
m529-help = Give the state another name: a claim means this state by `{ $name }`, and whatever fits the pattern by `"{ $name }"`.
m530-title = a rule is `logical`, and perhaps does not bind
m530-label = it holds by the meaning of the words
m530-help = What holds by the meaning of the words binds in any case. Keep `logical` or `perhaps`.
# Who sees what.
m560-title = what `{ $dm }` wants is not changed by its own view
m560-label = its own wishes
m560-help = A view says what somebody takes the conflict, and others, to be. What `{ $dm }` wants itself stands in `[dm.{ $dm }]`.
m561-title = `{ $key }` stands in a view, and nothing in a view is open
m561-label = left open
m561-help = Write what is taken to be so. Where it is not known how somebody sees the conflict, that is another case, or a variant of it.
m562-title = a view changes no option, and so not `{ $name }`
m562-label = changes an option
m562-help = What somebody does not know that can be done goes into `unaware_of`.
m563-title = the view gives the wishes of `{ $dm }` in full, and so `{ $name }` is not in it
m563-label = not in the view
m563-help = Keep the change, or `[view.….dm.{ $dm }]`.
m564-title = the changes of the view of `{ $dm }` do not fit together
m564-label = one after the other, they give no conflict
m564-help = One of them changes what another has changed away. Leave one out.
m565-title = as `{ $dm }` sees the conflict, no state is feasible
m565-label = leaves no state
m565-help = What it does not know of, and the rules that it sees, leave nothing. Change `unaware_of`.
m566-title = as `{ $dm }` sees the conflict, the ranking of `{ $whose }` does not cover each feasible state exactly once
m566-label = not each state once
m566-help = A rule that is dropped in the view makes more states feasible there. Put `"rest"` into the ranking, or give it in full in the view.
m567-title = the view of `{ $dm }` says nothing
m567-label = nothing is otherwise
m567-help = Without `changes`, `unaware_of` or `dm` it sees the conflict as it is. Leave the table out; or cite in it, with `cite`, the source that says so.
m568-title = views cannot be used where states are merged
m568-label = a view
m568-help = Which of the merged combinations can be there is not the same for everybody. Leave `[[merge]]` out, or the views.
m569-title = the claim is about coalitions, and somebody in this case sees the conflict otherwise than it is
m569-label = about several together
m569-help = By what a coalition judges is not defined then. Ask of each decision maker by itself, or keep the views in another case.
m570-title = as `{ $dm }` sees the conflict, no feasible state is `{ $state }`
m570-title-several = as `{ $dm }` sees the conflict, `{ $state }` fits { $count } states
m570-label = not exactly one state as it sees it
m570-help = What is believed is decided in the conflict as it is seen. Name a state that is feasible there.
m571-title = the case has no view of `{ $dm }`, and so what it believes is what is so
m571-label = sees it as it is
m571-help = Say in `[view.{ $dm }]` what it sees otherwise, or, with `cite` alone, who says that it sees the conflict as it is; or leave `believes` out.
m572-title = the conflict as `{ $dm }` sees it has more than { $limit } states
m572-label = too many states
m572-help = The rules that are dropped in the view forbid most of the combinations. Keep some of them.

# What happened.
m580-title = there are events, and it is not said from which state they start
m580-label = finds which state?
m580-help = Add `[history]` with `from = "NAME"`, the named state that the first event finds.
m581-title = an event does not say what it changed
m581-label = what was different then?
m581-help = Add `changes = ["+option", "-option"]` with what was taken up and what was dropped; or `to = "NAME"`, the named state that it led to.
m582-title = an event says in two ways what it changed
m582-label = one too many
m582-help = Keep `changes`, or keep `to`.
m583-title = `{ $text }` does not say whether the option was taken up or dropped
m583-label = `+` or `-`?
m583-help = Write `+` before an option that was taken up and `-` before one that was dropped, as in `["+process", "-bases"]`.
m584-title = `{ $dm }` is said to have changed what others decide: { $options }
m584-label = not its own to change
m584-help = Make an event of each one’s act, with its own `by`; or leave `by` out, if it was nobody’s act.
m585-title = after what came before, nothing is left to change of { $options }
m585-title-to = after what came before, the conflict is in this state already
m585-label = so already
m585-help = Leave it out; or look at `from` and at the events before, one of which may be missing or wrong.
m586-title = an event of { $date } stands after one of { $before }
m586-label = too late in the file
m586-help = Events stand in the order of time: put the earlier one first.
m587-title = `{ $text }` is no date
m587-label = no day of the calendar
m587-help = Write the day as `2016-03-14`; where only the month or the year is known, `"2016-03"` or `"2016"`.
m588-title = what happened is forbidden by a rule: `{ $rule }`
m588-label = no state after this
m588-help = The step is told as no move that the case allows. Perhaps the rule is too strict, or the event changed more than it says.
m589-title = it is not said by what the outcome of `{ $claim }` was told
m589-label = by what?
m589-help = Add `criterion = "…"`, so that somebody else would tell it in the same way.
m590-title = it is not said when the outcome of `{ $claim }` was seen
m590-label = when?
m590-help = Add `on` with the day; of what did not come about the day until which it had not.
m591-title = it is said whether a sign was seen, and not which
m591-label = a sign of what?
m591-help = Add `watch = "…"`: what one would see if the statement were wrong.

# Sources and claims.
m601-title = the citation names no passage of `{ $source }`
m601-label = which passage?
m601-help = Add `paragraph = 3`, or `from = "first words"` and `to = "last words"`, or `quote = "…"`.
m602-title = the citation has both `quote` and `from` or `to`
m602-label = one too many
m602-help = Keep `quote` for a whole short phrase, or `from` and `to` for the first and last words of a longer passage.
m603-title = the citation has `to` and no `from`
m603-label = `from` is missing
m603-help = Add the first words of the passage: `from = "…"`.
m604-title = `{ $key }` is empty
m604-label = no words
m604-help = Write the words as they stand in the source.
m605-title = `{ $number }` is not the number of a paragraph
m605-label = not a number from 1 on
m605-help = Paragraphs are counted from 1.
m606-title = the basis is `"{ $basis }"`, and there is no citation
m606-label = which passage says so?
m606-help = Add `cite = {"{"} source = "…", … {"}"}` with the passage; what rests on no passage is `"assumed"`.
m607-title = the claim `{ $claim }` cannot be checked, and does not say why
m607-label = `why_not` is missing
m607-help = Add `why_not = "…"`, so that readers know what was left out and why.
m608-title = the claim `{ $claim }` has both a form that can be checked and `why_not`
m608-label = nothing to explain
m608-help = Remove `why_not`, or write `check = "none"`.
m610-title = the claim `{ $claim }` is held possible, and its form says that it must be so
m610-label = says what must be
m610-help = What can be is checked by `possible(…)` or `some … is …`. If the text says that it will be so, leave `force = "may"` out.
m611-title = the claim `{ $claim }` is asserted, and its form says that it can be so
m611-label = says what can be
m611-help = If the text holds it possible, add `force = "may"`. What a text asserts is checked by `leads_to(…)`, `always(…)` or `every … is …`.
m612-title = the claim `{ $claim }` is denied to follow, and its form says that it must be so
m612-label = says what must be
m612-help = The check of a denial is the denial: `!leads_to(…)`, or `!always(…)`; it holds where the source is right.
m613-title = the claim `{ $claim }` is an aim, and it is not said whose
m613-label = whose aim?
m613-help = Add `by = "DM"` with the id of the decision maker that seeks it.
m614-title = the claim `{ $claim }` says whose aim it is, and is none
m614-label = goes with `force = "aims"` only
m614-help = Add `force = "aims"`, or leave `by` out; who says a claim is `said_by`.
m609-title = `{ $text }` is not a SHA-256
m609-label = not 64 hexadecimal digits
m609-help = Write the 64 digits that `sha256sum` prints, or leave `sha256` out.

# Claims and variants.
claim-part-claim = a claim
claim-part-condition = a condition
claim-part-state = a state
claim-part-decision-maker = a { -decision-maker }
claim-part-concept = a concept
claim-part-way = a way of acting
claim-part-set = `state`, `equilibrium(CONCEPT)` or `attractor from STATE`
claim-part-colon = `:`
claim-part-colon-or-holding = `:` or `holding`
claim-part-is = `is`
claim-part-is-or-where = `is` or `where`
claim-part-over = `over`
claim-part-comma-or-brace = `,` or `{ "}" }`
claim-part-universal = `universal`
claim-part-from = `from`
claim-part-comma = `,`
claim-part-close = `)`
claim-part-open-concept = `(` and a concept
claim-part-open-belief = `(`, a decision maker, `,` and a claim
claim-part-joint = `and`, `or`, or the end of the claim
m620-title = { $found } stands where { $wanted } should
m620-title-end = the claim ends where { $wanted } should follow
m620-label = wanted here: { $wanted }
m620-help = A claim is written like `at announced: leads_to(process)`, `every attractor(best) from announced is bases`, `some equilibrium(seq) is process` or `russia prefers bases over operations`; a state is a name from `[states]`, or a pattern in quotation marks.
m621-title = `{ $word }` is not known here
m621-label = { $suggested ->
    [0] not one of the words that can stand here
   *[other] did you mean { $suggestions }?
}
m621-help = Write { $choices }.
m621-help-or = Write { $choices }; several concepts of which any will do stand with a stroke between them: `seq | gmr`.
m622-title = simultaneous stability (`sim`) does not exist in graph form
m622-label = not in graph form
m622-help = It joins changes of options, and a graph has none. Write `nash`, `gmr`, `smr`, `seq`, `sseq` or `far`.
m633-title = simultaneous stability (`sim`) does not exist where states are merged
m633-label = not with `[[merge]]`
m633-help = It adds up changes of options, which a merged state leaves open. Write `nash`, `gmr`, `smr`, `seq`, `sseq` or `far`.
m623-title = the pattern `{ $pattern }` fits { $count } states: { $first } …
m623-title-all = the pattern `{ $pattern }` fits { $count } states: { $first }
m623-title-none = the pattern `{ $pattern }` fits no feasible state
m623-label = not exactly one state
m623-help = A claim speaks of one state: put `Y` or `N` in place of `-`, or name the state in `[states]`.
m623-help-none = A rule forbids it, or a letter is wrong. `mizan check --all-states` lists the feasible states.
m624-title = `{ $function }` has no parentheses
m624-label = parentheses are missing
m624-help = Write `{ $usage }`.
m625-title = the claims are joined by both `and` and `or`
m625-label = which goes first?
m625-help = Put parentheses round those that belong together: `((…) and (…)) or (…)`.
m626-title = claims that are joined or negated stand in parentheses
m626-label = a claim begins here
m626-help = Write `{ $write }`.
m627-title = what should hold does not hold in `{ $state }`
m627-label = not so in this state
m627-help = After `holding` stands what holds in the state from which the claim starts, and goes on holding.
m628-title = after `{ $key }` there can be options only
m628-label = more than options
m628-help = Write a formula over options, such as `process & !elections`, without words like `better` or `possible`.
m629-title = `{ $text }` does not say what is changed
m629-label = what is done with it?
m629-help = Write the name of an assumption and what is done with it: { $choices }. For example `rule[1] dropped`.
m630-title = there is no assumption `{ $name }`
m630-label = { $suggested ->
    [0] no such assumption
   *[other] did you mean { $suggestions }?
}
m630-help = Write it as `mizan audit` prints it: `DM.prefers[2]` or `DM.ID` for a preference statement, `DM.ranking[1]`, `DM.OPTION` for a one-way option, `rule[1]`.
m631-title = `{ $name }` cannot be changed in the way `{ $change }`
m631-label = { $count ->
    [0] it is not varied
   *[other] possible: { $choices }
}
m631-help = A statement can be `dropped`, `negated`, `moved_first`, `moved_up`, `moved_down`, `moved_last` or `reread_1`; a group of a ranking `swapped` or `tied`; a whole list, `DM.prefers` or `DM.ranking`, `all_dropped`; a one-way option `made_reversible`; a rule that is not `logical` `dropped`.
m632-title = the changes of the variant `{ $variant }` do not fit together
m632-label = one after the other, they give no conflict
m632-help = One of them changes what another has changed away. Leave one out.
m634-title = coalitions have no stability under `{ $concept }`
m634-label = not for several together
m634-help = Write `nash`, `gmr`, `smr` or `seq`.
m636-title = `{ $form }` asks for the states on the way, and `far` does not say what they are
m636-label = not with `{ $form }`
m636-help = Of people who look ahead it is known where they may end, not by which steps. Write `far` with `leads_to`, `pays` or `attractor`; that it may end where φ holds is `!leads_to(!φ, far)`.
m635-title = the variant refers to `{ $name }` by its place
m635-label = it means another one once their order changes
m635-help = Give the statement an `id`, and write that after the point: `id = "wish"`, `"DM.wish dropped"`.
m635-help-no-id = Rules and the groups of a ranking have no ids. The workbench corrects the number where it removes a rule; if you change their order in the file, change the number here too.
m651-title = `{ $text }` is no answer
m651-label = cannot be read
m651-help = Write { $choices }, where A and B are what is asked about, such as `DM.prefers[2]` or `DM.ID`.
m652-title = nothing is open that `{ $text }` would answer
m652-label = not an open question
m652-help = `mizan ask CASE` lists what is open, and how each answer is written.
m653-title = this is known already, and otherwise: `{ $known }`
m653-title-same = this is known already: `{ $known }`
m653-label = not an open question
m653-help = The case file says so. Who doubts it changes the file, or asks with `--any-order` where nothing is to be supposed about any order.
m653-help-same = The answer can be left out.
m653-help-perhaps = The case file says so. Who doubts it writes `perhaps = true` to it there.
m654-title = `{ $name }` has { $count ->
    [2] the readings 1 and 2
   *[other] the readings 1 to { $count }
}
m654-label = no such reading
m654-help = `mizan ask CASE` lists what each reading says.

# Passages.
m640-title = the file `{ $file }` of the source `{ $source }` is not there
m640-label = its passages are not looked up
m640-help = Put the file there, or say where the texts lie: `--sources DIR`. The case can be used without it.
m641-title = the file `{ $file }` of the source `{ $source }` cannot be read: { $reason }
m641-label = not readable as text
m641-help = A source is a text file in UTF-8.
m642-title = the file `{ $file }` is not the text that the source `{ $source }` means
m642-label = the SHA-256 is another
m642-help = Perhaps it was edited, or it is another version. Look at the citations, then write the new `sha256`.
m643-title = the account `{ $file }` of the source `{ $source }` is not there
m643-label = no such file
m643-help = The account tells the source's content where its text is absent. Write it, or remove `account`.
m648-title = the file `{ $file }` of the source `{ $source }` lies outside of the folders that may be read
m648-label = not read
m648-help = A case reads the files of its own folder only, also through links, so that nobody's case can show the files of another. Copy the file into the folder of the case, or allow its folder: `--sources DIR`.
m649-title = what stands at `{ $file }`, of the source `{ $source }`, is no file
m649-label = a folder, a pipe or a device
m649-help = A source is a text file in UTF-8.
m650-title = the file `{ $file }` of the source `{ $source }` is larger than { $most } MiB
m650-label = not read
m650-help = Keep the part that the citations need in a file of its own.
m644-title = { $count ->
    [one] the source `{ $source }` has 1 paragraph, and no paragraph { $paragraph }
   *[other] the source `{ $source }` has { $count } paragraphs, and no paragraph { $paragraph }
}
m644-label = no such paragraph
m644-help = Paragraphs are counted from 1; an empty line divides them.
m645-title = these words are not in the source `{ $source }`: { $words }
m645-title-misplaced = in the source `{ $source }` these words stand elsewhere: { $words }
m645-label = not found
m645-help = Copy the first and the last words of the passage from the source.
m645-help-closest = The closest is in paragraph { $paragraph }: { $closest }
m645-help-misplaced = They stand in paragraph { $paragraph }: { $closest }. What `to` names is looked for after `from`, and both within `paragraph`.
m646-title = these words stand more than once in the source `{ $source }`: { $words }
m646-label = which of them?
m646-help = Write more of the words, or say in which paragraph they stand: `paragraph = …`.
m647-title = found in the source `{ $source }` only with other forms of letters: { $found }
m647-label = { $words }
m647-help = Alef with and without hamza, or the last letter, are written otherwise in the source. Copy the words if that matters.

# Size.
m701-title = { $count } options are more than can be computed
m701-label = the option number { $next }
m701-help = A conflict has at most { $limit } options. Leave out those that change nothing, or divide the case into several.
m702-title = { $count } decision makers are more than can be computed
m702-label = the decision maker number { $next }
m702-help = A conflict has at most { $limit } decision makers.
m703-title = the conflict has too many feasible states: { $states } (at most { $limit } are computed)
m703-title-counted = the conflict has too many feasible states: more than { $states } (at most { $limit } are computed)
m703-title-unknown = its { $options } options have { $combinations } combinations, too many to find the feasible ones among them
m703-help = Add rules (`[[rule]]`) that forbid what cannot happen, leave out options that change nothing, or divide the case into several conflicts.
m703-help-near = Run it with `--max-states { $needed }`, if the machine has the memory; or add rules that forbid what cannot happen.

# Files of GMCR+.
gmcr-object = an object
gmcr-list = a list
gmcr-text = a text
gmcr-number = a whole number from 0
gmcr-boolean = true or false
gmcr-pair = an option with its letter

m801-title = this is no file of GMCR+: it is not JSON from here on
m801-label = not JSON
m801-help = Save the conflict in GMCR+ again, and import that file as it is.
m802-title = this is no file of GMCR+, or not all of it: `{ $key }` is missing
m802-label = `{ $key }` is missing
m802-help = Save the conflict in GMCR+ again; a file of that program has `{ $key }` here.
m803-title = { $wanted } is wanted here, and this is something else
m803-label = not { $wanted }
m803-help = Save the conflict in GMCR+ again. Where the file was changed by hand, look at how the others are written, such as `[[0, "Y"], [2, "N"]]` for a condition.
m804-title = there is no option { $option }: the file has { $count }, counted from 0
m804-label = no such option
m804-help = Write the place of one of the options, the first being 0.
m805-title = option { $option }, counted from 0, is nobody's
m805-label = one of these is nobody's
m805-help = Add { $option } to the `options` of the decision maker whose it is, or take the option out.
m806-title = `{ $found }` is neither `"Y"` nor `"N"`
m806-label = not Y or N
m806-help = Write `"Y"` where the option is taken and `"N"` where it is not; leave the option out where it does not matter.
m807-title = `{ $found }` is no direction
m807-label = no direction
m807-help = Write `"both"`, `"fwd"` (taken, and never dropped) or `"back"` (dropped, and never taken up).
m808-title = the file uses rankings, and `{ $dm }` has none
m808-label = no `preferenceRanking`
m808-help = Add `preferenceRanking`, with the states by number, most preferred first; or write `"useManualPreferenceRanking": false`.
m809-title = the statements of `{ $dm }` do not count: the file uses its ranking
m809-label = kept for the export
m809-help = They stand in `[gmcr]`, and go back into the file with the export. To use them, put them in place of `ranking`.
m810-title = nothing is computed from the coalitions of the file
m810-label = kept for the export
m810-help = Coalitions are part of the question, not of the case: ask with `mizan solve CASE --coalitions a+b`. A comment at the top of the case has the words for those of this file. They stand in `[gmcr]`, and go back into the file with the export.
m811-title = option { $option }, counted from 0, belongs to two decision makers
m811-label = another's already
m811-help = Leave it to one of them: moves that several can make have no place in this format.
m812-title = `{ $key }` is left out: GMCR+ writes no such key
m812-label = left out
m812-help = Look whether it is misspelt; what a case has no place for is not imported.
m813-title = the payoffs of `{ $dm }` put the states in another order than its preferences
m813-label = not the order of its preferences
m813-help = GMCR+ computes payoffs again from the preferences, and so does Mizan; these are not used. Where the two differ, the file was changed by hand or written by another program: find out which of the two was meant.
m814-title = the ranking of `{ $dm }` does not count: the file uses its statements
m814-label = kept for the export
m814-help = It stands in `[gmcr]`, and goes back into the file with the export. To use it, put it as `ranking` in place of `prefers`.
m815-title = there is no decision maker { $dm }: the file has { $count }, counted from 0
m815-label = no such decision maker
m815-help = Write the place of one of the decision makers, the first being 0.
m816-title = a coalition has no member
m816-label = nobody is in it
m816-help = Name its members, or take it out.
m817-title = `{ $dm }` is in two coalitions, or twice in one
m817-label = a second time
m817-help = GMCR+ wants everybody in one coalition: leave it in one of them.
m818-title = what `[gmcr]` keeps of `{ $dm }` would count in a file of GMCR+
m818-label = `{ $key }` would count
m818-help = A file uses the rankings of all, or the statements of all. `statements` are kept beside a `ranking` or weights of the same decision maker, `rankings` where nobody has either. Take this out, or put it in place of what counts.
m819-title = the ranking that `[gmcr]` keeps of `{ $dm }` does not hold each of the { $states } states once
m819-label = not of these states
m819-help = Nothing is computed from it, and it is exported as it stands; GMCR+ refuses it when it is to be used. Take it out where it is no longer wanted.
m820-title = option { $option }, counted from 0, stands twice in a condition
m820-label = a second time
m820-help = Leave one of them: a condition says of an option that it is taken, or that it is not.
m821-title = this file is a pickle of Python, not a file that GMCR+ saves today
m821-help = Open it in the program that wrote it, save the conflict in the present format, and import that file. Mizan reads no pickles: they can run programs.

# Tables of events.
m831-title = the table is empty
m831-label = no column
m831-help = The first line names the columns: `date,actor,act,target,source`.
m832-title = a quotation mark in the table is never closed
m832-label = opened here
m832-help = Close it with `"`; a quotation mark inside of a value is written twice.
m833-title = the table has no column `{ $column }`; it has { $found }
m833-label = the columns of the table
m833-help = Rename the column; or say in the map under `[columns]` what it is called.
m834-title = the row says nothing under `{ $column }`
m834-label = nothing there
m834-help = Fill it in; without it the row proposes nothing.
m835-title = the map does not say who `{ $actor }` is
m835-label = no decision maker
m835-help = Add a line under `[actors]` of the map, such as `"{ $actor }" = "DM"`; or leave it, if it is nobody of the case.
m836-title = the map does not say what `{ $act }` changes
m836-label = no change
m836-help = Add `[[act]]` to the map with `is = "{ $act }"` and `changes = ["+option"]`; or leave it, if it changes no option of the case.
m837-title = the table was saved in the letters of one country: the byte { $byte } in line { $line } is no letter in UTF-8
m837-help = In Excel choose “Save As”, and there the type “CSV UTF-8 (Comma delimited)”; in LibreOffice tick “Edit filter settings” and choose “Unicode (UTF-8)”. If Arabic stands in question marks now, it was lost when the file was saved: export the table anew.

# Tables of texts.
m841-title = the table has no column `{ $column }`; it has { $found }
m841-title-empty = the table of texts is empty
m841-label = the columns of the table
m841-help = The first line names the columns, `place,ar,en`; `mizan check CASE --translations --format csv` writes such a table.
m842-title = the case has no text at `{ $place }`
m842-label = { $suggested ->
    [0] no such place
   *[other] did you mean { $suggestions }?
}
m842-help = The row is left out. Places are as `mizan check CASE --translations --format csv` writes them; if the case has changed since, export it anew and copy your texts over.
m843-title = at `{ $place }` the case says something else (`{ $language }`): “{ $there }”
m843-label = not what the case says
m843-help = The row is left out, with what it says in the other language: it may be about another text. If the case is to say this from now on, change it in the case file; if not, copy its text into this cell.
m844-title = the letters of this text were lost: `{ $text }`
m844-label = question marks in place of letters
m844-help = The row is left out. The table was saved in an encoding without these letters: export it anew, fill it in, and save it as “CSV UTF-8”.
m845-title = `{ $place }` stands in two rows that do not say the same
m845-label = for the second time
m845-help = The first row is taken, this one is left out. Keep the one that is meant.
