import { both } from '../both';
import type { Template } from '../template';
import type { Clash } from './clash';
import { combine, isDecided } from './combine';
import type { Decision } from './settle';

/** The regulation of several templates has a name of its own; that of one keeps its. */
const TOGETHER: Template['regulation'] = { code: 'service', title: both('服务管理制度', 'Service regulation') };

/** Several templates as one, with every clash among them and how each is settled. */
export interface Combined {
  /** Their codes, the one that is followed first. */
  templates: string[];
  template: Template;
  clashes: Clash[];
  /** What was decided, and for all other clashes what is proposed. */
  decisions: Record<string, Decision>;
  /** Decisions about what does not clash, or for what has no part in the clash; the proposal holds in their place. */
  misfits: string[];
}

type Decisions = Readonly<Record<string, Decision>>;

/** What is proposed for a clash: the template that was named first is followed. */
export function proposed({ variants: [first] }: Clash): Decision {
  return { keep: first.templates[0] };
}

/** Takes templates together without asking for any decision (O-1): what nobody decided is settled as proposed. */
export function combined(templates: readonly [Template, ...Template[]], decisions: Decisions = {}): Combined {
  return together(templates, templates.length === 1 ? templates[0].regulation : TOGETHER, decisions);
}

/** As `combined`, for a regulation with a name of its own. */
export function together(templates: readonly Template[], regulation: Template['regulation'], decisions: Decisions): Combined {
  const asGiven = combine(templates, regulation, decisions).clashes;
  const fit = fitting(asGiven, decisions);
  // what fits nothing may have changed which names clash
  const isOdd = Object.entries(decisions).some(([id, decision]) => fit[id] !== decision);
  const { clashes } = isOdd ? combine(templates, regulation, fit) : { clashes: asGiven };
  const all = fitting(clashes, decisions);
  const { template } = combine(templates, regulation, all);
  if (!template) throw new Error('A clash is left after all are settled');
  const codes = templates.map(({ code }) => code);
  return { templates: codes, template, clashes, decisions: all, misfits: Object.keys(decisions).filter((id) => all[id] !== decisions[id]) };
}

function fitting(clashes: readonly Clash[], decisions: Decisions): Record<string, Decision> {
  const decisionOf = (clash: Clash) => {
    const given = decisions[clash.id];
    return given && isDecided(clash, given) ? given : proposed(clash);
  };
  return Object.fromEntries(clashes.map((clash) => [clash.id, decisionOf(clash)]));
}
