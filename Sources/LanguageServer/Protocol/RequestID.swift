/// The id of a request, given back exactly as it came.
package enum RequestID: Hashable, Sendable {
  case integer(Int)
  case string(String)
}
