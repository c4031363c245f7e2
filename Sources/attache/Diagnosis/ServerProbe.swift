import Platform
import PositionedJSON

/// Starts a program as a language server, as an editor does, and ends it again.
///
/// - Returns: milliseconds from its start to its answer to `initialize`; nil where it does not answer properly within five
///   seconds.
func timeToInitialize(_ program: String) -> Int? {
  let messages: [JSONValue] = [
    [
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": ["processId": nil, "rootUri": nil, "capabilities": [:]],
    ],
    ["jsonrpc": "2.0", "method": "initialized", "params": [:]],
    ["jsonrpc": "2.0", "id": 2, "method": "shutdown"],
    ["jsonrpc": "2.0", "method": "exit"],
  ]
  let input = messages.flatMap { message in
    let body = JSONWriter.bytes(of: message)
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
  guard let result = try? runSubprocess([program, "lsp"], input: input, timeout: 5000), result.status == 0,
    String(decoding: result.output, as: UTF8.self).contains("\"serverInfo\"")
  else { return nil }
  return result.firstOutput
}
