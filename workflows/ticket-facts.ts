/** The fields that every event of a ticket's life carries, read from a JSONata variable or path that holds them. */
export const ticketFacts = (source: string) => ({
  version: 1,
  ticketId: `{% ${source}.ticketId %}`,
  number: `{% ${source}.number %}`,
  opening: `{% ${source}.opening %}`,
  watch: `{% ${source}.watch %}`,
  route: `{% ${source}.route %}`,
  priority: `{% ${source}.priority %}`,
});
