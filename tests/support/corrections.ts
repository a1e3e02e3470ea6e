import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { RunningCore } from '#main/core/start.ts'
import type { CorrectionDetail, CorrectionValues } from '#shared/contract/corrections.ts'
import { startOfDay } from '#shared/domain/dates.ts'
import { passphrase, testCore } from '#tests/support/core.ts'
import { importFile, lastOf, samples } from '#tests/support/imports.ts'

/** The day on which the findings of the samples are reckoned. */
export const sampleDay = '2026-10-06'

let prepared: Promise<string> | null = null

/** A closed workspace with everything of the sample office in it, made once for all tests of a file. */
async function prepare(): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'registra-test-'))
  process.once('exit', () => rmSync(place, { recursive: true, force: true }))
  const running = testCore(place, startOfDay(sampleDay))
  const folder = join(running.folder, 'Bureau')
  await running.client.workspace.create({ folder, passphrase, user: 'Testeur', sample: false, language: 'fr' })
  const files = [
    ['companies', 'companies.csv'],
    ['declarations', 'declarations.csv'],
    ['chain', 'chain.csv'],
    ['people', 'people.csv'],
    ['planning', 'planning.csv'],
    ['registrations', 'ciao-in-out.csv'],
    ['registrations', 'checkinatwork-presences.csv'],
  ] as const
  for (const [kind, name] of files) await importFile(running, kind, join(samples, name))
  await lastOf(running.client.findings.review({ scope: 'due' }))
  await running.client.workspace.close()
  return folder
}

/** The sample office with its registrations, reviewed: a copy of its own for each test. */
export async function correctionOffice(): Promise<ReturnType<typeof testCore>> {
  prepared ??= prepare()
  const from = await prepared
  const running = testCore(undefined, startOfDay(sampleDay))
  const folder = join(running.folder, 'Bureau')
  cpSync(from, folder, { recursive: true })
  await running.client.workspace.open({ folder, secret: { passphrase }, user: 'Testeur' })
  return running
}

/** The words of a draft as they stand, to be changed and saved. */
export function valuesOf(detail: CorrectionDetail): CorrectionValues {
  const { language, senderId, explanation, noEvidenceReason, lateReason, reportedOn, reportText, itemList } = detail
  const items = itemList.map((item) => ({
    id: item.id,
    personId: item.personId,
    declarationId: item.declarationId,
    date: item.date,
    service: item.service,
    action: item.action,
    registrationId: item.registrationId,
    reason: item.reason,
    reasonText: item.reasonText,
    requestedType: item.requestedType,
    requestedAt: item.requestedAt,
    requestedDeclarationId: item.requestedDeclarationId,
    requestedCompanyId: item.requestedCompanyId,
    requestedPersonId: item.requestedPersonId,
  }))
  return { language, senderId, explanation, noEvidenceReason, lateReason, reportedOn, reportText, items }
}

/** Completes a draft with times, words and a reason for having no evidence, so that it can become ready. */
export async function complete({ client }: RunningCore, id: number): Promise<CorrectionDetail> {
  const detail = await client.corrections.get({ id })
  const values = valuesOf(detail)
  const items = values.items.map((item, index) => ({
    ...item,
    reason: item.reason ?? ('device-failure' as const),
    requestedAt: item.requestedAt ?? (item.action === 'cancel' ? null : `${item.date}T1${index % 10}:00:00.000Z`),
    requestedType: item.requestedType ?? (item.action === 'add' ? ('in' as const) : null),
  }))
  const words = {
    explanation: 'Vu avec la personne.',
    noEvidenceReason: 'Rien d’écrit.',
    language: values.language ?? 'fr',
  } as const
  await client.corrections.save({ id, version: detail.version, values: { ...values, ...words, items } })
  return await client.corrections.get({ id })
}
