import { Agent } from 'node:http';
import type { ITwitterApiClientPlugin } from 'twitter-api-v2';

/** Sends the client's requests to another host than api.x.com, plain HTTP included. */
export function xBaseUrl(baseUrl: string): ITwitterApiClientPlugin {
  const base = new URL(baseUrl);
  const agent = base.protocol === 'http:' ? new Agent({ keepAlive: true }) : undefined;
  const prefix = base.pathname.replace(/\/$/, '');
  return {
    onBeforeRequest({ computedParams, requestOptions }) {
      const url = computedParams.url;
      url.protocol = base.protocol;
      url.host = base.host;
      url.pathname = `${prefix}${url.pathname}`;
      if (agent !== undefined) requestOptions.agent = agent;
    },
  };
}
