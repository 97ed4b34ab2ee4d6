import { expect, it } from 'vitest';
import { EngineError } from '../../../engine/protocol/errors.ts';
import { HostError } from '../../shared/host-error.ts';
import { faultOf } from './fault.ts';

it.each([
  [new HostError('disk-full', 'ENOSPC'), 'disk-full', 'ENOSPC'],
  [new EngineError('gtp-died', 'It ended'), 'gtp-died', 'It ended'],
  [new EngineError('unknown-network', 'No network b'), 'unknown-network', 'No network b'],
  [new DOMException('Write denied', 'NotAllowedError'), 'not-allowed', 'Write denied'],
  [new DOMException('Gone', 'NotFoundError'), 'not-there', 'Gone'],
  [new TypeError('x is undefined'), 'unknown', 'x is undefined'],
  ['a word', 'unknown', 'a word'],
] as const)('%s has words by its code, and keeps what was said', (error, code, message) => {
  expect(faultOf(error)).toEqual({ code, message });
});
