/// A type that is written as one JSON value.
package protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension JSONWriter {
  /// Writes an object whose members `write` gives.
  @inlinable
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    beginObject()
    write(&self)
    endObject()
  }

  /// Writes an array whose elements `write` gives.
  @inlinable
  package mutating func array(_ write: (inout JSONWriter) -> Void) {
    beginArray()
    write(&self)
    endArray()
  }

  @inlinable
  package mutating func member(_ key: String, _ value: some JSONWritable) {
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a member unless its value is nil.
  @inlinable
  package mutating func memberIfPresent(_ key: String, _ value: (some JSONWritable)?) {
    if let value { member(key, value) }
  }

  /// The bytes of one value.
  @inlinable
  package static func bytes(of value: some JSONWritable) -> [UInt8] {
    var json = JSONWriter()
    value.write(to: &json)
    return json.bytes
  }
}

extension JSONValue: JSONWritable {
  package func write(to json: inout JSONWriter) { json.value(self) }
}

extension String: JSONWritable {
  package func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONWriter) { json.int(self) }
}

extension Double: JSONWritable {
  package func write(to json: inout JSONWriter) { json.double(self) }
}

extension Bool: JSONWritable {
  package func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      for element in self { element.write(to: &json) }
    }
  }
}

extension JSONWritable where Self: RawRepresentable, RawValue: JSONWritable {
  @inlinable
  package func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}
