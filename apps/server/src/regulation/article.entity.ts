import type { Text } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A node of a text (篇章节条款项), in a version or in a draft. */
export abstract class ArticleNode {
  @Column('text')
  key!: string;

  @Column('text', { name: 'parent_key', nullable: true })
  parentKey!: string | null;

  @Column('text')
  level!: string;

  @Column('jsonb')
  label!: Text;

  @Column('jsonb', { nullable: true })
  title!: Text | null;

  @Column('jsonb', { nullable: true })
  body!: Text | null;

  @Column('boolean')
  guidance!: boolean;

  @Column('int')
  position!: number;
}

/** A node of a version's text. */
@Entity('article')
@Index('article_key', ['versionId', 'key'], { unique: true })
export class ArticleEntity extends ArticleNode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_pkey' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'article_version_fkey' })
  versionId!: string;
}
