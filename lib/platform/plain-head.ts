import type http from 'node:http'

/** By these the router in the browser asks for parts of a page; it reads the framework's own headers. */
const PART_HEADERS = ['rsc', 'next-router-prefetch', 'next-action']
const OF_THE_FRAMEWORK = /^x-(?:nextjs-|middleware-|powered-by$)/

/** Takes what names the framework from the head of a document just before it is sent. */
export function hideFramework(request: http.IncomingMessage, response: http.ServerResponse): void {
  if (PART_HEADERS.some((name) => name in request.headers)) return
  const { writeHead } = response
  response.writeHead = function plain(this: http.ServerResponse, ...args: unknown[]) {
    for (const name of this.getHeaderNames()) if (OF_THE_FRAMEWORK.test(name)) this.removeHeader(name)
    return (writeHead as (...given: unknown[]) => http.ServerResponse).apply(this, args)
  } as typeof response.writeHead
}
