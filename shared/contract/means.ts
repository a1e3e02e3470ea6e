import { z } from 'zod'

import {
  fileToken,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  problem,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { exportInput, listInput, listScope, lookupItem, saved, version } from '#shared/contract/list.ts'
import { arrangementWays, deviceKinds, meansKinds } from '#shared/domain/access.ts'
import { arrangementStates, fitCodes, fitStates } from '#shared/domain/means.ts'

const deviceKind = z.enum(deviceKinds)
const meansKind = z.enum(meansKinds)
const fitState = z.enum(fitStates)
const fitCode = z.enum(fitCodes)
const capacity = z.enum(['temporary', 'trainee'])

/** Somebody planned at a declaration in the period asked for, as his worst day there is. */
export const fitRow = z.object({
  /** Of the first planned period of the person there. */
  id: recordId,
  personId: recordId,
  person: z.string(),
  declarationId: recordId,
  declaration: z.string(),
  workplace: z.string(),
  companyId: recordId.nullable(),
  firm: z.string().nullable(),
  state: fitState,
  code: fitCode,
  /** What the person has and what is there on the first day that is as bad. */
  means: z.array(meansKind),
  devices: z.array(deviceKind),
  /** The workplaces of the declaration concerned; empty when it is all of them. */
  places: z.array(z.string()),
  /** First such day, and how many there are in the period. */
  onDate: localDate,
  days: z.int(),
})
export type FitRow = z.infer<typeof fitRow>

const fitCounts = z.object({
  people: z.int(),
  ...(Object.fromEntries(fitCodes.map((code) => [code, z.int()])) as Record<(typeof fitCodes)[number], z.ZodInt>),
})
export type FitCounts = z.infer<typeof fitCounts>

/** A device or channel of a declaration, or of one of its workplaces. */
export const device = z.object({
  id: recordId,
  declarationId: recordId,
  workplaceId: recordId.nullable(),
  /** Null: at all workplaces of the declaration. */
  workplace: z.string().nullable(),
  kind: deviceKind,
  validFrom: optionalDate,
  validTo: optionalDate,
  note: z.string().nullable(),
  /** Holds today. */
  current: z.boolean(),
  version,
})
export type DeviceRow = z.infer<typeof device>

/** A declaration with what takes registrations there on a day. */
export const placeRow = z.object({
  id: recordId,
  declaration: z.string(),
  workplace: z.string(),
  address: z.string().nullable(),
  devices: z.array(deviceKind),
  validFrom: optionalDate,
  validTo: optionalDate,
})
export type PlaceRow = z.infer<typeof placeRow>

/** The same devices, for one declaration or several; a workplace only with one. */
export const devicesInput = z.object({
  kinds: z.array(deviceKind).max(deviceKinds.length),
  workplaceId: recordId.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  note: optionalText,
})
export type DevicesInput = z.infer<typeof devicesInput>

/** What a person has got to register with. */
export const means1 = z.object({
  id: recordId,
  kind: meansKind,
  reference: z.string().nullable(),
  declarationId: recordId.nullable(),
  declaration: lookupItem.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  note: z.string().nullable(),
  current: z.boolean(),
  version,
})
export type MeansRow = z.infer<typeof means1>

export const meansInput = z.object({
  kind: meansKind.nullable(),
  reference: optionalText,
  declarationId: recordId.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  note: optionalText,
})
export type MeansInput = z.infer<typeof meansInput>

/** A place where a person is planned, with whether what he has works there. */
export const personFit = fitRow.pick({
  declarationId: true,
  declaration: true,
  workplace: true,
  state: true,
  code: true,
  means: true,
  devices: true,
  places: true,
  onDate: true,
})
export type PersonFit = z.infer<typeof personFit>

/** An agency, or the firm or school trainees come from, and the firm that uses its people. */
export const agencyRow = z.object({
  id: recordId,
  companyId: recordId,
  agency: z.string(),
  /** Null: nobody has noted who uses them. */
  userFirmId: recordId.nullable(),
  userFirm: z.string().nullable(),
  capacities: z.array(capacity),
  /** The people concerned on the day; an agency in a chain may have none. */
  people: z.int(),
  /** The agency has a place below the user firm in the chain of a declaration. */
  linked: z.boolean(),
  state: z.enum(arrangementStates),
  ways: z.array(z.enum(arrangementWays)),
  validTo: optionalDate,
})
export type AgencyRow = z.infer<typeof agencyRow>

export const arrangement = z.object({
  id: recordId,
  companyId: recordId,
  agency: z.string(),
  userFirmId: recordId,
  userFirm: z.string(),
  personId: recordId.nullable(),
  person: z.string().nullable(),
  way: z.enum(arrangementWays),
  validFrom: optionalDate,
  validTo: optionalDate,
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  current: z.boolean(),
  version,
})
export type ArrangementRow = z.infer<typeof arrangement>

/** Between whom an arrangement is: for everybody who comes from the agency, or for one person. */
export const arrangementParties = z.object({
  companyId: recordId,
  userFirmId: recordId,
  personId: recordId.nullable(),
})
export type ArrangementParties = z.infer<typeof arrangementParties>

export const arrangementInput = z.object({
  way: z.enum(arrangementWays).nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  note: optionalText,
})
export type ArrangementInput = z.infer<typeof arrangementInput>

const file = z.object({ token: fileToken, name: z.string().max(255) })
const ids = z.array(recordId).min(1).max(100_000)
const ended = z.object({ changed: z.int(), changeSet: z.int().nullable() })
const removed = z.object({ changeSet: z.int().nullable() })

function listOf<Row extends z.ZodType>(row: Row) {
  return {
    list: procedure.input(listInput).output(z.object({ rows: z.array(row), total: z.int() })),
    ids: procedure.input(listScope).output(z.array(recordId)),
    export: procedure.input(exportInput).output(offeredFile),
  }
}

/** Devices of workplaces, means of people, whether they fit, and what is agreed for agency workers and trainees. */
export const means = {
  /**
   * Who is planned where, and whether what they have works there. The filters `date` from and to name the period (at most 62
   * days), without them today; absences and closures are left out.
   */
  fits: listOf(fitRow),
  /** How many there are of each, in the period and of one declaration or all. */
  counts: procedure
    .input(z.object({ from: localDate, to: localDate, declarationId: recordId.nullable().default(null) }))
    .output(fitCounts),
  /** The people behind rows of `fits`, for acts about people. */
  peopleOf: procedure.input(z.object({ ids })).output(z.array(lookupItem)),

  /** Declarations with their devices; the filter `activeOn` names the day. */
  places: listOf(placeRow),
  devicesOf: procedure.input(z.object({ declarationId: recordId })).output(
    z.object({
      workplaces: z.array(z.object({ id: recordId, name: z.string(), permanentLack: z.boolean() })),
      devices: z.array(device),
    }),
  ),
  /** Notes devices; one that is there already for all of the days is not noted twice. With `preview` nothing is written. */
  addDevices: procedure
    .input(
      z.object({
        declarationIds: z.array(recordId).min(1).max(10_000),
        values: devicesInput,
        preview: z.boolean().default(false),
      }),
    )
    .output(z.object({ added: z.int(), present: z.int(), changeSet: z.int().nullable() })),
  changeDevice: procedure
    .input(
      z.object({
        id: recordId,
        values: devicesInput.omit({ kinds: true }).extend({ kind: deviceKind }),
        version: version.optional(),
      }),
    )
    .output(saved),
  endDevice: procedure.input(z.object({ id: recordId, date: localDate })).output(ended.omit({ changed: true })),
  removeDevice: procedure.input(z.object({ id: recordId })).output(removed),

  /** What a person has, and whether it works where he is planned from a day on. */
  ofPerson: procedure
    .input(z.object({ personId: recordId }))
    .output(z.object({ means: z.array(means1), fits: z.array(personFit), from: localDate, to: localDate })),
  /** Gives people the same means; who has it already for all of the days is left out. With `preview` nothing is written. */
  give: procedure
    .input(z.object({ personIds: ids, values: meansInput, preview: z.boolean().default(false) }))
    .output(z.object({ given: z.int(), present: z.int(), warnings: z.array(problem), changeSet: z.int().nullable() })),
  changeMeans: procedure
    .input(z.object({ id: recordId, values: meansInput, version: version.optional() }))
    .output(saved),
  endMeans: procedure.input(z.object({ id: recordId, date: localDate })).output(ended.omit({ changed: true })),
  /** Takes a kind of means back from many people: what holds after the day ends with it. With `preview` nothing is written. */
  takeBack: procedure
    .input(
      z.object({ personIds: ids, kind: meansKind.nullable(), date: localDate, preview: z.boolean().default(false) }),
    )
    .output(ended),
  removeMeans: procedure.input(z.object({ id: recordId })).output(removed),

  /** Agencies by user firm, what is missing first; the filter `activeOn` names the day. */
  agencies: listOf(agencyRow),
  /** The people of an agency at a user firm on a day, and everything that was ever agreed for them. */
  agency: procedure.input(z.object({ id: recordId, date: localDate })).output(
    z.object({
      row: agencyRow,
      people: z.array(z.object({ personId: recordId, person: z.string(), capacity: capacity, covered: z.boolean() })),
      arrangements: z.array(arrangement),
    }),
  ),
  /** What was agreed with or by a firm, or concerns a person, with the pairs it or he belongs to today. */
  arrangementsOf: procedure
    .input(z.object({ companyId: recordId.nullable().default(null), personId: recordId.nullable().default(null) }))
    .output(z.object({ pairs: z.array(agencyRow), arrangements: z.array(arrangement) })),
  arrange: procedure
    .input(
      z.object({
        parties: z.array(arrangementParties).min(1).max(5000),
        values: arrangementInput,
        file: file.nullable().default(null),
      }),
    )
    .output(z.object({ added: z.int(), warnings: z.array(problem), changeSet: z.int().nullable() })),
  /** The parties behind rows of `agencies`; those without a user firm are left out. */
  partiesOf: procedure
    .input(z.object({ ids, date: localDate }))
    .output(z.array(arrangementParties.extend({ label: z.string() }))),
  /** Changes an arrangement; `file` null keeps the one it has. */
  changeArrangement: procedure
    .input(
      z.object({
        id: recordId,
        values: arrangementInput,
        file: file.nullable().default(null),
        version: version.optional(),
      }),
    )
    .output(saved),
  endArrangement: procedure.input(z.object({ id: recordId, date: localDate })).output(ended.omit({ changed: true })),
  removeArrangement: procedure.input(z.object({ id: recordId })).output(removed),
  arrangementFile: procedure.input(z.object({ id: recordId })).output(offeredFile),
}
