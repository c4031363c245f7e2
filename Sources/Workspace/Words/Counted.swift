/// A number with its noun: `1 mention`, `3 mentions`.
package func counted(_ number: Int, _ noun: String) -> String { counted(number, noun, "\(noun)s") }

/// A number with its words, which differ for one and several: `1 suggestion is`, `3 suggestions are`.
package func counted(_ number: Int, _ one: String, _ several: String) -> String {
  "\(number) \(number == 1 ? one : several)"
}
