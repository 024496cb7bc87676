import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFile, keepFiles, type Version } from './kept-files.ts';
import type { WorkerScope } from './worker-scope.ts';

const ORIGIN = 'https://shop.example.dz';
const pathOf = (address: string) => new URL(address, ORIGIN).pathname;

/** As much of the browser's cache as the worker uses: happy-dom has none. */
class MemoryCaches {
  readonly content = new Map<string, Map<string, string>>();

  readonly open = (name: string) => {
    const files = this.content.get(name) ?? new Map<string, string>();
    this.content.set(name, files);
    return Promise.resolve({
      match: (path: string) => Promise.resolve(toResponse(files.get(pathOf(path)))),
      put: async (path: string, response: Response) => {
        files.set(pathOf(path), await response.text());
      },
      keys: () => Promise.resolve([...files.keys()].map((path) => ({ url: ORIGIN + path }))),
      delete: (url: string) => Promise.resolve(files.delete(pathOf(url))),
    });
  };

  readonly match = (path: string) => {
    const found = [...this.content.values()].find((files) => files.has(path));
    return Promise.resolve(toResponse(found?.get(path)));
  };
}

function toResponse(body: string | undefined): Response | undefined {
  return body === undefined ? undefined : new Response(body);
}

/** A server with these files; notes what is asked of it. */
function serve(files: Readonly<Record<string, string>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const body = files[pathOf(address)];
    return Promise.resolve(
      new Response(body ?? 'gone', { status: body === undefined ? 404 : 200 }),
    );
  });
  return asked;
}

function openScope() {
  const caches = new MemoryCaches();
  return { caches, scope: { caches } as unknown as WorkerScope };
}

const version: Version = {
  entry: '/assets/start-2.js',
  files: ['/assets/kept-1.js', '/assets/start-2.js', '/index.html'],
  content: 'abc',
};
const served = {
  '/index.html': '<script src="/assets/start-2.js">',
  '/assets/start-2.js': 'start 2',
  '/assets/kept-1.js': 'from the server',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('keepFiles', () => {
  it('loads what has changed and takes over the rest', async () => {
    const { caches, scope } = openScope();
    caches.content.set('old', new Map([['/assets/kept-1.js', 'from before']]));
    const asked = serve(served);
    await keepFiles(scope, 'new', version);
    expect(asked.sort()).toEqual(['/assets/start-2.js', '/index.html?abc']);
    expect(caches.content.get('new')?.get('/assets/kept-1.js')).toBe('from before');
    expect(caches.content.get('old')?.size).toBe(1);
  });

  it('lets go of what the version does not have any more', async () => {
    const { caches, scope } = openScope();
    caches.content.set('new', new Map([['/assets/gone-1.css', 'gone']]));
    serve(served);
    await keepFiles(scope, 'new', version);
    expect([...(caches.content.get('new')?.keys() ?? [])].sort()).toEqual(version.files);
  });

  it.each([
    ['a file is missing', { ...served, '/assets/start-2.js': undefined }],
    ['the page is another version’s', { ...served, '/index.html': '/assets/start-3.js' }],
  ])('fails when %s: the version before stays', async (_name, files) => {
    serve(files as Record<string, string>);
    await expect(keepFiles(openScope().scope, 'new', version)).rejects.toThrow(/404|another/);
  });
});

describe('findFile', () => {
  it('prefers the own version, and finds what open tabs of others still need', async () => {
    const { caches, scope } = openScope();
    caches.content.set(
      'old',
      new Map([
        ['/theme.js', 'old'],
        ['/assets/old-1.js', 'old chunk'],
      ]),
    );
    caches.content.set('new', new Map([['/theme.js', 'new']]));
    expect(await (await findFile(scope, 'new', '/theme.js'))?.text()).toBe('new');
    expect(await (await findFile(scope, 'new', '/assets/old-1.js'))?.text()).toBe('old chunk');
    expect(await findFile(scope, 'new', '/assets/none.js')).toBeUndefined();
  });
});
