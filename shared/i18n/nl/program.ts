import type { program as reference } from '#shared/i18n/fr/program.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** The program itself: updates, licences, what is new, and pages that stopped. */
export const program: Translation<typeof reference> = {
  update: {
    open: 'Bijwerken vanuit een bestand…',
    title: 'Registra bijwerken',
    sentence:
      'Kies het bestand van de nieuwe versie, bijvoorbeeld op een USB-stick. Het wordt eerst gecontroleerd; er wordt niets geïnstalleerd zonder uw akkoord.',
    checking: 'Handtekening en inhoud worden gecontroleerd…',
    refused: 'Dit bestand kan niet gebruikt worden',
    found: 'Registra {{version}} van {{date}}',
    sound: 'Handtekening en inhoud zijn in orde: dit bestand komt van Registra.',
    file: 'Bestand',
    size: 'Grootte',
    changes: 'Nieuw',
    happens: 'Wat er gebeurt',
    steps: {
      close: 'Uw werkmap wordt gesloten, met haar back-up.',
      nsis: 'Registra sluit en het installatieprogramma opent. Volg het, en open Registra daarna opnieuw.',
      dmg: 'Registra sluit en de schijfkopie opent: sleep Registra naar Programma’s, in de plaats van de oude versie.',
      appimage:
        'Het programmabestand wordt vervangen en Registra start opnieuw. Draait het niet vanuit een AppImage, dan opent de map ervan.',
      deb: 'De map van het pakket opent en Registra blijft open. Installeer het met “sudo apt install ./{{name}}” en start Registra daarna opnieuw.',
      format:
        'Bij de eerste opening gaat uw werkmap van formaat {{from}} naar formaat {{to}}; een kopie van de oude blijft ernaast bewaard.',
      sameFormat: 'Uw gegevens blijven waar ze zijn; hun formaat verandert niet.',
    },
    install: 'Versie {{version}} installeren',
    other: 'Een ander bestand kiezen',
    inBrowser:
      'Registra draait hier in de browser: de update wordt geïnstalleerd vanuit het bureaubladprogramma, in de instellingen, onder “Over”.',
    shown: 'Het gecontroleerde pakket staat klaar in de map die net is geopend.',
  },
  licences: {
    open: 'Licenties',
    title: 'Licenties van de onderdelen',
    sentence_one: '{{count, number}} onderdeel maakt deel uit van Registra, met zijn licentie.',
    sentence_other: '{{count, number}} onderdelen maken deel uit van Registra, elk met zijn licentie.',
    search: 'Een onderdeel of licentie zoeken',
    list: 'Onderdelen',
    none: 'Geen onderdeel komt overeen.',
    choose: 'Kies een onderdeel om zijn licentie te lezen.',
    text: 'Tekst van de licentie',
  },
  news: {
    updated: 'Registra is bijgewerkt: versie {{version}}.',
    open: 'Wat is er nieuw',
    see: 'Zien wat er nieuw is',
    dismiss: 'Sluiten',
    title: 'Wat is er nieuw',
    version: 'Versie {{version}}, {{date}}',
    format:
      'Werkmappen: formaat {{format}}. Een oudere werkmap wordt bij de eerste opening omgezet; een kopie van de oude blijft ernaast bewaard.',
  },
  crash: {
    number: 'Foutnummer: {{id}}',
    kept_one: 'Wat u had ingevuld, is bewaard: {{count, number}} veld.',
    kept_other: 'Wat u had ingevuld, is bewaard: {{count, number}} velden.',
    words: 'Wat u had ingevuld',
    copy: 'Mijn invoer kopiëren',
    copied: 'Uw invoer is gekopieerd.',
    back: 'Vorige pagina',
    reload: 'Registra opnieuw laden',
    saveLog: 'Technisch logboek bewaren',
    logHint:
      'Dit logboek zegt wat er in het programma gebeurde; het bevat geen namen en geen nummers. Voeg het bij uw vraag om hulp.',
    logName: 'registra-technisch-logboek',
    logEmpty: 'Het technische logboek is leeg.',
    field: 'Veld {{n, number}}',
    left: 'Wat u voor de fout had ingevuld, is bewaard.',
    putBack: 'Opnieuw invullen',
    drop: 'Niet meer bewaren',
    done_one: '{{count, number}} veld ingevuld. Kijk het na en bewaar.',
    done_other: '{{count, number}} velden ingevuld. Kijk ze na en bewaar.',
    nowhere: 'Deze pagina heeft die velden niet meer: open eerst het formulier opnieuw, of kopieer uw invoer.',
  },
}
