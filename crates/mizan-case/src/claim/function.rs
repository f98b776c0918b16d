//! The words that are functions inside conditions.

/// The words that are functions, each with how it is used.
pub(super) const FUNCTIONS: [(&str, &str); 12] = [
    ("better", "better(DM, STATE)"),
    ("worse", "worse(DM, STATE)"),
    ("can", "can(DM, …)"),
    ("improves", "improves(DM, …)"),
    ("pays", "pays(DM, …)"),
    ("stable", "stable(DM, CONCEPT)"),
    ("equilibrium", "equilibrium(CONCEPT)"),
    ("is", "is(STATE)"),
    ("possible", "possible(…)"),
    ("leads_to", "leads_to(…)"),
    ("always", "always(…)"),
    ("attainable", "attainable(DM, …)"),
];

/// Whether `word` is a function where a parenthesis follows it.
pub(super) fn is_function(word: &str) -> bool {
    FUNCTIONS.iter().any(|(name, _)| *name == word)
}
