/// The version of this program, by semantic versioning.
let version = "0.1.0"
