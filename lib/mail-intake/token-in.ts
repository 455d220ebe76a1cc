/** The signed token of a message in what came back of it: in its List-Unsubscribe, or by itself. */
export const tokenIn = (text: string): string | null => /(?:^|\/mail\/u\/)([\w-]{64})(?![\w-])/.exec(text)?.[1] ?? null
