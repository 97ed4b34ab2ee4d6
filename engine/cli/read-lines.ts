/** Standard input line by line, and standard output to a reader that may go away. */

import { LineSplitter, type InputLine } from '../gtp/line-splitter.ts';

/** Resolves at the end of the input. */
export async function readLines(
  input: NodeJS.ReadableStream,
  hear: (line: InputLine) => void,
): Promise<void> {
  const splitter = new LineSplitter();
  const take = (lines: readonly InputLine[]): void => {
    for (const line of lines) hear(line);
  };
  await new Promise<void>((resolve) => {
    input.on('data', (bytes: Buffer) => {
      take(splitter.push(bytes));
    });
    input.once('end', resolve);
    input.once('close', resolve);
    input.once('error', () => {
      resolve();
    });
  });
  take(splitter.end());
}

/** Calls `gone` once nobody reads what is written, in place of an error that nobody hears. */
export function watchReader(output: NodeJS.WritableStream, gone: () => void): void {
  output.on('error', gone);
}
