/**
 * A file that is written while it is read: nothing grows with it, and whoever leaves ends it. Its first part is made before
 * the answer begins, so that whoever may not have it hears so.
 */
export async function streamedFile(
  parts: AsyncGenerator<string>,
  { name, type }: { name: string; type: string },
): Promise<Response> {
  const first = await parts.next()
  const encoder = new TextEncoder()
  let isFirst = true
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = isFirst ? first : await parts.next()
      isFirst = false
      if (part.done) controller.close()
      else controller.enqueue(encoder.encode(part.value))
    },
    cancel: () => void parts.return(undefined),
  })
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
