//! rhythm
