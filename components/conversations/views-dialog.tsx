'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { Switch } from '@/components/ui/switch'
import type { SavedView } from '@/lib/inbox/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import { filterOf } from './inbox-place'

const LONGEST_NAME = 40

/** Saves what the list shows now, and keeps the saved views in order. Each change acts at once. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox.savedViews')
  const { state, dispatch, wordsFor, canShareViews } = useInboxContext()
  const [name, setName] = useState('')
  const [isForAll, setForAll] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const shared = state.views.filter((view) => view.isForAll)
  const own = state.views.filter((view) => !view.isForAll)

  const run = async (work: Promise<unknown>): Promise<boolean> => {
    setProblem(null)
    try {
      await work
      dispatch({ type: 'views-counted', views: await callApi<SavedView[]>('GET', '/inbox-views') })
      return true
    } catch (error) {
      setProblem(wordsFor(error))
      return false
    }
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const input = { name: name.trim(), filter: filterOf(state.place), isForAll }
    if (await run(callApi('POST', '/inbox-views', input))) onClose()
  }

  const listOf = (views: readonly SavedView[], heading: string) =>
    views.length > 0 && (
      <section className="grid gap-1">
        <h3 className="font-medium text-fg text-sm">{heading}</h3>
        <ul>
          {views.map((view, at) => (
            <li key={view.id} className="flex min-h-11 items-center gap-2 border-line-subtle border-b last:border-0">
              <span dir="auto" className="min-w-0 flex-1 truncate text-sm">
                {view.name}
              </span>
              {canShareViews && (
                <Switch
                  checked={view.isForAll}
                  aria-label={t('share', { name: view.name })}
                  onCheckedChange={(next) => void run(callApi('PATCH', `/inbox-views/${view.id}`, { isForAll: next }))}
                />
              )}
              {view.canChange && (
                <>
                  <Button
                    size="sm"
                    variant="ghost"
                    onClick={() =>
                      void run(callApi('PATCH', `/inbox-views/${view.id}`, { filter: filterOf(state.place) }))
                    }
                  >
                    {t('update')}
                  </Button>
                  <MoveButtons
                    name={view.name}
                    at={at}
                    count={views.length}
                    onMove={(to) =>
                      void run(
                        callApi('PUT', '/inbox-views/order', { viewIds: moved(views, at, to).map(({ id }) => id) }),
                      )
                    }
                    onRemove={() => void run(callApi('DELETE', `/inbox-views/${view.id}`))}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    )

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t('title')} description={t('description')}>
        <div className="grid gap-6">
          <form onSubmit={(event) => void save(event)} className="grid gap-3">
            <Field label={t('name')}>
              <Input value={name} maxLength={LONGEST_NAME} autoFocus onChange={({ target }) => setName(target.value)} />
            </Field>
            {canShareViews && (
              // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
              <label className="flex min-h-9 items-center gap-3 text-sm">
                <Checkbox checked={isForAll} onCheckedChange={(next) => setForAll(next === true)} />
                {t('forAll')}
              </label>
            )}
            <Button type="submit" variant="primary" className="justify-self-start" disabled={name.trim() === ''}>
              {t('save')}
            </Button>
          </form>
          {problem !== null && (
            <p role="alert" className="text-danger text-sm">
              {problem}
            </p>
          )}
          {listOf(shared, t('forAll'))}
          {listOf(own, t('own'))}
        </div>
      </DialogContent>
    </Dialog>
  )
}
