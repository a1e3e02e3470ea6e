import type { settings as reference } from '#shared/i18n/fr/settings.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const settings: Translation<typeof reference> = {
  sentence: 'The interface on this computer and the settings of the workspace.',
  names: {
    backupFolders: 'Backup folders',
    backupDailyAt: 'Daily backup at',
    backupEveryHours: 'Backup after hours of work',
    contactCentreHours: 'Opening hours of the contact centre',
    formLanguages: 'Languages of the paper form',
    reminderRepeatDays: 'Days before the same reminder is repeated',
    contactTextLimit: 'Length of the text for the contact form',
    annexMegabytes: 'Annexes of a request (MB)',
    formBlankLines: 'Blank lines',
    logo: 'Logo',
  },
  interface: {
    title: 'Interface',
    text: 'On this computer only.',
  },
  workspace: {
    title: 'Workspace',
    text: 'Holds for everybody who opens this workspace.',
    folder: 'Place',
    user: 'You work as',
    own: 'Your companies',
    ownNone: 'No own company: documents have no head.',
    ownSee: 'See your companies',
  },
  form: {
    title: 'Paper form',
    first: 'First language',
    second: 'Second language',
    onlyOne: 'One language only',
    reminderHint: 'Our choice (assumption): 30 days. 0: never ask.',
    contactTextHint: 'In characters; the limit of the official form is not published.',
    annexHint: 'Together; each file may have 25 MB. Nothing official is published.',
    blankLinesHint: 'For people who turn up unexpectedly; from 3 to 200.',
    hours: 'Opening hours of the contact centre',
    hoursHint:
      'They are not published anywhere reliable: enter what you were told. Left empty, the program says nothing about them.',
    addHours: 'Add a stretch',
    hoursRow: 'Stretch {{n, number}}',
    days: 'Days',
    opens: 'From',
    closes: 'To',
    saved: 'Settings saved',
    save: 'Save the settings',
  },
  backup: {
    now: 'Back up now',
    verify: 'Check now',
    verifyText:
      'Checks the pages of the file, the references between records, the chain of the audit trail and the attachments.',
    verifying: 'Checking the workspace',
    allGood: 'Everything is in order.',
    notGood: 'The check found a problem. Keep this workspace and restore the last backup.',
    good: 'in order',
    bad: 'problem',
  },
  about: {
    title: 'About',
    version: 'Version',
    offline: 'Registra connects to nothing. Only a link you click opens the browser.',
    law: 'Registra informs; the official text decides.',
    format: 'Workspace format',
  },
}
