//! Who may ask: those who have the token, from this machine and from this page.
//!
//! A page of another site can make a browser send requests to a port of this machine. It does not know the token; and
//! should it have found out, the request still names its own origin, or a host name of its own that was made to point
//! here, and is refused.

use axum::http::header::{AUTHORIZATION, HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use mizan_report::Language;

use crate::refusal::Refusal;

/// The bytes of a token: more than anybody can guess.
const TOKEN_BYTES: usize = 24;

/// Knows who may ask.
#[derive(Debug)]
pub struct Guard {
    token: String,
    port: u16,
}

impl Guard {
    /// A guard of `port` with a token of its own.
    ///
    /// # Errors
    /// The system has no random numbers.
    pub fn new(port: u16) -> Result<Self, getrandom::Error> {
        let mut bytes = [0_u8; TOKEN_BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self { token: bytes.iter().map(|byte| format!("{byte:02x}")).collect(), port })
    }

    /// The token.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Lets a request pass, or says why not.
    pub fn admit(&self, headers: &HeaderMap, language: Language) -> Result<(), Refusal> {
        let refuse = |status, code| Err(Refusal::new(language, status, code, &[]));
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        if !text(HOST).is_some_and(|host| self.is_own(host)) {
            return refuse(StatusCode::FORBIDDEN, "web-wrong-host");
        }
        if !text(ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(|host| self.is_own(host))) {
            return refuse(StatusCode::FORBIDDEN, "web-wrong-origin");
        }
        let token = text(AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
        if !token.is_some_and(|token| is_same(token.as_bytes(), self.token.as_bytes())) {
            return refuse(StatusCode::UNAUTHORIZED, "web-wrong-token");
        }
        Ok(())
    }

    fn is_own(&self, host: &str) -> bool {
        ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host == format!("{name}:{}", self.port))
    }
}

/// Compares in a time that does not tell where two texts differ.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}
