import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Server {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends a file in pieces, `gap` milliseconds between them: cut before each `mark`. */
  readonly pieces?: { readonly mark: string; readonly gap: number };
}

/** Serves a folder's files on 127.0.0.1, to this machine only, on whatever port is free. */
export async function serve(folder: string, { headers = {}, pieces }: ServeOptions = {}): Promise<Server> {
  const server = createServer(async (request, response) => {
    const file = fileFor(folder, request.url ?? '/');
    const content = file && (await readFile(file).catch(() => undefined));
    if (!file || !content) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headers });
    const [first = '', ...rest] = pieces ? content.toString().split(pieces.mark) : [content];
    response.write(first);
    for (const piece of rest) {
      await new Promise((resolve) => setTimeout(resolve, pieces?.gap));
      response.write(piece);
    }
    response.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file that an address means; undefined if it leads out of the folder. */
function fileFor(folder: string, address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
    const file = normalize(join(folder, path));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
