import { z } from 'zod'

import {
  fileToken,
  instant,
  language,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { exportInput, listInput, listScope, saved, version } from '#shared/contract/list.ts'
import { capacity } from '#shared/contract/people.ts'
import { keyKinds, keyStates } from '#shared/domain/access.ts'
import { countryCodes } from '#shared/domain/country.ts'
import {
  firmSteps,
  guideWords,
  keyQuestions,
  otherCards,
  otherNext,
  personSteps,
  stepActors,
  wayReasons,
} from '#shared/domain/keys.ts'

const kind = z.enum(keyKinds)
const state = z.enum(keyStates)
const word = z.enum(guideWords)
const personStep = z.enum(personSteps)
const firmStep = z.enum(firmSteps)
const actor = z.enum(stepActors)
const next = z.enum([...personSteps, ...otherNext])

const card = z.string().refine((value) => countryCodes.includes(value) || otherCards.some((other) => other === value))

export const keyAnswers = z.object({ card, phone: word, recognised: word, number: word, email: word })
export const firmAnswers = keyAnswers.extend({ registered: word, webService: word })

/** Somebody in the list of keys; the key is the one that tells how he stands today. */
export const keyRow = z.object({
  id: recordId,
  person: z.string(),
  /** Masked. */
  identifier: z.string().nullable(),
  employerId: recordId.nullable(),
  employer: z.string().nullable(),
  capacity: capacity.nullable(),
  identityCountry: z.string().nullable(),
  keyKind: kind.nullable(),
  keyState: z.enum([...keyStates, 'none']),
  since: optionalDate,
  appointmentOn: optionalDate,
  nextStep: next.nullable(),
  nextActor: actor.nullable(),
})
export type KeyRow = z.infer<typeof keyRow>

export const firmKeyRow = z.object({
  id: recordId,
  name: z.string(),
  country: z.string().nullable(),
  enterpriseNumber: z.string().nullable(),
  foreignVat: z.string().nullable(),
  done: z.int(),
  nextStep: firmStep.nullable(),
  nextActor: actor.nullable(),
  lastOn: optionalDate,
})
export type FirmKeyRow = z.infer<typeof firmKeyRow>

const way = z.object({
  kind,
  state: z.enum(['fits', 'check', 'no']),
  reason: z.enum(wayReasons),
  recommended: z.boolean(),
})

const done = z.object({
  id: recordId,
  doneOn: localDate,
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  by: z.string().nullable(),
  at: instant.nullable(),
  version,
})
/** A step of a guide; `done` is null while it is to be done. */
const stepOf = <Step extends z.ZodType>(step: Step) => z.object({ step, done: done.nullable() })
export const guideStep = stepOf(z.enum([...personSteps, ...firmSteps]))
export type GuideStep = z.infer<typeof guideStep>

export const personKeyDetails = z.object({
  id: recordId,
  kind,
  state,
  since: optionalDate,
  endedOn: optionalDate,
  appointmentOn: optionalDate,
  note: z.string().nullable(),
  /** Works today. */
  active: z.boolean(),
  version,
})
export type PersonKeyDetails = z.infer<typeof personKeyDetails>

/** What the questions of a guide are filled with at first; null: nothing is known. */
const prefilled = z.record(z.enum(keyQuestions), z.string().nullable())

export const personGuide = z.object({
  personId: recordId,
  name: z.string(),
  language: language.nullable(),
  birthDate: optionalDate,
  /** Cards that the app takes, for the choices of the question. */
  cards: z.array(z.string()),
  known: prefilled,
  answers: keyAnswers.nullable(),
  answeredOn: optionalDate,
  unsure: z.array(z.enum(keyQuestions)),
  ways: z.array(way.extend({ steps: z.array(stepOf(personStep)) })),
  keys: z.array(personKeyDetails),
  state: z.enum([...keyStates, 'none']),
  keyKind: kind.nullable(),
  since: optionalDate,
  appointmentOn: optionalDate,
  next: next.nullable(),
})
export type PersonGuide = z.infer<typeof personGuide>

export const firmGuide = z.object({
  companyId: recordId,
  name: z.string(),
  language: language.nullable(),
  /** False: a Belgian firm, which needs none of this. */
  foreign: z.boolean(),
  enterpriseNumber: z.string().nullable(),
  /** Cards that the app takes from a worker, and those it takes from a representative. */
  cards: z.array(z.string()),
  accepted: z.array(z.string()),
  answers: firmAnswers.nullable(),
  answeredOn: optionalDate,
  unsure: z.array(z.enum(keyQuestions)),
  /** The ways to the representative’s key. */
  ways: z.array(way),
  steps: z.array(stepOf(firmStep)),
  next: firmStep.nullable(),
})
export type FirmGuide = z.infer<typeof firmGuide>

/** A key as a form sends it. */
export const keyInput = z.object({
  kind,
  state,
  since: optionalDate,
  endedOn: optionalDate,
  appointmentOn: optionalDate,
  note: optionalText,
})
export type KeyInput = z.infer<typeof keyInput>

const stepValues = {
  doneOn: optionalDate,
  note: optionalText,
  /** New bytes in place of the present ones; null keeps them. */
  file: z
    .object({ token: fileToken, name: z.string().min(1).max(255) })
    .nullable()
    .default(null),
  removeFile: z.boolean().default(false),
  version: version.optional(),
}

const changed = z.object({ changed: z.int(), changeSet: z.int().nullable() })
const changeSet = z.object({ changeSet: z.int().nullable() })
const withId = z.object({ id: recordId })
const sheetLanguage = language.nullable()

const listProcedures = <Row extends z.ZodType>(row: Row) => ({
  list: procedure.input(listInput).output(z.object({ rows: z.array(row), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  export: procedure.input(exportInput).output(offeredFile),
})

/** The way to a digital key: of a person, and of a foreign firm. */
export const keys = {
  people: listProcedures(keyRow),
  firms: listProcedures(firmKeyRow),
  /** Everything about the keys of a person: answers, ways with their steps, keys. */
  ofPerson: procedure.input(z.object({ personId: recordId })).output(personGuide),
  /** Keeps the answers of the interview. */
  answer: procedure.input(z.object({ personId: recordId, answers: keyAnswers })).output(changeSet),
  /** Notes a key, or changes one. */
  saveKey: procedure
    .input(z.object({ id: recordId.nullable(), personId: recordId, values: keyInput, version: version.optional() }))
    .output(saved),
  /** Notes the same key for several people: an open one of that kind is changed, else a new one noted. */
  noteKeys: procedure
    .input(z.object({ personIds: z.array(recordId).min(1).max(100_000), values: keyInput }))
    .output(changed),
  removeKey: procedure.input(withId).output(changeSet),
  /**
   * Notes a step as done, or changes what was noted. `activate` notes the key it leads to as active since that day;
   * `appointmentOn` the key that was asked for with this step.
   */
  saveStep: procedure
    .input(
      z.object({
        personId: recordId,
        step: personStep,
        ...stepValues,
        activate: z.boolean().default(false),
        appointmentOn: optionalDate.default(null),
      }),
    )
    .output(saved),
  removeStep: procedure.input(withId).output(changeSet),
  stepFile: procedure.input(withId).output(offeredFile),
  ofFirm: procedure.input(z.object({ companyId: recordId })).output(firmGuide),
  answerFirm: procedure.input(z.object({ companyId: recordId, answers: firmAnswers })).output(changeSet),
  saveFirmStep: procedure.input(z.object({ companyId: recordId, step: firmStep, ...stepValues })).output(saved),
  removeFirmStep: procedure.input(withId).output(changeSet),
  firmStepFile: procedure.input(withId).output(offeredFile),
  /** The guide as a sheet for each of some people, one after the other; `language` null: each in his own. */
  sheets: procedure
    .input(z.object({ personIds: z.array(recordId).min(1).max(2000), language: sheetLanguage }))
    .output(offeredFile),
  firmSheets: procedure
    .input(z.object({ companyIds: z.array(recordId).min(1).max(2000), language: sheetLanguage }))
    .output(offeredFile),
}
