//! `mizan lsp`: a conversation over standard input and output, and what is no conversation.

use super::run::{command, finished};

/// Messages as they are framed.
fn framed(messages: &[&str]) -> String {
    messages.iter().map(|message| format!("Content-Length: {}\r\n\r\n{message}", message.len())).collect()
}

const HELLO: &str = r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#;
const READY: &str = r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#;
const SHUTDOWN: &str = r#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#;
const EXIT: &str = r#"{"jsonrpc":"2.0","method":"exit"}"#;

#[test]
fn a_conversation_begins_and_ends_in_order() {
    let said = framed(&[HELLO, READY, SHUTDOWN, EXIT]);
    let run = finished(&mut command(&["lsp"]), &said);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("Content-Length: "), "{}", run.out);
    assert!(run.out.contains(r#""serverInfo":{"name":"mizan","version":"#), "{}", run.out);
    assert!(run.out.contains(r#"{"jsonrpc":"2.0","id":2,"result":null}"#), "{}", run.out);
}

#[test]
fn what_is_no_protocol_is_told_in_both_languages() {
    for (lang, words) in [("en", "the editor is gone"), ("ar", "غاب المحرّر")] {
        for said in ["", "hello\r\n\r\n", &framed(&[READY])] {
            let run = finished(&mut command(&["lsp", "--lang", lang]), said);
            assert_ne!(run.code, 0, "{said:?}");
            assert!(run.err.contains(words), "{said:?}: {}", run.err);
        }
    }
    let run = finished(&mut command(&["lsp", "--format", "json", "--lang", "en"]), "");
    assert!(run.err.contains("lsp"), "{}", run.err);
}
