import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { arrivedAttachment, attachmentBytes, type AttachmentContent } from '#main/core/features/attachments.ts'
import {
  keyById,
  keysOf,
  saveStep,
  stepById,
  stepsOf,
  type GuideOf,
  type KeyRow,
} from '#main/core/features/keys/repository.ts'
import { outOfOrder, readKey, readStep, type KeyValues } from '#main/core/features/keys/rules.ts'
import { keptPerson, listedFirm } from '#main/core/features/keys/view.ts'
import { saveRecord } from '#main/core/features/records.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { KeyInput } from '#shared/contract/keys.ts'
import type { KeyKind } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { bookingStep, keyAfter, type FirmStep, type PersonStep } from '#shared/domain/keys.ts'
import type { Problem } from '#shared/domain/problem.ts'

interface SavedStep {
  id: number
  warnings: Problem[]
  changeSet: number | null
}

/** What a form of a step sends beside whose it is. */
export interface StepRequest {
  doneOn: string | null
  note: string | null
  file: { token: string; name: string } | null
  removeFile: boolean
  version?: number | undefined
}

/** A record that was joined is written no more; throws `person-joined`. */
function writablePerson(reader: Reader, id: number) {
  const person = keptPerson(reader, id)
  if (person.id !== id) throw new CoreError('person-joined', { id: person.id })
  return person
}

/** Notes a key or changes one. */
export async function saveKey(
  core: Core,
  request: { id: number | null; personId: number; values: KeyInput; version?: number | undefined },
): Promise<SavedStep> {
  const { id, personId, values, version } = request
  const { workspace } = core
  const { birthDate } = writablePerson(workspace.reader, personId)
  return await saveRecord(
    core,
    'personKey',
    { id, overrides: [], version },
    {
      read: () => readKey(values, { today: workspace.today, birthDate }),
      save: (writer, key) => {
        if (id === null) return writer.insert('personKey', { personId, ...key })
        keyById(writer, id)
        writer.update('personKey', id, key)
        return id
      },
    },
  )
}

/** The key of a kind that is not ended: the one a new fact is about. */
function openKey(keys: readonly KeyRow[], kind: KeyKind): KeyRow | undefined {
  return keys.findLast((key) => key.kind === kind && key.state !== 'ended')
}

function putKey(
  writer: RecordWriter,
  personId: number,
  known: KeyRow | undefined,
  values: Partial<KeyValues>,
): boolean {
  if (known) return writer.update('personKey', known.id, values)
  const empty = { kind: 'totp', state: 'planned', since: null, endedOn: null, appointmentOn: null, note: null } as const
  writer.insert('personKey', { ...empty, ...values, personId })
  return true
}

/** Notes the same for several people; throws `invalid` when it contradicts itself or lies before somebody’s birth. */
export async function noteKeys(
  core: Core,
  personIds: readonly number[],
  input: KeyInput,
): Promise<{ changed: number; changeSet: number | null }> {
  const { workspace } = core
  return await workspace.write('edit', (writer) => {
    let changed = 0
    for (const personId of new Set(personIds.map((id) => keptPerson(writer, id).id))) {
      const { birthDate } = keptPerson(writer, personId)
      const { values, problems } = readKey(input, { today: workspace.today, birthDate })
      const errors = problems.filter(({ severity }) => severity === 'error')
      if (values === null || errors.length > 0) throw new InvalidInput(errors)
      const known = openKey(keysOf(writer, [personId]), input.kind)
      // A note for all does not wipe out what stands at one of them.
      const kept = values.note === null && known ? { ...values, note: known.note } : values
      if (putKey(writer, personId, known, kept)) changed += 1
    }
    return { changed, changeSet: changed > 0 ? writer.changeSet : null }
  })
}

async function contentOf(core: Core, request: StepRequest): Promise<AttachmentContent | 'remove' | null> {
  if (request.file !== null) return await arrivedAttachment(core, request.file)
  return request.removeFile ? 'remove' : null
}

/** Notes a step of a person, and with it what it means for the key. */
export async function savePersonStep(
  core: Core,
  request: StepRequest & { personId: number; step: PersonStep; activate: boolean; appointmentOn: string | null },
): Promise<SavedStep> {
  const { personId, step, activate, version } = request
  const { workspace } = core
  const { birthDate } = writablePerson(workspace.reader, personId)
  const content = await contentOf(core, request)
  const known = stepsOf(workspace.reader, 'person', personId).find((row) => row.step === step)
  const appointmentOn = step === bookingStep ? request.appointmentOn : null
  const result = await saveRecord(
    core,
    'personStep',
    { id: known?.id ?? null, overrides: [], version },
    {
      read: () => readStep({ ...request, appointmentOn }, { today: workspace.today, birthDate }),
      save: (writer, { doneOn, note, appointmentOn: booked }) => {
        const keys = keysOf(writer, [personId])
        const leadsTo = keyAfter(step)
        if (activate && leadsTo !== null) activateKey(writer, personId, leadsTo, doneOn)
        if (booked !== null) {
          const asked = { kind: 'totp', state: 'requested', since: doneOn, appointmentOn: booked } as const
          const open = openKey(keys, 'totp')
          // One that works already keeps working; only its appointment would be news.
          if (open?.state !== 'active') putKey(writer, personId, open, asked)
        }
        return saveStep(writer, 'person', personId, { step, doneOn, note }, content)
      },
    },
  )
  if (request.file !== null) core.transfers.discard(request.file.token)
  return result
}

function activateKey(writer: RecordWriter, personId: number, kind: KeyKind, since: LocalDate): void {
  const known = openKey(keysOf(writer, [personId]), kind)
  if (known?.state === 'active') return
  putKey(writer, personId, known, { kind, state: 'active', since, appointmentOn: null })
}

/** Notes one of the five steps of a firm; warns when it comes before its turn. */
export async function saveFirmStep(
  core: Core,
  request: StepRequest & { companyId: number; step: FirmStep },
): Promise<SavedStep> {
  const { companyId, step, version } = request
  const { workspace } = core
  listedFirm(workspace.reader, companyId)
  const content = await contentOf(core, request)
  const known = stepsOf(workspace.reader, 'company', companyId).find((row) => row.step === step)
  const result = await saveRecord(
    core,
    'companyStep',
    { id: known?.id ?? null, overrides: [], version },
    {
      read: () => {
        const draft = readStep(request, { today: workspace.today, birthDate: null })
        const done = stepsOf(workspace.reader, 'company', companyId).map((row) => [row.step, row.doneOn] as const)
        const problems = outOfOrder(step, draft.values?.doneOn ?? null, new Map(done))
        return { values: draft.values, problems: [...draft.problems, ...problems] }
      },
      save: (writer, { doneOn, note }) => saveStep(writer, 'company', companyId, { step, doneOn, note }, content),
    },
  )
  if (request.file !== null) core.transfers.discard(request.file.token)
  return result
}

/** The evidence of a step under the name it came with; throws `file-gone`. */
export function stepFile(core: Core, of: GuideOf, id: number): OfferedFileToken {
  const { reader } = core.workspace
  const { sha256, fileName } = stepById(reader, of, id)
  const bytes = sha256 === null ? undefined : attachmentBytes(reader, sha256)
  if (bytes === undefined || fileName === null) throw new CoreError('file-gone')
  return core.transfers.offer(fileName, bytes)
}

/** Whether a person or firm is there at all; throws `record-gone`, or `person-joined` for a record that leads to another. */
export function demandOwner(core: Core, of: GuideOf, id: number): void {
  const { reader } = core.workspace
  if (of === 'person') writablePerson(reader, id)
  else if (!reader.first(query.selectFrom('company').select('id').where('id', '=', id))) {
    throw new CoreError('record-gone', { kind: 'company', id })
  }
}
