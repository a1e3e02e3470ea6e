import type { Core } from '#main/core/core.ts'
import { exportRows } from '#main/core/features/export.ts'
import { limosasOn } from '#main/core/features/access/limosa.ts'
import type { WriteColumn } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LimosaView } from '#shared/domain/access-lacks.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A view of the Limosa declarations as a printed list or a workbook; numbers stay masked. The lists must be fresh. */
export async function limosaFile(
  core: Core,
  view: LimosaView,
  within: number,
  { format, language }: { format: 'pdf' | 'xlsx'; language: Language },
): Promise<OfferedFileToken> {
  const t = texts(language)
  const { rows } = limosasOn(core.workspace.reader, core.workspace.today, view, within)
  const columns: WriteColumn[] = [
    { heading: t(($) => $.access.limosa.fields.to), kind: 'date' },
    { heading: t(($) => $.access.limosa.fields.daysLeft), kind: 'integer' },
    { heading: t(($) => $.access.fields.person), kind: 'text', width: 28 },
    { heading: t(($) => $.access.fields.employer), kind: 'text', width: 28 },
    { heading: t(($) => $.access.limosa.fields.number), kind: 'text', width: 18 },
    { heading: t(($) => $.access.limosa.fields.from), kind: 'date' },
    { heading: t(($) => $.access.limosa.fields.state), kind: 'text', width: 14 },
    { heading: t(($) => $.access.fields.nextPlannedOn), kind: 'date' },
    { heading: t(($) => $.access.limosa.fields.nextWeek), kind: 'text', width: 14 },
  ]
  const views = t(($) => $.access.limosa.views[view])
  const filterTexts = view === 'ending' ? [`${views}: ${t(($) => $.access.limosa.days, { count: within })}`] : [views]
  return await exportRows(
    core,
    { title: t(($) => $.access.limosa.file), format, language, search: '', filterTexts },
    {
      columns,
      rows: rows.map(({ to, daysLeft, person, employer, masked, from, state, nextPlannedOn, nextWeek }) => [
        to,
        daysLeft,
        person,
        employer,
        masked,
        from,
        t(($) => $.access.limosa.states[state]),
        nextPlannedOn,
        nextWeek ? t(($) => $.access.limosa.planned) : null,
      ]),
    },
  )
}
