//! `mizan serve`: the link that it prints opens it, and what cannot be served is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
#[cfg(unix)]
use std::process::Command;
use std::process::Stdio;
#[cfg(unix)]
use std::time::{Duration, Instant};

use crate::cli::run::{arg, command, folder, mizan};

#[test]
fn the_link_opens_the_workbench() {
    let folder = folder("serve");
    std::fs::write(folder.join("case.toml"), "mizan = 1\n").unwrap();
    let mut served = command(&["serve", arg(&folder), "--lang", "en"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(served.stdout.take().unwrap()).lines();
    let link = lines.find_map(|line| line.unwrap().trim().strip_prefix("http://").map(str::to_owned)).unwrap();
    let (address, token) = link.split_once("/#token=").unwrap();
    let ask = |token: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(
            stream,
            "GET /api/folder HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let (with, without) = (ask(token), ask("guessed"));
    served.kill().unwrap();
    served.wait().unwrap();
    assert!(with.starts_with("HTTP/1.1 200") && with.contains("\"open\":\"case.toml\""), "{with}");
    assert!(without.starts_with("HTTP/1.1 401"), "{without}");
    assert!(address.starts_with("127.0.0.1:"), "only this machine is answered");
}

#[test]
fn what_can_not_be_served_is_told() {
    for (case, said) in [("library:chicken", "mizan cases copy"), ("no-such-folder", "no-such-folder")] {
        let run = mizan(&["serve", case, "--lang", "en", "--no-browser"]);
        assert_eq!((run.out.as_str(), run.code), ("", 2), "{case}");
        assert!(run.err.contains(said), "{}", run.err);
    }
}

/// A question that takes minutes is being answered when the server is interrupted.
#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_server_while_it_computes() {
    let folder = folder("serve-interrupt");
    let dm = |n: usize| {
        let next = (n + 1) % 17;
        format!("[dm.d{n}]\nprefers = [\"o{n} <-> o{next}\", \"!o{n}\", \"o{next}\"]\n[dm.d{n}.options.o{n}]\n")
    };
    let text = format!("mizan = 1\n{}", (0..17).map(dm).collect::<String>());
    std::fs::write(folder.join("case.toml"), &text).unwrap();
    let mut served = command(&["serve", arg(&folder), "--lang", "en"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(served.stdout.take().unwrap()).lines();
    let link = lines.find_map(|line| line.unwrap().trim().strip_prefix("http://").map(str::to_owned)).unwrap();
    let (address, token) = link.split_once("/#token=").unwrap();
    let body = serde_json::json!({ "path": "case.toml", "text": text, "format": "html" }).to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "POST /api/report HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    std::thread::sleep(Duration::from_millis(1500));
    let id = served.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let begun = Instant::now();
    let ended = loop {
        match served.try_wait().unwrap() {
            Some(ended) => break ended,
            None if begun.elapsed() > Duration::from_secs(20) => {
                served.kill().unwrap();
                panic!("it goes on computing");
            }
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    };
    assert!(ended.success(), "{ended}");
}
