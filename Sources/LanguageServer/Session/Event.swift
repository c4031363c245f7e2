package import Workspace

/// Something that happens to a session.
package enum Event: Sendable {
  /// Bytes from the client.
  case input([UInt8])

  /// The client sends nothing more.
  case inputEnded

  /// There is room for output: do the next piece of waiting work.
  case proceed

  /// A folder that the session asked for.
  case folder(path: String, Result<FolderListing, ReadFailure>)

  /// A file that the session asked for.
  case file(path: String, Result<[UInt8], ReadFailure>)

  /// A file that the session wanted changed.
  case fileUpdated(path: String, Result<UpdatedFile, WriteFailure>)

  /// A file that the session wanted moved; false where there was none.
  case fileMoved(path: String, newPath: String, Result<Bool, WriteFailure>)

  /// Something was appended to the journal, or could not be.
  case journalWritten(Result<Bool, WriteFailure>)

  /// The name of whoever decides on files in a folder.
  case annotator(folder: String, name: String)

  /// The index that an earlier run has kept; an empty one where there is none.
  case indexCache(IndexCache)

  /// The index was kept, or could not be.
  case indexCacheWritten

  /// Nobody is there any more: the process that the session asked to watch has ended, or whoever read the output.
  case clientEnded
}

/// What a file or folder is, whatever path leads to it.
package struct FileIdentity: Hashable, Sendable {
  package var device: UInt64
  package var inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

/// A folder with its files and folders, in a fixed order.
package struct FolderListing: Hashable, Sendable {
  /// A file or folder, symbolic links followed.
  package struct Entry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case file
      case folder
    }

    package var name: String
    package var kind: Kind
    package var identity: FileIdentity

    /// The entry is a symbolic link to what `kind` and `identity` describe.
    package var isLink: Bool

    package init(name: String, kind: Kind, identity: FileIdentity, isLink: Bool = false) {
      self.name = name
      self.kind = kind
      self.identity = identity
      self.isLink = isLink
    }
  }

  package var identity: FileIdentity
  package var entries: [Entry]

  package init(identity: FileIdentity, entries: [Entry]) {
    self.identity = identity
    self.entries = entries
  }
}

/// Why a folder or file could not be read.
package struct ReadFailure: Error, Hashable, Sendable {
  /// Words for people, without the path.
  package var message: String

  /// There is no such file; anything else is a reason to tell people.
  package var isMissing: Bool

  package init(message: String, isMissing: Bool) {
    self.message = message
    self.isMissing = isMissing
  }
}
