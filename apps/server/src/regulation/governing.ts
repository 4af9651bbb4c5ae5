import { type Instant, type Text, type WorkingCalendar, compileCalendar } from '@charter/kernel';
import type { Bodies } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';

/** A provision as a published version holds it; it never changes. */
export interface PublishedProvision<Kind extends ProvisionKind = ProvisionKind> {
  id: string;
  versionId: string;
  kind: Kind;
  key: string;
  name: Text;
  articles: string[];
  body: Bodies[Kind];
}

/** One published version with all its provisions: what governs the records that pin it. */
export class GoverningVersion {
  private readonly calendars = new Map<string, WorkingCalendar>();
  private readonly byKindAndKey = new Map<string, PublishedProvision>();
  private readonly byKind: ReadonlyMap<ProvisionKind, readonly PublishedProvision[]>;

  constructor(
    readonly id: string,
    readonly regulationId: string,
    readonly number: number,
    readonly effectiveFrom: Instant,
    readonly provisions: readonly PublishedProvision[],
  ) {
    this.byKind = Map.groupBy(provisions, ({ kind }) => kind);
    for (const provision of provisions) this.byKindAndKey.set(`${provision.kind}/${provision.key}`, provision);
  }

  of<Kind extends ProvisionKind>(kind: Kind): readonly PublishedProvision<Kind>[] {
    return (this.byKind.get(kind) ?? []) as unknown as readonly PublishedProvision<Kind>[];
  }

  find<Kind extends ProvisionKind>(kind: Kind, key: string): PublishedProvision<Kind> | undefined {
    return this.byKindAndKey.get(`${kind}/${key}`) as PublishedProvision<Kind> | undefined;
  }

  /** The compiled calendar of a key; a limit that names none is stopped before it is published. */
  calendar(key: string): { provision: PublishedProvision<'calendar'>; compiled: WorkingCalendar } {
    const provision = this.find('calendar', key);
    if (!provision) throw new Error(`Version ${this.number} has no calendar ${key}`);
    const compiled = this.calendars.get(key) ?? compileCalendar(provision.body);
    this.calendars.set(key, compiled);
    return { provision, compiled };
  }
}
