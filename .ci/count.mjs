/**
 * Adds up what vitest's and Playwright's JSON reports say and prints it as one line, "N passed, N failed". A report
 * that is missing, holds no test or tells of an error outside of the tests counts as one failure.
 */

import { readFileSync } from 'node:fs';

/** Of vitest: tests by what became of them, and files that broke down before their tests. */
function countUnit({ numPassedTests, numFailedTests, testResults, success }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed) };
}

/** Of Playwright: a test that passed at a second try is no pass. */
function countBrowser({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

function count(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const counted = 'stats' in report ? countBrowser(report) : countUnit(report);
    if (counted.passed + counted.failed > 0) return counted;
    console.log(`${file} tells of no test`);
  } catch (error) {
    console.log(`${file} cannot be counted: ${error.message}`);
  }
  return { passed: 0, failed: 1 };
}

const counts = process.argv.slice(2).map(count);
const sum = (key) => counts.reduce((total, part) => total + part[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
