import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** A program that receives webhooks and answers as it is told. */
export interface Receiver {
  url: string;
  received: Received[];
  /** What it answers from now on. */
  answer: { status: number; headers?: Record<string, string>; afterMs?: number };
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', received: [], answer: { status: 200 }, close: async () => undefined };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, body, path: request.url ?? '' });
      const { status, headers = {}, afterMs = 0 } = receiver.answer;
      setTimeout(() => response.writeHead(status, headers).end('noted'), afterMs);
    });
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  receiver.url = `http://localhost:${(server.address() as AddressInfo).port}/hook`;
  receiver.close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
  return receiver;
}
