/** Why a rule set cannot be read: in words for the log, and as a code with its parameters for the form's screen. */
export class RuleFault extends Error {
  constructor(
    message: string,
    readonly code: `rule.${string}`,
    /** Id of the requirement at fault, where it is one. */
    readonly requirement?: string,
    readonly params: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'RuleFault'
  }
}
