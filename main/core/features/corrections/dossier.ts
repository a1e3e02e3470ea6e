import type { Core } from '#main/core/core.ts'
import { correctionDossier } from '#main/core/documents/correction-dossier.ts'
import { correctionFolder, type CorrectionFolder, type FolderFile } from '#main/core/documents/correction-folder.ts'
import type { DossierResult } from '#main/core/documents/correction-types.ts'
import { attachmentBytes } from '#main/core/features/attachments.ts'
import { dossierData } from '#main/core/features/corrections/dossier-data.ts'
import { requestById } from '#main/core/features/corrections/repository.ts'

/** The dossier as it was sent; null for a request that was not. */
function sentDossier(core: Core, id: number): DossierResult | null {
  const { reader } = core.workspace
  const { dossierSha256 } = requestById(reader, id)
  const bytes = dossierSha256 === null ? undefined : attachmentBytes(reader, dossierSha256)
  return bytes ? { pieces: [bytes], bytes, pages: 0, warnings: [] } : null
}

/** The dossier of a request: as it was sent, else as it would be. Throws `record-gone`. */
export async function dossierOf(core: Core, id: number): Promise<DossierResult> {
  return sentDossier(core, id) ?? (await correctionDossier(dossierData(core, id)))
}

/** The folder of a request's dossier: PDF, annexes, text, mail and checksums. Throws `record-gone`. */
export async function folderOf(core: Core, id: number): Promise<CorrectionFolder> {
  return await correctionFolder(dossierData(core, id), sentDossier(core, id))
}

/** Its files. */
export async function dossierFiles(core: Core, id: number): Promise<FolderFile[]> {
  return (await folderOf(core, id)).files
}
