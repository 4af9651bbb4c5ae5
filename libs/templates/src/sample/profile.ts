import type { Template } from '../template';
import type { AddressOf } from './people';
import type { SampleMember, SampleOrganisation } from './plan';
import type { ItemStories } from './story';

/** What is particular to one sample organisation. */
export interface Profile {
  organisation: SampleOrganisation;
  template: Template;
  members: SampleMember[];
  /** By key of the service item. */
  stories: Record<string, ItemStories>;
  addressOf: AddressOf;
  /** Whoever logs in as this handler finds requests of this item to work on. */
  showcase: { item: string; handler: string };
}
