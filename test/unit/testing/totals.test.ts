import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addTotals, printTotals, readTotals } from '../../totals.mjs';

describe('what a test script ends with', () => {
  let output: string;
  let exitCode: typeof process.exitCode;

  beforeEach(() => {
    output = '  ✓ one that went well (1 ms)\n';
    exitCode = process.exitCode;
    vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
      output += `${String(line)}\n`;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = exitCode;
  });

  test('is one line where all went well', () => {
    const totals = { passed: 3, failed: 0, failures: [] };
    printTotals(totals);
    expect(output.split('\n').slice(1)).toEqual(['3 passed, 0 failed', '']);
    expect(readTotals(output)).toEqual(totals);
  });

  test('names what failed and why, so that another script can read it', () => {
    const totals = {
      passed: 3,
      failed: 2,
      failures: ['one (5 ms)\n      Error: not the same\n      expected: ✗ 1', 'another (6 ms)'],
    };
    printTotals(totals);
    const once = readTotals(output);
    expect(once).toEqual(totals);
    expect(process.exitCode).toBe(1);
    printTotals(addTotals([once ?? totals, { passed: 1, failed: 0, failures: [] }]));
    expect(readTotals(output)).toEqual({ ...totals, passed: 4 });
  });

  test('is missing where a script broke off', () => {
    printTotals({ passed: 3, failed: 0, failures: [] });
    expect(readTotals(`${output}Segmentation fault\n`)).toBeUndefined();
  });
});
