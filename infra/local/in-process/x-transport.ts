import { ApiRequestError, ApiResponseError, type ITwitterApiClientPlugin, type TwitterResponse } from 'twitter-api-v2';
import type { XAnswer, XRequest } from '../outside/x.ts';

/** Carries the requests of X's client library to a pretended X in this process; a rejection is a broken connection. */
export const xTransport = (answer: (request: XRequest) => Promise<XAnswer>): ITwitterApiClientPlugin => ({
  async onBeforeRequestConfig({ client, url, params }) {
    const tokens = client.getActiveTokens();
    const bearer = tokens.type === 'oauth2' ? tokens.bearerToken : '';
    const { status, headers, body } = await answer({
      method: params.method,
      path: url.pathname,
      query: new URLSearchParams(Object.entries(params.query ?? {}).map(asText)),
      headers: { authorization: `Bearer ${bearer}` },
    }).catch((cause: Error) => {
      throw new ApiRequestError('the connection broke', { requestError: cause } as never);
    });
    if (status >= 400)
      throw new ApiResponseError(`X answered ${status}`, { code: status, data: body, headers } as never);
    return { data: body, headers, _realData: body } as unknown as TwitterResponse<unknown>;
  },
});

const asText = ([name, value]: [string, unknown]): [string, string] => [name, String(value)];
