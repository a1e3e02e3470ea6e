import type { KeptWords } from '#shared/contract/program.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Fields that somebody has typed in since the window was opened; gone ones are let go of. */
const typedIn = new WeakSet<Element>()

/** Kinds of fields that hold words. */
const wordKinds = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'time', 'textarea'])

/** Fields for a passphrase, shown in the clear or not, and for a recovery code: none of them is ever kept. */
const secrets = '[data-secret], .mantine-PasswordInput-root, [autocomplete$="password"]'

function isField(target: unknown): target is Field {
  const typed = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return typed && wordKinds.has(target.type) && target.closest(secrets) === null
}

/** Notices in which fields somebody types, everywhere; the function returned stops it. */
export function watchTyping(): () => void {
  const typed = (event: Event): void => {
    if (event.isTrusted && isField(event.target)) typedIn.add(event.target)
  }
  document.addEventListener('input', typed, { capture: true })
  return () => document.removeEventListener('input', typed, { capture: true })
}

function labelOf(field: Field): string {
  const named = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const text =
    field.labels?.[0]?.textContent ??
    field.getAttribute('aria-label') ??
    named.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ')
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*\*\s*$/, '')
    .trim()
    .slice(0, 300)
}

interface Placed {
  field: Field
  label: string
  /** Which of the fields of this label it is, in the order of the page. */
  nth: number
}

function placedFields(): Placed[] {
  const counts = new Map<string, number>()
  return [...document.querySelectorAll('input, textarea')].filter(isField).map((field) => {
    const label = labelOf(field)
    const nth = counts.get(label) ?? 0
    counts.set(label, nth + 1)
    return { field, label, nth }
  })
}

/** What was typed and still stands in the fields of the window; null when there is nothing. */
export function typedWords(page: string): KeptWords | null {
  const fields = placedFields()
    .filter(({ field }) => typedIn.has(field) && !field.readOnly && field.value.trim() !== '')
    .map(({ field, label, nth }) => ({ label, nth, text: field.value.slice(0, 100_000) }))
    .slice(0, 500)
  return fields.length === 0 ? null : { page, fields }
}

/** Types words into the fields they came from, as far as the page has them; returns how many it filled. */
export function putBack({ fields }: KeptWords): number {
  const places = placedFields()
  let filled = 0
  for (const { label, nth, text } of fields) {
    const place = places.find((one) => one.label === label && one.nth === nth)
    if (!place || place.field.readOnly || place.field.disabled) continue
    type(place.field, text)
    filled += 1
  }
  return filled
}

/** Past the setter that React puts on each field: otherwise it would take the value for its own and not hear of it. */
function type(field: Field, text: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  typedIn.add(field)
}

/** The words as text to paste elsewhere. */
export function asText({ fields }: KeptWords, unnamed: (n: number) => string): string {
  return fields.map(({ label, text }, at) => `${label || unnamed(at + 1)}: ${text}`).join('\n')
}
