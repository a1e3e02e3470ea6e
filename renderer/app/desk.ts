import { useQuery } from '@tanstack/react-query'

import { api } from '#renderer/bridge/queries.ts'
import type { RunningInspection } from '#shared/contract/inspection.ts'
import { inspectionScope } from '#shared/contract/inspection-scope.ts'
import { accessOf } from '#shared/contract/permissions.ts'
import { roleMay, type DeskRole } from '#shared/domain/desk-role.ts'

// What the core would refuse is not offered. The core decides by the same declarations, whatever a page shows.

/** The procedure without which a page is of no use, by the beginning of its address; the longest one counts. */
const pageNeeds: readonly (readonly [path: string, procedure: string])[] = [
  ['/today', 'today.get'],
  ['/emergency', 'emergency.prepare'],
  ['/findings', 'findings.list'],
  ['/registrations', 'registrations.list'],
  ['/corrections', 'corrections.list'],
  ['/companies', 'companies.list'],
  ['/chain', 'chain.present'],
  ['/papers', 'papers.list'],
  ['/withholding', 'withholding.counts'],
  ['/reminders', 'reminders.list'],
  ['/people', 'people.list'],
  ['/people/', 'history.of'],
  ['/access', 'history.of'],
  ['/planning', 'planning.list'],
  ['/absences', 'absences.list'],
  ['/declarations', 'declarations.list'],
  ['/imports', 'imports.run'],
  ['/history', 'history.all'],
  ['/inspection', 'inspection.past'],
  // Open to every role for the sake of language and appearance, closed to an inspection.
  ['/settings', 'today.get'],
]

function needOf(path: string): string | null {
  const fitting = pageNeeds.filter(
    ([start]) => path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`),
  )
  return fitting.toSorted(([first], [second]) => second.length - first.length)[0]?.[1] ?? null
}

/** What may be done in the open workspace, with the passphrase it was opened with. */
export interface Desk {
  role: DeskRole
  inspection: RunningInspection | null
  /** Whether the core would answer a procedure, such as `people.reveal`. */
  may: (procedure: string) => boolean
  /** Whether anything of the office's records may be changed. */
  mayWrite: boolean
  /** Whether what is read may be had as a table; an inspection is given pages. */
  mayTable: boolean
  /** Whether a page is of use; one that is known nowhere is. */
  pageOpen: (path: string) => boolean
}

/** The desk of a role, with the inspection that is under way in it. */
export function deskOf(role: DeskRole, inspection: RunningInspection | null): Desk {
  const may = (procedure: string): boolean => {
    const path = procedure.split('.')
    return roleMay(role, accessOf(path)) && (inspection === null || inspectionScope(path) !== null)
  }
  const pageOpen = (path: string): boolean => {
    const need = needOf(path)
    return need === null || may(need)
  }
  return { role, inspection, may, mayWrite: may('history.undo'), mayTable: inspection === null, pageOpen }
}

/** The desk of the workspace that is open; without one nothing is in the way. */
export function useDesk(): Desk {
  const open = useQuery(api.workspace.status.queryOptions()).data?.open
  return deskOf(open?.role ?? 'office', open?.inspection ?? null)
}
