import { describe, expect, it } from 'vitest';
import { builtVersion } from './built-version.ts';

const PAGE =
  '<script src="/theme-start.js"></script>' +
  '<script type="module" crossorigin src="/assets/react-1.js"></script>\n' +
  '<script type="module" crossorigin src="/assets/start-2.js"></script>';
const FILES: Record<string, string> = {
  '/index.html': PAGE,
  '/theme-start.js': 'theme',
  '/assets/react-1.js': 'react',
  '/assets/start-2.js': 'start',
  '/manifest.webmanifest': '{}',
  '/robots.txt': '',
  '/service-worker.js': 'older',
};

const build = (files: Record<string, string>) =>
  builtVersion(Object.keys(files), (path) => Buffer.from(files[path] ?? ''));

describe('builtVersion', () => {
  it('names the page’s own script and what is kept for offline', () => {
    expect(build(FILES)).toMatchObject({
      entry: '/assets/start-2.js',
      files: ['/assets/react-1.js', '/assets/start-2.js', '/index.html', '/theme-start.js'],
    });
  });

  it('changes with files that keep their names, and not with those that are not kept', () => {
    const { content } = build(FILES);
    expect(build({ ...FILES, '/theme-start.js': 'other' }).content).not.toBe(content);
    expect(build({ ...FILES, '/service-worker.js': 'other' }).content).toBe(content);
  });

  it('fails when the page starts with nothing', () => {
    expect(() => build({ '/index.html': '<p>' })).toThrow('no script');
  });
});
