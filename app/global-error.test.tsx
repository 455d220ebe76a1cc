import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { env } from '@/lib/kernel'
import GlobalError from './global-error'

it('stands alone: its words, the host’s own tokens, the reference, and nobody’s name', () => {
  const retry = vi.fn()
  const error = Object.assign(new Error('secret'), { digest: '4711' })
  const html = renderToStaticMarkup(<GlobalError error={error} reset={retry} retry={retry} />)
  expect(html).toContain('<html lang="en" dir="ltr">')
  expect(html).toContain('href="/api/tenants/branding/css"')
  expect(html).toContain('Something went wrong')
  expect(html).toContain('4711')
  expect(html).not.toContain('secret')
  expect(html).not.toContain(env().PLATFORM_NAME)
})
