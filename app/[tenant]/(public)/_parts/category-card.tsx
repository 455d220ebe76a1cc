import {
  BookOpen,
  Calendar,
  Code,
  CreditCard,
  Heart,
  Info,
  type LucideIcon,
  MessageCircle,
  Rocket,
  Shield,
  Truck,
  Undo2,
  User,
} from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'

const ICONS: Record<string, LucideIcon> = {
  book: BookOpen,
  rocket: Rocket,
  'credit-card': CreditCard,
  truck: Truck,
  undo: Undo2,
  shield: Shield,
  user: User,
  heart: Heart,
  calendar: Calendar,
  code: Code,
  info: Info,
  message: MessageCircle,
}

type Category = { slug: string; name: string; description: string; icon: string; articles: number }

export async function CategoryCard({ category }: { category: Category }) {
  const t = await getTranslations('public.help')
  const Icon = ICONS[category.icon] ?? BookOpen
  return (
    <Link
      href={`/help/category/${category.slug}`}
      className="group flex gap-4 rounded-xl border border-line bg-surface p-5 transition-colors hover:border-line-strong"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-primary-soft text-on-primary-soft">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0">
        <span dir="auto" className="block font-medium text-fg group-hover:text-link">
          {category.name}
        </span>
        {category.description && (
          <span dir="auto" className="mt-0.5 block text-muted text-sm">
            {category.description}
          </span>
        )}
        <span className="mt-2 block text-muted text-sm">{t('articles', { count: category.articles })}</span>
      </span>
    </Link>
  )
}
