# What is done with a sentence, and what the verdict on its check is to that.
source-asserts = The source asserts
source-aims = The source says that { $dm } seeks
source-aims-somebody = The source says that somebody seeks
source-may = The source holds it possible
source-denies = The source denies that it follows
read-asserts = Read from the source
read-aims = As read from the source, { $dm } seeks
read-aims-somebody = As read from the source, somebody seeks
read-may = As read from the source, it is possible
read-denies = As read from the source, it does not follow
analyst-asserts = The analyst says
analyst-aims = The analyst says that { $dm } seeks
analyst-aims-somebody = The analyst says that somebody seeks
analyst-may = The analyst holds it possible
analyst-denies = The analyst denies that it follows
said-with-force = { $force }: { $says }
said-at = { $force }: { $says } ({ $passage })

aim-met = By the check given, the aim is met.
aim-unmet = By the check given, the aim is not met; that it will be met, nobody has asserted.
aim-open = By the check given, whether the aim is met depends on what is not known.
may-possible = It is possible, as was held.
may-impossible = It is not possible, though it was held so.
may-open = Whether it is possible depends on what is not known.
denied-rightly = It is rightly denied.
denied-wrongly = It was denied, and follows all the same.
denied-open = Whether it is rightly denied depends on what is not known.

# How many of each.
sum-asserts = What the source asserts ({ $count }): { $parts }
sum-aims = What is said to be sought ({ $count }): { $parts }
sum-may = What is held possible ({ $count }): { $parts }
sum-denies = What is denied to follow ({ $count }): { $parts }
sum-own = What the analyst says ({ $count }): { $parts }
tally-holds = { $count ->
    [one] 1 holds
   *[other] { $count } hold
}
tally-fails = { $count ->
    [one] 1 fails
   *[other] { $count } fail
}
tally-met = { $count ->
    [one] 1 is met
   *[other] { $count } are met
}
tally-unmet = { $count ->
    [one] 1 is not
   *[other] { $count } are not
}
tally-possible = { $count ->
    [one] 1 is possible
   *[other] { $count } are possible
}
tally-impossible = { $count ->
    [one] 1 is not possible
   *[other] { $count } are not possible
}
tally-rightly = { $count ->
    [one] 1 is rightly denied
   *[other] { $count } are rightly denied
}
tally-wrongly = { $count ->
    [one] 1 follows all the same
   *[other] { $count } follow all the same
}
tally-vacuous = { $count ->
    [one] 1 says nothing
   *[other] { $count } say nothing
}
tally-open = { $count ->
    [one] 1 depends on what is open
   *[other] { $count } depend on what is open
}
tally-bounded = { $count ->
    [one] 1 was not examined to the end
   *[other] { $count } were not examined to the end
}
tally-undecidable = { $count ->
    [one] 1 cannot be decided
   *[other] { $count } cannot be decided
}
tally-unformalised = { $count ->
    [one] 1 is not formalised
   *[other] { $count } are not formalised
}
