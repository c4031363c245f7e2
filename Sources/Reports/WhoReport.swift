package import Workspace

/// Who the profiles are: roles over time with their evidence, spellings, events.
package func whoReport(_ profiles: [Profile], style: TerminalStyle) -> String { "" }
