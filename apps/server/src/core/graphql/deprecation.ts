import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { type Deprecated, deprecatedIn } from '../deprecation/find';
import type { DeprecatedUses } from '../deprecation/uses';
import type { ApiContext } from './context';

/** What parsed documents use although it is to go; Apollo keeps documents, so each is looked through once. */
const known = new WeakMap<DocumentNode, Deprecated[]>();

/** Tells whoever calls what of their call is to go, and keeps which key it was. */
export const deprecationPlugin = (uses: DeprecatedUses): ApolloServerPlugin<ApiContext> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ schema, document, contextValue: { caller }, response }) {
        if (!document) return;
        const found = known.get(document) ?? deprecatedIn(schema, document);
        known.set(document, found);
        if (found.length === 0) return;
        response.http.headers.set('deprecation-used', found.map(({ name }) => name).join(', '));
        if (caller.principal && response.body.kind === 'single' && response.body.singleResult.data) uses.note(caller.principal, found);
      },
    };
  },
});
