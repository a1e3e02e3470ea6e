/** What a contact of a firm is written to about; `general` serves where no other fits. */
export const contactPurposes = ['general', 'registrations', 'papers', 'payments', 'emergency'] as const
export type ContactPurpose = (typeof contactPurposes)[number]

/**
 * The contact that a message of a purpose goes to: the first one kept for it, else the first general one, else none
 * (the firm's own address serves then).
 */
export function contactFor<Contact extends { purpose: ContactPurpose }>(
  contacts: readonly Contact[],
  purpose: ContactPurpose,
): Contact | null {
  return (
    contacts.find((contact) => contact.purpose === purpose) ??
    contacts.find((contact) => contact.purpose === 'general') ??
    null
  )
}
