import { sql } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { query, raw } from '#main/core/db/query.ts'
import { firmBrochure } from '#main/core/documents/firm-brochure.ts'
import { CoreError } from '#main/core/errors.ts'
import { demandDay } from '#main/core/features/emergency/places.ts'
import { placeFacts } from '#main/core/features/informing/facts.ts'
import { officeLanguage } from '#main/core/features/informing/sheets.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { Method } from '#shared/domain/method.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

/** What was agreed with a firm for a declaration on a day: of the link that holds then, else of the one that ends last. */
function agreed(core: Core, declarationId: number, companyId: number, date: string) {
  const link = sql<{ employer: string; method: Method | null; fallbackChannel: string | null; viaAgency: number }>`
    select e.name as employer, k.method, k.fallbackChannel, k.viaAgency
    from chainLink k join company e on e.id = k.directEmployerId
    where k.declarationId = ${declarationId} and k.contractorId = ${companyId}
    order by (k.validFrom is null or k.validFrom <= ${date}) and (k.validTo is null or k.validTo >= ${date}) desc,
      coalesce(k.validTo, '9999') desc, k.id desc limit 1`
  return core.workspace.reader.first(raw(link)) ?? null
}

/** The brochure for a firm at a declaration; throws `record-gone`, and `brochure-without-link` for a firm with no place in its chain. */
export function brochureFile(
  core: Core,
  request: { declarationId: number; companyId: number; date: string; language: Language | null },
): { file: OfferedFileToken; pages: number } {
  const { declarationId, companyId } = request
  const date = demandDay(request.date)
  const { reader } = core.workspace
  const company = reader.first(
    query.selectFrom('company').select(['name', 'language', 'country']).where('id', '=', companyId),
  )
  if (!company) throw new CoreError('record-gone', { kind: 'company', id: companyId })
  const about = placeFacts(core, [declarationId], date).get(declarationId)
  if (!about?.place) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  const link = agreed(core, declarationId, companyId, date)
  if (!link) throw new CoreError('brochure-without-link', { company: company.name })
  const known = isLanguage(company.language) ? company.language : null
  const office = officeLanguage(reader)
  const language = request.language ?? known ?? (isLanguage(office) ? office : 'fr')
  const result = firmBrochure(
    {
      number: '',
      createdAt: core.clock(),
      sender: senderOf(core.workspace),
      company: company.name,
      foreign: company.country !== null && company.country !== 'BE',
      employer: link.employer,
      viaAgency: link.viaAgency === 1,
      method: link.method,
      fallbackChannel: link.fallbackChannel,
      place: about.place,
      facts: about.facts,
    },
    language,
  )
  const title = texts(language)(($) => $.informing.files.brochure)
  const name = safeFileName(`${title} ${company.name.slice(0, 50)} ${about.place.number ?? ''}`.trim()).concat('.pdf')
  return { file: core.transfers.offer(name, result.bytes), pages: result.pages }
}
