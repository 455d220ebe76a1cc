import { searchLanguage } from '@/lib/knowledge'
import { query } from '@/lib/operations'
import { searchArticlesInput } from './schema'

export const searchArticles = query({
  name: 'articles.search',
  access: 'public',
  input: searchArticlesInput,
  route: { method: 'GET', path: '/help/search', summary: 'Search published articles', tags: ['Help centre'] },
  handler: ({ ctx, input }) => ctx.db.$search.articles(input.q, searchLanguage(ctx.tenant.locale), input.limit),
})
