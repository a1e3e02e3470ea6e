import type { Generated } from 'kysely'

import type { ContactPurpose } from '#shared/domain/contact.ts'

import type { PlaceKind } from '#shared/domain/works.ts'

/** 0 or 1: SQLite has no boolean, and the portable columns of the house use none. */
export type Flag = 0 | 1

/** Local dates are `YYYY-MM-DD` in Europe/Brussels, both ends inclusive, null when open. */
export interface CompanyTable {
  id: Generated<number>
  name: string
  country: string | null
  language: string | null
  email: string | null
  phone: string | null
  address: string | null
  roleOwn: Flag
  roleContractor: Flag
  roleAgency: Flag
  roleClient: Flag
  /** Named by an import before it is known. */
  provisional: Flag
}

export interface CompanyNumberTable {
  id: Generated<number>
  companyId: number
  /** `enterprise`: ten digits; `vat`: two letters and the number, without blanks. */
  kind: 'enterprise' | 'vat'
  value: string
  validFrom: string | null
  validTo: string | null
}

/** Whom to write to at a firm. */
export interface CompanyContactTable {
  id: Generated<number>
  companyId: number
  name: string
  purpose: ContactPurpose
  /** What the person does there. */
  position: string | null
  email: string | null
  phone: string | null
  language: string | null
}

export interface DeclarationTable {
  id: Generated<number>
  number: string
  regime: 'cleaning' | 'construction' | 'meat' | null
  clientId: number | null
  declarantId: number | null
  startDate: string | null
  endDate: string | null
  /** null: nobody has said. */
  dutyToRegister: 'yes' | 'no' | null
  purpose: string | null
  /** Excluding VAT, in cents. */
  amountCents: number | null
  provisional: Flag
  /** The type of works in the office's words. */
  description: string | null
  /** Day of the contract with the client. */
  contractOn: string | null
  /** Whom to reach at the client and at the declarant: name, telephone, e-mail. */
  clientContact: string | null
  declarantContact: string | null
  /** The coordinator for safety and health on a construction site, where there is one. */
  coordinator: string | null
}

/** Another firm that declares together with the declarant: a partner of a temporary partnership. */
export interface DeclarationPartnerTable {
  id: Generated<number>
  declarationId: number
  companyId: number
  sharePercent: number | null
}

export interface WorkplaceTable {
  id: Generated<number>
  declarationId: number
  name: string | null
  address: string | null
  /** Lacks the infrastructure for good: the emergency procedure never applies and no packs are made. */
  permanentLack: Flag
  alternative: string | null
  alternativeWith: string | null
  alternativeSince: string | null
  placeKind: Generated<PlaceKind>
  /** For a route or a zone: where it runs. */
  description: string | null
}

export interface ChainLinkTable {
  id: Generated<number>
  declarationId: number
  contractorId: number
  directEmployerId: number
  validFrom: string | null
  validTo: string | null
  method: string | null
  fallbackChannel: string | null
  viaAgency: Flag
  informedOn: string | null
  contractOn: string | null
  contractReference: string | null
  /** Whether the contract passes on the duty to have registrations made; null: nobody has said. */
  dutyPassedOn: 'yes' | 'no' | null
}

export interface PersonTable {
  id: Generated<number>
  lastName: string
  firstName: string | null
  birthDate: string | null
  language: string | null
  provisional: Flag
  /** Country codes; null: unknown. */
  nationality: string | null
  /** Of the identity card, which decides on the ways to a digital key. */
  identityCountry: string | null
  /** Of start sheets, where it is not `language`: also one that the office added by file. */
  sheetLanguage: string | null
  /** The record of the same person that is kept, since the two were joined: never itself a joined one. */
  joinedIntoId: number | null
}

export interface PersonIdentifierTable {
  id: Generated<number>
  personId: number
  kind: 'national' | 'bis' | 'limosa'
  value: string
  validFrom: string | null
  validTo: string | null
}

export interface EmploymentTable {
  id: Generated<number>
  personId: number
  companyId: number
  capacity: 'employee' | 'self-employed' | 'temporary' | 'trainee' | null
  /** For agency workers: the firm they work at. */
  userFirmId: number | null
  validFrom: string | null
  validTo: string | null
}

export interface AssignmentTable {
  id: Generated<number>
  personId: number
  declarationId: number
  validFrom: string
  validTo: string | null
  /** Digits 1 (Monday) to 7 (Sunday) in rising order, e.g. `12345`. */
  weekdays: string
  /** Local Brussels time `HH:MM`. */
  startTime: string | null
  endTime: string | null
}
