//! `countersign explain CODE`.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use countersign_report::page::lay_out;
use countersign_report::text::Look;
use countersign_report::{Tongue, words};
use countersign_rules::{all, find};

use crate::nearest::hint;
use crate::scope::Lang;
use crate::terminal::{self, Colour};

/// Explain a rule: what it catches, why that matters, when it is wrong, what to do
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The rule's code or name, such as CS101 or gone-dark
    rule: String,
    /// The language
    #[arg(long, value_enum, default_value = "en", value_name = "LANGUAGE")]
    lang: Lang,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Colour,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person at a terminal
    Text,
    /// The page as it is written
    Markdown,
}

impl Explain {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let Some(rule) = find(self.rule.trim()) else {
            let hint = hint(&self.rule, all().iter().flat_map(|rule| [rule.code, rule.name]));
            bail!("no rule is called {}{hint}; `countersign rules` lists them", self.rule);
        };
        let tongue = Tongue::from(self.lang);
        let page = words::page(rule, tongue);
        let look = Look { tongue, width: terminal::width(), verbose: true };
        match self.format {
            Format::Markdown => terminal::write(page)?,
            Format::Text => terminal::write(&lay_out(page, look).print(self.color.wanted()))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
