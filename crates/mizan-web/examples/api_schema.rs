//! Prints the JSON Schema of the workbench's questions and answers; `npm run types` in `ui/` makes TypeScript of it.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", mizan_web::api_schema());
}
