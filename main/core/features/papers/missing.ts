import { query, type Reader } from '#main/core/db/query.ts'
import { companyLabels } from '#main/core/features/labels.ts'
import { paperStandings } from '#main/core/features/papers/service.ts'
import type { MissingPaper } from '#shared/contract/papers.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { compareNames } from '#shared/domain/text.ts'

/** Which links to look at: all, those of a firm, those of a declaration. */
export interface MissingScope {
  companyId: number | null
  declarationId: number | null
}

/** Links that stand on a day, on declarations that run then. */
function activeLinks(reader: Reader, date: LocalDate, { companyId, declarationId }: MissingScope) {
  let rows = query
    .selectFrom('chainList as l')
    .innerJoin('declaration as d', 'd.id', 'l.declarationId')
    .select(['l.id', 'l.contractorId', 'l.contractor', 'l.contractorKey', 'l.directEmployer', 'l.declarationId'])
    .select(['l.declaration', 'l.workplace'])
    .where((where) => where.or([where('l.validFrom', 'is', null), where('l.validFrom', '<=', date)]))
    .where((where) => where.or([where('l.validTo', 'is', null), where('l.validTo', '>=', date)]))
    .where((where) => where.or([where('d.startDate', 'is', null), where('d.startDate', '<=', date)]))
    .where((where) => where.or([where('d.endDate', 'is', null), where('d.endDate', '>=', date)]))
  if (companyId !== null) rows = rows.where('l.contractorId', '=', companyId)
  if (declarationId !== null) rows = rows.where('l.declarationId', '=', declarationId)
  return reader.all(rows.orderBy('l.id'))
}

/** What required papers the firms of active links lack on a day, or have only expired ones of; by firm, its own papers first. */
export function missingPapers(reader: Reader, date: LocalDate, scope: MissingScope): MissingPaper[] {
  const links = activeLinks(reader, date, scope)
  const byId = new Map(links.map((link) => [link.id, link]))
  const lacking = paperStandings(reader, links, date, { required: true }).filter(
    ({ state }) => state === 'missing' || state === 'expired',
  )
  const firms = companyLabels(
    reader,
    lacking.map(({ companyId }) => companyId),
  )
  return lacking
    .map(({ kindId, code, name, subject, companyId, linkId, state, paperId, expiresOn }): MissingPaper => {
      const link = linkId === null ? undefined : byId.get(linkId)
      return {
        kindId,
        kindCode: code,
        kindName: name,
        subject,
        companyId,
        firm: firms.get(companyId)?.label ?? '',
        linkId,
        directEmployer: link?.directEmployer ?? null,
        declarationId: link?.declarationId ?? null,
        declaration: link?.declaration ?? null,
        workplace: link?.workplace ?? null,
        state,
        paperId,
        expiresOn,
      }
    })
    .toSorted(
      (one, other) =>
        compareNames(one.firm, other.firm) ||
        one.companyId - other.companyId ||
        (one.linkId ?? 0) - (other.linkId ?? 0) ||
        one.kindId - other.kindId,
    )
}
