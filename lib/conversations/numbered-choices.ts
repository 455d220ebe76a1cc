/** A question whose answers can only be written: each with its number. */
export const numberedChoices = (question: string, options: readonly string[]): string =>
  `${question}\n\n${options.map((option, at) => `${at + 1}. ${option}`).join('\n')}`
