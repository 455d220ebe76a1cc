import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

const NEAR_PX = 80

type Stick = {
  isAtEnd: boolean
  toEnd(): void
}

/** Keeps a scroller at its end while it grows, unless the reader has scrolled up. */
export function useStickToEnd(scroller: RefObject<HTMLElement>, content: RefObject<HTMLElement>, key: string): Stick {
  const [isAtEnd, setAtEnd] = useState(true)
  const isSticking = useRef(true)
  const shownKey = useRef<string | null>(null)

  const jump = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [scroller])

  useEffect(() => {
    const box = scroller.current
    if (!box || !content.current) return
    const onScroll = () => {
      isSticking.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX
      setAtEnd(isSticking.current)
    }
    const observer = new ResizeObserver(() => {
      if (isSticking.current) jump()
    })
    observer.observe(content.current)
    observer.observe(box)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [scroller, content, jump])

  // The customer's own new message always comes into view.
  useLayoutEffect(() => {
    if (shownKey.current === key) return
    shownKey.current = key
    isSticking.current = true
    setAtEnd(true)
    jump()
  }, [key, jump])

  return {
    isAtEnd,
    toEnd() {
      const behavior = matchMedia('(prefers-reduced-motion:reduce)').matches ? 'auto' : 'smooth'
      scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior })
    },
  }
}
