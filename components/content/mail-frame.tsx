'use client'

import { useEffect, useRef, useState } from 'react'
import { cn } from '@/components/ui/cn'

type MailFrameProps = {
  html: string
  title: string
  isPhone: boolean
  selectedId: string | null
  onSelect: (id: string) => void
}

const WIDE = 700
const PHONE = 375

/** Blocks can be seen and pressed; nothing of it is part of the mail. */
const MARKS =
  '[data-block]{cursor:pointer}[data-block]:hover{outline:1px dashed #6b7280;outline-offset:-1px}[data-block][data-selected]{outline:2px solid #4f46e5;outline-offset:-2px}'

/**
 * A document of its own: no style of the page reaches the mail, none of the mail the page, and no script runs in it. It is
 * written into rather than loaded anew, so that it neither blinks nor loses its place with each letter.
 */
export function MailFrame({ html, title, isPhone, selectedId, onSelect }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const select = useRef(onSelect)
  select.current = onSelect
  const [width, setWidth] = useState(WIDE)

  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const page = frame.current?.contentDocument
    if (!page || html === '') return
    const drawn = new DOMParser().parseFromString(html, 'text/html')
    const marks = drawn.createElement('style')
    marks.textContent = MARKS
    drawn.head.append(marks)
    page.documentElement.replaceWith(page.adoptNode(drawn.documentElement))
    page.onclick = (event) => {
      event.preventDefault()
      const id = (event.target as Element).closest('[data-block]')?.getAttribute('data-block')
      if (id) select.current(id)
    }
  }, [html])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew is marked anew
  useEffect(() => {
    const page = frame.current?.contentDocument
    for (const block of page?.querySelectorAll('[data-block]') ?? []) {
      const isSelected = block.getAttribute('data-block') === selectedId
      block.toggleAttribute('data-selected', isSelected)
    }
  }, [selectedId, html])

  useEffect(() => {
    const page = frame.current?.contentDocument
    const block = selectedId && page?.querySelector(`[data-block="${CSS.escape(selectedId)}"]`)
    if (block) block.scrollIntoView({ block: 'nearest' })
  }, [selectedId])

  const pageWidth = isPhone ? PHONE : Math.max(WIDE, width)
  const scale = Math.min(1, width / pageWidth)
  return (
    <div ref={room} className="h-[min(46rem,calc(100dvh-16rem))] min-h-80 overflow-hidden bg-sunken">
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        srcDoc="<!DOCTYPE html><html><head></head><body></body></html>"
        style={{ width: pageWidth, height: `${100 / scale}%`, transform: scale === 1 ? undefined : `scale(${scale})` }}
        className={cn('block origin-top-left border-0 rtl:origin-top-right', isPhone && 'mx-auto')}
      />
    </div>
  )
}
