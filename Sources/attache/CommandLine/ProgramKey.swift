import Platform
import Workspace

extension ContentKey {
  /// The key of this program: its version, and the size and date of its file, which differ between builds.
  static var program: ContentKey {
    var key = ContentKey()
    key.add(version)
    if let status = programStatus { key.add("\(status.size) \(status.modified)") }
    return key
  }
}
