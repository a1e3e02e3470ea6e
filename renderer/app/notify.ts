import { notifications } from '@mantine/notifications'

import { errorText, isCancelled } from '#renderer/bridge/errors.ts'

/** Says that something is done, for a few seconds. */
export function notifyDone(message: string, title?: string): void {
  notifications.show({ message, ...(title ? { title } : {}), color: 'petrol', autoClose: 5_000 })
}

/** Says what went wrong and what to do; stays until it is read. A cancellation says nothing. */
export function notifyError(error: unknown, title?: string): void {
  if (isCancelled(error)) return
  notifications.show({ message: errorText(error), ...(title ? { title } : {}), color: 'red', autoClose: false })
}
