import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'

type Article = { slug: string; title: string; summary: string }

/** One article in a list: the whole row is the link. */
export function ArticleLink({ article }: { article: Article }) {
  return (
    <Link
      href={`/help/${article.slug}`}
      className="group flex items-center gap-4 px-5 py-4 transition-colors hover:bg-sunken focus-visible:relative"
    >
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block font-medium text-fg group-hover:text-link">
          {article.title}
        </span>
        {article.summary && (
          <span dir="auto" className="mt-0.5 line-clamp-2 text-muted text-sm">
            {article.summary}
          </span>
        )}
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle rtl:rotate-180" />
    </Link>
  )
}

export function ArticleList({ articles }: { articles: readonly Article[] }) {
  return (
    <ul className="divide-y divide-line-subtle overflow-hidden rounded-xl border border-line bg-surface">
      {articles.map((article) => (
        <li key={article.slug}>
          <ArticleLink article={article} />
        </li>
      ))}
    </ul>
  )
}
