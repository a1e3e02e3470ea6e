import type { Rule } from '#shared/rules/rule.ts'

/**
 * Which means works on which device. The law asks that they fit and publishes no table: this one is what the devices on the
 * market can read. A QR code on site is scanned with a telephone, whosever it is; a QR card is read by a camera; the online
 * service asks for the key of the person, on whichever telephone it is opened.
 */
export const meansRules: readonly Rule[] = [
  {
    name: 'means-fit',
    regime: null,
    value: {
      works: {
        badge: ['badge-reader'],
        'qr-card': ['tablet'],
        code: ['tablet', 'fixed-phone'],
        'own-phone': ['own-phone', 'qr-code'],
        'company-phone': ['own-phone', 'qr-code'],
        fingerprint: ['biometric'],
        other: ['other'],
      },
      withKey: [
        ['own-phone', 'own-phone'],
        ['company-phone', 'own-phone'],
      ],
    },
    validFrom: '2000-01-01',
    validTo: null,
    source: 'own-means-reading',
    checkedOn: '2026-11-30',
    assumption: true,
  },
]
