import type { keysGuide as reference } from '#shared/i18n/fr/keys-guide.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What the key guide asks, advises and why. */
export const keysGuide: Translation<typeof reference> = {
  steps: {
    'itsme-app': {
      title: 'Install the itsme app',
      text: 'On the smartphone, from the official app store.',
    },
    'itsme-identity': {
      title: 'Create the account with the electronic identity card',
      text: 'Have the card at hand and follow the app until the secret code is chosen.',
    },
    'itsme-login': {
      title: 'Log in a first time',
      text: 'Open Check In and Out at Work and choose itsme. If the personal page appears, the key works.',
    },
    'eidas-ready': {
      title: 'Prepare what the first login asks for',
      text: 'The electronic identity of the country (card or app, with its code), an e-mail address and a telephone number.',
    },
    'eidas-login': {
      title: 'Log in a first time',
      text: 'On the login screen choose the European recognised means of authentication, then the country. Give the e-mail address and telephone.',
    },
    'totp-papers': {
      title: 'Gather the identity papers',
      text: 'A valid passport or identity card, and a personal e-mail address.',
    },
    'totp-book': {
      title: 'Book the video call',
      text: 'On belgianid.be; note the day and the hour.',
    },
    'totp-call': {
      title: 'Hold the video call with Sigedis',
      text: 'Sigedis checks the papers, finds the BIS number or creates one, and helps to obtain the key during the call.',
    },
    'totp-login': {
      title: 'Log in a first time',
      text: 'User name, password, then the code received by e-mail.',
    },
    'note-number': {
      title: 'Note the BIS number received',
      text: 'To be told to the office, which adds it to the record.',
    },
    guide: {
      title: 'Answer the guide',
      text: 'A few questions are enough to find the right key.',
    },
    'find-out': {
      title: 'Find out first',
      text: 'An answer is still missing to recommend a key.',
    },
    'note-key': {
      title: 'Note that the key works',
      text: 'All steps are done: it remains to note the key as active.',
    },
    register: {
      title: 'Have the firm registered in the CBE',
      text: 'An approved enterprise counter registers the firm, which gets its enterprise number. The legal representative gets a BIS number.',
    },
    key: {
      title: 'Get the key of the legal representative',
      text: 'itsme with a Belgian identity card, eIDAS, or a code by app or e-mail (TOTP) with the help of Sigedis.',
    },
    csam: {
      title: 'Log in to CSAM',
      text: 'With the enterprise number, the BIS number and the key of the legal representative.',
    },
    chief: {
      title: 'Appoint the Chief Access Manager',
      text: 'The legal representative may appoint himself.',
    },
    managers: {
      title: 'Grant the accesses',
      text: 'The Chief Access Manager decides who uses the service and may appoint Access Managers. The web service needs a technical manager as well.',
    },
  },
  pages: {
    worker: 'Check In and Out at Work, page for workers',
    employer: 'Check In and Out at Work, page for employers',
    contact: 'Contact form of the NSSO',
    csam: 'CSAM, help on digital keys',
    belgianid: 'belgianid.be, appointment with Sigedis',
    counters: 'FPS Economy, approved enterprise counters',
  },
  reasons: {
    'card-taken': 'The electronic identity card and the smartphone are suitable.',
    'card-unsure': 'Suitable if the electronic identity card is from one of these countries: {{countries}}.',
    'card-strange': 'The app only takes cards from these countries: {{countries}}.',
    'card-belgian-only':
      'For the representative of a firm only a Belgian card is suitable; the others serve workers alone.',
    'phone-missing': 'Without a smartphone of one’s own the app cannot be installed.',
    'phone-unsure': 'The card is suitable; a smartphone of one’s own is needed as well.',
    'identity-recognised': 'The electronic identity of the country is recognised at European level.',
    'identity-unsure': 'Suitable if the login screen lists the country among the European recognised means.',
    'identity-none': 'The person has no electronic identity recognised at European level.',
    'identity-belgian': 'eIDAS is meant for an identity of another country than Belgium.',
    'number-missing': 'Without a national register or BIS number, Sigedis creates one and helps to obtain the key.',
    'number-unsure': 'Useful if there is no national register or BIS number yet.',
    'no-other-way': 'Neither of the other two keys is suitable.',
    'others-unsure': 'Remains possible if the other keys are not suitable.',
    'others-fit': 'Not needed: another key is suitable.',
  },
  questions: {
    card: {
      title: 'Which electronic identity card?',
      help: 'The country that issued the card counts, not the nationality.',
      find: 'Look at the identity card: the country is at the top, a chip shows that it is electronic.',
    },
    phone: {
      title: 'A smartphone of one’s own?',
      help: 'The itsme app is installed on a telephone that the person keeps.',
      find: 'See whether apps can be installed on the telephone.',
    },
    recognised: {
      title: 'An electronic identity recognised at European level?',
      help: 'The login screen of the service keeps the list of recognised countries; it changes.',
      find: 'Open the login screen of the service and choose the European recognised means of authentication: the countries appear.',
    },
    number: {
      title: 'A national register or BIS number?',
      help: 'Eleven digits that usually begin with the date of birth.',
      find: 'Look at a residence permit, a Belgian payslip or a letter from a Belgian authority.',
    },
    email: {
      title: 'A personal e-mail address?',
      help: 'Needed for eIDAS at the first login, and to receive a code.',
      find: 'Choose an address that nobody else reads; create one if need be.',
    },
    registered: {
      title: 'Is the firm registered in the CBE?',
      help: 'It then has a Belgian enterprise number of ten digits.',
      find: 'It then has a Belgian enterprise number of ten digits.',
    },
    webService: {
      title: 'Will the firm use the web service?',
      help: 'When software registers instead of the screen. A technical manager is then needed as well.',
      find: 'When software registers instead of the screen. A technical manager is then needed as well.',
    },
  },
  cards: {
    other: 'From another country',
    none: 'No electronic card',
    unsure: 'Not sure',
  },
  words: {
    yes: 'Yes',
    no: 'No',
    unsure: 'Not sure',
  },
}
