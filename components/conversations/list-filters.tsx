'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { CountBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useEarlyInput } from '@/components/ui/use-early-input'
import { CONVERSATION_CHANNELS, INBOX_VIEWS } from '@/lib/conversations/schema'
import { ActiveFilters } from './active-filters'
import { AwayButton } from './away-button'
import { FilterButton } from './filter-button'
import { useInboxContext } from './inbox-context'
import { hasSameList, placeHref } from './inbox-place'
import { tabLooks } from './tab-looks'
import { ViewTabs } from './view-tabs'
import { WriteButton } from './write-button'

const STATUSES = ['open', 'snoozed', 'closed', 'spam', 'any'] as const
const CHANNELS = ['any', ...CONVERSATION_CHANNELS] as const
const SEARCH_DELAY_MS = 250

/** Views with their counts, the status and the search; every choice is an address. */
export function ListFilters() {
  const t = useTranslations('inbox')
  const { state, go, canWrite, canSeeContacts } = useInboxContext()
  const { place, counts, views } = state
  const saved = views.find(({ filter }) => hasSameList(filter, place))
  return (
    <div className="border-line border-b">
      <div className="flex items-center gap-2 px-4 pt-3">
        <SearchBox />
        {canWrite && <AwayButton isAway={state.isAway} />}
        {canWrite && canSeeContacts && <WriteButton onStarted={(conversationId) => go({ conversationId })} />}
      </div>
      <div className="flex flex-wrap items-center gap-1 px-2 py-1">
        <FilterSelect
          label={t('status.label')}
          value={place.status}
          options={STATUSES}
          nameOf={(status) => t(`status.${status}`)}
          onChoose={(status) => go({ status })}
        />
        <FilterSelect
          label={t('channels.label')}
          value={place.channel}
          options={CHANNELS}
          nameOf={(channel) => t(`channels.${channel}`)}
          onChoose={(channel) => go({ channel })}
        />
        <FilterButton />
      </div>
      <ActiveFilters />
      <nav aria-label={t('views.label')} className="flex gap-3.5 overflow-x-auto px-4 [scrollbar-width:none]">
        {INBOX_VIEWS.map((view) => {
          const isCurrent = view === place.view && !saved
          return (
            <a
              key={view}
              href={placeHref({ ...place, view })}
              aria-current={isCurrent ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                go({ view })
              }}
              className={tabLooks(isCurrent)}
            >
              {t(`views.${view}`)}
              {view !== 'all' && counts[view] > 0 && <CountBadge count={counts[view]} strong={view === 'waiting'} />}
            </a>
          )
        })}
        <ViewTabs />
      </nav>
    </div>
  )
}

type FilterSelectProps<Value extends string> = {
  label: string
  value: Value
  options: readonly Value[]
  nameOf: (value: Value) => string
  onChoose: (value: Value) => void
}

function FilterSelect<Value extends string>({ label, value, options, nameOf, onChoose }: FilterSelectProps<Value>) {
  const ref = useEarlyInput<HTMLSelectElement>(undefined)
  return (
    <select
      ref={ref}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((candidate) => candidate === event.target.value)
        if (chosen) onChoose(chosen)
      }}
      className="h-control min-w-0 cursor-pointer rounded-md bg-transparent px-2 text-muted text-sm hover:bg-fg/6 hover:text-fg"
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  )
}

function SearchBox() {
  const t = useTranslations('inbox')
  const { state, go } = useInboxContext()
  const [text, setText] = useState(state.place.search)
  const [known, setKnown] = useState(state.place.search)
  if (known !== state.place.search) {
    setKnown(state.place.search)
    if (state.place.search !== text.trim()) setText(state.place.search)
  }
  const delay = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(delay.current), [])

  const search = (words: string, isReplacing: boolean) => {
    clearTimeout(delay.current)
    const next = words.trim()
    if (next === state.place.search) return
    const isStarting = state.place.search === ''
    go({ search: next, ...(isStarting ? { status: 'any' } : next ? {} : { status: 'open' }) }, { isReplacing })
  }

  return (
    <search className="min-w-0 flex-1">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search(text, false)
        }}
      >
        <Input
          type="text"
          inputMode="search"
          value={text}
          maxLength={200}
          data-inbox-key="search"
          aria-label={t('search')}
          placeholder={t('search')}
          before={<Search aria-hidden />}
          after={
            text && (
              <Button
                variant="ghost"
                size="icon-sm"
                className="-me-2"
                aria-label={t('clearSearch')}
                onClick={() => {
                  setText('')
                  search('', false)
                }}
              >
                <X aria-hidden />
              </Button>
            )
          }
          onChange={(event) => {
            const words = event.target.value
            setText(words)
            clearTimeout(delay.current)
            delay.current = setTimeout(() => search(words, state.place.search !== ''), SEARCH_DELAY_MS)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
      </form>
    </search>
  )
}
