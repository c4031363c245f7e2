#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The name of this process's user as the system knows it; nil where it knows none.
package var loginName: String? {
  var entry = passwd()
  var buffer = [CChar](repeating: 0, count: 16_384)
  var found: UnsafeMutablePointer<passwd>?
  guard getpwuid_r(geteuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name
  else { return nil }
  return String(cString: name)
}
