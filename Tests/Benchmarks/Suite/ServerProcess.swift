import Platform
import PositionedJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A language server in a process of its own, talked to over its pipes.
final class ServerProcess {
  private let id: pid_t
  private let input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// When the last message began to be written, and when the last byte so far was read.
  private(set) var lastSent = ContinuousClock.now
  private(set) var lastArrival = ContinuousClock.now
  private var lastID = 0

  /// Notifications and requests of the server that nobody has waited for yet.
  private var others: [JSONValue] = []

  /// Starts a server.
  init(_ arguments: [String]) throws {
    var toServer: [Int32] = [-1, -1]
    var fromServer: [Int32] = [-1, -1]
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { throw Failure("no pipes: errno \(errno)") }
    for end in [toServer[1], fromServer[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toServer[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromServer[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    for end in [toServer[0], fromServer[1]] { posix_spawn_file_actions_addclose(&actions, end) }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var id = pid_t()
    let failure = posix_spawnp(&id, arguments[0], &actions, nil, &pointers, environ)
    close(toServer[0])
    close(fromServer[1])
    guard failure == 0 else { throw Failure("cannot start \(arguments[0]): errno \(failure)") }
    self.id = id
    input = toServer[1]
    output = fromServer[0]
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
  }

  /// Ends the server in the protocol's order.
  func end() throws {
    _ = try ask("shutdown", "null")
    notify("exit", "null")
    close(input)
    var state: Int32 = 0
    while waitpid(id, &state, 0) < 0 && errno == EINTR {}
    close(output)
  }

  // MARK: Talking

  func notify(_ method: String, _ params: String) {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// Sends a request; its id.
  func post(_ method: String, _ params: String) -> Int {
    lastID += 1
    send(#"{"jsonrpc":"2.0","id":\#(lastID),"method":"\#(method)","params":\#(params)}"#)
    return lastID
  }

  /// Sends a request and waits for its answer, which is not parsed.
  @discardableResult
  func ask(_ method: String, _ params: String) throws -> [UInt8] {
    try wait(post(method, params))
  }

  /// Seconds from the first byte of the last message to the last byte that was read; the client's own work is not in them.
  var roundTrip: Double { (lastArrival - lastSent).inSeconds }

  /// Waits for the answer to a request, and returns the message.
  func wait(_ id: Int) throws -> [UInt8] {
    let reply = Array("\"id\":\(id),".utf8)
    while true {
      let message = try nextMessage()
      // Most servers write the id among the first members; such a reply need not be parsed here.
      if message.prefix(40).contains(reply) { return message }
      if try take(message) == id { return message }
    }
  }

  /// Waits for a notification.
  func waitForNotification(where isWanted: (JSONValue) -> Bool) throws {
    while true {
      while let message = others.first {
        others.removeFirst()
        if isWanted(message) { return }
      }
      _ = try take(try nextMessage())
    }
  }

  /// Answers a request of the server's, and keeps a notification; the id of a reply.
  private func take(_ bytes: [UInt8]) throws -> Int? {
    let message = try JSONDocument(parsing: bytes).root
    guard message["method"] != nil else { return message["id"]?.int }
    if let id = message["id"] {
      let text = String(decoding: JSONWriter.bytes(of: id), as: UTF8.self)
      send(#"{"jsonrpc":"2.0","id":\#(text),"result":null}"#)
    } else {
      others.append(message)
    }
    return nil
  }

  private func send(_ message: String) {
    let frame = Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8)
    var sent = 0
    // A server may answer before the write returns.
    lastSent = .now
    frame.withUnsafeBytes { bytes in
      while sent < bytes.count {
        let count = write(input, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count < 0 && errno != EINTR { return }
        sent += max(0, count)
      }
    }
  }

  private func nextMessage() throws -> [UInt8] {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let header = buffer.firstRange(of: end) {
        let digits = buffer[..<header.lowerBound].drop { $0 != UInt8(ascii: ":") }.dropFirst(2)
        guard let length = Int(String(decoding: digits, as: UTF8.self)) else { throw Failure("a frame without length") }
        if buffer.count - header.upperBound >= length {
          let message = Array(buffer[header.upperBound..<header.upperBound + length])
          buffer.removeSubrange(..<(header.upperBound + length))
          return message
        }
        buffer.reserveCapacity(header.upperBound + length)
      }
      try readMore()
    }
  }

  private func readMore() throws {
    let count = read(output, &piece, piece.count)
    if count < 0 && errno == EINTR { return }
    lastArrival = .now
    guard count > 0 else { throw Failure("the server has ended") }
    buffer += piece[..<count]
  }

  // MARK: Looking at it

  /// Seconds for which the server's threads have kept a processor busy.
  var busySeconds: Double {
    let tasks = (try? listFolder("/proc/\(id)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let file = (try? readFile("/proc/\(id)/task/\(task.name)/schedstat", kind: .anyStream)) ?? []
      let nanoseconds = String(decoding: file, as: UTF8.self).split(separator: " ").first.flatMap { Double($0) }
      return sum + (nanoseconds ?? 0) * 1e-9
    }
  }

  /// Resident memory, now or at its highest, in megabytes.
  func memory(peak: Bool = false) -> Double {
    guard let file = try? readFile("/proc/\(id)/status", kind: .anyStream) else { return 0 }
    let line = String(decoding: file, as: UTF8.self).split(separator: "\n").first {
      $0.hasPrefix(peak ? "VmHWM:" : "VmRSS:")
    }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
  }
}

extension Collection where Element == UInt8 {
  /// Whether some bytes stand among these.
  fileprivate func contains(_ bytes: [UInt8]) -> Bool { Array(self).firstRange(of: bytes) != nil }
}
