#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a file or folder could not be read or written.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, as far as a caller may want to act on it.
  package enum Reason: Hashable, Sendable {
    case notFound
    case permissionDenied
    case isDirectory
    case notRegular
    case tooLarge(limit: Int)

    /// Another process holds the lock and does not let go of it.
    case locked

    /// The content is not what it should be.
    case notUnderstood(_ expected: String)
    case system(code: Int32)
  }

  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The failure that `errno` holds after a system call on `path`.
  init(path: String, errno code: Int32) {
    self.path = path
    switch code {
    case ENOENT, ENOTDIR: reason = .notFound
    case EACCES, EPERM: reason = .permissionDenied
    case EISDIR: reason = .isDirectory
    default: reason = .system(code: code)
    }
  }

  /// The reason in words, without the path.
  package var message: String {
    switch reason {
    // `listFolder` gives such names for those that are no UTF-8.
    case .notFound where path.unicodeScalars.contains("\u{fffd}"): "its name is not UTF-8; rename it"
    case .notFound: "no such file or folder"
    case .permissionDenied: "permission denied"
    case .isDirectory: "is a folder"
    case .notRegular: "is not a regular file"
    case .tooLarge(let limit): "is larger than \(limit) bytes"
    case .notUnderstood(let expected): "is not \(expected)"
    case .locked: "is locked by another process"
    case .system(let code): systemMessage(code)
    }
  }

  package var description: String { "\(path): \(message)" }
}

/// The C library's words for an error number.
func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}
