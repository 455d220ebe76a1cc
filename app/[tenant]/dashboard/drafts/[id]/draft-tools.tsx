'use client'

import { Ellipsis, Pencil, WandSparkles } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import { type DraftView, postText, textOf } from '@/lib/drafts/schema'
import { draftIntoCampaign, makeVariant, saveAsTemplate, saveToLibrary } from '../actions'
import type { May } from './draft-board'
import { DraftHistory } from './draft-history'
import type { Rework } from './use-rework'
import { WishDialog } from './wish-dialog'

type Props = {
  draft: DraftView
  may: May
  rework: Rework
  onEdit: () => void
  onChanged: (draft: DraftView) => void
}

const copied = ({ content }: DraftView): string => {
  if (!content) return ''
  return content.kind === 'social' ? postText(content.value) : textOf(content)
}

/** What can be done with a draft: had changed, changed by hand, used. */
export function DraftTools({ draft, may, rework, onEdit, onChanged }: Props) {
  const t = useTranslations('drafts.tools')
  const router = useRouter()
  const [asked, setAsked] = useState<'tone' | 'translate' | null>(null)
  const [isHistory, setHistory] = useState(false)

  const open = async (make: () => ReturnType<typeof draftIntoCampaign>, folder: string) => {
    const result = await make()
    if (result.ok) router.push(`${folder}/${result.data.id}`)
    else toast.error(result.message)
  }
  const vary = async () => {
    const result = await makeVariant({ draftId: draft.id })
    if (!result.ok) toast.error(result.message)
  }
  const toLibrary = (kind: 'template' | 'snippet') => () => saveToLibrary({ draftId: draft.id, kind })

  return (
    <>
      <Button variant="ghost" size="icon-sm" aria-label={t('edit')} onClick={onEdit}>
        <Pencil aria-hidden />
      </Button>
      <CopyButton text={copied(draft)} />
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="sm">
            <WandSparkles aria-hidden />
            {t('change')}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => void rework({ act: 'rewrite' })}>{t('rewrite')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void rework({ act: 'shorten' })}>{t('shorten')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void rework({ act: 'lengthen' })}>{t('lengthen')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setAsked('tone')}>{t('tone')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setAsked('translate')}>{t('translate')}</DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem onSelect={() => void vary()}>{t('variant')}</DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={t('more')}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {['email', 'sms'].includes(draft.kind) && may.campaign && (
            <DropdownMenuItem
              onSelect={() => void open(() => draftIntoCampaign({ draftId: draft.id }), '/dashboard/campaigns')}
            >
              {t('campaign')}
            </DropdownMenuItem>
          )}
          {draft.kind === 'whatsapp_template' && (
            <>
              <DropdownMenuItem
                onSelect={() => void open(() => saveAsTemplate({ draftId: draft.id }), '/dashboard/content/whatsapp')}
              >
                {t('whatsappTemplate')}
              </DropdownMenuItem>
              <DropdownMenuSeparator />
            </>
          )}
          {draft.kind === 'email' && (
            <>
              <DropdownMenuItem onSelect={() => void open(toLibrary('template'), '/dashboard/content')}>
                {t('template')}
              </DropdownMenuItem>
              <DropdownMenuItem onSelect={() => void open(toLibrary('snippet'), '/dashboard/content')}>
                {t('snippet')}
              </DropdownMenuItem>
              <DropdownMenuSeparator />
            </>
          )}
          <DropdownMenuItem onSelect={() => setHistory(true)}>{t('history')}</DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {asked && <WishDialog act={asked} language={draft.language} rework={rework} onClose={() => setAsked(null)} />}
      {isHistory && <DraftHistory draft={draft} onClose={() => setHistory(false)} onChanged={onChanged} />}
    </>
  )
}
