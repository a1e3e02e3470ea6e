import { limosaFile } from '#main/core/features/access/limosa-file.ts'
import { limosasOn } from '#main/core/features/access/limosa.ts'
import { overviewOf } from '#main/core/features/access/overview.ts'
import { accessGrid, countLacks, lacksIn, shownRow, type AccessListRow } from '#main/core/features/access/repository.ts'
import { selfEmployedFile } from '#main/core/features/access/self-employed.ts'
import { freshenAccess } from '#main/core/features/access/service.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { listIds, listPage } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'

const { access } = procedures

const present: Present = (field, row, t) => {
  const { lacks, capacity, language, limosaState } = row as unknown as AccessListRow
  if (field === 'lacks')
    return lacksIn(lacks)
      .map((lack) => t(($) => $.access.lacks[lack]))
      .join(', ')
  if (field === 'capacity') return capacity === null ? null : t(($) => $.people.capacities[capacity])
  if (field === 'language') return language === null ? null : t(($) => $.shell.languages[language])
  if (field === 'limosaState') return t(($) => $.access.limosa.states[limosaState])
  return undefined
}

export const accessHandlers = {
  list: access.list.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return await listPage(core, accessGrid, input, shownRow)
  }),
  ids: access.ids.handler(({ input, context }) => listIds(context.core, accessGrid, input)),
  export: access.export.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return await exportGrid(core, accessGrid, input, present)
  }),
  counts: access.counts.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return countLacks(core.workspace.reader, input)
  }),
  overview: access.overview.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return overviewOf(core.workspace.reader, input.personId, core.workspace.today)
  }),
  limosa: access.limosa.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return limosasOn(core.workspace.reader, core.workspace.today, input.view, input.within)
  }),
  limosaFile: access.limosaFile.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return await limosaFile(core, input.view, input.within, input)
  }),
  selfEmployedSheet: access.selfEmployedSheet.handler(async ({ input, context: { core } }) => {
    await freshenAccess(core.workspace)
    return selfEmployedFile(core, input.ids, input.language)
  }),
}
