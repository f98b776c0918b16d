//! An editor, as far as the tests need one.

use std::collections::VecDeque;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use lsp_server::{Message, Notification, Request, Response};
use mizan_lsp::{Connection, Settings, serve};
use mizan_report::Language;
use serde_json::{Value, json};

/// How long an answer may take on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// The first case of these tests: two neighbours; names in two scripts, one character of which takes two code units.
pub const CASE: &str = r#"mizan = 1
[case]
title = { ar = "الجاران 𝒳", en = "Two neighbours 𝒳" }

[dm.a]
name = { ar = "الأول", en = "the first" }
prefers = ["!b.arms", { that = "a.arms", id = "parity", because = { ar = "𝒳 للتكافؤ.", en = "𝒳 for parity." } }]
[dm.a.options.arms]
name = { ar = "التسلّح", en = "to arm" }

[dm.b]
name = { ar = "الثاني", en = "the second" }
[[dm.b.prefers]]
that = "!a.arms"
or_reads = ["!a.arms | b.arms"]
[[dm.b.prefers]]
that = "b.arms"
[dm.b.options.arms]

[states.peace]
name = { ar = "السلم", en = "peace" }
on = []

[[claim]]
id = "arms_race"
says = { ar = "يتسلّح الاثنان.", en = "Both arm." }
check = "at peace: leads_to(a.arms & b.arms)"

[[claim]]
id = "peace_lasts"
says = { ar = "يدوم السلم.", en = "Peace lasts." }
check = "at peace: always(!a.arms)"

[[variant]]
id = "calm"
changes = ["a.parity dropped"]
"#;

/// An editor that is connected to a server.
pub struct Editor {
    connection: Option<Connection>,
    server: Option<JoinHandle<()>>,
    /// What the server said of itself.
    pub greeting: Value,
    last: i32,
    /// What the server told and asked, in order.
    heard: VecDeque<Message>,
    /// How the one document is called.
    pub uri: String,
    version: i32,
    text: String,
}

/// What an editor can that counts code units and asks again.
pub fn able() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "workspace": { "codeLens": { "refreshSupport": true }, "inlayHint": { "refreshSupport": true } },
        "window": { "workDoneProgress": true },
        "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } },
    })
}

impl Editor {
    /// An editor in a language that can do what `able` says.
    pub fn start(lang: &str, able: Value) -> Self {
        Self::start_with(json!({ "lang": lang }), able)
    }

    /// An editor with these `initializationOptions`.
    pub fn start_with(options: Value, able: Value) -> Self {
        let settings = Settings {
            asked: None,
            otherwise: Language::English,
            sources: None,
            limits: mizan::Limits::default(),
            max_work: mizan::MAX_WORK,
            version: "0",
            docs: "https://example.org/docs".to_owned(),
        };
        let (ours, theirs) = Connection::memory();
        let server = std::thread::spawn(move || serve(&theirs, settings).unwrap());
        let uri = "untitled:case".to_owned();
        let mut editor = Self {
            connection: Some(ours),
            server: Some(server),
            greeting: Value::Null,
            last: 0,
            heard: VecDeque::new(),
            uri,
            version: 0,
            text: String::new(),
        };
        let hello = json!({ "capabilities": able, "initializationOptions": options });
        editor.greeting = editor.ask("initialize", hello).unwrap();
        editor.tell("initialized", json!({}));
        editor
    }

    /// An editor in English in which the text is open.
    pub fn with(text: &str) -> Self {
        let mut editor = Self::start("en", able());
        editor.open(text);
        editor
    }

    /// Opens a text.
    pub fn open(&mut self, text: &str) {
        (self.version, self.text) = (1, text.to_owned());
        let document = json!({ "uri": self.uri, "languageId": "toml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Writes `new` in the place of the one place where `old` stands.
    pub fn replace(&mut self, old: &str, new: &str) {
        let at = self.place(old);
        let end = self.position(self.text.find(old).unwrap() + old.len());
        self.version += 1;
        let changes = json!([{ "range": { "start": at, "end": end }, "text": new }]);
        self.text = self.text.replacen(old, new, 1);
        let document = json!({ "uri": self.uri, "version": self.version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// The text as the editor has it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text once an edit of the workspace is made.
    pub fn edited(&self, edit: &Value) -> String {
        let edits = edit["documentChanges"][0]["edits"].as_array().unwrap();
        let mut spans: Vec<(usize, usize, &str)> = edits
            .iter()
            .map(|edit| {
                let (start, end) = (self.byte(&edit["range"]["start"]), self.byte(&edit["range"]["end"]));
                (start, end, edit["newText"].as_str().unwrap())
            })
            .collect();
        spans.sort_unstable();
        let mut text = self.text.clone();
        for (start, end, new) in spans.into_iter().rev() {
            text.replace_range(start..end, new);
        }
        text
    }

    /// The words at a range.
    pub fn words(&self, range: &Value) -> &str {
        &self.text[self.byte(&range["start"])..self.byte(&range["end"])]
    }

    /// Where `words` first begin.
    pub fn place(&self, words: &str) -> Value {
        self.position(self.text.find(words).unwrap_or_else(|| panic!("no `{words}`")))
    }

    /// A question about the place right after the first character of `words`.
    pub fn at(&self, words: &str) -> Value {
        let start = self.text.find(words).unwrap_or_else(|| panic!("no `{words}`"));
        let after = start + words.chars().next().map_or(0, char::len_utf8);
        json!({ "textDocument": { "uri": self.uri }, "position": self.position(after) })
    }

    /// The document, as questions name it.
    pub fn document(&self) -> Value {
        json!({ "textDocument": { "uri": self.uri } })
    }

    fn is_utf8(&self) -> bool {
        self.greeting["capabilities"]["positionEncoding"] == "utf-8"
    }

    fn position(&self, byte: usize) -> Value {
        let line_start = self.text[..byte].rfind('\n').map_or(0, |newline| newline + 1);
        let before = &self.text[line_start..byte];
        let character = if self.is_utf8() { before.len() } else { before.encode_utf16().count() };
        json!({ "line": self.text[..byte].matches('\n').count(), "character": character })
    }

    fn byte(&self, position: &Value) -> usize {
        let (line, character) = (position["line"].as_u64().unwrap(), position["character"].as_u64().unwrap());
        let lines = self.text.split_inclusive('\n').take(usize::try_from(line).unwrap());
        let start: usize = lines.map(str::len).sum();
        let mut left = usize::try_from(character).unwrap();
        let mut at = start;
        for c in self.text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= if self.is_utf8() { c.len_utf8() } else { c.len_utf16() };
            at += c.len_utf8();
        }
        at
    }

    /// Tells the server something.
    pub fn tell(&self, method: &str, params: Value) {
        self.send(Message::Notification(Notification::new(method.to_owned(), params)));
    }

    /// Asks the server something, and does not wait for the answer.
    pub fn begin(&mut self, method: &str, params: Value) -> i32 {
        self.last += 1;
        self.send(Message::Request(Request::new(self.last.into(), method.to_owned(), params)));
        self.last
    }

    /// Asks the server something.
    pub fn ask(&mut self, method: &str, params: Value) -> Result<Value, lsp_server::ResponseError> {
        let id = self.begin(method, params);
        self.answer(id)
    }

    /// The answer to a question.
    pub fn answer(&mut self, id: i32) -> Result<Value, lsp_server::ResponseError> {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.receive(until) {
                Message::Response(Response { id: of, response_result }) if of == id.into() => return response_result,
                other => self.hear(other),
            }
        }
    }

    /// The next notification of a kind, those that were told meanwhile included.
    pub fn told(&mut self, method: &str) -> Value {
        self.next(|message| matches!(message, Message::Notification(told) if told.method == method))
    }

    /// The next question of a kind that the server asks; it is answered with `answer`.
    pub fn asked(&mut self, method: &str, answer: Value) -> Value {
        let message = self.take(|message| matches!(message, Message::Request(asked) if asked.method == method));
        let Message::Request(asked) = message else { unreachable!("only questions are taken") };
        self.send(Message::Response(Response::new_ok(asked.id, answer)));
        asked.params
    }

    fn next(&mut self, is_it: impl Fn(&Message) -> bool) -> Value {
        match self.take(is_it) {
            Message::Notification(told) => told.params,
            _ => unreachable!("only notifications are taken"),
        }
    }

    fn take(&mut self, is_it: impl Fn(&Message) -> bool) -> Message {
        if let Some(place) = self.heard.iter().position(&is_it) {
            return self.heard.remove(place).unwrap();
        }
        let until = Instant::now() + PATIENCE;
        loop {
            let message = self.receive(until);
            if is_it(&message) {
                return message;
            }
            self.hear(message);
        }
    }

    /// Keeps what nobody waits for yet. Progress is agreed to.
    fn hear(&mut self, message: Message) {
        match message {
            Message::Request(asked) if asked.method == "window/workDoneProgress/create" => {
                self.send(Message::Response(Response::new_ok(asked.id, Value::Null)));
            }
            other => self.heard.push_back(other),
        }
    }

    /// The diagnostics of the version that is open.
    pub fn diagnostics(&mut self) -> Vec<Value> {
        loop {
            let told = self.told("textDocument/publishDiagnostics");
            if told["version"] == self.version {
                return told["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    /// Waits until the claims are audited: until it is told by how many changes the first is turned.
    pub fn decided(&mut self) {
        self.until_first_says("·");
    }

    /// Waits until the lens above the first claim says `words`, asking again each time that the editor is told to.
    pub fn until_first_says(&mut self, words: &str) {
        loop {
            self.asked("workspace/codeLens/refresh", Value::Null);
            let lenses = self.ask("textDocument/codeLens", self.document()).unwrap();
            let first = lenses[0]["command"]["title"].as_str().unwrap_or_default().to_owned();
            if first.contains(words) {
                return;
            }
        }
    }

    fn send(&self, message: Message) {
        self.connection.as_ref().unwrap().sender.send(message).unwrap();
    }

    fn receive(&self, until: Instant) -> Message {
        let connection = self.connection.as_ref().unwrap();
        connection.receiver.recv_deadline(until).unwrap_or_else(|error| panic!("no answer: {error}"))
    }

    /// Says farewell; the server ends.
    pub fn end(mut self) {
        self.ask("shutdown", Value::Null).unwrap();
        self.tell("exit", Value::Null);
        // What the server still says is for nobody.
        let connection = self.connection.take().unwrap();
        let drain = std::thread::spawn(move || connection.receiver.iter().for_each(drop));
        self.server.take().unwrap().join().unwrap();
        drain.join().unwrap();
    }
}

impl Drop for Editor {
    /// An editor that goes without farewell; the server ends all the same.
    fn drop(&mut self) {
        self.connection = None;
    }
}
