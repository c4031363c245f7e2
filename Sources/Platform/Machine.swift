#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// This machine's name in its network; `localhost` where it has none.
package var hostName: String {
  var name: [CChar] = Array(repeating: 0, count: 256)
  guard gethostname(&name, name.count - 1) == 0, name[0] != 0 else { return "localhost" }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// The date and time of day in UTC, `YYYY-MM-DDThh:mm:ss`.
package var universalTime: String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  func padded(_ number: Int32, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
  let day = [padded(parts.tm_year + 1900, to: 4), padded(parts.tm_mon + 1, to: 2), padded(parts.tm_mday, to: 2)]
  let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded($0, to: 2) }
  return "\(day.joined(separator: "-"))T\(clock.joined(separator: ":"))"
}

/// The status of the file that holds the running program; nil where the system does not say which it is.
package var programStatus: FileStatus? {
  #if canImport(Darwin)
    var size: UInt32 = 4096
    var path: [CChar] = Array(repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
    return fileStatus(String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  #else
    return fileStatus("/proc/self/exe")
  #endif
}
