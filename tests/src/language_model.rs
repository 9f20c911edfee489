//! A language model that knows one answer, behind an interface like OpenAI's.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    sync::mpsc::{Receiver, channel},
    thread,
};

use anyhow::Result;
use serde_json::{Value, json};

/// A host of a language model that says `says` to everything with this status; what it was asked comes
/// out of the channel: the head, and the body.
///
/// # Errors
/// When no port is free.
pub fn host(
    status: &'static str,
    says: &'static str,
) -> Result<(String, Receiver<(String, Value)>)> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = format!("http://{}/v1", listener.local_addr()?);
    let (tell, asked) = channel();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut reader = BufReader::new(&stream);
            let (mut head, mut length) = (String::new(), 0);
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
                    break;
                }
                let lower = line.to_lowercase();
                if let Some(value) = lower.strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap_or(0);
                }
                head.push_str(&line);
            }
            let mut body = vec![0; length];
            let _ = reader.read_exact(&mut body);
            let _ = tell.send((head, serde_json::from_slice(&body).unwrap_or_default()));
            let answer = json!({ "choices": [{ "message": { "content": says } }] }).to_string();
            let _ = write!(
                &stream,
                "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
                 Connection: close\r\n\r\n{answer}",
                answer.len()
            );
        }
    });
    Ok((address, asked))
}
