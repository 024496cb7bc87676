/**
 * What a strict content security policy would refuse in a page: scripts without `src`, style
 * elements, style attributes and event-handler attributes.
 * @param {string} html
 * @returns {string[]} the openings of the offending tags
 */
export function inlineCodeIn(html) {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      (/^<script\b/i.test(tag) && !/\ssrc=/i.test(tag)) ||
      /^<style\b/i.test(tag) ||
      /\s(style|on[a-z]+)\s*=/i.test(tag),
  );
}
