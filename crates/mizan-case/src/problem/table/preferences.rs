//! Problems of what decision makers prefer.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! preferences {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // Preferences.
    /// A decision maker has no preferences: it is indifferent between all states.
    M401 Warning NoPreferences { dm: String = "turkey", graph: bool = false }
        says [dm, header = HeaderOf(dm, "")] help (if *graph { "-graph" } else { "" });
    /// A decision maker has preferences of more than one kind.
    M402 Error TwoKindsOfPreference { dm: String = "turkey" } says [dm, header = HeaderOf(dm, "")] related "first";
    /// Some statements have a weight and some have none.
    M403 Error MixedWeights { without: usize = 2, total: usize = 5 } related "weighted";
    /// This is no decimal number.
    M404 Error BadWeight { text: String = "nan" };
    /// The weight has too many digits.
    M405 Error WeightTooLong { text: String = "1".repeat(41), limit: usize = 40 };
    /// A statement `A if B` makes its owner like B to lapse, and B is another's to decide.
    M406 Warning LapsingStatement { dm: String = "russia", options: Vec<String> = ["talks_first", "seeks"] }
        says [dm, count = options.len(), options = AllOf(options)];
    /// No feasible state fits this entry.
    M407 Error RankingFitsNothing { entry: String = "\"YN-\"" };
    /// A state is covered by two entries.
    M408 Error RankingCoveredTwice {
        state: ShownState = state(3, "NYN"), first: String = "\"-YN\"", second: String = "3",
    } related "covered";
    /// Some feasible states are not covered.
    M409 Error RankingIncomplete { dm: String = "turkey", states: Vec<ShownState> = states(), count: usize = 11 };
    /// The pattern has another number of letters than there are options.
    M410 Error PatternLength { pattern: String = "YN", letters: usize = 2, options: usize = 3 };
    /// The pattern holds a letter other than Y, N and -.
    M411 Error PatternLetter { pattern: String = "YnN", letter: String = "n" }
        help (if is_dash(pattern) { "-dash" } else { "" });
    /// There is no state of this number.
    M412 Error StateNumber { number: String = "9", states: usize = 8 };
    /// `"rest"` stands twice.
    M413 Error RestTwice related "first";
    /// A group of a ranking is empty.
    M414 Error EmptyGroup;
    /// The text is neither a pattern nor the name of a state.
    M415 Error UnknownEntry {
        text: String = "status_qou", suggestions: Vec<String> = ["status_quo"], options: usize = 3,
    } says [text = format!("\"{text}\""), options, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];

    /// Of the order of fewer than two nothing can be left open.
    M416 Warning AnyOrderOfOne { count: usize = 1 } help (if *count == 0 { "-empty" } else { "" });
    /// A tier has one statement only.
    M427 Warning TierOfOne { tier: String = "red_lines" };
    /// The order of a list is left open within one whose order is left open.
    M417 Error OpenWithinOpen { key: String = "any_order" };
    /// The statements of a tier do not stand side by side.
    M418 Error TierApart { tier: String = "red_lines" } related "tier";
    /// Statements are said to come before one another in a circle.
    M419 Error AboveCircle { names: Vec<String> = ["bases", "campaign"] } says [names = AllOf(names)] related "circle";
    /// What a statement is said to come before is not of its tier.
    M420 Error AboveOutsideTier { name: String = "bases", alone: bool = false } says [name]
        help (if *alone { "-alone" } else { "" });
    /// No statement of the decision maker has this id.
    M421 Error UnknownAbove { name: String = "bsaes", suggestions: Vec<String> = ["bases"] }
        says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// A statement is said to come before another, and stands below it.
    M422 Error AboveAgainstOrder { name: String = "bases" } related "higher";
    /// There is nothing to choose from.
    M423 Error OneOfTooFew { count: usize = 1 };
    /// The statement has both `that` and `one_of`.
    M424 Error OneOfAndThat;
    /// Of weighted statements nothing can be left open.
    M425 Error OpenWeights related "weighted";
    /// A vital statement stands below one that is not vital.
    M431 Error VitalBelow related "not-vital";
    /// In a tier some statements are vital and others are not.
    M432 Error VitalInTier related "vital";
    /// Weighted statements cannot be vital.
    M433 Error VitalWeights related "weighted";
    /// A great step has no group on one of its sides, or stands where groups tie or their order is not known.
    M434 Error StrayStep { text: String = "—" };
    /// More of a decision maker's list is open than can be held.
    M426 Error TooManyOpen { dm: String = "russia", count: usize = 130, limit: usize = 128 };
    /// Two readings of a statement say the same.
    M428 Warning OneOfTwice { reading: String = "bases" } related "reading";
    } };
}

pub(super) use preferences;
