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
  | { kind: 'console' | 'page' | 'dialog' | 'network'; text: string; address: string }

/** Where the program's pages may ask: the host on this computer, itself, and what it has made. Everything else is a leak. */
const ownAddresses =
  /^(?:https?:\/\/127\.0\.0\.1:\d+\/|wss?:\/\/127\.0\.0\.1:\d+\/|app:\/\/registra\/|data:|blob:|about:|chrome-extension:|chrome:|devtools:)/

/** Runs in every page before its own scripts: what the policy holds back is told, whatever the browser's console says. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // oxlint-disable-next-line no-console -- this is how a page tells its test
    console.error(`Content Security Policy violated: ${effectiveDirective} ${blockedURI}`)
  })
}

/**
 * Collects page errors, console errors, violated policies, dialogs of scripts, requests to anywhere but this computer and
 * answers from 400 on, of every page a context ever opens.
 */
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
      void context.addInitScript(tellViolations)
      context.on('dialog', (dialog) => {
        // Asked by the browser when a page is left; it is no script's doing.
        if (dialog.type() === 'beforeunload') return dialog.accept()
        complaints.push({ kind: 'dialog', text: dialog.message(), address: dialog.page()?.url() ?? '' })
        return dialog.dismiss()
      })
      const asked = (address: string): void => {
        if (!ownAddresses.test(address))
          complaints.push({ kind: 'network', text: 'a request left this computer', address })
      }
      context.on('request', (request) => asked(request.url()))
      context.on('page', (page) => page.on('websocket', (socket) => asked(socket.url())))
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
