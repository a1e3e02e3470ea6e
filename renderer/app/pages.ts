import {
  IconAlertOctagon,
  IconBuildingFactory2,
  IconCalendarEvent,
  IconCalendarOff,
  IconCash,
  IconClipboardList,
  IconClockCheck,
  IconHierarchy2,
  IconHistory,
  IconHome2,
  IconEyeCheck,
  IconFileText,
  IconListCheck,
  IconMail,
  IconReplace,
  IconSettings,
  IconTableImport,
  IconKey,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'

/** The pages of the rail, in the order a day meets them. */
export const pageIds = [
  'today',
  'emergency',
  'findings',
  'registrations',
  'corrections',
  'companies',
  'chain',
  'papers',
  'withholding',
  'reminders',
  'people',
  'access',
  'planning',
  'absences',
  'declarations',
  'imports',
  'history',
  'inspection',
  'settings',
] as const
export type PageId = (typeof pageIds)[number]

/** A page as the rail and Ctrl+K show it. */
export interface PageEntry {
  id: PageId
  path: `/${PageId}`
  icon: Icon
  label: (t: TFunction) => string
  /** Belongs to the second part of the rail: what is seldom needed. */
  aside?: boolean
  /** Where an inspection begins: first in the rail while one runs, else only in the menu of the workspace. */
  inspecting?: boolean
}

/** Every page that can be gone to from anywhere. */
export const pages: readonly PageEntry[] = [
  { id: 'today', path: '/today', icon: IconHome2, label: (t) => t(($) => $.shell.pages.today) },
  { id: 'emergency', path: '/emergency', icon: IconAlertOctagon, label: (t) => t(($) => $.shell.pages.emergency) },
  { id: 'findings', path: '/findings', icon: IconListCheck, label: (t) => t(($) => $.shell.pages.findings) },
  {
    id: 'registrations',
    path: '/registrations',
    icon: IconClockCheck,
    label: (t) => t(($) => $.shell.pages.registrations),
  },
  { id: 'corrections', path: '/corrections', icon: IconReplace, label: (t) => t(($) => $.shell.pages.corrections) },
  { id: 'companies', path: '/companies', icon: IconBuildingFactory2, label: (t) => t(($) => $.shell.pages.companies) },
  { id: 'chain', path: '/chain', icon: IconHierarchy2, label: (t) => t(($) => $.shell.pages.chain) },
  { id: 'papers', path: '/papers', icon: IconFileText, label: (t) => t(($) => $.shell.pages.papers) },
  { id: 'withholding', path: '/withholding', icon: IconCash, label: (t) => t(($) => $.shell.pages.withholding) },
  { id: 'reminders', path: '/reminders', icon: IconMail, label: (t) => t(($) => $.shell.pages.reminders) },
  { id: 'people', path: '/people', icon: IconUsers, label: (t) => t(($) => $.shell.pages.people) },
  { id: 'access', path: '/access', icon: IconKey, label: (t) => t(($) => $.shell.pages.access) },
  { id: 'planning', path: '/planning', icon: IconCalendarEvent, label: (t) => t(($) => $.shell.pages.planning) },
  { id: 'absences', path: '/absences', icon: IconCalendarOff, label: (t) => t(($) => $.shell.pages.absences) },
  {
    id: 'declarations',
    path: '/declarations',
    icon: IconClipboardList,
    label: (t) => t(($) => $.shell.pages.declarations),
  },
  {
    id: 'imports',
    path: '/imports',
    icon: IconTableImport,
    label: (t) => t(($) => $.shell.pages.imports),
    aside: true,
  },
  { id: 'history', path: '/history', icon: IconHistory, label: (t) => t(($) => $.shell.pages.history), aside: true },
  {
    id: 'inspection',
    path: '/inspection',
    icon: IconEyeCheck,
    label: (t) => t(($) => $.shell.pages.inspection),
    inspecting: true,
  },
  {
    id: 'settings',
    path: '/settings',
    icon: IconSettings,
    label: (t) => t(($) => $.shell.pages.settings),
    aside: true,
  },
]
