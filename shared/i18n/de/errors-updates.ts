import type { updateErrors as reference } from '#shared/i18n/fr/errors-updates.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Why a file is no update, or not one for here. */
export const updateErrors: Translation<typeof reference> = {
  'update-kind': {
    text: 'Diese Datei ist keine Aktualisierung von Registra, die diese Version lesen kann.',
    remedy: 'Wählen Sie die Datei, die auf „.registra-update“ endet. Nichts wurde geändert.',
  },
  'update-no-key': {
    text: 'Diese Version hat keinen Schlüssel, um eine Aktualisierung zu erkennen.',
    remedy:
      'Installieren Sie die neue Version mit ihrem Installationsprogramm, nachdem Sie die SHA-256-Summe mit der veröffentlichten verglichen haben.',
  },
  'update-signature': {
    text: 'Die Signatur dieser Aktualisierung ist nicht die von Registra: Sie wird nicht installiert.',
    remedy: 'Öffnen Sie die Datei auch nicht von Hand; fordern Sie sie bei der offiziellen Stelle neu an.',
  },
  'update-damaged': {
    text: 'Diese Aktualisierung ist unvollständig oder wurde nach dem Signieren geändert: Sie wird nicht installiert.',
    remedy: 'Kopieren Sie die Datei noch einmal; der USB-Stick oder die Übertragung kann sie beschädigt haben.',
  },
  'update-other-system': {
    text: 'Diese Aktualisierung ist für {{system}} bestimmt, dieser Computer läuft mit {{own}}.',
    remedy: 'Nehmen Sie die Datei für {{own}}. Nichts wurde geändert.',
  },
  'update-other-processor': {
    text: 'Diese Aktualisierung ist für einen Prozessor {{arch}} bestimmt, dieses Programm für {{own}}.',
    remedy: 'Nehmen Sie die Datei für {{own}}. Nichts wurde geändert.',
  },
  'update-same': {
    text: 'Version {{version}} benutzen Sie bereits.',
    remedy: 'Es ist nichts zu tun.',
  },
  'update-older': {
    text: 'Version {{version}} ist älter als Ihre ({{own}}); sie könnte Ihre Arbeitsordner nicht mehr öffnen.',
    remedy: 'Behalten Sie Version {{own}}, oder wählen Sie eine neuere Datei.',
  },
  'update-workspace-format': {
    text: 'Version {{version}} kennt Arbeitsordner bis Format {{known}}, Ihrer hat Format {{format}}.',
    remedy: 'Wählen Sie eine neuere Version. Nichts wurde geändert.',
  },
  'update-step-missing': {
    text: 'Version {{version}} ersetzt nur Version {{minimum}} oder eine neuere, Sie haben {{own}}.',
    remedy: 'Installieren Sie zuerst Version {{minimum}}. Nichts wurde geändert.',
  },
}
