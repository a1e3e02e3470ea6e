import { expect, test } from 'vitest'

import { MeansBook, meansBook } from '#main/core/features/means/book.ts'
import { fitsIn } from '#main/core/features/means/fits.ts'
import type { MeansKind } from '#shared/domain/access.ts'
import { office } from '#tests/support/means.ts'
import { addAssignment, addDeclaration, assignmentInput } from '#tests/support/records.ts'

test('what is kept in memory follows every change, joins and undone ones too, as if it were read anew', async () => {
  const { client, core, declarationId, amina, jan } = await office()
  const { reader } = core.workspace
  const scope = { from: '2026-10-05', to: '2026-10-18' }
  const told = (book: MeansBook): unknown[] => fitsIn(book, scope).toSorted((one, other) => one.id - other.id)
  const agree = (): unknown[] => {
    const anew = new MeansBook()
    anew.update(reader)
    const kept = told(meansBook(reader))
    expect(kept).toEqual(told(anew))
    return kept
  }
  agree()
  const other = await addDeclaration(client, { number: '1Y1VMGNZGEDPZ' })
  const give = (personIds: number[], kind: MeansKind) =>
    client.means.give({
      personIds,
      values: { kind, reference: null, declarationId: null, validFrom: '2026-10-08', validTo: null, note: null },
    })
  await give([amina, jan], 'badge')
  agree()
  const period = await addAssignment(client, { personId: amina, declarationId: other, weekdays: '67' })
  expect(agree()).toHaveLength(3)
  // A planned period that changes hands leaves the person it was of.
  const values = assignmentInput({ personId: jan, declarationId: other, weekdays: '67' })
  await client.planning.save({ id: period, values, overrides: [] })
  agree()
  const away = { personId: jan, declarationId: null, reason: null, validFrom: '2026-10-10', validTo: '2026-10-11' }
  await client.absences.save({ id: null, values: away, overrides: [] })
  agree()
  const devices = { kinds: ['qr-code' as const], workplaceId: null, validFrom: null, validTo: '2026-10-06', note: null }
  await client.means.addDevices({ declarationIds: [declarationId, other], values: devices })
  agree()
  const fields = (['lastName', 'firstName'] as const).map((field) => ({ field, from: 'kept' as const }))
  const choices = { fields, employments: [], number: null }
  const joined = await client.people.join({ keptId: amina, joinedId: jan, choices })
  agree()
  await client.history.undo({ changeSet: joined.changeSet ?? 0 })
  agree()
  const given = await give([amina, jan], 'company-phone')
  agree()
  await client.history.undo({ changeSet: given.changeSet ?? 0 })
  agree()
  await client.planning.remove({ ids: [period] })
  expect(agree()).toHaveLength(2)
})
