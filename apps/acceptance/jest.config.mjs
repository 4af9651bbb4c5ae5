import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'acceptance',
  globalSetup: '<rootDir>/src/frame/start.mjs',
  globalTeardown: '<rootDir>/src/frame/stop.mjs',
  testTimeout: 60_000,
};
