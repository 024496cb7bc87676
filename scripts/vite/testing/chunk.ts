import type { BuiltChunk } from '../light-page.ts';

/** A file of a build that never was; it imports nothing unless something is given. */
export function chunk(fileName: string, code: string, given: Partial<BuiltChunk> = {}): BuiltChunk {
  return {
    fileName,
    code,
    isEntry: false,
    facadeModuleId: null,
    imports: [],
    dynamicImports: [],
    ...given,
  };
}
