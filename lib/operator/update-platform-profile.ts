import { invalid } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { forgetProfile, PROFILE_CHANGED, PROFILE_KEY, readPlatformProfile } from './read-profile'
import { platformProfile } from './schema'

const SIGNS: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
}

/** What a picture says it is, it has to be. @throws invalid */
function assertPicture(logo: string): void {
  const [head = '', body = ''] = logo.split(',', 2)
  const sign = SIGNS[/image\/(\w+)/.exec(head)?.[1] ?? '']
  if (!sign?.test(Buffer.from(body, 'base64').toString('latin1'))) {
    throw invalid('logo', 'is not a PNG, JPEG or WebP picture')
  }
}

/** Renames and paints the platform; every process shows it within a moment. */
export const updatePlatformProfile = platformCommand({
  name: 'settings.update-profile',
  access: 'settings:write',
  input: platformProfile,
  handler: async ({ db, input, audit }) => {
    if (input.logo) assertPicture(input.logo)
    const { logo: oldLogo, ...before } = await readPlatformProfile()
    const { logo, ...after } = input
    audit({
      resourceId: PROFILE_KEY,
      before: { ...before, hasLogo: oldLogo !== null },
      after: { ...after, hasLogo: logo !== null },
    })
    await db.setting.upsert({
      where: { key: PROFILE_KEY },
      create: { key: PROFILE_KEY, value: input },
      update: { value: input },
    })
    await db.$executeRaw`SELECT pg_notify(${PROFILE_CHANGED}, '')`
    forgetProfile()
    return input
  },
})
