//! Problems of sources, claims, variants and passages.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! claims {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // Sources and claims.
    /// The citation names no passage.
    M601 Error CitationWithoutPlace { source: String = "noor" };
    /// The citation has both `quote` and `from` or `to`.
    M602 Error QuoteWithEnds;
    /// The citation has `to` without `from`.
    M603 Error ToWithoutFrom;
    /// The words of a passage are an empty text.
    M604 Error EmptyPassage { key: String = "from" };
    /// Paragraphs are counted from 1.
    M605 Error BadParagraph { number: String = "0" };
    /// The basis says that a source stands behind it, and there is no citation.
    M606 Error BasisWithoutCitation { basis: String = "stated" };
    /// A claim that is not formalised does not say why.
    M607 Error WhyNotMissing { claim: String = "motive" };
    /// The claim is formalised, so there is nothing to explain.
    M608 Error WhyNotNeedless { claim: String = "motive" };
    /// A source holds possible what the form says must be.
    M610 Warning MayMust { claim: String = "pressure" };
    /// A source asserts, and the form says what can be.
    M611 Warning AssertsCan { claim: String = "pressure" };
    /// A source denies that something must be, and the form says what must be.
    M612 Warning DeniesMust { claim: String = "pressure" };
    /// Somebody seeks it, and it is not said who.
    M613 Warning AimsOfNobody { claim: String = "pressure" };
    /// It is said whose aim it is, and it is none.
    M614 Error ByWithoutAims { claim: String = "pressure" };
    /// This is not a SHA-256 in hexadecimal.
    M609 Error BadSha256 { text: String = "abc" };

    // Claims and variants.
    /// Something else should stand here in a claim.
    M620 Error ClaimExpected { wanted: ClaimPart = ClaimPart::ColonOrHolding, found: Option<String> = Some("leads_to") }
        says [wanted, found = Quoted(found.as_deref())] title (if found.is_none() { "-end" } else { "" });
    /// The word is none of those that can stand here.
    M621 Error UnknownChoice {
        word: String = "nsh", suggestions: Vec<String> = ["nash"], choices: Vec<String> = ["nash", "best"],
    } says [word, choices = AnyOf(choices), suggested = suggestions.len(), suggestions = AnyOf(suggestions)]
        help (if wants_universal(choices) { "-or" } else { "" });
    /// Simultaneous stability needs options.
    M622 Error NoSimInGraphForm;
    /// Simultaneous stability needs states that are not merged.
    M633 Error NoSimWithMerge;
    /// The concept is not defined for coalitions of two or more.
    M634 Error NoJointConcept { concept: String = "sim" };
    /// A form about the states on the way asks for those who look ahead, of whom only where it ends is known.
    M636 Error FarOnTheWay { form: String = "possible" };
    /// The quoted pattern does not fit exactly one feasible state.
    M623 Error PatternNotOneState { pattern: String = "Y-N", count: usize = 2, first: Vec<ShownState> = states() }
        title (match *count {
            0 => "-none",
            count if count == first.len() => "-all",
            _ => "",
        })
        help (if *count == 0 { "-none" } else { "" });
    /// A function word without its parentheses.
    M624 Error FunctionWithoutParentheses { function: String = "better", usage: String = "better(DM, STATE)" };
    /// Claims are joined by both `and` and `or`.
    M625 Error ClaimMixesAndOr;
    /// Claims that are joined or negated stand in no parentheses.
    M626 Error ClaimWithoutParentheses { write: String = "(at s: a) and (at t: b)" } says [write = ToWrite(write)];
    /// What should hold does not hold in the state from which the claim starts.
    M627 Error HoldingFails { state: String = "announced" };
    /// Only a formula over options can stand here.
    M628 Error OptionsOnly { key: String = "holding" };
    /// A change does not say what is done.
    M629 Error ChangeWithoutKind { text: String = "rule[1]", choices: Vec<String> = ["dropped", "negated"] }
        says [text, choices = AnyOf(choices)];
    /// There is no assumption of this name.
    M630 Error UnknownAssumption { name: String = "rusia.keep", suggestions: Vec<String> = ["russia.keep"] }
        says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// The assumption cannot be changed in this way.
    M631 Error ChangeDoesNotFit {
        name: String = "rule[1]", change: String = "tied", choices: Vec<String> = ["dropped"],
    } says [name, change, count = choices.len(), choices = AnyOf(choices)];
    /// The changes of a variant, one after the other, give no conflict.
    M632 Error VariantFails { variant: String = "no_shelter" };
    /// A variant refers to a statement, a rule or a group of a ranking by its place, where another stands once it moves.
    M635 Warning ChangeByPlace { name: String = "regime.prefers[2]", has_id: bool = true } says [name]
        help (if *has_id { "" } else { "-no-id" });
    /// This is no answer to an open question.
    M651 Error AnswerUnreadable { text: String = "russia.a first", choices: Vec<String> = ["A before B", "A yes"] }
        says [text, choices = AnyOf(choices)];
    /// There is no open question to which this is an answer.
    M652 Error NotOpen { text: String = "russia.a before regime.b" };
    /// What the answer is about is known already.
    M653 Error KnownAlready { known: String = "russia.b before russia.a", same: bool = false } says [known]
        title (if *same { "-same" } else { "" })
        help (if *same { "-same" } else if known.ends_with(" yes") { "-perhaps" } else { "" });
    /// A statement has fewer readings than the answer supposes.
    M654 Error NoSuchReading { name: String = "regime.shelter", count: usize = 2 } says [name, count = *count];

    // Passages.
    /// The file of a source is not there; its account is shown instead, if there is one.
    M640 Warning SourceAbsent { source: String = "article", file: String = "sources/article.txt" };
    /// The file of a source cannot be read as text.
    M641 Error SourceUnreadable {
        source: String = "article", file: String = "sources/article.txt", reason: String = "permission denied",
    };
    /// The file of a source is not the text that was meant.
    M642 Warning SourceChanged { source: String = "article", file: String = "sources/article.txt" };
    /// The file with the account of a source is not there.
    M643 Warning AccountAbsent { source: String = "article", file: String = "sources/account.md" };
    /// The source has no such paragraph.
    M644 Error NoSuchParagraph { source: String = "article", paragraph: usize = 9, count: usize = 7 };
    /// The words of a passage are not found; `misplaced` where they stand elsewhere in the source.
    M645 Error PassageNotFound {
        source: String = "article", words: String = "the withdrawl", closest: Option<String> = Some("the withdrawal"),
        paragraph: Option<usize> = Some(1), misplaced: bool = false,
    } says [source, words, closest, paragraph = paragraph.unwrap_or_default()]
        title (if *misplaced { "-misplaced" } else { "" })
        help (match closest {
            _ if *misplaced => "-misplaced",
            Some(_) => "-closest",
            None => "",
        });
    /// The words of a passage are found more than once.
    M646 Error PassageNotUnique { source: String = "article", words: String = "the regime", count: usize = 4 };
    /// The words are found only where forms of letters are taken for one another.
    M647 Warning PassageLoose { source: String = "article", words: String = "الى", found: String = "إلى" };
    /// The file of a source lies outside of the folders that are read.
    M648 Error SourceOutside { source: String = "article", file: String = "../secret.txt" };
    /// What is there of a source is no file: a folder, a pipe or a device.
    M649 Error SourceNotAFile { source: String = "article", file: String = "sources" };
    /// The file of a source is larger than any that is read; the most is in MiB.
    M650 Error SourceTooLarge { source: String = "article", file: String = "sources/archive.txt", most: usize = 64 };
    } };
}

pub(super) use claims;
