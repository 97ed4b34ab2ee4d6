/** The networks on disk: every folder with a manifest in the program's models and in the user's own folders. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, WEIGHTS_FILE, imitatesPeople, parseManifest } from '../network/manifest.ts';
import { shapeName } from '../network/shape.ts';
import { EngineError } from '../protocol/errors.ts';
import type { NetworkInfo } from '../protocol/methods.ts';
import { boardsWithTestedTails } from '../training/imitation/kept-agreement.ts';
import { habitsOn, offerName, offersOn, readRankTable } from '../training/imitation/rank-offers.ts';
import type { RankHabits, RankOffer, RankTable } from '../training/imitation/rank-table.ts';
import type { NetworkCatalogue } from './network-catalogue.ts';
import type { NetworkPlace } from './search-service.ts';

/** The bundled network that plays where nothing else is asked for. */
const DEFAULT_ID = 'self-taught';
/** Networks lie in the folders given, as `self-taught`, or in folders of those, as `self-taught/hour-1`. */
const DEEPEST = 3;

interface Found {
  readonly folder: string;
  readonly info: Omit<NetworkInfo, 'isDefault'>;
  /** Of networks that imitate people. */
  readonly table: RankTable | undefined;
  /** Lines of the boards on which its small probabilities were found to hold. */
  readonly testedTails: readonly number[];
}

export class FolderCatalogue implements NetworkCatalogue {
  private readonly folders: readonly string[];
  private readonly complain: (message: string) => void;
  private readonly runs: string | undefined;
  private found = new Map<string, Found>();
  /** Why a network that is there cannot be used. */
  private refused = new Map<string, string>();

  /**
   * Where two folders have a network of one name, the first folder's is taken. The networks of the learning runs in
   * `runs` are named as `runs/mine/networks/000010`.
   */
  constructor(folders: readonly string[], complain: (message: string) => void, runs?: string) {
    this.folders = folders;
    this.complain = complain;
    this.runs = runs;
    this.scan();
  }

  /** Looks at the disk again: networks come and go while people train them. */
  list(): readonly NetworkInfo[] {
    this.scan();
    const chosen = this.defaultId();
    return [...this.found.values()].map(({ info }) => ({ ...info, isDefault: info.id === chosen }));
  }

  find(id: string | undefined): NetworkPlace {
    return placeOf(this.entry(id));
  }

  ranks(id: string | undefined, size: number): readonly RankOffer[] | undefined {
    const { table } = this.entry(id);
    return table && offersOn(table, size);
  }

  habits(id: string | undefined, size: number, rank: string): RankHabits | undefined {
    const { table } = this.entry(id);
    return table && habitsOn(table, size, rank);
  }

  smallOnesTested(id: string | undefined, size: number): boolean {
    return this.entry(id).testedTails.includes(size);
  }

  judge(size: number): NetworkPlace | undefined {
    const found = this.lookUp(undefined);
    if (!found || found.table || !found.info.sizes.includes(size)) return undefined;
    return placeOf(found);
  }

  /** Looks at the disk again for a network that is not known. */
  private entry(id: string | undefined): Found {
    if (!this.lookUp(id)) this.scan();
    const found = this.lookUp(id);
    if (!found) throw new EngineError('unknown-network', this.whyNot(id));
    return found;
  }

  private lookUp(id: string | undefined): Found | undefined {
    const wanted = id ?? this.defaultId();
    return wanted === undefined ? undefined : this.found.get(wanted);
  }

  private defaultId(): string | undefined {
    if (this.found.has(DEFAULT_ID)) return DEFAULT_ID;
    const [first] = this.found.keys();
    return first;
  }

  private whyNot(id: string | undefined): string {
    const problem = this.refused.get(id ?? DEFAULT_ID);
    if (problem !== undefined) return problem;
    if (id === undefined) return `There is no network in ${this.folders.join(' or ')}`;
    return `There is no network ${JSON.stringify(id)}; there are: ${[...this.found.keys()].join(', ') || 'none'}`;
  }

  private scan(): void {
    const before = this.refused;
    this.found = new Map();
    this.refused = new Map();
    for (const folder of this.folders) this.scanFolder(folder, '', 0);
    if (this.runs !== undefined) this.scanFolder(this.runs, 'runs', 0);
    for (const [id, problem] of this.refused) {
      if (before.get(id) !== problem) this.complain(problem);
    }
  }

  private scanFolder(folder: string, id: string, depth: number): void {
    if (id !== '' && isFile(join(folder, MANIFEST_FILE))) this.take(folder, id);
    if (depth >= DEEPEST) return;
    for (const name of subfolders(folder)) {
      this.scanFolder(join(folder, name), id === '' ? name : `${id}/${name}`, depth + 1);
    }
  }

  private take(folder: string, id: string): void {
    if (this.found.has(id) || id.length > 200) return;
    const path = join(folder, MANIFEST_FILE);
    try {
      const manifest = parseManifest(readFileSync(path, 'utf8'), path);
      const { name, sizes, rules, shape, files, training } = manifest;
      const hash = files[WEIGHTS_FILE].slice(0, 16);
      const table = imitatesPeople(manifest) ? readRankTable(folder, sizes) : undefined;
      const info = {
        id,
        name,
        hash,
        sizes: [...sizes],
        rules: [...rules],
        shape: shapeName(shape),
        ...(training.coreHours !== undefined && { coreHours: training.coreHours }),
        ...(table && { ranks: ranksToWire(table) }),
      };
      const testedTails = table ? boardsWithTestedTails(folder, hash) : [];
      this.found.set(id, { folder, info, table, testedTails });
      this.refused.delete(id);
    } catch (error) {
      this.refused.set(id, error instanceof Error ? error.message : String(error));
    }
  }
}

function placeOf({ folder, info }: Found): NetworkPlace {
  return { folder, hash: info.hash };
}

function ranksToWire(table: RankTable): NetworkInfo['ranks'] {
  return Object.keys(table.sizes).map((size) => ({
    size: Number(size),
    offers: offersOn(table, Number(size)).map((offer) => ({
      rank: offer.rank,
      name: offerName(offer),
    })),
  }));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Names in alphabetical order; none where there is no such folder. Hidden folders are half-written ones. */
function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
