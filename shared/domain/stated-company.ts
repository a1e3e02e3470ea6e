/**
 * Tells whether a file states a firm by its number (enterprise or VAT number, as the import keeps them) rather than by a name.
 * A name is spelt in many ways: it neither proves nor contradicts which firm is meant.
 */
export function isCompanyNumber(text: string): boolean {
  return /^\d{10}$|^[A-Z]{2}(?=.*\d)[A-Z0-9+*]{2,12}$/.test(text)
}
