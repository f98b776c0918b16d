//! What makes the type [`Problem`](super::Problem) of its table.

/// The problems, of a table with an entry each; see there.
macro_rules! problems {
    ([] $(
        $(#[$doc:meta])*
        $code:ident $severity:ident $name:ident $({ $($field:ident: $type:ty = $sample:expr),* $(,)? })?
        $(says [$($said:tt)*])?
        $(related $related:literal)?
        $(title ($title:expr))?
        $(help ($help:expr))?;
    )*) => {
        /// What is wrong. Each has a stable code, see [`Problem::code`].
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields are the arguments of the message, named as there")]
        pub enum Problem {
            $($(#[$doc])* $name $({ $($field: $type),* })?,)*
        }

        impl Problem {
            /// The stable code: `M` and three digits, of which the first is the subject.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => stringify!($code),)*
                }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(&self) -> Severity {
                match self {
                    $(Self::$name { .. } => Severity::$severity,)*
                }
            }

            /// What its messages may name, each by the name that it has there.
            #[must_use]
            #[allow(unused_variables, reason = "not every field is told")]
            pub fn arguments(&self) -> Vec<(&'static str, Argument<'_>)> {
                match self {
                    $(Self::$name { $($($field),*)? } => arguments!([$($($field)*)?] $([$($said)*])?),)*
                }
            }

            /// The ends of the ids of its title and of its help, where there are several of which one fits.
            #[must_use]
            #[allow(unused_variables, reason = "few fields decide on the message")]
            pub fn forms(&self) -> [&'static str; 2] {
                match self {
                    $(Self::$name { $($($field),*)? } => [either!($($title)?), either!($($help)?)],)*
                }
            }

            /// The end of the id of the message that tells what its other places have to do with it.
            #[must_use]
            pub fn related(&self) -> Option<&'static str> {
                let related = match self {
                    $(Self::$name { .. } => either!($($related)?),)*
                };
                (!related.is_empty()).then_some(related)
            }

            /// One problem of each kind, in the order of the table: for the tests that each has its messages.
            #[doc(hidden)]
            #[must_use]
            pub fn samples() -> Vec<Self> {
                vec![$(Self::$name $({ $($field: Sample::of($sample)),* })?,)*]
            }
        }
    };
}

/// The arguments that are listed; the fields, each by its type, where nothing is.
macro_rules! arguments {
    ([$($field:ident)*]) => { vec![$((stringify!($field), Argument::from($field))),*] };
    ([$($field:ident)*] [$($name:ident $(= $value:expr)?),*]) => {
        vec![$((stringify!($name), Argument::from(either!($($value)?; $name)))),*]
    };
}

/// What is given, else the second, else an empty text.
macro_rules! either {
    () => {
        ""
    };
    (; $name:ident) => {
        $name
    };
    ($given:expr $(; $name:ident)?) => {
        $given
    };
}

pub(super) use {arguments, either, problems};
