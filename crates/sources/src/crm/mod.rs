//! CRM exports: one dialect for each program that writes them.
