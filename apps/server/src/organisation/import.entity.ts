import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** What is wrong with one cell of a file: line and column as the person sees them. */
export interface CellProblem {
  line: number;
  column: string;
  message: { zh: string; en: string };
}

/** One import of a file (导入): what it holds, what is wrong with it, and what became of it. */
@Entity('import_run')
@Index('import_run_created', ['createdAt', 'id'])
export class ImportRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pkey' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** By line: the texts of the cells by the code of their column. */
  @Column('jsonb')
  cells!: { line: number; values: Record<string, string> }[];

  @Column('jsonb')
  problems!: CellProblem[];

  @Column('int', { name: 'row_count' })
  rowCount!: number;

  @Column('text')
  state!: 'checked' | 'done' | 'undone';

  @Column('uuid', { name: 'created_by_id' })
  @ForeignKey('MemberEntity', { name: 'import_run_created_by_fkey' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('timestamptz', { name: 'undo_until', nullable: true })
  undoUntil!: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

/** What a line of an import became. */
@Entity('import_item')
export class ImportItemEntity {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'import_item_pkey' })
  @ForeignKey('ImportRunEntity', { name: 'import_item_run_fkey' })
  runId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'import_item_pkey' })
  line!: number;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
}
