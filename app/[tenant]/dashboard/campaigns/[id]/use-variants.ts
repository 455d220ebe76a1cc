'use client'

import { type RefObject, useRef, useState } from 'react'

type Variants<One> = {
  position: number
  shown: One
  choose: (position: number) => void
  /** Chooses one and brings the editor into view. */
  edit: (position: number) => void
  place: RefObject<HTMLDivElement | null>
}

/** Which variant of a test stands in the editor; A while there is none. @param contents A first */
export function useVariants<One>(own: One, contents: readonly One[]): Variants<One> {
  const [chosen, choose] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  const position = Math.min(chosen, contents.length - 1)
  const edit = (to: number) => {
    choose(to)
    place.current?.scrollIntoView()
  }
  return { position, shown: contents[position] ?? own, choose, edit, place }
}
