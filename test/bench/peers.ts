import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./peers/', import.meta.url);

/** A program in the folder of the peers. */
export const peer = (file: string): URL => new URL(file, folder);

const lock = new URL('package-lock.json', folder);
const installed = new URL('node_modules/.installed-lock.json', folder);

/** Installs the programs that are measured beside ours, in their own folder, where that is not done yet. @throws where it fails */
export function installPeers(): void {
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
  console.log('Installing the programs to compare with (test/bench/peers) ...');
  const { status, error } = spawnSync('npm', ['ci', '--prefix', fileURLToPath(folder), '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (error || status !== 0) throw new Error('npm ci in test/bench/peers failed: is the package registry reachable?');
  copyFileSync(lock, installed);
}
