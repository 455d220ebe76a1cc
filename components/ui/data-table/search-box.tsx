'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input } from '../input'
import { Spinner } from '../spinner'
import { useHotkeys } from '../use-hotkeys'
import { useList } from './list-context'
import { withQuery } from './list-state'

const DELAY_MS = 250

/** Searches while one types. It is a GET form, so it also works before the page's script has run. */
export function SearchBox({ placeholder }: { placeholder: string }) {
  const { state, show, path, isPending } = useList()
  const [words, setWords] = useState(state.query)
  const input = useRef<HTMLInputElement>(null)
  const sent = useRef(state.query)

  useHotkeys({ '/': () => input.current?.focus() })

  useEffect(() => {
    if (state.query === sent.current) return
    sent.current = state.query
    setWords(state.query)
  }, [state.query])

  useEffect(() => {
    if (words.trim() === sent.current) return
    const timer = setTimeout(() => {
      sent.current = words.trim()
      show(withQuery(state, words))
    }, DELAY_MS)
    return () => clearTimeout(timer)
  }, [words, state, show])

  return (
    <search className="w-full sm:w-64">
      <form action={path} onSubmit={(event) => event.preventDefault()}>
        <Input
          ref={input}
          type="search"
          name="q"
          value={words}
          maxLength={200}
          placeholder={placeholder}
          aria-label={placeholder}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
          before={isPending && words !== state.query ? <Spinner /> : <Search aria-hidden />}
          className="sm:h-control-sm"
        />
      </form>
    </search>
  )
}
