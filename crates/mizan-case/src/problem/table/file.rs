//! Problems of the file itself: where it is, its TOML, and its keys.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! files {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // The file.
    /// There is nothing at this path.
    M101 Error FileMissing { path: String = "cases/siria" } says [path = Path(path)];
    /// The folder holds no `case.toml`; the `.toml` files in it are candidates.
    M102 Error FolderWithoutCase { path: String = "cases", candidates: Vec<String> = ["cases/a.toml", "cases/b.toml"] }
        says [path = Path(path), count = candidates.len(), candidates = AnyPath(candidates)];
    /// The file is no `.toml` file.
    M103 Error NotToml { path: String = "case.yaml" } says [path = Path(path)];
    /// The operating system does not let us read it.
    M104 Error Unreadable { path: String = "case.toml", reason: String = "permission denied" }
        says [path = Path(path), reason];
    /// What is there is no file: a folder, a pipe or a device.
    M109 Error NotAFile { path: String = "/dev/zero" } says [path = Path(path)];
    /// The file is larger than any that is read; the most is in MiB.
    M147 Error FileTooLarge { path: String = "case.toml", most: usize = 16 } says [path = Path(path), most];
    /// The file is not UTF-8.
    M105 Error NotUtf8 { line: usize = 3, offset: usize = 40, byte: u8 = 0xE9 }
        says [line, byte = format!("0x{byte:02X}")];
    /// There is nothing in the file but white space and comments.
    M106 Error EmptyFile;
    /// The file does not say `mizan = 1`.
    M107 Error MissingVersion;
    /// The file is of another version of the format.
    M108 Error WrongVersion { found: String = "2" };

    // TOML.
    /// A key, or a table, stands twice.
    M110 Error DuplicateKey { key: String = "name" } related "first";
    /// A line is a key without `=`.
    M111 Error KeyWithoutEquals { key: String = "logical" };
    /// Nothing follows the `=`.
    M112 Error MissingValue { key: String = "that" };
    /// A text is not in quotes.
    M113 Error UnquotedText { text: String = "bases" };
    /// A text is in quotes of another kind, such as `“…”` or `«…»`.
    M114 Error ForeignQuotes { text: String = "«القواعد»" };
    /// A text has no closing quotation mark.
    M115 Error UnclosedString { text: String = "\"bases" };
    /// A list has no `]`.
    M116 Error UnclosedList;
    /// A table in braces has no `}`.
    M117 Error UnclosedInlineTable;
    /// A header has no `]` or `]]`.
    M118 Error UnclosedHeader { header: String = "[dm.russia", closed: String = "[dm.russia]" };
    /// Two values have no comma between them.
    M119 Error MissingComma;
    /// A comma has no value before it.
    M120 Error ExtraComma;
    /// A key wants quotes, having other letters than a–z.
    M121 Error BareKey { key: String = "روسيا" };
    /// A key is empty.
    M122 Error EmptyKey;
    /// A backslash in a text stands before something it cannot stand before.
    M123 Error BadEscape { text: String = "\\q" };
    /// This is no number.
    M124 Error BadNumber { text: String = "01" };
    /// This is no date.
    M125 Error BadDate { text: String = "2016-13-45" };
    /// Something follows a value on its line.
    M126 Error TrailingText { text: String = "\"process\"" };
    /// Text holds a character that TOML does not allow there.
    M127 Error ControlCharacter { code_point: u32 = 7 } says [code = format!("U+{code_point:04X}")];
    /// A table in braces, or a value, is extended from elsewhere.
    M128 Error ExtendedValue { key: String = "name" };
    /// Lists or tables are nested too deeply.
    M129 Error TooNested;
    /// Another mistake in the TOML, in the words of the reader (English).
    M130 Error OtherToml { detail: String = "something new" };

    // The shape.
    /// No such key exists here.
    M140 Error UnknownKey {
        key: String = "prefres", place: Place = Place::DecisionMaker, suggestions: Vec<String> = ["prefers"],
        known: Vec<String> = ["name", "prefers"],
    } says [key, place, known = AllOf(known), suggested = suggestions.len(), suggestions = AnyOf(suggestions)]
        title (if *place == Place::File { "-top" } else { "" });
    /// The key exists, but higher up: TOML puts it into the table whose header stands above it.
    M141 Error MisplacedKey {
        key: String = "prefers", place: Place = Place::OptionTable, home: Place = Place::DecisionMaker,
        header: String = "dm.russia",
    } says [key, place, home, header = home.header(header)] help (if matches!(home, Place::File | Place::EventMap) { "-top" } else { "" });
    /// A key is missing.
    M142 Error MissingKey { key: String = "that", place: Place = Place::Statement }
        help (one_of(key, &["-that", "-id", "-check", "-source", "-states", "-changes", "-where", "-dm", "-prefers"]));
    /// The value is of the wrong kind.
    M143 Error WrongType { key: String = "logical", expected: Expected = Expected::Boolean, found: Found = Found::Text }
        says [key, expected, found, example = Example(*expected, key)];
    /// The value is none of those that the key allows.
    M144 Error NotOneOf {
        key: String = "moves", value: String = "only_on",
        choices: Vec<String> = ["reversible", "only-on", "only-off"], suggestions: Vec<String> = ["only-on"],
    } says [key, value, choices = AnyText(choices), suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// The key of a table of texts is no language tag.
    M146 Error NotALanguage { tag: String = "arabic" };
    } };
}

pub(super) use files;
