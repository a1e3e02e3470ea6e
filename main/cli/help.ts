import { commands } from '#main/cli/commands/index.ts'
import type { Translate } from '#main/core/texts.ts'

/** Every command with its options, in the user's language. */
export function helpText(t: Translate): string {
  const list = commands.map(({ name, usage, summary }) => {
    const words = `  ${name} ${usage}`.trimEnd()
    return `${words}\n      ${t(($) => $.cli.commands[summary])}`
  })
  const head = t(($) => $.cli.help.head)
  return [head, '', t(($) => $.cli.help.commands), ...list, '', t(($) => $.cli.help.common), ''].join('\n')
}
