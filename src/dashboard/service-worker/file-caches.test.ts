import { describe, expect, it } from 'vitest';
import { filesOf, unusedCaches } from './file-caches.ts';

const [first, second, third] = ['/assets/a.js', '/assets/b.js', '/assets/c.js'].map(filesOf) as [
  string,
  string,
  string,
];

describe('the files of a version', () => {
  it('stay for as long as a tab runs it', () => {
    expect(unusedCaches([first, second, third], third, [first, third])).toEqual([second]);
  });

  it('stay for the own version, whoever runs it', () => {
    expect(unusedCaches([first, second], second, [])).toEqual([first]);
  });

  it('of the version before stay where nobody can tell who runs what', () => {
    expect(unusedCaches([first, second, third], third, null)).toEqual([first]);
  });

  it('are all that is ever taken away', () => {
    expect(unusedCaches(['somebody else’s', first], first, [])).toEqual([]);
  });
});
