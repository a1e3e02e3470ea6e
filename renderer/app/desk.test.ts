import { expect, it } from 'vitest'

import { deskOf } from '#renderer/app/desk.ts'

const inspection = { id: 1, inspector: 'X', subject: '', startedAt: '2026-09-14T08:00:00.000Z', startedBy: 'Y' }

it('opens to a supervisor the emergency and the lists only', () => {
  const { pageOpen, may, mayWrite } = deskOf('supervisor', null)
  const open = ['/today', '/emergency', '/people', '/planning', '/settings']
  const closed = ['/people/12', '/companies', '/chain', '/imports/new', '/history', '/findings', '/declarations/3']
  expect([...open, ...closed].filter(pageOpen)).toEqual(open)
  expect([may('emergency.prepare'), may('people.save'), mayWrite]).toEqual([true, false, false])
})

it('opens to an inspection its questions only, whoever has opened the workspace', () => {
  const { pageOpen } = deskOf('office', inspection)
  const open = ['/inspection', '/chain', '/registrations', '/corrections/4', '/declarations/3', '/reminders']
  const closed = ['/today', '/settings', '/people', '/people/1', '/companies/1', '/imports', '/emergency', '/history']
  expect([...open, ...closed].filter(pageOpen)).toEqual(open)
})
