import type { Text } from '@charter/kernel';
import type { StandardBody } from '@charter/quality';
import type { Provision } from '@charter/regulation';
import type { DimensionKey } from './dimensions';

/** A standard as a template writes it down: for the whole organisation, and all its service items. */
export interface StandardText extends Pick<StandardBody, 'direction' | 'target' | 'unit'> {
  key: string;
  name: Required<Text>;
  metric: string;
  /** Shown to customers, with the figure reached. */
  public: boolean;
  basis?: Required<Text>;
}

type Amount = [target: string, unit: StandardBody['unit']];
type Rest = Partial<Pick<StandardText, 'public' | 'basis'>>;

const standard =
  (direction: StandardBody['direction']) =>
  (key: string, metric: string, name: Required<Text>, [target, unit]: Amount, rest: Rest = {}): StandardText => ({
    key,
    metric,
    name,
    direction,
    target,
    unit,
    public: false,
    ...rest,
  });

export const atLeast = standard('atLeast');
export const atMost = standard('atMost');

/** Standards of one dimension as provisions. */
export function standardsOf(dimension: DimensionKey, articles: string[], texts: readonly StandardText[]): Provision<StandardBody>[] {
  return texts.map(({ key, name, ...body }) => ({
    kind: 'standard',
    key,
    name,
    articles,
    body: { dimension, items: [], publicFigure: body.public, ...body },
  }));
}
