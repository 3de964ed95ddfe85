export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist.next/', '<rootDir>/var/'],
  extensionsToTreatAsEsm: ['.ts'],
  // Suites start servers, browsers and processes, on machines that are busy with other suites.
  testTimeout: 60_000,
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } }, module: { type: 'es6' } }],
  },
};
