import { sql, type RawBuilder, type Selectable } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import type { ContractorPaymentListTable } from '#main/core/db/tables/withholding.ts'
import { judgeOn } from '#main/core/features/withholding/judged.ts'
import type { Payment, WithholdingCheck } from '#main/core/features/withholding/repository.ts'
import { fold } from '#shared/domain/text.ts'

/** Touched records of a kind and those that touched companies or declarations name. */
function affected(
  writer: Writer,
  own: Iterable<number> | undefined,
  named: readonly RawBuilder<{ id: number }>[],
): number[] {
  const ids = new Set(own)
  for (const statement of named) for (const { id } of writer.all(raw(statement))) ids.add(id)
  return [...ids]
}

function isWhole(writer: Writer, table: string, list: string): boolean {
  const counts = sql<{ same: number }>`
    select (select count(*) from ${sql.table(table)}) = (select count(*) from ${sql.table(list)}) as same`
  return writer.first(raw(counts))?.same === 1
}

function touchedChecks(writer: Writer, touched: Touched): number[] {
  const companies = touched.get('company')
  const named = companies
    ? [sql<{ id: number }>`select id from withholdingCheck where companyId in ${idList(companies)}`]
    : []
  return affected(writer, touched.get('withholdingCheck'), named)
}

/** The list of checks, with names from the list of companies refreshed before it. */
export const checkProjection: Projection = {
  table: 'withholdingCheckList',
  refresh(writer, touched) {
    // Nothing of it depends on the day: a rebuilding has only to do what was never done.
    if (touched === null && isWhole(writer, 'withholdingCheck', 'withholdingCheckList')) return
    const ids = touched && touchedChecks(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('withholdingCheckList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where k.id in ${idList(ids)}` : sql``
    writer.run(
      raw(sql`
        insert into withholdingCheckList
        select k.id, k.companyId, c.name, c.nameKey, k.checkedOn, k.validFrom, k.validTo,
          case when 'yes' in (k.nsso, k.tax, k.selfEmployed) then 'debts' else 'clear' end,
          k.nsso, k.tax, k.selfEmployed, k.certificate, k.fileName, k.checkedBy,
          c.nameKey || ' ' || coalesce(c.enterpriseNumber, '') || ' ' || fold(coalesce(k.certificate, ''))
        from withholdingCheck k join companyList c on c.id = k.companyId ${only}`),
    )
  },
}

/** A check may have gone, or moved to another contractor: the list still knows which payments it was for. */
function touchedPayments(writer: Writer, touched: Touched): number[] {
  const named: RawBuilder<{ id: number }>[] = []
  const companies = touched.get('company')
  if (companies) {
    const list = idList(companies)
    named.push(sql`select id from contractorPayment where companyId in ${list} or ownCompanyId in ${list}`)
  }
  const declarations = touched.get('declaration')
  if (declarations) named.push(sql`select id from contractorPayment where declarationId in ${idList(declarations)}`)
  const checks = touched.get('withholdingCheck')
  if (checks) {
    const list = idList(checks)
    named.push(
      sql`select id from contractorPaymentList where checkId in ${list} and state <> 'paid'`,
      sql`select id from contractorPaymentList where state <> 'paid'
        and companyId in (select companyId from withholdingCheck where id in ${list})`,
    )
  }
  return affected(writer, touched.get('contractorPayment'), named)
}

type Named = Payment & { company: string; companyKey: string; ownCompany: string; declaration: string | null }
type ListRow = Selectable<ContractorPaymentListTable>

type Standing = Pick<ListRow, 'state' | 'withheldCents' | 'contractorCents' | 'checkId' | 'checkValidTo'>

function asPlanned(payment: Payment, checks: readonly WithholdingCheck[]): Standing {
  const { state, check, withholding } = judgeOn(payment, checks, payment.plannedOn)
  const { withheldCents, contractorCents } = withholding
  return { state, withheldCents, contractorCents, checkId: check?.id ?? null, checkValidTo: check?.validTo ?? null }
}

function asPaid(payment: Payment, checks: readonly WithholdingCheck[]): Standing {
  const { checkId, nssoCents, taxCents, selfEmployedCents, contractorCents } = payment
  return {
    state: 'paid',
    withheldCents: (nssoCents ?? 0) + (taxCents ?? 0) + (selfEmployedCents ?? 0),
    contractorCents: contractorCents ?? 0,
    checkId,
    checkValidTo: checks.find(({ id }) => id === checkId)?.validTo ?? null,
  }
}

function listRow(payment: Named, checks: readonly WithholdingCheck[]): ListRow {
  const { id, companyId, company, companyKey, ownCompanyId, ownCompany, declarationId, declaration } = payment
  const { regime, invoiceNumber, invoiceOn, amountCents, vatCents, plannedOn, paidOn } = payment
  const standing = payment.state === 'paid' ? asPaid(payment, checks) : asPlanned(payment, checks)
  return {
    id,
    companyId,
    company,
    companyKey,
    ownCompanyId,
    ownCompany,
    declarationId,
    declaration,
    regime,
    invoiceNumber,
    invoiceOn,
    amountCents,
    vatCents,
    plannedOn,
    paidOn,
    dueOn: paidOn ?? plannedOn,
    ...standing,
    overridden: payment.overrideReason === null ? 0 : 1,
    search: [companyKey, fold(invoiceNumber), (declaration ?? '').toLowerCase()].join(' '),
  }
}

/** Rows written by one statement. */
const together = 500

function writeRows(writer: Writer, rows: readonly ListRow[]): void {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const values = names.map((name) => sql`value ->> ${sql.lit(name)}`)
  for (let start = 0; start < rows.length; start += together) {
    const some = JSON.stringify(rows.slice(start, start + together))
    writer.run(
      raw(sql`insert into contractorPaymentList (${sql.join(names.map((name) => sql.ref(name)))})
        select ${sql.join(values)} from json_each(${some})`),
    )
  }
}

/** The list of payments, each judged with the checks of its contractor. */
export const paymentProjection: Projection = {
  table: 'contractorPaymentList',
  refresh(writer, touched) {
    if (touched === null && isWhole(writer, 'contractorPayment', 'contractorPaymentList')) return
    const ids = touched && touchedPayments(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('contractorPaymentList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where p.id in ${idList(ids)}` : sql``
    const payments = writer.all(
      raw(sql<Named>`
        select p.*, c.name as company, c.nameKey as companyKey, o.name as ownCompany, d.number as declaration
        from contractorPayment p join companyList c on c.id = p.companyId join companyList o on o.id = p.ownCompanyId
          left join declaration d on d.id = p.declarationId ${only} order by p.id`),
    )
    const companies = idList(new Set(payments.map(({ companyId }) => companyId)))
    const checks = Map.groupBy(
      writer.all(query.selectFrom('withholdingCheck').selectAll().where('companyId', 'in', companies).orderBy('id')),
      ({ companyId }) => companyId,
    )
    writeRows(
      writer,
      payments.map((payment) => listRow(payment, checks.get(payment.companyId) ?? [])),
    )
  },
}
