import type { Command } from '#main/cli/command.ts'
import { optionalDate, requiredText } from '#main/cli/options.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { reportData } from '#main/core/features/duties/report.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'

const chainDuties: Command = {
  name: 'chain duties',
  summary: 'chainDuties',
  usage: '--declaration N [--date D]',
  options: { values: ['declaration', 'date'] },
  needs: 'open',
  access: 'read',
  run({ running, common, own, t }) {
    const { core } = running
    const typed = requiredText(own, 'declaration')
    const number = cleanDeclarationNumber(typed)
    const date = optionalDate(own, 'date') ?? core.today
    const { reader } = core.workspace
    const found = reader.first(query.selectFrom('declaration').select('id').where('number', '=', number))
    if (!found) throw new CoreError('unknown-declaration', { number: typed })
    const { firms } = reportData(core, found.id, date, common.languages[0])
    const lines = firms.flatMap((firm) => [
      firm.name,
      ...firm.duties.map(({ duty, state, reason }) => {
        const [name, word] = [t(($) => $.duties.names[duty]), t(($) => $.duties.states[state])]
        return `  ${name}: ${word}. ${reason}`
      }),
    ])
    return Promise.resolve({ json: { declaration: number, date, firms }, lines })
  },
}

/** The employer’s four duties. */
export const dutyCommands: readonly Command[] = [chainDuties]
