import { expect, it } from 'vitest';
import { chooseRuntime } from '../../tools/setup/runtime-choice.mjs';

const bare = { override: null, overrideWorks: false, installed: null, made: null, canMake: true };

it('takes the Electron that the user named before any other', () => {
  const facts = { ...bare, override: '/mine', overrideWorks: true, installed: '/installed', made: '/made' };
  expect(chooseRuntime(facts)).toEqual({ use: '/mine' });
});

it('refuses a named folder without an Electron instead of quietly taking another', () => {
  const choice = chooseRuntime({ ...bare, override: '/mine', installed: '/installed' });
  expect(choice).toEqual({ refuse: expect.stringContaining('/mine') });
});

it("prefers Electron's own runtime to the stand-in when both are there", () => {
  expect(chooseRuntime({ ...bare, installed: '/installed', made: '/made' })).toEqual({ use: '/installed' });
});

it('asks no network when a runtime was made before', () => {
  expect(chooseRuntime({ ...bare, made: '/made' })).toEqual({ use: '/made' });
});

it("tries Electron's own installer before the stand-in on a bare machine", () => {
  expect(chooseRuntime(bare)).toEqual({ get: ['install', 'make'] });
});

it('has no stand-in to offer where none can be made', () => {
  expect(chooseRuntime({ ...bare, canMake: false })).toEqual({ get: ['install'] });
});
