import { DomainError } from '@charter/kernel';
import { type Combined, type Decision, type Extended, type Own, type Template, combined, extended, templates } from '@charter/templates';
import { Injectable } from '@nestjs/common';

/** Templates to start from, the first of which is followed where nobody decided otherwise. */
export interface Choice {
  templates: readonly string[];
  decisions?: readonly { clash: string; keep: string }[] | null | undefined;
  /** Where the caller named them. */
  field?: string;
}

/** As many as a busy day may ask for; each takes about a megabyte. */
const KEPT = 40;
const MOST_DECISIONS = 1000;

/** Templates taken together (O-1), each combination made once and kept while it is asked for. */
@Injectable()
export class Combinations {
  private readonly kept = new Map<string, Combined>();

  /** What comes of the templates; a decision that fits nothing is told, and the proposal holds. @throws DomainError FIELD_INVALID */
  of(choice: Choice): Combined {
    const taken = takenFrom(choice);
    const decisions = readDecisions(choice.decisions ?? []);
    const name = JSON.stringify([
      taken.map(({ code }) => code),
      Object.entries(decisions).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ]);
    const made = this.kept.get(name) ?? combined(taken, decisions);
    this.kept.delete(name);
    this.kept.set(name, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }

  /** As `of`, for good. @throws DomainError FIELD_INVALID also for a decision that fits nothing */
  firmly(choice: Choice): Combined {
    const made = this.of(choice);
    refuseMisfits(made, choice.decisions);
    return made;
  }

  /** What an organisation has with a template taken in; no two organisations have the same, so it is not kept. */
  extended(own: Own, template: Template, decisions: Choice['decisions']): Extended {
    return extended(own, template, readDecisions(decisions ?? []));
  }
}

/** @throws DomainError FIELD_INVALID naming the first decision that fits nothing */
export function refuseMisfits({ misfits: [misfit] }: Combined, decisions: Choice['decisions']): void {
  if (misfit === undefined) return;
  const place = (decisions ?? []).findIndex(({ clash }) => clash === misfit);
  throw new DomainError('FIELD_INVALID', { field: { zh: `对“${misfit}”的决定`, en: `decision about "${misfit}"` } }, `decisions.${place}`);
}

function takenFrom({ templates: codes, field = 'templates' }: Choice): [Template, ...Template[]] {
  const name = { zh: '制度模板', en: 'template' };
  const found = [...new Set(codes)].map((code) => {
    const template = templates.find((each) => each.code === code);
    if (!template) throw new DomainError('FIELD_INVALID', { field: name }, field);
    return template;
  });
  const [first, ...others] = found;
  if (!first) throw new DomainError('FIELD_REQUIRED', { field: name }, field);
  return [first, ...others];
}

function readDecisions(given: NonNullable<Choice['decisions']>): Record<string, Decision> {
  if (given.length > MOST_DECISIONS) throw new DomainError('FIELD_INVALID', { field: { zh: '决定', en: 'decisions' } }, 'decisions');
  return Object.fromEntries(given.map(({ clash, keep }) => [clash, { keep }]));
}
