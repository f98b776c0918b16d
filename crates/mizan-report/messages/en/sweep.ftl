# Many variants at once.
progress-sweeping = trying variants
sweep-no-variants = the case names no variants (`[[variant]]`); `--changes` tries every single change of an assumption, `--pairs` every two, and `--random N` completes the rankings by lot
sweep-no-changes = the case has no assumptions that these changes could touch
sweep-rows-twice = `--out` writes the rows into its folder, and `--format csv` prints them; choose one of the two
sweep-parquet-nowhere = `--format parquet` writes files; say into which folder with `--out DIR`
sweep-no-parquet = this `mizan` was built without Parquet; `cargo install --path crates/mizan-cli --features parquet`, typed in the folder of Mizan, installs one with it, and `--format csv` prints the same rows
sweep-held = another run is writing into { $folder } (process { $process }); wait until it is done, or name another folder
sweep-part = `--shards` takes a part of the work such as `3/10`, the third of ten, and not `{ $value }`
sweep-too-many = there are { $count } variants, and at most { $most } are tried; `--max-variants { $all }` tries them all
sweep-size = { $count } variants will be tried. Ctrl-C ends it.
sweep-other = { $folder } holds the shards of another sweep: of another case, of other variants, in another format, or of another version of Mizan; name another folder, or remove this one
sweep-variants = { $count ->
    [one] 1 variant was tried.
   *[other] { $count } variants were tried.
}
sweep-rejected = { $count ->
    [one] The changes of 1 of them give no conflict.
   *[other] The changes of { $count } of them give no conflict.
}
sweep-head-claim = claim
sweep-head-unchanged = as it stands
sweep-head-holds = holds
sweep-head-fails = fails
sweep-head-vacuous = says nothing
sweep-head-undecidable = undecidable
sweep-head-concept = equilibria under
sweep-head-least = at least
sweep-head-most = at most
