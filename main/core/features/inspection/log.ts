import { z } from 'zod'

import { query, type Reader } from '#main/core/db/query.ts'
import { askedOf } from '#main/core/features/inspection/asked.ts'
import { noteInspection } from '#main/core/features/inspection/state.ts'
import { openEntries } from '#main/core/features/history/repository.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { inspectionQuestions, type InspectionQuestion } from '#shared/domain/inspection.ts'
import type { RunningInspection, ShownAnswer } from '#shared/contract/inspection.ts'

/** Minutes within which the same answer to the same question is not noted again: scrolling and refreshing ask anew. */
const quietMinutes = 10

const lately = new WeakMap<Workspace, Map<string, number>>()

function isRepeated(workspace: Workspace, key: string): boolean {
  const now = Date.parse(workspace.clock())
  const known = lately.get(workspace) ?? new Map<string, number>()
  lately.set(workspace, known)
  const last = known.get(key)
  if (last !== undefined && now >= last && now - last < quietMinutes * 60_000) return true
  known.set(key, now)
  return false
}

/** Notes in the trail what an answer shows, before it is given: nothing is shown that was not noted. */
export async function noteShown(
  workspace: Workspace,
  inspection: RunningInspection,
  shown: { question: InspectionQuestion; procedure: string; input: unknown },
): Promise<void> {
  const { question, procedure, input } = shown
  const asked = askedOf(workspace.reader, procedure, input)
  if (isRepeated(workspace, JSON.stringify([inspection.id, procedure, asked]))) return
  await workspace.write('inspection', (writer) =>
    noteInspection(writer, inspection.id, { act: 'shown', question, procedure, asked }),
  )
}

const shownNote = z.object({
  act: z.literal('shown'),
  question: z.enum(inspectionQuestions),
  procedure: z.string(),
  asked: z.array(z.object({ name: z.string(), value: z.string() })),
})
const startNote = z.object({ act: z.literal('started'), inspector: z.string(), subject: z.string().default('') })
const endNote = z.object({ act: z.literal('ended') })

function notesOf(reader: Reader, id: number | null): { id: number; at: string; user: string; note: unknown }[] {
  let rows = query.selectFrom('auditEntry').selectAll().where('ownerKind', '=', 'inspection').orderBy('seq')
  if (id !== null) rows = rows.where('ownerId', '=', id)
  return openEntries(reader, reader.all(rows)).map(({ entry, after }) => ({
    id: entry.ownerId,
    at: entry.at,
    user: entry.user,
    note: after,
  }))
}

/** What was shown in an inspection, oldest first. */
export function shownIn(reader: Reader, id: number): ShownAnswer[] {
  return notesOf(reader, id).flatMap(({ at, note }) => {
    const read = shownNote.safeParse(note)
    return read.success
      ? [{ at, question: read.data.question, procedure: read.data.procedure, asked: read.data.asked }]
      : []
  })
}

/** An inspection as the trail tells it. */
export interface PastInspection extends RunningInspection {
  endedAt: string | null
  endedBy: string | null
  shown: number
}

/** All inspections, newest first. */
export function pastInspections(reader: Reader): PastInspection[] {
  const found = new Map<number, PastInspection>()
  for (const { id, at, user, note } of notesOf(reader, null)) {
    const start = startNote.safeParse(note)
    const known = found.get(id)
    if (start.success) {
      const { inspector, subject } = start.data
      found.set(id, { id, inspector, subject, startedAt: at, startedBy: user, endedAt: null, endedBy: null, shown: 0 })
    } else if (known && endNote.safeParse(note).success) Object.assign(known, { endedAt: at, endedBy: user })
    else if (known) known.shown += 1
  }
  return [...found.values()].toReversed()
}
