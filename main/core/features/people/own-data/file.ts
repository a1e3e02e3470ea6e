import { setImmediate } from 'node:timers/promises'

import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { keptPerson } from '#main/core/db/kept-people.ts'
import { query } from '#main/core/db/query.ts'
import {
  ownDataDocument,
  ownDataJson,
  ownDataSheets,
  type OwnData,
  type OwnSection,
} from '#main/core/documents/own-data.ts'
import { CoreError } from '#main/core/errors.ts'
import { equippedSections } from '#main/core/features/people/own-data/equipped.ts'
import { wordsIn, type Asked } from '#main/core/features/people/own-data/held.ts'
import { identitySections } from '#main/core/features/people/own-data/identity.ts'
import { journalSections } from '#main/core/features/people/own-data/journal.ts'
import { registeredSections } from '#main/core/features/people/own-data/registered.ts'
import { requestSections } from '#main/core/features/people/own-data/requests.ts'
import { workSections } from '#main/core/features/people/own-data/work.ts'
import { personById } from '#main/core/features/people/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { OwnDataWish } from '#shared/contract/own-data.ts'
import type { Language } from '#shared/i18n/index.ts'

/** In the order in which a person reads about himself. */
const gatherers: readonly ((asked: Asked) => OwnSection[])[] = [
  identitySections,
  workSections,
  registeredSections,
  requestSections,
  equippedSections,
  journalSections,
]

/** Everything that the workspace holds of a person, with complete numbers; throws `record-gone`. */
export async function ownDataOf(core: Core, id: number, language: Language): Promise<OwnData> {
  const { reader } = core.workspace
  const person = personById(reader, id)
  if (!person) throw new CoreError('record-gone', { kind: 'person', id })
  const joined = query.selectFrom('person').select('id').where('joinedIntoId', '=', id)
  const ids = idList([id, ...reader.all(joined).map((one) => one.id)])
  const asked: Asked = { reader, personId: id, ids, language, words: wordsIn(language) }
  const sections: OwnSection[] = []
  for (const gather of gatherers) {
    sections.push(...gather(asked))
    await setImmediate()
  }
  const name = `${person.lastName} ${person.firstName ?? ''}`.trim()
  return { number: '', createdAt: core.clock(), sender: senderOf(core.workspace), person: name, sections }
}

/** The file for a request for access. It is noted before anything is shown, as each look at a complete number is. */
export async function ownDataFile(core: Core, wish: OwnDataWish): Promise<OfferedFileToken> {
  const { format, language } = wish
  const { workspace } = core
  await workspace.freshenLists()
  const id = keptPerson(workspace.reader, wish.personId)
  await workspace.write('own-data', (writer) => {
    if (!personById(writer, id)) throw new CoreError('record-gone', { kind: 'person', id })
    writer.note('person', id, { kind: 'person', id }, { act: 'ownData', format, language })
  })
  const data = await ownDataOf(core, id, language)
  const title = texts(language)(($) => $.ownData.title)
  const fileName = `${title} – ${data.person} ${workspace.today}.${format}`
  if (format === 'json') return core.transfers.offer(fileName, ownDataJson(data, language))
  if (format === 'pdf') {
    const { bytes } = await ownDataDocument(data, language, () => setImmediate())
    return core.transfers.offer(fileName, bytes)
  }
  const path = core.transfers.placeFor(fileName)
  const properties = { title: `${title} – ${data.person}`, creator: data.sender.name, created: data.createdAt }
  await writeXlsx(path, ownDataSheets(data, language), properties)
  return core.transfers.offerFile(fileName, path)
}
