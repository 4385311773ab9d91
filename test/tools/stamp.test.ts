import { expect, it } from 'vitest';
import { stampOf } from '../../tools/setup/stamp.mjs';

it('asks for a new install when the lock changed by one character', () => {
  expect(stampOf('{"a":1}', 'v20.20.2')).not.toBe(stampOf('{"a":2}', 'v20.20.2'));
});

it('asks for a new install under another Node release line, since native parts differ', () => {
  expect(stampOf('{}', 'v20.20.2')).not.toBe(stampOf('{}', 'v22.1.0'));
});

it('keeps the install through a patch release of Node', () => {
  expect(stampOf('{}', 'v20.20.2')).toBe(stampOf('{}', 'v20.19.0'));
});
