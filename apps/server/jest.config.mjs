import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'server', setupFiles: ['reflect-metadata'], testTimeout: 60_000 };
