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

  /** Sealed with the person's own key (P-2.2); what lists show is the masked form. */
  @Column('text', { name: 'phone_sealed', nullable: true })
  phoneSealed!: string | null;

  @Column('text', { name: 'phone_masked', nullable: true })
  @Index('customer_phone_end', { synchronize: false })
  phoneMasked!: string | null;

  /** Stands for the whole number, to find it again. */
  @Column('text', { name: 'phone_index', nullable: true })
  @Index('customer_phone_index')
  phoneIndex!: string | null;

  @Column('text', { name: 'address_sealed', nullable: true })
  addressSealed!: string | null;

  @Column('text', { name: 'address_masked', nullable: true })
  addressMasked!: string | null;

  /** Makes the key that of this person; forgotten when the person is erased, here and in the trail. */
  @Column('text', { nullable: true })
  secret!: string | null;

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

  /** The person asked to be forgotten and was (C-4.4). */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  /** Asked for while requests are open: done as soon as they are settled. */
  @Column('timestamptz', { name: 'erasure_asked_at', nullable: true })
  erasureAskedAt!: Date | null;

  @Column('text', { name: 'erasure_reason', nullable: true })
  erasureReason!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
