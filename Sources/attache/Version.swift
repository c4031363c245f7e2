/// The version of this program, by semantic versioning.
let version = "0.1.0"

/// The day of this version, as the manual page shows it.
let releaseDate = "2026-11-22"
