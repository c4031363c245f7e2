import AnnotationStore
import Annotations
import TestSupport
import Testing

@Suite struct IdentityTests {
  @Test(arguments: ["m-7hq2c4tx", "q-00000000", "r-zzzzzzzz", "m-iloufoox"])
  func identifiersAreTaken(text: String) {
    #expect(ItemID(rawValue: text)?.rawValue == text)
  }

  @Test(arguments: ["", "m-", "T1", "m-7hq2c4t", "m-7hq2c4txx", "x-7hq2c4tx", "m-7HQ2C4TX", "m_7hq2c4tx", "m-7hq2c4té"])
  func othersAreNot(text: String) {
    #expect(ItemID(rawValue: text) == nil)
  }

  @Test func peoplesIdentifiersAreRandomAndNeverGivenTwice() {
    var sidecar = Sidecar(file: "a")
    var first = ItemIDSource(SeededGenerator(seed: 1), avoiding: sidecar)
    let id = first.random(.mention)
    sidecar.mentions = [
      StoredMention(
        id: id,
        kind: .person,
        anchor: Anchor(quote: "a", before: "", after: ""),
        verdict: Verdict(.accepted, by: "human:a")
      )
    ]
    var again = ItemIDSource(SeededGenerator(seed: 1), avoiding: sidecar)
    let other = again.random(.mention)
    #expect(other != id)
    #expect(other.kind == .mention)
    #expect(ItemID(rawValue: other.rawValue) == other)
  }

  @Test func machinesIdentifiersFollowFromTheContent() {
    var source = ItemIDSource(SeededGenerator(seed: 1), avoiding: Sidecar(file: "a"))
    let ids = [["a", "b"], ["ab", ""], ["a", "b"]].map { source.derived(.mention, from: $0) }
    #expect(Set(ids).count == 3)
    var again = ItemIDSource(SeededGenerator(seed: 2), avoiding: Sidecar(file: "b"))
    #expect([["a", "b"], ["ab", ""], ["a", "b"]].map { again.derived(.mention, from: $0) } == ids)
    // Fixed: sidecars that were written with other versions must not change.
    #expect(ids[0].rawValue == "m-2rc3434w")
    #expect(ContentHash.hexadecimal(of: Array("attache".utf8)) == "fc1df20d0d9498be")
  }

  @Test func manyAlikeTakeNoLongerEach() {
    func seconds(_ count: Int) -> Double {
      var source = ItemIDSource(SeededGenerator(seed: 1), avoiding: Sidecar(file: "a"))
      return processorSeconds {
        for number in 0..<count { _ = source.derived(.mention, from: ["Oslo", number % 2 == 0 ? "a" : "b"]) }
      }
    }
    let few = (0..<3).map { _ in seconds(2000) }.min() ?? 0
    let many = (0..<3).map { _ in seconds(16_000) }.min() ?? 0
    #expect(many < few * 32, "8 times as many take \(many / few) times as long")
  }

  @Test func hashesByWordsTellEveryByte() {
    let bytes = Array("Ilma Teveen met the envoy.".utf8)
    var seen: Set = [ContentHash.hexadecimalByWords(of: bytes), ContentHash.hexadecimalByWords(of: bytes.dropLast())]
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      seen.insert(ContentHash.hexadecimalByWords(of: other))
    }
    #expect(seen.count == bytes.count + 2)
    #expect(seen.contains(ContentHash.hexadecimalByWords(of: bytes)))
    #expect(seen.allSatisfy { $0.utf8.count == 16 })
  }

  @Test func theFirstNameThatSaysSomethingCounts() {
    let git = Array("[user]\n\tname = Git Name\n".utf8)
    func name(_ setting: String?, _ environment: String?, _ git: [[UInt8]], _ login: String?) -> String {
      annotatorName(setting: setting, environment: environment, gitConfigurations: git, loginName: login)
    }
    #expect(name("Set", "Env", [git], "login") == "Set")
    #expect(name(nil, "Env", [git], "login") == "Env")
    #expect(name(" ", "", [git], "login") == "Git Name")
    #expect(name(nil, nil, [Array("[core]\nname = x".utf8)], "login") == "login")
    #expect(name(nil, nil, [Array("[user]\nname = Own".utf8), git], "login") == "Own")
    #expect(name(nil, nil, [], nil) == "unknown")
    #expect(name("  E.\u{1b}\n K. ", nil, [], nil) == "E. K.")
  }

  @Test(arguments: [
    ("[user]\nname = A B ; comment", "A B"),
    ("[user]\n  email = x\n  Name=\"A ; \\\"B\\\"  \" # c", "A ; \"B\"  "),
    ("[USER] name = A", "A"),
    ("[user]\nname = A\n[other]\nname = B", "A"),
    ("[user]\nname = A\n[user]\nname = B\n", "B"),
    ("[user]\r\nname = A\\\r\n B\r\n", "A B"),
    ("[user \"work\"]\nname = A", nil),
    ("[user]\nnickname = A", nil),
    ("# [user]\nname = A", nil),
    ("[user]\nname", nil),
    ("", nil),
  ])
  func gitConfigurationsAreRead(file: String, name: String?) {
    let found = annotatorName(setting: nil, environment: nil, gitConfigurations: [Array(file.utf8)], loginName: "-")
    let shown = name?.split(separator: " ").joined(separator: " ")
    #expect(found == shown ?? "-")
  }
}
