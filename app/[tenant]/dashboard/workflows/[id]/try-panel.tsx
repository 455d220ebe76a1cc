'use client'

import { RotateCcw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { OneOf } from '@/components/steps/one-of'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ANSWERED_CHANNELS, type AnsweredChannel } from '@/lib/conversations/schema'
import {
  type Definition,
  type Effect,
  type Facts,
  FIRST_PLACE,
  type Halt,
  type Happening,
  type Place,
  proceed,
} from '@/lib/workflows/schema'
import type { EditorFacts } from './editor-facts'
import { useStepWords } from './step-words'

type Line = { by: 'company' | 'customer' | 'note'; text: string; options: readonly string[] }
type Talk = { place: Place; halt: Halt | null; lines: readonly Line[] }

const NEW: Talk = { place: FIRST_PLACE, halt: null, lines: [] }
const SIDES = ['open', 'closed'] as const

/** The workflow as it is written, in a talk that nobody hears: the same rules as in conversations, and nothing happens. */
export function TryPanel({ definition, facts }: { definition: Definition; facts: EditorFacts }) {
  const t = useTranslations('workflows')
  const language = useLocale()
  const words = useStepWords(definition.steps, facts)
  const [channel, setChannel] = useState<AnsweredChannel>('web_chat')
  const [side, setSide] = useState<(typeof SIDES)[number]>('open')
  const [{ place, halt, lines }, setTalk] = useState<Talk>(NEW)
  const [draft, setDraft] = useState('')
  const known: Facts = {
    channel,
    isOpen: side === 'open',
    contact: { name: null, email: null, phone: null, language: null, tags: [], attributes: {} },
    speaker: t('try.speaker'),
    now: new Date().toISOString(),
    timeZone: facts.timeZone,
    language,
  }
  const note = (text: string): Line => ({ by: 'note', text, options: [] })
  const lineOf = (effect: Effect): Line => {
    if (effect.kind === 'say') return { by: 'company', text: effect.body, options: effect.options }
    if (effect.kind === 'call_back') return note(t('try.callBack', { when: effect.words, about: effect.about }))
    return note(effect.kind === 'do' ? words(effect.step) : t('try.kept', { value: effect.value }))
  }
  const happen = (happening: Happening, talk: Talk) => {
    const outcome = proceed(definition, talk.place, happening, known)
    if (!outcome) return
    const end = note(t(`try.halts.${outcome.halt.kind}`))
    setTalk({
      place: outcome.place,
      halt: outcome.halt,
      lines: [...talk.lines, ...outcome.effects.map(lineOf), ...(outcome.halt.kind === 'asking' ? [] : [end])],
    })
  }
  const write = (body: string) => {
    if (body.trim() === '') return
    setDraft('')
    const said: Line = { by: 'customer', text: body, options: [] }
    happen({ kind: 'message', body, wantsPerson: false }, { place, halt, lines: [...lines, said] })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    write(draft)
  }
  const hears = halt?.kind === 'asking' || halt?.kind === 'listening'
  const waits = hears || halt?.kind === 'waiting'
  return (
    <Card className="min-w-0 lg:sticky lg:top-4">
      <CardHeader title={t('try.title')} description={t('try.description')} />
      <CardBody className="grid gap-4">
        <div className="grid grid-cols-2 gap-3">
          <OneOf
            label={t('try.channel')}
            options={ANSWERED_CHANNELS.map((value) => ({ value, name: t(`channels.${value}`) }))}
            value={channel}
            isReadOnly={false}
            onChange={setChannel}
          />
          <OneOf
            label={t('begin.hours')}
            options={SIDES.map((value) => ({ value, name: t(`begin.${value}`) }))}
            value={side}
            isReadOnly={false}
            onChange={setSide}
          />
        </div>
        {lines.length > 0 && (
          <ol aria-live="polite" aria-label={t('try.talk')} className="grid gap-2">
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
              <li key={at} className={cn('grid gap-1.5', line.by === 'customer' && 'justify-items-end')}>
                <p
                  dir="auto"
                  className={cn(
                    'max-w-full whitespace-pre-line break-words text-sm',
                    line.by === 'note' && 'text-muted text-xs',
                    line.by === 'company' && 'justify-self-start rounded-lg bg-sunken px-3 py-2 text-fg',
                    line.by === 'customer' && 'rounded-lg bg-primary px-3 py-2 text-on-primary',
                  )}
                >
                  {line.text}
                </p>
                {line.options.length > 0 && (
                  <div className="flex flex-wrap gap-1.5">
                    {line.options.map((option) => (
                      <Button
                        key={option}
                        size="sm"
                        disabled={!hears || at !== lines.length - 1}
                        onClick={() => write(option)}
                      >
                        {option}
                      </Button>
                    ))}
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
        {hears && (
          <form onSubmit={submit} className="flex items-end gap-2">
            <Field label={t('try.answer')} className="flex-1">
              <Input dir="auto" value={draft} onChange={({ currentTarget }) => setDraft(currentTarget.value)} />
            </Field>
            <Button type="submit" variant="primary">
              {t('try.send')}
            </Button>
          </form>
        )}
        {halt?.kind === 'calling' && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => happen({ kind: 'called', isDone: true, text: '{}' }, { place, halt, lines })}>
              {t('try.callDone')}
            </Button>
            <Button onClick={() => happen({ kind: 'called', isDone: false, text: '' }, { place, halt, lines })}>
              {t('try.callFailed')}
            </Button>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            variant={halt === null ? 'primary' : 'outline'}
            disabled={definition.steps.length === 0}
            onClick={() => happen({ kind: 'begin' }, NEW)}
          >
            {halt !== null && <RotateCcw aria-hidden />}
            {t(halt === null ? 'try.begin' : 'try.again')}
          </Button>
          {waits && (
            <Button variant="ghost" onClick={() => happen({ kind: 'time' }, { place, halt, lines })}>
              {t('try.time')}
            </Button>
          )}
        </div>
      </CardBody>
    </Card>
  )
}
