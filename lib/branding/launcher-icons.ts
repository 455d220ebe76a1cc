import type { BrandingChoices } from './choices'

type DrawnIcon = Exclude<BrandingChoices['widget']['icon'], 'brand'>

/** Outlines on a 24 px grid; the chat's loader and the editor's preview draw the same ones. */
export const LAUNCHER_ICONS: Readonly<Record<DrawnIcon, { paths: readonly string[]; isFilled: boolean }>> = {
  bubble: {
    paths: [
      'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
    ],
    isFilled: true,
  },
  question: {
    paths: ['M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3', 'M12 17h.01', 'M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20'],
    isFilled: false,
  },
  spark: {
    paths: [
      'M9.937 15.5A2 2 0 0 0 8.5 14.063l-6.135-1.582a.5.5 0 0 1 0-.962L8.5 9.936A2 2 0 0 0 9.937 8.5l1.582-6.135a.5.5 0 0 1 .963 0L14.063 8.5A2 2 0 0 0 15.5 9.937l6.135 1.581a.5.5 0 0 1 0 .964L15.5 14.063a2 2 0 0 0-1.437 1.437l-1.582 6.135a.5.5 0 0 1-.963 0z',
      'M20 3v4',
      'M22 5h-4',
    ],
    isFilled: true,
  },
}
