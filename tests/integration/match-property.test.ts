import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { matchBetween } from '#main/core/features/match/service.ts'
import { startOfDay } from '#shared/domain/dates.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { plainMatch } from '#tests/support/match-oracle.ts'
import { reviewTables } from '#tests/support/reviews.ts'
import { seedNames, seedRegistrations, type SeededRegistration } from '#tests/support/registrations.ts'

// A small world around the night in which the clock goes back and a border between packed spans is near.
const firstDay = '2026-10-20'
const today = '2026-11-05'
const start = Date.parse(startOfDay(firstDay)) / 1000
const dayOf = (index: number): string => `2026-${index < 12 ? `10-${20 + index}` : `11-0${index - 11}`}`
const day = fc.integer({ min: 0, max: 14 }).map(dayOf)
const maybeDay = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day })
const firm = fc.integer({ min: 1, max: 4 })

const event = fc.record<SeededRegistration>({
  person: fc.integer({ min: 1, max: 4 }),
  declaration: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 9 }),
  // 1 to 4 are known firms, 5 is a number nobody has, 6 a name nobody knows.
  company: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 5 }),
  note: fc.constantFrom(null, null, null, 1, 2),
  type: fc.constantFrom(0, 1, 1, 2, 2),
  at: fc.integer({ min: 0, max: 14 * 12 }).map((step) => start + step * 7200),
  receipt: fc.option(fc.integer({ min: 1, max: 99 })),
  batch: fc.constant(1),
})

/** An IN and its OUT, often past midnight; sometimes a break and an evening more. */
const shift = fc
  .record({
    of: event,
    day: fc.integer({ min: 0, max: 14 }),
    begin: fc.integer({ min: 16, max: 23 }),
    hours: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ of, day: index, begin, hours }): SeededRegistration[] => {
    let at = start + index * 86_400 + begin * 3600
    const moments = [at, ...hours.map((hour) => (at += hour * 3600))]
    return moments.map((moment, place) => ({ ...of, type: place % 2 === 0 ? 1 : 2, at: moment, receipt: null }))
  })

const world = fc.record({
  own: fc.boolean(),
  declarations: fc.tuple(
    fc.record({
      from: maybeDay,
      to: maybeDay,
      declarant: fc.option(firm),
      regime: fc.constantFrom('cleaning', 'construction', null),
      duty: fc.constantFrom('yes', 'no', null),
    }),
    fc.record({
      from: maybeDay,
      to: maybeDay,
      declarant: fc.option(firm),
      regime: fc.constantFrom('cleaning', 'construction', null),
      duty: fc.constantFrom('yes', 'no', null),
    }),
  ),
  links: fc.array(
    fc.record({
      declaration: fc.integer({ min: 1, max: 2 }),
      contractor: firm,
      employer: firm,
      from: maybeDay,
      to: maybeDay,
    }),
    { maxLength: 5 },
  ),
  jobs: fc.array(
    fc.record({
      person: fc.integer({ min: 1, max: 2 }),
      company: firm,
      user: fc.option(firm, { freq: 1 }),
      from: maybeDay,
      to: maybeDay,
    }),
    { maxLength: 4 },
  ),
  coverage: fc.oneof(
    fc.array(fc.record({ service: fc.constantFrom(1, 2), from: day, to: day }), { maxLength: 3 }),
    fc.constant([1, 2].map((service) => ({ service, from: dayOf(0), to: dayOf(14) }))),
  ),
  events: fc
    .tuple(fc.array(event, { maxLength: 12 }), fc.array(shift, { maxLength: 12 }))
    .map(([single, shifts]) => [...single, ...shifts.flat()]),
  cancelled: fc.array(fc.nat(99), { maxLength: 2 }),
  period: fc.oneof(
    fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    fc.constant({ from: dayOf(1), to: dayOf(13) }),
  ),
})
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

function empty(connection: Connection): void {
  for (const table of [
    'registrationMark',
    'registration',
    'registrationDay',
    'coverage',
    'chainLink',
    'employment',
    'finding',
    'findingEvent',
  ]) {
    connection.runSql(`delete from ${table}`, [])
  }
  connection.runSql('update statedPerson set uses = 0', [])
  connection.runSql('delete from declaration', [])
}

function fill(connection: Connection, { own, declarations, links, jobs, coverage, events, cancelled }: World): void {
  connection.runSql('update company set roleOwn = ? where id = 1', [own ? 1 : 0])
  declarations.forEach(({ from, to, declarant, regime, duty }, index) => {
    connection.runSql(
      'insert into declaration (id, number, declarantId, regime, dutyToRegister, startDate, endDate) values (?, ?, ?, ?, ?, ?, ?)',
      [index + 1, `N${index + 1}`, declarant, regime, duty, from, to],
    )
  })
  for (const { declaration, contractor, employer, from, to } of links) {
    connection.runSql(
      'insert into chainLink (declarationId, contractorId, directEmployerId, validFrom, validTo) values (?, ?, ?, ?, ?)',
      [declaration, contractor, employer, from, to],
    )
  }
  for (const { person, company, user, from, to } of jobs) {
    connection.runSql(
      'insert into employment (personId, companyId, userFirmId, validFrom, validTo) values (?, ?, ?, ?, ?)',
      [person, company, user, from, to],
    )
  }
  for (const { service, from, to } of coverage) {
    connection.runSql('insert into coverage (batchId, service, fromDate, toDate) values (1, ?, ?, ?)', [
      service,
      from,
      to,
    ])
  }
  const ids = seedRegistrations(connection, events)
  for (const place of cancelled) {
    const id = ids[place]
    if (id !== undefined)
      connection.runSql("insert into registrationMark (registrationId, kind, at, by) values (?, 'cancelled', '', '')", [
        id,
      ])
  }
}

/** A workspace with the names of the small world: forms of people and declarations, stated and known firms. */
async function prepared() {
  const running = await coreWithWorkspace(startOfDay(today))
  const { connection } = running.core.workspace
  const status = (text: string) => ({ channel: null, status: text, remark: null })
  seedNames(connection, {
    people: ['Un', 'Un aussi', 'Deux', 'Inconnu'],
    declarations: ['N1', 'N2', 'n1', 'Autre'],
    companies: ['A', 'B', 'C', 'D', 'E', 'F'],
    notes: [status('VALIDATED'), status('SUCCESSFULLY CANCELLED')],
  })
  for (const name of ['A', 'B', 'C', 'D']) connection.runSql('insert into company (name) values (?)', [name])
  for (const name of ['Un', 'Deux']) connection.runSql('insert into person (lastName) values (?)', [name])
  connection.exec(`
    update statedPerson set personId = case id when 1 then 1 when 2 then 1 when 3 then 2 end;
    update statedCompany set companyId = case when id <= 4 then id end, text = case id when 6 then 'Maison F' else '09000000' || (10 + id) end;
    update statedDeclaration set declarationId = case id when 1 then 1 when 2 then 2 when 3 then 1 end;
    insert into importBatch (id, kind, fileName, sheet, sha256, at, user, columns, total, imported, changed, unchanged,
      duplicate, rejected, errors, warnings, changeSet) values (1, 'registrations', '', '', '', '', '', '[]', 0, 0, 0, 0, 0, 0, 0, 0, 1)`)
  return running
}

test('the match finds what reading every registration one by one finds', { timeout: 300_000 }, async () => {
  const { core } = await prepared()
  const { connection } = core.workspace
  await fc.assert(
    fc.asyncProperty(world, async (small) => {
      empty(connection)
      fill(connection, small)
      const { differences } = await matchBetween(core, small.period)
      const told = differences.map((one) =>
        [
          one.side === null ? one.kind : `${one.kind} ${one.side}`,
          one.declarationId,
          one.companyId ?? (one.statedCompanyId === null ? 0 : -one.statedCompanyId),
          one.firstDay,
          one.lastDay,
          one.days,
          one.people,
          one.registrations,
        ].join(' '),
      )
      expect(told.sort()).toEqual(plainMatch(connection, small.period, today))
    }),
    { numRuns: 60 },
  )
})

test('the match never contradicts the findings of the review', { timeout: 300_000 }, async () => {
  const { core } = await prepared()
  const { connection } = core.workspace
  await fc.assert(
    fc.asyncProperty(world, async (small) => {
      empty(connection)
      fill(connection, small)
      reviewTables(connection, 'all', startOfDay(today))
      const found = connection.allSql<{ rule: string; declarationId: number; date: string }>(
        `select distinct f.rule, d.declarationId, f.date from finding f join statedDeclaration d on d.id = f.statedDeclarationId
          where f.rule in ('company-not-in-chain', 'outside-declaration') and f.date between ? and ?`,
        [small.period.from, small.period.to],
      )
      const { differences } = await matchBetween(core, small.period)
      for (const { rule, declarationId, date } of found) {
        const kinds = rule === 'outside-declaration' ? ['declaration-ended'] : ['link-ended', 'not-declared']
        const here = differences.filter((one) => one.declarationId === declarationId && kinds.includes(one.kind))
        expect([rule, date, here.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)]).toEqual([
          rule,
          date,
          true,
        ])
      }
    }),
    { numRuns: 30 },
  )
})
