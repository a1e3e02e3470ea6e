import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { judgedFirms } from '#main/core/features/duties/service.ts'
import { startCore } from '#main/core/start.ts'
import { addDays } from '#shared/domain/dates.ts'
import { duties } from '#shared/domain/duties.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { declarationNumber } from '#tests/support/events-file.ts'

const firms = 2_000
const declarations = 500
/** Links of each declaration. */
const links = 20
const peoplePerFirm = 4
/** Registered days before the day asked for. */
const days = 10
const openFindings = 5_000
const today = '2026-10-06'
const rounds = 7
/** For the first screen of one declaration, and of all that run this week. */
const oneLimit = 50
const allLimit = 300

type Fill = (sql: string, ...values: (string | number | null)[]) => void

/** Each declaration has its own 20 firms of the 2,000, seven tiers deep. */
function fillChains(run: Fill): void {
  run(`insert into company (id, name, roleOwn) values (1, 'Net & Clair', 1)`)
  for (let id = 2; id <= firms; id += 1)
    run(`insert into company (id, name, roleContractor) values (?, ?, 1)`, id, `Firme ${id}`)
  for (let id = 1; id <= declarations; id += 1) {
    const number = declarationNumber(id)
    run(
      `insert into declaration (id, number, regime, declarantId, startDate, endDate) values (?, ?, 'cleaning', 1, '2026-01-01', '2027-12-31')`,
      id,
      number,
    )
    run(`insert into workplace (declarationId, name) values (?, ?)`, id, `Lieu ${id}`)
    run(
      `insert into statedDeclaration (id, number, declarationId, label, labelKey) values (?, ?, ?, ?, ?)`,
      id,
      number,
      id,
      number,
      number,
    )
    for (let index = 0; index < links; index += 1) {
      const employer = index < 3 ? 1 : firmAt(id, index - 3)
      run(
        `insert into chainLink (declarationId, contractorId, directEmployerId, validFrom, method, fallbackChannel) values (?, ?, ?, '2026-01-01', ?, ?)`,
        id,
        firmAt(id, index),
        employer,
        index % 3 === 0 ? null : 'our-system',
        index % 4 === 0 ? null : 'téléphone',
      )
    }
  }
}

/** The firm of a place in the chain of a declaration. */
function firmAt(declaration: number, index: number): number {
  return 2 + ((declaration * 7 + index * 101) % (firms - 1))
}

/** Papers for half of the links, evidence for a third of the firms. */
function fillPapers(run: Fill): void {
  const contract = `(select id from paperKind where code = 'contract')`
  run(
    `insert into paper (kindId, linkId, issuedOn, verifiedOn) select ${contract}, id, '2026-01-05', '2026-01-06' from chainLink where id % 2 = 0`,
  )
  for (const duty of ['means', 'informed']) {
    run(
      `insert into dutyEvidence (declarationId, companyId, duty, state, onDate, note)
        select declarationId, contractorId, ?, 'done', '2026-02-01', 'Reçu' from chainLink where id % 3 = 0`,
      duty,
    )
  }
}

/** People planned and registered on the last days, and findings of some of them. */
function fillPeople(run: Fill): void {
  let person = 0
  for (let firm = 2; firm <= firms; firm += 1) {
    run(
      `insert into statedCompany (id, text, companyId, label, labelKey) values (?, ?, ?, ?, ?)`,
      firm,
      `f${firm}`,
      firm,
      `f${firm}`,
      `f${firm}`,
    )
    for (let index = 0; index < peoplePerFirm; index += 1) {
      person += 1
      run(`insert into person (id, lastName) values (?, ?)`, person, `Peeters ${person}`)
      run(`insert into employment (personId, companyId, validFrom) values (?, ?, '2026-01-01')`, person, firm)
    }
  }
  for (let declaration = 1; declaration <= declarations; declaration += 1) {
    for (let index = 0; index < links; index += 1) {
      const firm = firmAt(declaration, index)
      for (let own = 1; own <= 2; own += 1) {
        const id = (firm - 2) * peoplePerFirm + own
        run(
          `insert into assignment (personId, declarationId, validFrom, weekdays) values (?, ?, '2026-01-01', '12345')`,
          id,
          declaration,
        )
      }
      if (index % 10 === 9) continue
      for (let back = 1; back <= days; back += 1) {
        run(`insert into registrationDay values (?, 1, ?, ?, 1, 0, 4)`, addDays(today, -back), declaration, firm)
      }
    }
  }
  run(
    `insert into importBatch (kind, fileName, sheet, sha256, at, user, columns, total, imported, changed, unchanged, duplicate, rejected, errors, warnings, changeSet)
      values ('registrations', 'a.csv', '', '', '2026-10-06T05:00:00.000Z', 'Bench', '[]', 1, 1, 0, 0, 0, 0, 0, 0, 0)`,
  )
  run(`insert into coverage (batchId, service, fromDate, toDate) values (1, 1, '2026-08-01', '2026-10-05')`)
  for (let index = 0; index < openFindings; index += 1) {
    const declaration = 1 + (index % declarations)
    run(
      `insert into finding (rule, statedPersonId, statedDeclarationId, date, severity, state, fingerprint, params,
          at, person, personKey, declarationId, declaration, workplace, workplaceKey, companyId, firm, firmKey, foundAt, service)
        values ('long-presence', ?, ?, ?, 'medium', 'open', '', '{}', 0, 'P', 'p', ?, '', '', '', ?, '', '', '', 1)`,
      index + 1,
      declaration,
      addDays(today, -1 - (index % 9)),
      declaration,
      firmAt(declaration, index % links),
    )
  }
}

function fill(connection: Connection): void {
  const run: Fill = (sql, ...values) => void connection.runSql(sql, values)
  connection.transaction(() => {
    fillChains(run)
    fillPapers(run)
    fillPeople(run)
    // The lists are derived: they are made anew from what stands here now.
    run(`delete from setting where name = 'listsAsOf'`)
  })
}

/** The matrix of duties over 2,000 firms in 500 chains: for one declaration, and for all that run this week. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const options = { stateDir: join(folder, 'state'), resourcesDir: join(import.meta.dirname, '../../resources') }
  const start = () => startCore({ ...options, version: 'bench', defaultUser: 'Bench', now: `${today}T08:00:00.000Z` })
  const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
  const first = start()
  await first.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
  fill(first.core.workspace.connection)
  await first.core.release()
  const { client, core } = start()
  try {
    await client.workspace.open({
      folder: workspace.folder,
      secret: { passphrase: workspace.passphrase },
      user: 'Bench',
    })
    const { reader } = core.workspace
    const scope = { declarationId: null, companyId: null, date: today, active: true, only: 'open' as const }
    const page = await client.duties.list({ ...scope, offset: 0, limit: 100 })
    const expected = declarations * (links + 1)
    const counted = Object.values(page.counts).reduce((sum, count) => sum + count, 0)
    if (counted !== expected * duties.length)
      throw new Error(`${counted} duties instead of ${expected * duties.length}`)
    /** Judged anew each time: nothing comes from memory. */
    const timed = (declarationId: number | null, active: boolean): number => {
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now()
        judgedFirms(reader, { declarationId, companyId: null, active, date: today })
        times.push(performance.now() - started)
      }
      return median(times)
    }
    const figure = (name: string, milliseconds: number, most: number): BenchResult => ({
      name,
      milliseconds,
      baselineMilliseconds: null,
      ratio: null,
      limit: `< ${most} ms`,
      within: milliseconds < most,
    })
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now()
      await client.duties.list({ ...scope, offset: round * 100, limit: 100 })
      times.push(performance.now() - started)
    }
    return [
      figure(`duties of one declaration (${links + 1} firms)`, timed(7, false), oneLimit),
      figure(
        `duties of ${declarations} declarations that run this week (${expected} rows)`,
        timed(null, true),
        allLimit,
      ),
      figure('a further page of the matrix', median(times), oneLimit),
    ]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
