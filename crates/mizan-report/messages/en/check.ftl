# How a case file stands.
count-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
check-fine = The case is in order.
check-warnings = The case can be used; { $warnings }.
check-errors = { $errors }: the case cannot be used.
check-errors-and-warnings = { $errors }, { $warnings }: the case cannot be used.
warnings-in-passing = { $warnings } in this case; `mizan check` shows them.
