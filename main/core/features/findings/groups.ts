import type { Reader } from '#main/core/db/query.ts'
import { matchingFindings } from '#main/core/features/findings/board-query.ts'
import { labelOf, type BoardField, type BoardValue, type FindingBoard } from '#main/core/features/findings/board.ts'
import type { FindingGroup } from '#shared/contract/findings.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { ruleIds } from '#shared/domain/review/rules.ts'

/** What the work list can be arranged by. */
export type GroupBy = 'days' | 'person' | 'workplace' | 'firm' | 'cause'

interface Counted {
  /** What its findings have in common. */
  key: BoardValue
  /** The first of its findings, whose names are those of all. */
  sample: number
  count: number
  high: number
  /** The earliest time limit. */
  deadline: LocalDate | null
}

interface Arrangement {
  by: BoardField
  /** The column whose order groups follow. */
  order: BoardField
  label: (board: FindingBoard, group: Counted) => string
  filters: (group: Counted) => Filter[]
  /** Names the group in the answer; each only once. */
  name: (group: Counted, today: LocalDate) => string
}

const equals = (field: string, value: BoardValue): Filter => ({ field, operator: 'equals', value: String(value) })

/** Known people and firms by id, unknown ones by what files say; ids of unknown people stand below 0. */
const arrangements: Record<GroupBy, Arrangement> = {
  days: {
    by: 'deadline',
    order: 'deadline',
    label: () => '',
    filters: ({ key }) => [key === null ? { field: 'deadline', operator: 'empty' } : equals('deadline', key)],
    name: ({ key }, today) => (key === null ? '' : String(daysBetween(today, String(key)))),
  },
  person: {
    by: 'whose',
    order: 'person',
    // People of one name are told apart by the end of their number.
    label: ({ columns }, { sample }) => {
      const number = columns.identifier.value(sample)
      return `${labelOf(columns.person.value(sample))}${number === null ? '' : ` …${String(number).slice(-5)}`}`
    },
    filters: ({ key }) => [Number(key) > 0 ? equals('personId', key) : equals('statedPersonId', -Number(key))],
    name: ({ key }) => `person ${key}`,
  },
  workplace: {
    by: 'statedDeclarationId',
    order: 'workplace',
    label: ({ columns }, { sample }) => labelOf(columns.workplace.value(sample)),
    filters: ({ key }) => [equals('statedDeclarationId', key)],
    name: ({ key }) => (key === 0 ? '' : `workplace ${key}`),
  },
  firm: {
    by: 'whichFirm',
    order: 'firm',
    label: ({ columns }, { sample }) => labelOf(columns.firm.value(sample)),
    filters: ({ key }) => {
      if (typeof key === 'number') return [equals('companyId', key)]
      const unknown: Filter = { field: 'companyId', operator: 'empty' }
      return [unknown, key === '' ? { field: 'firm', operator: 'empty' } : equals('firm', key)]
    },
    name: ({ key }) => (typeof key === 'number' ? `firm ${key}` : String(key)),
  },
  cause: {
    by: 'rule',
    order: 'severity',
    label: (_board, { key }) => String(key),
    filters: ({ key }) => [equals('rule', key)],
    name: ({ key }) => String(key),
  },
}

function countGroups({ columns }: FindingBoard, ids: Int32Array, by: BoardField): Counted[] {
  const { codes, values } = columns[by]
  const { codes: severities, values: severityNames } = columns.severity
  const { codes: deadlines, ranks, values: days } = columns.deadline
  const high = severityNames.indexOf('high')
  const groups = new Map<number, Counted>()
  const soonest = new Int32Array(values.length)
  for (const id of ids) {
    const code = codes[id] as number
    let group = groups.get(code)
    if (!group) {
      group = { key: values[code] ?? null, sample: id, count: 0, high: 0, deadline: null }
      groups.set(code, group)
      soonest[code] = deadlines[id] as number
    }
    group.count += 1
    if (severities[id] === high) group.high += 1
    if ((ranks[deadlines[id] as number] as number) < (ranks[soonest[code] as number] as number)) {
      soonest[code] = deadlines[id] as number
    }
  }
  for (const [code, group] of groups) group.deadline = (days[soonest[code] as number] ?? null) as LocalDate | null
  return [...groups.values()]
}

/** The findings of a scope in groups with their counts; the most pressing first, names in order. Throws `invalid`. */
export function groupFindings(
  board: FindingBoard,
  reader: Reader,
  scope: ListScope,
  by: GroupBy,
  today: LocalDate,
): FindingGroup[] {
  const { by: column, order, label, filters, name } = arrangements[by]
  const { codes, ranks } = board.columns[order]
  const rankOf = ({ sample }: Counted): number => ranks[codes[sample] as number] as number
  const size = ({ count }: Counted): number => (by === 'cause' ? count : 0)
  const inOrder = (first: Counted, second: Counted): number =>
    rankOf(first) - rankOf(second) || size(second) - size(first) || ((first.key ?? '') < (second.key ?? '') ? -1 : 1)
  const groups = countGroups(board, matchingFindings(board, reader, scope), column).sort(inOrder)
  return groups.map((group) => ({
    filters: filters(group),
    key: name(group, today),
    label: by === 'days' ? name(group, today) : label(board, group),
    count: group.count,
    high: group.high,
    leastDaysLeft: group.deadline === null ? null : daysBetween(today, group.deadline),
  }))
}

/** The order of rules, for texts that list them. */
export const ruleOrder: ReadonlyMap<string, number> = new Map(ruleIds.map((rule, index) => [rule, index]))
