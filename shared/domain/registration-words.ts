import { knownWord, wordTable } from '#shared/domain/words.ts'

/** What a row registers: an event of the cleaning service, or the presence of a day. */
export type RegistrationType = 'presence' | 'in' | 'out'

const types = wordTable<RegistrationType>({
  presence:
    'presence, présence, aanwezigheid, anwesenheit, enregistrement de présence, aanwezigheidsregistratie, anwesenheitsmeldung, checkinatwork, check in at work, presence registration',
  in: 'in, i, enregistrement in, in-registratie, in-registrierung, in registration, aanmelden, aangemeld, anmeldung, angemeldet, entrée, entrée sur site, arrivée, début, début de travail, début de journée, début de prestation, pointage entrée, reprise, aankomst, binnen, binnenkomst, ingang, komst, start, begin, aanvang, inchecken, ingecheckt, inklokken, hervatting, kommen, kommt, ankunft, eingang, eintritt, beginn, anfang, arbeitsbeginn, einstempeln, arrival, arrived, entry, enter, clock in, clocked in, check in, checked in, started',
  out: 'out, o, enregistrement out, out-registratie, out-registrierung, out registration, afmelden, afgemeld, abmeldung, abgemeldet, sortie, sortie du site, départ, fin, fin de travail, fin de journée, fin de prestation, pointage sortie, vertrek, buiten, uit, uitgang, einde, stop, eind, uitchecken, uitgecheckt, uitklokken, gehen, geht, weggang, abgang, ausgang, austritt, ende, schluss, arbeitsende, ausstempeln, departure, departed, exit, leave, left, clock out, clocked out, check out, checked out, end, ended, finish, finished',
})

/** The type a word of the four languages names, or null. */
export function registrationTypeOf(text: string): RegistrationType | null {
  return knownWord(types, text)
}

/** Whose list a row comes from: the official service’s, or the log of the provider of a clocking system. */
export type RegistrationSource = 'official' | 'provider'

const sources = wordTable<RegistrationSource>({
  official:
    'official, officiel, officielle, source officielle, service officiel, officieel, officiële bron, offiziell, official service, onss, rsz, lss, nsso, checkinatwork, check in at work, check in and out at work, ciao',
  provider:
    'provider, fournisseur, prestataire, journal du fournisseur, système de pointage, pointeuse, leverancier, dienstverlener, kloksysteem, tijdsregistratiesysteem, anbieter, dienstleister, zeiterfassung, zeiterfassungssystem, vendor, clocking system, time clock, third party, tiers, derde',
})

/** The source a word of the four languages names, or null. */
export function registrationSourceOf(text: string): RegistrationSource | null {
  return knownWord(sources, text)
}
