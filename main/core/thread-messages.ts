import type { MessagePort } from 'node:worker_threads'

/** What a host asks of the core's thread besides contract calls; answered by `id`. */
export type ThreadRequest =
  | { id: number; ask: 'expectFile'; fileName: string }
  | { id: number; ask: 'fileArrived' | 'fileFailed' | 'offeredFile'; token: string }
  | { id: number; ask: 'stop' }
  | { id: number; ask: 'connect'; port: MessagePort }

export type ThreadAnswer = { id: number; answer: unknown } | { id: number; failure: string }
