import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeReadyFolder } from '../ready-folder.ts';
import { isSoak } from '../testing/scale.ts';
import { openEmbedded } from './embedded-database.ts';
import { FolderTakenError, takeFolder } from './folder-owner.ts';
import { startChildModule, type ChildModule } from './testing/child-module.ts';

/** How often it is killed, and after how many rows each time. */
const ROUNDS = isSoak ? 4 : 2;
const ROWS = 50;
const WRITER = fileURLToPath(new URL('./testing/embedded-writer.ts', import.meta.url));

let parent: string;
let children: ChildModule[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-'));
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  children = [];
  await rm(parent, { recursive: true, force: true });
});

function startWriter(dataDir: string): ChildModule {
  const child = startChildModule(WRITER, [dataDir]);
  children.push(child);
  return child;
}

describe('the embedded database', () => {
  it('keeps every acknowledged row through kills, and tells a second process who has the folder', async () => {
    const dataDir = await makeReadyFolder('embedded-');
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const writer = startWriter(dataDir);
      expect(await writer.nextLine()).toBe('open');
      for (let count = 0; count < ROWS; count += 1) acknowledged.add(await writer.nextLine());
      if (round === 1) {
        const second = await openEmbedded(dataDir).catch((error: unknown) => error);
        expect(second).toBeInstanceOf(FolderTakenError);
        expect(String(second)).toContain(`process ${writer.pid} on `);
        const third = startWriter(dataDir);
        expect(await third.nextLine()).toContain(`process ${writer.pid} on `);
      }
      await writer.kill();
    }
    const driver = await openEmbedded(dataDir);
    const rows = await driver.query('select id::text from acknowledged', [], 'arrays');
    const kept = new Set(rows.flat());
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    expect(acknowledged.size).toBe(ROUNDS * ROWS);
    await driver.close();
  });

  it('starts after a start that was killed while the files were being made', async () => {
    const dataDir = join(parent, 'data');
    const writer = startWriter(dataDir);
    const isMaking = async (): Promise<boolean> =>
      (await readdir(dataDir).catch((): string[] => [])).includes('database.making');
    await expect.poll(isMaking, { timeout: 60_000, interval: 5 }).toBe(true);
    await writer.kill();
    const driver = await openEmbedded(dataDir);
    expect(await driver.query('select 1', [], 'arrays')).toEqual([[1]]);
    await driver.close();
  });

  it('starts in spite of an empty lock file that a killed engine left', async () => {
    const dataDir = await makeReadyFolder('embedded-');
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    await writeFile(join(dataDir, 'database', 'postmaster.pid'), '');
    const second = await openEmbedded(dataDir);
    expect(await second.query('select 1', [], 'arrays')).toEqual([[1]]);
    await second.close();
  });
});

describe('takeFolder', () => {
  it('has one winner among many that come at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const claims = await Promise.allSettled(Array.from({ length: 8 }, () => takeFolder(parent)));
      const owners = claims.filter((claim) => claim.status === 'fulfilled');
      expect(owners).toHaveLength(1);
      for (const claim of claims) {
        if (claim.status === 'rejected') expect(claim.reason).toBeInstanceOf(FolderTakenError);
      }
      await owners[0]?.value.release();
    }
    expect(await readdir(parent)).toEqual([]);
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const deep = join(parent, 'x'.repeat(120));
    await mkdir(deep);
    const owner = await takeFolder(deep);
    await expect(takeFolder(deep)).rejects.toThrow(FolderTakenError);
    await owner.release();
    await (await takeFolder(deep)).release();
  });
});
