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
check-more = { $count ->
    [one] One more was found, and is not shown here: it may go once these are mended.
   *[other] { $count } more were found, and are not shown here: some may go once these are mended.
}
warnings-in-passing = { $warnings } in this case; `mizan check` shows them.

translations-missing = { $missing ->
    [0] All { $all } texts are there in { $language }
   *[other] { $missing } of { $all } texts are not there in { $language }
}
untranslated = { $missing ->
    [one] One of the { $all } texts of this case is not there in English, and stands in another language.
   *[other] { $missing } of the { $all } texts of this case are not there in English, and stand in another language.
}
