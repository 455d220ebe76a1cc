import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Link } from './link'

export type Crumb = { label: string; href: string }

/** The pages above this one; the page itself is named by its title, not here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-1 text-muted text-sm">
        {crumbs.map((crumb, position) => (
          <li key={crumb.href} className="flex items-center gap-1">
            {position > 0 && <ChevronRight aria-hidden className="size-3.5 text-subtle rtl:rotate-180" />}
            <Link href={crumb.href} className="touch-target rounded-sm hover:text-fg">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
