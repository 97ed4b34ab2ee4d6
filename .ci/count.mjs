/**
 * `count.mjs UNIT.json E2E.json FAILED_STEPS`: adds up what Vitest and Playwright reported and prints it as
 * `N passed, N failed`, after the failed unit tests by name (Playwright lists its own). Exits with 1 where a step or a test failed, a report is missing, or nothing was run.
 */

import { readFileSync } from 'node:fs';

const [unitFile, e2eFile, failedSteps] = process.argv.slice(2);
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`There is no report ${file}: ${error.message}`);
    return undefined;
  }
};
const unit = read(unitFile);
const e2e = read(e2eFile);
const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats?.expected ?? 0) + (e2e?.stats?.flaky ?? 0);
const failedTests = (unit?.numFailedTests ?? 0) + (e2e?.stats?.unexpected ?? 0);
const incomplete = !unit || !e2e || passed === 0 || Number(failedSteps) > 0;
const failed = failedTests > 0 ? failedTests : incomplete ? 1 : 0;
for (const file of unit?.testResults ?? []) {
  for (const test of file.assertionResults) {
    if (test.status !== 'failed') continue;
    console.log(
      `FAILED: ${file.name}: ${test.fullName}\n${test.failureMessages[0]?.slice(0, 600) ?? ''}`,
    );
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
