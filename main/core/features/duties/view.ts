import type { JudgedFirm } from '#main/core/features/duties/matrix.ts'
import type { DutyCounts, DutyFirmRow, DutyRow, DutyScope } from '#shared/contract/duties.ts'
import { duties, type Duty, type DutyJudgement, type DutyState } from '#shared/domain/duties.ts'

/** How many duties stand how. */
export function countDuties(firms: readonly JudgedFirm[]): DutyCounts {
  const counts: DutyCounts = { missing: 0, doubtful: 0, done: 0, 'not-applicable': 0 }
  for (const firm of firms) for (const duty of duties) counts[firm.duties[duty].state] += 1
  return counts
}

const states: Record<DutyScope['only'], readonly DutyState[] | null> = {
  all: null,
  open: ['missing', 'doubtful'],
  missing: ['missing'],
}

/** The firms that `only` leaves in. */
export function narrowed(firms: readonly JudgedFirm[], only: DutyScope['only']): readonly JudgedFirm[] {
  const wanted = states[only]
  if (wanted === null) return firms
  return firms.filter((firm) => duties.some((duty) => wanted.includes(firm.duties[duty].state)))
}

/** A firm as it crosses, without evidence. */
export function shownFirm({ place, firm, duties: judged }: JudgedFirm): DutyFirmRow {
  const cell = ({ state, reasons }: DutyJudgement) => ({ state, reasons })
  return {
    declarationId: place.declarationId,
    number: place.number,
    workplace: place.workplace,
    companyId: firm.companyId,
    company: firm.company,
    tier: firm.tier,
    depth: firm.depth,
    viaAgency: firm.links.some(({ viaAgency }) => viaAgency),
    duties: Object.fromEntries(duties.map((duty) => [duty, cell(judged[duty])])) as Record<
      Duty,
      ReturnType<typeof cell>
    >,
  }
}

/** A page of the matrix: each workplace heads its firms, and takes a row itself. */
export function matrixPage(
  firms: readonly JudgedFirm[],
  offset: number,
  limit: number,
): { rows: DutyRow[]; total: number; places: number } {
  const byPlace = [...Map.groupBy(firms, ({ place }) => place)]
  const rows: DutyRow[] = []
  const end = offset + limit
  let at = 0
  for (const [place, own] of byPlace) {
    if (at >= offset && at < end) {
      const { declarationId, number, workplace } = place
      rows.push({ kind: 'place', declarationId, number, workplace, firms: own.length, counts: countDuties(own) })
    }
    at += 1
    const from = Math.max(0, offset - at)
    const to = Math.min(own.length, end - at)
    for (let index = from; index < to; index += 1) {
      const firm = own[index]
      if (firm) rows.push({ kind: 'firm', ...shownFirm(firm) })
    }
    at += own.length
  }
  return { rows, total: at, places: byPlace.length }
}
