import type { Display, Rectangle } from 'electron'

import type { Preferences } from '#main/electron/preferences.ts'

/** Smallest window in which every page can be worked with. */
export const smallestWindow = { width: 800, height: 560 }
const usualSize = { width: 1280, height: 800 }
/** How much of the title bar must lie on a screen for the user to get hold of the window, in pixels. */
const grip = { width: 120, height: 32 }

/**
 * Where the window opens: where it was, if enough of its title bar lies on a screen that is still there,
 * otherwise in the middle of the primary one. All in device-independent pixels.
 */
export function openingBounds(
  kept: Preferences['window'],
  displays: readonly Pick<Display, 'workArea'>[],
  primary: Pick<Display, 'workArea'>,
): Rectangle {
  if (kept !== undefined) {
    for (const { workArea } of displays) {
      const bounds = { x: kept.x, y: kept.y, ...fitting(kept, workArea) }
      const seen = overlap({ ...bounds, height: grip.height }, workArea)
      if (seen.width >= grip.width && seen.height >= grip.height) return bounds
    }
  }
  const { workArea } = primary
  const size = fitting(usualSize, workArea)
  return {
    x: workArea.x + Math.floor((workArea.width - size.width) / 2),
    y: workArea.y + Math.floor((workArea.height - size.height) / 2),
    ...size,
  }
}

function fitting(size: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, smallestWindow.width), Math.max(area.width, smallestWindow.width)),
    height: Math.min(Math.max(size.height, smallestWindow.height), Math.max(area.height, smallestWindow.height)),
  }
}

function overlap(one: Rectangle, other: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  }
}
