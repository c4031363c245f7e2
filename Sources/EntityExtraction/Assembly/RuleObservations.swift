/// What was observed of the rules on the development articles: rule, how many were right, how many were made.
enum RuleObservations {
  static let table = """
    title-before-name 40 40
    """
}
