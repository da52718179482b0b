import type { Handle } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#lib/paraglide/server.js';

/** An address that cannot be read as text; kit's own script in the page would stumble over it too. */
function isMalformed(path: string): boolean {
  try {
    return decodeURI(path) === '';
  } catch {
    return true;
  }
}

export const handle: Handle = ({ event, resolve }) => {
  if (isMalformed(event.url.pathname)) return new Response('Bad Request\n', { status: 400 });
  return paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      transformPageChunk: ({ html }) => html.replace('<html lang="de"', `<html lang="${locale}"`),
      preload: ({ type }) => type === 'css' || type === 'js' || type === 'font',
    }),
  );
};
