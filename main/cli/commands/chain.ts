import type { Command, CommandLine } from '#main/cli/command.ts'
import { optionalDate, text, WrongUsage } from '#main/cli/options.ts'
import { CoreError } from '#main/core/errors.ts'
import { query } from '#main/core/db/query.ts'
import { forWhom, toldText } from '#main/core/documents/chain-present.ts'
import { nodeMarks, placeName, tierText } from '#main/core/documents/chain-list.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'
import { formatDate } from '#shared/domain/dates.ts'

/** The declaration named by its number, and the day: today unless given. Throws `record-gone`. */
function wishOf({ running, own }: CommandLine): { declarationId: number; date: string } {
  const number = text(own, 'declaration')
  if (number === null) throw new WrongUsage('missing-option', '--declaration')
  const wanted = number.trim().toUpperCase()
  const found = running.core.workspace.reader.first(
    query.selectFrom('declaration').select('id').where('number', '=', wanted),
  )
  if (!found) throw new CoreError('record-gone', { kind: 'declaration', id: wanted })
  return { declarationId: found.id, date: optionalDate(own, 'date') ?? running.core.today }
}

/** A node as `--json` gives it. */
function toldNode(node: ChainNodeRow) {
  const { tier, company, number, employer, link, gap, repeated, planned, seen, papers, agency, selfEmployed } = node
  return {
    tier,
    company,
    enterpriseNumber: number,
    employer,
    from: link?.validFrom ?? null,
    to: link?.validTo ?? null,
    method: link?.method ?? null,
    fallbackChannel: link?.fallbackChannel ?? null,
    gap,
    repeated,
    planned,
    seen,
    papers,
    agency,
    selfEmployed,
  }
}

const show: Command = {
  name: 'chain show',
  summary: 'chainShow',
  usage: '--declaration N [--date D]',
  options: { values: ['declaration', 'date'] },
  needs: 'open',
  access: 'read',
  async run(line) {
    const { running, t } = line
    const tree = await running.client.chain.tree(wishOf(line))
    const shown = (date: string | null): string => (date === null ? '…' : formatDate(date))
    const lines = tree.nodes.map((node) => {
      const { link } = node
      const words = [
        tierText(node, t),
        node.number ?? '',
        link ? `${shown(link.validFrom)} – ${shown(link.validTo)}` : '',
        ...nodeMarks(node, t),
        node.repeated ? '' : t(($) => $.chainViews.plannedSeen, { planned: node.planned, seen: node.seen }),
      ]
      return `${'  '.repeat(node.depth)}${node.company}  ${words.filter(Boolean).join(' · ')}`
    })
    return {
      json: { declaration: tree.declaration.number, date: tree.date, nodes: tree.nodes.map(toldNode) },
      lines: [`${placeName(tree.declaration)}  ${formatDate(tree.date)}`, ...lines],
    }
  },
}

const gaps: Command = {
  name: 'chain gaps',
  summary: 'chainGaps',
  usage: '[--date D]',
  options: { values: ['date'] },
  needs: 'open',
  access: 'read',
  async run({ running, own, t }) {
    const found = await running.client.chain.gaps({ date: optionalDate(own, 'date') })
    const shown = (date: string | null): string => (date === null ? '…' : formatDate(date))
    const told = found.map(({ declaration, workplace, employer, from, to, links }) => ({
      declaration,
      workplace,
      employer,
      from,
      to,
      remedy: t(($) => $.problems['employer-not-in-chain'].remedy, { firm: employer }),
      links: links.map(({ id, contractor }) => ({ id, contractor })),
    }))
    const lines = told.map((gap) =>
      [gap.declaration, gap.employer, `${shown(gap.from)} – ${shown(gap.to)}`, gap.remedy].join('  '),
    )
    return { json: { gaps: told }, lines }
  },
}

const present: Command = {
  name: 'chain present',
  summary: 'chainPresent',
  usage: '--declaration N [--date D]',
  options: { values: ['declaration', 'date'] },
  needs: 'open',
  access: 'read',
  async run(line) {
    const { running, t } = line
    const { declaration, date, covered, people, firms } = await running.client.chain.present(wishOf(line))
    const seen = people.filter((person) => person.seen !== null)
    const counts = {
      seen: seen.length,
      missing: people.length - seen.length,
      firms: firms.length,
      unplaced: seen.filter(({ place }) => !place).length,
    }
    const told = firms.map((firm) =>
      [
        firm.company,
        forWhom(firm, t).replaceAll('\n', '; '),
        t(($) => $.chainViews.plannedSeen, { planned: firm.planned, seen: firm.seen }),
        t(($) => $.chainViews.toldStates[firm.toldState]),
        firm.told.map((evidence) => toldText(evidence, t)).join('; '),
      ]
        .filter(Boolean)
        .join('  '),
    )
    return {
      json: { declaration: declaration.number, date, covered, people, firms },
      lines: [
        `${placeName(declaration)}  ${formatDate(date)}`,
        t(($) => $.chainViews.present.sums, counts),
        ...told,
        ...seen.map((person) =>
          [person.person, person.identifier ?? '', person.firm, person.seen?.firstIn ?? '', person.seen?.lastOut ?? '']
            .filter(Boolean)
            .join('  '),
        ),
      ],
    }
  },
}

/** Chains of subcontractors: as they stood on a day, what is missing, and who was there. */
export const chainCommands: readonly Command[] = [show, gaps, present]
