import type { Decided, Decision } from '#main/core/features/findings/decide.ts'
import type { ReviewSize } from '#main/core/features/findings/job.ts'
import type { ReviewScope } from '#main/core/features/findings/scope.ts'
import type { ReviewResult } from '#main/core/features/findings/write.ts'
import type { CheckFindings, ProblemCount } from '#main/core/features/imports/logs.ts'
import type { Spared } from '#main/core/features/history/undo.ts'
import type { PrivacyAnswer, PrivacyTask } from '#main/core/features/privacy/job.ts'
import type { KeptRegistration } from '#main/core/features/imports/registrations/undo.ts'
import type { RefusedRow } from '#main/core/sheets/repair.ts'
import type { WriteStamp } from '#main/core/workspace.ts'
import type {
  ColumnGuess,
  CoverageSpan,
  ImportCounts,
  Reading,
  SheetPreview,
  SourceInfo,
} from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

// What the core and the import thread say to each other. Everything here is cloned on its way.

/** Where a table comes from. */
export type TableOrigin = { path: string; fileName: string } | { pasted: string }

/** Access to the workspace for one job; the thread opens a connection of its own and forgets the key afterwards. */
export interface Access {
  database: string
  key: Uint8Array
  stamp: WriteStamp
  /** One integer; anything but 0 means that the job is no longer wanted. */
  stop: Int32Array
}

/** What to import and how, checked against the fields of the kind. */
export interface ThreadOrder {
  sourceId: string
  kind: ImportKind
  reading: Reading
  mapping: (string | null)[]
  constants: Record<string, string>
  /** Registrations: days to count as covered; null: as the file shows. */
  coverage: CoverageSpan[] | null
}

export type ImportQuestion =
  | { ask: 'open'; sourceId: string; origin: TableOrigin }
  | { ask: 'forget'; sourceId: string }
  | { ask: 'read'; sourceId: string; reading: Reading }
  | { ask: 'headings'; sourceId: string; reading: Reading }
  | {
      ask: 'guess'
      sourceId: string
      reading: Reading
      kind: ImportKind
      today: string
      remembered: (string | null)[] | null
    }
  | { ask: 'refused'; sourceId: string; reading: Reading; lines: number[] }
  | { ask: 'check'; order: ThreadOrder; access: Access }
  | { ask: 'run'; order: ThreadOrder; access: Access }
  | { ask: 'undo'; batchId: number; access: Access }
  | { ask: 'takeBack'; changeSet: number; access: Access }
  | { ask: 'review'; scope: ReviewScope; now: string; access: Access }
  | { ask: 'reviewWrite'; most: number; access: Access }
  | { ask: 'newKey'; step: NewKeyStep; folder: string; key: Uint8Array; newKey: Uint8Array }
  | { ask: 'privacy'; task: PrivacyTask; access: Access }
  | { ask: 'decide'; ids: Int32Array; decision: Decision; access: Access }

/** The long parts of changing the data key, in this order. */
export type NewKeyStep = 'copying' | 'encrypting' | 'proving'

export interface CheckResult extends CheckFindings {
  counts: ImportCounts
  coverage: CoverageSpan[]
  summary: ProblemCount[]
}

export interface RunResult {
  batchId: number
  counts: ImportCounts
  coverage: CoverageSpan[]
  summary: ProblemCount[]
}

export interface UndoResult {
  takenBack: number
  /** The first thousand registrations; everything else that stays. */
  spared: ((Spared & { label: string }) | KeptRegistration)[]
  sparedTotal: number
}

/** What each question is answered with. */
export interface ImportAnswers {
  open: Omit<SourceInfo, 'sourceId'>
  forget: null
  read: SheetPreview
  headings: { headings: string[] }
  guess: ColumnGuess[]
  refused: { headings: string[]; rows: (Omit<RefusedRow, 'reason'> & { line: number })[] }
  check: CheckResult
  run: RunResult
  undo: UndoResult
  /** The change set that took another one back. */
  takeBack: number
  review: ReviewSize
  reviewWrite: ReviewResult | null
  newKey: null
  privacy: PrivacyAnswer
  decide: Decided
}

export interface ImportProgress {
  phase: 'rows' | 'lists'
  done: number
  total: number
}

/** A failure on its way from the thread: a refusal of the file, of the request, or something unforeseen. */
export type ThreadFailure =
  | { type: 'table'; code: string; params: Record<string, string | number> }
  | { type: 'core'; code: string; params: Record<string, string | number> }
  | { type: 'unforeseen'; message: string; stack: string }

/** A question by its name. */
export type Asking<Ask extends ImportQuestion['ask']> = Extract<ImportQuestion, { ask: Ask }>

export type ImportRequest = ImportQuestion & { id: number }

export type ImportReply =
  | { id: number; progress: ImportProgress }
  | { id: number; answer: ImportAnswers[keyof ImportAnswers] }
  | { id: number; failure: ThreadFailure }
