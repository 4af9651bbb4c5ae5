import type { Instant, Text } from '@charter/kernel';
import type { PostingKind } from '@charter/quality';
import { Injectable } from '@nestjs/common';
import type { TenantScope } from '../core/tenancy/context';

/** What a source gives a posting, in both languages. */
export interface Snapshot {
  title: Text;
  /** Markdown. */
  body: Text;
  regulationVersionId: string | null;
}

/** Where the content of a kind of posting comes from when nobody writes it. */
export interface PostingSource {
  kind: PostingKind;
  /** What is in force, or final, at the moment. @throws DomainError when there is nothing to show yet */
  snapshot(scope: TenantScope, at: Instant): Promise<Snapshot>;
}

/** The sources of all contexts: whoever has something to post adds its own while the application is put together. */
@Injectable()
export class PostingSources {
  private readonly byKind = new Map<PostingKind, PostingSource>();

  add(source: PostingSource): void {
    if (this.byKind.has(source.kind)) throw new Error(`Two sources give postings of the kind ${source.kind}`);
    this.byKind.set(source.kind, source);
  }

  /** The source of a kind; none for kinds that are written by hand. */
  of(kind: PostingKind): PostingSource | undefined {
    return this.byKind.get(kind);
  }
}
