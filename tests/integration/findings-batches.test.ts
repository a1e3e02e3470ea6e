import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { addDays, brusselsDate, instantOf } from '#shared/domain/dates.ts'
import { reviewTables } from '#tests/support/reviews.ts'

// A small office straight in the tables: what counts here is that reviewing bit by bit tells the same as reviewing it all.

const firstDay = '2026-10-19'
const firstSecond = Date.parse('2026-10-18T22:00:00.000Z') / 1000
const days = 14
const people = 5
const declarations = 3

function office(): Connection {
  const connection = new Connection(':memory:', { key: null })
  connection.pragma('foreign_keys=ON')
  migrate(connection, migrations, () => undefined)
  const run = (sql: string, values: readonly unknown[] = []): void => void connection.runSql(sql, values)
  for (const id of [1, 2]) {
    run(
      `insert into company (id, name, roleOwn, roleContractor, roleAgency, roleClient, provisional)
        values (?, ?, ?, 0, 0, 0, 0)`,
      [id, `Firme ${id}`, id === 1 ? 1 : 0],
    )
    run(`insert into statedCompany (id, text, label, labelKey, companyId) values (?, ?, '', '', ?)`, [
      id,
      `040000000${id}`,
      id,
    ])
  }
  run(
    `insert into companyList select id, name, lower(name), null, null, null, null, null, null, null, roleOwn, 0, 0, 0, 0, ''
      from company`,
  )
  run(`insert into statedCompany (id, text, label, labelKey) values (3, '0499999999', '', '')`)
  for (let id = 1; id <= declarations; id += 1) {
    const regime = id === 3 ? 'construction' : 'cleaning'
    run(`insert into declaration (id, number, regime, provisional) values (?, ?, ?, 0)`, [id, `D${id}`, regime])
    run(
      `insert into declarationList (id, number, workplaceKey, clientKey, provisional, search) values (?, ?, '', '', 0, '')`,
      [id, `D${id}`],
    )
  }
  // The third declaration is one that no file has named yet; the fourth stated one is unknown.
  for (const [id, number, known] of [
    [1, 'D1', 1],
    [2, 'D2', 2],
    [4, 'D9', null],
  ] as const) {
    run(`insert into statedDeclaration (id, number, label, labelKey, declarationId) values (?, ?, '', '', ?)`, [
      id,
      number,
      known,
    ])
  }
  for (let id = 1; id <= people; id += 1) {
    // The last one is nobody's file yet.
    const known = id < people
    run(`insert into person (id, lastName, provisional) values (?, ?, 0)`, [id, `P${id}`])
    run(
      `insert into personList (id, lastName, nameKey, firstNameKey, employerKey, provisional, search) values (?, ?, '', '', '', 0, '')`,
      [id, `P${id}`],
    )
    if (known) run(`insert into personIdentifier (personId, kind, value) values (?, 'limosa', ?)`, [id, `L${id}`])
    run(
      `insert into statedPerson (id, identifier, provisionalKey, kind, valid, lastName, label, labelKey, personId)
        values (?, ?, '', 'limosa', 1, '', '', '', ?)`,
      [id, `L${id}`, known ? id : null],
    )
    if (known) run('insert into employment (personId, companyId) values (?, ?)', [id, id === 2 ? 2 : 1])
  }
  // The first person is stated under a second number too.
  run(`insert into personIdentifier (personId, kind, value, validTo) values (1, 'limosa', 'L1-old', '2026-10-25')`)
  run(
    `insert into statedPerson (id, identifier, provisionalKey, kind, valid, lastName, label, labelKey, personId)
      values (10, 'L1-old', '', 'limosa', 1, '', '', '', 1)`,
  )
  return connection
}

function findings(connection: Connection): unknown[] {
  return connection.allSql(
    `select rule, severity, statedPersonId, statedDeclarationId, date, fingerprint, state, reason, deadline, params, hour, at,
        personId, declarationId, companyId, firm, declaration,
        (select group_concat(registrationId) from (select registrationId from findingEvent where findingId = f.id order by 1)) as events
      from finding f where state <> 'resolved' order by date, rule, statedPersonId, statedDeclarationId`,
    [],
  )
}

const outcomes = (connection: Connection): unknown[] =>
  connection.allSql('select id, outcome, auto from emergencyLine order by id', [])

const event = fc.record({
  person: fc.constantFrom(1, 2, 3, 4, 5, 10),
  declaration: fc.constantFrom(1, 1, 2, 4, null),
  company: fc.constantFrom(1, 1, 2, 3, null),
  // Half hours with minutes that try the limits of five minutes, four and sixteen hours; the clock changes in between.
  half: fc.integer({ min: 0, max: days * 48 - 1 }),
  minute: fc.constantFrom(0, 0, 1, 4, 5),
  type: fc.constantFrom('in', 'out', 'in', 'out', 'presence'),
})
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never
const day = fc.integer({ min: 0, max: days - 1 }).map((offset) => addDays(firstDay, offset))
const person = fc.integer({ min: 1, max: people })
const declaration = fc.integer({ min: 1, max: declarations })

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('import'), events: fc.array(event, { minLength: 1, maxLength: 14 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo'), index: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('plan'), person, declaration, from: day, to: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unplan'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('absence'), person, from: day, to: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('closure'), declaration, from: day, to: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dates'), declaration, from: day, to: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('employer'), person, company: fc.constantFrom(1, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('identify') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('form'), person, declaration, date: day }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('settle'), line: fc.nat(2), outcome: fc.constantFrom('absent', null) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('outage'), declaration, date: day, exempt: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass'), hours: fc.constantFrom(1, 7, 16, 24, 90, -30) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What an office does, each with what it makes due, as imports and lists note it. */
class Acts {
  readonly #connection: Connection
  readonly #batches: number[] = []

  constructor(connection: Connection) {
    this.#connection = connection
  }

  #due(kind: string, refId: number, from: string | null = null, to: string | null = null): void {
    this.#connection.runSql('insert into reviewDue (kind, refId, fromDate, toDate) values (?, ?, ?, ?)', [
      kind,
      refId,
      from,
      to,
    ])
  }

  /** The registrations of a batch and the days it covers have changed. */
  #batchDue(batchId: number): void {
    const people = this.#connection.allSql<{ id: number; from: string; to: string }>(
      `select statedPersonId as id, min(date) as "from", max(date) as "to" from registration where batchId = ? group by 1`,
      [batchId],
    )
    for (const { id, from, to } of people) this.#due('statedPerson', id, from, to)
    const covered = 'select fromDate as "from", toDate as "to" from coverage where batchId = ?'
    for (const { from, to } of this.#connection.allSql<{ from: string; to: string }>(covered, [batchId])) {
      this.#due('all', 0, from, to)
    }
  }

  #import(events: readonly Event[]): void {
    const { lastId: batchId } = this.#connection.runSql(
      `insert into importBatch (kind, fileName, sheet, sha256, at, user, columns, total, imported, changed, unchanged, duplicate,
        rejected, errors, warnings, changeSet) values ('registrations', '', '', '', '', '', '[]', 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
      [],
    )
    this.#batches.push(batchId)
    for (const { person: who, declaration: where, company, half, minute, type } of events) {
      const at =
        type === 'presence' ? firstSecond + Math.floor(half / 48) * 86_400 : firstSecond + half * 1800 + minute * 60
      const date = brusselsDate(instantOf(at * 1000))
      const service = type === 'presence' ? 2 : 1
      this.#connection.runSql(
        `insert into registration (batchId, line, service, statedPersonId, statedNameId, statedCompanyId, statedDeclarationId,
          type, at, date, given, receipt) values (?, 1, ?, ?, 1, ?, ?, ?, ?, ?, 1, ?)`,
        [
          batchId,
          service,
          who,
          company,
          where,
          ['presence', 'in', 'out'].indexOf(type),
          at,
          date,
          half % 7 === 0 ? null : half * 10 + minute,
        ],
      )
    }
    this.#connection.runSql(
      `insert into coverage (batchId, service, fromDate, toDate)
        select batchId, service, min(date), max(date) from registration where batchId = ? group by service`,
      [batchId],
    )
    this.#batchDue(batchId)
  }

  #undo(index: number): void {
    const batchId = this.#batches[index]
    if (batchId === undefined) return
    this.#batchDue(batchId)
    this.#connection.runSql('delete from registration where batchId = ?', [batchId])
    this.#connection.runSql('delete from coverage where batchId = ?', [batchId])
  }

  do(act: Exclude<Step, { kind: 'pass' }>): void {
    switch (act.kind) {
      case 'import':
        return this.#import(act.events)
      case 'undo':
        return this.#undo(act.index)
      case 'plan':
        return this.#plan(act.person, act.declaration, [act.from, act.to])
      case 'unplan':
        return this.#unplan(act.person)
      case 'absence':
        return this.#absence(act.person, [act.from, act.to])
      case 'closure':
        return this.#closure(act.declaration, [act.from, act.to])
      case 'dates':
        return this.#dates(act.declaration, [act.from, act.to])
      case 'employer':
        return this.#employer(act.person, act.company)
      case 'identify':
        return this.#identify()
      case 'form':
        return this.#form(act.person, act.declaration, act.date)
      case 'settle':
        return this.#settle(act.line, act.outcome)
      case 'outage':
        return this.#outage(act.declaration, act.date, act.exempt)
    }
  }

  #run(sql: string, values: readonly unknown[] = []): number {
    return this.#connection.runSql(sql, values).lastId
  }

  #plan(who: number, where: number, span: string[]): void {
    const [from = '', to = ''] = span.sort()
    const values = [who, where, from, to, '123457']
    this.#run(
      'insert into assignment (personId, declarationId, validFrom, validTo, weekdays) values (?, ?, ?, ?, ?)',
      values,
    )
    this.#due('person', who, from, to)
    this.#due('declaration', where, from, to)
  }

  #unplan(who: number): void {
    const places = 'select distinct declarationId as id from assignment where personId = ?'
    for (const { id } of this.#connection.allSql<{ id: number }>(places, [who])) this.#due('declaration', id)
    this.#run('delete from assignment where personId = ?', [who])
    this.#due('person', who)
  }

  #absence(who: number, span: string[]): void {
    const [from = '', to = ''] = span.sort()
    this.#run('insert into absence (personId, validFrom, validTo) values (?, ?, ?)', [who, from, to])
    this.#due('person', who, from, to)
  }

  #closure(where: number, span: string[]): void {
    const [from = '', to = ''] = span.sort()
    this.#run('insert into closure (declarationId, validFrom, validTo) values (?, ?, ?)', [where, from, to])
    this.#due('declaration', where, from, to)
  }

  #dates(where: number, span: string[]): void {
    this.#run('update declaration set startDate = ?, endDate = ? where id = ?', [...span.sort(), where])
    this.#due('declaration', where)
  }

  #employer(who: number, company: number): void {
    this.#run('delete from employment where personId = ?', [who])
    this.#run('insert into employment (personId, companyId) values (?, ?)', [who, company])
    this.#due('person', who)
  }

  /** The last person turns out to have the number that files give. */
  #identify(): void {
    this.#run(`insert or ignore into personIdentifier (personId, kind, value) values (5, 'limosa', 'L5')`)
    this.#run('update statedPerson set personId = 5 where id = 5')
    this.#due('statedPerson', 5)
    this.#due('person', 5)
  }

  #form(who: number, where: number, date: string): void {
    const formId = this.#run(
      `insert into emergencyForm (number, version, declarationId, date, state, languages, sha256, contentHash, pages, people,
        warnings, createdAt, createdBy)
        values ('F', (select count(*) from emergencyForm), ?, ?, 'used', 'fr', 'x', 'x', 1, 1, '[]', '', '')`,
      [where, date],
    )
    this.#run('insert into emergencyLine (formId, line, recent, personId) values (?, 1, 0, ?)', [formId, who])
    this.#due('declaration', where, date, date)
  }

  /** Somebody says by hand what became of a line, or opens it again. */
  #settle(index: number, outcome: string | null): void {
    const [line] = this.#connection.allSql<{ id: number; declarationId: number; date: string }>(
      `select l.id, f.declarationId, f.date from emergencyLine l join emergencyForm f on f.id = l.formId
        order by l.id limit 1 offset ?`,
      [index],
    )
    if (!line) return
    this.#run('update emergencyLine set outcome = ?, auto = 0 where id = ?', [outcome, line.id])
    this.#due('declaration', line.declarationId, line.date, line.date)
  }

  /** An outage of a day: the network's, which exempts, or one's own. */
  #outage(where: number, date: string, exempt: boolean): void {
    const incidentId = this.#run(
      `insert into incident (number, date, regime, openedAt, openedBy)
        values ((select count(*) from incident), ?, 'cleaning', '', '')`,
      [date],
    )
    this.#run('insert into incidentPlace (incidentId, declarationId) values (?, ?)', [incidentId, where])
    for (const [question, answer] of [
      ['permanent-lack', 'no'],
      ['provider', 'not-used'],
      ['channels', 'no-more'],
      ['fault', exempt ? 'infrastructure' : 'own-means'],
    ]) {
      this.#run(`insert into incidentStep (incidentId, question, answer, at, by) values (?, ?, ?, '', '')`, [
        incidentId,
        question,
        answer,
      ])
    }
    this.#due('declaration', where, date, date)
  }
}

function forgetReviews(connection: Connection): void {
  connection.exec(`delete from finding; delete from findingEvent; delete from setting; delete from reviewDue;
    update emergencyLine set outcome = null, auto = 0 where auto = 1`)
}

test('reviewing what is due after each act tells the same as reviewing everything once', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
      const connection = office()
      connection.runSql(
        `insert into attachment (sha256, size, mediaType, bytes, createdAt) values ('x', 0, '', x'', '')`,
        [],
      )
      const acts = new Acts(connection)
      let now = Date.parse('2026-10-28T09:00:00.000Z')
      try {
        for (const act of steps) {
          if (act.kind === 'pass') now += act.hours * 3_600_000
          else acts.do(act)
          reviewTables(connection, 'due', instantOf(now))
        }
        const bitByBit = findings(connection)
        const settled = outcomes(connection)
        forgetReviews(connection)
        reviewTables(connection, 'all', instantOf(now))
        expect(bitByBit).toEqual(findings(connection))
        expect(settled).toEqual(outcomes(connection))
      } finally {
        connection.close()
      }
    }),
    { numRuns: 100 },
  )
})
