import { createHash } from 'node:crypto'

import { verifyChain, type AlteredEntry } from '#main/core/audit/verify-chain.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { isDamage } from '#main/core/db/open.ts'
import { query } from '#main/core/db/query.ts'
import { systemCode } from '#main/core/errors.ts'

/** What is examined, in this order. */
export const checkNames = ['pages', 'foreignKeys', 'audit', 'attachments', 'lists'] as const

/** One examined property of a workspace; `detail` holds facts (counts, names), no sentence. */
export interface Check {
  name: (typeof checkNames)[number]
  ok: boolean
  detail: string
  /** Of the audit trail: the first entry that is not as it was written. */
  altered?: AlteredEntry
}

function pages(connection: Connection): Check {
  const rows = connection.pragmaRows('integrity_check(20)').map((row) => String(Object.values(row)[0]))
  const ok = rows.length === 1 && rows[0] === 'ok'
  return { name: 'pages', ok, detail: rows.join('; ') }
}

function foreignKeys(connection: Connection): Check {
  const rows = connection.pragmaRows('foreign_key_check')
  const detail = rows
    .slice(0, 20)
    .map((row) => `${String(row['table'])} ${String(row['rowid'])} → ${String(row['parent'])}`)
  return { name: 'foreignKeys', ok: rows.length === 0, detail: rows.length === 0 ? 'ok' : detail.join('; ') }
}

function audit(connection: Connection): Check {
  const report = verifyChain(connection)
  const ok = report.brokenAt === null
  const detail = ok ? `${report.entries}, ${report.head.slice(0, 16)}` : `#${report.brokenAt}`
  return { name: 'audit', ok, detail, ...(report.altered ? { altered: report.altered } : {}) }
}

function attachments(connection: Connection): Check {
  let count = 0
  const wrong: string[] = []
  for (const row of connection.each(query.selectFrom('attachment').select(['sha256', 'bytes']))) {
    count += 1
    if (createHash('sha256').update(row.bytes).digest('hex') !== row.sha256) wrong.push(row.sha256.slice(0, 16))
  }
  return { name: 'attachments', ok: wrong.length === 0, detail: wrong.length === 0 ? String(count) : wrong.join('; ') }
}

/** What is counted of registrations and resolved of what they name; each gives the number of things that are wrong. */
const registrationLists = {
  registrationDay: `select (select coalesce(sum(count), 0) from registrationDay) <> (select count(*) from registration) as n`,
  statedPerson: `select count(*) as n from statedPerson s where s.identifier <> ''
    and s.personId is not (select personId from personIdentifier where value = s.identifier order by id limit 1)`,
  statedDeclaration: `select count(*) as n from statedDeclaration s
    where s.declarationId is not (select id from declaration where number = s.number)`,
}

/** Every record has its row in its list and every row its record. */
function lists(connection: Connection): Check {
  const pairs: [table: string, list: string][] = [
    ['company', 'companyList'],
    ['declaration', 'declarationList'],
    ['chainLink', 'chainList'],
    ['person', 'personList'],
    ['assignment', 'assignmentList'],
    ['paper', 'paperList'],
    ['person', 'keyList'],
  ]
  const wrong = pairs.filter(([table, list]) => {
    const listed = table === 'person' ? 'joinedIntoId is null' : 'true'
    const sql = `select (select count(*) from ${table} t left join ${list} l using (id) where ${listed} and l.id is null)
      + (select count(*) from ${list} l left join ${table} t using (id) where t.id is null or not (${listed})) as n`
    return (connection.firstSql<{ n: number }>(sql, [])?.n ?? 0) > 0
  })
  const away = `select (select count(*) from absenceList where kind = 'absence' and recordId in (select id from absence))
    + (select count(*) from absenceList where kind = 'closure' and recordId in (select id from closure)) as listed,
    (select count(*) from absence) + (select count(*) from closure) as records,
    (select count(*) from absenceList) as lines`
  const counts = connection.firstSql<{ listed: number; records: number; lines: number }>(away, [])
  if (counts && (counts.listed !== counts.records || counts.lines !== counts.records)) {
    wrong.push(['absence', 'absenceList'])
  }
  // After a change of format they are made anew with the first question for one; until then they are not wrong, but due.
  const due = connection.firstSql(`select 1 from setting where name = 'listsAsOf'`, []) === undefined
  if (due) wrong.length = 0
  for (const [table, sql] of Object.entries(registrationLists)) {
    if ((connection.firstSql<{ n: number }>(sql, [])?.n ?? 0) > 0) wrong.push(['registration', table])
  }
  return {
    name: 'lists',
    ok: wrong.length === 0,
    detail: wrong.map(([, list]) => list).join('; ') || (due ? 'due' : 'ok'),
  }
}

/** Examines a whole workspace: pages, foreign keys, audit chain, attachments by hash, lists. Reads everything once. */
export function verifyWorkspace(
  connection: Connection,
  tell: (done: number, total: number) => void = () => undefined,
): { ok: boolean; checks: Check[] } {
  const examinations = { pages, foreignKeys, audit, attachments, lists }
  const checks = checkNames.map((name, index) => {
    try {
      tell(index, checkNames.length)
      // Each on a state of its own: what a damaged page does to one reading transaction is over with it.
      return connection.snapshot(() => examinations[name](connection))
    } catch (error) {
      // A page that cannot even be read is the answer of this check; the others may still say what is sound.
      if (isDamage(error)) return { name, ok: false, detail: systemCode(error) ?? '' }
      throw error
    }
  })
  return { ok: checks.every((check) => check.ok), checks }
}
