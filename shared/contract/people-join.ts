import { z } from 'zod'

import { localDate, procedure, recordId } from '#shared/contract/base.ts'
import { lookupItem, version } from '#shared/contract/list.ts'
import { doubleReasons } from '#shared/domain/doubles.ts'
import { joinFields } from '#shared/domain/joining.ts'

const joinField = z.enum(joinFields)
const side = z.enum(['kept', 'joined'])
const changed = z.object({ changeSet: z.int().nullable() })
const pair = z.object({ keptId: recordId, joinedId: recordId })

/** One of two records as they are compared. Numbers are masked. */
const personCard = z.object({
  id: recordId,
  name: z.string(),
  provisional: z.boolean(),
  facts: z.object({
    lastName: z.string().nullable(),
    firstName: z.string().nullable(),
    birthDate: z.string().nullable(),
    language: z.string().nullable(),
    nationality: z.string().nullable(),
    identityCountry: z.string().nullable(),
  }),
  identifiers: z.array(z.string()),
  employers: z.array(z.string()),
  planned: z.int(),
  /** Registrations that are resolved to the record. */
  registrations: z.int(),
})
export type PersonCard = z.infer<typeof personCard>

const reasonOf = z.enum(doubleReasons)
const likelyPair = z.object({ first: personCard, second: personCard, reasons: z.array(reasonOf) })
export type LikelyPair = z.infer<typeof likelyPair>

const employmentSpan = z.object({
  capacity: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})

const joinPreview = z.object({
  kept: personCard,
  joined: personCard,
  /** Fields of which the records say different things: each has to be chosen. */
  clashes: z.array(joinField),
  /** National and BIS numbers that hold on the same days; empty when nothing has to be settled. */
  numbers: z.array(z.object({ id: recordId, masked: z.string(), kind: z.enum(['national', 'bis']), side })),
  currentId: recordId.nullable(),
  /** Employments of both at one company that share days. `agree`: nothing else differs, their days are taken together. */
  employments: z.array(
    z.object({
      id: recordId,
      company: z.string(),
      agree: z.boolean(),
      kept: z.array(employmentSpan),
      joined: z.array(employmentSpan),
    }),
  ),
  /** How many things of each kind change hands. */
  moves: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** Requests that have gone out under the joined record: they stay as they were sent. */
  sent: z.array(z.object({ id: recordId, number: z.string() })),
  keptVersion: version,
  joinedVersion: version,
})
export type JoinPreview = z.infer<typeof joinPreview>

/** How what contradicts is settled; `invalid` (`join-unsettled`) names what is missing. */
export const joinChoices = z.object({
  fields: z
    .array(z.object({ field: joinField, from: side }))
    .max(joinFields.length)
    .default([]),
  employments: z
    .array(z.object({ id: recordId, keep: z.enum(['kept', 'joined', 'both']) }))
    .max(200)
    .default([]),
  /** The number that holds from a day on; the others end the day before. */
  number: z.object({ currentId: recordId, since: localDate }).nullable().default(null),
})
export type JoinChoices = z.infer<typeof joinChoices>

const separatePart = z.object({
  kind: z.string(),
  id: recordId,
  /** What it is; numbers are masked. Empty when its dates and `code` say it. */
  label: z.string(),
  /** A coded value that says what it is (a kind of key, of document, …), to be put into words by `kind`. */
  code: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Came with the joined record. */
  came: z.boolean(),
})
export type SeparatePart = z.infer<typeof separatePart>

const separatePreview = z.object({
  kept: lookupItem,
  joined: lookupItem,
  at: z.string(),
  by: z.string(),
  parts: z.array(separatePart),
  /** What was settled when they were joined and goes back. */
  restored: z.array(z.object({ kind: z.string(), field: z.string() })),
  /** Requests that have gone out under the kept record: they stay with it. */
  staying: z.array(z.object({ id: recordId, number: z.string() })),
})
export type SeparatePreview = z.infer<typeof separatePreview>

export const peopleJoin = {
  /** Pairs of records that may be one person, the likeliest first, without those said to be two; at most 500. */
  doubles: procedure.output(z.object({ pairs: z.array(likelyPair), total: z.int() })),
  /** Remembers that two records are two people. */
  distinct: procedure.input(z.object({ firstId: recordId, secondId: recordId })).output(changed),
  joinPreview: procedure.input(pair).output(joinPreview),
  /** Makes one record of two, in one step that can be undone. Throws `invalid`, `record-changed`, `person-joined`. */
  join: procedure
    .input(pair.extend({ choices: joinChoices, keptVersion: version.optional(), joinedVersion: version.optional() }))
    .output(changed),
  separatePreview: procedure.input(z.object({ joinedId: recordId })).output(separatePreview),
  /** Gives a joined record its own life again, with the parts named. Throws `invalid`, `correction-frozen`. */
  separate: procedure
    .input(
      z.object({
        joinedId: recordId,
        parts: z.array(z.object({ kind: z.string(), id: recordId })).max(100_000),
      }),
    )
    .output(changed.extend({ staying: z.array(z.object({ id: recordId, number: z.string() })) })),
  /** A number ends the day before another takes its place. */
  replaceNumber: procedure
    .input(
      z.object({
        personId: recordId,
        identifierId: recordId,
        value: z.string().max(100),
        from: localDate,
        overrides: z.array(z.string()).default([]),
      }),
    )
    .output(changed),
  /** Says that files which give only this name mean this person. */
  recognise: procedure.input(z.object({ statedPersonId: recordId, personId: recordId })).output(changed),
}
