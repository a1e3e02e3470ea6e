import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { clauseDocument, clauseOf, clauseText, type ClauseData } from '#main/core/documents/agreement-clause.ts'
import { CoreError } from '#main/core/errors.ts'
import { linkById, linkRows, type StoredLink } from '#main/core/features/chain/repository.ts'
import { numbersOn } from '#main/core/features/companies/numbers.ts'
import { senderFor } from '#main/core/features/sender.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { AgreementLack, ClauseVariant } from '#shared/domain/agreement.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { ruleValue } from '#shared/rules/index.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

export interface ClauseWish {
  linkId: number
  language: Language
  /** Brussels day whose numbers and rules hold. */
  date: LocalDate
  variant?: ClauseVariant | undefined
}

/** Whom a clause is for: an agency, a person who works alone and as self-employed, else a firm. */
function variantOf(reader: Reader, link: StoredLink, date: LocalDate): ClauseVariant {
  const company = reader.first(query.selectFrom('company').selectAll().where('id', '=', link.contractorId))
  if (link.viaAgency === 1 || company?.roleAgency === 1) return 'agency'
  const people = query
    .selectFrom('employment')
    .select('capacity')
    .distinct()
    .where('companyId', '=', link.contractorId)
    .where((where) => where.or([where('validFrom', 'is', null), where('validFrom', '<=', date)]))
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)]))
  const capacities = reader.all(people).map(({ capacity }) => capacity)
  return capacities.length > 0 && capacities.every((capacity) => capacity === 'self-employed')
    ? 'self-employed'
    : 'firm'
}

/** What a clause for a link says. Throws `record-gone`. */
function clauseData(reader: Reader, { linkId, language, date, variant }: ClauseWish): ClauseData {
  const link = linkById(reader, linkId)
  const [row] = linkRows(reader, [linkId])
  if (!link || !row) throw new CoreError('record-gone', { kind: 'chainLink', id: linkId })
  const declaration = reader.first(
    query.selectFrom('declarationList').select(['workplace', 'address', 'regime']).where('id', '=', link.declarationId),
  )
  const firms = [link.contractorId, link.directEmployerId]
  const numbers = numbersOn(reader, firms, date)
  const addresses = new Map(
    reader
      .all(query.selectFrom('company').select(['id', 'address']).where('id', 'in', firms))
      .map(({ id, address }) => [id, address]),
  )
  const party = (id: number, name: string) => ({
    name,
    number: numbers.get(id) ?? null,
    address: addresses.get(id) ?? null,
  })
  const regime = declaration?.regime ?? 'cleaning'
  const place = [declaration?.workplace, declaration?.address].filter((part) => part != null && part !== '')
  return {
    language,
    variant: variant ?? variantOf(reader, link, date),
    contractor: party(link.contractorId, row.contractor),
    employer: party(link.directEmployerId, row.directEmployer),
    declaration: row.declaration,
    workplace: place.length === 0 ? null : place.join(', '),
    regime,
    validFrom: link.validFrom,
    validTo: link.validTo,
    method: row.method,
    fallbackChannel: link.fallbackChannel,
    contractOn: link.contractOn,
    contractReference: link.contractReference,
    dutyPassedOn: link.dutyPassedOn,
    correctionDays: ruleValue('correction-days', regime, date),
  }
}

/** What of a clause is left to write in by hand. */
function leftOpen(data: ClauseData): AgreementLack[] {
  const open: AgreementLack[] = []
  if (data.method === null) open.push('method')
  if (!data.fallbackChannel?.trim()) open.push('fallback')
  if (data.contractOn === null && !data.contractReference?.trim()) open.push('contract')
  if (data.dutyPassedOn === null) open.push('duty')
  return open
}

/** A clause for the contract of a link, as text. Throws `record-gone`. */
export function clauseFor(
  reader: Reader,
  wish: ClauseWish,
): {
  title: string
  text: string
  variant: ClauseVariant
  contractorLanguage: Language | null
  open: AgreementLack[]
  assumed: boolean
} {
  const data = clauseData(reader, wish)
  const clause = clauseOf(data)
  const contractor = query
    .selectFrom('company as c')
    .innerJoin('chainLink as l', 'l.contractorId', 'c.id')
    .select('c.language')
    .where('l.id', '=', wish.linkId)
  const language = reader.first(contractor)?.language
  return {
    title: clause.title,
    text: clauseText(clause),
    variant: data.variant,
    contractorLanguage: isLanguage(language) ? language : null,
    open: leftOpen(data),
    assumed: data.correctionDays !== null,
  }
}

/** The clause as a file: text that every program opens, or a page to sign. */
export function clauseFile(core: Core, wish: ClauseWish & { format: 'txt' | 'pdf' }): OfferedFileToken {
  const { workspace } = core
  const data = clauseData(workspace.reader, wish)
  const word = texts(wish.language)(($) => $.agreementClause.file)
  const name = safeFileName(`${word} ${data.contractor.name} ${data.declaration}.${wish.format}`)
  if (wish.format === 'txt') {
    // With a byte order mark and CRLF: the editors of some systems take anything else for another encoding.
    const text = `\ufeff${clauseText(clauseOf(data)).replaceAll('\n', '\r\n')}\r\n`
    return core.transfers.offer(name, Buffer.from(text))
  }
  const head = { number: data.declaration, createdAt: core.clock(), sender: senderFor(workspace, null) }
  return core.transfers.offer(name, clauseDocument({ ...data, ...head }).bytes)
}
