//! Declares the window's two commands, so that a capability can grant exactly those.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["call", "cancel"]);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo::error={error:#}");
    }
}
