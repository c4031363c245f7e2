internal import PositionedJSON

/// What progress and pieces of an answer are sent under: an integer or a string, like a request's id.
typealias ProgressToken = RequestID

/// The parameters of `$/progress`.
struct ProgressParams: JSONWritable {
  var token: ProgressToken
  var value: any JSONWritable

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("token", token)
      json.key("value")
      value.write(to: &json)
    }
  }
}

/// The parameters of `window/workDoneProgress/create`.
struct ProgressCreateParams: JSONWritable {
  var token: ProgressToken

  func write(to json: inout JSONWriter) {
    json.object { json in json.member("token", token) }
  }
}

/// The three values of work-done progress.
struct WorkDoneProgress: JSONWritable {
  enum Kind: String, JSONWritable {
    case begin
    case report
    case end
  }

  var kind: Kind
  var title: String?
  var isCancellable = false
  var message: String?
  var percentage: Int?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.memberIfPresent("title", title)
      if isCancellable { json.member("cancellable", true) }
      json.memberIfPresent("message", message)
      json.memberIfPresent("percentage", percentage)
    }
  }
}
