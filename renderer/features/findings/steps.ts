import type { FindingRow } from '#shared/contract/findings.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'

/** Where a finding can be followed up beside explaining it. */
export type NextStep =
  | 'person'
  | 'employers'
  | 'limosa'
  | 'declaration'
  | 'planning'
  | 'chain'
  | 'plan'
  | 'absence'
  | 'closure'
  | 'paper'
  | 'registrations'
  | 'placeDay'
  | 'takePerson'
  | 'takeDeclaration'

/** The steps that help with each rule, the likeliest first. */
const likely: Partial<Record<RuleId, readonly NextStep[]>> = {
  'invalid-identifier': ['person'],
  'unknown-person': ['takePerson'],
  'unknown-declaration': ['takeDeclaration'],
  'outside-declaration': ['declaration'],
  'limosa-expired': ['limosa'],
  'wrong-employer': ['employers'],
  'company-not-in-chain': ['chain', 'declaration'],
  'missing-registration': ['absence', 'closure', 'planning', 'placeDay'],
  'unplanned-presence': ['plan', 'planning', 'placeDay'],
  'paper-not-followed-up': ['paper'],
}

/** The days a finding rests on: a shift over midnight ends on another day than it is dated to. */
export function daysOf(date: LocalDate, events: readonly { date: LocalDate }[]): { from: LocalDate; to: LocalDate } {
  const days = [date, ...events.map((event) => event.date)].sort()
  return { from: days[0] ?? date, to: days.at(-1) ?? date }
}

/** The steps that are possible for a finding: none leads to a record that does not exist. */
export function stepsOf(row: Pick<FindingRow, 'rule' | 'personId' | 'declarationId'>): NextStep[] {
  const possible = (step: NextStep): boolean => {
    if (step === 'person' || step === 'employers' || step === 'limosa') return row.personId !== null
    if (step === 'absence' || step === 'planning') return row.personId !== null
    if (step === 'declaration' || step === 'chain' || step === 'closure' || step === 'placeDay')
      return row.declarationId !== null
    if (step === 'plan') return row.personId !== null && row.declarationId !== null
    return true
  }
  // Where nothing was registered there is nothing of the person to look at.
  const rows = row.rule === 'missing-registration' ? [] : (['registrations'] as const)
  return [...(likely[row.rule] ?? []), ...rows].filter(possible)
}
