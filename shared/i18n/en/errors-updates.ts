import type { updateErrors as reference } from '#shared/i18n/fr/errors-updates.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Why a file is no update, or not one for here. */
export const updateErrors: Translation<typeof reference> = {
  'update-kind': {
    text: 'This file is no update of Registra that this version can read.',
    remedy: 'Choose the file that ends in “.registra-update”. Nothing was changed.',
  },
  'update-no-key': {
    text: 'This version has no key to recognise an update by.',
    remedy: 'Install the new version with its installer, after comparing its SHA-256 with the published one.',
  },
  'update-signature': {
    text: 'The signature of this update is not Registra’s: it will not be installed.',
    remedy: 'Do not open it by hand either; ask for the file again at the official source.',
  },
  'update-damaged': {
    text: 'This update is incomplete, or was changed after it was signed: it will not be installed.',
    remedy: 'Copy the file again; the stick or the transfer may have damaged it.',
  },
  'update-other-system': {
    text: 'This update is made for {{system}}, and this computer runs {{own}}.',
    remedy: 'Take the file for {{own}}. Nothing was changed.',
  },
  'update-other-processor': {
    text: 'This update is made for a processor {{arch}}, and this program for {{own}}.',
    remedy: 'Take the file for {{own}}. Nothing was changed.',
  },
  'update-same': {
    text: 'Version {{version}} is the one you already use.',
    remedy: 'There is nothing to do.',
  },
  'update-older': {
    text: 'Version {{version}} is older than yours ({{own}}); it might no longer open your workspaces.',
    remedy: 'Keep version {{own}}, or choose a newer file.',
  },
  'update-workspace-format': {
    text: 'Version {{version}} knows workspaces up to format {{known}}, and yours has format {{format}}.',
    remedy: 'Choose a newer version. Nothing was changed.',
  },
  'update-step-missing': {
    text: 'Version {{version}} replaces only version {{minimum}} or a newer one, and you have {{own}}.',
    remedy: 'Install version {{minimum}} first. Nothing was changed.',
  },
}
