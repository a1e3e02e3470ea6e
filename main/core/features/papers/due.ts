import { sql, type RawBuilder } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { papersDue } from '#main/core/documents/papers-due.ts'
import { kindLabel } from '#main/core/features/papers/kinds.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { DueEntry } from '#shared/contract/papers.ts'
import { addDays, daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { leadDays } from '#shared/domain/paper.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The most rows of each part of the list: nobody works through more. */
const most = 1000

/** What ends soon and what has ended, as of a day. */
export interface Due {
  date: LocalDate
  ending: DueEntry[]
  past: DueEntry[]
  /** There is more than is shown. */
  more: boolean
}

type DueRow = Omit<DueEntry, 'daysLeft'>

const paperColumns = sql`'paper' as what, id, kindCode, kindName, firm, holder, declaration, workplace, expiresOn as expires, state`

function run(reader: Reader, statement: RawBuilder<DueRow>): DueRow[] {
  return reader.all(raw(statement))
}

/** Links that end and are not carried on, and Limosa periods that end: the rest of what an office keeps track of. */
function others(reader: Reader, date: LocalDate, last: LocalDate): DueRow[] {
  const state = (column: string): RawBuilder<string> =>
    sql<string>`case when ${sql.ref(column)} <= ${addDays(date, leadDays(date))} then 'ending' else 'valid' end`
  const links = sql<DueRow>`
    select 'link' as what, l.id, null as kindCode, null as kindName, l.contractor as firm,
      l.contractor || ' › ' || l.directEmployer as holder, l.declaration, l.workplace, l.validTo as expires,
      ${state('l.validTo')} as state
    from chainList l where l.validTo between ${date} and ${last}
      and not exists (select 1 from chainLink o where o.declarationId = l.declarationId and o.contractorId = l.contractorId
        and o.directEmployerId = l.directEmployerId and o.id <> l.id
        and (o.validFrom is null or o.validFrom <= date(l.validTo, '+1 day')) and (o.validTo is null or o.validTo > l.validTo))
    order by l.validTo, l.contractorKey limit ${most + 1}`
  const limosa = sql<DueRow>`
    select 'limosa' as what, id, null as kindCode, null as kindName, employer as firm,
      rtrim(lastName || ' ' || coalesce(firstName, '')) as holder, null as declaration, null as workplace,
      limosaTo as expires, ${state('limosaTo')} as state
    from personList where limosaTo between ${date} and ${last} order by limosaTo, nameKey limit ${most + 1}`
  return [...run(reader, links), ...run(reader, limosa)]
}

/**
 * What ends within some days of the workspace’s day (both inclusive), soonest first, and the papers that have ended without
 * another in their place, latest first. Holders that have left are left out. The lists must be fresh.
 */
export function dueWithin(core: Core, within: number, all: boolean): Due {
  const { reader, today: date } = core.workspace
  const last = addDays(date, within)
  const open = sql`replaced = 0 and ended = 0`
  const ending = run(
    reader,
    sql<DueRow>`select ${paperColumns} from paperList
      where expiresOn between ${date} and ${last} and ${open} order by expiresOn, firmKey, id limit ${most + 1}`,
  )
  const past = run(
    reader,
    sql<DueRow>`select ${paperColumns} from paperList
      where expiresOn < ${date} and ${open} order by expiresOn desc, firmKey, id limit ${most + 1}`,
  )
  const rows = [...ending, ...(all ? others(reader, date, last) : [])].toSorted((one, other) =>
    one.expires < other.expires ? -1 : one.expires > other.expires ? 1 : 0,
  )
  const counted = (row: DueRow): DueEntry => ({ ...row, daysLeft: daysBetween(date, row.expires) })
  return {
    date,
    ending: rows.slice(0, most).map(counted),
    past: past.slice(0, most).map(counted),
    more: rows.length > most || past.length > most,
  }
}

/** The list of what ends, printed. */
export function dueFile(core: Core, within: number, all: boolean, language: Language): OfferedFileToken {
  const t = texts(language)
  const { date, ending, past } = dueWithin(core, within, all)
  const named = (entry: DueEntry) => ({
    what: entry.what === 'paper' ? kindLabel({ code: entry.kindCode, name: entry.kindName }, t) : entry.what,
    firm: entry.firm ?? '',
    holder: entry.holder,
    place: [entry.workplace, entry.declaration].filter(Boolean).join(' · '),
    expires: entry.expires,
    daysLeft: entry.daysLeft,
    state: entry.state,
  })
  const { bytes } = papersDue(
    {
      number: date,
      createdAt: core.clock(),
      sender: senderOf(core.workspace),
      date,
      within,
      ending: ending.map(named),
      past: past.map(named),
    },
    language,
  )
  return core.transfers.offer(`${t(($) => $.papers.print.title)} ${date}.pdf`, bytes)
}
