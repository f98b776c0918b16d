//! Problems of rules, states, forms and views.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! states {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // Rules, states and forms.
    /// The rule says nothing.
    M501 Error RuleWithoutKind;
    /// The rule says more than one thing.
    M502 Error RuleManyKinds { found: Vec<String> = ["forbid", "require"] } says [found = AllOf(found)];
    /// The rules together leave no state.
    M503 Error NoFeasibleState { rules: usize = 3 } related "together";
    /// One rule alone leaves no state.
    M504 Error ImpossibleRule { rule: String = "require = \"bases & !bases\"" };
    /// An option stands twice in a list.
    M505 Error RepeatedOption { name: String = "bases" };
    /// A list of options is empty.
    M506 Error EmptyOptionList { key: String = "exactly_one" };
    /// The named state does not say which state it is.
    M507 Error StateWithoutKind { name: String = "announced" };
    /// The named state says in more than one way which state it is.
    M508 Error StateManyKinds { name: String = "announced", found: Vec<String> = ["on", "key"] }
        says [name, found = AllOf(found)];
    /// The key goes with `like` only.
    M509 Error OnlyWithLike { key: String = "off" };
    /// An option is both in `on` and in `off`.
    M510 Error OnAndOff { name: String = "bases" };
    /// Named states are like one another in a circle.
    M511 Error LikeCircle { names: Vec<String> = ["announced", "resumed"] }
        says [names = AllOf(names)] related "circle";
    /// The named state is forbidden by a rule.
    M512 Error InfeasibleState {
        name: String = "announced", state: String = "YNN", rule: String = "forbid = \"operations & !bases\"",
    } says [name, pattern = state, rule] related "rule";
    /// No feasible state fits the key.
    M513 Error KeyFitsNothing { name: String = "announced", key: String = "YN-" };
    /// More than one feasible state fits the key.
    M514 Error KeyNotUnique {
        name: String = "announced", key: String = "N--", count: usize = 4, first: Vec<ShownState> = states(),
    };
    /// The case has decision makers, but none has an option.
    M515 Error NoOptions { dm: String = "russia" } says [header = HeaderOf(dm, ".options.attack")];
    /// The case has no decision maker.
    M516 Error NoDecisionMakers;
    /// The key has no meaning in graph form.
    M517 Error NotInGraphForm { key: String = "prefers" } help (one_of(key, &["-where", "-merge", "-gmcr"]));
    /// The key has a meaning in graph form only.
    M518 Error OnlyInGraphForm { key: String = "moves" } help (one_of(key, &["-moves", "-states"]));
    /// The graph has no states.
    M519 Error NoGraphStates;
    /// An arc leads from a state to itself.
    M520 Error SelfArc { state: String = "s1" };
    /// An arc is not a pair of states.
    M521 Error NotAPair { found: usize = 3 };
    /// No feasible state fits what is merged or misperceived.
    M522 Warning WhereFitsNothing { text: String = "bases & !bases", place: Place = Place::Merge };
    /// A merge leaves every state by itself.
    M523 Warning MergeOfOne { text: String = "bases & operations" };
    /// Two merges have a state in common.
    M524 Error MergesOverlap { state: String = "NYN" } related "merge";
    /// A formula does not say the same of all combinations of a merged state.
    M525 Error MergeSplit { option: String = "process", states: Vec<String> = ["NYN", "NYY"] }
        says [option, states = AllOf(states)];
    /// A decision maker ranks combinations differently that are one state.
    M526 Error MergeRanksDiffer {
        dm: String = "russia", option: String = "process", states: Vec<String> = ["NYN", "NYY"],
    } says [dm, option, states = AllOf(states)];
    /// Misperception as GMCR+ has it is no hypergame.
    M527 Warning MisperceptionOnly { dm: String = "russia" };
    /// A state of the graph form is named by a number that is another state's, or nobody's.
    M528 Warning NameIsOtherNumber { named: usize = 2, number: usize = 1 }
        says [named = named.to_string(), number = number.to_string()] related "numbers";
    /// A named state is called like a pattern of this case.
    M529 Warning NameIsPattern { name: String = "N" };
    /// A rule holds by the meaning of the words, and perhaps does not bind.
    M530 Error PerhapsLogical;

    // Who sees what.
    /// A view changes what its own decision maker wants.
    M560 Error ViewOfOwnWishes { dm: String = "russia" };
    /// Something in a view is open, or a reading is to be tried in it.
    M561 Error OpenInView { key: String = "any_order" };
    /// A view changes an option otherwise than by not knowing of it.
    M562 Error ViewChangesOption { name: String = "russia.withdraw" };
    /// A view changes wishes that it gives in full.
    M563 Error ViewChangesReplaced { name: String = "russia.prefers[1]", dm: String = "russia" };
    /// The changes of a view cannot be made one after the other.
    M564 Error ViewFails { dm: String = "regime" };
    /// As a decision maker sees the conflict no state is feasible.
    M565 Error ViewWithoutStates { dm: String = "regime" };
    /// As a decision maker sees the conflict a direct ranking does not cover each feasible state exactly once.
    M566 Error ViewRanking { dm: String = "regime", whose: String = "russia" };
    /// A view says nothing.
    M567 Warning ViewOfNothing { dm: String = "regime" };
    /// Views and merged states.
    M568 Error ViewWithMerge related "merged";
    /// A claim is about several together, and somebody sees the conflict otherwise than it is.
    M569 Error CoalitionWithViews related "view";
    /// A claim names, in what somebody believes, a state that is not exactly one feasible state as that one sees it.
    M570 Error StateNotSeen { dm: String = "regime", state: String = "YNNN", count: usize = 0 }
        title (if *count == 0 { "" } else { "-several" });
    /// A claim is about what somebody believes of whom the case gives no view.
    M571 Warning BeliefWithoutView { dm: String = "regime" };
    /// The conflict as a decision maker sees it has too many states.
    M572 Error ViewTooLarge { dm: String = "regime", limit: usize = 1 << 24 };
    } };
}

pub(super) use states;
