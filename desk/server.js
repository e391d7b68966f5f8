// Talks to this server in JSON.

async function ask(method, address, value) {
  try {
    const response = await fetch(address, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status: 0, body: null };
  }
}

/** @returns {Promise<{ status: number, body: any }>} status 0 where the server does not answer */
export const get = (address) => ask('GET', address);

/** @returns {Promise<{ status: number, body: any }>} status 0 where the server does not answer */
export const post = (address, value) => ask('POST', address, value);

/** @returns {Promise<{ status: number, body: any }>} status 0 where the server does not answer */
export const put = (address, value) => ask('PUT', address, value);
