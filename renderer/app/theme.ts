import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'

import type { Density } from '#renderer/ui/preferences.ts'

/** The one accent: a petrol blue. Shade 7 carries white text at 6.4:1, shade 3 stands on the dark ground at 7.6:1. */
const petrol: MantineColorsTuple = [
  '#e9f4f7',
  '#d2e6ec',
  '#a4ccd9',
  '#73b2c6',
  '#4a9ab3',
  '#2d86a1',
  '#1c7390',
  '#10617c',
  '#0b4f67',
  '#083d51',
]

/** A ground with a breath of blue, so that long lists do not glare; text on 6 and 7 stays above 10:1. */
const dark: MantineColorsTuple = [
  '#d5dbe1',
  '#bac3cc',
  '#9aa6b2',
  '#72808d',
  '#4b5763',
  '#37424d',
  '#29323b',
  '#1d242b',
  '#161c22',
  '#11161b',
]

const gray: MantineColorsTuple = [
  '#f7f9fa',
  '#eff2f4',
  '#e3e8ec',
  '#d3dae0',
  '#b8c2cb',
  '#8d99a4',
  '#66727e',
  '#4c5863',
  '#343e48',
  '#1f272e',
]

/** The look of everything, for one density; `closeLabel` names the buttons that close dialogs and notices. Controls stay at least 28 px high (targets of WCAG 2.2: 24 px). */
export function createAppTheme(density: Density, closeLabel: string): MantineThemeOverride {
  const size = density === 'compact' ? 'xs' : 'sm'
  const control = { defaultProps: { size } }
  const closeButtonProps = { 'aria-label': closeLabel }
  return createTheme({
    primaryColor: 'petrol',
    primaryShade: { light: 7, dark: 7 },
    colors: { petrol, dark, gray },
    autoContrast: true,
    black: '#1b232a',
    defaultRadius: 'sm',
    radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
    fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
    fontFamilyMonospace: "'JetBrains Mono Variable', 'Cascadia Mono', Consolas, monospace",
    fontSizes: { xs: '12px', sm: '13.5px', md: '15px', lg: '17px', xl: '20px' },
    lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
    headings: {
      fontWeight: '620',
      sizes: {
        h1: { fontSize: '22px', lineHeight: '1.25' },
        h2: { fontSize: '17px', lineHeight: '1.3' },
        h3: { fontSize: '15px', lineHeight: '1.35' },
      },
    },
    focusRing: 'auto',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Button: control,
      TextInput: control,
      Textarea: control,
      NumberInput: control,
      PasswordInput: control,
      Select: { defaultProps: { size, allowDeselect: false, checkIconPosition: 'right' } },
      MultiSelect: control,
      TagsInput: control,
      InputBase: control,
      InputWrapper: { styles: { error: { fontSize: 12.5, lineHeight: 1.4 }, description: { fontSize: 12.5 } } },
      DateInput: control,
      Checkbox: { ...control, styles: { description: { fontSize: 12.5 } } },
      Radio: control,
      Switch: control,
      SegmentedControl: control,
      Tooltip: { defaultProps: { openDelay: 350, withArrow: true, multiline: true, maw: 320, fz: 'xs' } },
      // What floats above the page lies in a landmark of its own (index.html).
      Portal: { defaultProps: { target: '#overlays' } },
      // The placeholder that takes the first focus is no menu item, which a menu may not hold.
      Menu: {
        defaultProps: { shadow: 'md', withinPortal: true, position: 'bottom-end', withInitialFocusPlaceholder: false },
      },
      Modal: {
        defaultProps: { yOffset: '8vh', overlayProps: { backgroundOpacity: 0.45 }, closeButtonProps },
        styles: {
          title: { fontWeight: 620, fontSize: 16 },
          header: { background: 'var(--app-surface)' },
          content: { background: 'var(--app-surface)' },
        },
      },
      Drawer: { defaultProps: { closeButtonProps } },
      Notification: { defaultProps: { closeButtonProps } },
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    },
  })
}

const palettes = ['petrol', 'gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue'] as const

/** Text colours of light and subtle variants: Mantine's own fall below 4.5:1, these hold in both schemes. */
function variants(scheme: 'light' | 'dark'): Record<string, string> {
  const text = scheme === 'light' ? 9 : 2
  return Object.fromEntries(
    palettes.flatMap((name) => [
      [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-${text})`],
      [`--mantine-color-${name}-outline`, `var(--mantine-color-${name}-${scheme === 'light' ? 8 : 3})`],
      [`--mantine-color-${name}-text`, `var(--mantine-color-${name}-${scheme === 'light' ? 9 : 3})`],
    ]),
  )
}

/** Colours of the app itself, beside Mantine's: lines, grounds, and the tones of states. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...variants('light'),
    '--mantine-color-dimmed': '#55616c',
    '--mantine-color-placeholder': '#66727e',
    '--mantine-color-error': '#b3201f',
    '--mantine-color-anchor': '#10617c',
    '--app-ground': '#f3f5f7',
    '--app-surface': '#ffffff',
    '--app-raised': '#f8fafb',
    '--app-line': '#dbe1e6',
    '--app-line-strong': '#8793a0',
    '--app-hover': '#eef3f5',
    '--app-selected': '#dcedf3',
    '--app-accent': '#10617c',
    '--app-focus': '#10617c',
    '--app-good': '#1a6b34',
    '--app-good-ground': '#e2f3e6',
    '--app-warn': '#7a4a00',
    '--app-warn-ground': '#fdf0d5',
    '--app-bad': '#a51d1c',
    '--app-bad-ground': '#fde8e7',
    '--app-info': '#0b4f67',
    '--app-info-ground': '#e2f0f5',
    '--app-quiet': '#4c5863',
    '--app-quiet-ground': '#e9edf0',
  },
  dark: {
    ...variants('dark'),
    '--mantine-color-dimmed': '#a6b1bb',
    '--mantine-color-placeholder': '#8f9ba6',
    '--mantine-color-error': '#ff9d9a',
    '--mantine-color-anchor': '#7fc3d8',
    '--app-ground': '#11161b',
    '--app-surface': '#1a2027',
    '--app-raised': '#202830',
    '--app-line': '#323c46',
    '--app-line-strong': '#7d8a96',
    '--app-hover': '#242d36',
    '--app-selected': '#17404f',
    '--app-accent': '#73b2c6',
    '--app-focus': '#8fd0e4',
    '--app-good': '#8fd6a3',
    '--app-good-ground': '#173322',
    '--app-warn': '#f0c674',
    '--app-warn-ground': '#3b2d10',
    '--app-bad': '#ffaaa6',
    '--app-bad-ground': '#451d1f',
    '--app-info': '#9ad3e5',
    '--app-info-ground': '#15333f',
    '--app-quiet': '#bcc6cf',
    '--app-quiet-ground': '#2b343d',
  },
})
