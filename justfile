# Short names for the commands of CONTRIBUTING.md; `just` lists them.

[private]
default:
    @just --list --unsorted

# The tests of all crates
[group("test")]
test *ARGS:
    cargo test --workspace {{ARGS}}

# What a change must pass before it is merged
[group("test")]
ci:
    .ci/run

# The report in a browser and on paper; pictures to look at in crates/mizan-report/pages/shots
[group("test")]
pages *ARGS:
    SHOTS=1 crates/mizan-report/pages/run {{ARGS}}

# The Python package: just python -k dask
[group("test")]
python *ARGS:
    crates/mizan-py/run {{ARGS}}

# The workbench in a browser
[group("test")]
e2e *ARGS:
    crates/mizan-web/e2e/run {{ARGS}}

# Is the committed front end what its source builds?
[group("test")]
front-end:
    crates/mizan-web/ui/check-dist

# May Mizan depend on what it depends on? Needs cargo-deny
[group("test")]
deny *ARGS:
    cargo deny check licenses bans sources {{ARGS}}

# Accept the new snapshots and the new output in the documents, to be read in the diff
[group("test")]
bless:
    INSTA_UPDATE=always MIZAN_BLESS=1 cargo test --workspace

# Run one fuzz target for a minute (case_file, formula, claim, passage, gmcr); needs nightly and cargo-fuzz
[group("test")]
fuzz TARGET SECONDS="60":
    mkdir -p fuzz/corpus/{{TARGET}}
    cargo +nightly fuzz run {{TARGET}} fuzz/corpus/{{TARGET}} fuzz/seeds/{{TARGET}} crates/mizan-case/tests/mistakes cases \
        -- -dict=fuzz/case_file.dict -max_total_time={{SECONDS}}

# Measure the engine
[group("test")]
bench *ARGS:
    cargo bench -p mizan-core --bench solve -- {{ARGS}}

# Format everything
[group("work")]
fmt:
    cargo fmt --all

# Solve a case of the library: just solve euphrates-1975
[group("work")]
solve CASE *ARGS:
    cargo run --release --quiet -- solve cases/{{CASE}} {{ARGS}}

# The documentation of the crates, in a browser
[group("work")]
doc:
    cargo doc --workspace --no-deps --document-private-items --open
