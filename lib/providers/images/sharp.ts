import type sharpPackage from 'sharp'
import { deferred } from '@/lib/kernel'

/** It brings libvips along: most processes draw nothing. */
export const sharp = deferred<typeof sharpPackage>('sharp')
