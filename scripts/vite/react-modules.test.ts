import { describe, expect, it } from 'vitest';
import { moduleOf } from './react-modules.ts';

describe('moduleOf', () => {
  it('hands out by name what a package hands out whole', () => {
    const lines = moduleOf('react').split('\n');
    expect(lines[0]).toBe('import whole from "react";');
    expect(lines).toContain('export const useState = whole.useState;');
    expect(moduleOf('react/jsx-runtime')).toContain('export const jsx = whole.jsx;');
  });
});
