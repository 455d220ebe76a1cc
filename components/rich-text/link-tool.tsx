'use client'

import type { Editor } from '@tiptap/react'
import { LinkIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'

/** Where the selected words lead. */
export function LinkTool({ editor }: { editor: Editor }) {
  const t = useTranslations('richText')
  const [isOpen, setOpen] = useState(false)
  const [href, setHref] = useState('')
  const isActive = editor.isActive('link')
  const open = (next: boolean) => {
    if (next) setHref(String(editor.getAttributes('link').href ?? ''))
    setOpen(next)
  }
  const apply = (address: string) => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !isActive) {
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run()
    } else chain.setLink({ href: address }).run()
    setOpen(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const typed = href.trim()
    apply(typed === '' || /^(?:[a-z]+:|\{\{)/i.test(typed) ? typed : `https://${typed}`)
  }
  return (
    <Popover open={isOpen} onOpenChange={open}>
      <PopoverTrigger
        aria-label={t('link')}
        title={t('link')}
        className={cn(
          'touch-target grid size-8 place-items-center rounded-sm text-muted hover:bg-fg/6 hover:text-fg',
          isActive && 'bg-fg/8 text-fg',
        )}
      >
        <LinkIcon aria-hidden className="size-4" />
      </PopoverTrigger>
      <PopoverContent className="w-80">
        <form onSubmit={submit} className="grid gap-3">
          <Field label={t('linkAddress')}>
            <Input
              dir="ltr"
              value={href}
              maxLength={2_000}
              placeholder="https://"
              onChange={(event) => setHref(event.currentTarget.value)}
            />
          </Field>
          <div className="flex justify-end gap-2">
            {isActive && (
              <Button size="sm" variant="ghost" onClick={() => apply('')}>
                {t('unlink')}
              </Button>
            )}
            <Button size="sm" variant="primary" type="submit">
              {t('apply')}
            </Button>
          </div>
        </form>
      </PopoverContent>
    </Popover>
  )
}
