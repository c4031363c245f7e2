internal import AnnotationStore
internal import PositionedJSON

/// What the client was told of that this server serves.
struct Registrations: Sendable {
  /// The capabilities in the answer to `initialize`, which cannot be taken back.
  var announced: Set<String> = []

  /// The capabilities that are registered since.
  fileprivate var registered: Set<String> = []
}

extension Session {
  /// Registers what only can be registered: file watching and the wish to hear of settings.
  mutating func registerForEvents() {
    registerFileWatchers()
    guard client.declares("workspace", "didChangeConfiguration", "dynamicRegistration") else { return }
    let registration = Registration(
      id: "attache-configuration",
      method: "workspace/didChangeConfiguration",
      options: ["section": "attache"]
    )
    request("client/registerCapability", RegistrationParams(registrations: [registration]))
  }

  /// Registers features that have been switched on and takes back those that have been switched off, where the client
  /// lets that be done; other clients were told of everything at the start and get empty answers.
  mutating func updateRegistrations() {
    guard phase == .running else { return }
    var added: [Registration] = []
    var removed: [Registration] = []
    for provider in Provider.all where client.registers(provider) {
      guard let feature = provider.feature, !registrations.announced.contains(provider.capability) else { continue }
      let isOn = isEnabledAnywhere(feature)
      if isOn == registrations.registered.contains(provider.capability) { continue }
      if isOn {
        registrations.registered.insert(provider.capability)
        added.append(Registration(provider))
      } else {
        registrations.registered.remove(provider.capability)
        removed.append(Registration(provider))
      }
    }
    if !added.isEmpty { request("client/registerCapability", RegistrationParams(registrations: added)) }
    if !removed.isEmpty { request("client/unregisterCapability", UnregistrationParams(registrations: removed)) }
  }
}

/// Something that is registered with the client.
struct Registration: JSONWritable {
  var id: String
  var method: String
  var options: JSONValue

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("method", method)
      json.member("registerOptions", options)
    }
  }
}

extension Registration {
  fileprivate init(_ provider: Provider) {
    id = "attache-\(provider.capability)"
    method = provider.method
    // Which documents it is about is the client's own choice.
    let selector = method.hasPrefix("textDocument/") ? [JSONMember("documentSelector", nil)] : []
    options = .object(selector + (provider.options.object ?? []))
  }
}

/// The parameters of `client/registerCapability`.
struct RegistrationParams: JSONWritable {
  var registrations: [Registration]

  func write(to json: inout JSONWriter) {
    json.object { json in json.member("registrations", registrations) }
  }
}

/// The parameters of `client/unregisterCapability`.
private struct UnregistrationParams: JSONWritable {
  var registrations: [Registration]

  func write(to json: inout JSONWriter) {
    json.object { json in
      // The protocol spells it so.
      json.key("unregisterations")
      json.array { json in
        for registration in registrations {
          json.object { json in
            json.member("id", registration.id)
            json.member("method", registration.method)
          }
        }
      }
    }
  }
}
