//! The program as it is called: arguments and standard input in; both streams and the exit code out.

mod audit;
mod calls;
mod cases;
mod check;
mod coalitions;
mod diff;
mod docx;
mod explain;
mod files;
mod handed_on;
mod help;
mod hostile;
mod inverse;
mod language;
mod limits;
mod moves;
mod new;
mod page;
mod paths;
mod report;
mod run;
mod schema;
mod serve;
mod solve;
mod streams;
mod sweep;
