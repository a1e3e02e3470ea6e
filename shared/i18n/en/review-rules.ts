import type { reviewRules as reference } from '#shared/i18n/fr/review-rules.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Each rule: its short name, the finding as a colleague would say it, what the rule looks at, and what to do next. */
export const reviewRules: Translation<typeof reference> = {
  'duplicate-event': {
    name: 'Registered twice',
    sentence: '{{first}}: {{type}}, and {{type}} again at {{again}}.',
    text: 'The same registration comes again less than {{limit}} minutes after the one before. The second is not counted.',
    next: 'Nothing to do if the person merely pressed twice. If one of them should have been the opposite (IN or OUT), ask for the correction.',
  },
  'in-without-out': {
    name: 'OUT missing',
    sentence: 'IN at {{times}}, and no OUT after it.',
    text: 'No OUT followed this IN within {{limit}} hours, or another IN came first. It is said only once those hours have passed.',
    next: 'Ask the person when they left, look for something that shows it, then ask for the OUT to be added.',
  },
  'out-without-in': {
    name: 'IN missing',
    sentence: 'OUT at {{times}}, and no IN before it.',
    text: 'This OUT closes no IN that is {{limit}} hours old at most.',
    next: 'Ask the person when they started, look for something that shows it, then ask for the IN to be added.',
  },
  'same-minute': {
    name: 'IN and OUT at once',
    sentence: 'IN at {{in}}, OUT {{seconds}} seconds later.',
    text: 'A presence shorter than {{limit}} minute is nearly always a slip of the hand.',
    next: 'Ask what happened: often the OUT of the day before or the IN of that morning was forgotten. Then ask for the correction.',
  },
  'long-presence': {
    name: 'Very long presence',
    sentence: 'From {{in}} to {{out}} in one go, which is {{duration}}.',
    text: 'A presence longer than {{limit}} hours without an OUT.',
    next: 'Ask whether an OUT was forgotten. If the day really was that long, explain the finding.',
  },
  'no-break': {
    name: 'No break',
    sentence: 'From {{in}} to {{out}}, which is {{duration}}, without a registered break.',
    text: 'A presence longer than {{limit}} hours without an OUT: the Labour Act wants a break by then.',
    next: 'Ask whether the break was taken. If so, ask for the OUT and the IN to be added; if not, look at the planning together.',
  },
  overlap: {
    name: 'In two places at once',
    sentence: 'From {{from}} to {{to}} ({{duration}}) present under two declarations: {{first}} and {{second}}.',
    text: 'Presences of one person under two declarations overlap.',
    next: 'Ask the person where they were. Often the OUT at the first place was forgotten, or the wrong declaration was chosen.',
  },
  'invalid-identifier': {
    name: 'Impossible number',
    sentence: 'The number {{identifier}} cannot be right: most likely a typing error.',
    text: 'The check digits or the structure of the national register or BIS number are wrong. Limosa numbers are not checked like this.',
    next: 'Compare it with the identity document, then ask for the number to be corrected. Until then the presence counts for nobody.',
  },
  'unknown-person': {
    name: 'Unknown person',
    sentence: '$t(review.unknown.{{stated}})',
    text: 'The number is possible, but no record carries it.',
    next: 'Take the person over into your records if they work for you or a subcontractor. If not, ask who registered them there.',
  },
  'unknown-declaration': {
    name: 'Unknown declaration',
    sentence: 'Declaration {{declaration}} is not in your records.',
    text: 'The number of the declaration of works belongs to no record.',
    next: 'Take the declaration over if it concerns you. If the number is wrong, ask for the correction: the person registered somewhere else.',
  },
  'outside-declaration': {
    name: 'Outside the declaration',
    sentence: 'The declaration runs {{span}}: this day is not part of it.',
    text: 'The day of the presence lies before the start or after the end of the declaration of works.',
    next: 'If the works were extended, correct the dates of the declaration. If not, the person chose the wrong declaration.',
  },
  'limosa-expired': {
    name: 'Limosa not valid',
    sentence: 'Limosa number {{identifier}} is valid {{span}}, not on this day.',
    text: 'The person has a Limosa number, and it is not valid on that day.',
    next: 'Ask the employer for the new Limosa declaration and add it to the record. Without it the person should not be on site.',
  },
  'wrong-employer': {
    name: 'Other employer',
    sentence: 'Registered for {{stated}}, while the known employer on that day is {{employers}}.',
    text: 'The employer of the registration is none of those that the person’s record gives for that day.',
    next: 'If the person changed employer, complete their record. If not, ask for the employer to be corrected.',
  },
  'company-not-in-chain': {
    name: 'Firm outside the chain',
    sentence: '{{stated}} has no place in the chain of this declaration on that day.',
    text: 'The employer of the registration is neither your own company, nor the declaring contractor, nor a subcontractor valid on that date.',
    next: 'If the firm really works there, add it to the chain and to the declaration of works. If not, ask your subcontractor who it is.',
  },
  'missing-registration': {
    name: 'Nothing registered',
    sentence: '$t(review.missing.{{planned}})',
    text: 'The person was planned at this place, the day is over, a file covers it, and nothing is in it. An absence, a closure, a used paper form or an exemption explains it.',
    next: 'If the person came, ask for the registration to be added and show why. If not, note the absence or correct the planning.',
  },
  'unplanned-presence': {
    name: 'Not planned',
    sentence: 'Registered here without being on the planning of that day.',
    text: 'The planning of this place has other people on that day, but not this one.',
    next: 'Often a replacement: complete the planning, or check that the person really was at this place.',
  },
  'no-receipt': {
    name: 'No receipt number',
    sentence: 'The file gives no receipt number.',
    text: 'The receipt number shows that the official service received the registration.',
    next: 'Import the list of the official service for this period: the number is added to the same registration by itself.',
  },
  'official-remark': {
    name: 'Official remark',
    sentence: '$t(review.remarks.{{remark}})',
    text: 'The official service registered the presence and put a remark beside it.',
    next: '$t(review.remarkSteps.{{remark}})',
  },
  'paper-not-followed-up': {
    name: 'Paper not followed up',
    sentence: 'This line of the paper form has been waiting for more than {{days}} days.',
    text: 'A line of a used paper form is older than {{limit}} days and has no registration, no correction and no explanation.',
    next: 'Register the presence after all if that is still possible, ask for the correction, or note why there is nothing to do.',
  },
}
