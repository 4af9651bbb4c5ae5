import type { Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../core/auth/principal';
import { Reads } from '../core/read/reads';
import type { Selected } from '../core/read/selection';
import { ArticleRef, articleRefShape } from '../regulation';

const FIELDS: Selected[] = ['id', 'key', 'label', 'title', 'body'].map((name) => ({ name, args: {}, fields: [] }));

/** Articles of a pinned version, by their keys. */
@Injectable()
export class ArticleTexts {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  of(principal: Principal, versionId: string, keys: string[], language: Language): Promise<ArticleRef[]> {
    if (keys.length === 0) return Promise.resolve([]);
    return this.reads.all<ArticleRef>(principal.readers[language], articleRefShape, FIELDS, {
      where: (column, bind) => `${column('versionId')} = ${bind(versionId)} and ${column('key')} = any(${bind(keys)}::text[])`,
      orderBy: 'position',
    });
  }
}
