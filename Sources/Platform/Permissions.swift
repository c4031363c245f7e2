#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whether this user may write to a file, or make files in a folder.
package func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

/// Whether a path names a file that this user may run.
package func isProgram(_ path: String) -> Bool { fileStatus(path)?.kind == .file && access(path, X_OK) == 0 }

/// The file that a name leads to by way of the environment's `PATH`; nil where there is none.
package func programOnPath(_ name: String) -> String? {
  let folders = (environmentVariable("PATH") ?? "").split(separator: ":", omittingEmptySubsequences: false)
  return folders.lazy.map { $0.isEmpty ? name : "\($0)/\(name)" }.first(where: isProgram)
}

/// The path of the file that holds the running program; nil where the system does not say.
package var programPath: String? {
  #if canImport(Darwin)
    var size: UInt32 = 4096
    var path: [CChar] = Array(repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
    return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  #else
    var path: [CChar] = Array(repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count)
    return length > 0 ? String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  #endif
}
