import type { Sender } from '#main/core/documents/types.ts'
import { query } from '#main/core/db/query.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import type { Workspace } from '#main/core/workspace.ts'

/** The own company at the head of documents: the first one entered, with the logo from the settings. */
export function senderOf(workspace: Workspace): Sender {
  return senderFor(workspace, null)
}

/** One of several own companies at the head of a document; null: the first one entered. */
export function senderFor(workspace: Workspace, companyId: number | null): Sender {
  const { reader } = workspace
  const companies = query.selectFrom('companyList').selectAll().orderBy('id').limit(1)
  const own = reader.first(
    companyId === null ? companies.where('roleOwn', '=', 1) : companies.where('id', '=', companyId),
  )
  const { logo } = readSettings(reader)
  const image = logo
    ? reader.first(query.selectFrom('attachment').select('bytes').where('sha256', '=', logo))
    : undefined
  return {
    name: own?.name ?? workspace.name,
    number: own?.enterpriseNumber ?? own?.foreignVat ?? null,
    logo: image?.bytes ?? null,
  }
}
