import { z } from 'zod'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { KeyRow } from '#main/core/features/keys/repository.ts'
import type { KeyState } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import {
  currentAnswers,
  guideWords,
  isActiveOn,
  leadingKey,
  nextStep,
  type CardRules,
  type FirmAnswers,
  type KeyAnswers,
  type NextStep,
} from '#shared/domain/keys.ts'
import { ruleValue } from '#shared/rules/index.ts'

const word = z.enum(guideWords).catch('unsure')
const keyAnswers = z.object({
  card: z.string().catch('unsure'),
  phone: word,
  recognised: word,
  number: word,
  email: word,
})
const firmAnswers = keyAnswers.extend({ registered: word, webService: word })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Answers as stored; what cannot be read counts as not sure, and answers that are none at all as not given. */
export function readAnswers(text: string | undefined): KeyAnswers | null {
  const result = keyAnswers.safeParse(parsed(text ?? ''))
  return result.success ? result.data : null
}

/** The same for a firm. */
export function readFirmAnswers(text: string | undefined): FirmAnswers | null {
  const result = firmAnswers.safeParse(parsed(text ?? ''))
  return result.success ? result.data : null
}

/** The cards that the app takes on a day, from a worker or from the representative of a firm. */
export function cardRules(of: 'person' | 'company', date: LocalDate): CardRules {
  const known = ruleValue('itsme-cards', null, date)
  return { known, accepted: of === 'person' ? known : ruleValue('itsme-cards-representative', null, date) }
}

/** How a person stands with the key: the one that tells it, and what comes next. */
export interface KeyStanding {
  personId: number
  key: KeyRow | null
  /** `active` only when it works on the day asked for. */
  state: KeyState | 'none'
  next: NextStep
}

/** What people have of keys, answers and steps; only those with anything are given. */
export function standingsOf(reader: Reader, personIds: readonly number[] | null, today: LocalDate): KeyStanding[] {
  const among = <Row extends { personId: number }>(rows: Row[]): Map<number, Row[]> => {
    const grouped = new Map<number, Row[]>()
    for (const row of rows) {
      const others = grouped.get(row.personId)
      if (others) others.push(row)
      else grouped.set(row.personId, [row])
    }
    return grouped
  }
  const ids = personIds === null ? null : idList(personIds)
  const keyRows = query.selectFrom('personKey').selectAll().orderBy('id')
  const guideRows = query.selectFrom('personGuide').selectAll().orderBy('answeredOn').orderBy('id')
  const stepRows = query.selectFrom('personStep').select(['personId', 'step'])
  const keys = among(reader.all(ids ? keyRows.where('personId', 'in', ids) : keyRows))
  const guides = among(reader.all(ids ? guideRows.where('personId', 'in', ids) : guideRows))
  const steps = among(reader.all(ids ? stepRows.where('personId', 'in', ids) : stepRows))
  const people = new Set([...keys.keys(), ...guides.keys(), ...steps.keys()])
  const numbered = withNumber(reader, people)
  const cards = cardRules('person', today)
  return [...people].map((personId) => {
    const own = keys.get(personId) ?? []
    const key = leadingKey(own, today)
    const given = readAnswers(guides.get(personId)?.at(-1)?.answers)
    const answers = given && currentAnswers(given, { hasNumber: numbered.has(personId) })
    const done = new Set(steps.get(personId)?.map(({ step }) => step))
    return { personId, key, state: stateOf(key, today), next: nextStep(answers, own, done, { today, cards }) }
  })
}

/** The state a key shows on a day: one noted as active from a later day is still on its way. */
function stateOf(key: KeyRow | null, today: LocalDate): KeyState | 'none' {
  if (key === null) return 'none'
  if (isActiveOn(key, today)) return 'active'
  return key.state === 'active' ? 'requested' : key.state
}

/** People who have a national register or BIS number. */
export function withNumber(reader: Reader, ids: Iterable<number>): Set<number> {
  const rows = query
    .selectFrom('personIdentifier')
    .select('personId')
    .distinct()
    .where('kind', 'in', ['national', 'bis'])
    .where('personId', 'in', idList(ids))
  return new Set(reader.all(rows).map(({ personId }) => personId))
}
