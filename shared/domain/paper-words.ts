import type { PaperKindCode } from '#shared/domain/paper.ts'
import { knownWord, wordTable } from '#shared/domain/words.ts'

const kindWords = wordTable<PaperKindCode>({
  contract:
    'contrat, contrat de sous-traitance, convention, contract, onderaannemingscontract, overeenkomst, onderaannemingsovereenkomst, vertrag, subunternehmervertrag, nachunternehmervertrag, subcontract, agreement',
  addendum:
    'avenant, annexe au contrat, addendum, bijvoegsel, aanhangsel, bijlage bij het contract, nachtrag, zusatz, amendment',
  'method-agreement':
    'convention de méthode, accord de méthode, accord sur la méthode, convention sur la méthode, convention sur l’enregistrement, accord sur l’enregistrement, afspraak over de methode, methodeafspraak, afspraak methode, afspraak over de registratie, overeenkomst over de registratie, vereinbarung der methode, vereinbarung zur methode, methodenvereinbarung, vereinbarung zur registrierung, method agreement, agreement on the method, agreement on registration',
  insurance:
    'assurance, attestation d’assurance, assurance rc, rc, police d’assurance, verzekering, verzekeringsattest, verzekeringsbewijs, verzekeringspolis, versicherung, versicherungsbescheinigung, versicherungsnachweis, insurance, insurance certificate, certificate of insurance, liability insurance',
  'registry-extract':
    'extrait bce, extrait tva, extrait bce/tva, bce, tva, extrait de registre, extrait du registre, uittreksel kbo, kbo-uittreksel, uittreksel, kbo, btw, uittreksel btw, uittreksel kbo/btw, auszug zdu, zdu, zdu-auszug, registerauszug, auszug zdu/mwst, registry extract, cbe extract, vat extract, extract, cbe',
  representative:
    'identité du représentant, représentant, représentant légal, carte d’identité du représentant, pièce d’identité, identiteit van de vertegenwoordiger, vertegenwoordiger, wettelijke vertegenwoordiger, identiteitskaart, identität des vertreters, vertreter, gesetzlicher vertreter, personalausweis, identity of the representative, representative, legal representative, identity card',
  'withholding-check':
    'obligation de retenue, contrôle de l’obligation de retenue, retenue, attestation de non-dette, attestation onss, inhoudingsplicht, controle inhoudingsplicht, inhouding, rsz-attest, einbehaltungspflicht, kontrolle der einbehaltungspflicht, einbehaltung, withholding, withholding check, withholding duty',
  'limosa-list':
    'liste limosa, limosa, déclarations limosa, limosalijst, limosa-lijst, lijst limosa, limosa-liste, limosa-meldungen, limosa list, limosa declarations',
})

/** The kind of paper that a word of the four languages names, or null; the office’s own kinds go by their names. */
export function readPaperKind(text: string): PaperKindCode | null {
  return knownWord(kindWords, text)
}
