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

language-called-ar = Arabic
language-called-en = English
translations-missing = { $missing ->
    [0] All { $all } texts are there in { $language }
   *[other] { $missing } of { $all } texts are not there in { $language }
}
untranslated = { $missing ->
    [one] One of the { $all } texts of this case is not there in English, and stands in another language.
   *[other] { $missing } of the { $all } texts of this case are not there in English, and stand in another language.
}

# A table of texts that was filled in.
import-filled = { $new ->
    [one] One text in { $language } was written into { $case }
   *[other] { $new } texts in { $language } were written into { $case }
}
import-nothing = Nothing of the table is new to { $case }: nothing was written.
import-same = { $count ->
    [one] One text of the table stood there already.
   *[other] { $count } texts of the table stood there already.
}
import-left-out = { $count ->
    [one] One row was left out; what is wrong with it is told above.
   *[other] { $count } rows were left out; what is wrong with each is told above.
}
import-no-file = `--import` writes into the case file, and what was read here is none that can be written: copy the case first (`mizan cases copy NAME`).
import-no-place = The case file is not written in a way in which these texts have a place, and nothing was written. Write `{ "{" } ar = "…", en = "…" { "}" }` in place of one of them yourself, then import the table again.
