import { query, type Writer } from '#main/core/db/query.ts'
import { serviceCodes } from '#main/core/features/registrations/codes.ts'
import type { CoverageSpan } from '#shared/contract/imports.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

/** Writes the days that a batch covers; whoever is planned on newly covered days is to be looked at again. */
export function writeCoverage(writer: Writer, batchId: number, spans: readonly CoverageSpan[]): void {
  for (const { service, from, to } of spans) {
    const code = serviceCodes[service]
    for (const gap of uncovered(writer, code, from, to)) {
      const due = { kind: 'all', refId: 0, fromDate: gap.from, toDate: gap.to } as const
      writer.run(query.insertInto('reviewDue').values(due))
    }
    writer.run(query.insertInto('coverage').values({ batchId, service: code, fromDate: from, toDate: to }))
  }
}

/** The stretches of a period that no file covers yet. */
export function uncovered(
  writer: Writer,
  service: 1 | 2,
  from: LocalDate,
  to: LocalDate,
): { from: LocalDate; to: LocalDate }[] {
  const spans = writer.all(
    query
      .selectFrom('coverage as c')
      .innerJoin('importBatch as b', 'b.id', 'c.batchId')
      .select(['fromDate', 'toDate'])
      .where('b.undoneAt', 'is', null)
      .where('service', '=', service)
      .where('fromDate', '<=', to)
      .where('toDate', '>=', from)
      .orderBy('fromDate'),
  )
  const gaps: { from: LocalDate; to: LocalDate }[] = []
  let next = from
  for (const { fromDate, toDate } of spans) {
    if (fromDate > next) gaps.push({ from: next, to: addDays(fromDate, -1) })
    if (toDate >= next) next = addDays(toDate, 1)
  }
  if (next <= to) gaps.push({ from: next, to })
  return gaps
}
