import type { Command } from '#main/cli/command.ts'
import { optionalCount } from '#main/cli/options.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { leadDays } from '#shared/domain/paper.ts'

/** Days looked ahead at most: ten years. */
const mostDays = 3660

const due: Command = {
  name: 'documents due',
  summary: 'documentsDue',
  usage: '[--within N]',
  options: { values: ['within'] },
  needs: 'open',
  access: 'read',
  async run({ running, own, t }) {
    const { client, core } = running
    const within = optionalCount(own, 'within', 0, mostDays) ?? leadDays(core.today)
    const { ending, past } = await client.papers.due({ within, all: false })
    const documents = [...past, ...ending]
      .toSorted((one, other) => one.daysLeft - other.daysLeft)
      .map(({ id, kindCode, kindName, firm, holder, expires, state, daysLeft, declaration }) => ({
        id,
        kind: kindCode ?? kindName,
        firm,
        holder,
        expires,
        state,
        daysLeft,
        declaration,
      }))
    const lines = [...past, ...ending]
      .toSorted((one, other) => one.daysLeft - other.daysLeft)
      .map(({ kindCode, kindName, firm, holder, expires, state, daysLeft }) => {
        const kind = kindCode === null ? kindName : t(($) => $.papers.kinds[kindCode])
        const whose = holder === firm ? holder : [firm, holder].filter(Boolean).join(' · ')
        return [formatDate(expires), String(daysLeft), kind, whose, t(($) => $.papers.states[state])]
          .filter(Boolean)
          .join('  ')
      })
    return { json: { documents }, lines: [...lines, t(($) => $.papers.count, { count: documents.length })] }
  },
}

/** What is to be asked for again. */
export const documentCommands: readonly Command[] = [due]
