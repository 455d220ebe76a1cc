'use client'

import { Download, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { REPORT_FORMATS } from '@/lib/health/schema'

/** Takes a report along: on paper, or as a file. */
export function ReportActions({ file, period }: { file: string; period: string }) {
  const t = useTranslations('report')
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => window.print()}>
        <Printer aria-hidden />
        {t('print')}
      </Button>
      {REPORT_FORMATS.map((format) => (
        <Button key={format} asChild>
          <a href={`${file}?${new URLSearchParams({ period, format })}`} download>
            <Download aria-hidden />
            {t(`formats.${format}`)}
          </a>
        </Button>
      ))}
    </div>
  )
}
