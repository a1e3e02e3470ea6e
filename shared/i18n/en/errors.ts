import type { errors as reference } from '#shared/i18n/fr/errors.ts'
import { updateErrors } from '#shared/i18n/en/errors-updates.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const errors: Translation<typeof reference> = {
  ...updateErrors,
  'no-workspace': {
    text: 'No workspace is open.',
    remedy: 'Open or create a workspace, then try again.',
  },
  'no-workspace-here': {
    text: 'The folder {{folder}} holds no Registra workspace.',
    remedy: 'Choose the folder that contains the file workspace.json, or create a new workspace.',
  },
  'folder-unreadable': {
    text: 'The folder {{folder}} cannot be read.',
    remedy: 'Check your rights on this folder, then try again.',
  },
  'damaged-header': {
    text: 'The file workspace.json of this workspace is damaged.',
    remedy: 'Nothing was changed. Restore the latest backup into a new folder.',
  },
  'wrong-passphrase': {
    text: 'The passphrase does not fit, or the header of the workspace is damaged.',
    remedy:
      'Try again, minding capitals and keyboard language; otherwise use the recovery code or restore a backup. Nothing was changed.',
  },
  'wrong-recovery-code': {
    text: 'This recovery code does not open this workspace, or the header is damaged.',
    remedy: 'Compare each group of five characters with the printed sheet. Nothing was changed.',
  },
  'passphrase-too-short': {
    text: 'The passphrase is too short.',
    remedy: 'Choose at least {{shortest}} characters; a few words make a good one.',
  },
  'passphrase-mismatch': {
    text: 'The two passphrases are not the same.',
    remedy: 'Nothing was created. Try again.',
  },
  'passphrase-missing': {
    text: 'No passphrase was given.',
    remedy: 'Give it in the variable REGISTRA_PASSPHRASE or with --passphrase-file, or run the command in a terminal.',
  },
  'already-open': {
    text: 'This workspace is already open in another window or program.',
    remedy: 'Go to that window, or close it and try again.',
  },
  'network-drive': {
    text: 'The folder {{folder}} is on a network drive.',
    remedy: 'The database could be damaged there: choose a folder on this computer; backups may go to the network.',
  },
  'disk-full': {
    text: 'The disk is full.',
    remedy: 'Nothing was half written. Free some space, then try again.',
  },
  'not-writable': {
    text: 'It is not possible to write in {{folder}}.',
    remedy: 'Check your rights or choose another folder. Nothing was changed.',
  },
  'folder-not-empty': {
    text: 'The folder {{folder}} already holds other files.',
    remedy: 'Choose an empty folder or a new name.',
  },
  'workspace-exists': {
    text: 'The folder {{folder}} already holds a workspace.',
    remedy: 'Open it, or choose another folder.',
  },
  'newer-format': {
    text: 'This workspace was saved by a newer version of Registra (format {{found}}, this version knows format {{known}}).',
    remedy: 'Install the newest version. Nothing was changed.',
  },
  'not-encrypted': {
    text: 'The data file is not encrypted.',
    remedy: 'Registra does not open it. Restore a backup or report this problem.',
  },
  'database-missing': {
    text: 'The file registra.db is missing in {{folder}}.',
    remedy: 'Look for where it was moved, or restore the latest backup into a new folder.',
  },
  'newest-missing': {
    text: 'The newest changes are missing: the data file ends on {{found}}, the last change was made on {{known}}.',
    remedy:
      'A file of the folder was deleted or replaced by an older one. Restore the latest backup into a new folder, or tick when opening that you go on without these changes.',
  },
  'damaged-database': {
    text: 'The data file is damaged.',
    remedy: 'Nothing was deleted. Restore the latest backup into a new folder and keep this one.',
  },
  'not-a-backup': {
    text: 'The file {{file}} is not a Registra backup.',
    remedy: 'Choose a file that ends in .registra-backup.',
  },
  'file-unreadable': {
    text: 'The file {{file}} cannot be found or read.',
    remedy: 'Check its path and your rights on it, then try again.',
  },
  'backup-inside-workspace': {
    text: 'A backup cannot be written into the folder of the workspace itself ({{folder}}).',
    remedy: 'Choose another folder, preferably on another disk.',
  },
  'backup-folder-missing': {
    text: 'The backup folder {{folder}} is not there.',
    remedy:
      'Plug in the stick or drive, or choose another folder in the settings. The other folders got their backup if they are there.',
  },
  'damaged-backup': {
    text: 'The backup {{file}} is damaged or incomplete.',
    remedy: 'Nothing was changed. Try the previous backup.',
  },
  'restore-target-exists': {
    text: 'The folder {{folder}} already exists.',
    remedy: 'Restoring never overwrites anything: choose a new name.',
  },
  'record-gone': {
    text: 'This record no longer exists.',
    remedy: 'It was deleted in the meantime; refresh the list.',
  },
  'record-changed': {
    text: '{{user}} changed this record while it was open here.',
    remedy: 'Nothing was overwritten: check the values, then save again.',
  },
  'in-use': {
    text: 'This record is still used elsewhere.',
    remedy: 'Give it an end date instead of deleting it.',
  },
  'undo-impossible': {
    text: 'This action can no longer be undone: changes have followed.',
    remedy: 'Correct the record by hand; its history shows the old values.',
  },
  'file-gone': {
    text: 'The file is no longer available.',
    remedy: 'Choose it again, or make the document again.',
  },
  cancelled: {
    text: 'The operation was cancelled.',
    remedy: 'Nothing was changed.',
  },
  'node-too-old': {
    text: 'This Node version is too old ({{found}}; at least {{needed}} is needed).',
    remedy: 'Install Node {{needed}} or newer.',
  },
  busy: {
    text: 'An import is running.',
    remedy: 'Wait until it is done, or stop it, then try again.',
  },
  'paper-kind-shipped': {
    text: 'This kind of document comes with the program and stays.',
    remedy: 'No longer require it if you do not use it.',
  },
  'attachment-empty': {
    text: 'The file {{name}} is empty.',
    remedy: 'Choose another file.',
  },
  'attachment-too-large': {
    text: 'The file {{name}} is larger than {{limit}} MB.',
    remedy: 'Make it smaller, for example by scanning in black and white, and try again.',
  },
  'attachment-kind': {
    text: 'The file {{name}} is of a kind that is not accepted.',
    remedy: 'Choose a PDF, an image, a Word, Excel or OpenDocument file without macros, a text or an e-mail.',
  },
  'unknown-declaration': {
    text: 'The declaration {{number}} is not known.',
    remedy: 'Check the number or import the declaration first.',
  },
  'incident-closed': {
    text: 'The incident {{number}} is closed.',
    remedy: 'Reopen it to add something.',
  },
  'folder-missing': {
    text: 'The folder {{folder}} is not a full path.',
    remedy: 'Give the full path of a folder on this computer.',
  },
  'import-undone': {
    text: 'This import has already been undone.',
    remedy: 'Import the file again if need be.',
  },
  'attachment-total': {
    text: 'With the file {{name}}, the annexes of the request would exceed {{limit}} MB.',
    remedy: 'Remove an annex or make the file smaller, then try again.',
  },
  'correction-frozen': {
    text: 'Request {{number}} has been sent: nothing of it changes any more.',
    remedy: 'Note what follows as a step, or make a new request.',
  },
  'correction-not-draft': {
    text: 'Request {{number}} is no longer a draft.',
    remedy: 'Turn it back into a draft first.',
  },
  'correction-step': {
    text: 'The state of request {{number}} does not allow this step.',
    remedy: 'Open the page again to see how far it is.',
  },
  'correction-obstacle': {
    text: 'This correction cannot be asked of anybody yet.',
    remedy: 'First settle the person’s identity, employer and capacity on that day.',
  },
  'correction-several-addressees': {
    text: 'The items of this request now belong to several addressees.',
    remedy: 'Remove those that do not belong to the first one and make another request of them.',
  },
  'correction-late': {
    text: 'The deadline of request {{number}} has passed.',
    remedy: 'Write why it is taken up all the same.',
  },
  'payment-paid': {
    text: 'Invoice {{invoice}} is paid: its amounts are frozen.',
    remedy: 'Nothing was changed. Only the note can still change.',
  },
  'check-in-use': {
    text: 'Payments rest on the check of {{date}}.',
    remedy: 'Nothing was changed. Note a new check; only a missing file can still be added to this one.',
  },
  'works-changed': {
    text: 'The state has changed since you saw it.',
    remedy: 'Read the list of changes again, then mark it.',
  },
  'works-without-number': {
    text: 'This declaration has no number yet.',
    remedy: 'Enter the number of the receipt, then mark the state as reported.',
  },
  'duty-without-place': {
    text: 'On this day the firm has no place in the chain of this declaration.',
    remedy: 'Choose another day, or add its link to the chain.',
  },
  'wait-after-wrong': {
    text: 'Too many tries with a wrong passphrase.',
    remedy: 'Wait {{seconds}} seconds, then try again.',
  },
  'no-entry-to-seal': {
    text: 'There is no entry up to that day.',
    remedy: 'Choose a later day.',
  },
  'thread-lost': {
    text: 'The work in the background ended by itself.',
    remedy: 'Nothing was saved by half. Begin again; with a very large file, close other programs first or split it.',
  },
  'migration-failed': {
    text: 'The workspace could not be brought from format {{from}} to format {{to}}.',
    remedy:
      'It is still in format {{from}} and nothing was lost; the copy registra-before-format-{{from}}.db lies beside it. Open it with the version before, or pass the log on.',
  },
  internal: {
    text: 'An unexpected error occurred (reference {{id}}).',
    remedy: 'Nothing was half saved. Try again; if it happens again, pass on the log with this reference.',
  },
  'reminder-sent': {
    text: 'Reminder {{number}} is already noted as sent.',
    remedy: 'Nothing was noted. Take it out of the selection; to send it once more, make a new reminder.',
  },
  'person-joined': {
    text: 'This record was joined to another.',
    remedy: 'Open the record that was kept: everything is there. You can separate the two there as well.',
  },
  'nobody-self-employed': {
    text: 'None of these people is self-employed.',
    remedy: 'Enter the capacity “self-employed” in the employment of the person, or choose other people.',
  },
  'nobody-to-inform': {
    text: 'None of these people exists any more.',
    remedy: 'Choose again from the list.',
  },
  'brochure-without-link': {
    text: 'The firm {{company}} has no link in the chain of this declaration.',
    remedy: 'Add its link to the chain; the brochure says what is agreed there.',
  },
  'sheet-language-unknown': {
    text: 'There is no language “{{language}}” for sheets.',
    remedy: 'Add it by file, or choose another one.',
  },
  'sheet-language-large': {
    text: 'The file {{name}} has more than {{limit}} characters.',
    remedy: 'Start from the template: nothing was added.',
  },
  'sheet-language-not-json': {
    text: 'The file {{name}} is no readable JSON text in UTF-8.',
    remedy: 'Check quotes and commas, save as UTF-8 and try again: nothing was added.',
  },
  'sheet-language-shape': {
    text: 'In the file {{name}} the part “{{part}}” lacks or has the wrong shape.',
    remedy: 'Compare with the template: nothing was added.',
  },
  'sheet-language-own': {
    text: 'The language “{{language}}” is the program’s own and cannot be replaced.',
    remedy: 'Give the file another code, such as that of a dialect.',
  },
  'sheet-language-empty': {
    text: 'The file {{name}} holds no usable text.',
    remedy: 'Compare with the template: nothing was added.',
  },
  'sheet-language-font': {
    text: 'The script of the file {{name}} cannot be printed ({{characters}}).',
    remedy: 'Our fonts have Latin, Greek and Cyrillic letters: nothing was added.',
  },
  'scan-kind': {
    text: 'The file {{name}} is neither a PDF nor a readable PNG or JPEG picture.',
    remedy: 'Scan as PDF, or convert the photo to JPEG, and try again.',
  },
  'scan-encrypted': {
    text: 'The PDF {{name}} is protected by a password.',
    remedy: 'Save it without protection and try again.',
  },
  'scan-damaged': {
    text: 'The PDF {{name}} is damaged.',
    remedy: 'Scan again and retry. Nothing was noted.',
  },
  'scan-too-large': {
    text: 'The picture {{name}} has more than {{limit}} million dots.',
    remedy: 'Make it smaller or scan at 300 dpi, and try again.',
  },
  'role-not-allowed': {
    text: 'Your access does not allow this.',
    remedy: 'Ask the office, or open the workspace with the passphrase of the office. Nothing was changed.',
  },
  'inspection-open': {
    text: 'An inspection is under way: only its pages are open, read-only.',
    remedy: 'End it with the passphrase of the office, then try again. Nothing was changed.',
  },
  'purge-changed': {
    text: 'The workspace has changed since the dry run.',
    remedy: 'Nothing was removed. Run the dry run again and sign again.',
  },
  'erase-blocked': {
    text: 'This person is on hold or employed.',
    remedy: 'End the employment or the hold first. Nothing was erased.',
  },
  'inspection-running': {
    text: 'An inspection is already under way.',
    remedy: 'End it first with the passphrase of the office.',
  },
  'passphrase-in-use': {
    text: 'This passphrase already serves another access.',
    remedy: 'Choose another one: it is the passphrase that says which access opens.',
  },
  'passphrases-full': {
    text: 'There are already {{most}} lent passphrases.',
    remedy: 'Withdraw one, then try again.',
  },
  'passphrase-gone': {
    text: 'This access does not exist any more.',
    remedy: 'It was withdrawn meanwhile; open the settings again.',
  },
  'lent-passphrase-wrong': {
    text: 'The passphrase given for “{{label}}” does not fit.',
    remedy: 'Correct it, or leave it empty to end that access. Nothing was changed.',
  },
}
