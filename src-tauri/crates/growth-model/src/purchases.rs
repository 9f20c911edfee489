//! What a list of purchases tells about unit economics.
