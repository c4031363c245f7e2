internal import AnnotationStore
internal import PositionedJSON

extension Session {
  /// Registers what is about files of ours alone, for those files, where the client lets it be registered: a formatter
  /// that is announced for everything would be offered for every article too.
  mutating func registerOurFileProviders() {
    for provider in Provider.all where provider.isForOurFiles && client.registers(provider) {
      request("client/registerCapability", OurFileRegistration(method: provider.method))
    }
  }
}

private struct OurFileRegistration: JSONWritable {
  var method: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("registrations")
      json.array { json in
        json.object { json in
          json.member("id", "attache-files-\(method)")
          json.member("method", method)
          json.key("registerOptions")
          json.object { json in
            json.key("documentSelector")
            json.array { json in
              for glob in Self.globs { json.object { json in json.member("pattern", glob) } }
            }
          }
        }
      }
    }
  }

  private static let globs = ["**/*\(Sidecar.suffix)", "**/\(Registry.fileName)", "**/\(Settings.fileName)"]
}
