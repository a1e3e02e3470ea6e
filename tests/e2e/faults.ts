import type { BrowserContext } from '@playwright/test'

/** What a test expects to go wrong, so that it is not held against the page. */
export interface Allowance {
  /** An answer of this status, on addresses that match; the browser's console line about it included. */
  status: (status: number, address?: RegExp) => void
  consoleError: (text: RegExp) => void
  pageError: (text: RegExp) => void
}

/** Everything the pages of a test complained about. */
export interface Faults {
  watch: (context: BrowserContext) => void
  allow: Allowance
  /** The complaints that nothing allows, one line each. */
  unexpected: () => string[]
}

type Complaint =
  | { kind: 'status'; status: number; address: string }
  | { kind: 'console' | 'page'; text: string; address: string }

/** Collects page errors, console errors and answers from 400 on, of every page a context ever opens. */
export function collectFaults(): Faults {
  const complaints: Complaint[] = []
  const allowed: ((complaint: Complaint) => boolean)[] = []
  return {
    watch: (context) => {
      context.on('weberror', (event) => {
        const error = event.error()
        complaints.push({ kind: 'page', text: error.stack ?? error.message, address: event.page()?.url() ?? '' })
      })
      context.on('console', (message) => {
        if (message.type() !== 'error') return
        complaints.push({ kind: 'console', text: message.text(), address: message.location().url })
      })
      context.on('response', (response) => {
        if (response.status() < 400) return
        complaints.push({ kind: 'status', status: response.status(), address: response.url() })
      })
    },
    allow: {
      status: (status, address = /^/) => {
        const line = new RegExp(`Failed to load resource: the server responded with a status of ${status}`)
        allowed.push((complaint) => {
          if (!address.test(complaint.address)) return false
          return complaint.kind === 'status' ? complaint.status === status : line.test(complaint.text)
        })
      },
      consoleError: (text) => {
        allowed.push((complaint) => complaint.kind === 'console' && text.test(complaint.text))
      },
      pageError: (text) => {
        allowed.push((complaint) => complaint.kind === 'page' && text.test(complaint.text))
      },
    },
    // Judged at the end, so that a test may state its allowance after the fact too.
    unexpected: () =>
      complaints
        .filter((complaint) => !allowed.some((isAllowed) => isAllowed(complaint)))
        .map((complaint) =>
          complaint.kind === 'status'
            ? `HTTP ${complaint.status} ${complaint.address}`
            : `${complaint.kind} error: ${complaint.text} (${complaint.address})`,
        ),
  }
}
