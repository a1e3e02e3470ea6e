import { query, type Reader } from '#main/core/db/query.ts'
import type { ServiceCode, TypeCode } from '#main/core/db/tables/registrations.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Service } from '#shared/domain/regime.ts'

// How the tables of registrations number what the rest of the program names.

/** Services by their code. */
export const servicesByCode: Readonly<Record<ServiceCode, Service>> = { 1: 'ciao', 2: 'checkinatwork' }

/** Codes of the services. */
export const serviceCodes: Readonly<Record<Service, ServiceCode>> = { ciao: 1, checkinatwork: 2 }

/** Types by their code. */
export const typesByCode = { 0: 'presence', 1: 'in', 2: 'out' } as const satisfies Record<TypeCode, string>

/** What is said beside registrations that no longer count: another one, if any, stands for them. */
export const uncountedMarks = ['cancelled', 'superseded'] as const

/** Days that official files cover, both included; files that were taken back cover nothing. */
export function coveredSpans(reader: Reader): { service: Service; from: LocalDate; to: LocalDate }[] {
  const spans = query
    .selectFrom('coverage as c')
    .innerJoin('importBatch as b', 'b.id', 'c.batchId')
    .select(['c.service', 'c.fromDate as from', 'c.toDate as to'])
    .distinct()
    .where('b.undoneAt', 'is', null)
  return reader.all(spans).map(({ service, ...days }) => ({ ...days, service: servicesByCode[service] }))
}
