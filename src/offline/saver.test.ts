/** The saver on a device and a server that break wherever we like: what is served is always one whole edition. */
import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Choice } from './edition.ts';
import { type Outcome, save, tidy } from './saver.ts';
import { NOTHING } from './state.ts';
import {
  contents,
  Device,
  type Fault,
  hash,
  publish,
  quota,
  run,
  sourceOf,
  text,
  tools,
  whole,
} from './saver.testing.ts';

describe('keeping an edition', () => {
  test('all of a choice, and nothing of the other', async () => {
    const device = new Device();
    expect(await run(device, sourceOf(publish('1')), 'guides')).toBe('kept');
    expect(contents(device)).toEqual(whole('1', 'guides'));
    expect(await run(device, sourceOf(publish('1')), 'law')).toBe('kept');
    expect(contents(device)).toEqual(whole('1', 'law'));
    expect(device.caches.size).toBe(1);
  });

  test('an update replaces the former one and fetches only what changed', async () => {
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    const asked: string[] = [];
    expect(await run(device, sourceOf(publish('2'), [], asked))).toBe('kept');
    expect(contents(device)).toEqual(whole('2', 'law'));
    // The list and two packs; the third had not changed.
    expect(asked).toHaveLength(3);
    expect(device.caches.size).toBe(1);
  });

  test('the same edition is not fetched twice', async () => {
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    const asked: string[] = [];
    expect(await run(device, sourceOf(publish('1'), [], asked))).toBe('same');
    expect(asked).toEqual([]);
  });

  test('an edition of which the browser lost a file is fetched again', async () => {
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    device.caches.get(device.state.current!.cache)!.delete('zh/');
    expect(await run(device, sourceOf(publish('1')))).toBe('kept');
    expect(contents(device)).toEqual(whole('1', 'law'));
  });

  test('after a cut it goes on where it stopped', async () => {
    const device = new Device();
    // Head, list, first pack; then the line is dead.
    expect(await run(device, sourceOf(publish('1'), [null, null, null, 'cut', 'cut', 'cut']))).toBe('cut');
    expect(device.state.current).toBeNull();
    expect(device.state.staging!.done).toHaveLength(1);
    const asked: string[] = [];
    expect(await run(device, sourceOf(publish('1'), [], asked))).toBe('kept');
    expect(asked).toHaveLength(3);
    expect(contents(device)).toEqual(whole('1', 'law'));
  });

  test('one short cut is waited out', async () => {
    const device = new Device();
    expect(await run(device, sourceOf(publish('1'), [null, null, 'cut', null, 'cut']))).toBe('kept');
  });

  test.each<[Outcome, Fault[]]>([
    ['missing', [null, null, 'missing']],
    ['damaged', [null, null, 'damaged', 'damaged']],
    ['damaged', [null, 'damaged', 'damaged']],
    ['damaged', ['damaged']],
    ['cut', ['cut']],
  ])('%s at %j: the former edition stays, and nothing half is left', async (outcome, faults) => {
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    expect(await run(device, sourceOf(publish('2'), faults))).toBe(outcome);
    expect(contents(device)).toEqual(whole('1', 'law'));
    expect(device.caches.size).toBe(1);
    expect(device.state.staging).toBeNull();
  });

  test('a file whose bytes are not those of the list never gets in', async () => {
    const server = publish('2');
    const [name] = [...server.blobs.keys()];
    // A pack whose own hash is right, with another text in it.
    const other = gzipSync(text('leave!!'), { mtime: 0 });
    const json = new TextDecoder()
      .decode(gunzipSync(server.blobs.get(server.head.list.sha256)!))
      .replace(name!, hash(other));
    const packed = gzipSync(text(json), { mtime: 0 });
    server.blobs.set(hash(other), other).set(hash(packed), packed);
    server.head = { ...server.head, id: hash(text(json)), list: { sha256: hash(packed), bytes: packed.length } };
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    expect(await run(device, sourceOf(server))).toBe('damaged');
    expect(contents(device)).toEqual(whole('1', 'law'));
  });

  test('no room: the former edition stays', async () => {
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    let steps = 0;
    device.step = () => {
      if (++steps === 4) throw quota();
    };
    expect(await run(device, sourceOf(publish('2')))).toBe('quota');
    expect(contents(device)).toEqual(whole('1', 'law'));
    expect(device.caches.size).toBe(1);
  });

  test('cancelled: what was fetched goes', async () => {
    const device = new Device();
    const control = new AbortController();
    let steps = 0;
    device.step = () => {
      if (++steps === 3) control.abort();
    };
    expect(await run(device, sourceOf(publish('1')), 'law', control)).toBe('cancelled');
    expect(device.caches.size).toBe(0);
    expect(device.state).toEqual(NOTHING);
  });

  test('what a former run left behind, and no record names, goes', async () => {
    const device = new Device();
    device.caches.set('pages-zh-lost', new Map([['zh/', text('?')]]));
    await run(device, sourceOf(publish('1')));
    expect([...device.caches.keys()]).toEqual([device.state.current!.cache]);
  });

  test('the former edition is left for pages that are open, then goes', async () => {
    const device = new Device();
    await run(device, sourceOf(publish('1')));
    const options = { store: device, tools, signal: new AbortController().signal, choice: 'law' as const };
    await save({ ...options, source: sourceOf(publish('2')), leavePrevious: true });
    expect(device.caches.size).toBe(2);
    await tidy(device);
    expect(device.caches.size).toBe(1);
    expect(contents(device)).toEqual(whole('2', 'law'));
  });
});

test('whatever happens, in whatever order, a complete edition is served or there was none', async () => {
  /** One thing that a reader, the line or the device does; `at`: the step at which it strikes. */
  const event = fc.record({
    version: fc.constantFrom('1', '2', '3'),
    choice: fc.constantFrom<Choice>('guides', 'law'),
    faults: fc.array(fc.constantFrom<Fault>(null, null, null, 'cut', 'missing', 'damaged'), { maxLength: 8 }),
    strike: fc.constantFrom<'crash' | 'quota' | 'cancel' | null>('crash', 'quota', 'cancel', null),
    at: fc.nat(14),
    leavePrevious: fc.boolean(),
  });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
      const device = new Device();
      let before: unknown = {};
      for (const { version, choice, faults, strike, at, leavePrevious } of events) {
        let steps = 0;
        const control = new AbortController();
        device.step = () => {
          const now = steps++;
          if (strike === 'crash' && now >= at) throw new Error('the browser is gone');
          if (strike === 'quota' && now === at) throw quota();
          if (strike === 'cancel' && now === at) control.abort();
        };
        const outcome = await save({
          choice,
          store: device,
          source: sourceOf(publish(version), faults),
          tools,
          signal: control.signal,
          leavePrevious,
        });
        device.step = () => {};
        seen.add(outcome);
        const after = contents(device);
        const { current } = device.state;
        if (current) {
          const possible = ['1', '2', '3'].map((v) => whole(v, current.choice));
          expect(possible).toContainEqual(after);
        } else expect(after).toEqual({});
        // Once there was an edition, there is one.
        if (Object.keys(before as object).length) expect(Object.keys(after).length).toBeGreaterThan(0);
        // What she is told is so: a new edition is served after these two, and no other after the rest.
        expect(after).toEqual(outcome === 'kept' || outcome === 'same' ? whole(version, choice) : before);
        before = after;
      }
    }),
    { numRuns: 600, seed: 20261122 },
  );
  expect([...seen].sort()).toEqual(['cancelled', 'cut', 'damaged', 'kept', 'missing', 'quota', 'same', 'storage']);
});
