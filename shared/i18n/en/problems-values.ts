import type { valueProblems as reference } from '#shared/i18n/fr/problems-values.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a value, a date, a reference or a link, wherever it was typed. */
export const valueProblems: Translation<typeof reference> = {
  required: { reason: 'This field is empty.', remedy: 'Enter a value.' },
  'too-long': {
    reason: 'This text is longer than {{max}} characters.',
    remedy: 'Shorten it.',
  },
  'not-a-date': {
    reason: '“{{value}}” is not a possible date.',
    remedy: 'Write day, month and year, for example 14/09/2026.',
  },
  'not-a-time': {
    reason: '“{{value}}” is not a possible time.',
    remedy: 'Write hours and minutes, for example 06:30.',
  },
  'not-an-instant': {
    reason: '“{{value}}” is not a complete moment.',
    remedy: 'Give both date and time, for example 14/09/2026 06:30.',
  },
  'not-a-number': {
    reason: '“{{value}}” is not a number.',
    remedy: 'Write digits only, with a comma before decimals.',
  },
  'not-an-email': {
    reason: '“{{value}}” is not an e-mail address.',
    remedy: 'Check the address, for example office@firm.be.',
  },
  'not-weekdays': {
    reason: '“{{value}}” does not name days of the week.',
    remedy: 'Use the digits 1 (Monday) to 7 (Sunday), for example 1-5 or 1,3,5, or the names of the days.',
  },
  'unknown-word': {
    reason: '“{{value}}” is not a word known here.',
    remedy: 'Use one of these words: {{allowed}}.',
  },
  'unknown-country': {
    reason: 'The country “{{value}}” is not recognised.',
    remedy: 'Use the two-letter code, for example BE, FR or PL.',
  },
  'date-in-future': {
    reason: '{{value}} has not come yet.',
    remedy: 'Give the day on which it was done.',
  },
  'evidence-empty': {
    reason: 'Without a file and without a note the evidence would show nothing.',
    remedy: 'Attach a file, or write what you have seen.',
  },
  'date-order': {
    reason: 'The end ({{end}}) comes before the start ({{start}}).',
    remedy: 'Correct one of the two dates.',
  },
  'date-implausible': {
    reason: 'The date {{value}} is very far from today.',
    remedy: 'Check the year.',
  },
  'birth-date-future': {
    reason: 'The birth date {{value}} is in the future.',
    remedy: 'Check the year of birth.',
  },
  'times-equal': {
    reason: 'Start and end are the same time ({{value}}).',
    remedy: 'Correct one of them, or leave the end empty. An end earlier than the start runs past midnight.',
  },
  'hour-does-not-exist': {
    reason: '{{value}} does not exist: that night the clock went forward by one hour.',
    remedy: 'Check the time in the system the value comes from.',
  },
  'hour-occurs-twice': {
    reason: '{{value}} exists twice: that night the clock went back by one hour.',
    remedy: 'The order of the person’s registrations decided. Check the result.',
  },
  'control-characters-removed': {
    reason: 'Invisible characters were removed from this text.',
    remedy: 'Nothing to do if the text reads well.',
  },
  'name-damaged': {
    reason: 'Letters of “{{value}}” were damaged in the file.',
    remedy: 'The name already known is kept; if there is none, correct it by hand.',
  },
  'provisional-created': {
    reason: '“{{value}}” was not known: a provisional record was created.',
    remedy: 'Complete the record, or import the file that holds it.',
  },
  'identifier-missing': {
    reason: 'This person has neither an INSS nor a Limosa number: the record is provisional.',
    remedy: 'Add one of the two numbers as soon as you know it.',
  },
  'contact-unreachable': {
    reason: 'Neither an e-mail address nor a telephone number: this person cannot be reached.',
    remedy: 'Note at least one of the two.',
  },
  'company-number-missing': {
    reason: 'This company has neither an enterprise number nor a foreign VAT number: the record is provisional.',
    remedy: 'Add one of the two numbers as soon as you know it.',
  },
  'employer-missing': {
    reason: 'No employer is given for this person.',
    remedy: 'Add the employer: the paper form needs it.',
  },
  'agency-missing': {
    reason: 'This person is a temporary agency worker, but the user company or the agency is missing.',
    remedy: 'Give both the temp agency and the company the person works at.',
  },
  'limosa-dates-without-number': {
    reason: 'There are Limosa dates without a Limosa number.',
    remedy: 'Add the L-1 number or clear the dates.',
  },
  'declaration-too-long': {
    reason: 'The declaration runs for more than {{years}} years.',
    remedy: 'Check the dates: continuous works are declared for at most {{years}} years.',
  },
  'not-found': {
    reason: '“{{value}}” was not found.',
    remedy: 'Check the spelling, or add the record first.',
  },
  ambiguous: {
    reason: '“{{value}}” fits several records.',
    remedy: 'Use the number instead of the name.',
  },
  'in-use': {
    reason: 'This record is still used elsewhere ({{count}} times).',
    remedy: 'Give it an end date instead of deleting it.',
  },
  'key-conflict': {
    reason: '“{{value}}” already belongs to another record.',
    remedy: 'Open the other record, or correct the number.',
  },
  cycle: {
    reason: 'This company would end up below itself in the chain.',
    remedy: 'Check who works for whom, and on which dates.',
  },
  'employer-link-missing': {
    reason: 'The direct employer has no place in the chain from {{from}} to {{to}}.',
    remedy: 'Add the direct employer’s link for those dates, or change the dates of this link.',
  },
  'outside-declaration': {
    reason: 'These dates fall outside the declaration of works ({{start}} – {{end}}).',
    remedy: 'Correct the dates, or those of the declaration.',
  },
  overlap: {
    reason: 'These dates overlap a period already known ({{from}} – {{to}}).',
    remedy: 'End the other period first, or correct the dates.',
  },
  'number-taken': {
    reason: 'The number {{value}} already belongs to another company.',
    remedy: 'Open that other record, or correct the number.',
  },
  'employer-without-place': {
    reason: '{{firm}} has no place in the chain from {{from}} to {{to}}, only: {{places}}.',
    remedy: 'Choose dates on which {{firm}} has a place, or extend the link of {{firm}} first.',
  },
  'employer-not-in-chain': {
    reason: '{{firm}} has no place at all in the chain of this declaration.',
    remedy: 'Add the link of {{firm}} first, then this one.',
  },
  'move-outside-link': {
    reason: 'The link runs from {{from}} to {{to}}: it can be moved only on one of these days.',
    remedy: 'Choose a day in that period.',
  },
  'same-employer': {
    reason: 'This is already the direct employer of this firm.',
    remedy: 'Choose another firm.',
  },
  'links-hanging-below': {
    reason: 'Links further down the chain lose their direct employer from {{from}}: {{names}}.',
    remedy: 'End or move those links too, or keep the dates.',
  },
  'absence-of-both': {
    reason: 'An absence is about a person, a closure about a declaration: here both are given.',
    remedy: 'Keep one of the two. If someone is away from one place only, change the planning.',
  },
  'no-end': {
    reason: 'No end is given: this goes on until someone ends it.',
    remedy: 'For a single day, repeat the date; otherwise add the last day once it is known.',
  },
  'unknown-placeholder': {
    reason: '“{{word}}” is no word that the program fills in.',
    remedy: 'Choose one of the words proposed, or leave out the braces.',
  },
  'nothing-to-remind': {
    reason: '{{name}} lacks no document.',
    remedy: 'Take this firm out of the round.',
  },
  'reminded-recently': {
    reason: '{{name}} had the same reminder on {{date}}, less than {{days}} days ago.',
    remedy: 'Take this firm out of the round, or confirm that you want to remind it all the same.',
  },
  'amount-zero': {
    reason: 'The amount is zero.',
    remedy: 'Enter the amount of the invoice excluding VAT.',
  },
  'payment-to-self': {
    reason: 'The payer and the contractor are the same company.',
    remedy: 'Choose another company on one of the two sides.',
  },
  'invoice-known': {
    reason: 'Invoice “{{value}}” of this contractor is already noted.',
    remedy: 'Check that it is not paid twice.',
  },
  'payment-before-invoice': {
    reason: 'The payment comes before the invoice of {{date}}.',
    remedy: 'Check both dates.',
  },
  'payment-without-check': {
    reason: 'No check of debts covers {{date}}.',
    remedy: 'Look at the official page and note a check valid on that day.',
  },
  'payment-check-expired': {
    reason: 'The last check of debts was valid until {{end}}: it does not cover {{date}}.',
    remedy: 'Look at the official page and note a check valid on that day.',
  },
  'debt-amount-unfit': {
    reason: 'An amount of debt goes with a debt, and is never zero.',
    remedy: 'Say that there is a debt, or empty the amount.',
  },
  'check-ended-before': {
    reason: 'The validity ends before the check of {{date}}.',
    remedy: 'Correct one of the two dates.',
  },
  'period-too-long': {
    reason: 'The period goes on until {{value}} and is longer than {{days}} days.',
    remedy: 'Choose a shorter period.',
  },
  'partner-twice': {
    reason: 'This firm declares already.',
    remedy: 'Name each partner once, without the declarant.',
  },
  'shares-too-high': {
    reason: 'Together the shares exceed 100 %.',
    remedy: 'Correct the shares; the declarant keeps the rest.',
  },
  'contract-after-start': {
    reason: 'The contract is dated after the start of the works.',
    remedy: 'Check both dates.',
  },
  'number-given-up': {
    reason: 'A declaration that has its number does not become a draft again.',
    remedy: 'Keep the number, or enter the right one.',
  },
  'not-an-amount': {
    reason: '“{{value}}” is not an amount.',
    remedy: 'Write for example 12 345,67.',
  },
  'date-to-come': {
    reason: '{{value}} is still to come.',
    remedy: 'Give the day on which it was done, today at the latest.',
  },
}
