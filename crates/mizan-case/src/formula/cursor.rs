//! A place in a text that is being read, and what was found wrong up to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::{Diagnostic, Problem, Span};

use super::lexer::{Token, TokenKind, lex};

/// How deeply a formula may be nested.
pub const MAX_DEPTH: usize = 200;

/// A node with its height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built<N> {
    /// The node.
    pub node: N,
    /// How many nodes stand above one another in it, itself not counted.
    pub height: usize,
}

impl<N> Built<N> {
    /// A node without parts.
    pub fn leaf(node: N) -> Self {
        Self { node, height: 0 }
    }
}

/// What a word was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// A decision maker.
    Dm,
    /// An option.
    Option,
    /// A state.
    State,
    /// A concept of stability, or a way of acting.
    Concept,
    /// A function.
    Function,
}

/// A place in a text, and what was found wrong up to it.
#[derive(Debug)]
pub struct Cursor<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    problems: Vec<Diagnostic>,
    /// Where words with hyphens begin.
    hyphenated: BTreeSet<usize>,
    /// Whether the words and signs themselves were in order; where not, what follows from that is not told.
    lexed_well: bool,
    /// What words were taken for, by where they begin.
    noted: BTreeMap<usize, Noted>,
}

impl<'a> Cursor<'a> {
    /// The start of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let (tokens, problems) = lex(text);
        let lexed_well = problems.is_empty();
        let is_hyphen = |found: &&Diagnostic| matches!(found.problem, Problem::HyphenInName { .. });
        let starts = problems.iter().filter(is_hyphen).filter_map(|found| Some(found.span.as_ref()?.start));
        let hyphenated = starts.collect();
        Self { text, tokens, at: 0, depth: 0, problems, hyphenated, lexed_well, noted: BTreeMap::new() }
    }

    /// The next token.
    #[must_use]
    pub fn peek(&self) -> &Token {
        self.peek_at(0)
    }

    /// The token `ahead` places after the next one.
    #[must_use]
    pub fn peek_at(&self, ahead: usize) -> &Token {
        &self.tokens[(self.at + ahead).min(self.tokens.len() - 1)]
    }

    /// Takes the next token.
    #[allow(clippy::should_implement_trait, reason = "there is always a next token: the last is End")]
    pub fn next(&mut self) -> Token {
        let token = self.peek().clone();
        self.at = (self.at + 1).min(self.tokens.len() - 1);
        token
    }

    /// Takes the next token if it is `kind`.
    pub fn take(&mut self, kind: &TokenKind) -> Option<Token> {
        (self.peek().kind == *kind).then(|| self.next())
    }

    /// Takes the next token if it is the word `word`.
    pub fn take_word(&mut self, word: &str) -> Option<Token> {
        self.at_word(word).then(|| self.next())
    }

    /// Whether the next token is the word `word`.
    #[must_use]
    pub fn at_word(&self, word: &str) -> bool {
        matches!(&self.peek().kind, TokenKind::Word(found) if found == word)
    }

    /// The token before the next one.
    #[must_use]
    pub fn previous(&self) -> Option<&Token> {
        self.at.checked_sub(1).map(|before| &self.tokens[before])
    }

    /// What stands at `span`.
    #[must_use]
    pub fn text_at(&self, span: &Span) -> &'a str {
        self.text.get(span.clone()).unwrap_or("")
    }

    /// Reports `problem` at `span`. What is no mistake of its own once the signs are right is left out.
    pub fn report(&mut self, problem: Problem, span: Span) {
        self.report_with(problem, span, None);
    }

    /// The same, with another place that belongs to it.
    pub fn report_with(&mut self, problem: Problem, span: Span, related: Option<Span>) {
        let follows_from_signs = matches!(
            problem,
            Problem::MissingOperand { .. }
                | Problem::MissingOperator { .. }
                | Problem::UnclosedParenthesis
                | Problem::UnopenedParenthesis
                | Problem::EmptyParentheses
                | Problem::CommaInFormula { .. }
                | Problem::ClaimExpected { .. }
        );
        // A hyphenated name is unknown because of its hyphen.
        let unknown = matches!(problem, Problem::UnknownOption { .. });
        if unknown && self.hyphenated.contains(&span.start) {
            return;
        }
        if self.lexed_well || !follows_from_signs {
            self.problems.push(Diagnostic::at(problem, span).with_related(related));
        }
    }

    /// Reports that the next token, which is not the end, cannot follow what stands before it.
    pub fn report_unexpected(&mut self) {
        let token = self.peek().clone();
        let right = self.text_at(&token.span).to_owned();
        let problem = match &token.kind {
            TokenKind::Close => Problem::UnopenedParenthesis,
            TokenKind::Comma => Problem::CommaInFormula { written: right },
            TokenKind::Colon => Problem::StrayCharacter { character: right },
            TokenKind::Word(word) if foreign_connective(word).is_some() => {
                let write = foreign_connective(word).unwrap_or_default().to_owned();
                Problem::ForeignOperator { written: right, write }
            }
            _ => {
                self.forget_unknown_before();
                let left = self.previous().map_or("", |before| self.text_at(&before.span)).to_owned();
                Problem::MissingOperator { left, right }
            }
        };
        self.report(problem, token.span);
    }

    /// Where two words stand side by side, the first was perhaps no name at all, but half of one.
    fn forget_unknown_before(&mut self) {
        let before = self.previous().map(|token| token.span.clone());
        self.problems.retain(|other| match &other.problem {
            Problem::UnknownOption { suggestions, .. } => !suggestions.is_empty() || other.span != before,
            _ => true,
        });
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// All tokens.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The tokens from the next one on.
    #[must_use]
    pub fn ahead(&self) -> &[Token] {
        &self.tokens[self.at..]
    }

    /// The place of the next token among all.
    #[must_use]
    pub fn place(&self) -> usize {
        self.at
    }

    /// How many mistakes were found so far.
    #[must_use]
    pub fn n_problems(&self) -> usize {
        self.problems.len()
    }

    /// Forgets what was said of the token at `span`, where something better can be said.
    pub fn forget_at(&mut self, span: &Span) {
        self.problems.retain(|problem| problem.span.as_ref() != Some(span));
        self.lexed_well |= self.problems.is_empty();
    }

    /// Whether anything was found wrong so far.
    #[must_use]
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What was found wrong, in the order of the text.
    #[must_use]
    pub fn into_problems(mut self) -> Vec<Diagnostic> {
        self.problems.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
        self.problems
    }

    /// Notes what the word at `span` was taken for.
    pub fn note(&mut self, span: &Span, what: Noted) {
        self.noted.insert(span.start, what);
    }

    /// All tokens, each with what it was taken for, where that was noted.
    #[must_use]
    pub fn into_noted(self) -> Vec<(Token, Option<Noted>)> {
        let noted = self.noted;
        let with = |token: Token| {
            let what = noted.get(&token.span.start).copied();
            (token, what)
        };
        self.tokens.into_iter().map(with).collect()
    }

    /// Goes one level down, for as long as `read` reads.
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth == MAX_DEPTH {
            self.report_too_deep();
            return None;
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn report_too_deep(&mut self) {
        let span = self.peek().span.clone();
        let told = self.problems.iter().any(|problem| matches!(problem.problem, Problem::TooDeep { .. }));
        if !told {
            self.report(Problem::TooDeep { limit: MAX_DEPTH }, span);
        }
    }

    /// `build` of nodes of at most `height`, unless that is too high.
    pub fn above<N>(&mut self, height: usize, build: impl FnOnce() -> N) -> Option<Built<N>> {
        if height >= MAX_DEPTH {
            self.report_too_deep();
            return None;
        }
        Some(Built { node: build(), height: height + 1 })
    }
}

/// What to write for a connective in another language or letter case.
fn foreign_connective(word: &str) -> Option<&'static str> {
    match word {
        "AND" | "And" | "و" => Some("&"),
        "OR" | "Or" | "أو" | "او" => Some("|"),
        "IMPLIES" | "Implies" | "then" | "THEN" => Some("->"),
        "IFF" | "Iff" => Some("<->"),
        "IF" | "If" | "إذا" | "اذا" | "إن" | "لو" => Some("if"),
        _ => None,
    }
}
