import type { paperProblems as reference } from '#shared/i18n/fr/problems-papers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a document of a firm, a link, a person or a declaration. */
export const paperProblems: Translation<typeof reference> = {
  'paper-dates': {
    reason: 'Der Ablauf ({{expires}}) liegt vor der Ausstellung ({{issued}}).',
    remedy: 'Berichtigen Sie eines der beiden Daten.',
  },
  'paper-holder': {
    reason: 'Diese Dokumentart betrifft etwas anderes.',
    remedy: 'Wählen Sie eine andere Art, oder geben Sie an, von wem das Dokument ist.',
  },
  'paper-issued-later': {
    reason: 'Dieses Dokument wird erst am {{value}} ausgestellt: Bis dahin gilt es als fehlend.',
    remedy: 'Prüfen Sie das Datum.',
  },
  'paper-without-end': {
    reason: 'Diese Dokumentart läuft ab, und der letzte Tag ist nicht angegeben.',
    remedy: 'Geben Sie den letzten Tag an; bis dahin bleibt das Dokument zu prüfen.',
  },
  'paper-replaces': {
    reason: 'Es tritt an die Stelle des Dokuments, das bis {{value}} gilt.',
    remedy: 'Nichts zu tun: Das alte bleibt und ist als ersetzt vermerkt.',
  },
  'paper-replaced': {
    reason: 'Ein neueres Dokument dieser Art gilt schon bis {{value}}.',
    remedy: 'Prüfen Sie die Daten: Dieses wird als ersetzt vermerkt.',
  },
  'paper-same-file': {
    reason: 'Dieselbe Datei gehört schon zu einem Dokument von {{value}}.',
    remedy: 'Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
  },
  'paper-check-again': {
    reason: 'Die Datei hat sich seit der Prüfung geändert.',
    remedy: 'Sehen Sie die neue Datei an, und vermerken Sie das Dokument dann als geprüft.',
  },
  'paper-kind-known': {
    reason: 'Eine Dokumentart heißt schon „{{value}}“.',
    remedy: 'Verwenden Sie diese Art, oder wählen Sie einen anderen Namen.',
  },
  'paper-kind-held': {
    reason: 'Es gibt schon Dokumente dieser Art: Sie kann nichts anderes mehr betreffen.',
    remedy: 'Legen Sie eine neue Art an.',
  },
  'paper-of-person': {
    reason: 'Diese Dokumentart betrifft eine Person.',
    remedy: 'Fügen Sie das Dokument auf der Seite der Person hinzu.',
  },
  'paper-needs-declaration': {
    reason: 'Diese Dokumentart betrifft eine Meldung von Arbeiten, und sie ist nicht angegeben.',
    remedy: 'Geben Sie die Nummer der Meldung an.',
  },
  'paper-of-firm': {
    reason: 'Diese Dokumentart betrifft das Unternehmen selbst: Die Meldung wird nicht übernommen.',
    remedy: 'Nichts zu tun.',
  },
  'paper-no-link': {
    reason: 'Dieses Unternehmen hat keinen Platz in der Kette von {{value}}.',
    remedy: 'Fügen Sie zuerst sein Glied hinzu, oder berichtigen Sie die Meldung.',
  },
  'paper-links': {
    reason: 'Dieses Unternehmen hat mehrere Glieder auf {{value}}: Das Dokument gehört zu dem vom {{from}}.',
    remedy: 'Prüfen Sie das Glied auf der Seite des Dokuments.',
  },
}
