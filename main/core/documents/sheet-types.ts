import type { KeyKind } from '#shared/domain/access.ts'
import type { Regime } from '#shared/domain/regime.ts'
import type { startSheet } from '#shared/i18n/fr/start-sheet.ts'

/** A text of start sheets, by its key. */
export type SheetKey = keyof typeof startSheet

/** All texts of start sheets in one language. */
export interface SheetWords {
  /** Language tag, also of a language added by file. */
  tag: string
  texts: Readonly<Record<SheetKey, string>>
  /** False: printed on whatever is in this language. */
  reviewed: boolean
}

/** Where people register. */
export interface SheetPlace {
  /** Number of the declaration; null while there is none. */
  number: string | null
  regime: Regime
  workplace: string
  address: string | null
}

/** What a sheet and a poster say to everybody at a place, filled from dated rules and own records. */
export interface SheetFacts {
  /** Name of the service and address of the page where own registrations are seen, by language tag. */
  service: string
  pageFor: (tag: string) => string
  /** Of the contact centre. */
  phone: string
  /** Days in which an error can be mended; null where it must be the same day. */
  days: number | null
  /** No official text says so. */
  assumed: boolean
  /** The office: name first, then how to reach it. */
  contact: readonly string[]
  /** Local date of printing. */
  date: string
}

/** A start sheet of a person. */
export interface StartSheetData {
  /** What the code on the receipt holds. */
  token: string
  words: SheetWords
  person: string
  /** Null: not known. */
  employer: string | null
  selfEmployed: boolean
  place: SheetPlace | null
  /** The key the person has or is going to have; null: not known, so that all ways are told. */
  key: { kind: KeyKind; active: boolean } | null
  facts: SheetFacts
}
