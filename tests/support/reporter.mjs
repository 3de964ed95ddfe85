/** Jest's side of tests/run.mjs: tells it over the process channel what happened, and writes nothing itself. */
import { relative } from 'node:path';

const tell = (message) => process.send?.(message);

const namesOfFailures = ({ testFilePath, failureMessage, testResults }) => {
  const file = relative(process.cwd(), testFilePath);
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${file}: ${fullName}`);
  return failureMessage && failed.length === 0 ? [`${file} could not be loaded`] : failed;
};

export default function Reporter() {
  return {
    onRunStart: ({ numTotalTestSuites }) => tell({ kind: 'begun', suites: numTotalTestSuites }),
    onTestFileResult: (_, result) => {
      const { numPassingTests, numFailingTests, numPendingTests, numTodoTests, failureMessage, testFilePath, perfStats } = result;
      tell({
        kind: 'suite',
        file: relative(process.cwd(), testFilePath),
        passed: numPassingTests,
        failed: numFailingTests,
        skipped: numPendingTests + numTodoTests,
        seconds: perfStats.runtime / 1000,
        failure: failureMessage ?? undefined,
        failures: namesOfFailures(result),
        said: (result.console ?? []).map(({ message }) => message),
      });
    },
    onRunComplete: (_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }) =>
      tell({
        kind: 'ended',
        passed: numPassedTests,
        // A file that could not even be loaded has no failed test.
        failed: numFailedTests + numRuntimeErrorTestSuites,
        skipped: numPendingTests + numTodoTests,
      }),
  };
}
