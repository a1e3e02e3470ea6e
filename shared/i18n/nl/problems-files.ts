import type { fileProblems as reference } from '#shared/i18n/fr/problems-files.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a file, a sheet, a heading or a row. */
export const fileProblems: Translation<typeof reference> = {
  'file-empty': { reason: 'Het bestand is leeg.', remedy: 'Kies een ander bestand.' },
  'file-too-large': {
    reason: 'Het bestand is te groot (hoogstens {{max}}).',
    remedy: 'Splits het in meerdere bestanden, of bewaar het als CSV.',
  },
  'file-kind-unknown': {
    reason: 'Dit bestand is geen werkmap (XLSX, XLS, ODS) en geen tekst in kolommen (CSV, TSV).',
    remedy: 'Open het in uw rekenprogramma en bewaar het als XLSX of CSV.',
  },
  'file-damaged': {
    reason: 'Het bestand is beschadigd en kan niet gelezen worden.',
    remedy: 'Exporteer het opnieuw uit het oorspronkelijke programma.',
  },
  'file-encrypted': {
    reason: 'Het bestand is met een wachtwoord beveiligd.',
    remedy: 'Bewaar een kopie zonder wachtwoord.',
  },
  'too-many-rows': {
    reason: 'Het blad telt meer dan {{max}} rijen.',
    remedy: 'Splits het in meerdere bestanden.',
  },
  'too-many-columns': {
    reason: 'Het blad telt meer dan {{max}} kolommen.',
    remedy: 'Behoud alleen de nuttige kolommen.',
  },
  'zip-bomb': {
    reason: 'Uitgepakt is deze werkmap groter dan {{max}}: ze kan de computer doen vastlopen.',
    remedy: 'Open ze niet als ze van een onbekende komt; bewaar de gegevens anders als CSV.',
  },
  'too-many-faults': {
    reason: 'In meer dan {{max}} rijen kloppen de aanhalingstekens niet.',
    remedy: 'Kies een ander scheidingsteken of exporteer het bestand opnieuw.',
  },
  'file-missing': {
    reason: 'Het bestand staat niet meer op deze plaats of kan niet worden geopend.',
    remedy: 'Ga na of het verplaatst of verwijderd is en kies het opnieuw.',
  },
  'hidden-rows': {
    reason: 'In de werkmap zijn rijen verborgen ({{count}}); ze worden ook gelezen.',
    remedy: 'Verwijder ze uit de werkmap als ze niet geïmporteerd mogen worden.',
  },
  'sheet-empty': {
    reason: 'Het blad bevat geen enkele rij.',
    remedy: 'Kies een ander blad of een ander bestand.',
  },
  'header-missing': {
    reason: 'Er is geen rij met kolomtitels gevonden.',
    remedy: 'Zet de namen van de kolommen op de eerste rij; het lege sjabloon bevat ze.',
  },
  'column-required': {
    reason: 'Een onmisbare kolom ontbreekt: {{columns}}.',
    remedy: 'Duid de kolom aan die het gegeven bevat, of voeg ze aan het bestand toe.',
  },
  'heading-unknown': {
    reason: 'De kolom ‘{{heading}}’ wordt niet herkend en niet gelezen.',
    remedy: 'Duid het veld aan dat ze bevat, of laat ze weg.',
  },
  'merged-heading': {
    reason: 'De titel ‘{{heading}}’ loopt over meerdere samengevoegde kolommen.',
    remedy: 'Controleer de gekozen kolom; splits de cellen als ze fout is.',
  },
  'hidden-heading': {
    reason: 'De kolom ‘{{heading}}’ is verborgen in de werkmap.',
    remedy: 'Controleer of ze geïmporteerd moet worden.',
  },
  'duplicate-heading': {
    reason: 'De titel ‘{{heading}}’ komt meermaals voor.',
    remedy: 'Kies de kolom die gelezen moet worden; de eerste wordt voorgesteld.',
  },
  'ragged-row': {
    reason: 'Deze rij heeft {{found}} cellen in plaats van {{expected}}.',
    remedy: 'Zoek een scheidingsteken te veel of te weinig.',
  },
  'quote-fault': {
    reason: 'Geopende aanhalingstekens worden niet gesloten.',
    remedy: 'Sluit of verdubbel de aanhalingstekens in deze rij.',
  },
  'row-cut-off': {
    reason:
      'De laatste rij stopt midden in een cel ({{found}} tekens in plaats van {{expected}}): het bestand lijkt afgebroken.',
    remedy: 'Vraag het volledige bestand en importeer het: rijen die er al zijn, worden niet verdubbeld.',
  },
  'encoding-guessed': {
    reason: 'De tekencodering is niet vermeld: {{encoding}} is verondersteld.',
    remedy: 'Kies een andere codering als er letters fout zijn in het voorbeeld.',
  },
  'encoding-damaged': {
    reason: 'Sommige letters kunnen niet gelezen worden met de codering {{encoding}}.',
    remedy: 'Kies een andere codering, of exporteer het bestand in UTF-8.',
  },
  'formula-cell': {
    reason: 'Deze cel bevat een formule; er is niets berekend.',
    remedy: 'Vervang de formule door haar waarde.',
  },
  'cell-error': {
    reason: 'Deze cel bevat een fout van het rekenblad ({{value}}).',
    remedy: 'Verbeter de cel in de werkmap.',
  },
  'number-lost-digits': {
    reason: 'Het rekenblad heeft dit nummer als getal bewaard en de laatste cijfers verloren.',
    remedy: 'Zet de kolom in tekstformaat en neem het nummer over van het L-1-document.',
  },
  'scientific-notation': {
    reason: 'Het rekenblad heeft dit nummer in wetenschappelijke notatie omgezet.',
    remedy: 'Zet de kolom in tekstformaat en neem het nummer opnieuw over.',
  },
  'duplicate-in-file': {
    reason: 'Rij {{line}} van hetzelfde bestand zegt al hetzelfde.',
    remedy: 'Er is niets te doen: slechts een van beide telt.',
  },
  'contradiction-in-file': {
    reason: 'Rij {{line}} van hetzelfde bestand heeft dezelfde sleutel, maar andere waarden.',
    remedy: 'Behoud de juiste rij en verwijder de andere.',
  },
}
