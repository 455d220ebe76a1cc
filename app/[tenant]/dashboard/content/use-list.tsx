import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { UseRow, UserKind } from '@/lib/content/schema'

/** Where what uses it is looked at. */
const FOLDERS: Record<UserKind, string> = {
  template: 'content',
  snippet: 'content',
  whatsapp_template: 'content/whatsapp',
  campaign: 'campaigns',
  sequence: 'sequences',
  page: 'pages',
}

/** What a file, a snippet or a template stands in, each with the way there. */
export function UseList({ uses }: { uses: readonly UseRow[] }) {
  const t = useTranslations('content.item')
  if (uses.length === 0) return <p className="text-muted text-sm">{t('notUsed')}</p>
  return (
    <ul className="grid gap-1.5 text-sm">
      {uses.map(({ id, kind, userId, name }) => (
        <li key={id} className="flex min-w-0 items-baseline justify-between gap-4">
          <Link className="min-w-0 truncate text-link hover:underline" href={`/dashboard/${FOLDERS[kind]}/${userId}`}>
            <bdi>{name}</bdi>
          </Link>
          <span className="shrink-0 text-muted text-xs">{t(`userKinds.${kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}
