import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { raw } from '#main/core/db/query.ts'
import type { DeviceKind } from '#shared/domain/access.ts'
import { addDays } from '#shared/domain/dates.ts'

/** What takes registrations at the workplaces of the sample; the fifth is left to be noted. */
const devices: readonly (readonly [number: string, kinds: readonly DeviceKind[]])[] = [
  ['1Y11DQCJU2KHZ', ['badge-reader']],
  ['1Y1VMGNZGEDPZ', ['qr-code']],
  ['1Y173W55ZVRMZ', ['tablet', 'fixed-phone']],
  ['1Y1RFV97X4UEZ', ['qr-code', 'own-phone']],
]

interface PlannedPerson {
  personId: number
  number: string
}

function people(writer: RecordWriter): PlannedPerson[] {
  const rows = sql<PlannedPerson>`
    select a.personId, min(d.number) as number from assignment a join declaration d on d.id = a.declarationId
    join employment e on e.personId = a.personId join company c on c.id = e.companyId
    where c.roleOwn = 1 group by a.personId order by a.personId`
  return writer.all(raw(rows))
}

/** Of the firm’s own people most have what fits; at the tower with its QR code the first one has a badge, the last one nothing. */
function giveMeans(writer: RecordWriter, since: string): void {
  const own = people(writer)
  const tower = own.filter(({ number }) => number === '1Y1VMGNZGEDPZ').map(({ personId }) => personId)
  const kinds = { '1Y11DQCJU2KHZ': 'badge', '1Y1VMGNZGEDPZ': 'own-phone', '1Y173W55ZVRMZ': 'code' } as const
  for (const [index, { personId, number }] of own.entries()) {
    if (personId === tower.at(-1) && tower.length > 1) continue
    const kind = personId === tower[0] ? 'badge' : kinds[number as keyof typeof kinds]
    if (kind === undefined) continue
    const reference = kind === 'badge' ? `B-${String(101 + index)}` : null
    writer.insert('personMeans', {
      personId,
      kind,
      reference,
      declarationId: null,
      validFrom: since,
      validTo: null,
      note: null,
    })
  }
}

interface Pair {
  companyId: number
  userFirmId: number
}

/** Of the firms whose agency workers or trainees are used, the first one has an arrangement, the others have none yet. */
function arrange(writer: RecordWriter, since: string): void {
  const pairs = sql<Pair>`
    select companyId, coalesce(userFirmId, companyId) as userFirmId from employment
    where capacity = 'trainee' or (capacity = 'temporary' and userFirmId is not null)
    group by 1, 2 order by 1, 2 limit 1`
  const [first] = writer.all(raw(pairs))
  if (!first) return
  writer.insert('toolArrangement', {
    ...first,
    personId: null,
    way: 'tool',
    validFrom: since,
    validTo: null,
    note: 'Badges',
    sha256: null,
    fileName: null,
  })
}

/**
 * Devices at workplaces, means of people with one clear misfit, and one arrangement about a tool: what no file of the sample
 * carries.
 */
export async function fillSampleMeans(core: Core): Promise<void> {
  const since = addDays(core.workspace.today, -60)
  await core.workspace.write('sample', (writer) => {
    for (const [number, kinds] of devices) {
      const named = sql<{ id: number }>`select id from declaration where number = ${number}`
      const declaration = writer.first(raw(named))
      if (!declaration) continue
      for (const kind of kinds) {
        writer.insert('workplaceDevice', {
          declarationId: declaration.id,
          workplaceId: null,
          kind,
          validFrom: null,
          validTo: null,
          note: null,
        })
      }
    }
    giveMeans(writer, since)
    arrange(writer, since)
  })
}
