import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

// Browsers stop drawing somewhere between 16 and 33 million pixels, earlier when zoomed. Longer lists are scaled.
const tallest = 8_000_000

export interface VirtualRows {
  /** Indexes to draw, ascending; the kept one may lie outside the view. */
  indexes: readonly number[]
  /** Pixels from the top of the layer to a row. */
  top: (index: number) => number
  /** Height of the element that gives the scroll bar its length. */
  height: number
  scrollTo: (index: number) => void
  toTop: () => void
}

/**
 * Which rows to draw. Rows have one height; `head` is the height of the sticky heading inside the scroller.
 * Up to eight million pixels the scroll bar is exact; beyond that one pixel of it stands for several, and the wheel
 * still moves by pixels of the list.
 */
export function useVirtualRows(options: {
  scroller: RefObject<HTMLDivElement | null>
  /** The element that carries the rows; moved by this hook alone. */
  layer: RefObject<HTMLDivElement | null>
  count: number
  rowHeight: number
  head: number
  /** A row that stays drawn although it is out of view: it has the focus. */
  keep: number | null
}): VirtualRows {
  const { scroller, layer, count, rowHeight, head, keep } = options
  const total = count * rowHeight
  const height = Math.min(total, tallest)
  const measures = useRef({ total, height, head })
  const logical = useRef(0)
  const base = useRef(0)
  const report = useRef<((offset: number) => void) | null>(null)

  const ratio = useCallback((): number => {
    const element = scroller.current
    const { total: all, height: drawn, head: sticky } = measures.current
    if (!element || all === drawn) return 1
    return (all + sticky - element.clientHeight) / Math.max(1, drawn + sticky - element.clientHeight)
  }, [scroller])
  const place = useCallback((): void => {
    const element = scroller.current
    if (!element || !layer.current) return
    const shift = ratio() === 1 ? 0 : element.scrollTop - logical.current
    layer.current.style.transform = `translateY(${base.current * rowHeight + shift}px)`
  }, [scroller, layer, ratio, rowHeight])
  const goTo = useCallback(
    (offset: number): void => {
      const element = scroller.current
      if (!element) return
      const { total: all, head: sticky } = measures.current
      logical.current = Math.min(Math.max(0, offset), Math.max(0, all + sticky - element.clientHeight))
      element.scrollTop = logical.current / ratio()
      report.current?.(logical.current)
      place()
    },
    [scroller, ratio, place],
  )

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    // Only a scaled list needs its own wheel: one notch would otherwise skip dozens of rows.
    const onWheel = (event: WheelEvent): void => {
      if (ratio() === 1 || event.ctrlKey || event.shiftKey || event.deltaY === 0) return
      event.preventDefault()
      goTo(logical.current + event.deltaY * (event.deltaMode === 1 ? rowHeight : 1))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, ratio, goTo, rowHeight])

  // The compiler that this rule warns about is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return keep === null || keep >= count || indexes.includes(keep)
        ? indexes
        : [...indexes, keep].sort((a, b) => a - b)
    },
    // The scroll position is written by this hook alone: the virtualizer only tells which rows lie there.
    scrollToFn: () => undefined,
    observeElementOffset: (_, tell) => {
      const element = scroller.current
      if (!element) return undefined
      report.current = (offset) => tell(offset, false)
      const onScroll = (): void => {
        const scale = ratio()
        // Our own write comes back rounded; taking it over would lose the fine position of a scaled list.
        if (Math.abs(element.scrollTop - logical.current / scale) > 1.5) logical.current = element.scrollTop * scale
        else if (scale === 1) logical.current = element.scrollTop
        tell(logical.current, false)
        place()
      }
      element.addEventListener('scroll', onScroll, { passive: true })
      tell(logical.current, false)
      return () => {
        report.current = null
        element.removeEventListener('scroll', onScroll)
      }
    },
  })
  useLayoutEffect(() => {
    measures.current = { total, height, head }
    virtualizer.measure()
  }, [total, height, head, rowHeight, virtualizer])

  const indexes = virtualizer.getVirtualItems().map((item) => item.index)
  const start = Math.max(0, (virtualizer.range?.startIndex ?? 0) - 6)
  useLayoutEffect(() => {
    base.current = start
    place()
  })

  return {
    indexes,
    height,
    top: (index) => (index - start) * rowHeight,
    toTop: useCallback(() => goTo(0), [goTo]),
    scrollTo: (index) => {
      const element = scroller.current
      if (!element) return
      const top = index * rowHeight
      const view = element.clientHeight - head
      if (top < logical.current) goTo(top)
      else if (top + rowHeight > logical.current + view) goTo(top + rowHeight - view)
    },
  }
}
