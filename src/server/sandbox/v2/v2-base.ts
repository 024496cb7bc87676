/** Where the API stands below the server's own address. */
export const V2_BASE = '/api/v2/mytpe-pay';
