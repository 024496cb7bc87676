/** Where the API stands below the server's own address. */
export const EXT_BASE = '/api/ext';
