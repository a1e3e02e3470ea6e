import { listPath, where, type ListTarget } from '#renderer/features/records/list-path.ts'
import type { MatchDifference } from '#shared/contract/match.ts'

/** The list of the registrations behind a difference. Rows that name no firm cannot be told by it: then all of the place are shown. */
export function registrationsOf(difference: MatchDifference): ListTarget<'/registrations'> {
  const { declarationId, companyId, statedCompanyId, byEmployment, firstDay, lastDay } = difference
  const byFirm = byEmployment === 0
  return listPath('/registrations', {
    filters: [
      where.equals('declarationId', declarationId),
      ...(byFirm && companyId !== null ? [where.equals('companyId', companyId)] : []),
      ...(byFirm && statedCompanyId !== null ? [where.equals('statedCompanyId', statedCompanyId)] : []),
      ...where.between('at', firstDay, lastDay),
    ],
    sort: { field: 'at', direction: 'ascending' },
  })
}
