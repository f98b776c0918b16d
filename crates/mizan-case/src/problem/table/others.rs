//! Problems of size, and of the files of other tools.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! others {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // Size.
    /// There are more options than can be computed.
    M701 Error TooManyOptions { count: usize = 70, limit: usize = 64 } says [count, limit, next = limit + 1];
    /// There are more decision makers than can be computed.
    M702 Error TooManyDecisionMakers { count: usize = 70_000, limit: usize = 65_535 }
        says [count, limit, next = limit + 1];
    /// The conflict has too many feasible states.
    M703 Error TooManyStates {
        options: usize = 30, combinations: u128 = 1 << 30, at_least: u128 = 1 << 25, exact: bool = true,
        limit: usize = 1 << 24,
    } says [options, combinations, states = at_least, limit = *limit as u128, needed = at_least.to_string()]
        title (match (*exact, *at_least > *limit as u128) {
            (true, _) => "",
            (false, true) => "-counted",
            (false, false) => "-unknown",
        })
        help (if *exact && is_worth_a_try(*at_least, *limit) { "-near" } else { "" });

    // Files of GMCR+.
    /// The file is no JSON.
    M801 Error GmcrNotJson;
    /// Something is missing in an object.
    M802 Error GmcrMissing { key: String = "decisionMakers" };
    /// The value is of the wrong kind.
    M803 Error GmcrWrongValue { key: String = "options", wanted: GmcrValue = GmcrValue::List };
    /// There is no option at this place.
    M804 Error GmcrOption { option: u64 = 9, count: usize = 5 };
    /// An option is nobody's.
    M805 Error GmcrNoOwner { option: u64 = 3 };
    /// An option is more than one decision maker's.
    M811 Error GmcrTwoOwners { option: u64 = 3 } related "first";
    /// This is neither `Y` nor `N`.
    M806 Error GmcrLetter { found: String = "\"X\"" };
    /// This is no direction.
    M807 Error GmcrDirection { found: String = "\"up\"" };
    /// The rankings count, and a decision maker has none.
    M808 Error GmcrNoRanking { dm: String = "Syria" };
    /// The rankings count, and a decision maker has statements too.
    M809 Warning GmcrStatementsKept { dm: String = "Syria" };
    /// The file has coalitions.
    M810 Warning GmcrCoalitionsKept;
    /// The file has a key that GMCR+ does not write.
    M812 Warning GmcrKeyLeftOut { key: String = "colour" };
    /// The file is a pickle of Python.
    M821 Error GmcrPickle;
    /// An option stands twice in a condition.
    M820 Error GmcrOptionTwice { option: u64 = 3 };
    /// The payoffs put the states in another order than what counts.
    M813 Warning GmcrPayoffsDiffer { dm: String = "Syria" };
    /// The statements count, and a decision maker has a ranking too.
    M814 Warning GmcrRankingKept { dm: String = "Syria" };
    /// There is no decision maker at this place.
    M815 Error GmcrDecisionMaker { dm: u64 = 9, count: usize = 2 };
    /// A coalition has no member.
    M816 Error GmcrEmptyCoalition;
    /// A decision maker is in two coalitions, or twice in one.
    M817 Error GmcrTwoCoalitions { dm: String = "syria" } related "first";
    /// What is kept beside the preferences that count would count itself in the file.
    M818 Error GmcrWouldCount { dm: String = "syria", key: String = "statements" };
    /// A ranking that is kept does not hold each state once.
    M819 Warning GmcrRankingOutdated { dm: String = "syria", states: usize = 6 };
    } };
}

pub(super) use others;
