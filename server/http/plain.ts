import type { ServerResponse } from 'node:http';

export const plain = (res: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
};

export const serveLiveness = (res: ServerResponse): void => plain(res, 200, 'ok\n');
