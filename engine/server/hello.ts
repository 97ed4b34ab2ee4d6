/** The first thing that is said on a connection: which protocol, which program, which networks. */

import { protocolMismatch } from '../protocol/check-answer.ts';
import { PROTOCOL_VERSION } from '../protocol/limits.ts';
import type { HelloResult, ParamsOf } from '../protocol/methods.ts';
import type { EngineServices } from './services.ts';

const CAPABILITIES = ['analyze', 'genmove', 'score', 'explain', 'instincts'];

/** Throws where the client speaks another protocol. One that does not say is taken to speak ours. */
export function checkedHello(params: ParamsOf<'hello'>, services: EngineServices): HelloResult {
  const { protocol = PROTOCOL_VERSION } = params;
  if (protocol !== PROTOCOL_VERSION) throw protocolMismatch('client', protocol);
  return {
    protocol: PROTOCOL_VERSION,
    version: services.version,
    capabilities: [...CAPABILITIES],
    networks: [...services.networks.list()],
  };
}
