import type { host as reference } from '#shared/i18n/fr/host.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const host: Translation<typeof reference> = {
  start: {
    building: 'De interface wordt klaargemaakt (enkele seconden)…',
    downloading: 'Electron wordt gedownload ({{megabytes}} MB)…',
    electron: 'Registra wordt in een eigen venster geopend.',
    electronFailed: 'Electron kon niet starten ({{reason}}): Registra wordt in de browser geopend.',
    webAsked: 'Registra wordt in de browser geopend.',
    webNoBinary: 'Electron is op deze computer niet beschikbaar: Registra wordt in de browser geopend.',
    webNoDisplay: 'Er is geen scherm om een venster te openen: Registra wordt aan een browser aangeboden.',
    webAsRoot: 'Electron opent niet voor de systeembeheerder (root): Registra wordt in de browser geopend.',
    address: 'Adres (eenmalig te gebruiken): {{url}}',
    newAddress: 'Het vorige adres is al gebruikt. Nieuw adres (eenmalig te gebruiken): {{url}}',
    stopHint: 'Registra stoppen: Ctrl+C in dit venster.',
    stopping: 'Registra wordt gesloten, met back-up…',
    stopped: 'Registra is gestopt.',
    coreEnded: 'De kern van Registra is onverwacht gestopt en start opnieuw. Laad de pagina opnieuw.',
    coreGone: 'De kern van Registra stopt telkens weer: start Registra opnieuw en raadpleeg het logboek in {{folder}}.',
    portTaken: 'Poort {{port}} is al in gebruik: kies een andere, of geen voor een vrije poort.',
    badPort: '“{{value}}” is geen poortnummer (1 tot 65535).',
    badOption: 'Onbekende of onvolledige optie: {{message}}',
    rendererMissing: 'De interface is niet gebouwd ({{folder}}): voer “npm start” of “npm run build” uit.',
    help: 'Gebruik: npm start -- [opties]\n  --web            in de browser, ook als Electron beschikbaar is\n  --port N         poort van het lokale adres (anders een vrije poort)\n  --no-open        opent de browser niet\n  --state-dir DIR  map met de instellingen van deze computer\n  --lang TAAL      taal van de meldingen: fr, nl, de, en\n  --help           toont dit',
  },
  page: {
    spentTitle: 'Dit adres is al gebruikt',
    spentText:
      'Voor uw veiligheid werkt het startadres van Registra maar één keer. Het venster waarin Registra werd gestart, toont een nieuw adres: open dat, of start Registra opnieuw.',
    refusedTitle: 'Toegang geweigerd',
    refusedText:
      'Deze pagina is alleen toegankelijk in de browser die Registra heeft geopend. Open het adres in het venster waarin Registra werd gestart.',
    missingTitle: 'Niet gevonden',
    missingText: 'Op dit adres staat niets. Het bestand is misschien verlopen: maak het opnieuw aan in Registra.',
  },
  oldNode:
    'Registra heeft Node 24 of nieuwer nodig; deze opdracht loopt onder Node {{version}}: voer ze uit via npm (npm start, npm run registra).',
}
