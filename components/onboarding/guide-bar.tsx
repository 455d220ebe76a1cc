import { ArrowRight } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Progress } from '@/components/ui/progress'

/** The guide's place above every page while it is under way. */
export async function GuideBar({ done, total }: { done: number; total: number }) {
  const t = await getTranslations('guide')
  const words = t('progress', { done, total })
  return (
    <Link
      href="/dashboard/welcome"
      className="flex min-h-11 items-center gap-3 border-line-subtle border-b bg-surface px-4 text-sm hover:bg-sunken sm:min-h-9 sm:px-6"
    >
      <span className="font-medium text-fg">{t('title')}</span>
      <Progress percent={(done / total) * 100} label={words} className="max-w-32" />
      <span className="text-muted tabular-nums">{words}</span>
      <ArrowRight aria-hidden className="ms-auto size-4 text-muted rtl:rotate-180" />
    </Link>
  )
}
