import { expect, test } from 'vitest'

import { makeDraft, type DraftCore } from '#renderer/features/corrections/draft-store.ts'
import { newKey } from '#renderer/features/corrections/draft-values.ts'
import type { CorrectionDetail, CorrectionItemInput, CorrectionValues } from '#shared/contract/correction-shapes.ts'

class Outdated extends Error {}

const item: CorrectionItemInput = {
  id: null,
  personId: 3,
  declarationId: 4,
  date: '2026-09-14',
  service: 'ciao',
  action: 'add',
  registrationId: null,
  reason: null,
  reasonText: null,
  requestedType: 'out',
  requestedAt: null,
  requestedDeclarationId: null,
  requestedCompanyId: null,
  requestedPersonId: null,
}

const empty: CorrectionValues = {
  language: 'fr',
  senderId: 1,
  explanation: null,
  noEvidenceReason: null,
  lateReason: null,
  reportedOn: null,
  reportText: null,
  items: [],
}

/** A request kept in memory, saved to as the core does. */
function memory(start: CorrectionValues = empty) {
  let version = 1
  let values = start
  let nextId = 10
  const saves: CorrectionValues[] = []
  let broken = false
  const store = (next: CorrectionValues): void => {
    version += 1
    values = { ...next, items: next.items.map((one) => ({ ...one, id: one.id ?? (nextId += 1) })) }
  }
  const detail = (): CorrectionDetail =>
    ({ ...values, itemList: values.items, version, savedAt: `at ${version}` }) as unknown as CorrectionDetail
  const core: DraftCore = {
    save: async (known, next) => {
      await Promise.resolve()
      if (broken) throw new Error('no room')
      if (known !== version) throw new Outdated()
      saves.push(next)
      store(next)
      return { version, savedAt: `at ${version}` }
    },
    read: async () => await Promise.resolve(detail()),
    words: (error) => (error instanceof Error ? error.message : ''),
    isOutdated: (error) => error instanceof Outdated,
  }
  return { core, detail, saves, other: store, values: () => values, setBroken: (yes: boolean) => (broken = yes) }
}

test('what is typed is saved, and blanks at the end stay where they are being typed', async () => {
  const { core, detail, values } = memory()
  const draft = makeDraft(detail(), core)
  draft.edit({ explanation: 'Parti à midi ' })
  expect(await draft.flush()).toBe(true)
  expect(values().explanation).toBe('Parti à midi')
  expect(draft.state.get()).toMatchObject({ phase: 'saved', savedAt: 'at 2' })
  draft.receive(detail())
  expect(draft.state.get().values.explanation).toBe('Parti à midi ')
})

test('an item that was added is stored once, however often the page saves', async () => {
  const { core, detail, values } = memory()
  const draft = makeDraft(detail(), core)
  draft.edit({ items: [{ ...item, key: newKey() }] })
  const saving = draft.flush()
  draft.edit({ explanation: 'Encore' })
  await saving
  expect(await draft.flush()).toBe(true)
  expect(values().items).toHaveLength(1)
  expect(draft.state.get().values.items[0]?.id).toBe(values().items[0]?.id)
})

test('words that cannot be saved stay, and are saved later', async () => {
  const { core, detail, values, setBroken } = memory()
  const draft = makeDraft(detail(), core)
  setBroken(true)
  draft.edit({ explanation: 'Important' })
  expect(await draft.flush()).toBe(false)
  expect(draft.state.get()).toMatchObject({ phase: 'failed', failure: 'no room' })
  expect(draft.state.get().values.explanation).toBe('Important')
  setBroken(false)
  expect(await draft.flush()).toBe(true)
  expect(values().explanation).toBe('Important')
})

test('changes of another window that touch other fields are taken in', async () => {
  const { core, detail, values, other } = memory()
  const draft = makeDraft(detail(), core)
  draft.edit({ explanation: 'D’ici' })
  other({ ...values(), language: 'nl' })
  expect(await draft.flush()).toBe(true)
  expect(values()).toMatchObject({ explanation: 'D’ici', language: 'nl' })
  expect(draft.state.get().values.language).toBe('nl')
})

test('where both changed the same a person chooses, and no word is lost', async () => {
  const { core, detail, values, other } = memory()
  const draft = makeDraft(detail(), core)
  draft.edit({ explanation: 'D’ici' })
  other({ ...values(), explanation: 'De là' })
  expect(await draft.flush()).toBe(false)
  expect(draft.state.get().clash).toEqual({ fields: ['explanation'], showing: 'mine' })
  draft.swap()
  expect(draft.state.get().values.explanation).toBe('De là')
  draft.swap()
  expect(draft.state.get().values.explanation).toBe('D’ici')
  draft.settle()
  expect(await draft.flush()).toBe(true)
  expect(values().explanation).toBe('D’ici')
})

test('a request read again without changes here shows what it says now', () => {
  const { core, detail, values, other } = memory()
  const draft = makeDraft(detail(), core)
  other({ ...values(), explanation: 'Nouveau', items: [item] })
  draft.receive(detail())
  expect(draft.state.get().values.explanation).toBe('Nouveau')
  expect(draft.state.get().values.items).toHaveLength(1)
  expect(draft.state.get().merged).toBe(false)
})
