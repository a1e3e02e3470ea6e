import type { updateErrors as reference } from '#shared/i18n/fr/errors-updates.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Why a file is no update, or not one for here. */
export const updateErrors: Translation<typeof reference> = {
  'update-kind': {
    text: 'Dit bestand is geen update van Registra die deze versie kan lezen.',
    remedy: 'Kies het bestand dat eindigt op “.registra-update”. Er is niets gewijzigd.',
  },
  'update-no-key': {
    text: 'Deze versie heeft geen sleutel om een update te herkennen.',
    remedy:
      'Installeer de nieuwe versie met haar installatieprogramma, nadat u de SHA-256-som met de gepubliceerde hebt vergeleken.',
  },
  'update-signature': {
    text: 'De handtekening van deze update is niet die van Registra: ze wordt niet geïnstalleerd.',
    remedy: 'Open ze ook niet zelf; vraag het bestand opnieuw aan de officiële bron.',
  },
  'update-damaged': {
    text: 'Deze update is onvolledig of werd na de ondertekening gewijzigd: ze wordt niet geïnstalleerd.',
    remedy: 'Kopieer het bestand opnieuw; de USB-stick of de overdracht kan het beschadigd hebben.',
  },
  'update-other-system': {
    text: 'Deze update is gemaakt voor {{system}}, en deze computer werkt met {{own}}.',
    remedy: 'Neem het bestand voor {{own}}. Er is niets gewijzigd.',
  },
  'update-other-processor': {
    text: 'Deze update is gemaakt voor een processor {{arch}}, en dit programma voor {{own}}.',
    remedy: 'Neem het bestand voor {{own}}. Er is niets gewijzigd.',
  },
  'update-same': {
    text: 'Versie {{version}} is de versie die u al gebruikt.',
    remedy: 'U hoeft niets te doen.',
  },
  'update-older': {
    text: 'Versie {{version}} is ouder dan de uwe ({{own}}); ze kan uw werkmappen misschien niet meer openen.',
    remedy: 'Behoud versie {{own}}, of kies een recenter bestand.',
  },
  'update-workspace-format': {
    text: 'Versie {{version}} kent werkmappen tot formaat {{known}}, en de uwe heeft formaat {{format}}.',
    remedy: 'Kies een recentere versie. Er is niets gewijzigd.',
  },
  'update-step-missing': {
    text: 'Versie {{version}} vervangt alleen versie {{minimum}} of een recentere, en u hebt {{own}}.',
    remedy: 'Installeer eerst versie {{minimum}}. Er is niets gewijzigd.',
  },
}
