import { endRecord } from '#main/core/features/ending.ts'
import {
  deviceById,
  devicesOf,
  devicesToAdd,
  placeList,
  placesOn,
  readDevice,
} from '#main/core/features/means/devices.ts'
import { dayOf, exportMemory, matchingRows } from '#main/core/features/means/memory-list.ts'
import { demanded } from '#main/core/features/means/refusing.ts'
import { saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'

const { means } = procedures

export const deviceHandlers = {
  places: {
    list: means.places.list.handler(async ({ input, context: { core } }) => {
      await core.workspace.freshenLists()
      const rows = matchingRows(placeList, placesOn(core.workspace.reader, dayOf(input, core.today)), input)
      return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
    }),
    ids: means.places.ids.handler(({ input, context: { core } }) =>
      matchingRows(placeList, placesOn(core.workspace.reader, dayOf(input, core.today)), input).map(({ id }) => id),
    ),
    export: means.places.export.handler(async ({ input, context: { core } }) => {
      await core.workspace.freshenLists()
      return await exportMemory(core, input, placeList, placesOn(core.workspace.reader, dayOf(input, core.today)))
    }),
  },

  devicesOf: means.devicesOf.handler(({ input, context: { core } }) =>
    devicesOf(core.workspace.reader, input.declarationId, core.today),
  ),

  addDevices: means.addDevices.handler(async ({ input, context: { core } }) => {
    const { declarationIds, values: entered, preview } = input
    const kinds = [...new Set(entered.kinds)]
    const result = (added: number, changeSet: number | null) => ({
      added,
      present: new Set(declarationIds).size * kinds.length - added,
      changeSet,
    })
    const read = (reader: Parameters<typeof readDevice>[0]) => {
      const { values, problems } = readDevice(reader, declarationIds, entered, core.today)
      if (kinds.length === 0 && !preview) problems.push({ code: 'required', field: 'kinds', severity: 'error' })
      return demanded(values, problems)
    }
    if (preview) {
      const { reader } = core.workspace
      return result(devicesToAdd(reader, declarationIds, kinds, read(reader)).length, null)
    }
    return await core.workspace.write('edit', (writer) => {
      const values = read(writer)
      const missing = devicesToAdd(writer, declarationIds, kinds, values)
      for (const { declarationId, kind } of missing) {
        writer.insert('workplaceDevice', { declarationId, kind, ...values })
      }
      return result(missing.length, missing.length > 0 ? writer.changeSet : null)
    })
  }),

  changeDevice: means.changeDevice.handler(({ input, context: { core } }) => {
    const { id, values: entered, version } = input
    const request = { id, overrides: [], ...(version === undefined ? {} : { version }) }
    return saveRecord(core, 'workplaceDevice', request, {
      read: () => {
        const { reader } = core.workspace
        return readDevice(reader, [deviceById(reader, id).declarationId], entered, core.today)
      },
      save: (writer, values) => {
        writer.update('workplaceDevice', id, { ...values, kind: entered.kind })
        return id
      },
    })
  }),

  endDevice: means.endDevice.handler(({ input: { id, date }, context: { core } }) => {
    const present = deviceById(core.workspace.reader, id)
    return endRecord(
      core,
      { kind: 'workplaceDevice', id, date },
      present,
      ({ validFrom }) => validFrom,
      (writer) => void writer.update('workplaceDevice', id, { validTo: date }),
    )
  }),

  removeDevice: means.removeDevice.handler(({ input, context: { core } }) =>
    core.workspace.write('delete', (writer) => {
      writer.remove('workplaceDevice', input.id)
      return { changeSet: writer.changeSet }
    }),
  ),
}
