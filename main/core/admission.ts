import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { inspectionNow, noteShown } from '#main/core/features/inspection/service.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { inspectionScope } from '#shared/contract/inspection-scope.ts'
import { accessOf } from '#shared/contract/permissions.ts'
import { roleMay, type Access } from '#shared/domain/desk-role.ts'

/** Throws `role-not-allowed` unless the role of the open workspace may do what is declared so. */
export function demandRole({ role }: Workspace, access: Access | null): void {
  if (!roleMay(role, access)) throw new CoreError('role-not-allowed')
}

/**
 * The same for a command, which may read past the contract; throws `inspection-open` while one runs as well, unless the
 * command shows nothing of the records and says so.
 */
export function demandCommand(workspace: Workspace, access: Access, duringInspection = false): void {
  demandRole(workspace, access)
  if (access !== 'always' && !duringInspection && inspectionNow(workspace.reader))
    throw new CoreError('inspection-open')
}

/** What an inspection takes away is a picture or a page with masked numbers, never a table to work on. */
function isTable(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'format' in input && input.format !== 'pdf'
}

/**
 * The one gate before every procedure: throws `role-not-allowed` or `inspection-open`, for what is declared nowhere as
 * well. Returns what is to be noted once the answer is known and before it is given, if anything is.
 */
export function admit(core: Core, path: readonly string[], input: unknown): (() => Promise<void>) | null {
  const workspace = core.openWorkspace
  const access = accessOf(path)
  // Without a workspace there is nothing to protect, and the handlers say that none is open.
  if (!workspace) return null
  demandRole(workspace, access)
  const inspection = inspectionNow(workspace.reader)
  if (!inspection) return null
  const question = inspectionScope(path)
  if (question === null || (question !== 'aid' && isTable(input))) throw new CoreError('inspection-open')
  if (question === 'aid') return null
  return () => noteShown(workspace, inspection, { question, procedure: path.join('.'), input })
}
