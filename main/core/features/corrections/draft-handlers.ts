import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { languageFor } from '#main/core/features/corrections/addressees.ts'
import {
  draftFindings,
  draftReport,
  followUp,
  removeDraft,
  routeOfReport,
} from '#main/core/features/corrections/draft.ts'
import { careForFindings } from '#main/core/features/corrections/care.ts'
import { judgedItems } from '#main/core/features/corrections/judged.ts'
import { refuseFrozen, requestById } from '#main/core/features/corrections/repository.ts'
import { saveDraft } from '#main/core/features/corrections/save.ts'
import { lastChange } from '#main/core/features/history/repository.ts'
import { procedures } from '#main/core/procedures.ts'
import { routeKey } from '#shared/domain/correction/addressee.ts'
import { isValidLocalDate } from '#shared/domain/dates.ts'
import type { Service } from '#shared/domain/regime.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'
import { stateAfter } from '#shared/domain/correction/states.ts'
import { trimmed } from '#shared/domain/text.ts'

const { corrections } = procedures

function versionNow(core: Core, id: number): { version: number; savedAt: string } {
  const last = lastChange(core.workspace.reader, 'correctionRequest', id)
  return { version: last?.seq ?? 0, savedAt: last?.at ?? core.clock() }
}

/** Throws `invalid`: after the deadline a request is begun only with a reason. */
function refuseLate(core: Core, { service, date }: { service: Service; date: string }, reason: string | null): void {
  if (!isValidLocalDate(date)) {
    throw new InvalidInput([{ code: 'not-a-date', field: 'date', severity: 'error', params: { value: date } }])
  }
  const deadline = correctionDeadline(service, date)
  if (deadline === null || deadline >= core.today || trimmed(reason) !== null) return
  throw new InvalidInput([{ code: 'required', field: 'lateReason', severity: 'error' }])
}

/** Beginning requests and writing them. */
export const draftHandlers = {
  draft: corrections.draft.handler(async ({ input, context: { core } }) => {
    const late = trimmed(input.lateReason)
    return await core.workspace.write('correction', (writer) => {
      const drafted = draftFindings(writer, input.findingIds, late, core.today)
      return { ...drafted, changeSet: drafted.requests.length > 0 ? writer.changeSet : null }
    })
  }),

  start: corrections.start.handler(async ({ input, context: { core } }) => {
    const { report, lateReason, ...about } = input
    refuseLate(core, about, lateReason)
    return await core.workspace.write('correction', (writer) => {
      const route = routeOfReport(writer, about, core.today)
      if (route.kind === null) throw new CoreError('correction-obstacle', { obstacle: route.obstacle })
      const begin = {
        origin: report ? 'report' : 'free',
        lateReason: trimmed(lateReason),
        reportedOn: report?.toldOn ?? null,
        reportText: report?.text ?? null,
      } as const
      const { id, number } = draftReport(writer, about, route, begin)
      return { id, number, changeSet: writer.changeSet }
    })
  }),

  save: corrections.save.handler(async ({ input, context: { core } }) => {
    await core.workspace.write('correction', (writer) => saveDraft(writer, input.id, input.version, input.values))
    return versionNow(core, input.id)
  }),

  care: corrections.care.handler(({ input, context: { core } }) => {
    const { ids, findingIds, responsible, followUpOn } = input
    const care = { responsible: trimmed(responsible), followUpOn }
    return core.workspace.write('correction', (writer) => {
      let changed = careForFindings(writer, findingIds, care)
      for (const id of ids) changed = writer.update('correctionRequest', id, { ...care }) || changed
      return { changeSet: changed ? writer.changeSet : null }
    })
  }),

  readdress: corrections.readdress.handler(async ({ input, context: { core } }) => {
    await core.workspace.write('correction', (writer) => {
      const request = requestById(writer, input.id)
      refuseFrozen(request)
      const routes = judgedItems(writer, input.id, core.today).map(({ route }) => route)
      const [way] = routes
      // Items of several addressees cannot stay together: nobody may receive what is another's to ask.
      if (!way || way.kind === null)
        throw new CoreError('correction-obstacle', { obstacle: way?.obstacle ?? 'person-unknown' })
      if (new Set(routes.map(routeKey)).size > 1) throw new CoreError('correction-several-addressees')
      const addresseeCompanyId = way.kind === 'nsso' ? null : way.companyId
      const language = request.language ?? languageFor(writer, way, request.senderId)
      writer.update('correctionRequest', input.id, {
        addressee: way.kind,
        addresseeCompanyId,
        addresseePersonId: way.personId,
        language,
      })
    })
    return { version: versionNow(core, input.id).version }
  }),

  follow: corrections.follow.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      const { id, number } = followUp(writer, requestById(writer, input.id))
      return { id, number }
    }),
  ),

  remove: corrections.remove.handler(({ input, context: { core } }) =>
    core.workspace.write('correction', (writer) => {
      const passed: number[] = []
      const refused: { id: number; number: string; reasons: ('state' | 'gone')[] }[] = []
      for (const id of new Set(input.ids)) {
        const request = requestById(writer, id)
        try {
          if (stateAfter(request.state, 'ready') === null) throw new CoreError('in-use')
          writer.attempt(() => removeDraft(writer, id))
          passed.push(id)
        } catch (error) {
          if (!(error instanceof CoreError) || error.code !== 'in-use') throw error
          refused.push({ id, number: request.number, reasons: ['state'] })
        }
      }
      return { passed, refused, changeSet: passed.length > 0 ? writer.changeSet : null }
    }),
  ),
}
