import { sql } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { findingsToFollowUp } from '#main/core/features/corrections/care.ts'
import { findingsByDeadline, type CaseScope } from '#main/core/features/corrections/cases.ts'
import { currentFindings } from '#main/core/features/findings/service.ts'
import type { CorrectionRow } from '#shared/contract/corrections.ts'
import { urgencyOfDeadline, type Urgency } from '#shared/domain/correction/deadline.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

const everything: CaseScope = {
  search: '',
  show: 'all',
  responsible: null,
  dueWithin: null,
  dueOn: null,
  offset: 0,
  limit: 0,
}

/** Days shown on the strip: from today, day 0, to the thirtieth. */
const stripDays = 31

interface Counted {
  due: LocalDate | null
  count: number
}

/** Unsent requests by their last day. */
function unsentByDeadline(reader: Reader): Counted[] {
  return reader.all(
    raw(sql<Counted>`select deadline as due, count(*) as count from correctionList
      where open = 1 and state in ('draft', 'ready') group by deadline`),
  )
}

/** What presses: cases by days left, drafts and requests waiting for an answer. */
export async function summariseCases(core: Core): Promise<{
  strip: { daysLeft: number; date: LocalDate; findings: number; requests: number }[]
  amber: number
  red: number
  unlimited: number
  drafts: number
  ready: number
  waiting: number
  followUpDue: number
  responsibles: string[]
}> {
  const { reader } = core.workspace
  const { today } = core
  const findings = findingsByDeadline(await currentFindings(core), everything, today)
  const requests = new Map(unsentByDeadline(reader).map(({ due, count }) => [due, count]))
  const pressing = (wanted: Urgency): number => {
    let sum = 0
    for (const counts of [findings, requests]) {
      for (const [due, count] of counts) if (urgencyOfDeadline(due, today) === wanted) sum += count
    }
    return sum
  }
  const states = new Map(
    reader
      .all(
        raw(
          sql<{
            state: string
            count: number
          }>`select state, count(*) as count from correctionList where open = 1 group by state`,
        ),
      )
      .map(({ state, count }) => [state, count]),
  )
  const [due] = reader.all(
    raw(sql<{ count: number }>`select count(*) as count from correctionList where open = 1 and followUpOn <= ${today}`),
  )
  const people = reader.all(
    raw(sql<{
      responsible: string
    }>`select responsible from correctionList where responsible is not null
      union select responsible from findingCare where responsible is not null order by 1`),
  )
  return {
    strip: Array.from({ length: stripDays }, (_, daysLeft) => {
      const date = addDays(today, daysLeft)
      return { daysLeft, date, findings: findings.get(date) ?? 0, requests: requests.get(date) ?? 0 }
    }),
    amber: pressing('amber'),
    red: pressing('red'),
    unlimited: (findings.get(null) ?? 0) + (requests.get(null) ?? 0),
    drafts: states.get('draft') ?? 0,
    ready: states.get('ready') ?? 0,
    waiting: (states.get('sent') ?? 0) + (states.get('information-asked') ?? 0),
    followUpDue: (due?.count ?? 0) + findingsToFollowUp(reader, today),
    responsibles: people.map(({ responsible }) => responsible),
  }
}

type Day = { date: LocalDate; findings: number; requests: Called[]; followUps: Omit<Called, 'state'>[] }
type Called = Pick<CorrectionRow, 'id' | 'number' | 'addresseeName' | 'state'>

/** Requests of a day that are named one by one. */
const mostNamed = 200

/** What falls on each day of a period: last days of findings and unsent requests, and follow-ups. Days without anything are left out. */
export async function calendarOf(core: Core, from: LocalDate, to: LocalDate): Promise<Day[]> {
  const { reader } = core.workspace
  const days = new Map<LocalDate, Day>()
  const day = (date: LocalDate): Day => {
    const known = days.get(date) ?? { date, findings: 0, requests: [], followUps: [] }
    days.set(date, known)
    return known
  }
  for (const [due, count] of findingsByDeadline(await currentFindings(core), everything, core.today)) {
    if (due !== null && due >= from && due <= to) day(due).findings = count
  }
  const ending = reader.all(
    raw(sql<Called & { deadline: LocalDate }>`select id, number, addresseeName, state, deadline from correctionList
      where open = 1 and state in ('draft', 'ready') and deadline between ${from} and ${to} order by deadline, id`),
  )
  for (const { deadline, ...called } of ending)
    if (day(deadline).requests.length < mostNamed) day(deadline).requests.push(called)
  const followed = reader.all(
    raw(sql<
      Omit<Called, 'state'> & { followUpOn: LocalDate }
    >`select id, number, addresseeName, followUpOn from correctionList
      where open = 1 and followUpOn between ${from} and ${to} order by followUpOn, id`),
  )
  for (const { followUpOn, ...called } of followed) {
    if (day(followUpOn).followUps.length < mostNamed) day(followUpOn).followUps.push(called)
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1))
}
