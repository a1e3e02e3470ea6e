import { sql } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { numbersOn } from '#main/core/features/companies/numbers.ts'
import { paperStandings, type PaperStanding } from '#main/core/features/papers/service.ts'
import { lastReminders } from '#main/core/features/reminders/service.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import type { ReminderCandidate } from '#shared/contract/reminders.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { isPreselected, isTooSoon, type CandidateNote, type ReminderKind } from '#shared/domain/reminder.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

/** What a round is about. */
export interface Round {
  kind: ReminderKind
  /** Brussels day on which everything said holds. */
  date: LocalDate
  declarationId: number | null
  /** Firms named instead of all active ones. */
  companyIds: readonly number[] | null
}

/** A place where a firm works on the day. */
export interface RoundPlace {
  id: number
  contractorId: number
  declaration: string
  workplace: string | null
  regime: Regime | null
  employer: string
}

/** A firm of a round with everything its letter says. */
export interface RoundFirm {
  companyId: number
  name: string
  /** Valid on the day of the round; in its stored form. */
  number: string | null
  language: Language | null
  own: boolean
  email: string | null
  address: string | null
  places: RoundPlace[]
  papers: ReminderCandidate['papers']
}

function placesOn(reader: Reader, { date, declarationId, companyIds }: Round): RoundPlace[] {
  const firms = companyIds === null ? sql`1` : sql`l.contractorId in ${idList(companyIds)}`
  const declaration = declarationId === null ? sql`1` : sql`l.declarationId = ${declarationId}`
  return reader.all(
    raw(sql<RoundPlace>`
      select l.id, l.contractorId, l.declaration, l.workplace, d.regime, l.directEmployer as employer
      from chainList l join declarationList d on d.id = l.declarationId
      where ${firms} and ${declaration} and (l.validFrom is null or l.validFrom <= ${date})
        and (l.validTo is null or l.validTo >= ${date})
        and (d.startDate is null or d.startDate <= ${date}) and (d.endDate is null or d.endDate >= ${date})
      order by l.declaration, l.directEmployerKey, l.id`),
  )
}

/** A check of withholding is the office's own work: nobody else is asked for it. */
function isAskedFor({ code, state, required }: PaperStanding): boolean {
  if (code === 'withholding-check') return false
  return state === 'missing' ? required : state === 'expired' || state === 'ending'
}

/** The firms of a round by name: who works there on the day, or who was named. */
export function firmsOfRound(reader: Reader, round: Round): RoundFirm[] {
  const places = placesOn(reader, round)
  const ids = round.companyIds ?? [...new Set(places.map(({ contractorId }) => contractorId))]
  const companies = reader.all(
    query
      .selectFrom('company as c')
      .innerJoin('companyList as l', 'l.id', 'c.id')
      .selectAll('c')
      .where('c.id', 'in', idList(ids))
      .orderBy('l.nameKey')
      .orderBy('c.id'),
  )
  const numbers = numbersOn(reader, ids, round.date)
  const byFirm = Map.groupBy(places, ({ contractorId }) => contractorId)
  const declarations = new Map(places.map(({ id, declaration }) => [id, declaration]))
  const standings = round.kind === 'missing-papers' ? paperStandings(reader, places, round.date) : []
  const papers = Map.groupBy(standings.filter(isAskedFor), ({ companyId }) => companyId)
  return companies.map(({ id, name, language, email, address, roleOwn }) => ({
    companyId: id,
    name,
    number: numbers.get(id) ?? null,
    language: isLanguage(language) ? language : null,
    own: roleOwn === 1,
    email: email?.trim() || null,
    address: address?.trim() || null,
    places: byFirm.get(id) ?? [],
    papers: (papers.get(id) ?? []).map(({ code, name: own, state, expiresOn, linkId }) => ({
      code,
      name: own,
      state,
      expiresOn,
      declaration: linkId === null ? null : (declarations.get(linkId) ?? null),
    })),
  }))
}

/** Firms that have a letter of a kind waiting to be sent. */
function waiting(reader: Reader, kind: ReminderKind, ids: readonly number[]): Set<number> {
  const rows = query
    .selectFrom('reminderList')
    .select('companyId')
    .where('companyId', 'in', idList(ids))
    .where('kind', '=', kind)
    .where('state', '=', 'prepared')
  return new Set(reader.all(rows).map(({ companyId }) => companyId))
}

/** The language the office writes in when a firm's own is not known. */
export function officeLanguage(reader: Reader): Language {
  const own = query.selectFrom('company').select('language').where('roleOwn', '=', 1).orderBy('id')
  const found = reader.all(own).find(({ language }) => isLanguage(language))?.language
  return isLanguage(found) ? found : 'fr'
}

/** Whom a round reminds, each with what speaks against it or must be known. */
export function candidatesOf(core: Core, round: Round): ReminderCandidate[] {
  const { reader } = core.workspace
  const firms = firmsOfRound(reader, round)
  const ids = firms.map(({ companyId }) => companyId)
  const last = lastReminders(reader, ids, round.date)
  const { reminderRepeatDays } = readSettings(reader)
  const prepared = waiting(reader, round.kind, ids)
  const ours = officeLanguage(reader)
  return firms.map(({ companyId, name, language, own, email, address, places, papers }) => {
    const before = last.get(companyId)?.[round.kind] ?? null
    const notes: CandidateNote[] = []
    if (own) notes.push('own')
    if (places.length === 0) notes.push('not-active')
    if (round.kind === 'missing-papers' && papers.length === 0) notes.push('nothing-missing')
    if (isTooSoon(before?.sentOn ?? null, round.date, reminderRepeatDays)) notes.push('reminded')
    if (prepared.has(companyId)) notes.push('prepared')
    if (language === null) notes.push('no-language')
    if (email === null) notes.push('no-email')
    if (address === null) notes.push('no-address')
    return {
      companyId,
      company: name,
      language: language ?? ours,
      email,
      address,
      places: places.length,
      papers,
      last: before,
      notes,
      preselected: isPreselected(notes),
    }
  })
}
