import { query } from '@/lib/operations'
import { pageView, reachPage } from './page-view'
import { pageIdInput } from './schema'

export const getPage = query({
  name: 'pages.get',
  access: 'pages:read',
  feature: 'landing_pages',
  input: pageIdInput,
  route: {
    method: 'GET',
    path: '/landing-pages/{pageId}',
    summary: 'Get a landing page',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input }) => pageView(await reachPage(ctx, input.pageId)),
})
