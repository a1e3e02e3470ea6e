import type { program as reference } from '#shared/i18n/fr/program.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** The program itself: updates, licences, what is new, and pages that stopped. */
export const program: Translation<typeof reference> = {
  update: {
    open: 'Update from a file…',
    title: 'Update Registra',
    sentence:
      'Choose the file of the new version, for example on a stick. It is checked before anything else; nothing is installed without your word.',
    checking: 'Checking signature and content…',
    refused: 'This file cannot be used',
    found: 'Registra {{version}} of {{date}}',
    sound: 'Signature and content are in order: this file comes from Registra.',
    file: 'File',
    size: 'Size',
    changes: 'What is new',
    happens: 'What happens',
    steps: {
      close: 'Your workspace is closed, with its backup.',
      nsis: 'Registra closes and its installer opens. Follow it, then open Registra again.',
      dmg: 'Registra closes and the disk image opens: drag Registra into Applications in place of the old version.',
      appimage:
        'The program’s file is replaced and Registra starts again. If it does not run from an AppImage, the folder opens instead.',
      deb: 'The folder of the package opens and Registra stays open. Install it with “sudo apt install ./{{name}}”, then start Registra again.',
      format:
        'When it is first opened, your workspace goes from format {{from}} to format {{to}}; a copy of the old one is kept beside it.',
      sameFormat: 'Your data stays where it is; its format does not change.',
    },
    install: 'Install version {{version}}',
    other: 'Choose another file',
    inBrowser:
      'Registra runs in the browser here: updates are installed from the desktop program, in its settings under “About”.',
    shown: 'The checked package is ready in the folder that has just opened.',
  },
  licences: {
    open: 'Licences',
    title: 'Licences of components',
    sentence_one: '{{count, number}} component is part of Registra, with its licence.',
    sentence_other: '{{count, number}} components are part of Registra, each with its licence.',
    search: 'Find a component or a licence',
    list: 'Components',
    none: 'No component fits.',
    choose: 'Choose a component to read its licence.',
    text: 'Text of the licence',
  },
  news: {
    updated: 'Registra was updated: version {{version}}.',
    open: 'What is new',
    see: 'See what is new',
    dismiss: 'Close',
    title: 'What is new',
    version: 'Version {{version}}, {{date}}',
    format:
      'Workspaces: format {{format}}. An older one is converted when it is first opened; a copy of the old one is kept beside it.',
  },
  crash: {
    number: 'Number of the error: {{id}}',
    kept_one: 'What you had typed is kept: {{count, number}} field.',
    kept_other: 'What you had typed is kept: {{count, number}} fields.',
    words: 'Your words',
    copy: 'Copy my words',
    copied: 'Your words are copied.',
    back: 'Previous page',
    reload: 'Load Registra again',
    saveLog: 'Save the technical log',
    logHint:
      'This log tells what happened in the program; it holds no names and no numbers. Send it along when you ask for help.',
    logName: 'registra-technical-log',
    logEmpty: 'The technical log is empty.',
    field: 'Field {{n, number}}',
    left: 'What you typed before the failure is kept.',
    putBack: 'Put it back',
    drop: 'Keep it no longer',
    done_one: '{{count, number}} field filled in. Check it, then save.',
    done_other: '{{count, number}} fields filled in. Check them, then save.',
    nowhere: 'This page has these fields no more: open the form again first, or copy your words.',
  },
}
