import type { paperProblems as reference } from '#shared/i18n/fr/problems-papers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a document of a firm, a link, a person or a declaration. */
export const paperProblems: Translation<typeof reference> = {
  'paper-dates': {
    reason: 'The last day ({{expires}}) is before the day of issue ({{issued}}).',
    remedy: 'Correct one of the two dates.',
  },
  'paper-holder': {
    reason: 'This kind of document is about something else.',
    remedy: 'Choose another kind, or say whose document this is.',
  },
  'paper-issued-later': {
    reason: 'This document is only issued on {{value}}: until then it counts as missing.',
    remedy: 'Check the date.',
  },
  'paper-without-end': {
    reason: 'This kind of document has a last day, and it is not given.',
    remedy: 'Give the last day; until then the document stays to be checked.',
  },
  'paper-replaces': {
    reason: 'It takes the place of the one that is valid until {{value}}.',
    remedy: 'Nothing to do: the old one stays, marked as replaced.',
  },
  'paper-replaced': {
    reason: 'A later document of this kind is already valid until {{value}}.',
    remedy: 'Check the dates: this one will be marked as replaced.',
  },
  'paper-same-file': {
    reason: 'The very same file is already attached to a document of {{value}}.',
    remedy: 'Check that you have chosen the right file.',
  },
  'paper-check-again': {
    reason: 'The file has changed since it was checked.',
    remedy: 'Look at the new file, then mark the document as checked.',
  },
  'paper-kind-known': {
    reason: 'There is already a kind of document called “{{value}}”.',
    remedy: 'Use that kind, or choose another name.',
  },
  'paper-kind-held': {
    reason: 'There are documents of this kind already: it can no longer be about something else.',
    remedy: 'Make a new kind.',
  },
  'paper-of-person': {
    reason: 'This kind of document is about a person.',
    remedy: 'Add it on the page of the person.',
  },
  'paper-needs-declaration': {
    reason: 'This kind of document is about a declaration of works, and none is given.',
    remedy: 'Give the number of the declaration.',
  },
  'paper-of-firm': {
    reason: 'This kind of document is about the firm itself: the declaration is not kept.',
    remedy: 'Nothing to do.',
  },
  'paper-no-link': {
    reason: 'This firm has no place in the chain of {{value}}.',
    remedy: 'Add its link first, or correct the declaration.',
  },
  'paper-links': {
    reason: 'This firm has several links on {{value}}: the document goes to the one from {{from}}.',
    remedy: 'Check the link on the page of the document.',
  },
}
