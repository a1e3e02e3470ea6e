import { z } from 'zod'

import { languages } from '#shared/i18n/languages.ts'

// The preload imports these alone: it is one small file and must not carry zod.
export { hostActionChannel, hostChannel, hostPortChannel } from '#shared/contract/host-channels.ts'

/** Tokens of files are made by the core; a host only compares them, so the shape just keeps paths and markup out. */
export const fileToken = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/)
const workspaceId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const nothing = z.undefined()

/** What the page may ask of the desktop host: the payload each action takes and what it answers. */
export const hostActions = {
  /** Asks for a fresh port to the core; it arrives as a window message named like `hostPortChannel`. */
  connect: { input: nothing, output: z.void() },
  /** Lets the user choose a folder; null when the dialog was closed. `startIn` is an absolute path. */
  chooseFolder: {
    input: z
      .strictObject({ title: z.string().max(200).optional(), startIn: z.string().max(4000).optional() })
      .optional(),
    output: z.string().nullable(),
  },
  /** Saves a file the core offered where the user wants it. */
  saveFile: {
    input: z.strictObject({ token: fileToken, suggestedName: z.string().min(1).max(255) }),
    output: z.enum(['saved', 'cancelled']),
  },
  /** Opens a copy of an offered file in the program the computer uses for its kind. */
  openFile: { input: z.strictObject({ token: fileToken }), output: z.void() },
  /** Prints an offered PDF through the dialog of the system. */
  printFile: { input: z.strictObject({ token: fileToken }), output: z.enum(['printed', 'cancelled']) },
  /** Proves an update file that the core offers and hands it to the system: the program ends, or its folder is shown. */
  installUpdate: { input: z.strictObject({ token: fileToken }), output: z.enum(['closing', 'shown']) },
  /** Lets the user save the technical log; works without a core. */
  saveLog: { input: nothing, output: z.enum(['saved', 'cancelled', 'empty']) },
  /** Opens a link to an official page in the browser; any other address is refused. */
  openExternal: { input: z.strictObject({ url: z.url({ protocol: /^https$/ }).max(2000) }), output: z.void() },
  /** Empties the clipboard a minute from now, if it still holds this text: it had somebody's number in it. */
  forgetCopied: { input: z.strictObject({ text: z.string().min(1).max(2_000_000) }), output: z.void() },
  /** The language of the menus and of the host's own messages; kept for the next start. */
  setLanguage: { input: z.strictObject({ language: z.enum(languages) }), output: z.void() },
  /** The window's title, usually the name of the open workspace. */
  setTitle: { input: z.strictObject({ title: z.string().max(200) }), output: z.void() },
  /** Colours of the window's frame and of system dialogs. */
  setTheme: { input: z.strictObject({ theme: z.enum(['light', 'dark', 'system']) }), output: z.void() },
  /** Whether this computer can keep a passphrase safely. */
  passphraseAvailable: { input: nothing, output: z.boolean() },
  /** Keeps the passphrase of a workspace on this computer, sealed by the system's own key store. */
  passphraseRemember: {
    input: z.strictObject({ workspaceId, passphrase: z.string().min(1).max(1000) }),
    output: z.void(),
  },
  /** The passphrase kept for a workspace; null when none is kept or it can no longer be read. */
  passphraseRecall: { input: z.strictObject({ workspaceId }), output: z.string().nullable() },
  /** Forgets the passphrase kept for a workspace. */
  passphraseForget: { input: z.strictObject({ workspaceId }), output: z.void() },
} as const

export type HostAction = keyof typeof hostActions
export type HostInput<Action extends HostAction> = z.infer<(typeof hostActions)[Action]['input']>
export type HostOutput<Action extends HostAction> = z.infer<(typeof hostActions)[Action]['output']>

/** Tells whether a text from outside names an action of the host. */
export function isHostAction(value: unknown): value is HostAction {
  return typeof value === 'string' && Object.hasOwn(hostActions, value)
}

/** Why the host could not do what was asked; the texts are in `menu.failures`. */
export const hostFailures = [
  'refused',
  'fileGone',
  'notWritable',
  'diskFull',
  'writeFailed',
  'openFailed',
  'notPrintable',
  'noPrinter',
  'printFailed',
  'linkRefused',
  'updateRefused',
  'secretsUnavailable',
  'coreUnavailable',
  'internal',
] as const
export type HostFailure = (typeof hostFailures)[number]

/** An answer of the host as it crosses: errors are data, since the bridge keeps nothing of an error but its message. */
export type HostAnswer<Action extends HostAction> =
  | { ok: true; value: HostOutput<Action> }
  | { ok: false; code: HostFailure }

/** What the menu, or the host itself, asks the page to do. */
export const menuActions = [
  'workspace.new',
  'workspace.open',
  'workspace.close',
  'workspace.backup',
  'import.start',
  'page.export',
  'page.print',
  'page.find',
  'action.undo',
  'go.search',
  'go.back',
  'go.forward',
  'go.today',
  'go.emergency',
  'go.declarations',
  'go.companies',
  'go.subcontractors',
  'go.people',
  'go.planning',
  'go.imports',
  'go.settings',
  'view.theme',
  'view.density',
  'help.shortcuts',
  'help.about',
  /** The program is closing (backup under way): show so and take no more input. */
  'app.closing',
] as const
export type MenuAction = (typeof menuActions)[number]

/** Tells whether a text from outside names an action of the menu. */
export function isMenuAction(value: unknown): value is MenuAction {
  return menuActions.some((action) => action === value)
}

/** What the preload puts on the page as `window.registraHost`; absent in the web host. */
export interface RegistraHost {
  kind: 'electron'
  /** Never rejects for a reason of the host: look at `ok`. `unwrap` turns the answer into a value or a `HostError`. */
  call: <Action extends HostAction>(action: Action, payload?: HostInput<Action>) => Promise<HostAnswer<Action>>
  /** Calls the listener with each menu action; the function returned stops it. */
  onAction: (listener: (action: MenuAction) => void) => () => void
}

/** A refusal or failure of the host; `code` selects the text. */
export class HostError extends Error {
  readonly code: HostFailure
  constructor(code: HostFailure) {
    super(code)
    this.name = 'HostError'
    this.code = code
  }
}

/** The value of an answer; throws `HostError` when the host could not do it. */
export function unwrap<Action extends HostAction>(answer: HostAnswer<Action>): HostOutput<Action> {
  if (answer.ok) return answer.value
  throw new HostError(answer.code)
}
