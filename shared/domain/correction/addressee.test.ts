import { expect, test } from 'vitest'

import { routeKey, routeOf, type EmploymentThen, type RouteFacts } from '#shared/domain/correction/addressee.ts'

const own: EmploymentThen = { companyId: 1, capacity: 'employee', own: true, agency: false }
const sub: EmploymentThen = { companyId: 2, capacity: 'employee', own: false, agency: false }
const agency: EmploymentThen = { companyId: 3, capacity: 'temporary', own: false, agency: true }

const facts = (changes: Partial<RouteFacts>): RouteFacts => ({
  service: 'ciao',
  sameDay: false,
  personId: 9,
  numberValid: true,
  employments: [own],
  statedCompanyId: null,
  ...changes,
})

test('own employees and trainees are corrected with the NSSO', () => {
  expect(routeOf(facts({}))).toMatchObject({ kind: 'nsso', companyId: 1, reason: 'own-employee' })
  expect(routeOf(facts({ employments: [{ ...own, capacity: 'trainee' }] }))).toMatchObject({
    kind: 'nsso',
    reason: 'own-trainee',
  })
})

test('people of others are their employer’s to correct', () => {
  expect(routeOf(facts({ employments: [sub] }))).toMatchObject({ kind: 'subcontractor', companyId: 2 })
  expect(routeOf(facts({ employments: [agency] }))).toMatchObject({ kind: 'agency', companyId: 3 })
  expect(routeOf(facts({ employments: [{ ...agency, agency: false }] }))).toMatchObject({
    kind: 'agency',
    companyId: null,
    reason: 'agency-unknown',
  })
})

test('a self-employed person acts alone, whoever engages them', () => {
  for (const employment of [own, sub]) {
    const route = routeOf(facts({ employments: [{ ...employment, capacity: 'self-employed' }] }))
    expect(route).toMatchObject({ kind: 'self-employed', companyId: null, personId: 9 })
  }
})

test('whoever is unknown or doubtful is settled first', () => {
  const obstacle = (changes: Partial<RouteFacts>): unknown => {
    const route = routeOf(facts(changes))
    return route.kind === null ? route.obstacle : route.kind
  }
  expect(obstacle({ personId: null })).toBe('person-unknown')
  expect(obstacle({ personId: null, numberValid: false })).toBe('number-invalid')
  expect(obstacle({ employments: [] })).toBe('employer-unknown')
  expect(obstacle({ employments: [{ ...own, capacity: null }] })).toBe('capacity-unknown')
  expect(obstacle({ employments: [own, sub] })).toBe('employer-doubtful')
  expect(obstacle({ employments: [own, sub], statedCompanyId: 2 })).toBe('subcontractor')
})

test('a presence of today is cancelled in the online service, a cleaning event is not', () => {
  expect(routeOf(facts({ service: 'checkinatwork', sameDay: true }))).toEqual({ kind: null, obstacle: 'same-day' })
  expect(routeOf(facts({ service: 'checkinatwork' }))).toMatchObject({ kind: 'nsso' })
  expect(routeOf(facts({ sameDay: true }))).toMatchObject({ kind: 'nsso' })
})

test('cases of one addressee share a key', () => {
  expect(routeKey(routeOf(facts({})))).toBe(routeKey(routeOf(facts({ personId: 10 }))))
  expect(routeKey(routeOf(facts({})))).not.toBe(routeKey(routeOf(facts({ employments: [sub] }))))
})
