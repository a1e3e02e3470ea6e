import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { judgeLanguageFile } from '#main/core/features/informing/languages.ts'
import { safeFileName } from '#main/core/file-name.ts'
import type { SheetLanguage } from '#shared/contract/informing.ts'

/** Adds a language by its file, or puts it in the place of the one added before; throws what `judgeLanguageFile` throws. */
export async function addLanguage(
  core: Core,
  content: string,
  name: string,
): Promise<{ language: SheetLanguage; changeSet: number | null }> {
  const fileName = safeFileName(name)
  const { shown } = judgeLanguageFile(content, fileName)
  return await core.workspace.write('edit', (writer) => {
    const values = { name: shown.name, content, fileName }
    const present = writer.first(query.selectFrom('sheetLanguage').select('id').where('tag', '=', shown.tag))
    const id = present?.id ?? writer.insert('sheetLanguage', { tag: shown.tag, ...values })
    const changed = present === undefined || writer.update('sheetLanguage', id, values)
    return { language: { ...shown, id }, changeSet: changed ? writer.changeSet : null }
  })
}

/** Takes an added language away; sheets printed in it stay what they are. Throws `record-gone`. */
export async function removeLanguage(core: Core, id: number): Promise<{ changeSet: number }> {
  return await core.workspace.write('delete', (writer) => {
    writer.remove('sheetLanguage', id)
    return { changeSet: writer.changeSet }
  })
}
