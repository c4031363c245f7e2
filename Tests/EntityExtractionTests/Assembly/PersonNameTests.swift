import EntityExtraction
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Ann Lee", "lee"), ("Anneke van Dalen", "vandalen"), ("TANAKA Haruko", "tanaka"),
    ("Abdulaziz bin Hamad Al Rawahi", "alrawahi"), ("Layla Al-Samadi", "alsamadi"), ("M. Duvall", "duvall"),
    ("J.B. Owusu-Darko", "owusudarko"), ("J.B.Owusu-Darko", "owusudarko"), ("S.Lee", "lee"),
    ("Ma. Corazon D. Villar", "villar"), ("Suharno", "suharno"),
    ("O’Brien", "obrien"), ("Trần Thị Mai Lan", "lan"), ("ANN LEE", "lee"),
  ])
  func findsTheFamilyName(name: String, family: String) {
    let parsed = PersonName(name)
    let letters = parsed.family.flatMap { parsed.parts[$0].letters }
    #expect(String(decoding: letters, as: UTF8.self) == family)
  }

  @Test(arguments: [
    ("Ann Lee", "Ann Lee"), ("Ann Lee", "Ann Maria Lee"), ("TANAKA Haruko", "Haruko Tanaka"),
    ("Corazon Villar", "Ma. Corazon D. Villar"), ("Murat Belgatov", "Murat Belgatow"),
    ("Abdulaziz bin Hamad Al Rawahi", "Abdul Aziz Al-Rawahy"), ("Garegin Ter-Petosyan", "Karekin Der Bedosian"),
    ("Yury Petrov", "Yuri Petrov"), ("Nasreen Begum Talukdar", "Nasreen Talukdar"),
    ("Morales Quiroga", "Elena Morales Quiroga"),
  ])
  func recognizesFullNames(a: String, b: String) {
    #expect(PersonName(a).matches(PersonName(b)).grade == .full)
    #expect(PersonName(b).matches(PersonName(a)).grade == .full)
  }

  @Test(arguments: [
    ("M. Belgatov", "Murat Belgatov"), ("M. Belgatow", "Murat Belgatov"), ("M. Talukdar", "M A K Talukdar"),
    ("D. Ganbold", "Dorjiin Ganbold"),
  ])
  func recognizesInitials(a: String, b: String) {
    #expect(PersonName(a).matches(PersonName(b)).grade == .initials)
  }

  @Test(arguments: [
    ("Lee", "Ann Lee"), ("van Dalen", "Anneke van Dalen"), ("Dalen", "Anneke van Dalen"),
    ("Al Samady", "Layla Al-Samadi"), ("Tanaka", "TANAKA Haruko"),
    ("Belgatow", "Murat Belgatov"),
  ])
  func recognizesFamilyNames(a: String, b: String) {
    #expect(PersonName(a).matches(PersonName(b)).grade == .family)
  }

  @Test(arguments: [("Anan", "Anan Wattanakul"), ("Morales", "Elena Morales Quiroga")])
  func recognizesParts(a: String, b: String) {
    #expect(PersonName(a).matches(PersonName(b)).grade == .partial)
  }

  @Test(arguments: [
    ("Ann Lee", "Bo Lee"), ("Ann Lee", "Ann Kim"), ("Igor Karimov", "Igor Karimova"), ("Ali Hasan", "Ali Husain"),
    ("Peter Jansen", "Peter Jensen"), ("John Paul Smith", "John Peter Smith"), ("A. Lee", "Bo Lee"),
    ("M. K. Bose", "M A K Bose"), ("Lee", "Lea Kim"),
    ("B. Lee", "A. Lee"), ("Marin", "Ion Moran"), ("", "Ann Lee"), ("Al", "Ann Lee"),
  ])
  func tellsPeopleApart(a: String, b: String) {
    #expect(PersonName(a).matches(PersonName(b)).grade == .none)
    #expect(PersonName(b).matches(PersonName(a)).grade == .none)
  }

  @Test func saysWhereSpellingsDiffer() {
    #expect(PersonName("Murat Belgatov").matches(PersonName("Murat Belgatow")).isVariant)
    #expect(!PersonName("Murat Belgatov").matches(PersonName("Belgatov")).isVariant)
  }

  @Test(arguments: ["", " ", ".", "-", "\u{301}", "Х", "李", "von", "M.", "A B C D E F G H I J", "’’’", "Al-", "\"X\""])
  func readsAnything(name: String) {
    let parsed = PersonName(name)
    #expect(parsed.family.upperBound <= parsed.parts.count)
    #expect(parsed.matches(parsed).grade != .none || parsed.parts.isEmpty)
  }
}

@Suite struct SpellingDistanceTests {
  @Test(arguments: [
    ("belgatov", "belgatow"), ("samadi", "samady"), ("rawahi", "rawahy"), ("kulubayev", "kulubaev"),
    ("akhmet", "ahmet"), ("sirodjiddin", "sirojiddin"), ("kasymbekov", "kasimbekov"),
  ])
  func acceptsTransliterations(a: String, b: String) {
    #expect(spellingDistance(Array(a.utf8), Array(b.utf8)) != nil)
  }

  @Test(arguments: [
    ("karimov", "karimova"), ("hasan", "husain"), ("jansen", "jensen"), ("lee", "li"), ("smith", "smits"),
    ("marin", "moran"), ("berg", "borg"), ("johansson", "johnson"),
  ])
  func refusesOtherNames(a: String, b: String) {
    #expect(spellingDistance(Array(a.utf8), Array(b.utf8)) == nil)
  }
}

@Suite struct AcronymTests {
  @Test(arguments: [
    ("NATO", "North Atlantic Treaty Organization"), ("GIS", "Guard and Inspection Service"),
    ("Comesa", "Common Market for Eastern and Southern Africa"),
    ("SADC", "Southern African Development Community"),
  ])
  func acceptsLettersInOrder(short: String, name: String) { #expect(abbreviates(short.utf8, name.utf8)) }

  @Test(arguments: [("NATO", "United Nations"), ("A", "Authority"), ("XYZ", "Security Council"), ("UN", "")])
  func refusesOthers(short: String, name: String) { #expect(!abbreviates(short.utf8, name.utf8)) }
}
