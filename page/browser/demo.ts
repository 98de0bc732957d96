import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running server and how to stop it. */
export interface Served {
  address: string;
  stop(): Promise<void>;
}

/** Starts `sitrep demo` from the jar on a free port, or takes the server that SITREP_SERVER names. */
export async function demo(): Promise<Served> {
  if (process.env.SITREP_SERVER) return { address: process.env.SITREP_SERVER, stop: async () => undefined };
  const jar = process.env.SITREP_JAR;
  if (!jar) throw new Error('SITREP_JAR names no jar');
  const data = mkdtempSync(join(tmpdir(), 'sitrep-page-'));
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const server = spawn(java, ['--enable-native-access=ALL-UNNAMED', '-jar', jar, 'demo', '--port', '0'], { env: { ...process.env, XDG_DATA_HOME: data }, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    return { address: await announced(server), stop: () => stopped(server, data) };
  } catch (failure) {
    await stopped(server, data);
    throw failure;
  }
}

/** The address that the server says it listens at. */
function announced(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const heard = (bytes: Buffer): void => {
      said += bytes.toString();
      const address = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\//.exec(said);
      if (address) found(address[0]);
    };
    server.stdout?.on('data', heard);
    server.stderr?.on('data', heard);
    server.on('exit', (status) => failed(new Error(`the demo ended with ${status}: ${said}`)));
    setTimeout(() => failed(new Error(`the demo named no address in three minutes: ${said}`)), 180_000).unref();
  });
}

async function stopped(server: ChildProcess, data: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill();
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
}
