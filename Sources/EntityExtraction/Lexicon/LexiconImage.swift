import LanguageData

/// The bytes of a compiled lexicon, read in place.
///
/// Little-endian. A header of eight 32-bit words: magic (2), version, bits of the bucket number, entries, words of
/// records, bytes of strings, 0. Then
/// - buckets: for each bucket the number of the first entry in it, and the number of entries at the end;
/// - keys, 64 bits an entry, in rising order: the form's hash times an odd number; the upper bits are the bucket;
/// - for each entry the word at which its record begins, the highest bit set where phrases begin with it;
/// - records of 32-bit words: classes (2), classes that have a value (2), then the offset of each value's string;
/// - strings: length in 16 bits, then UTF-8.
///
/// The first record and the first string are empty. Only the header is checked beforehand; a read outside of the bytes
/// gives 0, so damaged bytes give wrong answers and nothing worse.
struct LexiconImage: @unchecked Sendable {
  static let magic: [UInt32] = [0x4c54_5441, 0x0a4e_5845]
  static let version: UInt32 = 1
  static let headerWords = 8

  // Never written to after init; alive as long as `owner` or, for the embedded lexicon, the program.
  private let bytes: UnsafeRawBufferPointer
  private let owner: Memory?

  private var bucketBits: UInt32 = 0
  private var entries = 0
  private var keys = 0
  private var links = 0
  private var records = 0
  private var strings = 0

  /// A lexicon without words.
  init() {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    owner = nil
  }

  /// A copy of compiled bytes; `nil` where the header is none or names more than there is.
  init?(_ compiled: [UInt8]) {
    let memory = Memory(copying: compiled)
    owner = memory
    bytes = UnsafeRawBufferPointer(memory.buffer)
    guard readHeader() else { return nil }
  }

  /// The lexicon in the binary; empty where it is none.
  static let embedded: LexiconImage = {
    let bytes = UnsafeRawBufferPointer(start: attache_lexicon_bytes(), count: attache_lexicon_size())
    return LexiconImage(inPlace: bytes) ?? LexiconImage()
  }()

  private init?(inPlace bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    owner = nil
    guard readHeader() else { return nil }
  }

  private mutating func readHeader() -> Bool {
    guard bytes.count >= 4 * LexiconImage.headerWords, word(0) == LexiconImage.magic[0],
      word(4) == LexiconImage.magic[1], word(8) == LexiconImage.version, word(12) <= 24
    else { return false }
    bucketBits = word(12)
    entries = Int(word(16))
    keys = 4 * (LexiconImage.headerWords + 1 << bucketBits + 1)
    links = keys + 8 * entries
    records = links + 4 * entries
    strings = records + 4 * Int(word(20))
    return strings + Int(word(24)) <= bytes.count
  }

  /// The entry of a form; expected constant time.
  func entry(for form: FormHash) -> Lexicon.Entry {
    guard entries > 0 else { return .none }
    let key = LexiconImage.key(of: form)
    let bucket = 4 * LexiconImage.headerWords + 4 * LexiconImage.bucket(of: key, bits: bucketBits)
    var index = Int(word(bucket))
    let end = min(Int(word(bucket + 4)), entries)
    while index < end {
      let found = long(keys + 8 * index)
      if found == key { return entry(at: index) }
      if found > key { break }
      index += 1
    }
    return .none
  }

  @inline(__always)
  private func entry(at index: Int) -> Lexicon.Entry {
    let link = word(links + 4 * index)
    let record = records + 4 * Int(link & ~Lexicon.Entry.beginsPhrase)
    return Lexicon.Entry(classes: Lexicon.Classes(rawValue: long(record)), values: link)
  }

  /// The number of the string that a record has in a class.
  func value(record: UInt32, type: Lexicon.Classes) -> UInt32? {
    let offset = records + 4 * Int(record)
    let valued = long(offset + 8)
    guard record > 0, valued & type.rawValue != 0 else { return nil }
    return word(offset + 16 + 4 * (valued & (type.rawValue &- 1)).nonzeroBitCount)
  }

  /// The string with a number that `value` gave.
  func string(at id: UInt32) -> String {
    withString(at: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads the UTF-8 of the string with a number that `value` gave, in place.
  func withString<Result>(at id: UInt32, _ read: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = strings + Int(id)
    guard start + 2 <= bytes.count else { return read(UnsafeRawBufferPointer(start: nil, count: 0)) }
    let length = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    let end = min(start + 2 + length, bytes.count)
    return read(UnsafeRawBufferPointer(rebasing: bytes[start + 2..<end]))
  }

  static func key(of form: FormHash) -> UInt64 {
    form.rawValue &* 0x9e37_79b9_7f4a_7c15
  }

  static func bucket(of key: UInt64, bits: UInt32) -> Int {
    bits == 0 ? 0 : Int(key >> UInt64(64 - bits))
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt32 {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  private func long(_ offset: Int) -> UInt64 {
    guard offset >= 0, offset + 8 <= bytes.count else { return 0 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

/// Bytes at an address that stays.
private final class Memory {
  let buffer: UnsafeMutableRawBufferPointer

  init(copying bytes: [UInt8]) {
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
  }

  deinit {
    buffer.deallocate()
  }
}
