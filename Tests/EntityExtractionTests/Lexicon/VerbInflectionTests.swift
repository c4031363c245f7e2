import Annotations
import Testing

@testable import EntityExtraction

@Suite("Inflection of the tables' verbs")
struct VerbInflectionTests {
  @Test(
    "Regular, doubling and irregular verbs have the forms that are written",
    arguments: [
      ("add", "add adds added adding"), ("agree", "agree agrees agreed agreeing"),
      ("announce", "announce announces announced announcing"), ("deny", "deny denies denied denying"),
      ("stress", "stress stresses stressed stressing"), ("relay", "relay relays relayed relaying"),
      ("offer", "offer offers offered offering"), ("order", "order orders ordered ordering"),
      ("admit", "admit admits admitted admitting"), ("commit", "commit commits committed committing"),
      ("regret", "regret regrets regretted regretting"), ("beg", "beg begs begged begging"),
      ("quip", "quip quips quipped quipping"), ("sum up", "sum up|sums up|summed up|summing up"),
      ("blog", "blog blogs blogged blogging"), ("posit", "posit posits posited positing"),
      ("signal", "signal signals signalled signaled signalling signaling"),
      ("cry", "cry cries cried crying"), ("tweet", "tweet tweets tweeted tweeting"),
      ("hint", "hint hints hinted hinting"), ("vow", "vow vows vowed vowing"),
      ("begin", "begin begins began begun beginning"), ("feel", "feel feels felt feeling"),
      ("undertake", "undertake undertakes undertook undertaken undertaking"),
      ("understand", "understand understands understood understanding"),
      ("know", "know knows knew known knowing"), ("say", "say says said saying"),
      ("write", "write writes wrote written writing"), ("go on", "go on|goes on|went on|gone on|going on"),
      ("re-affirm", "re-affirm re-affirms re-affirmed re-affirming"), ("read", "read reads reading"),
      ("hit out at", "hit out at|hits out at|hitting out at"),
    ]
  )
  func spelling(infinitive: String, expected: String) {
    let separator: Character = expected.contains("|") ? "|" : " "
    let forms = VerbInflection.forms(of: infinitive[...]).map(\.text)
    #expect(forms == expected.split(separator: separator).map(String.init))
  }

  @Test("A spelling that is several forms says so")
  func severalForms() {
    let read = VerbInflection.forms(of: "read").first
    #expect(read?.forms == [.base, .past, .perfect])
    let said = VerbInflection.forms(of: "say").first { $0.text == "said" }
    #expect(said?.forms == [.past, .perfect])
    let wrote = VerbInflection.forms(of: "write").first { $0.text == "wrote" }
    #expect(wrote?.forms == .past)
  }

  @Test(
    "The lexicon holds none of the forms that nobody writes",
    arguments: ["begined", "feeled", "commited", "beged"]
  )
  func noWrongForms(form: String) {
    let text = Tokenizer.tokenize(bytes: Array(form.utf8), role: .paragraph, lexicon: .embedded)
    #expect(text.tokens.allSatisfy { !$0.lexical.classes.contains(.reportingVerb) })
  }
}
