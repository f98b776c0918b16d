//! `mizan serve`: the link that it prints opens it, and what can not be served is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Stdio;

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
