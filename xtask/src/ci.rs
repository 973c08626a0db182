//! `xtask ci`: every gate, by name, in the order in which they fail fastest.

use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Tools that are installed when they are missing, with the crate that holds each.
const TOOLS: &[(&str, &str)] = &[("cargo-deny", "cargo-deny"), ("cargo-machete", "cargo-machete")];

/// Runs every gate; stops at the first that fails.
pub(crate) fn run() -> Result<()> {
    gate("formatting", &["fmt", "--all", "--check"])?;
    crate::tidy::run()?;
    gate("lints", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    gate("tests", &["test", "--workspace", "--locked", "--no-fail-fast"])?;
    for (tool, package) in TOOLS {
        install(tool, package)?;
    }
    gate("licences, bans, sources", &["deny", "--all-features", "check", "licenses", "bans", "sources"])?;
    // Called by its own name: under `cargo run` it takes the word "machete" for a folder.
    run_gate("unused dependencies", "cargo-machete", &[])
}

fn gate(name: &str, arguments: &[&str]) -> Result<()> {
    run_gate(name, "cargo", arguments)
}

fn run_gate(name: &str, program: &str, arguments: &[&str]) -> Result<()> {
    println!("── {name}: {program} {}", arguments.join(" "));
    let status =
        Command::new(program).args(arguments).status().with_context(|| format!("cannot start {program}"))?;
    ensure!(status.success(), "{name} failed");
    Ok(())
}

fn install(tool: &str, package: &str) -> Result<()> {
    let found = Command::new(tool).arg("--version").output().is_ok_and(|out| out.status.success());
    if found { Ok(()) } else { gate(tool, &["install", "--locked", "--quiet", package]) }
}
