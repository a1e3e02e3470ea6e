import { useQuery } from '@tanstack/react-query'

import { api, client, queryClient } from '#renderer/bridge/queries.ts'
import type { Progress } from '#renderer/features/imports/progress.ts'
import { createStore } from '#renderer/ui/store.ts'
import type { CoverageSpan, ImportCounts, ImportOrder, Reading, SourceInfo } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

/** The steps of the page, in order; `result` comes after the last. */
export const stepIds = ['file', 'reading', 'columns', 'check'] as const
export type StepId = (typeof stepIds)[number] | 'result'

export interface ProblemCount {
  code: string
  severity: 'error' | 'warning'
  count: number
}

/** A check under way, done or failed. `id` tells checks of the same source apart. */
export interface Check {
  id: number
  progress: Progress | null
  done: { counts: ImportCounts; summary: ProblemCount[]; changedRows: number; coverage: CoverageSpan[] } | null
  /** What went wrong; undefined when nothing did. */
  error?: unknown
  stopped?: boolean
}

/** A file on its way to the core. */
export interface Opening {
  name: string
  share: number
  cancel: () => void
}

/** What an import has done. */
export interface ImportResultFacts {
  batchId: number
  counts: ImportCounts
  name: string
  kind: ImportKind
  /** Registrations: the days it covers now. */
  coverage: readonly CoverageSpan[]
}

/** One import from the file to its result. It lives outside the page, so that the page may be left at any moment. */
export interface Session {
  /** The workspace it was begun in; null while there is nothing to lose. */
  workspace: string | null
  step: StepId
  /** How often the step has changed: the new one takes the focus. */
  moves: number
  opening: Opening | null
  failure: { name: string; error: unknown } | null
  source: SourceInfo | null
  kind: ImportKind | null
  reading: Reading
  /** Null until the columns were guessed. */
  mapping: readonly (string | null)[] | null
  /** Columns whose field was chosen by hand. */
  byHand: ReadonlySet<number>
  constants: Readonly<Record<string, string>>
  /** Registrations: the days to count as covered, once somebody changed what the file shows. */
  coverage: readonly CoverageSpan[] | null
  check: Check | null
  running: { progress: Progress | null; cancel: () => void } | null
  result: ImportResultFacts | null
  /** Sheets of the source that are in. */
  importedSheets: readonly number[]
}

export const emptySession: Session = {
  workspace: null,
  step: 'file',
  moves: 0,
  opening: null,
  failure: null,
  source: null,
  kind: null,
  reading: { sheet: 0 },
  mapping: null,
  byHand: new Set(),
  constants: {},
  coverage: null,
  check: null,
  running: null,
  result: null,
  importedSheets: [],
}

export const session = createStore<Session>(emptySession)

/** The import of this moment; an empty one when another workspace was opened since. */
export function useSession(): Session {
  const now = session.use()
  const status = useQuery(api.workspace.status.queryOptions())
  return now.workspace === null || now.workspace === status.data?.open?.id ? now : emptySession
}

/** Changes some of the session. */
export function change(patch: Partial<Session>): void {
  session.set((now) => ({ ...now, ...patch }))
}

/** Opens a step; going back keeps what was chosen. */
export function goTo(step: StepId): void {
  session.set((now) => ({ ...now, step, moves: now.moves + 1 }))
}

/** Starts anew in the open workspace, and lets the core forget the file of before. */
export function restart(patch: Partial<Session> = {}): void {
  const { source, opening, moves } = session.get()
  opening?.cancel()
  // It may be gone already, with the workspace or by itself.
  if (source) client.imports.discard({ sourceId: source.sourceId }).catch(() => undefined)
  const status = queryClient.getQueryData(api.workspace.status.queryKey())
  session.set({ ...emptySession, workspace: status?.open?.id ?? null, moves: moves + 1, ...patch })
}

/** Another way of reading, or another kind of records: what was said of the columns no longer holds. */
export function readAs(patch: { kind?: ImportKind; reading?: Reading }): void {
  session.set((now) => ({
    ...now,
    ...patch,
    mapping: null,
    byHand: new Set(),
    constants: {},
    coverage: null,
    check: null,
  }))
}

/** What to import and how, once kind and columns are known. */
export function orderOf({ source, kind, reading, mapping, constants, coverage }: Session): ImportOrder | null {
  if (!source || !kind || !mapping) return null
  return {
    sourceId: source.sourceId,
    kind,
    reading,
    mapping: [...mapping],
    constants: { ...constants },
    ...(coverage ? { coverage: [...coverage] } : {}),
  }
}

/** Whether leaving the file behind would lose choices. */
export function holdsChoices({ source, result, running }: Session): boolean {
  return source !== null && result === null && running === null
}
