import { z } from 'zod'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Reader } from '#main/core/db/query.ts'
import { putSetting, settingValue } from '#main/core/features/settings/repository.ts'
import type { RunningInspection } from '#shared/contract/inspection.ts'

// Whether an inspection runs is kept in the workspace itself: neither a new window nor a new start of the program ends it.

const kept = z.object({
  id: z.int(),
  inspector: z.string(),
  subject: z.string().default(''),
  startedAt: z.string(),
  startedBy: z.string(),
  running: z.boolean(),
})
type Kept = z.infer<typeof kept>

function lastInspection(reader: Reader): Kept | null {
  const parsed = kept.safeParse(settingValue(reader, 'inspection'))
  return parsed.success ? parsed.data : null
}

/** The inspection under way, or null. */
export function inspectionNow(reader: Reader): RunningInspection | null {
  const last = lastInspection(reader)
  if (!last?.running) return null
  const { running: _running, ...inspection } = last
  return inspection
}

/** The id of the inspection under way, else of the last one; null when there was none. */
export function lastInspectionId(reader: Reader): number | null {
  return lastInspection(reader)?.id ?? null
}

/** Notes an act of an inspection in the trail, under the inspection itself. */
export function noteInspection(writer: RecordWriter, id: number, act: object): void {
  writer.note('inspection', id, { kind: 'inspection', id }, act)
}

/** Begins one; its number follows the last. */
export function beginInspection(
  writer: RecordWriter,
  about: Pick<RunningInspection, 'inspector' | 'subject'>,
): RunningInspection {
  const id = (lastInspectionId(writer) ?? 0) + 1
  const begun = { id, ...about, startedAt: writer.stamp.at, startedBy: writer.stamp.user }
  putSetting(writer.into('setting'), 'inspection', { ...begun, running: true } satisfies Kept)
  noteInspection(writer, id, { act: 'started', ...about })
  return begun
}

/** Ends the one under way. */
export function endInspection(writer: RecordWriter): void {
  const last = lastInspection(writer)
  if (!last?.running) return
  putSetting(writer.into('setting'), 'inspection', { ...last, running: false } satisfies Kept)
  noteInspection(writer, last.id, { act: 'ended' })
}
