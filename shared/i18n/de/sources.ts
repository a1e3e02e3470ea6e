import type { sources as french } from '#shared/i18n/fr/sources.ts'

export const sources: Record<keyof typeof french, string> = {
  'emergency-procedure': 'socialsecurity.be, Checkinatwork, Notverfahren (PDF, auf Französisch)',
  'own-blank-lines': 'unsere Wahl: Zeilen für nicht vorgesehene Personen',
  'own-lead-days': 'unsere Wahl: Tage vor dem Ablauf eines Dokuments',
  'limosa-example': 'ein veröffentlichtes Beispiel; ein amtliches Muster wurde nicht gefunden',
  'works-form':
    'technische Beschreibung der Meldung von Arbeiten (Aufbau); Anfang und Ende von bekannten Nummern abgelesen',
  'national-register': 'allgemeine Beschreibungen des Nationalregisters',
  'law-1969-30bis':
    'Gesetz vom 27. Juni 1969 über die soziale Sicherheit der Arbeitnehmer, Artikel 30bis: fortlaufende Arbeiten',
  'receipt-schema': 'amtliches Schema von Checkinatwork: ganze Zahl mit höchstens 15 Ziffern',
  'retention-third-party': 'Aufbewahrungsdauer der Datenbank Checkinatwork, nach Angaben Dritter',
  'own-limit': 'unsere Wahl: eine amtliche Grenze wurde nicht gefunden',
  'own-correction-reading':
    'unsere Lesart: eine Anwesenheit wird am selben Tag storniert und neu registriert; für später ist nichts veröffentlicht',
  'labour-act-38quater': 'Gesetz vom 16. März 1971 über die Arbeit, Artikel 38quater',
  'ciao-thirty-days':
    'socialsecurity.be, Check In and Out at Work: ein Fehler wird binnen 30 Tagen nach der Registrierung gemeldet',
  'own-comparison': 'unsere Wahl: die Registrierung wird mit den Daten des Arbeitsbereichs verglichen',
  'nsso-withholding':
    'LSS, Jahresbericht 2017, Kontrolle der Einbehaltungspflicht: 35 % und 15 % des Betrags ohne MwSt.',
  'withholding-self-employed':
    'nach Angaben mehrerer Dritter (Sozialsekretariate); erster Tag und Zusammentreffen mit den anderen Einbehaltungen sind zu prüfen',
  'sanction-third-party':
    'Sanktion der Stufe 3 für den Arbeitgeber, administrative Geldbuße je betroffener Person, nach Angaben Dritter',
  'undeclared-third-party': 'Anteil der Arbeiten, der ohne Meldung geschuldet wird, nach Angaben Dritter',
  'works-third-party': 'nach Angaben Dritter',
  'checkinatwork-agencies': 'Checkinatwork, amtlich: Eine Zeitarbeitsfirma wird als Subunternehmer gemeldet',
  'agencies-by-analogy': 'unsere Lesart, wie bei Checkinatwork; Annahme für die Reinigung',
  'own-means-reading':
    'unsere Lesart: Ein Mittel muss zum Gerät vor Ort passen; eine amtliche Tabelle wurde nicht gefunden',
  'ciao-who':
    'socialsecurity.be, Check In and Out at Work: für wen der Dienst gedacht ist, ausländische Arbeitnehmer und Unternehmen',
}
