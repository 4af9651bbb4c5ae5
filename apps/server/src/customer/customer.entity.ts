import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Identity } from '../core/write/identity';

/** The person served (客户 / 居民), C-4.1. */
@Entity('customer')
@Index('customer_order', ['createdAt', 'id'])
@Index('customer_name', ['name', 'id'])
export class CustomerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'customer_pkey' })
  id!: string;

  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Identity()
  serial!: string;

  @Column({ type: 'text', collation: 'zh-x-icu' })
  name!: string;

  @Column('text', { nullable: true })
  @Index('customer_phone')
  phone!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Null when the customer came in through the portal. */
  @Column('uuid', { name: 'created_by_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'customer_created_by_fkey' })
  createdById!: string | null;

  /** Name, full pinyin and initials: what a search may find without reading a hidden field. */
  @Column('text', { name: 'search_text' })
  @Index('customer_search', { synchronize: false })
  searchText!: string;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
