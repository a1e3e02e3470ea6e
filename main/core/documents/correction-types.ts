import type { DocumentResult, DocumentWarning, IdentifierKind, Sender } from '#main/core/documents/types.ts'
import type { Capacity } from '#shared/domain/capacity.ts'
import type {
  AddresseeKind,
  CorrectionAction,
  CorrectionReason,
  EvidenceKind,
  RegistrationType,
} from '#shared/domain/correction/words.ts'
import type { Service } from '#shared/domain/regime.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A firm as letters name it; the number in its stored form, printed grouped. */
export interface NamedFirm {
  name: string
  number: string | null
}

/** A person with the complete number; whoever is to find the person needs it. Never part of a file name. */
export interface NamedPerson {
  name: string
  /** Digits only, or the Limosa number as written; null when none is known. */
  identifier: string | null
  kind: IdentifierKind
}

/** A place of work with its declaration. */
export interface NamedPlace {
  workplace: string
  declaration: string | null
}

/** A registration as it stands in the official service. */
export interface RegisteredThen extends NamedPlace {
  type: RegistrationType
  /** Instant (ISO, UTC); null for a presence of a whole day. */
  at: string | null
  /** Brussels day. */
  date: string
  employer: string | null
  person: NamedPerson
}

/** What is asked for; null means: as registered. */
export interface RequestedThen {
  type: RegistrationType | null
  /** Instant (ISO, UTC). */
  at: string | null
  place: NamedPlace | null
  employer: NamedFirm | null
  person: NamedPerson | null
}

/** One thing asked of one registration. */
export interface CorrectionDossierItem extends NamedPlace {
  person: NamedPerson
  capacity: Capacity | null
  employer: NamedFirm | null
  /** Brussels day of the registration, or of the presence when none is there. */
  date: string
  service: Service
  receipt: string | null
  action: CorrectionAction
  reason: CorrectionReason | null
  reasonText: string | null
  /** Null for what is to be added. */
  registered: RegisteredThen | null
  requested: RequestedThen
  /** Last day to ask, as reckoned; null where no deadline is known. */
  deadline: string | null
}

/** An annex of a request; its bytes are only fetched while the dossier is made. */
export interface CorrectionDossierAnnex {
  /** From 1, as printed. */
  number: number
  /** File name as it was given. */
  name: string
  kind: EvidenceKind
  description: string | null
  mediaType: string
  size: number
  sha256: string
  bytes: () => Uint8Array | Promise<Uint8Array>
}

/** Everything a dossier says. */
export interface CorrectionDossierData {
  number: string
  kind: AddresseeKind
  /** Language of the addressee. */
  language: Language
  /** Instant (ISO, UTC) at which the dossier was made; the only time it knows. */
  createdAt: string
  /** Brussels date of the letter. */
  date: string
  /** The own company; does not appear as the sender of what a self-employed person sends. */
  sender: Sender
  /** May hold line breaks. */
  senderAddress: string | null
  /** Whom to ask: name, phone, e-mail; may hold line breaks. */
  senderContact: string | null
  /** The subcontractor, the agency or the self-employed person; not looked at for the NSSO, whose name is a text of ours. */
  addressee: { name: string; number?: string | null; address: string | null }
  items: readonly CorrectionDossierItem[]
  explanation: string | null
  noEvidenceReason: string | null
  lateReason: string | null
  /** The Brussels day on which the person told of the error, and in which words. */
  reportedOn: string | null
  reportText: string | null
  /** Number of the earlier request that this one goes on from. */
  follows: string | null
  annexes: readonly CorrectionDossierAnnex[]
}

/**
 * Why an annex is not shown in the dossier: of a kind that cannot be, `encrypted`, `damaged`, or `large`: more pixels or
 * pages than can be handled safely.
 */
export type AnnexObstacle = 'kind' | 'encrypted' | 'damaged' | 'large'

/** Something to know about a dossier before it goes out; `text` names the annex. */
export interface DossierWarning extends Omit<DocumentWarning, 'code'> {
  code: DocumentWarning['code'] | 'annexEncrypted' | 'annexDamaged' | 'annexLarge'
}

/** A finished dossier. The same data give the same bytes. */
export interface DossierResult extends Omit<DocumentResult, 'warnings'> {
  /** The file in pieces, in order; large annexes are handed on in them without being copied. */
  pieces: readonly Uint8Array[]
  /** The file in one, joined each time it is asked for. */
  readonly bytes: Buffer
  warnings: DossierWarning[]
}
