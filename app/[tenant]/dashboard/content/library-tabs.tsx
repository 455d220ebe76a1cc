import { getTranslations } from 'next-intl/server'
import { LinkTabs } from '@/components/ui/link-tabs'

const ROOT = '/dashboard/content'

export async function LibraryTabs({ current }: { current: 'templates' | 'snippets' | 'whatsapp' | 'images' }) {
  const t = await getTranslations('content.library')
  const href = { templates: ROOT, snippets: `${ROOT}/snippets`, whatsapp: `${ROOT}/whatsapp`, images: `${ROOT}/images` }
  return (
    <LinkTabs
      label={t('title')}
      current={href[current]}
      tabs={[
        { href: href.templates, label: t('templates') },
        { href: href.snippets, label: t('snippets') },
        { href: href.whatsapp, label: t('whatsapp') },
        { href: href.images, label: t('images') },
      ]}
    />
  )
}
