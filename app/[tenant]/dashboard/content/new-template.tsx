'use client'

import { FilePlus2, Plus, Sparkle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { type EmailContent, newBlock, newContent, type StarterView } from '@/lib/content/schema'
import { useCreateItem } from './use-create-item'

/** A template begins with a mail of the gallery, or with nothing. */
export function NewTemplate({ starters }: { starters: readonly StarterView[] }) {
  const t = useTranslations('content.library')
  const [isOpen, setOpen] = useState(false)
  const { isBusy, create } = useCreateItem()
  const start = (name: string, content: EmailContent) => create({ kind: 'template', name, content })
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden /> {t('newTemplate')}
        </Button>
      </DialogTrigger>
      <DialogContent size="lg" title={t('startTitle')} description={t('startBody')}>
        <ul className="grid gap-3 sm:grid-cols-2">
          <li>
            <StarterCard
              name={t('blank')}
              words={t('blankHint')}
              isBusy={isBusy}
              onStart={() => start(t('untitled'), newContent([newBlock('text')]))}
            />
          </li>
          {starters.map(({ id, name, subject, content, isOfIndustry }) => (
            <li key={id}>
              <StarterCard
                name={name}
                words={subject}
                badge={isOfIndustry ? t('ofIndustry') : undefined}
                isBusy={isBusy}
                onStart={() => start(name, content)}
              />
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  )
}

type StarterCardProps = {
  name: string
  words: string
  badge?: string | undefined
  isBusy: boolean
  onStart: () => void
}

function StarterCard({ name, words, badge, isBusy, onStart }: StarterCardProps) {
  const Icon = badge ? Sparkle : FilePlus2
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={onStart}
      className="flex h-full w-full items-start gap-3 rounded-lg border border-line bg-surface p-3.5 text-start shadow-xs transition-colors hover:border-line-strong hover:bg-fg/4 disabled:opacity-55"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-md bg-primary-soft text-on-primary-soft">
        <Icon aria-hidden className="size-4" />
      </span>
      <span className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-center gap-2 font-medium text-sm">
          <bdi>{name}</bdi>
          {badge && <Badge tone="primary">{badge}</Badge>}
        </span>
        <span dir="auto" className="text-muted text-xs leading-4">
          {words}
        </span>
      </span>
    </button>
  )
}
