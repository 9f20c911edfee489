//! Who belongs to the part without a message: the same person always, on every machine and in every
//! engine that the scenario is exported to.

/// A number 0…1 for a person in a scenario (FNV-1a over UTF-8, finished as in MurmurHash3).
pub(crate) fn draw(seed: u64, scenario: &str, person: &str) -> f64 {
    let text = format!("{seed}|{scenario}|{person}");
    let mut hash: u32 = 0x811c_9dc5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^= hash >> 16;
    f64::from(hash) / 4_294_967_296.0
}
