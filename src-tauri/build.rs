//! Declares the window's commands, so that a capability can grant exactly those.

fn main() {
    // The built UI becomes part of the binary, so a new UI makes a new binary.
    println!("cargo::rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&[
        "allow_host",
        "call",
        "cancel",
        "choose",
        "reveal",
    ]);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo::error={error:#}");
    }
}
