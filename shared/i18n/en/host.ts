import type { host as reference } from '#shared/i18n/fr/host.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const host: Translation<typeof reference> = {
  start: {
    building: 'Preparing the interface (a few seconds)…',
    downloading: 'Downloading Electron ({{megabytes}} MB)…',
    electron: 'Registra opens in its own window.',
    electronFailed: 'Electron could not start ({{reason}}): Registra opens in the browser.',
    webAsked: 'Registra opens in the browser.',
    webNoBinary: 'Electron is not available on this computer: Registra opens in the browser.',
    webNoDisplay: 'No display was found to open a window on: Registra is served to a browser.',
    webAsRoot: 'Electron does not open for the system administrator (root): Registra opens in the browser.',
    address: 'Address (good for one use): {{url}}',
    newAddress: 'The previous address has been used. New address (good for one use): {{url}}',
    stopHint: 'To stop Registra: Ctrl+C in this window.',
    stopping: 'Closing Registra, backup included…',
    stopped: 'Registra has stopped.',
    coreEnded: 'The core of Registra ended unexpectedly and is starting again. Reload the page.',
    coreGone: 'The core of Registra keeps ending: start Registra again and look at the log in {{folder}}.',
    portTaken: 'Port {{port}} is already in use: choose another one, or none for a free port.',
    badPort: '“{{value}}” is not a port number (1 to 65535).',
    badOption: 'Unknown or incomplete option: {{message}}',
    rendererMissing: 'The interface has not been built ({{folder}}): run “npm start” or “npm run build”.',
    help: 'Usage: npm start -- [options]\n  --web            in the browser, even where Electron is available\n  --port N         port of the local address (otherwise a free port)\n  --no-open        does not open the browser\n  --state-dir DIR  folder for the settings of this computer\n  --lang LANGUAGE  language of the messages: fr, nl, de, en\n  --help           shows this',
  },
  page: {
    spentTitle: 'This address has already been used',
    spentText:
      'For your safety the start address of Registra works only once. The window in which Registra was started shows a new address: open that one, or start Registra again.',
    refusedTitle: 'Access refused',
    refusedText:
      'This page can only be reached from the browser that Registra opened. Open the address shown in the window in which Registra was started.',
    missingTitle: 'Not found',
    missingText: 'There is nothing at this address. The file may have expired: produce it again in Registra.',
  },
  oldNode:
    'Registra needs Node 24 or newer; this command runs under Node {{version}}: run it through npm (npm start, npm run registra).',
}
