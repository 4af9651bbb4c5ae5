import { grantDifference } from './difference';
import type { Grant } from './grant';

const grant = (subject: string, actions: string[], more: Partial<Grant> = {}): Grant => ({ subject, actions, scope: 'all', ...more });

describe('O-3 how a role differs from its model', () => {
  it('is nothing where only the lines differ', () => {
    const model = [grant('Request', ['read', 'update']), grant('Member', ['read'], { fields: ['post', 'email'] })];
    const own = [grant('Member', ['read'], { fields: ['email', 'post'] }), grant('Request', ['update']), grant('Request', ['read'])];
    expect(grantDifference(own, model)).toEqual({ missing: [], extra: [] });
  });

  it('tells actions, whose and fields apart', () => {
    const model = [grant('Request', ['read', 'close']), grant('ApiKey', ['read'])];
    const own = [grant('Request', ['read']), grant('Request', ['close'], { scope: 'own' }), grant('Request', ['erase'], { fields: [] })];
    expect(grantDifference(own, model)).toEqual({
      missing: [grant('Request', ['close']), grant('ApiKey', ['read'])],
      extra: [grant('Request', ['close'], { scope: 'own' }), grant('Request', ['erase'], { fields: [] })],
    });
  });

  it('takes another rule for another reach', () => {
    const [mine, models] = ['request.answered > 2', 'request.answered > 3'].map((rule) =>
      grant('Request', ['read'], { scope: 'rule', rule }),
    );
    expect(grantDifference([mine!], [models!])).toEqual({ missing: [models], extra: [mine] });
    expect(grantDifference([mine!], [mine!])).toEqual({ missing: [], extra: [] });
  });
});
