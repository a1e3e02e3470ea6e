/** Who opens the workspace: decided by the passphrase, never by a choice on the screen. */
export const deskRoles = ['office', 'supervisor', 'reader'] as const
export type DeskRole = (typeof deskRoles)[number]

/** The roles whose passphrases an office gives out. */
export const lentRoles = ['supervisor', 'reader'] as const satisfies readonly DeskRole[]
export type LentRole = (typeof lentRoles)[number]

/**
 * What a procedure is, for the question who may call it.
 * - `always`: belongs to no workspace, or ends something only with a secret
 * - `lists`: today's workplaces, people, planning and the paper forms, to look at; numbers masked
 * - `emergency`: the outage guide, forms and packs; the forms carry complete numbers, as they must
 * - `read`: everything else that only looks; numbers masked
 * - `numbers`: hands out complete national numbers
 * - `write`: changes what the office keeps
 * - `office`: keys, passphrases, backups, settings, inspections
 */
export const accesses = ['always', 'lists', 'emergency', 'read', 'numbers', 'write', 'office'] as const
export type Access = (typeof accesses)[number]

const allowed: Record<DeskRole, ReadonlySet<Access>> = {
  office: new Set(accesses),
  supervisor: new Set<Access>(['always', 'lists', 'emergency']),
  reader: new Set<Access>(['always', 'lists', 'read']),
}

/** Tells whether a role may call what is declared so; what is declared nowhere, nobody may. */
export function roleMay(role: DeskRole, access: Access | null): boolean {
  return access !== null && allowed[role].has(access)
}
