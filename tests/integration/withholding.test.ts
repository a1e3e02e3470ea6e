import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { checkOn, paymentsWithoutCheck } from '#main/core/features/withholding/service.ts'
import type { CoreClient, RunningCore } from '#main/core/start.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { addCompany, addDeclaration, companyInput, refusal } from '#tests/support/records.ts'
import { addCheck, addParties, addPayment, checkInput, paymentInput } from '#tests/support/withholding.ts'

const now = '2026-03-02T08:00:00.000Z'

/** A file that arrived from a window. */
function upload({ core }: RunningCore, name: string, text: string): { token: string; name: string } {
  const path = join(temporaryFolder(), 'upload')
  writeFileSync(path, text)
  return { token: core.transfers.adopt(path).token, name }
}

const pay = async (client: CoreClient, id: number, paidOn: string, reason: string | null = null, take = false) =>
  await client.withholding.pay({
    id,
    paidOn,
    reason,
    overrides: take ? ['payment-without-check', 'payment-check-expired'] : [],
  })

const state = async (client: CoreClient, id: number) => (await client.withholding.payments.get({ id })).state

test('a payment goes from no check over an expired one to what is to be withheld', async () => {
  const { client } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const { id, warnings } = await client.withholding.payments.save({
    id: null,
    values: paymentInput(parties),
    overrides: [],
  })
  expect(warnings.map(({ code }) => code)).toEqual(['payment-without-check'])
  expect(await state(client, id)).toBe('no-check')
  const { companyId } = parties
  await addCheck(client, { companyId, checkedOn: '2026-02-20', validFrom: '2026-02-20', validTo: '2026-03-01' })
  expect(await state(client, id)).toBe('check-expired')
  const last = await addCheck(client, { companyId, checkedOn: '2026-02-27', validFrom: '2026-02-27', nsso: 'yes' })
  expect(await client.withholding.payments.get({ id })).toMatchObject({
    state: 'withhold',
    check: { id: last },
    withholding: { withheldCents: 350_000, contractorCents: 860_000 },
  })
  await client.withholding.checks.remove({ ids: [last] })
  expect(await state(client, id)).toBe('check-expired')
  await addCheck(client, { companyId })
  expect(await state(client, id)).toBe('clear')
  expect(await client.withholding.counts()).toEqual([{ state: 'clear', count: 1 }])
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('a payment of 31 December 2025 and one of 1 January 2026 are divided by other rules', async () => {
  const { client } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  await addCheck(client, {
    companyId: parties.companyId,
    checkedOn: '2025-12-20',
    validFrom: '2025-12-20',
    validTo: '2026-01-01',
    tax: 'yes',
    selfEmployed: 'yes',
  })
  const before = await addPayment(client, { ...parties, invoiceNumber: 'F-1', plannedOn: '2025-12-31' })
  const after = await addPayment(client, { ...parties, invoiceNumber: 'F-2', plannedOn: '2026-01-01' })
  const late = await addPayment(client, { ...parties, invoiceNumber: 'F-3', plannedOn: '2026-01-02' })
  const rows = (await client.withholding.payments.list({})).rows
  expect(rows.map(({ id, state: stands, withheldCents }) => [id, stands, withheldCents])).toEqual([
    [before, 'withhold', 150_000],
    [after, 'withhold', 300_000],
    [late, 'check-expired', 0],
  ])
})

test('what was paid keeps its amounts, whatever the records say later, and cannot be undone', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const id = await addPayment(client, parties)
  const checkId = await addCheck(client, { companyId: parties.companyId, nsso: 'yes', certificate: 'A-77' })
  expect(await client.withholding.payPreview({ id, paidOn: '2026-03-02' })).toMatchObject({ valid: true })
  expect(await pay(client, id, '2026-03-02')).toMatchObject({ changeSet: null })
  await addCheck(client, { companyId: parties.companyId })
  const paid = await client.withholding.payments.get({ id })
  expect(paid).toMatchObject({ state: 'paid', paidOn: '2026-03-02', withheldCents: 350_000, check: { id: checkId } })
  expect(paid.withholding.lines[0]).toMatchObject({ reason: 'rate', rule: { percent: 35, assumption: true } })

  const changed = { id, overrides: [], values: paymentInput({ ...parties, amountCents: 5 }) }
  expect(await refusal(client.withholding.payments.save(changed))).toBe('payment-paid')
  await client.withholding.payments.save({ ...changed, values: paymentInput({ ...parties, note: 'Virement 12' }) })
  expect((await client.withholding.payments.get({ id })).note).toBe('Virement 12')
  expect(await refusal(pay(client, id, '2026-03-02'))).toBe('payment-paid')
  expect(await client.withholding.payments.remove({ ids: [id] })).toMatchObject({ removed: 0, kept: [{ id }] })
  expect(await client.withholding.checks.remove({ ids: [checkId] })).toMatchObject({
    removed: 0,
    kept: [{ id: checkId }],
  })
  const [last] = core.workspace.reader.all(
    query
      .selectFrom('auditEntry')
      .select('changeSet')
      .where('recordKind', '=', 'contractorPayment')
      .where('operation', '=', 'update')
      .orderBy('seq'),
  )
  expect(await refusal(client.history.undo({ changeSet: last?.changeSet ?? 0 }))).toBe('undo-impossible')
  expect(await state(client, id)).toBe('paid')
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('paying without a valid check needs a reason that is taken on, and the trail keeps it', async () => {
  const { client } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const id = await addPayment(client, parties)
  expect(await refusal(pay(client, id, '2026-03-02'))).toBe('paidOn payment-without-check, reason required')
  expect(await refusal(pay(client, id, '2026-03-02', 'Urgence', false))).toBe('paidOn payment-without-check')
  expect(await refusal(pay(client, id, '2026-03-03', 'Urgence', true))).toContain('paidOn date-in-future')
  expect(await refusal(pay(client, id, '2026-02-30', 'Urgence', true))).toBe('paidOn not-a-date')
  await pay(client, id, '2026-03-02', 'Le service ne répond pas', true)
  expect(await client.withholding.payments.get({ id })).toMatchObject({
    state: 'paid',
    overridden: true,
    overrideReason: 'Le service ne répond pas',
    check: null,
    withheldCents: 0,
  })
  const entries = (await client.history.of({ ownerKind: 'contractorPayment', ownerId: id })).flatMap(
    ({ changes }) => changes,
  )
  expect(JSON.stringify(entries)).toContain('payment-without-check')
})

test('a check that payments rest on is frozen, but a missing file can still come to it', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const parties = await addParties(client)
  const { companyId } = parties
  const checkId = await addCheck(client, { companyId })
  await pay(client, await addPayment(client, parties), '2026-03-02')
  const save = async (values: Parameters<typeof checkInput>[0]) =>
    await client.withholding.checks.save({ id: checkId, overrides: [], values: checkInput({ companyId, ...values }) })
  expect(await refusal(save({ tax: 'yes' }))).toBe('check-in-use')
  await save({ file: upload(running, 'attestation.txt', 'Pas de dette') })
  const kept = await client.withholding.checks.get({ id: checkId })
  expect(kept).toMatchObject({ fileName: 'attestation.txt', payments: 1 })
  expect(await client.withholding.checkFile({ id: checkId })).toMatchObject({ fileName: 'attestation.txt' })
  expect(await refusal(save({ fileName: null }))).toBe('check-in-use')
  expect(await refusal(save({ file: upload(running, 'autre.txt', 'Une dette') }))).toBe('check-in-use')
})

test('the log keeps every step, also one that was taken back, and cannot be changed', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const { changeSet } = await client.withholding.payments.save({
    id: null,
    values: paymentInput(parties),
    overrides: [],
  })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  const id = await addPayment(client, { ...parties, invoiceNumber: 'F-2' })
  await client.withholding.payments.save({
    id,
    overrides: [],
    values: paymentInput({ ...parties, invoiceNumber: 'F-2', amountCents: 2_000_000 }),
  })
  const checkId = await addCheck(client, { companyId: parties.companyId, nsso: 'yes' })
  await pay(client, id, '2026-03-02')
  const spare = await addCheck(client, { companyId: parties.companyId, certificate: 'B-1' })
  await client.withholding.checks.remove({ ids: [spare] })
  const { rows } = await client.withholding.log.list({})
  expect(rows.map(({ step, reason, invoiceNumber }) => [step, reason, invoiceNumber])).toEqual([
    ['planned', 'edit', 'F-1'],
    ['removed', 'undo', 'F-1'],
    ['planned', 'edit', 'F-2'],
    ['changed', 'edit', 'F-2'],
    ['check-recorded', 'edit', null],
    ['paid', 'edit', 'F-2'],
    ['check-recorded', 'edit', null],
    ['check-removed', 'delete', null],
  ])
  expect(rows[5]).toMatchObject({ checkId, nsso: 'yes', nssoCents: 700_000, contractorCents: 1_510_000, by: 'Testeur' })
  expect(rows[7]).toMatchObject({ checkId: spare, certificate: 'B-1', company: 'Dender Services' })
  for (const call of [
    () =>
      core.workspace.write('edit', (writer) => writer.into('withholdingLog').run(query.deleteFrom('withholdingLog'))),
    () =>
      core.workspace.write('edit', (writer) =>
        writer.into('withholdingLog').run(query.updateTable('withholdingLog').set({ company: 'X' })),
      ),
  ]) {
    await expect(call()).rejects.toThrow('append-only')
  }
})

test('bad input is refused field by field', async () => {
  const { client } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const { companyId } = parties
  const payment = async (values: Parameters<typeof paymentInput>[0]) =>
    await refusal(addPayment(client, { ...parties, ...values }))
  expect(await payment({ companyId: null, invoiceNumber: ' ', amountCents: null, regime: null })).toBe(
    'companyId required, regime required, invoiceNumber required, amountCents required',
  )
  expect(await payment({ amountCents: 0, plannedOn: '2026-02-30' })).toBe(
    'plannedOn not-a-date, amountCents amount-zero',
  )
  expect(await payment({ companyId: parties.ownCompanyId })).toBe('companyId payment-to-self')
  expect(await payment({ declarationId: 99 })).toBe('declarationId not-found')
  expect(await payment({ amountCents: -1 })).not.toBe('not refused')
  const check = async (values: Parameters<typeof checkInput>[0]) =>
    await refusal(addCheck(client, { companyId, ...values }))
  expect(await check({ companyId: 99, nsso: null })).toBe('companyId not-found, nsso required')
  expect(await check({ validFrom: '2026-03-05' })).toBe('validTo date-order')
  expect(await check({ checkedOn: '2026-03-03', validTo: '2026-03-04' })).toBe('checkedOn date-in-future')
  expect(await check({ checkedOn: '2026-03-02', validFrom: '2026-02-01', validTo: '2026-03-01' })).toBe(
    'validTo check-ended-before',
  )
  expect(await check({ nssoDebtCents: 5 })).toBe('nssoDebtCents debt-amount-unfit')
  expect(await check({ nsso: 'yes', nssoDebtCents: 0 })).toBe('nssoDebtCents debt-amount-unfit')
})

test('the sector of the declaration goes first, and a known invoice is pointed out', async () => {
  const { client } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const declarationId = await addDeclaration(client, { regime: 'meat' })
  const values = paymentInput({ ...parties, declarationId })
  const first = await client.withholding.payments.save({ id: null, values, overrides: [] })
  expect((await client.withholding.payments.get({ id: first.id })).regime).toBe('meat')
  const second = await client.withholding.payments.save({ id: null, values, overrides: [] })
  expect(second.warnings.map(({ code }) => code)).toContain('invoice-known')
  expect(await client.declarations.remove({ ids: [declarationId] })).toMatchObject({ removed: 0 })
})

test('a firm with payments or checks is in use, and its new name reaches the lists', async () => {
  const { client } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const { companyId } = parties
  const other = await addCompany(client, { name: 'Autre', roles: ['contractor'] })
  await addPayment(client, parties)
  await addCheck(client, { companyId: other })
  expect(await client.companies.remove({ ids: [companyId, other] })).toMatchObject({ removed: 0 })
  await client.companies.save({ id: companyId, overrides: [], values: companyInput({ name: 'Dendre & fils' }) })
  expect((await client.withholding.payments.list({ search: 'dendre' })).rows).toMatchObject([
    { company: 'Dendre & fils' },
  ])
})

test('other features ask which check applies and which payments lack one', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  const { companyId } = parties
  const checkId = await addCheck(client, { companyId })
  await addPayment(client, { ...parties, invoiceNumber: 'F-1', plannedOn: '2026-03-02' })
  const lacking = await addPayment(client, { ...parties, invoiceNumber: 'F-2', plannedOn: '2026-03-09' })
  await addPayment(client, { ...parties, invoiceNumber: 'F-3', plannedOn: '2026-03-10' })
  const { reader } = core.workspace
  expect(checkOn(reader, companyId, '2026-03-02')?.id).toBe(checkId)
  expect(checkOn(reader, companyId, '2026-03-03')).toBeNull()
  expect(paymentsWithoutCheck(reader, '2026-03-01', '2026-03-09')).toEqual({
    count: 1,
    examples: [{ id: lacking, label: 'Dender Services · F-2' }],
  })
  const gap = (await client.today.get()).gaps.find(({ kind }) => kind === 'payment-without-check')
  expect(gap).toMatchObject({ count: 1, examples: [{ id: lacking }] })
  const shown = await client.withholding.payments.list({ filters: gap?.filters ?? [] })
  expect(shown.rows.map(({ id }) => id)).toEqual([lacking])
})

test('the command line lists what is due, with states and amounts', async () => {
  const { client, folder, workspaceFolder } = await coreWithWorkspace(now)
  const parties = await addParties(client)
  await addCheck(client, { companyId: parties.companyId, nsso: 'yes', nssoDebtCents: 12_345 })
  await addPayment(client, parties)
  await addPayment(client, { ...parties, invoiceNumber: 'F-2', plannedOn: '2026-04-30' })
  await client.workspace.close()
  const due = async (...words: string[]) =>
    await cli(folder, ['withholding', 'due', ...words, '--workspace', workspaceFolder, '--as-of', '2026-03-02'])
  const { code, json } = await due('--within', '7', '--json')
  expect(code).toBe(0)
  expect(json.payments).toMatchObject([{ invoice: 'F-1', state: 'withhold', withheldCents: 12_345 }])
  expect((await due('--json')).json.payments).toHaveLength(2)
  expect((await due()).out).toContain('À retenir 123,45\u00a0€')
  expect((await due('--within', 'x')).code).toBe(2)
})
