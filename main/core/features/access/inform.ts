import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { officeLanguage } from '#main/core/features/access/self-employed.ts'
import { recordBriefings } from '#main/core/features/informing/record.ts'
import type { BriefingWay } from '#shared/domain/access.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'
import type { Language } from '#shared/i18n/index.ts'

interface Wish {
  ids: readonly number[]
  onDate: string
  givenBy: string
  way: BriefingWay
  language: Language | null
  note: string | null
}

/** Notes that many people were told how to register, in one act that can be taken back. Throws `invalid`. */
export async function noteInformed(
  core: Core,
  { ids, onDate, givenBy, way, language, note }: Wish,
): Promise<{ noted: number; known: number; changeSet: number | null }> {
  const { workspace } = core
  const reader = fieldReader({ onDate, givenBy, note }, { today: workspace.today })
  const date = reader.date('onDate', { required: true })
  const by = reader.text('givenBy', { required: true, max: maximumLengths.name })
  const words = reader.text('note', { max: maximumLengths.note })
  if (date !== null && date > workspace.today) {
    reader.report('date-in-future', 'onDate', 'error', { value: formatDate(date) })
  }
  const problems = reader.problems.filter(({ severity }) => severity === 'error')
  if (date === null || by === null || problems.length > 0) throw new InvalidInput(problems)
  const office = officeLanguage(core)
  return await workspace.write('edit', (writer) => {
    const people = query.selectFrom('person').select(['id', 'language']).where('id', 'in', idList(ids))
    const told = new Map(
      writer.all(people).map((person) => [person.id, { language: language ?? person.language ?? office }]),
    )
    const done = recordBriefings(writer, told, { onDate: date, givenBy: by, way, note: words, declarationId: null })
    return { ...done, changeSet: done.noted > 0 ? writer.changeSet : null }
  })
}
