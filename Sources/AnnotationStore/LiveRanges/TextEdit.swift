/// An edit together with the text before it, from which every part of the text after it can be read.
struct TextEdit {
  /// What is replaced, less what is replaced by itself.
  let replaced: Range<Int>

  /// What takes its place.
  let newBytes: ArraySlice<UInt8>

  /// The whole text before.
  let before: [UInt8]

  /// What the client said was replaced.
  let stated: Range<Int>

  /// - Parameter trimming: whether to leave out what the edit replaces by itself at either end; clients that send whole
  ///   lines or texts would otherwise end every annotation in them.
  init(_ range: Range<Int>, with newBytes: [UInt8], in before: [UInt8], trimming: Bool) {
    var (replaced, new) = (range, newBytes[...])
    if trimming {
      let head = boundary(in: new, at: zip(before[range], new).prefix { $0 == $1 }.count)
      replaced = replaced.dropFirst(head)
      new = new.dropFirst(head)
      let tail = zip(before[replaced].reversed(), new.reversed()).prefix { $0 == $1 }.count
      // A scalar's later bytes do not stand without its first one.
      let continuations = new.suffix(tail).prefix { $0 & 0xc0 == 0x80 }.count
      replaced = replaced.dropLast(tail - continuations)
      new = new.dropLast(tail - continuations)
    }
    self.replaced = replaced
    self.newBytes = new
    self.before = before
    stated = range
  }

  /// How much longer the text becomes, in bytes.
  var growth: Int { newBytes.count - replaced.count }

  /// The new bytes' range in the text after.
  var added: Range<Int> { replaced.lowerBound..<replaced.lowerBound + newBytes.count }

  /// The bytes of a range of the text after, clipped to it.
  func after(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<before.count + growth)
    let head = range.clamped(to: 0..<added.lowerBound)
    let middle = range.clamped(to: added)
    let tail = range.clamped(to: added.upperBound..<before.count + growth)
    var bytes = Array(before[head])
    bytes += newBytes[middle.offset(by: newBytes.startIndex - added.lowerBound)]
    bytes += before[tail.offset(by: -growth)]
    return bytes
  }
}

extension Range<Int> {
  func offset(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}

/// The nearest start of a scalar at or before an offset from the bytes' start.
private func boundary(in bytes: ArraySlice<UInt8>, at count: Int) -> Int {
  var count = count
  while count > 0, count < bytes.count, bytes[bytes.startIndex + count] & 0xc0 == 0x80 { count -= 1 }
  return count
}
