import Platform

/// Where a path leads by symbolic links, its own or those on the way to it, if that is out of the workspace; else nil.
///
/// What lies in a workspace folder has to lead into one of them. Anything else stands beside an article that somebody has
/// opened, or in a folder above, and has to stay where it is.
///
/// - Parameter folders: the paths of the workspace folders.
func linkTarget(of path: String, outsideOf folders: [String]) -> String? {
  // What is not there yet will be where its folder leads to.
  guard let target = linkFreePath(path) ?? linkFreePath(parentFolder(of: path)).map({ "\($0)/\(lastName(of: path))" })
  else { return nil }
  let isInWorkspace = folders.contains { isPath(path, in: $0) }
  let allowed = (isInWorkspace ? folders : [parentFolder(of: path)]).compactMap(linkFreePath)
  return allowed.contains { isPath(target, in: $0) } ? nil : target
}

/// Whether a path is a folder's or lies below it.
private func isPath(_ path: String, in folder: String) -> Bool {
  path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
}

private func lastName(of path: String) -> Substring { path.split(separator: "/").last ?? "" }

/// Why what a path names is not touched.
func leadsOut(to target: String) -> String { "this is a link that leads out of the workspace, to \(target)" }
