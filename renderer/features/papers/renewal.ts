import type { PaperDetails, PaperInput, PaperRow } from '#shared/contract/papers.ts'
import { addDays } from '#shared/domain/local-date.ts'

/** The paper that follows one that ends: same kind, same holder, from the day after. */
export function renewalOf(row: PaperRow | PaperDetails): Partial<PaperInput> {
  const { kindId, subject, expiresOn } = row
  return {
    kindId,
    companyId: subject === 'company' ? row.companyId : null,
    linkId: subject === 'link' ? row.linkId : null,
    personId: subject === 'person' ? row.personId : null,
    declarationId: subject === 'declaration' ? row.declarationId : null,
    issuedOn: expiresOn === null ? null : addDays(expiresOn, 1),
  }
}
