import type { Handle } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#lib/paraglide/server.js';

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      transformPageChunk: ({ html }) => html.replace('<html lang="de"', `<html lang="${locale}"`),
      preload: ({ type }) => type === 'css' || type === 'js' || type === 'font',
    }),
  );
