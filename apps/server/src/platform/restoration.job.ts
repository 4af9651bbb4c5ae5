import { Inject, Injectable } from '@nestjs/common';
import { unshelve } from '../core/file/pieces';
import { type JobRun, Jobs } from '../core/jobs/jobs';
import { SETTINGS } from '../core/settings-token';
import type { Settings } from '../core/settings';
import { UnfitTakeout } from '../takeout';
import { type RestorationRow, Restorations } from './restorations.service';
import { Restorer } from './restorer.service';
import { tenantRestore } from './work';

/** Tries a file that was brought, or puts it back for good, wherever the owner's login is at hand. */
@Injectable()
export class RestorationWork {
  constructor(
    @Inject(Restorations) private readonly restorations: Restorations,
    @Inject(Restorer) private readonly restorer: Restorer,
    @Inject(SETTINGS) { databaseUrl, migrationDatabaseUrl }: Settings,
    @Inject(Jobs) jobs: Jobs,
  ) {
    if (migrationDatabaseUrl !== databaseUrl) jobs.handle(tenantRestore, (run) => this.run(run));
  }

  private async run({ data, lastAttempt }: JobRun<{ restoration: string }>): Promise<void> {
    // a newer one may have taken its place
    const row = await this.restorations.one(data.restoration).catch(() => undefined);
    if (row?.state !== 'trying' && row?.state !== 'restoring') return;
    try {
      await this.putBack(row, row.state === 'trying');
    } catch (error) {
      const problem = error instanceof UnfitTakeout ? error.problem : lastAttempt ? BUSY : undefined;
      if (problem) await this.restorations.end(row.id, { state: 'refused', problem });
      if (!(error instanceof UnfitTakeout)) throw error;
    }
  }

  private async putBack({ id, tenant_id: into, account_id: account, account_name: name, reason }: RestorationRow, trial: boolean) {
    const shelf = this.restorations.shelf(id);
    const by = { id: account, name };
    const { manifest, report } = await this.restorer.putBack(() => unshelve(shelf), { into, trial, by, reason });
    await this.restorations.end(id, { state: trial ? 'tried' : 'done', takenAt: manifest.takenAt, report });
  }
}

const BUSY = {
  zh: '没有成功，什么都没有改动：机构里可能有长时间的操作还没结束。请稍后重新上传。',
  en: 'It did not work, and nothing was changed: something in the organisation may have taken too long. Bring the file again later.',
};
