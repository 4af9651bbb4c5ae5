import { Client, address } from './client';
import { mutationOf } from './contract';
import { present } from './present';

/** A browser that follows links and keeps cookies, each with the site that gave it. */
export class Walker {
  private readonly jar = new Map<string, Map<string, string>>();

  /** The cookies of a site as a header. */
  headers(url: string = address()): Record<string, string> {
    const kept = [...(this.jar.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    return kept ? { cookie: kept } : {};
  }

  /** The caller this browser is for our server. */
  get client(): Client {
    return new Client('core', this.headers());
  }

  /** Calls a mutation as this browser, and keeps the cookies of the answer. */
  async call<Data>(
    field: string,
    input: object,
    selection: string,
    as: Client = this.client,
  ): Promise<Data & { userErrors: { code: string }[] }> {
    const answer = await as
      .with(this.headers())
      .send<Record<string, Data & { userErrors: { code: string }[] }>>(mutationOf('core', field, selection), { input });
    this.keep(address(), answer.headers);
    return present(answer.data?.[field], `answer of ${field}: ${JSON.stringify(answer.errors)}`);
  }

  /** One request, no redirect followed. */
  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: this.headers(url),
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    this.keep(url, response.headers);
    return response;
  }

  /** Follows redirects until a page comes, or an address that begins so. */
  async follow(url: string, until: string, form?: Record<string, string>): Promise<{ url: string; response?: Response }> {
    let [at, response] = [url, await this.go(url, form)];
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (!location) return { url: at, response };
      at = new URL(location, at).href;
      if (at.startsWith(until)) return { url: at };
      response = await this.go(at);
    }
    throw new Error(`Too many redirects from ${url}`);
  }

  private keep(url: string, headers: Headers): void {
    const { host } = new URL(url);
    const kept = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, kept);
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) kept.set(name, value ?? '');
    }
  }
}
