import type { agreementClause as reference } from '#shared/i18n/fr/agreement-clause.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const agreementClause: Translation<typeof reference> = {
  title: 'Klausel über die Anwesenheitsregistrierung',
  between: 'Zwischen {{employer}} und {{contractor}}',
  withNumber: '{{name}} (Unternehmensnummer {{number}})',
  withVat: '{{name}} (MwSt.-Nummer {{number}})',
  contract: {
    both: 'Diese Klausel ist Teil des Vertrags vom {{date}}, Referenz {{reference}}.',
    date: 'Diese Klausel ist Teil des Vertrags vom {{date}}.',
    reference: 'Diese Klausel ist Teil des Vertrags mit der Referenz {{reference}}.',
    none: 'Diese Klausel ist Teil des Vertrags vom ……………………………, Referenz …………………………….',
  },
  works: 'Sie gilt für die Arbeiten der Meldung von Arbeiten {{declaration}}: {{workplace}}.',
  period: {
    both: 'Sie gilt vom {{from}} bis zum {{to}}.',
    from: 'Sie gilt ab dem {{from}}.',
    to: 'Sie gilt bis zum {{to}}.',
    open: 'Sie gilt für die gesamte Dauer der Arbeiten.',
  },
  headings: {
    object: 'Gegenstand',
    registration: 'Tägliche Registrierung',
    method: 'Vereinbarte Methode',
    fallback: 'Ersatzkanal',
    duty: 'Wer registrieren lässt',
    means: 'Mittel und Unterrichtung',
    correction: 'Fehler und Vergessenes',
    own: 'Weitere Subunternehmer',
    agency: 'Zeitarbeiter',
    evidence: 'Nachweise',
  },
  registration: {
    firm: '{{contractor}} lässt an jedem Arbeitstag und an jedem Ort die Anwesenheit aller Personen registrieren, die dieses Unternehmen dort einsetzt: Arbeitnehmer, Praktikanten, Zeitarbeiter und Selbständige.',
    self: '{{contractor}} arbeitet als Selbständiger und registriert an jedem Arbeitstag und an jedem Ort persönlich die eigene Anwesenheit. Arbeiten andere auf seine Rechnung, wird ihre Anwesenheit auf dieselbe Weise registriert.',
    agency:
      '{{contractor}}, Zeitarbeitsfirma und Arbeitgeber der überlassenen Personen, sorgt gemeinsam mit {{employer}} als Entleiher dafür, dass deren Anwesenheit an jedem Arbeitstag und an jedem Ort registriert wird.',
  },
  method: {
    'our-system':
      'Die Anwesenheiten werden mit dem System registriert, das {{employer}} am Arbeitsplatz bereitstellt. {{employer}} sorgt dafür, dass es funktioniert; {{contractor}} sorgt dafür, dass es benutzt wird.',
    'own-method':
      '{{contractor}} registriert die Anwesenheiten mit einer eigenen, vom amtlichen Dienst anerkannten Methode und sorgt dafür, dass sie funktioniert.',
    'online-service':
      'Die Anwesenheiten werden durch {{contractor}} unmittelbar im amtlichen Onlinedienst ({{service}}) registriert.',
    other:
      'Die Parteien haben eine andere Methode der Registrierung vereinbart, die in einer von ihnen unterzeichneten Anlage beschrieben ist.',
    none: 'Die Anwesenheiten werden auf folgende Weise registriert: …………………………….',
  },
  fallback: {
    agreed:
      'Ist die Registrierung mit der vereinbarten Methode nicht möglich, so gilt folgender Ersatzkanal: {{channel}}.',
    none: 'Ist die Registrierung mit der vereinbarten Methode nicht möglich, so gilt folgender Ersatzkanal: …………………………….',
    outage:
      'Scheitert auch dieser, so benachrichtigt {{contractor}} sofort {{employer}}, hält Uhrzeit und Ursache fest, bewahrt die Belege auf und folgt gemeinsam mit {{employer}} dem Notverfahren.',
  },
  duty: {
    yes: 'Die Pflicht, diese Anwesenheiten registrieren zu lassen, wird hiermit auf {{contractor}} übertragen und von dort angenommen. {{employer}} behält das Recht, die Registrierungen zu prüfen, sowie die eigenen Pflichten gegenüber dem eigenen Personal.',
    no: 'Die Pflicht, die Anwesenheiten registrieren zu lassen, wird nicht übertragen: Sie bleibt bei {{employer}}, und {{contractor}} wirkt daran mit.',
    none: 'Die Parteien vereinbaren, dass die Pflicht, die Anwesenheiten registrieren zu lassen, (Unzutreffendes streichen) auf {{contractor}} übertragen / nicht übertragen wird.',
  },
  means: {
    firm: 'Vor dem ersten Tag erhält jede Person von {{contractor}} ein Registrierungsmittel, das zum Gerät am Arbeitsplatz passt, und erfährt in einer Sprache, die sie versteht, wie, wann und warum sie sich registriert, wem ein Fehler zu melden ist und wie sie ihre Registrierungen einsehen kann.',
    self: 'Vor dem ersten Tag verfügt {{contractor}} über ein Registrierungsmittel, das zum Gerät am Arbeitsplatz passt, und erhält von {{employer}} die nötigen Erklärungen.',
    agency:
      'Vor dem ersten Tag erhält jeder Zeitarbeiter ein Registrierungsmittel, das zum Gerät am Arbeitsplatz passt, und erfährt in einer Sprache, die er versteht, wie, wann und warum er sich registriert und wem ein Fehler zu melden ist. {{contractor}} stellt das sicher.',
  },
  correction: {
    firm: 'Ein Fehler oder eine vergessene Registrierung wird sofort gemeldet. Als Arbeitgeber beantragt {{contractor}} die Änderung mit Belegen beim LSS innerhalb von {{days}} Tagen nach dem Datum der Registrierung und unterrichtet {{employer}}.',
    self: 'Ein Fehler oder eine vergessene Registrierung wird sofort gemeldet. {{contractor}} wendet sich persönlich mit Belegen an den LSS, innerhalb von {{days}} Tagen nach dem Datum der Registrierung, und unterrichtet {{employer}}.',
    agency:
      'Ein Fehler oder eine vergessene Registrierung wird {{contractor}} sofort gemeldet; als Arbeitgeber beantragt {{contractor}} die Änderung mit Belegen beim LSS innerhalb von {{days}} Tagen nach dem Datum der Registrierung.',
    sameDay:
      'Ein Fehler wird am selben Tag berichtigt: Die Registrierung wird storniert und neu vorgenommen. Später wendet sich {{contractor}} an das Kontaktzentrum und unterrichtet {{employer}}.',
  },
  own: {
    firm: '{{contractor}} vergibt keinen Teil der Arbeiten an einen anderen Subunternehmer, einen Selbständigen oder eine Zeitarbeitsfirma, ohne {{employer}} dies vor Beginn dieser Arbeiten mit Namen, Unternehmensnummer und Daten zu melden, damit die Meldung von Arbeiten ergänzt werden kann. Diese Klausel wird jedem von ihnen auferlegt.',
    agency:
      '{{contractor}} beauftragt keine andere Zeitarbeitsfirma und keinen Subunternehmer, ohne {{employer}} dies vor Beginn des Einsatzes zu melden, damit die Meldung von Arbeiten ergänzt werden kann.',
  },
  agency: {
    firm: 'Setzt {{contractor}} Zeitarbeiter ein, so erhalten diese vor ihrem ersten Tag das Registrierungsmittel, oder die Methode wird bis dahin mit der Zeitarbeitsfirma vertraglich vereinbart.',
    agencyTool: 'Das Registrierungsmittel erhalten die Zeitarbeiter von {{employer}}.',
    agencyMethod:
      'Für die Zeitarbeiter gilt die oben vereinbarte Methode der Registrierung; {{contractor}} gibt ihnen, was sie dazu brauchen.',
  },
  evidence:
    'Auf Verlangen von {{employer}} legt {{contractor}} die Empfangsnummern und alle Unterlagen vor, die die Registrierungen belegen.',
  made: 'Ausgefertigt in ……………………………, am ……………………………',
  signed: 'Für {{name}}: ……………………………',
  note: 'Vorgeschlagener Text; vor der Unterzeichnung prüfen lassen. Er informiert; maßgeblich sind die amtlichen Texte.',
  noteAssumed: 'Die Frist zur Berichtigung und die Zählung der Tage sind unsere Lesart (Annahme).',
  file: 'Klausel',
}
