'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useList } from '@/components/ui/data-table/list-context'
import { AUDIT_FORMATS } from '@/lib/compliance/schema'

/** What the list shows, all pages of it, as a file. */
export function ExportMenu() {
  const t = useTranslations('auditLog')
  const { state, hrefOf, path } = useList()
  const query = new URLSearchParams(hrefOf({ ...state, cursor: null, page: 1, columns: null }).slice(path.length))
  return AUDIT_FORMATS.map((format) => (
    <Button key={format} asChild size="sm" variant="outline">
      <a href={`${path}/export?${new URLSearchParams([...query, ['format', format]])}`} download>
        <Download aria-hidden />
        {t(`formats.${format}`)}
      </a>
    </Button>
  ))
}
