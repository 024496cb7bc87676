/** Licences under which a package may be used. LGPL: libvips, linked dynamically by sharp. */
const ALLOWED_LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Packages that name no licence in their manifest; read in their LICENSE file instead. */
const LICENCES_READ = new Map([['png-js@2.0.0', 'MIT']]);

/** Packages that come with an install script; they also work where scripts are switched off. */
const ALLOWED_SCRIPTS = new Set(['esbuild', '@swc/core']);

/**
 * @typedef {object} LockedPackage
 * @property {string} [integrity]
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [hasInstallScript]
 * @property {boolean} [link]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * What is wrong with a lock file: a package without a checksum, under a licence or with an install
 * script that nobody has agreed to, or an optional package (a platform's binary) that is named but
 * not locked, on which `npm ci` refuses the whole file.
 * @param {Record<string, LockedPackage>} packages the lock file's `packages`
 * @returns {string[]} sentences
 */
export function lockFileProblems(packages) {
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '' || entry.link) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = entry.license ?? LICENCES_READ.get(`${name}@${entry.version}`);
    const missing = Object.keys(entry.optionalDependencies ?? {}).filter(
      (dependency) => !isLocked(packages, path, dependency),
    );
    return [
      ...(entry.integrity ? [] : [`${path} has no integrity`]),
      ...(isAllowed(licence) ? [] : [`${path} has the licence ${licence ?? 'none'}`]),
      ...(entry.hasInstallScript && !ALLOWED_SCRIPTS.has(name)
        ? [`${path} has an install script`]
        : []),
      ...missing.map((dependency) => `${path} names ${dependency}, which is not locked`),
    ];
  });
}

/** @param {string | undefined} licence an SPDX expression */
function isAllowed(licence = '') {
  const alternatives = licence.replaceAll(/[()]/g, '').split(' OR ');
  return alternatives.some((all) => all.split(' AND ').every((one) => ALLOWED_LICENCES.has(one)));
}

/**
 * Looks where Node would: beside the package, then in each folder above.
 * @param {Record<string, LockedPackage>} packages
 * @param {string} path
 * @param {string} dependency
 */
function isLocked(packages, path, dependency) {
  for (let from = path; ; from = from.slice(0, from.lastIndexOf('/node_modules/'))) {
    if (packages[`${from}/node_modules/${dependency}`]) return true;
    if (!from.includes('/node_modules/')) return Boolean(packages[`node_modules/${dependency}`]);
  }
}
