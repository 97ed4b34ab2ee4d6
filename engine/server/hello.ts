/** The first thing that is said on a connection: which protocol, which program, which networks and grades. */

import { protocolMismatch } from '../protocol/check-answer.ts';
import { COMPARISON_METHODS } from '../protocol/comparison.ts';
import { LEARNING_METHODS } from '../protocol/learning.ts';
import { PROTOCOL_VERSION } from '../protocol/limits.ts';
import type { HelloResult, ParamsOf } from '../protocol/methods.ts';
import { measuredGrades } from './grades.ts';
import { withMeasuredPeople } from './measured-people.ts';
import type { EngineServices } from './services.ts';

const CAPABILITIES = ['analyze', 'genmove', 'greet', 'score', 'explain', 'instincts'];
const LEARNING = Object.keys({ ...LEARNING_METHODS, ...COMPARISON_METHODS });

/** Throws where the client speaks another protocol. One that does not say is taken to speak ours. */
export function checkedHello(params: ParamsOf<'hello'>, services: EngineServices): HelloResult {
  const { protocol = PROTOCOL_VERSION } = params;
  if (protocol !== PROTOCOL_VERSION) throw protocolMismatch('client', protocol);
  return {
    protocol: PROTOCOL_VERSION,
    version: services.version,
    capabilities: [...CAPABILITIES, ...(services.learning ? LEARNING : [])],
    networks: withMeasuredPeople(services.networks.list(), services.ladderFile),
    grades: measuredGrades(services.networks, services.gradesFile),
  };
}
