import { sql, type RawBuilder } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { missingDuties } from '#main/core/features/duties/service.ts'
import type { FileState } from '#main/core/features/today/registered.ts'
import { paymentsWithoutCheck, uncovered } from '#main/core/features/withholding/service.ts'
import type { TodayGap } from '#shared/contract/today.ts'
import { checkLink } from '#shared/domain/chain.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import { leadDays } from '#shared/domain/paper.ts'
import { serviceOf } from '#shared/domain/regime.ts'
import { endingUntil } from '#shared/domain/works.ts'

const mostExamples = 3

const provisionalOnly: TodayGap['filters'] = [{ field: 'provisional', operator: 'equals', value: '1' }]

/** Days without a backup after which Today says so. */
const backupDays = 7

/** Days after the last covered one at which Today asks for a file: a week is missing then. */
const fileDays = 7

/** Days ahead for which a planned payment must have its check. */
const paymentDays = 7

interface Labelled {
  id: number
  label: string
}

/** What to count and which filters of the list show it. */
function gap(
  kind: TodayGap['kind'],
  found: readonly Labelled[],
  filters: TodayGap['filters'],
  count = found.length,
): TodayGap[] {
  if (count === 0) return []
  return [{ kind, count, examples: found.slice(0, mostExamples).map(({ id, label }) => ({ id, label })), filters }]
}

/** The lists gaps are looked for in: how a row is named, and in which order examples are taken. */
const lists = {
  people: sql`select id, lastName || coalesce(' ' || firstName, '') as label, nameKey as place from personList as p`,
  declarations: sql`select id, number || coalesce(' · ' || workplace, '') as label, number as place from declarationList`,
  companies: sql`select id, name as label, nameKey as place from companyList`,
  papers: sql`select id, holder as label, coalesce(expiresOn, '') || firmKey as place from paperList`,
  links: sql`select id, contractor || ' → ' || directEmployer as label, coalesce(validTo, '') || contractorKey as place
    from chainList as l`,
}

function run<Row>(reader: Reader, statement: RawBuilder<Row>): Row[] {
  return reader.all(raw(statement))
}

/** Counts in SQL and fetches only the examples: an office may have a hundred thousand people. */
function counted(
  reader: Reader,
  kind: TodayGap['kind'],
  found: { list: keyof typeof lists; where: RawBuilder<unknown> },
  filters: TodayGap['filters'],
): TodayGap[] {
  const rows = sql`${lists[found.list]} where ${found.where}`
  const count = run(reader, sql<{ n: number }>`select count(*) as n from (${rows})`)[0]?.n ?? 0
  if (count === 0) return []
  const examples = run(reader, sql<Labelled>`select id, label from (${rows}) order by place limit ${mostExamples}`)
  return gap(kind, examples, filters, count)
}

function declarationGaps(reader: Reader, today: LocalDate): TodayGap[] {
  const list = 'declarations'
  const last = endingUntil(today)
  const noPlace = sql`workplace is null and address is null`
  return [
    ...counted(reader, 'works-to-report', { list, where: sql`toReport > 0` }, [
      { field: 'toReport', operator: 'from', value: '1' },
    ]),
    ...counted(reader, 'declaration-ending', { list, where: sql`endDate >= ${today} and endDate <= ${last}` }, [
      { field: 'endDate', operator: 'from', value: today },
      { field: 'endDate', operator: 'to', value: last },
    ]),
    ...counted(reader, 'declaration-without-end', { list, where: sql`endDate is null` }, [
      { field: 'endDate', operator: 'empty' },
    ]),
    ...counted(reader, 'declaration-without-workplace', { list, where: noPlace }, [
      { field: 'workplace', operator: 'empty' },
      { field: 'address', operator: 'empty' },
    ]),
    ...counted(reader, 'provisional-declaration', { list, where: sql`provisional = 1` }, provisionalOnly),
  ]
}

function peopleGaps(reader: Reader, today: LocalDate): TodayGap[] {
  const list = 'people'
  const last = addDays(today, leadDays(today))
  const unemployed = sql`not exists (select 1 from employment as e where e.personId = p.id)`
  const ending = sql`limosaTo >= ${today} and limosaTo <= ${last}`
  return [
    ...counted(reader, 'person-without-identifier', { list, where: sql`identifier is null` }, [
      { field: 'identifier', operator: 'empty' },
    ]),
    ...counted(reader, 'person-without-employment', { list, where: unemployed }, [
      { field: 'employer', operator: 'empty' },
    ]),
    ...counted(reader, 'limosa-ending', { list, where: ending }, [
      { field: 'limosaTo', operator: 'from', value: today },
      { field: 'limosaTo', operator: 'to', value: last },
    ]),
  ]
}

/** Papers that end or have ended without another in their place, and links that end: in time to ask for what follows. */
function endingGaps(reader: Reader, today: LocalDate): TodayGap[] {
  const last = addDays(today, leadDays(today))
  const open = sql`replaced = 0 and ended = 0`
  const ofPapers: TodayGap['filters'] = [
    { field: 'replaced', operator: 'equals', value: '0' },
    { field: 'ended', operator: 'equals', value: '0' },
  ]
  const between = (field: string): TodayGap['filters'] => [
    { field, operator: 'from', value: today },
    { field, operator: 'to', value: last },
  ]
  const expired = sql`expiresOn < ${today} and ${open}`
  const ending = sql`expiresOn between ${today} and ${last} and ${open}`
  const links = sql`validTo between ${today} and ${last}`
  return [
    ...counted(reader, 'paper-expired', { list: 'papers', where: expired }, [
      { field: 'state', operator: 'equals', value: 'expired' },
      ...ofPapers,
    ]),
    ...counted(reader, 'paper-ending', { list: 'papers', where: ending }, [...between('expiresOn'), ...ofPapers]),
    ...counted(reader, 'link-ending', { list: 'links', where: links }, between('validTo')),
  ]
}

function companyGaps(reader: Reader): TodayGap[] {
  const where = sql`provisional = 1`
  return counted(reader, 'provisional-company', { list: 'companies', where }, provisionalOnly)
}

/**
 * Declarations with a link whose direct employer neither declares nor has one link over all its days. Most chains have
 * none, and only these few are looked at closely: an employer may be covered by several links in turn.
 */
function doubtfulChains(reader: Reader, today: LocalDate): number[] {
  const rows = sql<{ declarationId: number }>`
    select distinct l.declarationId from chainLink as l join declaration as d on d.id = l.declarationId
    where (l.validTo is null or l.validTo >= ${today})
      and case when d.declarantId is null
        then l.directEmployerId not in (select id from company where roleOwn = 1)
        else l.directEmployerId <> d.declarantId end
      and l.directEmployerId not in (select companyId from declarationPartner where declarationId = d.id)
      and not exists (select 1 from chainLink as u
        where u.declarationId = l.declarationId and u.contractorId = l.directEmployerId
          and (u.validFrom is null or u.validFrom <= l.validFrom) and (u.validTo is null or u.validTo >= l.validTo))`
  return run(reader, rows).map(({ declarationId }) => declarationId)
}

/** Links that stand today or later and whose direct employer has no place in the chain on some of their days. */
function chainGaps(reader: Reader, today: LocalDate): TodayGap[] {
  const rows = reader.all(
    query
      .selectFrom('chainList as c')
      .innerJoin('declaration as d', 'd.id', 'c.declarationId')
      .select(['c.id', 'c.declarationId', 'c.contractorId', 'c.directEmployerId as employerId', 'c.validFrom as from'])
      .select(['c.validTo as to', 'c.contractor', 'c.declaration', 'd.startDate', 'd.endDate', 'd.declarantId'])
      .where('c.declarationId', 'in', idList(doubtfulChains(reader, today)))
      .orderBy('c.id'),
  )
  const own = reader.all(query.selectFrom('company').select('id').where('roleOwn', '=', 1)).map(({ id }) => id)
  const found: (Labelled & (typeof rows)[number])[] = []
  for (const links of Map.groupBy(rows, ({ declarationId }) => declarationId).values()) {
    for (const link of links) {
      if (link.to !== null && link.to < today) continue
      const { startDate: from, endDate: to, declarantId } = link
      const partners = query
        .selectFrom('declarationPartner')
        .select('companyId')
        .where('declarationId', '=', link.declarationId)
      const also = reader.all(partners).map(({ companyId }) => companyId)
      const declarantIds = [...(declarantId === null ? own : [declarantId]), ...also]
      const problems = checkLink(link, links, { from, to, declarantIds })
      if (!problems.some(({ code }) => code === 'employer-link-missing')) continue
      found.push({ ...link, label: `${link.contractor} · ${link.declaration}` })
    }
  }
  const values = (ids: number[]): string[] => [...new Set(ids)].slice(0, 200).map(String)
  return gap('link-without-employer-link', found, [
    { field: 'declarationId', operator: 'in', value: values(found.map(({ declarationId }) => declarationId)) },
    { field: 'directEmployerId', operator: 'in', value: values(found.map(({ employerId }) => employerId)) },
  ])
}

/** Duties missing at workplaces that run this week. */
function dutyGaps(reader: Reader, today: LocalDate): TodayGap[] {
  const { count, firms } = missingDuties(reader, today)
  return gap('duty-missing', firms, [{ field: 'duty', operator: 'equals', value: 'missing' }], count)
}

/** Services whose files stop too long ago while workplaces of theirs are active today. */
function staleGaps(reader: Reader, today: LocalDate, files: readonly FileState[]): TodayGap[] {
  const active = reader.all(
    query
      .selectFrom('declaration')
      .select('regime')
      .distinct()
      .where((where) => where.or([where('startDate', 'is', null), where('startDate', '<=', today)]))
      .where((where) => where.or([where('endDate', 'is', null), where('endDate', '>=', today)]))
      .where((where) => where.or([where('dutyToRegister', 'is', null), where('dutyToRegister', '=', 'yes')])),
  )
  const needed = new Set(active.flatMap(({ regime }) => (regime === null ? [] : [serviceOf(regime)])))
  return files
    .filter(({ service, days }) => days > fileDays && needed.has(service))
    .flatMap(({ service, days }) => gap(`${service}-stale`, [], [], days))
}

/** Payments due within days, or overdue, that no check of debts covers. */
function paymentGaps(reader: Reader, today: LocalDate): TodayGap[] {
  const to = addDays(today, paymentDays)
  const { count, examples } = paymentsWithoutCheck(reader, '0001-01-01', to)
  return gap(
    'payment-without-check',
    examples,
    [
      { field: 'state', operator: 'in', value: [...uncovered] },
      { field: 'dueOn', operator: 'to', value: to },
    ],
    count,
  )
}

/** Whole days since the last backup, or since the workspace was made. */
function backupGap(since: string, now: string): TodayGap[] {
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000)
  return days > backupDays ? gap('backup-old', [], [], days) : []
}

/**
 * What is missing in the data as it stands, most pressing first. `backup` tells when the last backup, or else the
 * workspace, was made, and the present instant.
 */
export function findGaps(
  reader: Reader,
  today: LocalDate,
  files: readonly FileState[],
  backup: { since: string; now: string },
): TodayGap[] {
  return [
    ...staleGaps(reader, today, files),
    ...peopleGaps(reader, today),
    ...endingGaps(reader, today),
    ...chainGaps(reader, today),
    ...dutyGaps(reader, today),
    ...declarationGaps(reader, today),
    ...companyGaps(reader),
    ...paymentGaps(reader, today),
    ...backupGap(backup.since, backup.now),
  ]
}
