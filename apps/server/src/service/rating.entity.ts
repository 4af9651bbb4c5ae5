import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A customer's rating (评价, P-3.3), only ever added; one for each time the request was answered. */
@Entity('request_rating')
@Index('request_rating_round', ['requestId', 'round'], { unique: true })
export class RequestRatingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_rating_pkey' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey('RequestEntity', { name: 'request_rating_request_fkey' })
  requestId!: string;

  @Column('int')
  round!: number;

  @Column('uuid', { name: 'scale_id' })
  @ForeignKey('ProvisionEntity', { name: 'request_rating_scale_fkey' })
  scaleId!: string;

  @Column('text')
  level!: string;

  @Column('int')
  points!: number;

  @Column('boolean')
  bad!: boolean;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('timestamptz', { name: 'rated_at' })
  ratedAt!: Date;

  /** The member who recorded it by phone; null when the customer rated by link. */
  @Column('uuid', { name: 'recorded_by_id', nullable: true })
  recordedById!: string | null;
}
