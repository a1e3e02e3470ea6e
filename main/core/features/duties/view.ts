import type { JudgedFirm } from '#main/core/features/duties/matrix.ts'
import type { DutyCounts, DutyFirmRow, DutyRow, DutyScope } from '#shared/contract/duties.ts'
import { duties, type Duty, type DutyJudgement, type DutyState } from '#shared/domain/duties.ts'

/** Remembers what was made of a list for as long as the list itself is kept: a page asks for it again with each window. */
function remembered<Made>(make: (firms: readonly JudgedFirm[]) => Made): (firms: readonly JudgedFirm[]) => Made {
  const kept = new WeakMap<readonly JudgedFirm[], Made>()
  return (firms) => {
    const known = kept.get(firms)
    if (known !== undefined) return known
    const made = make(firms)
    kept.set(firms, made)
    return made
  }
}

/** How many duties stand how. */
export const countDuties = remembered((firms): DutyCounts => {
  const counts: DutyCounts = { missing: 0, doubtful: 0, done: 0, 'not-applicable': 0 }
  for (const { duties: judged } of firms) for (const duty of duties) counts[judged[duty].state] += 1
  return counts
})

function havingOneOf(...states: DutyState[]): (firms: readonly JudgedFirm[]) => readonly JudgedFirm[] {
  return remembered((firms) =>
    firms.filter(({ duties: judged }) => duties.some((duty) => states.includes(judged[duty].state))),
  )
}

const showing: Record<DutyScope['only'], (firms: readonly JudgedFirm[]) => readonly JudgedFirm[]> = {
  all: (firms) => firms,
  open: havingOneOf('missing', 'doubtful'),
  missing: havingOneOf('missing'),
}

/** The firms that `only` leaves in. */
export function narrowed(firms: readonly JudgedFirm[], only: DutyScope['only']): readonly JudgedFirm[] {
  return showing[only](firms)
}

const byPlaceOf = remembered((firms) => [...Map.groupBy(firms, ({ place }) => place)])

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
  const byPlace = byPlaceOf(firms)
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
