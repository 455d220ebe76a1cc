'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { choosePagesAction } from '../actions'

type Page = { id: string; url: string | null; title: string }

/** Ticks the pages to read. Pages beyond the first hundred are read too, unless everything is unticked. */
export function PageChooser({ crawlId, total, pages }: { crawlId: string; total: number; pages: readonly Page[] }) {
  const t = useTranslations('knowledge.chooser')
  const router = useRouter()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const chosen = total - off.size

  const toggle = (id: string) => {
    const next = new Set(off)
    if (!next.delete(id)) next.add(id)
    setOff(next)
  }
  async function read() {
    setSaving(true)
    const result = await choosePagesAction({ crawlId, selection: { except: [...off] } })
    setSaving(false)
    if (!result.ok) setProblem(result.message)
    router.refresh()
  }

  return (
    <Card>
      <CardHeader
        title={t('title', { count: total })}
        description={t('description')}
        actions={
          <Button
            size="sm"
            onClick={() => setOff(off.size === pages.length ? new Set() : new Set(pages.map((page) => page.id)))}
          >
            {off.size === pages.length ? t('tickAll') : t('untickAll')}
          </Button>
        }
      />
      <CardBody>
        {problem && <Alert tone="danger" title={problem} className="mb-4" />}
        <ul className="max-h-120 divide-y divide-line-subtle overflow-y-auto rounded-lg border border-line">
          {pages.map((page) => (
            <li key={page.id}>
              <label
                htmlFor={`page-${page.id}`}
                className="flex min-h-11 cursor-pointer items-center gap-3 px-3 py-2 hover:bg-sunken"
              >
                <Checkbox id={`page-${page.id}`} checked={!off.has(page.id)} onCheckedChange={() => toggle(page.id)} />
                <span className="min-w-0 text-sm">
                  <span dir="auto" className="block truncate text-fg">
                    {page.title || page.url}
                  </span>
                  {page.title && (
                    <span dir="auto" className="block truncate text-muted text-xs">
                      {page.url}
                    </span>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </CardBody>
      <CardFooter hint={t('chosen', { chosen, total })}>
        <Button variant="primary" loading={isSaving} disabled={chosen === 0} onClick={read}>
          {t('read', { count: chosen })}
        </Button>
      </CardFooter>
    </Card>
  )
}
