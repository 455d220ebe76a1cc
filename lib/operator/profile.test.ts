import { beforeAll, beforeEach, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { getPlatformProfile } from './get-platform-profile'
import { forgetProfile } from './read-profile'
import { updatePlatformProfile } from './update-platform-profile'

const staff = (role: string): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: role, role, sessionId: newId() },
  request: NO_REQUEST,
})
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const profile = {
  name: 'Northwind Cloud',
  primary: '#0f766e',
  logo: PIXEL,
  supportEmail: 'help@northwind.example',
  supportUrl: '',
  imprintUrl: 'https://northwind.example/imprint',
  privacyUrl: '',
}

beforeAll(useFreshDatabase)
beforeEach(async () => {
  await platformDb().setting.deleteMany()
  forgetProfile()
})

it('the platform is called as the environment says until its operator says otherwise', async () => {
  const admin = staff('super_admin')
  expect(await getPlatformProfile(admin, {})).toMatchObject({ name: env().PLATFORM_NAME, primary: null, logo: null })
  await updatePlatformProfile(admin, profile)
  expect(await getPlatformProfile(staff('read_only'), {})).toMatchObject({ name: 'Northwind Cloud', supportUrl: null })
  const audit = await platformDb().platformAudit.findFirstOrThrow({ where: { action: 'settings.update-profile' } })
  expect(audit.after).toMatchObject({ name: 'Northwind Cloud', hasLogo: true })
  expect(JSON.stringify(audit)).not.toContain('base64')
})

it('what is no picture, no colour and no address is refused, and others than administrators are', async () => {
  const admin = staff('super_admin')
  const wrong = [
    { logo: 'data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=' },
    { logo: PIXEL.replace('png', 'jpeg') },
    { logo: `data:image/png;base64,${'A'.repeat(100_000)}` },
    { primary: 'red' },
    { supportUrl: 'javascript:alert(1)' },
    { name: '' },
  ]
  for (const part of wrong) {
    await expect(updatePlatformProfile(admin, { ...profile, ...part })).rejects.toMatchObject({ status: 400 })
  }
  await expect(updatePlatformProfile(staff('operator'), profile)).rejects.toMatchObject({ status: 403 })
  expect(await platformDb().setting.count()).toBe(0)
})
