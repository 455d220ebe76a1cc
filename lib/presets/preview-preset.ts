import { query } from '@/lib/operations'
import { planPreset } from './plan-preset'
import { presetInput } from './schema'

/** What the preset of an industry would add, before anything is. */
export const previewPreset = query({
  name: 'presets.preview',
  access: 'company:write',
  input: presetInput,
  route: {
    method: 'GET',
    path: '/presets/{industry}',
    summary: 'Preview the preset of an industry',
    tags: ['Company'],
  },
  handler: async ({ ctx, input }) => planPreset(ctx, input.industry),
})
