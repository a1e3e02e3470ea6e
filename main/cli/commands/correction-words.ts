import type { CommandLine, CommandResult } from '#main/cli/command.ts'
import type { Translate } from '#main/core/texts.ts'
import type { CorrectionDetail } from '#shared/contract/corrections.ts'
import { formatDate } from '#shared/domain/dates.ts'

/** A request as `--json` tells of it; identifiers are masked. */
export interface ToldRequest {
  id: number
  number: string
  addressee: { kind: string; name: string; reason: string | null }
  language: string | null
  state: string
  deadline: string | null
  daysLeft: number | null
  reference: string | null
  items: {
    id: number
    finding: number | null
    rule: string | null
    person: string
    declaration: string
    date: string
    action: string
    reason: string | null
    registered: { receipt: number | null; type: string; at: string } | null
    requested: { type: string | null; at: string | null }
    outcome: string | null
  }[]
  annexes: { name: string; kind: string; size: number; sha256: string }[]
  missing: string[]
}

/** A request as the command line tells of it. */
export function toldRequest(detail: CorrectionDetail): ToldRequest {
  const { id, number, language, state, deadline, daysLeft, reference } = detail
  return {
    id,
    number,
    addressee: { kind: detail.addressee, name: detail.addresseeName, reason: detail.addresseeReason },
    language,
    state,
    deadline,
    daysLeft,
    reference,
    items: detail.itemList.map((item) => ({
      id: item.id,
      finding: item.findingId,
      rule: item.rule,
      person: item.person,
      declaration: item.declaration,
      date: item.date,
      action: item.action,
      reason: item.reason,
      registered: item.registered && {
        receipt: item.registered.receipt,
        type: item.registered.type,
        at: item.registered.at,
      },
      requested: { type: item.requestedType, at: item.requestedAt },
      outcome: item.outcome,
    })),
    annexes: detail.annexes
      .filter(({ superseded }) => !superseded)
      .map(({ name, kind, size, sha256 }) => ({ name, kind, size, sha256 })),
    missing: [...new Set(detail.missing.filter(({ blocking }) => blocking).map(({ check }) => check))],
  }
}

/** The same in one line. */
export function toldLine(request: ToldRequest, t: Translate): string {
  const { number, state, addressee, deadline, items } = request
  const due = deadline === null ? '' : t(($) => $.findings.left.until, { date: formatDate(deadline) })
  const people = [...new Set(items.map(({ person }) => person))].join(', ')
  return [number, state, [addressee.kind, addressee.name].filter(Boolean).join(' '), people, due]
    .filter(Boolean)
    .join('  ')
}

/** One request as a command's whole answer. */
export function told(line: CommandLine, detail: CorrectionDetail): CommandResult {
  const request = toldRequest(detail)
  return { json: request, lines: [toldLine(request, line.t)] }
}
